"""The clock of an actiepunt: reminders to the owner, then one step higher after another, until somebody answers."""

from datetime import UTC, datetime

import pytest

from commands.domain.rollen import Rol
from commands.ports import TemporaryFailure
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal, wand
from tests.wereld import GGZ, MANAGER, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

WACHT = TemporaryFailure("relay_down")


def over_punt(wereld: Wereld, adres: str, nummer: int) -> list[str]:
    """When somebody was written to about this actiepunt."""
    return [wand(een.date) for een in wereld.post.aan(adres) if f"actiepunt {nummer}" in wereld.post.tekst(een)]


async def antwoord(wereld: Wereld, woorden: str, adres: str = GGZ) -> None:
    """Somebody answers the plan mail."""
    await wereld.antwoord(wereld.post.aan(adres)[0], woorden)


async def stil(wereld: Wereld, *nummers: int) -> OutgoingMail:
    """The casushouder closes these points, and all that was said is forgotten; returns the plan mail of the GGZ."""
    planmail = wereld.post.aan(GGZ)[0]
    for nummer in nummers:
        await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, f"!{nummer} klaar")
    wereld.post.wis()
    return planmail


async def test_the_ladder_climbs_one_step_at_a_time(wereld: Wereld, code: str) -> None:
    await stil(wereld, 1, 3, 4, 5)
    prive = wereld.kamers.prive(WIJKTEAM)
    gezegd = len(prive.zonder_belvraag)

    await wereld.vooruit(tot=lokaal("2026-11-30 08:59"))
    assert over_punt(wereld, GGZ, 2) == ["ma 2026-11-23 09:00", "do 2026-11-26 09:00"]
    assert len(prive.zonder_belvraag) == gezegd

    await wereld.vooruit(tot=lokaal("2026-11-30 09:00"))
    assert f"Casus {code}, actiepunt 2 wacht sinds 26 november" in prive.laatste

    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))
    assert over_punt(wereld, REGIE, 2)[0] == "do 2026-12-03 09:00"
    assert over_punt(wereld, MANAGER, 2) == ["do 2026-12-10 09:00"]
    assert over_punt(wereld, GGZ, 2) == ["ma 2026-11-23 09:00", "do 2026-11-26 09:00"]


@pytest.mark.parametrize("woorden", ["2 klaar", "2 lukt niet, wachtlijst", "2 uitstel tot 4 januari 2027, wachtlijst"])
async def test_an_answer_stops_the_ladder(wereld: Wereld, code: str, woorden: str) -> None:
    planmail = await stil(wereld, 1, 3, 4, 5)
    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))

    await wereld.antwoord(planmail, woorden)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-11 12:00"))

    for adres in (GGZ, REGIE, MANAGER):
        assert over_punt(wereld, adres, 2) == []


async def test_an_answer_between_queueing_and_sending_stops_it_too(wereld: Wereld, code: str) -> None:
    planmail = await stil(wereld, 1, 3, 4, 5)
    wereld.post.faal = WACHT
    await wereld.vooruit(tot=lokaal("2026-11-23 09:00"))
    await wereld.antwoord(planmail, "2 klaar")

    wereld.post.faal = None
    await wereld.vooruit(tot=lokaal("2026-11-24 12:00"))

    [bewijs] = wereld.post.aan(GGZ)
    assert f"Genoteerd: casus {code}, actiepunt 2 is klaar." in wereld.post.tekst(bewijs)


@pytest.mark.story_of("actie uitstel")
async def test_what_is_due_together_comes_in_one_message(wereld: Wereld, code: str) -> None:
    await antwoord(wereld, "3 uitstel tot 11 december, ziek", POLITIE)
    await antwoord(wereld, "2 uitstel tot 11 december, ziek", GGZ)
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!5 klaar")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-18 12:00"))

    [melding] = [een for een in wereld.post.aan(REGIE) if wand(een.date) == "vr 2026-12-18 09:00"]
    assert melding.bericht.onderwerp == f"Casus {code}: 4 onderwerpen vragen uw aandacht"
    assert "hoe gaat het contact verder?" in wereld.post.tekst(melding)  # of Monday the 21st
    assert [f"actiepunt {nummer}" in wereld.post.tekst(melding) for nummer in (1, 2, 3, 4)] == [False, True, True, True]


