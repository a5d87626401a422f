"""A mail or a plan that ends the process in which it is read is parked under a code; the rest goes on."""

import io
import zipfile
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app.channel import ChannelLoops
from bot.delivery.routes import MailRoute
from bot.documents.reader import WordReader
from bot.mail.reading.reader import MailReader
from bot.reading.pool import ReaderPool
from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.rollen import Kanaal, Rol
from tests.wereld import BEHEER, BELEID, CONFIG, DOMEIN, GGZ, REGIE, Wereld

SMALL = 80 * 1024 * 1024
"""Bytes in which a process can read an ordinary mail, and no very large one."""


@pytest.fixture
async def pool() -> AsyncIterator[ReaderPool]:
    een = ReaderPool(memory=SMALL)
    yield een
    await een.close()


@pytest.fixture
async def ruim() -> AsyncIterator[ReaderPool]:
    een = ReaderPool()
    yield een
    await een.close()


@pytest.fixture
def gelezen(wereld: Wereld, pool: ReaderPool, ruim: ReaderPool) -> Wereld:
    """The same world, but what comes in is read in other processes, as in `serve`; plans in a small one."""
    return laat_lezen(wereld, mail=ruim, plannen=pool)


def laat_lezen(wereld: Wereld, *, mail: ReaderPool, plannen: ReaderPool) -> Wereld:
    word = WordReader(BELEID, wereld.huis.clock, CONFIG.max_bytes, plannen)
    huis = replace(wereld.huis, work=replace(wereld.huis.work, planlezer=word))
    verzender = MailRoute(wereld.post, DOMEIN, wereld.post)
    wereld.kanalen = [ChannelLoops(huis, Kanaal.MAIL, MailReader(CONFIG, mail), verzender)]
    return wereld


def fat_docx(map_: Path) -> Path:
    """The tree of its text is larger than the process may be."""
    cel = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
    rijen = "".join(f"<w:tr>{cel * 4}<!-- {nr % 7919 * 104_729} --></w:tr>" for nr in range(22_000))
    naam = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    soort = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    bestand = map_ / "plan.docx"
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w") as pakket:
        pakket.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{rels}"><Relationship Id="a" Type="{soort}" Target="d.xml"/></Relationships>',
        )
        pakket.writestr("d.xml", f'<w:document xmlns:w="{naam}"><w:body><w:tbl>{rijen}</w:tbl></w:body></w:document>')
    bestand.write_bytes(stroom.getvalue())
    return bestand


async def test_a_mail_that_takes_all_memory_is_parked_and_told_and_the_next_one_counts(
    gelezen: Wereld, code: str, pool: ReaderPool
) -> None:
    laat_lezen(gelezen, mail=pool, plannen=pool)
    aan = antwoordadres(code, (await gelezen.leden(code))[GGZ].token)
    kop = f"Delivered-To: {aan}@{DOMEIN}\r\nFrom: {GGZ}\r\nMessage-ID: <groot@partners.test>\r\n"
    await gelezen.rauw(f"{kop}\r\n".encode() + b"x" * (CONFIG.max_bytes - 1000), "mail:groot")
    await gelezen.mail(GGZ, aan, "2 klaar")

    assert (await gelezen.punt(code, 2)).status is Status.GEREED
    async with gelezen.opslag.read() as uow:
        [parked] = await uow.inbox.parked_items()
    assert parked.storing in gelezen.post.teksten(BEHEER)
    assert parked.storing in gelezen.post.teksten(GGZ)


async def test_a_plan_that_takes_all_memory_is_parked_and_its_sender_and_the_beheerder_hear_the_code(
    gelezen: Wereld, code: str, tmp_path: Path
) -> None:
    await gelezen.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=fat_docx(tmp_path))

    async with gelezen.opslag.read() as uow:
        [parked] = await uow.inbox.parked_items()
    assert parked.storing in gelezen.post.teksten(BEHEER)
    assert parked.storing in gelezen.post.teksten(REGIE)
