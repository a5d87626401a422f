""" "Klaar, ..." without a number counts for the one actiepunt that it can be about."""

from datetime import timedelta

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.wereld import GGZ, POLITIE, Wereld


async def groep(wereld: Wereld, tekst: str, wie: str = GGZ) -> str:
    """They write to the group, in answer to nothing; returns what they read back."""
    lid = (await wereld.leden(wereld.code))[wie]
    await wereld.mail(wie, f"casus-{wereld.code.lower()}+{lid.token}", tekst)
    return wereld.post.tekst(wereld.post.laatste(wie))


ERBIJ = [
    "klaar, hij is woensdag aangemeld",
    "Klaar, betrokkene is afgelopen vrijdag aangemeld bij de poli.",
    "gedaan. client is gisteren gebeld en komt donderdag langs",
    "hoi allen, is gelukt! moeder heeft de brief nu ook gehad",
    "klaar , aanmelding is do verstuurd nr het wijkteam",
    "Afgerond.\n\nDe intake is maandag geweest en het verslag is gedeeld met de huisarts.\n\nGroet",
]


@pytest.mark.parametrize("tekst", ERBIJ)
async def test_it_counts_for_the_only_open_actiepunt_and_the_words_go_with_it(wereld, code, tekst) -> None:
    bon = await groep(wereld, tekst)

    assert f"casus {code}, actiepunt 2 is klaar" in bon
    assert (await wereld.punt(code, 2)).status is Status.GEREED
    laatste = " ".join(tekst.split("\n\nGroet")[0].replace(".", " ").replace(",", " ").split()[-3:])
    assert laatste in " ".join(wereld.kamers.casuskamer(code).laatste.replace(".", " ").replace(",", " ").split())


@pytest.mark.parametrize("tekst", ERBIJ[:3])
async def test_in_answer_to_a_reminder_it_counts_for_that_actiepunt(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Belt met school, GGZ-instelling, 18 december")
    await wereld.vooruit(dagen=20)
    herinnering = next(een for een in wereld.post.aan(GGZ) if "actiepunt 2" in een.bericht.onderwerp)
    await wereld.antwoord(herinnering, tekst)

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert (await wereld.punt(code, 6)).status is Status.OPEN


@pytest.mark.parametrize(
    "tekst",
    [
        "klaar, maar de brief moet nog",
        "klaar, wie belt de moeder nu?",
        "klaar, hij wordt woensdag aangemeld",
        "klaar voor de kerst, dat is het plan",
        "bijna klaar, hij is woensdag aangemeld",
        "klaar met dat gedoe, ik bel niet meer",
        "nog niet klaar, hij is woensdag niet gekomen",
        "denk klaar, maar check het ff bij de poli",
        "als het klaar is, meld ik het woensdag",
        "de moeder is klaar, hij is woensdag aangemeld voor school",
    ],
)
async def test_in_doubt_it_is_shared_or_asked_and_changes_nothing(wereld: Wereld, code: str, tekst: str) -> None:
    bon = await groep(wereld, tekst)

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert "is klaar. Dank u wel" not in bon


async def test_of_several_it_is_asked_which(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Belt met school, GGZ-instelling, 27 november")

    bon = await groep(wereld, ERBIJ[0])

    assert "2 klaar" in bon
    assert "6 klaar" in bon
    assert (await wereld.punt(code, 2)).status is (await wereld.punt(code, 6)).status is Status.OPEN
    assert ERBIJ[0] in wereld.kamers.casuskamer(code).laatste


async def test_in_answer_to_what_another_asked_all_it_may_be_about_that(wereld: Wereld, code: str) -> None:
    await groep(wereld, "Heeft iemand de wijkverpleging al gebeld over de sleutel?", POLITIE)
    vraag = next(een for een in reversed(wereld.post.aan(GGZ)) if "wijkverpleging" in wereld.post.tekst(een))
    wereld.nu += timedelta(minutes=5)
    await wereld.antwoord(vraag, "geregeld, ze is vanochtend gebeld en heeft hem nu")

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert "heeft hem nu" in wereld.kamers.casuskamer(code).laatste
