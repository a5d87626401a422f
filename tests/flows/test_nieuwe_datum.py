"""Who is asked what happens after "het lukt niet" answers with a new date in plain words."""

from datetime import date

import pytest

from commands.domain.actiepunt import Status
from tests.domain.kalender import lokaal
from tests.flows.test_ladder import stil
from tests.wereld import GGZ, REGIE, WIJKTEAM, Wereld


@pytest.fixture
async def vast(wereld: Wereld, code: str) -> str:
    """The GGZ writes that actiepunt 2 does not work, and the casushouder is asked what was decided."""
    planmail = await stil(wereld, 1, 3, 4, 5)
    await wereld.antwoord(planmail, "Actiepunt 2 lukt niet, er is een wachtlijst.")
    await wereld.vooruit(tot=lokaal("2026-11-06 12:00"))
    assert "Wat is er besloten?" in wereld.kamers.prive(WIJKTEAM).laatste
    return code


async def houder(wereld: Wereld, tekst: str) -> str:
    kamer = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, kamer.id, tekst, antwoord_op=[kamer.laatste_event])
    return " ".join(kamer.laatste.split())


@pytest.mark.story_of("actie uitstel")
@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("doe maar tot eind van de maand dan", date(2026, 11, 30)),
        ("tot 15 januari", date(2027, 1, 15)),
        ("prima, tot 15 januari dan", date(2027, 1, 15)),
        ("Maak er 15 januari van.", date(2027, 1, 15)),
        ("ze krijgen tot 15 januari", date(2027, 1, 15)),
        ("geef ze maar tot 15/1", date(2027, 1, 15)),
        ("mag tot 1 februari", date(2027, 2, 1)),
        ("dan wordt het 15 januari", date(2027, 1, 15)),
        ("verplaats naar 15 januari aub", date(2027, 1, 15)),
        ("dan maar na de kerst", date(2026, 12, 27)),
        ("ok doe maar tot eind januari", date(2027, 1, 31)),
    ],
)
async def test_a_day_is_the_new_date(wereld: Wereld, vast: str, tekst: str, dag: date) -> None:
    assert "heeft nu de datum" in await houder(wereld, tekst)

    punt = await wereld.punt(vast, 2)
    assert (punt.status, punt.uiterlijk) == (Status.OPEN, dag)
    assert "verzette de datum van uw actiepunt" in wereld.post.teksten(GGZ)
    assert tekst not in wereld.kamers.casuskamer(vast).tekst + wereld.post.teksten(GGZ)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [("geef ze nog 2 weken", "10 december 2026"), ("nog een maand", "26 december 2026"), ("2 weken", "")],
)
async def test_a_span_is_asked_with_the_day_that_it_would_be(wereld: Wereld, vast: str, tekst: str, dag: str) -> None:
    vraag = await houder(wereld, tekst)

    assert (await wereld.punt(vast, 2)).status is Status.LUKT_NIET
    if dag:
        assert f"{vast} 2 uitstel tot {dag}" in vraag


@pytest.mark.parametrize(
    ("tekst", "bedoeld"),
    [
        ("15 januari", "2 uitstel tot 15 januari 2027"),
        ("vrijdag 11 december", "2 uitstel tot 11 december 2026"),
        ("tot 15 januari, ze zitten vol", "2 uitstel tot 15 januari 2027 ze zitten vol"),
        ("tot 3 november", "2 uitstel tot 3 november 2027"),
    ],
)
async def test_a_doubt_is_asked_once_and_a_yes_does_it(wereld: Wereld, vast: str, tekst: str, bedoeld: str) -> None:
    vraag = await houder(wereld, tekst)
    assert "Er is nog niets gedaan. Bedoelt u dit?" in vraag
    assert f"{vast} {bedoeld}" in vraag
    assert (await wereld.punt(vast, 2)).status is Status.LUKT_NIET
    assert "ze zitten vol" not in wereld.kamers.casuskamer(vast).tekst

    await houder(wereld, "ja")

    assert (await wereld.punt(vast, 2)).status is Status.OPEN


async def test_after_a_holiday_the_date_is_asked(wereld: Wereld, vast: str) -> None:
    vraag = await houder(wereld, "dan maar na de vakantie")
    assert "Er is nog niets gedaan. Bedoelt u dit?" in vraag
    assert f"{vast} 2 uitstel tot" in vraag
    assert (await wereld.punt(vast, 2)).status is Status.LUKT_NIET


async def test_the_procesregisseur_gives_one_too(wereld: Wereld, vast: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-27 12:00"))

    await wereld.antwoord(wereld.post.laatste(REGIE), "geef ze tot 15 januari dan")

    assert (await wereld.punt(vast, 2)).uiterlijk == date(2027, 1, 15)


@pytest.mark.parametrize(
    "tekst",
    [
        "tot wanneer?",
        "ik bel ze tot 15 januari niet",
        "15 januari gebeld",
        "ik bel ze 15 januari",
        "geef de politie tot 15 januari",
        "doe maar wat",
        "prima",
        "tot 15 januari op vakantie",
        "na de kerst verder kijken",
        "tot dan",
        "laat maar",
    ],
)
async def test_other_words_move_no_date(wereld: Wereld, vast: str, tekst: str) -> None:
    kamer = wereld.kamers.casuskamer(vast).tekst
    await houder(wereld, tekst)

    punt = await wereld.punt(vast, 2)
    assert (punt.status, punt.uiterlijk) == (Status.LUKT_NIET, date(2026, 11, 26))
    assert wereld.kamers.casuskamer(vast).tekst == kamer


async def test_of_a_point_that_may_still_work_a_day_is_no_new_date(wereld: Wereld, code: str) -> None:
    await stil(wereld, 1, 3, 4, 5)
    await wereld.vooruit(tot=lokaal("2026-12-04 12:00"))

    await houder(wereld, "tot 15 januari")

    assert (await wereld.punt(code, 2)).uiterlijk == date(2026, 11, 26)
