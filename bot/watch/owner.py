"""Whose mailbox and account this is: a mark outside the database, so that a second installation sees the first.

A backup that is put back while the old one still runs, or a copied database, would do everything twice. So each
installation leaves a mark where the other comes too: a folder of the mailbox, and the account data of the Matrix
account. The database knows which marks it left; another one there is somebody else's. All processes on one database are
one installation. The mark is renewed at each start and every hour, so that an older copy does not know it.
"""

import asyncio
import json
from collections.abc import Sequence
from typing import Protocol

import structlog

from commands.ports import Ids, OpenUow, PermanentFailure, StorageFailure, TemporaryFailure

LOG = structlog.get_logger()
LUS = "owner"
EERST = 20.0
"""Real seconds for the first look, before anything is sent; who gives no answer is looked at again later."""
OM = 120.0
"""Real seconds between two looks."""
VERNIEUW = 30
"""Looks after which the mark is renewed."""
BEWAARD = 24
NEEM_OVER = "ketenbot herstel --neem-over"


class Plek(Protocol):
    """Where marks are left; raises TemporaryFailure, or PermanentFailure where none can be left."""

    naam: str

    async def lees(self) -> frozenset[str]:
        """The marks that are there."""
        ...

    async def zet(self, merk: str, weg: frozenset[str]) -> None:
        """Leave this one, and take these away."""
        ...


class AndereInstallatie(Exception):
    """Another installation works here; the text names the place."""


class Eigenaar:
    """The marks of this installation, at all its places."""

    def __init__(self, plekken: Sequence[Plek], open_uow: OpenUow, ids: Ids) -> None:
        self._plekken = plekken
        self._open_uow = open_uow
        self._ids = ids
        self._gezet: dict[str, set[str]] = {}
        """What this process left itself: a database that goes back a few seconds does not know the last."""

    async def eerst(self) -> None:
        """Look everywhere and leave a mark, before anything is sent. Raises AndereInstallatie."""
        for plek in self._plekken:
            await self._kijk(plek, vernieuw=True)

    async def waak(self) -> None:
        """Look again and again, for ever. Raises AndereInstallatie as soon as another one was there."""
        keer = 0
        while True:
            await asyncio.sleep(OM)
            keer += 1
            for plek in self._plekken:
                await self._kijk(plek, vernieuw=keer % VERNIEUW == 0)

    async def _kijk(self, plek: Plek, *, vernieuw: bool) -> None:
        try:
            async with asyncio.timeout(EERST):
                await self.ronde(plek, vernieuw=vernieuw)
        except PermanentFailure as fout:
            LOG.warning("owner not marked", channel=plek.naam, code=str(fout))
        except (TemporaryFailure, StorageFailure, TimeoutError) as fout:
            LOG.warning("owner not seen", channel=plek.naam, code=str(fout), error=type(fout).__name__)

    async def ronde(self, plek: Plek, *, vernieuw: bool) -> None:
        """One look at one place; `vernieuw`, or when there is no mark: leave a new one."""
        buiten = await plek.lees()  # first this and then the database, which knows each mark before it is left
        gezet = self._gezet.setdefault(plek.naam, set())
        async with self._open_uow() as uow:
            bekend = _lijst(await uow.cursors.get(_merken(plek.naam)))
            overnemen = await uow.cursors.get(_overname(plek.naam)) == "ja"
            vreemd = buiten - set(bekend) - gezet
            if vreemd and not overnemen:
                raise AndereInstallatie(plek.naam)
            if buiten and not vernieuw and not overnemen:
                return
            merk = self._ids.nieuw()
            await uow.cursors.set(_merken(plek.naam), json.dumps([*bekend, merk][-BEWAARD:]))
            if overnemen:
                await uow.cursors.set(_overname(plek.naam), "")
            await uow.commit()
        gezet.add(merk)
        await plek.zet(merk, buiten)


async def is_vreemd(plek: Plek, open_uow: OpenUow) -> bool:
    """Whether another installation works there, to be told and not to be ended by."""
    buiten = await plek.lees()
    async with open_uow() as uow:
        bekend = set(_lijst(await uow.cursors.get(_merken(plek.naam))))
        return bool(buiten - bekend) and await uow.cursors.get(_overname(plek.naam)) != "ja"


async def begin_als_ander(namen: Sequence[str], open_uow: OpenUow, *, neem_over: bool) -> None:
    """After a restore: no mark is known any more. `neem_over`: what stands there may be replaced, once."""
    async with open_uow() as uow:
        for naam in namen:
            await uow.cursors.set(_merken(naam), "[]")
            await uow.cursors.set(_overname(naam), "ja" if neem_over else "")
        await uow.commit()


def _merken(naam: str) -> str:
    return f"eigenaar.{naam}"


def _overname(naam: str) -> str:
    return f"eigenaar.{naam}.neem_over"


def _lijst(waarde: str | None) -> list[str]:
    return [] if not waarde else list(json.loads(waarde))
