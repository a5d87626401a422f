"""What counts only after another says `akkoord`: a proposal, a hand-over, a longer postponement."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_actie_verandering import houder, punten, regie
from tests.flows.test_eigenaars import ids
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import BELEID, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

POLITIE_ROL, GGZ_ROL = "Politie (wijkagent)", "GGZ-instelling (behandelaar)"


async def partner(wereld: Wereld, wie: str, tekst: str) -> str:
    """A partner answers the last mail; returns what comes back to them."""
    await wereld.antwoord(wereld.post.laatste(wie), tekst)
    return wereld.post.tekst(wereld.post.laatste(wie))


def prive(wereld: Wereld, wie: str = WIJKTEAM) -> str:
    return wereld.kamers.prive(wie).laatste


# a proposal


@pytest.mark.story_of("actie akkoord")
async def test_an_actiepunt_from_a_partner_is_a_proposal_until_the_casushouder_agrees(wereld: Wereld, code) -> None:
    bon = await partner(wereld, GGZ, "actie nieuw Belt met school, politie, vrijdag 4 december 2026")

    nummer = (await punten(wereld, code))[-1].nummer
    assert (await wereld.punt(code, nummer)).status is Status.VOORGESTELD
    assert f"heeft nummer {nummer}" in bon
    assert "Belt met school" not in wereld.post.teksten(POLITIE)
    assert f"{GGZ_ROL} stelt een nieuw actiepunt voor" in prive(wereld)
    assert f"{nummer}. Belt met school ({POLITIE_ROL}, uiterlijk 4 december 2026, voorgesteld)" in (
        await houder(wereld, code, "!actie lijst")
    )

    await houder(wereld, code, f"!{nummer} akkoord")

    assert (await wereld.punt(code, nummer)).status is Status.OPEN
    assert f"nieuw actiepunt {nummer} voor u" in wereld.post.laatste(POLITIE).bericht.onderwerp
    assert "is akkoord met uw voorstel" in wereld.post.teksten(GGZ)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    assert f"actiepunt {nummer}" in wereld.post.teksten(POLITIE)


@pytest.mark.story_of("actie niet akkoord")
async def test_a_proposal_that_is_refused_ends_with_the_reason(wereld: Wereld, code: str) -> None:
    await partner(wereld, GGZ, "actie nieuw Belt met school, politie, 4 december")
    nummer = (await punten(wereld, code))[-1].nummer

    assert "Zo" in await regie(wereld, code, f"{{code}} {nummer} niet akkoord")
    assert (await wereld.punt(code, nummer)).status is Status.VOORGESTELD
    await regie(wereld, code, f"{{code}} {nummer} niet akkoord, dit doet de school al")

    assert (await wereld.punt(code, nummer)).status is Status.VERVALLEN
    assert "dit doet de school al" in wereld.post.teksten(GGZ)
    assert "Belt met school" not in wereld.post.teksten(POLITIE)
    assert "is al beantwoord door u" in await regie(wereld, code, f"{{code}} {nummer} akkoord")


async def test_a_proposal_is_asked_again_ever_less_often_and_then_of_the_procesregisseur(wereld, code) -> None:
    await partner(wereld, GGZ, "actie nieuw Belt met school, politie, 4 december")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    assert "wacht op antwoord" in prive(wereld) or "Er is nog geen antwoord" in prive(wereld)
    assert "Er is nog geen antwoord" not in wereld.post.teksten(REGIE)
    await wereld.vooruit(tot=lokaal("2026-11-12 12:00"))
    assert "Er is nog geen antwoord" in wereld.post.teksten(REGIE)


@pytest.mark.parametrize("door", ["partner", "procesregisseur"])
async def test_a_new_actiepunt_with_a_name_in_it_is_held(maak: Maak, door: str) -> None:
    wereld = maak(toets=nep_bewaker())
    code, tekst = wereld.code, f"actie nieuw Belt met {NAAM} op school, politie, 4 december"
    eerder = await punten(wereld, code)

    if door == "partner":
        await partner(wereld, GGZ, tekst)
    else:
        await regie(wereld, code, f"{code} {tekst}")

    assert await punten(wereld, code) == eerder
    assert NAAM not in prive(wereld) + wereld.post.teksten(POLITIE)


async def test_nothing_is_reported_about_what_is_only_proposed(wereld: Wereld, code: str) -> None:
    await partner(wereld, GGZ, "actie nieuw Belt met school, GGZ-instelling, 4 december")
    nummer = (await punten(wereld, code))[-1].nummer

    assert "is nog een voorstel" in await partner(wereld, GGZ, f"{nummer} klaar")
    assert "wacht geen vraag op uw akkoord" in await partner(wereld, GGZ, f"{nummer} akkoord")
    assert "wacht geen vraag op uw akkoord" in await partner(wereld, POLITIE, f"{nummer} akkoord")


# a hand-over


@pytest.mark.story_of("actie overdragen")
async def test_an_owner_hands_over_and_it_counts_when_the_other_agrees(wereld: Wereld, code: str) -> None:
    bon = await partner(wereld, GGZ, "2 overdragen aan de politie, ik ben met verlof")

    assert f"Aan {POLITIE_ROL} is gevraagd om actiepunt 2" in bon
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, GGZ)
    vraag = wereld.post.laatste(POLITIE)
    assert f"{GGZ_ROL} vraagt of u dit actiepunt" in wereld.post.tekst(vraag)
    assert "ik ben met verlof" in wereld.post.tekst(vraag)

    await wereld.antwoord(vraag, "akkoord")

    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, POLITIE)
    assert f"{POLITIE_ROL} neemt actiepunt 2 van casus {code} over" in wereld.post.teksten(GGZ)
    assert f"2 nu van {POLITIE_ROL} · door" in wereld.kamers.casuskamer(code).laatste


@pytest.mark.parametrize(
    "woorden",
    ["overdragen 2 aan politie", "2 overdragen aan Politie (wijkagent)", "actie overdragen 2 aan de wijkagent."],
)
async def test_it_may_be_written_in_other_ways(wereld: Wereld, code: str, woorden: str) -> None:
    await partner(wereld, GGZ, woorden)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "2 neem ik over")

    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, POLITIE)


async def test_refused_it_stays_with_its_owner(wereld: Wereld, code: str) -> None:
    await partner(wereld, GGZ, "overdragen 2 aan politie")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "niet akkoord, dit is geen taak van ons")

    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, GGZ)
    assert "dit is geen taak van ons" in wereld.post.teksten(GGZ)
    assert "blijft van u" in wereld.post.teksten(GGZ)


async def test_of_two_who_accept_the_first_counts_and_the_other_is_told(wereld: Wereld, code: str) -> None:
    await partner(wereld, GGZ, "overdragen 2 aan politie/reclassering")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "akkoord")
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, POLITIE)
    assert "U hoeft niets te doen" in prive(wereld, RECLASSERING)

    await wereld.zeg(RECLASSERING, wereld.kamers.casuskamer(code).id, "!2 akkoord")

    assert f"al beantwoord door {POLITIE_ROL}" in wereld.kamers.casuskamer(code).laatste
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, POLITIE)


async def test_of_two_one_refuses_and_the_other_may_still_accept(wereld: Wereld, code: str) -> None:
    await partner(wereld, GGZ, "overdragen 2 aan politie en reclassering")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "2 niet akkoord: geen tijd")
    await wereld.zeg(RECLASSERING, wereld.kamers.casuskamer(code).id, "!akkoord 2")

    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, RECLASSERING)


async def test_unanswered_it_is_asked_again_and_then_of_the_casushouder(wereld: Wereld, code: str) -> None:
    await partner(wereld, GGZ, "overdragen 2 aan politie")
    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    assert "vroeg GGZ-instelling (behandelaar) of u dit actiepunt overneemt" in wereld.post.teksten(POLITIE)
    await wereld.vooruit(tot=lokaal("2026-11-12 12:00"))
    assert "over te dragen aan Politie (wijkagent)" in wereld.kamers.prive(WIJKTEAM).tekst

    await partner(wereld, GGZ, "2 klaar")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))
    assert "overneemt" not in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        ("overdragen 2 aan de brandweer", "vind ik geen deelnemer die past bij"),
        ("overdragen 1 aan politie", "staat niet op uw naam"),
        ("overdragen 2 aan GGZ-instelling", "staat al op naam van"),
        ("overdragen 2 aan Woningcorporatie", "is derde"),
        ("overdragen 99 aan politie", "geen actiepunt 99"),
    ],
)
async def test_a_hand_over_that_cannot_be_is_refused(wereld: Wereld, code: str, woorden: str, zegt: str) -> None:
    assert zegt in await partner(wereld, GGZ, woorden)


async def test_handed_over_to_one_who_left_is_refused(wereld: Wereld, code: str) -> None:
    await regie(wereld, code, "deelnemer verwijder {code} Politie")

    assert "vind ik geen deelnemer" in await partner(wereld, GGZ, "overdragen 2 aan politie")


# postponing


async def test_a_third_postponement_waits_for_akkoord(wereld: Wereld, code: str) -> None:
    begin = (await wereld.punt(code, 2)).uiterlijk
    assert begin is not None
    for dag in ("16 november", "18 november"):
        await partner(wereld, GGZ, f"2 uitstel zeker tot {dag} 2026, ziek")
    assert (await wereld.punt(code, 2)).uiterlijk == date(2026, 11, 18)

    bon = await partner(wereld, GGZ, "2 uitstel zeker tot 20 november 2026, nog steeds ziek")

    assert "vaker of langer uitstel dan u zelf kunt geven" in bon
    assert (await wereld.punt(code, 2)).uiterlijk == date(2026, 11, 18)
    assert "een latere datum: vrijdag 20 november 2026" in prive(wereld)
    await houder(wereld, code, "!2 akkoord")
    assert (await wereld.punt(code, 2)).uiterlijk == date(2026, 11, 20)
    assert "is akkoord met uw uitstel" in wereld.post.teksten(GGZ)


async def test_a_date_beyond_the_span_waits_for_akkoord_and_may_be_refused(wereld: Wereld, code: str) -> None:
    eerst = (await wereld.punt(code, 2)).uiterlijk

    assert "De casushouder of de procesregisseur beslist" in await partner(
        wereld, GGZ, "2 uitstel tot 1 maart 2027, wachtlijst"
    )
    await regie(wereld, code, "{code} 2 niet akkoord, bel eerst de wachtlijst")

    assert (await wereld.punt(code, 2)).uiterlijk == eerst
    assert "De datum blijft zoals die was" in wereld.post.teksten(GGZ)


async def test_the_span_is_a_setting_and_the_casushouder_has_none(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, uitstel_weken=0))
    await partner(wereld, GGZ, "2 uitstel tot 1 maart 2027, wachtlijst")
    assert (await wereld.punt(wereld.code, 2)).uiterlijk == date(2027, 3, 1)
    await houder(wereld, wereld.code, "!actie uitstel 3 tot 1 maart 2027 wachtlijst")
    assert (await wereld.punt(wereld.code, 3)).uiterlijk == date(2027, 3, 1)


async def test_akkoord_with_a_number_of_a_question_about_an_address_is_still_that(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "akkoord N3")

    assert "N3" in wereld.post.tekst(wereld.post.laatste(REGIE))
