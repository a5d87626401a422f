"""Members know each other by role: the name of one of them waits at the door, unless the house shows names."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, VOORBEELD, WIJKTEAM, Wereld

NAAM = "Xandriel Brom"
TEKST = "Het dossier xandriel klopt, het huisbezoek is vrijdag."


async def met_naam(maak: Maak, *, zien: bool = False) -> Wereld:
    """A casus in which the name of the care worker is known, behind the real guard."""
    wereld = maak(beleid=replace(BELEID, leden_zien_namen=zien), toets=Bewaker(Toetser))
    lid = (await wereld.leden(wereld.code))[GGZ]
    async with wereld.opslag.uow() as uow:
        await uow.deelnemers.save_deelnemer(replace(lid, naam=NAAM))
        await uow.commit()
    wereld.post.wis()
    return wereld


async def schrijf(wereld: Wereld, tekst: str) -> None:
    lokaal = antwoordadres(wereld.code, (await wereld.leden(wereld.code))[POLITIE].token)
    await wereld.mail(POLITIE, lokaal, tekst)


async def test_by_mail_it_waits_and_reaches_nobody(maak: Maak) -> None:
    wereld = await met_naam(maak)
    await schrijf(wereld, TEKST)
    assert "xandriel" not in wereld.kamers.casuskamer(wereld.code).tekst + wereld.post.teksten(GGZ)
    assert "xandriel" not in wereld.post.teksten(POLITIE)
    assert "[weggehaald]" in wereld.post.teksten(POLITIE)


async def test_in_the_room_it_is_not_passed_on(maak: Maak) -> None:
    wereld = await met_naam(maak)
    kamer = wereld.kamers.casuskamer(wereld.code)
    await wereld.zeg(WIJKTEAM, kamer.id, f"!bericht {TEKST}")
    assert "xandriel" not in wereld.post.teksten(GGZ) + wereld.post.teksten(POLITIE)


async def test_where_the_house_shows_names_it_goes_on(maak: Maak) -> None:
    wereld = await met_naam(maak, zien=True)
    await schrijf(wereld, TEKST)
    assert "xandriel" in wereld.kamers.casuskamer(wereld.code).tekst


async def test_without_the_name_the_same_words_go_on(maak: Maak) -> None:
    wereld = await met_naam(maak)
    await schrijf(wereld, TEKST.replace("xandriel", "de behandelaar"))
    assert "huisbezoek" in wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize("naam", ["plan van xandriel brom.docx", "Plan_Xandriel_Brom_v2.docx"])
async def test_in_the_name_of_a_file_it_is_asked_about(maak: Maak, tmp_path: Path, naam: str) -> None:
    wereld = await met_naam(maak)
    bestand = tmp_path / naam
    bestand.write_bytes(VOORBEELD.read_bytes())
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=bestand)
    assert "naam van het bestand" in wereld.post.teksten(REGIE).lower()
