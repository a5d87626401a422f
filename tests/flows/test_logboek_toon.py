"""The procesregisseur reads who did what in a casus, in private; nobody else does, and no words of people."""

from dataclasses import replace

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from commands.ports import LogRegel
from tests.flows.conftest import Maak
from tests.flows.toetswereld import open_prive
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld

COLLEGA = "@regie:zvh-huis.test"


async def lees(wereld: Wereld, tekst: str) -> str:
    """What the procesregisseur reads back by mail."""
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, tekst)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.story_of("logboek toon")
@pytest.mark.parametrize("tekst", ["logboek toon {}", "{} logboek toon", "Logboek toon {}.", "toon logboek {}"])
async def test_the_procesregisseur_asks_it_by_mail(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 klaar, de moeder belde zelf op")
    gelezen = await lees(wereld, tekst.format(code))
    assert f"Logboek van casus {code}" in gelezen
    assert "3 november 2026 10:00, GGZ-instelling (behandelaar), actie gereed, actiepunt 2, ok, mail" in gelezen
    assert "procesregisseur, vrijgeven, de casus, ok, mail" in gelezen
    assert "moeder" not in gelezen
    assert GGZ not in gelezen


async def test_in_the_private_room_it_is_the_same(wereld: Wereld, code: str) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=COLLEGA)
    kamer = await open_prive(wereld, COLLEGA)
    await wereld.zeg(COLLEGA, kamer.id, f"logboek toon {code}")
    assert f"Logboek van casus {code}" in kamer.laatste


async def test_looking_is_a_line_too(wereld: Wereld, code: str) -> None:
    await lees(wereld, f"logboek toon {code}")
    assert "procesregisseur, logboek toon, de casus, ok, mail" in await lees(wereld, f"logboek toon {code}")


async def test_what_was_refused_and_what_the_clock_did_stands_there_too(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "actie gereed 99")
    await wereld.vooruit(dagen=10)
    gelezen = await lees(wereld, f"logboek toon {code}")
    assert "actie gereed, ActiepuntOnbekend, mail" in gelezen
    assert "klok, actie_vooraf, actiepunt" in gelezen


async def test_a_long_logboek_is_cut_and_says_so(wereld: Wereld, code: str) -> None:
    casus = await wereld.casus(code)
    regel = LogRegel(actor="klok", actie="nieuws", object="x", resultaat="ok", herkomst="klok", op=wereld.nu)
    async with wereld.opslag.uow() as uow:
        await uow.logboek.write_lines([replace(regel, casus_id=casus.id)] * 62)
        await uow.commit()
    gelezen = await lees(wereld, f"logboek toon {code}")
    assert "De laatste 60 van 64 regels" in gelezen
    assert f"ketenbot logboek toon {code}" in gelezen


@pytest.mark.parametrize("rol", [Rol.MANAGER, Rol.BEHEERDER])
async def test_others_of_the_house_may_not(wereld: Wereld, code: str, rol: Rol) -> None:
    wereld.post.wis()
    await wereld.staf(rol, f"logboek toon {code}")
    gelezen = wereld.post.teksten(MANAGER if rol is Rol.MANAGER else BEHEER)
    assert "Logboek van casus" not in gelezen
    assert gelezen


async def test_a_partner_may_not(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await wereld.mail(POLITIE, antwoordadres(code, (await wereld.leden(code))[POLITIE].token), "logboek toon")
    assert "Logboek van casus" not in wereld.post.teksten(POLITIE)


async def test_in_the_room_of_the_casus_it_is_refused(maak: Maak) -> None:
    wereld = maak()
    kamer = wereld.kamers.casuskamer(wereld.code)
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=WIJKTEAM + "x")
    await wereld.zeg(WIJKTEAM, kamer.id, "!logboek toon")
    assert "Logboek van casus" not in kamer.tekst


async def test_an_unknown_code_and_none_at_all_are_told(wereld: Wereld, code: str) -> None:
    assert "X2X2" in await lees(wereld, "logboek toon X2X2")
    assert "Logboek van casus" not in await lees(wereld, "logboek toon")
