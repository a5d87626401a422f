"""A casus that ends does not meet any more."""

from tests.flows.test_afsluiten import regie_zegt, sluit
from tests.wereld import GGZ, Wereld


async def test_an_ico_that_was_planned_leaves_the_calendars(wereld: Wereld, code: str) -> None:
    await regie_zegt(wereld, f"{code} ico momenten di 15 dec 10:00, wo 16 dec 14:30")
    await regie_zegt(wereld, f"{code} ico vast 1")
    await sluit(wereld, code)
    [af] = [een for een in wereld.post.aan(GGZ) if "gaat niet door" in een.bericht.onderwerp]
    assert af.bericht.afspraak is not None
    assert af.bericht.afspraak.afgezegd
    assert "De casus is afgesloten." in wereld.post.tekst(af)
