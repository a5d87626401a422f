"""What a held message reports counts at once: verb, number and date; only its words wait."""

import re

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """With the guard at the door."""
    return met_toets(maak)


async def schrijf(wereld: Wereld, tekst: str, wie: str = GGZ) -> None:
    """A partner writes to the address of the casus."""
    lid = (await wereld.leden(wereld.code))[wie]
    await wereld.mail(wie, f"casus-{wereld.code.lower()}+{lid.token}", tekst)


def anderen(wereld: Wereld) -> str:
    return wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize(
    ("tekst", "status", "gezegd"),
    [
        (f"2 klaar\n\nSamen met {NAAM} gedaan.", Status.GEREED, "✅ 2 klaar ·"),
        (f"2 bezig, {NAAM} was er niet", Status.BEZIG, "⏳ Actiepunt 2: bezig ·"),
        (f"2 lukt niet want {NAAM} wil niet", Status.LUKT_NIET, "❌ 2 lukt niet ·"),
        (f"2 uitstel tot 14 december omdat {NAAM} ziek is", Status.OPEN, "📅 2 wordt ma 14 december 2026 ·"),
    ],
)
async def test_verb_number_and_date_count_at_once_and_the_words_wait(
    wereld: Wereld, tekst: str, status: Status, gezegd: str
) -> None:
    await schrijf(wereld, tekst)

    assert (await wereld.punt(wereld.code, 2)).status is status
    assert gezegd in anderen(wereld)
    assert "De toelichting volgt misschien later" in anderen(wereld)
    assert NAAM not in anderen(wereld)
    assert "Wat u meldt, telt al" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert await open_nummers(wereld) == ["W1"]


@pytest.mark.parametrize("woord", ["klaar", "bezig", "lukt niet", "uitstel tot 14 december"])
async def test_released_words_follow_and_change_nothing_any_more(wereld: Wereld, woord: str) -> None:
    await schrijf(wereld, f"2 {woord} {NAAM} zegt gisteren ja")
    stand = await wereld.punt(wereld.code, 2)
    await wereld.vooruit(dagen=1)
    wereld.post.wis()

    await beslis(wereld, "vrijlaten W1")

    assert await wereld.punt(wereld.code, 2) == stand
    assert "💬 Actiepunt 2: toelichting · GGZ-instelling (behandelaar), op dinsdag 3 november 2026" in anderen(wereld)
    assert f"> {NAAM} zegt gisteren ja" in wereld.post.teksten(POLITIE)
    assert len(wereld.post.aan(POLITIE)) == 1


async def test_what_was_reported_meanwhile_stays_when_the_words_of_before_are_released(wereld: Wereld) -> None:
    await schrijf(wereld, f"2 klaar {NAAM} was er")
    await schrijf(wereld, "2 bezig")
    stand = (await wereld.punt(wereld.code, 2)).status

    await beslis(wereld, "vrijlaten W1")

    assert (await wereld.punt(wereld.code, 2)).status is stand


async def test_a_message_for_all_that_is_released_later_carries_its_own_date(wereld: Wereld) -> None:
    await schrijf(wereld, f"{NAAM} was er gisteren niet.")
    await wereld.vooruit(dagen=9)

    await beslis(wereld, "vrijlaten W1")

    assert "💬 Bericht · GGZ-instelling (behandelaar), op dinsdag 3 november 2026" in wereld.post.teksten(POLITIE)


async def test_a_report_without_a_number_keeps_its_point_though_it_has_no_open_one_any_more(wereld: Wereld) -> None:
    await schrijf(wereld, f"klaar, {NAAM} was er", POLITIE)
    assert (await wereld.punt(wereld.code, 3)).status is Status.GEREED

    await beslis(wereld, "vrijlaten W1")

    assert f"> {NAAM} was er" in wereld.post.teksten(GGZ)


async def test_held_words_beside_a_second_klaar_wait_and_follow(wereld: Wereld) -> None:
    await schrijf(wereld, "2 klaar")
    await schrijf(wereld, f"2 klaar, {NAAM} was er ook bij")
    assert NAAM not in anderen(wereld)
    assert await open_nummers(wereld) == ["W1"]

    await beslis(wereld, "vrijlaten W1")

    assert anderen(wereld).count(f"> {NAAM} was er ook bij") == 2  # one mail, and the room
    assert (await wereld.punt(wereld.code, 2)).status is Status.GEREED


async def test_a_report_that_is_refused_is_told_and_does_not_count(wereld: Wereld) -> None:
    await schrijf(wereld, f"3 klaar, {NAAM} was er")

    mail = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Actiepunt 3 is van Politie (wijkagent)" in mail
    assert "telt al" not in mail
    assert (await wereld.punt(wereld.code, 3)).status is Status.OPEN


