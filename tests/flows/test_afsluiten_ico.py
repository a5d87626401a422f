"""A casus that ends does not meet any more: the closing message says so, in the place of a second mail."""

from tests.flows.test_afsluiten import regie_zegt, sluit
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

MOMENTEN = "ico momenten di 15 dec 10:00, wo 16 dec 14:30"


async def test_an_ico_that_was_planned_leaves_the_calendars_with_the_closing_message(wereld: Wereld, code: str) -> None:
    await regie_zegt(wereld, f"{code} {MOMENTEN}")
    await regie_zegt(wereld, f"{code} ico vast 1")
    wereld.post.wis()
    await sluit(wereld, code)

    for wie in (GGZ, POLITIE, REGIE):
        [af] = [een for een in wereld.post.aan(wie) if een.bericht.afspraak is not None]
        assert af.bericht.afspraak is not None
        assert af.bericht.afspraak.afgezegd
    [dicht] = [een for een in wereld.post.aan(GGZ) if "is afgesloten" in een.bericht.onderwerp]
    assert "op dinsdag 15 december 2026 om 10:00 uur gaat niet door. Het gaat uit uw agenda." in wereld.post.tekst(
        dicht
    )
    assert all("gaat niet door" not in een.bericht.onderwerp for een in wereld.post.aan(GGZ))


async def test_a_poll_ends_in_one_line_of_the_closing_message(wereld: Wereld, code: str) -> None:
    await regie_zegt(wereld, f"{code} {MOMENTEN}")
    wereld.post.wis()
    await sluit(wereld, code)

    [dicht] = [een for een in wereld.post.aan(GGZ) if "is afgesloten" in een.bericht.onderwerp]
    assert "Het vervolg-ICO waarvoor u momenten kreeg, gaat niet door." in wereld.post.tekst(dicht)
    assert dicht.bericht.afspraak is None
    assert "gaat niet door" in wereld.kamers.casuskamer(code).tekst
