"""Whoever has the database in their hands: each way of tampering, and what is seen of it.

Alone: by the logboek itself. With heads: by an end that an officer keeps outside, of after the last line.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

import pytest
from sqlalchemy import delete, insert, select

from commands.ports.log_chain import SIGNS, Head, Tampering
from storage.collections.collection import table
from storage.tables.logboek import LogHeadRow, LogRow
from storage.vault.chain import Chain, Line
from storage.vault.vault import Vault
from storage.way_in import Storage
from tests.storage.bouwers import HOOFDSLEUTEL
from tests.storage.conftest import Database
from tests.storage.test_logboek_keten import doe, een_regel, schrijf, toets, vol

__all__ = ["doe", "vol"]
_LINES, _HEAD = table(LogRow), table(LogHeadRow)
VREEMD = bytes(reversed(HOOFDSLEUTEL))
Rij = tuple[Line, bytes]
"""A line with its link."""


@dataclass(frozen=True, kw_only=True)
class Buit:
    """What lies in the database, and what lay there after line 17."""

    rijen: tuple[Rij, ...]
    kop: tuple[int, bytes, bytes]
    """Number, link and seal."""
    oude_kop: tuple[int, bytes, bytes]


def opnieuw(rijen: Sequence[Rij], sleutel: bytes) -> tuple[tuple[Rij, ...], tuple[int, bytes, bytes]]:
    """The same lines, numbered from one, with links and a head under this key."""
    keten = Chain(sleutel)
    schakel, gedaan = keten.begin(()), []
    for nummer, (regel, _) in enumerate(rijen, 1):
        nieuw = regel._replace(number=nummer)
        schakel = keten.follow(schakel, nieuw)
        gedaan.append((nieuw, schakel))
    return tuple(gedaan), (len(gedaan), schakel, keten.seal_of_head(len(gedaan), schakel))


def genummerd(rijen: Sequence[Rij]) -> tuple[Rij, ...]:
    """The same lines and links, numbered from one."""
    return tuple((regel._replace(number=nummer), schakel) for nummer, (regel, schakel) in enumerate(rijen, 1))


def zonder(buit: Buit, eerste: int, laatste: int) -> tuple[Rij, ...]:
    return tuple(rij for rij in buit.rijen if not eerste <= rij[0].number <= laatste)


def alles_anders(buit: Buit, sleutel: bytes) -> Buit:
    """All computed anew, without line 7."""
    rijen, kop = opnieuw(zonder(buit, 7, 7), sleutel)
    return replace(buit, rijen=rijen, kop=kop)


def inhoud_van(buit: Buit, nummer: int) -> bytes:
    return buit.rijen[nummer - 1][0].content


def veranderd(buit: Buit, nummer: int, **velden: object) -> Buit:
    regel, schakel = buit.rijen[nummer - 1]
    anders = (regel._replace(**velden), schakel)
    return replace(buit, rijen=(*buit.rijen[: nummer - 1], anders, *buit.rijen[nummer:]))


def ingevoegd(buit: Buit, rij: Rij) -> Buit:
    """Behind line 7, and all later ones one number further."""
    return replace(buit, rijen=genummerd((*buit.rijen[:7], rij, *buit.rijen[7:])))


def ander_huis() -> tuple[tuple[Rij, ...], tuple[int, bytes, bytes]]:
    """The logboek of another installation."""
    sleutel = Vault(VREEMD).chain_key
    regel = Line(1, een_regel().op, None, b"van een ander")
    return opnieuw([(regel, b"")] * 20, sleutel)


def uit_ander_huis(buit: Buit) -> Buit:
    rijen, kop = ander_huis()
    return replace(buit, rijen=rijen, kop=kop)


def verdubbeld(buit: Buit) -> Buit:
    return replace(buit, rijen=genummerd(buit.rijen * 2))


M = Vault(HOOFDSLEUTEL).chain_key
GEZIEN, ONGEZIEN = True, False
KNOEIEN: dict[str, tuple[Callable[[Buit], Buit], bool, bool]] = {
    "niets": (lambda buit: buit, ONGEZIEN, ONGEZIEN),
    "regel veranderd": (lambda buit: veranderd(buit, 7, content=inhoud_van(buit, 8)), GEZIEN, GEZIEN),
    "regel naar een andere casus": (lambda buit: veranderd(buit, 7, casus_id="c9"), GEZIEN, GEZIEN),
    "regel op een ander moment": (
        lambda buit: veranderd(buit, 7, at=een_regel().op.replace(year=2020)),
        GEZIEN,
        GEZIEN,
    ),
    "regel weg": (lambda buit: replace(buit, rijen=zonder(buit, 7, 7)), GEZIEN, GEZIEN),
    "regel weg en doorgenummerd": (lambda buit: replace(buit, rijen=genummerd(zonder(buit, 7, 7))), GEZIEN, GEZIEN),
    "regels verwisseld": (
        lambda buit: replace(buit, rijen=genummerd([*buit.rijen[:6], buit.rijen[7], buit.rijen[6], *buit.rijen[8:]])),
        GEZIEN,
        GEZIEN,
    ),
    "regel verplaatst": (
        lambda buit: replace(buit, rijen=genummerd([*buit.rijen[:6], *buit.rijen[7:], buit.rijen[6]])),
        GEZIEN,
        GEZIEN,
    ),
    "regel ingevoegd": (lambda buit: ingevoegd(buit, (buit.rijen[3][0], bytes(32))), GEZIEN, GEZIEN),
    "regel verdubbeld": (lambda buit: ingevoegd(buit, buit.rijen[6]), GEZIEN, GEZIEN),
    "logboek verdubbeld": (verdubbeld, GEZIEN, GEZIEN),
    "regel erachter": (
        lambda buit: replace(buit, rijen=genummerd([*buit.rijen, buit.rijen[3]])),
        GEZIEN,
        GEZIEN,
    ),
    "laatste drie weg": (lambda buit: replace(buit, rijen=buit.rijen[:-3]), GEZIEN, GEZIEN),
    "laatste twaalf weg": (lambda buit: replace(buit, rijen=buit.rijen[:-12]), GEZIEN, GEZIEN),
    "alles weg": (lambda buit: replace(buit, rijen=()), GEZIEN, GEZIEN),
    "ouder logboek": (lambda buit: replace(buit, rijen=buit.rijen[:17]), GEZIEN, GEZIEN),
    "oudere kop": (lambda buit: replace(buit, kop=buit.oude_kop), GEZIEN, GEZIEN),
    "ouder logboek en oudere kop": (
        lambda buit: replace(buit, rijen=buit.rijen[:17], kop=buit.oude_kop),
        ONGEZIEN,
        GEZIEN,
    ),
    "logboek van een andere installatie": (uit_ander_huis, GEZIEN, GEZIEN),
    "regel van een andere installatie": (lambda buit: ingevoegd(buit, ander_huis()[0][7]), GEZIEN, GEZIEN),
    "alles opnieuw zonder hoofdsleutel": (lambda buit: alles_anders(buit, bytes(32)), GEZIEN, GEZIEN),
    "alles opnieuw met hoofdsleutel": (lambda buit: alles_anders(buit, M), ONGEZIEN, GEZIEN),
}
"""Each way, and whether it is seen alone and with heads."""


@pytest.fixture
def steel(vol: Storage) -> Callable[[Storage], Awaitable[Buit]]:
    async def lees(opslag: Storage) -> Buit:
        async with opslag.uow() as uow:
            rijen = (await uow.session.execute(select(_LINES).order_by(_LINES.c.volgnr))).all()
            kop = (await uow.session.execute(select(_HEAD.c.volgnr, _HEAD.c.schakel, _HEAD.c.zegel))).one()
        gelezen = tuple((Line(rij.volgnr, rij.op, rij.casus_id, rij.inhoud), rij.schakel) for rij in rijen)
        oud = gelezen[16][1]
        return Buit(rijen=gelezen, kop=(*kop,), oude_kop=(17, oud, Chain(M).seal_of_head(17, oud)))

    return lees


async def ontgrendel(database: Database) -> None:
    """Away with the triggers."""
    if database.map is None:
        await database.vraag("ALTER TABLE logboek DISABLE TRIGGER USER")
    else:
        for naam in ("wijziging", "verwijdering"):
            await database.vraag(f"DROP TRIGGER logboek_geen_{naam}")


async def vergrendel(database: Database) -> None:
    if database.map is None:
        await database.vraag("ALTER TABLE logboek ENABLE TRIGGER USER")


async def zet_terug(buit: Buit, opslag: Storage) -> None:
    async with opslag.uow() as uow:
        await uow.session.execute(delete(_LINES))
        await uow.session.execute(delete(_HEAD))
        for regel, schakel in buit.rijen:
            await uow.session.execute(insert(_LINES), dict(zip(_LINES.columns.keys(), (*regel, schakel), strict=True)))
        nummer, schakel, zegel = buit.kop
        await uow.session.execute(insert(_HEAD), {"id": 1, "volgnr": nummer, "schakel": schakel, "zegel": zegel})
        await uow.commit()


async def test_each_way_of_tampering_is_seen_as_the_table_says(vol, steel, database):
    buiten = (await toets(vol)).head
    assert buiten is not None
    buit = await steel(vol)
    await ontgrendel(database)

    gezien = {}
    for daad, (knoei, _, _) in KNOEIEN.items():
        await zet_terug(knoei(buit), vol)
        gezien[daad] = bool((await toets(vol)).findings), bool((await toets(vol, buiten)).findings)
    await vergrendel(database)

    assert gezien == {daad: (alleen, met_kop) for daad, (_, alleen, met_kop) in KNOEIEN.items()}


async def test_what_happened_after_the_last_head_outside_is_not_seen_with_the_master_key_in_wrong_hands(
    vol, steel, database
):
    """What remains: no log can prove it."""
    buit = await steel(vol)
    buiten = Head(15, buit.rijen[14][1].hex()[:SIGNS])
    rijen, kop = opnieuw(zonder(buit, 18, 18), M)
    await ontgrendel(database)
    await zet_terug(replace(buit, rijen=rijen, kop=kop), vol)
    await vergrendel(database)
    assert (await toets(vol, buiten)).findings == ()


async def test_a_head_of_another_installation_is_not_ours(vol):
    rijen, _ = ander_huis()
    vreemd = Head(7, rijen[6][1].hex()[:SIGNS])
    assert [(een.kind, een.first) for een in (await toets(vol, vreemd)).findings] == [(Tampering.OTHER, 7)]


async def test_another_master_key_than_that_of_the_lines_is_seen_at_once(vol, steel, database):
    """A logboek put into another installation as it is, with its own head."""
    rijen, kop = opnieuw((await steel(vol)).rijen, Vault(VREEMD).chain_key)
    await ontgrendel(database)
    await zet_terug(Buit(rijen=rijen, kop=kop, oude_kop=kop), vol)
    await vergrendel(database)
    soorten = {een.kind for een in (await toets(vol)).findings}
    assert soorten == {Tampering.CHANGED, Tampering.NO_HEAD}


async def test_whoever_writes_on_after_a_cut_leaves_a_hole_that_a_head_shows(vol, steel, database):
    buiten = (await toets(vol)).head
    assert buiten is not None
    buit = await steel(vol)
    await ontgrendel(database)
    await zet_terug(replace(buit, rijen=buit.rijen[:17], kop=buit.oude_kop), vol)
    await vergrendel(database)
    await schrijf(vol, *(een_regel("later") for _ in range(5)))
    assert (await toets(vol)).findings == ()
    assert [een.kind for een in (await toets(vol, buiten)).findings] == [Tampering.OTHER]