async def test_asking_grows_rarer_and_the_manager_hears_it_once_after_two_weeks(wereld: Wereld) -> None:
    await schrijf(wereld, f"{NAAM} belde.")
    wereld.post.wis()
    dagen: dict[str, list[str]] = {GGZ: [], REGIE: [], MANAGER: []}
    while wereld.nu < lokaal("2026-12-05 12:00"):
        await wereld.vooruit(dagen=1)
        for wie, gezien in dagen.items():
            mails = [
                mail for mail in wereld.post.aan(wie) if f"{wereld.code}: bericht W1 wacht" in wereld.post.tekst(mail)
            ]
            gezien += [wereld.nu.date().isoformat()] * len(mails)
        wereld.post.wis()

    verwacht = ["2026-11-04", "2026-11-06", "2026-11-12", "2026-11-24"]  # 1, 3, 7 and 15 working days
    assert dagen == {GGZ: verwacht, REGIE: verwacht, MANAGER: ["2026-11-17"]}


async def test_what_waits_for_one_person_is_asked_in_one_message(wereld: Wereld) -> None:
    await schrijf(wereld, f"{NAAM} belde.")
    await wereld.vooruit(dagen=1)
    await schrijf(wereld, f"{NAAM} belde weer.")
    await wereld.vooruit(tot=lokaal("2026-11-05 08:00"))
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-06 12:00"))

    mails = [wereld.post.tekst(mail) for mail in wereld.post.aan(GGZ)]
    assert [sorted(set(re.findall(r"\bW\d\b", mail))) for mail in mails] == [["W1", "W2"]]


async def test_the_ladder_names_what_waits_instead_of_silence(wereld: Wereld) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 10:00"))
    await schrijf(wereld, f"terugkoppeling 3 {NAAM} belde.", POLITIE)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-24 12:00"))

    ladder = [wereld.post.tekst(mail) for mail in wereld.post.aan(MANAGER) if "actiepunt 3" in wereld.post.tekst(mail)]
    assert ladder
    assert all("Er is wel een bericht over (W1)" in mail for mail in ladder)


async def test_a_hold_is_told_beyond_the_answers_of_the_hour(wereld: Wereld) -> None:
    for nummer in range(7):
        await schrijf(wereld, f"Hoi bot, wat bedoel je met dat {nummer}?" if nummer < 6 else f"{NAAM} belde")

    assert "uw bericht wacht op u" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_staff_has_no_report_to_count(wereld: Wereld) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"bericht {wereld.code} {NAAM} belde")

    assert NAAM not in anderen(wereld)


async def test_a_question_beside_held_words_counts_for_no_report(wereld: Wereld) -> None:
    await schrijf(wereld, f"{NAAM} belde en punt 2 is bijna klaar denk ik")

    mail = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "uw bericht wacht op u" in mail
    assert "telt al" not in mail
    assert (await wereld.punt(wereld.code, 2)).status is Status.OPEN


async def test_one_sentence_without_end_is_no_courtesy(wereld: Wereld) -> None:
    await schrijf(wereld, "woord " * 6000)

    assert await open_nummers(wereld) == ["W1"]
    assert "uw bericht wacht op u" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize("tekst", ["bericht {naam} belde.", "{naam} belde.", "terugkoppeling 2 {naam} belde."])
async def test_the_ladder_names_no_words_about_something_else(wereld: Wereld, tekst: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 10:00"))
    await schrijf(wereld, tekst.format(naam=NAAM), POLITIE)
    assert await open_nummers(wereld) == ["W1"]
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-24 12:00"))

    ladder = [wereld.post.tekst(mail) for mail in wereld.post.aan(MANAGER) if "actiepunt 3" in wereld.post.tekst(mail)]
    assert ladder
    assert not any("bericht bij dit actiepunt" in mail for mail in ladder)


@pytest.mark.parametrize("hoe", [{"bewerkt": True}, {"versleuteld": False}], ids=["an edit", "clear text"])
async def test_what_does_not_count_in_the_room_does_not_count_when_it_is_held(
    wereld: Wereld, hoe: dict[str, bool]
) -> None:
    kamer = wereld.kamers.casuskamer(wereld.code)

    await wereld.zeg(WIJKTEAM, kamer.id, f"!1 klaar, {NAAM} belde", **hoe)

    assert (await wereld.punt(wereld.code, 1)).status is Status.OPEN
    assert await open_nummers(wereld) == ["W1"]


async def test_a_released_message_of_which_all_counted_has_nothing_left_to_say(wereld: Wereld) -> None:
    kamer = wereld.kamers.casuskamer(wereld.code)
    await wereld.zeg(WIJKTEAM, kamer.id, f"Hoi {NAAM},\n!1 klaar")
    gezegd = kamer.tekst

    await beslis(wereld, "vrijlaten W1")

    assert (await wereld.punt(wereld.code, 1)).status is Status.GEREED
    assert kamer.tekst == gezegd
    assert "apart gezet" not in wereld.post.teksten(BEHEER)
    assert await open_nummers(wereld) == []
