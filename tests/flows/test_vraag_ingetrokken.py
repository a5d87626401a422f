"""Whoever asked another to take over an actiepunt, or the role of casushouder, takes that back in their own words."""

import pytest

from tests.domain.kalender import lokaal
from tests.flows.test_actie_verandering import punten
from tests.flows.test_casushouder_overdragen import casushouder, houder_zegt
from tests.flows.test_eigenaars import ids
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld

HOUDT = [
    "laat maar ik doe het toch zelf",
    "toch niet nodig, ik hou hem zelf",
    "laat maar",
    "Laat maar zitten, ik doe het zelf wel",
    "nee ik pak het toch zelf op",
    "hoeft niet meer",
    "sorry, ik hou 'm toch",
    "trek mijn vraag in",
    "toch niet",
    "vergissing",
    "ongedaan",
]
NIETS_TERUG = [
    "ok dank",
    "laat maar weten of het lukt",
    "laat maar overnemen",
    "moet ik het dan zelf doen?",
    "ik doe het zelf als zij geen tijd heeft",
    "ik hou 3 zelf",
    "ik doe een deel zelf",
]


async def vraag_over(wereld: Wereld, tekst: str = "overdragen 2 aan politie") -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)
    assert "neemt u actiepunt 2 over?" in wereld.post.laatste(POLITIE).bericht.onderwerp


async def eigenaars(wereld: Wereld) -> tuple[str, ...]:
    return next(punt.eigenaars for punt in await punten(wereld, wereld.code) if punt.nummer == 2)


@pytest.mark.story_of("ongedaan")
@pytest.mark.parametrize("tekst", HOUDT)
async def test_the_owner_keeps_it_and_who_was_asked_hears_that(wereld: Wereld, code: str, tekst: str) -> None:
    await vraag_over(wereld)
    vraag, kamer = wereld.post.laatste(POLITIE), wereld.kamers.casuskamer(code).tekst

    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    assert f"Teruggenomen in casus {code}." in wereld.post.tekst(wereld.post.laatste(GGZ))
    gehoord = " ".join(wereld.post.tekst(wereld.post.laatste(POLITIE)).split())
    assert f"houdt actiepunt 2 van casus {code} toch zelf. De vraag aan u vervalt." in gehoord
    assert wereld.kamers.casuskamer(code).tekst == kamer
    await wereld.antwoord(vraag, "akkoord")
    await wereld.antwoord(vraag, f"{code} 2 akkoord")
    assert "wacht geen vraag op uw akkoord" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert await eigenaars(wereld) == await ids(wereld, code, GGZ)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-13 12:00"))
    assert "Er is nog geen antwoord" not in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("tekst", NIETS_TERUG)
async def test_other_words_leave_the_question_open(wereld: Wereld, code: str, tekst: str) -> None:
    await vraag_over(wereld)
    vraag = wereld.post.laatste(POLITIE)

    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    assert "Teruggenomen" not in wereld.post.teksten(GGZ)
    await wereld.antwoord(vraag, "akkoord")
    assert await eigenaars(wereld) == await ids(wereld, code, POLITIE)


async def test_what_was_taken_over_is_not_taken_back(wereld: Wereld, code: str) -> None:
    await vraag_over(wereld)
    bon = wereld.post.laatste(GGZ)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "akkoord")

    await wereld.antwoord(bon, "laat maar, ik doe het toch zelf")

    assert await eigenaars(wereld) == await ids(wereld, code, POLITIE)
    assert "houdt actiepunt 2" not in wereld.post.teksten(POLITIE)


async def biedt_aan(wereld: Wereld) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie, GGZ-instelling")


@pytest.mark.story_of("ongedaan")
@pytest.mark.parametrize(
    "tekst",
    [
        "laat maar, ik hou t toch zelf",
        "laat maar",
        "toch niet",
        "ik blijf toch casushouder",
        "nee ik hou het casushouderschap zelf",
        "ongedaan",
    ],
)
async def test_the_casushouder_stays_and_all_who_were_asked_hear_it(wereld: Wereld, code: str, tekst: str) -> None:
    await biedt_aan(wereld)
    vraag, kamer = wereld.post.laatste(POLITIE), wereld.kamers.prive(WIJKTEAM)
    groep = wereld.kamers.casuskamer(code).tekst

    await wereld.zeg(WIJKTEAM, kamer.id, tekst, antwoord_op=[kamer.events[kamer.zendingen[-1].txn_id]])

    assert f"U blijft casushouder van casus {code}." in kamer.laatste
    for wie in (POLITIE, GGZ):
        assert "blijft casushouder van casus" in wereld.post.tekst(wereld.post.laatste(wie))
    assert wereld.kamers.casuskamer(code).tekst == groep
    await wereld.antwoord(vraag, "is goed")
    assert await casushouder(wereld) == {WIJKTEAM}
    assert "geen vraag meer om casushouder te worden" in " ".join(wereld.post.teksten(POLITIE).split())
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-13 12:00"))
    assert "Er is nog geen antwoord" not in wereld.post.teksten(POLITIE) + kamer.tekst


@pytest.mark.parametrize("tekst", ["ok", "laat maar weten wie", "ik blijf tot dan casushouder", "wie wordt het?"])
async def test_other_words_leave_the_offer_open(wereld: Wereld, code: str, tekst: str) -> None:
    await biedt_aan(wereld)
    vraag, kamer = wereld.post.laatste(POLITIE), wereld.kamers.prive(WIJKTEAM)

    await wereld.zeg(WIJKTEAM, kamer.id, tekst, antwoord_op=[kamer.events[kamer.zendingen[-1].txn_id]])

    await wereld.antwoord(vraag, "is goed")
    assert await casushouder(wereld) == {POLITIE}


async def test_an_accepted_offer_is_not_taken_back(wereld: Wereld, code: str) -> None:
    await biedt_aan(wereld)
    kamer = wereld.kamers.prive(WIJKTEAM)
    bon = [kamer.events[kamer.zendingen[-1].txn_id]]
    await wereld.antwoord(wereld.post.laatste(POLITIE), "is goed")

    await wereld.zeg(WIJKTEAM, kamer.id, "laat maar, ik hou het zelf", antwoord_op=bon)

    assert await casushouder(wereld) == {POLITIE}
    assert "is niet terug te nemen" in kamer.laatste or "kunt u niet terugnemen" in kamer.laatste
