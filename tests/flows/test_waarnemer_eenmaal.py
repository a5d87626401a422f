"""A casushouder hears once that somebody is away, also where they stand in themselves."""

from tests.flows.test_afwezig import schrijf
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


async def test_a_casushouder_who_stands_in_hears_it_once(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)
    voor = len(kamer.zendingen)

    await schrijf(wereld, POLITIE, "afwezig t/m 12 december, gemeente neemt waar")

    [een] = kamer.zendingen[voor:]
    assert een.bericht.onderwerp == f"Casus {code}: u vervangt Politie (wijkagent)"
    assert "Actiepunt 3: Vraagt twee buren" in kamer.laatste


async def test_a_casushouder_hears_once_who_else_stands_in(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)
    voor = len(kamer.zendingen)

    await schrijf(wereld, POLITIE, f"afwezig t/m 12 december vervanger {GGZ}")

    [een] = kamer.zendingen[voor:]
    assert "GGZ-instelling (behandelaar) vervangt deze deelnemer." in een.bericht.blokken[0].tekst
