"""Other ways to write a report: drawn-out letters, a series of numbers, a file beside it, a month without a day."""

from datetime import date

import pytest

from commands.domain.actiepunt import FeedbackSoort, Status
from commands.spreektaal.lezen import versta
from commands.spreektaal.stukken import in_zinnen
from commands.spreektaal.tijden import met_tijden
from commands.spreektaal.verstaan import Omstandigheid
from tests.flows.test_zelf_weg import schrijf
from tests.wereld import POLITIE, WIJKTEAM, Wereld

OM = Omstandigheid(vandaag=date(2026, 11, 3), punten={nr: date(2026, 11, 17) for nr in range(1, 6)}, eigen=(3,), over=3)


@pytest.mark.parametrize("tekst", ["klaarrr", "doneee", "gedaaaan", "check ✅", "Hierbij de foto, 3 klaar"])
def test_it_is_surely_done(tekst: str) -> None:
    gezegd = versta(tekst, OM)

    assert gezegd.zeker
    assert [(een.nummer, een.soort) for een in gezegd.meldingen] == [(3, FeedbackSoort.GEREED)]


@pytest.mark.parametrize(
    "tekst",
    [
        "3 klaar, hij is woensdag aangemeld",
        "3 klaar. Hij is woensdag aangemeld",
        "3 klaar want vrijdag hebben we met de moeder gesproken",
        "3 is gedaan. Donderdag gebeld en vrijdag geweest",
    ],
)
def test_the_day_on_which_it_was_done_is_past(tekst: str) -> None:
    assert [(een.nummer, een.soort) for een in versta(tekst, OM).meldingen] == [(3, FeedbackSoort.GEREED)]


@pytest.mark.parametrize("tekst", ["3 is woensdag klaar", "3 klaar woensdag", "3 wordt woensdag aangemeld, dan klaar"])
def test_a_day_to_come_is_not(tekst: str) -> None:
    gezegd = versta(tekst, OM)

    assert not (gezegd.zeker and any(een.soort is FeedbackSoort.GEREED for een in gezegd.meldingen))


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("hij is woensdag aangemeld", 28),
        ("woensdag met de moeder besproken", 28),
        ("woensdag bespreken we het", 4),
        ("hij verhuist woensdag", 4),
        ("woensdag gesprekken met de moeder", 4),
        ("het gebeurt woensdag", 4),
    ],
)
def test_a_weekday_is_past_beside_what_was_done_alone(tekst: str, dag: int) -> None:
    [zin] = in_zinnen(tekst)
    [gevonden] = [een.dag for een in met_tijden(zin, OM.vandaag) if een.dag is not None]
    assert gevonden.day == dag


@pytest.mark.parametrize("tekst", ["punten 1 t/m 4 zijn allemaal afgerond", "1 t/m 4 zijn klaar", "punten 1-4 klaar"])
def test_a_series_names_each(tekst: str) -> None:
    assert versta(tekst, OM).genoemd == {1, 2, 3, 4}


@pytest.mark.parametrize("tekst", ["ik ben van 1 t/m 4 december weg", "van 1 t/m 4 is de school dicht"])
def test_days_are_no_series(tekst: str) -> None:
    assert not versta(tekst, OM).genoemd & {1, 2, 4}


def test_a_week_ends_before_the_next_number() -> None:
    gezegd = versta("1 en 2 done, 3 volgende week, 4 nog niet aan toegekomen", OM)

    soorten = {een.nummer: een.soort for een in gezegd.meldingen}
    assert soorten[1] is soorten[2] is FeedbackSoort.GEREED
    assert soorten[4] is FeedbackSoort.BEZIG
    assert soorten.get(3) is not FeedbackSoort.GEREED


async def test_of_others_a_series_is_asked_and_sets_nothing(wereld: Wereld, code: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "punten 1 t/m 5 zijn allemaal afgerond")

    assert f"{code} namens Politie (wijkagent) 3 klaar" in wereld.kamers.prive(WIJKTEAM).tekst
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_next_month_is_asked_for_its_day(wereld: Wereld, code: str) -> None:
    antwoord = await schrijf(wereld, "zet 3 door naar volgende maand")

    assert "Tot welke datum hebt u tijd nodig?" in antwoord


async def test_a_thumb_under_the_question_is_asked_once_more(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, "het is afgerond hoor")
    assert "Is het klaar? Antwoord: 3 klaar" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    eerder = len(wereld.post.aan(POLITIE))
    await wereld.antwoord(wereld.post.laatste(POLITIE), "👍👍")

    assert len(wereld.post.aan(POLITIE)) == eerder + 1
    assert "actiepunt 3" in wereld.post.tekst(wereld.post.laatste(POLITIE))
