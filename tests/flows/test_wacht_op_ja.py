"""A new plan that waits and the offered role of casushouder are asked about again, ever less often, until decided."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.nieuwplan import PUNTEN, SCHOOL, WONING, lopend, schrijf, stuur
from tests.flows.test_casushouder_overdragen import casushouder, houder_zegt
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

LATER = ["1", "Belt de huisarts", "GGZ", "4 december 2026"]
PLAN, ROL = "een nieuw plan wacht op u", "wie casushouder wordt, is nog open"


def gevraagd(wereld: Wereld, adres: str, wat: str) -> int:
    """How often this address was asked this by mail, in a message of its own or beside other things."""
    return sum(any(wat in blok.kop for blok in een.bericht.blokken) for een in wereld.post.aan(adres))


async def dagen(wereld: Wereld, adres: str, wat: str, tot: str) -> list[str]:
    """The local days up to this one on which this address was asked this, day by day."""
    gevonden, aantal = [], gevraagd(wereld, adres, wat)
    while wereld.nu < lokaal(f"{tot} 18:00"):
        await wereld.vooruit(tot=wereld.nu + timedelta(days=1))
        if gevraagd(wereld, adres, wat) > aantal:
            gevonden.append(wereld.nu.date().isoformat()[5:])
            aantal = gevraagd(wereld, adres, wat)
    return gevonden


@pytest.fixture
async def wacht(maak: Maak, tmp_path: Path) -> Wereld:
    """A casus with a second version of its plan that waits since Tuesday 3 November."""
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    await stuur(wereld, tmp_path, [LATER, SCHOOL, WONING], f"casus plan {wereld.code}")
    return wereld


async def test_a_new_plan_that_waits_is_asked_about_ever_less_often(wacht: Wereld) -> None:
    assert await dagen(wacht, REGIE, PLAN, "2026-11-17") == ["11-05", "11-10", "11-17"]
    vraag = next(b for een in wacht.post.aan(REGIE) for b in een.bericht.blokken if PLAN in b.kop)
    assert "Versie 2 van het plan wacht sinds dinsdag 3 november 2026" in vraag.tekst
    assert f"plan weg {wacht.code}" in [knop.opdracht for knop in vraag.keuzes]


@pytest.mark.parametrize("besluit", ["vrijgeven {}", "plan weg {}"])
async def test_after_a_decision_nothing_is_asked_of_it(wacht: Wereld, besluit: str) -> None:
    assert await dagen(wacht, REGIE, PLAN, "2026-11-05") == ["11-05"]
    await schrijf(wacht, besluit.format(wacht.code))

    assert await dagen(wacht, REGIE, PLAN, "2026-11-18") == []


async def test_of_a_newer_version_the_days_count_anew(wacht: Wereld, tmp_path: Path) -> None:
    await wacht.vooruit(tot=lokaal("2026-11-04 12:00"))
    await stuur(wacht, tmp_path, [LATER, SCHOOL], f"casus plan {wacht.code}")

    assert await dagen(wacht, REGIE, PLAN, "2026-11-07") == ["11-06"]
    vraag = next(b for een in wacht.post.aan(REGIE) for b in een.bericht.blokken if PLAN in b.kop)
    assert "Versie 3 van het plan wacht sinds woensdag 4 november 2026" in vraag.tekst


async def test_a_plan_that_changes_nothing_waits_for_nobody(maak: Maak, tmp_path: Path) -> None:
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    await stuur(wereld, tmp_path, PUNTEN, f"casus plan {wereld.code}")

    assert await dagen(wereld, REGIE, PLAN, "2026-11-06") == []


async def test_an_unanswered_offer_is_asked_again_first_of_whom_it_was_made(wereld: Wereld, code: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")

    assert await dagen(wereld, POLITIE, ROL, "2026-11-12") == ["11-05", "11-10", "11-12"]
    houder = [een.bericht for een in wereld.kamers.prive(WIJKTEAM).zendingen]
    aan_houder = [b.tekst for een in houder for b in een.blokken if ROL in b.kop]
    assert len(aan_houder) == gevraagd(wereld, REGIE, ROL) == 1  # from the third time on
    assert "vroeg u Politie (wijkagent) om casushouder te worden" in aan_houder[0]


@pytest.mark.parametrize(
    ("antwoord", "wie"),
    [("Ja hoor", {POLITIE}), ("akkoord", {POLITIE}), ("nee", {WIJKTEAM}), ("niet akkoord", {WIJKTEAM})],
)
async def test_an_answer_to_the_second_question_counts_and_ends_it(
    wereld: Wereld, code: str, antwoord: str, wie: set[str]
) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")
    await dagen(wereld, POLITIE, ROL, "2026-11-05")
    vraag = next(een for een in wereld.post.aan(POLITIE) if ROL in een.bericht.onderwerp)

    kop = {"In-Reply-To": vraag.message_id, "References": vraag.message_id}
    await wereld.mail(POLITIE, vraag.reply_local, antwoord, onderwerp=f"Re: {vraag.bericht.onderwerp}", koppen=kop)

    assert await casushouder(wereld) == wie
    assert await dagen(wereld, POLITIE, ROL, "2026-11-13") == []


async def test_once_another_is_casushouder_nobody_is_asked(wereld: Wereld, code: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")
    await schrijf(wereld, f"deelnemer casushouder {code} GGZ-instelling")

    assert await dagen(wereld, POLITIE, ROL, "2026-11-06") == []


async def test_of_two_one_who_declined_is_not_asked_again(wereld: Wereld, code: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie, GGZ-instelling")
    await wereld.antwoord(wereld.post.laatste(GGZ), "nee")

    assert await dagen(wereld, POLITIE, ROL, "2026-11-05") == ["11-05"]
    assert gevraagd(wereld, GGZ, ROL) == 0


async def test_while_the_one_who_was_asked_is_away_the_casushouder_hears_it(wereld: Wereld, code: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "afwezig t/m 30 november 2026")

    assert await dagen(wereld, POLITIE, ROL, "2026-11-06") == []
    aan_houder = [b for een in wereld.kamers.prive(WIJKTEAM).zendingen for b in een.bericht.blokken if ROL in b.kop]
    assert len(aan_houder) == 1
