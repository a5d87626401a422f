"""An absence that was noted takes shorter or longer, or does not go on, in own words by mail."""

import pytest

from tests.domain.kalender import lokaal
from tests.flows.test_zelf_weg import schrijf, van_anderen
from tests.wereld import POLITIE, Wereld

WEG = "vakantie 16 nov tm 29 nov"


async def op_bon(wereld: Wereld, tekst: str) -> str:
    """The answer to these words, in reply to the receipt of the absence."""
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)
    return wereld.post.tekst(wereld.post.laatste(POLITIE))


@pytest.mark.parametrize(
    "tekst",
    [
        "ben woensdag 25 al terug hoor",
        "Ik ben 25 november al weer terug",
        "kom toch eerder terug, woensdag 25 nov",
        "wo 25 nov ben ik er weer",
    ],
)
async def test_a_day_of_return_shortens_it(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, WEG)
    bon = await op_bon(wereld, tekst)

    assert "afwezig vanaf maandag 16 november 2026 tot en met dinsdag 24 november 2026" in bon
    assert tekst not in van_anderen(wereld)


@pytest.mark.parametrize("tekst", ["ben eerder terug, woensdag al", "ben woensdag al weer aanwezig"])
async def test_during_it_the_next_weekday_is_meant(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, WEG)
    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))
    bon = await op_bon(wereld, tekst)

    assert "tot en met dinsdag 24 november 2026" in bon
    assert tekst not in van_anderen(wereld)


@pytest.mark.parametrize(
    ("tekst", "tot"),
    [
        ("wordt een week langer", "6 december 2026"),
        ("ik blijf nog een week weg", "6 december 2026"),
        ("mijn vakantie wordt helaas 2 weken langer", "13 december 2026"),
        ("verlof verlengd t/m 4 december", "4 december 2026"),
        ("ben pas dinsdag terug", ""),
    ],
)
async def test_longer_is_asked_and_a_yes_moves_the_absence(wereld: Wereld, code: str, tekst: str, tot: str) -> None:
    await schrijf(wereld, WEG)
    bon = await op_bon(wereld, tekst)
    if tot:
        assert f"t/m {tot}" in bon
        bon = await op_bon(wereld, "ja")
        assert f"{tot}. Dit geldt in al uw casussen" in bon
    else:
        assert "Er is nog niets gedaan. Bedoelt u dit? Antwoord: ja" in bon
    assert tekst not in van_anderen(wereld)


@pytest.mark.parametrize(
    "tekst",
    ["toch niet, vakantie gaat niet door", "vakantie gaat niet door ben er gewoon", "nee, verlof gaat niet door"],
)
async def test_a_coming_one_that_does_not_go_on(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, WEG)

    assert "gaat niet door" in await op_bon(wereld, tekst)
    assert tekst not in van_anderen(wereld)


@pytest.mark.parametrize(
    "tekst",
    [
        "ik kom er woensdag op terug",
        "cliënt is woensdag 25 al terug",
        "woensdag 25 ga ik terug naar de buren",
        "het huisverbod wordt een week langer",
        "client blijft nog een week weg",
    ],
)
async def test_of_the_case_it_says_nothing_about_an_absence(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, WEG)
    bon = await op_bon(wereld, tekst)

    assert "afwezig" not in bon
    assert tekst in van_anderen(wereld)


@pytest.mark.parametrize("tekst", ["wordt een week langer", "ben woensdag 25 al terug hoor"])
async def test_without_an_absence_it_is_about_something_else(wereld: Wereld, code: str, tekst: str) -> None:
    assert "afwezig" not in await schrijf(wereld, tekst)


async def test_in_answer_to_an_actiepunt_longer_is_its_date(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, "afwezig van 10 t/m 18 december")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    vraag = wereld.post.laatste(POLITIE)
    assert "actiepunt 3" in vraag.bericht.onderwerp
    await wereld.antwoord(vraag, "wordt een week langer")

    assert "afwezig" not in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_what_has_begun_counts_from_today(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))
    bon = await schrijf(wereld, "vakantie 16 nov tm 29 nov GGZ-instelling neemt waar")

    assert "u bent afwezig tot en met zondag 29 november 2026" in bon
    assert "GGZ-instelling (behandelaar) vervangt u" in bon


@pytest.mark.parametrize(
    "tekst", ["3 klaar en ik ben 23 tm 27 nov vrij", "3 klaar, ben van 23 t/m 27 november met verlof"]
)
async def test_behind_a_report_it_is_noted_and_stays_from_the_group(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, tekst)

    bon = wereld.post.teksten(POLITIE)
    assert "actiepunt 3 is klaar" in bon
    assert "afwezig vanaf maandag 23 november 2026 tot en met vrijdag 27 november 2026" in bon
    assert "vrij" not in van_anderen(wereld).replace("vrijdag", "")
    assert "en ik" not in van_anderen(wereld)
    assert "verlof" not in van_anderen(wereld)


@pytest.mark.parametrize("tekst", ["3 klaar en cliënt is 23 t/m 27 nov vrij", "3 klaar, ik heb de buren gesproken"])
async def test_behind_a_report_other_words_go_along(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, tekst)

    assert "Uw afwezigheid" not in wereld.post.teksten(POLITIE)
