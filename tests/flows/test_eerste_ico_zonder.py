"""Those who were invited to a first ICO and are not asked any more hear so, once."""

from pathlib import Path

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.bot.documents.maken import in_bytes, word
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.derdewereld import CASUS, DOELEN
from tests.flows.eersteico import begin, fase, nodig_uit, regie
from tests.wereld import GGZ, POLITIE, VOORBEELD, WIJKTEAM, Wereld

NIETS_MEER = "Wij vragen u niets meer"
LEDEN = [
    ["Organisatie", "Rol", "Soort", "E-mail", "Matrix-id", "Kanaal"],
    ["Gemeente", "wijkteam", "publiek", "", WIJKTEAM, "matrix"],
    ["Politie", "wijkagent", "publiek", POLITIE, "", "mail"],
]
ACTIES = [
    ["Wat", "Wie", "Uiterlijk"],
    ["Vraagt twee buren of er nog overlast is.", "Politie", "3 december 2026"],
]


def niets_meer(wereld: Wereld, adres: str) -> int:
    """How many mails there say it."""
    return sum(NIETS_MEER in wereld.post.tekst(een) for een in wereld.post.aan(adres))


async def na_het_ico(maak: Maak) -> Wereld:
    """It was held, and its plan waits."""
    wereld = await nodig_uit(maak)
    wereld.nu = lokaal("2026-11-17 15:00")
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=VOORBEELD)
    return wereld


async def test_who_is_in_no_row_of_the_plan_hears_it_at_the_release(maak: Maak, tmp_path: Path) -> None:
    wereld = await na_het_ico(maak)
    (tmp_path / "plan.docx").write_bytes(in_bytes(word(CASUS, DOELEN, LEDEN, ACTIES)))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=tmp_path / "plan.docx")
    assert niets_meer(wereld, GGZ) == 0

    await regie(wereld, f"vrijgeven {wereld.code}")

    assert await fase(wereld) is Fase.LOPEND
    assert (niets_meer(wereld, GGZ), niets_meer(wereld, POLITIE)) == (1, 0)
    wereld.post.wis()
    await wereld.vooruit(dagen=30)
    assert wereld.post.aan(GGZ) == []


async def test_who_said_that_they_stop_hears_nothing_of_a_plan_without_them(maak: Maak, tmp_path: Path) -> None:
    wereld = await nodig_uit(maak)
    await wereld.antwoord(wereld.post.laatste(GGZ), "afmelden zeker")
    wereld.nu = lokaal("2026-11-17 15:00")
    (tmp_path / "plan.docx").write_bytes(in_bytes(word(CASUS, DOELEN, LEDEN, ACTIES)))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=tmp_path / "plan.docx")
    wereld.post.wis()

    await regie(wereld, f"vrijgeven {wereld.code}")

    assert await fase(wereld) is Fase.LOPEND
    assert wereld.post.aan(GGZ) == []


@pytest.mark.parametrize("gehouden", [True, False], ids=["held", "cancelled"])
async def test_of_a_casus_that_is_thrown_away_each_hears_it_once(maak: Maak, *, gehouden: bool) -> None:
    wereld = await nodig_uit(maak)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "afmelden zeker")
    if gehouden:
        wereld.nu = lokaal("2026-11-17 15:00")
        await regie(wereld, f"{wereld.code} ico gehouden")
    else:
        await regie(wereld, f"{wereld.code} ico afgezegd de aanmelder trekt zich terug")
    wereld.post.wis()

    await regie(wereld, f"casus weg {wereld.code} zeker")

    assert (niets_meer(wereld, GGZ), niets_meer(wereld, POLITIE)) == (1, 0)
    assert NIETS_MEER in wereld.kamers.prive(WIJKTEAM).laatste
    wereld.post.wis()
    await wereld.vooruit(dagen=30)
    assert wereld.post.verzonden == []


async def test_who_was_named_but_never_invited_hears_nothing(maak: Maak) -> None:
    wereld = await begin(maak)

    await regie(wereld, f"casus weg {wereld.code} zeker")

    assert (wereld.post.aan(GGZ), wereld.post.aan(POLITIE)) == ([], [])
