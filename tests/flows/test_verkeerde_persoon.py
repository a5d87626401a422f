"""Who has the mail of a deelnemer and says that it is not theirs: the procesregisseur hears it, and nobody else."""

import pytest

from tests.flows.eersteico import regie
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

NIET_MIJN = (
    "Verkeerde persoon, ik ben van team noord",
    "verkeerde afdeling",
    "u heeft het verkeerde mailadres, ik ken deze zaak niet",
    "deze mail is niet voor mij bestemd",
    "deze collega is uit dienst",
    "dit is mijn privémail",
    "unsubscribe",
    "ik zit niet meer op deze zaak",
)


async def schrijf(wereld: Wereld, tekst: str, punt: int | None = None) -> str:
    """The GGZ writes this; returns what they read back."""
    lid = (await wereld.leden(wereld.code))[GGZ]
    achter = "" if punt is None else f"-{punt}"
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}{achter}", tekst)
    return wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize("punt", [None, 2])
@pytest.mark.parametrize("tekst", NIET_MIJN)
async def test_the_procesregisseur_alone_hears_that_the_mail_has_the_wrong_reader(
    wereld: Wereld, code: str, tekst: str, punt: int | None
) -> None:
    anderen = wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst
    bon = await schrijf(wereld, tekst, punt)

    assert "naar geen andere deelnemer gestuurd" in bon
    assert f"{code} afmelden" in bon
    assert wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst == anderen
    gehoord = wereld.post.laatste(REGIE)
    assert gehoord.bericht.onderwerp == f"Casus {code}: misschien de verkeerde persoon"
    assert f"{code} deelnemer wijzig GGZ-instelling (behandelaar)" in wereld.post.tekst(gehoord)
    assert tekst not in wereld.post.tekst(gehoord)


async def test_it_is_no_sign_that_the_plan_reached_its_member(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, "deze collega is uit dienst")
    assert "GGZ-instelling (behandelaar): verstuurd op" in await regie(wereld, f"{code} bezorging")

    await schrijf(wereld, "2 bezig")
    assert "GGZ-instelling (behandelaar): liet van zich horen" in await regie(wereld, f"{code} bezorging")


@pytest.mark.parametrize(
    "tekst",
    [
        "De verkeerde persoon deed open, ik bel morgen weer",
        "Deze brief is niet voor mij bestemd, zei de moeder",
        "verkeerde persoon gesproken, morgen weer",
        "De behandelaar is uit dienst, de moeder zoekt een nieuwe",
    ],
)
async def test_what_only_looks_like_it_reaches_the_others(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, tekst)

    assert tekst in wereld.kamers.casuskamer(code).tekst
