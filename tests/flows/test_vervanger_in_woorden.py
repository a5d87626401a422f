"""Who stands in, as people write it in a hurry: one who takes part, one whom nobody here knows, or nobody at all."""

import pytest

from commands.domain.afwezigheid import Afwezigheid
from tests.flows.test_afwezig import gezegd, schrijf
from tests.wereld import GGZ, POLITIE, RECLASSERING, WIJKTEAM, Wereld


async def weg(wereld: Wereld) -> list[Afwezigheid]:
    async with wereld.opslag.uow() as uow:
        return await uow.afwezigheden.since(wereld.nu.date())


async def zeg(wereld: Wereld, tekst: str) -> str:
    await schrijf(wereld, GGZ, tekst)
    return " ".join(wereld.post.tekst(wereld.post.laatste(GGZ)).split())


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        ("Ik ben er t/m 12 december niet, mijn collega van het wijkteam neemt waar", WIJKTEAM),
        ("Tot en met 12 december ben ik er niet, de politie vangt mijn acties op", POLITIE),
        ("ik ben van 7 t/m 18 december op vakantie, de reclassering neemt mijn actiepunten over", RECLASSERING),
        ("ben er niet tm 12 dec, politie pakt mn punten zolang op", POLITIE),
        (f"afwezig t/m 12 dec, collega van de wijk ({POLITIE}) neemt het zolang over", POLITIE),
        ("verlof t/m 18 dec. reclassering valt voor mij in", RECLASSERING),
    ],
)
async def test_a_deelnemer_stands_in_and_is_told(wereld: Wereld, code: str, tekst: str, wie: str) -> None:
    bon = await zeg(wereld, tekst)

    assert "vervangt u, krijgt daarover bericht" in bon
    [een] = await weg(wereld)
    assert een.vervanger == (await wereld.leden(code))[wie].persoon.id


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik ben er t/m 12 december niet, een collega neemt mijn punten over",
        "ben er niet tot 13 dec, collega x (collega@elders.test) pakt mijn punten op zolang",
        "ik ben er tm 12 dec niet, mn collega doet mijn acties",
        "verlof t/m 12 dec, waarneming: poh ggz (poh@elders.test)",
        "Ik ben t/m 12 december afwezig en word vervangen door mijn teamleider, teamleider@elders.test",
        "ik ben er niet t/m 12 december; mijn vervanger is de teamleider (teamleider@elders.test)",
        f"afwezig t/m 12 december, {GGZ.replace('behandelaar', 'poh')} neemt waar",
    ],
)
async def test_one_whom_nobody_knows_is_asked_nothing_and_the_days_count_all_the_same(
    wereld: Wereld, code: str, tekst: str
) -> None:
    bon = await zeg(wereld, tekst)

    assert "u bent afwezig tot en met zaterdag 12 december 2026" in bon
    assert "Wie u noemt, doet niet mee in uw casussen en krijgt niets van ons." in bon
    [een] = await weg(wereld)
    assert een.vervanger is None
    [bericht] = [een for een in gezegd(wereld, WIJKTEAM) if "is afwezig" in een]
    assert "Er is wel iemand genoemd, maar die doet niet mee in deze casus" in bericht
    assert "elders.test" not in bericht + wereld.kamers.casuskamer(code).tekst
    assert not [een for een in wereld.post.verzonden if "elders.test" in een.recipient]


async def test_one_who_is_away_too_takes_nothing_over_and_both_are_told(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, POLITIE, "ik ben er t/m 20 december niet")

    bon = await zeg(wereld, "ben er niet t/m 12 dec, de politie pakt mijn punten op")

    assert "vervangt u, maar is zelf afwezig tot en met zondag 20 december 2026" in bon


@pytest.mark.parametrize(
    "tekst",
    [
        "mijn collega pakt de punten van de moeder op, ik ben er niet bij",
        "De wijkagent neemt het gesprek over, hij was er 12 december niet",
        "politie doet mijn punten? dat is niet afgesproken",
        "de zus neemt de zorg over tot 12 december",
    ],
)
async def test_words_about_others_are_no_absence(wereld: Wereld, code: str, tekst: str) -> None:
    await zeg(wereld, tekst)

    assert await weg(wereld) == []


@pytest.mark.parametrize(
    "tekst", ["Ik ben er t/m 12 december niet, bij spoed het algemene nummer bellen", "ben t/m 12 dec vrij. groet"]
)
async def test_who_names_nobody_is_not_told_that_somebody_is_unknown(wereld: Wereld, code: str, tekst: str) -> None:
    bon = await zeg(wereld, tekst)

    assert "Wie u noemt" not in bon
    assert "u bent afwezig tot en met zaterdag 12 december 2026" in bon
