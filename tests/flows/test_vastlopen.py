"""What one message holds never stops the messages behind it (SOURCES: C21)."""

from sqlite3 import connect

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.deelnemer import Persoon
from tests.wereld import BEHEER, DOMEIN, GGZ, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed

OUD = "oud@partners.test"


async def adres(wereld: Wereld, code: str) -> str:
    """Where the GGZ answers."""
    return antwoordadres(code, (await wereld.leden(code))[GGZ].token)


@pytest.mark.parametrize(
    "kop",
    [
        b"From: jos\xe9@partners.test",
        b"From: behandelaar@partners.test\r\nMessage-ID: <h\xe9@partners.test>",
        b"From: behandelaar@partners.test\r\nIn-Reply-To: <h\xe9@partners.test>",
        b"From: behandelaar@partners.test\r\nReferences: <h\x00@partners.test>",
        b"From: behandelaar@partners.test\r\nSubject: =?utf-8?q?=ED=A0=80?=",
        b"From: behandelaar@partners.test\r\nSubject: \xe9 \x00",
    ],
    ids=["sender", "own id", "answered id", "zero", "half a letter", "raw subject"],
)
async def test_raw_bytes_in_a_header_hold_up_nobody(wereld: Wereld, code: str, kop: bytes) -> None:
    aan = f"{await adres(wereld, code)}@{DOMEIN}".encode()

    await wereld.rauw(b"Delivered-To: " + aan + b"\r\n" + kop + b"\r\n\r\n2 bezig\r\n", "mail:raar")
    await wereld.mail(GGZ, await adres(wereld, code), "2 klaar")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    # who it is from is not to be read: a person must look
    assert len(wereld.post.aan(BEHEER)) == kop.startswith(b"From: jos")


async def test_half_a_letter_in_a_relation_holds_up_nobody(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code).id

    await wereld.zeg(WIJKTEAM, kamer, "hallo", antwoord_op=["$\ud800"])
    await wereld.zeg(WIJKTEAM, kamer, "!actie gereed 1")

    assert (await wereld.punt(code, 1)).status is Status.GEREED


async def test_a_sender_who_cannot_be_looked_up_is_parked_with_an_alarm(wereld: Wereld, code: str) -> None:
    async with wereld.opslag.uow() as uow:
        await uow.personen.add_persoon(Persoon(id="kapot", email=OUD))
        await uow.commit()
    with connect(wereld.database) as database:
        database.execute("UPDATE persoon SET matrix_id = email WHERE id = 'kapot'")

    await wereld.mail(OUD, "bot", "hallo")
    await wereld.mail(GGZ, await adres(wereld, code), "2 klaar")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert len(wereld.post.aan(BEHEER)) == 1
