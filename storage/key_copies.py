"""The sleutelkopie of this installation: written where it may be, and kept up."""

import asyncio
import json
import secrets
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from storage.unit_of_work import SqlUnitOfWork
from storage.vault.copy_owner import Right, Standing, require_ours
from storage.vault.key_copy import CopyFailed, KeyCopy, NotOurCopy, find_copy, write_copy

Facts = Callable[[str], AbstractAsyncContextManager[SqlUnitOfWork]]
_OWNERS, _RIGHT = "installatie", "installatie.kopie"
"""Cursors: the ids of this installation and of those it came from, and its `Right`."""
_KEPT = 24
"""So many ids are remembered."""


async def owners_of(uow: SqlUnitOfWork) -> tuple[str, ...]:
    """The id of this installation, after those whose backup it was put back from; none yet on an older database."""
    return tuple(json.loads(await uow.cursors.get(_OWNERS) or "[]"))


async def begin_anew(uow: SqlUnitOfWork, *, takes_over: bool) -> None:
    """Be another installation from here on, as after a restore; `takes_over`: the former one is gone for good."""
    owners = (*await owners_of(uow), secrets.token_hex(16))[-_KEPT:]
    await uow.cursors.set(_OWNERS, json.dumps(owners))
    await uow.cursors.set(_RIGHT, Right.TAKES_OVER if takes_over else Right.BESIDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCopies:
    """One place for it; with none, nothing is done."""

    facts: Facts
    master_key: bytes
    path: Path | None

    async def require_ours(self, number: int, key: bytes | None) -> None:
        """Raise NotOurCopy when what lies there must not be written over by who has this sluitsleutel."""
        if self.path is None:
            return
        try:
            found = await asyncio.to_thread(find_copy, self.path, self.master_key)
        except NotOurCopy:
            raise
        except CopyFailed:
            return  # a place that cannot be reached is told when it is written to
        require_ours(self.path, found, await self._standing(number, key))

    async def write(self, copy: KeyCopy) -> None:
        """Put it in the place of the older one. Raises CopyFailed or NotOurCopy."""
        if self.path is None:
            return
        await self.require_ours(copy.number, copy.key)
        standing = await self._standing(copy.number, copy.key)
        await asyncio.to_thread(write_copy, self.path, self.master_key, replace(copy, owners=standing.owners))
        if standing.right is Right.TAKES_OVER:
            async with self.facts("sluiten.eigen") as uow:
                await uow.cursors.set(_RIGHT, Right.FIRST)
                await uow.commit()

    async def keep(self, copy: KeyCopy) -> bool:
        """Write one that is gone, older or not signed by us again; returns whether it did. Raises as `write`."""
        if self.path is None:
            return False
        try:
            found = await asyncio.to_thread(find_copy, self.path, self.master_key)
        except CopyFailed:
            found = None
        there = None if found is None else found.copy
        owners = (await self._standing(copy.number, copy.key)).owners
        if there is not None and (there.number, there.key, there.owners) == (copy.number, copy.key, owners):
            return False
        await self.write(copy)
        return True

    async def _standing(self, number: int, key: bytes | None) -> Standing:
        """Who we are; an installation that has no id yet gets one."""
        async with self.facts("sluiten.eigen") as uow:
            owners = await owners_of(uow)
            right = Right(await uow.cursors.get(_RIGHT) or Right.FIRST)
            if not owners:
                owners = (secrets.token_hex(16),)
                await uow.cursors.set(_OWNERS, json.dumps(owners))
                await uow.commit()
        return Standing(owners=owners, right=right, number=number, key=key)
