"""A plain no to the proposal to drop an actiepunt, and the owner who takes that proposal back."""

import pytest

from commands.domain.actiepunt import Status
from tests.domain.kalender import lokaal
from tests.flows.test_kan_vervallen import besluit, groep
from tests.flows.test_ladder import over_punt
from tests.wereld import GGZ, WIJKTEAM, Wereld


@pytest.mark.parametrize("antwoord", ["nee", "Nee.", "neen hoor", "nope", "{code} 2 niet akkoord"])
async def test_a_bare_no_is_enough_for_it_to_stay(wereld: Wereld, code: str, antwoord: str) -> None:
    await groep(wereld, "ons punt kan vervallen")

    bon = await besluit(wereld, antwoord.format(code=code))

    assert "Genoteerd: niet akkoord" in bon
    assert "krijgt bericht." in bon
    assert "is niet akkoord met het laten vervallen" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))
    assert "Er is nog geen antwoord" not in wereld.kamers.prive(WIJKTEAM).tekst


@pytest.mark.parametrize(
    ("antwoord", "reden"),
    [
        ("nee, moet wel blijven", "moet wel blijven"),
        ("nee dat moet gewoon gebeuren", "dat moet gewoon gebeuren"),
        ("nee, graag wel doen", "graag wel doen"),
        ("moet wel blijven", "moet wel blijven"),
        ("Nee laat maar staan", "laat maar staan"),
        ("blijft gewoon staan hoor", "blijft gewoon staan hoor"),
        ("nee mag niet vervallen", "mag niet vervallen"),
        ("nee want is wel nodig", "want is wel nodig"),
        ("nee, nog wel nodig", "nog wel nodig"),
        ("nee dit moet eerst gebeuren", "dit moet eerst gebeuren"),
        ("nee, moet wel blijven want de rechter wil het", "moet wel blijven want de rechter wil het"),
    ],
)
async def test_that_it_must_stay_is_a_no(wereld: Wereld, code: str, antwoord: str, reden: str) -> None:
    await groep(wereld, "ons punt kan vervallen")

    assert "Genoteerd: niet akkoord" in await besluit(wereld, antwoord)

    gehoord = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Het actiepunt blijft staan." in gehoord
    assert f"> {reden}" in gehoord
    assert antwoord not in wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize(
    "antwoord",
    [
        "nee hoeft niet meer",
        "nee, mag vervallen",
        "nee, is prima",
        "nee is goed",
        "niet doen",
        "laat maar",
        "nee?",
        "nee als de huisarts het niet doet",
        "nee moet blijven, tenzij de huisarts het doet",
        "moet blijven, maar pas na 1 december",
    ],
)
async def test_a_doubtful_no_is_asked_and_changes_nothing(wereld: Wereld, code: str, antwoord: str) -> None:
    await groep(wereld, "ons punt kan vervallen")
    voor = len(wereld.post.verzonden)

    assert "De vraag over actiepunt 2 staat nog open." in await besluit(wereld, antwoord)

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert len(wereld.post.verzonden) == voor


@pytest.mark.story_of("ongedaan")
@pytest.mark.parametrize(
    "tekst",
    [
        "ongedaan",
        "toch niet",
        "Nee, toch niet",
        "laat maar, doe het toch",
        "laat maar",
        "ik doe het toch",
        "we gaan het toch doen",
        "trek voorstel in",
        "vergissing, blijft staan",
        "punt 2 blijft toch staan",
        "bij nader inzien toch wel nodig",
    ],
)
async def test_the_proposal_is_taken_back_and_who_was_asked_hears_it(wereld: Wereld, code: str, tekst: str) -> None:
    await groep(wereld, "ons punt kan vervallen")
    groepspost, kamer = wereld.kamers.casuskamer(code).tekst, wereld.kamers.prive(WIJKTEAM)

    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    assert f"Teruggenomen in casus {code}." in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "neemt het voorstel terug" in kamer.laatste
    assert "U hoeft niets te beslissen." in kamer.laatste
    assert wereld.kamers.casuskamer(code).tekst == groepspost
    punt = await wereld.punt(code, 2)
    assert punt.status is Status.OPEN
    await wereld.zeg(WIJKTEAM, kamer.id, f"{code} 2 akkoord")
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    assert over_punt(wereld, GGZ, 2) != []
    assert "stelde GGZ-instelling (behandelaar) voor" not in kamer.tekst


@pytest.mark.parametrize(
    "tekst",
    [
        "ok dank",
        "ja",
        "laat maar weten wat het wordt",
        "punt 3 blijft toch staan",
        "moet het blijven?",
        "we gaan het toch doen als school belt",
        "laat maar vervallen",
    ],
)
async def test_other_words_take_no_proposal_back(wereld: Wereld, code: str, tekst: str) -> None:
    await groep(wereld, "ons punt kan vervallen")

    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    assert "neemt het voorstel terug" not in wereld.kamers.prive(WIJKTEAM).tekst
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} 2 akkoord")
    assert (await wereld.punt(code, 2)).status is Status.VERVALLEN


async def test_an_answered_or_withdrawn_proposal_is_not_taken_back(wereld: Wereld, code: str) -> None:
    await groep(wereld, "ons punt kan vervallen")
    bon = wereld.post.laatste(GGZ)
    await wereld.antwoord(bon, "toch niet")
    await wereld.antwoord(bon, "toch niet")
    assert "al teruggenomen" in wereld.post.tekst(wereld.post.laatste(GGZ))

    await groep(wereld, "2 hoeft niet meer")
    await besluit(wereld, "nee")
    assert "al beantwoord door Gemeente (wijkteam)" in await groep(wereld, "ongedaan 2")
    assert wereld.kamers.prive(WIJKTEAM).tekst.count("neemt het voorstel terug") == 1