async def test_of_a_merged_message_only_what_was_answered_falls_away(wereld: Wereld, code: str) -> None:
    await antwoord(wereld, "2 uitstel tot 3 december, ziek", GGZ)
    planmail = await stil(wereld, 1, 4, 5)
    await wereld.vooruit(tot=lokaal("2026-12-09 12:00"))
    wereld.post.wis()
    wereld.post.faal = WACHT
    await wereld.vooruit(tot=lokaal("2026-12-10 09:00"))

    await wereld.antwoord(planmail, "2 klaar")
    wereld.post.faal = None
    await wereld.vooruit(tot=lokaal("2026-12-11 12:00"))

    melding = next(een for een in wereld.post.aan(REGIE) if "vragen uw aandacht" in een.bericht.onderwerp)
    assert f"Casus {code}, actiepunt 3" in wereld.post.tekst(melding)
    assert f"Casus {code}, actiepunt 2" not in wereld.post.tekst(melding)


async def test_three_weeks_of_down_time_give_each_person_one_message(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-16 12:00"))
    wereld.post.wis()
    gezegd = {wie: len(wereld.kamers.prive(wie).zendingen) for wie in (WIJKTEAM, RECLASSERING)}

    wereld.nu = lokaal("2026-12-08 10:00")
    await wereld.rust()

    assert {een.recipient: len(wereld.post.aan(een.recipient)) for een in wereld.post.verzonden} == {
        GGZ: 1,
        POLITIE: 1,
        REGIE: 1,
        MANAGER: 1,
    }
    for wie, voor in gezegd.items():
        assert len(wereld.kamers.prive(wie).zendingen) == voor + 1


async def test_the_clock_says_nothing_outside_office_hours(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-12 12:00"))

    for zending in wereld.post.verzonden:
        dag, _, uur = wand(zending.date).split()
        assert dag not in ("za", "zo")
        assert uur == "09:00"


async def test_what_is_due_at_night_waits_for_the_morning(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-22 12:00"))
    wereld.post.wis()

    wereld.nu = lokaal("2026-11-23 22:30")
    await wereld.rust()
    assert wereld.post.verzonden == []

    await wereld.vooruit(dagen=1)
    assert over_punt(wereld, GGZ, 2) == ["di 2026-11-24 09:00"]


@pytest.mark.parametrize(
    ("tot", "nacht", "verwacht"),
    [
        ("30 maart 2027", datetime(2027, 3, 28, 1, 30, tzinfo=UTC), ["wo 2027-03-24 09:00", "di 2027-03-30 09:00"]),
        ("2 november 2027", datetime(2027, 10, 31, 1, 30, tzinfo=UTC), ["do 2027-10-28 09:00", "di 2027-11-02 09:00"]),
    ],
    ids=["to summer time", "to winter time"],
)
async def test_the_office_opens_at_nine_on_both_sides_of_the_night(
    wereld: Wereld, code: str, tot: str, nacht: datetime, verwacht: list[str]
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 2 uitstel tot {tot}, wachtlijst")
    wereld.nu = lokaal(verwacht[0].split()[1] + " 08:00")
    await wereld.rust()
    wereld.post.wis()

    await wereld.vooruit(tot=nacht)
    gezegd = len(wereld.post.verzonden)
    await wereld.vooruit(tot=lokaal(verwacht[1].split()[1] + " 07:00"))
    assert [een for een in wereld.post.verzonden[gezegd:] if een.date < lokaal("2027-03-29 00:00")] == []
    await wereld.vooruit(tot=lokaal(verwacht[1].split()[1] + " 12:00"))

    assert over_punt(wereld, GGZ, 2) == verwacht
