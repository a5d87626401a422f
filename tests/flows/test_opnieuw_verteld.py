"""After a restore the same mails and events come in again: what follows from them must be the same, ids and all."""

import shutil
import tempfile
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from commands.domain.rollen import Rol
from tests.foto import Foto, maak_foto
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


async def _staf(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.medewerker(Rol.MANAGER, email=MANAGER)
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER)


async def _verhaal(wereld: Wereld) -> None:
    """A casus begins and lives for some weeks; everything that makes an id of its own happens in it."""
    code = await wereld.nog_een_casus()
    kamer = wereld.kamers.casuskamer(code)
    await wereld.lid(WIJKTEAM, kamer.id)
    await wereld.lid(RECLASSERING, kamer.id)
    await wereld.zeg(WIJKTEAM, kamer.id, "!actie bezig 1 eerste gesprek is geweest")
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 lukt niet, er is een wachtlijst\n\n2 bezig toch begonnen")
    await wereld.antwoord(wereld.post.laatste(GGZ), f"2 klaar, {NAAM} was thuis")
    await wereld.antwoord(wereld.post.laatste(GGZ), "vrijgave")
    await wereld.staf(Rol.PROCESREGISSEUR, "vrijlaten W1")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} Wonen, consulent, privaat, wonen@partners.test")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} politie")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} {GGZ}")
    await wereld.vooruit(dagen=40)


@pytest.fixture(scope="module")
async def reservekopie(plank: Path, leeg_huis: Foto) -> Foto:
    """A house with its people, before the first casus."""
    shutil.copy(leeg_huis.database, plank / "staf.db")
    return await maak_foto(plank / "staf.db", _staf)


@pytest.fixture
async def tweemaal(plank: Path, reservekopie: Foto) -> AsyncIterator[tuple[Wereld, Wereld]]:
    """One story told twice from one backup."""
    werelden = []
    for _ in range(2):
        pad = Path(tempfile.mkdtemp(prefix="opnieuw-", dir=plank))
        werelden.append(reservekopie.wereld(pad, toets=nep_bewaker()))
        await _verhaal(werelden[-1])
    yield werelden[0], werelden[1]
    for wereld in werelden:
        await wereld.opslag.close()


async def test_a_story_told_again_from_a_backup_says_the_same_under_the_same_ids(tweemaal) -> None:
    ene, andere = tweemaal
    verzonden = [
        sorted((z.message_id, z.recipient, z.reply_local) for z in wereld.post.verzonden) for wereld in tweemaal
    ]
    assert len(verzonden[0]) > 30
    assert verzonden[0] == verzonden[1]
    assert ene.kamers.kamers.keys() == andere.kamers.kamers.keys()
    for naam, kamer in ene.kamers.kamers.items():
        assert list(kamer.events) == list(andere.kamers.kamers[naam].events)
    assert sum(len(kamer.events) for kamer in ene.kamers.kamers.values()) > 5


async def test_mail_that_is_fetched_again_later_is_answered_with_the_message_ids_of_before(
    plank: Path, reservekopie: Foto
) -> None:
    gezegd = []
    for uren in (0, 5):
        wereld = reservekopie.wereld(Path(tempfile.mkdtemp(prefix="later-", dir=plank)))
        wereld.nu += timedelta(hours=uren)
        code = await wereld.nog_een_casus()
        await wereld.antwoord(wereld.post.laatste(POLITIE), "3 klaar")
        gezegd.append((code, {zending.message_id for zending in wereld.post.verzonden}))
        await wereld.opslag.close()
    assert gezegd[0] == gezegd[1]
