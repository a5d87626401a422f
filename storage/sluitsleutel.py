"""The sluitsleutel of an installation: replacing it, its copy elsewhere, and an older database that is put back."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from commands.ports import LogRegel
from storage.database.engine import fold
from storage.unit_of_work import SqlUnitOfWork, Step
from storage.vault.data_keys import CASUS, state_of
from storage.vault.key_copy import CopyFailed, KeyCopy, read_copy, write_copy
from storage.vault.replacing import Replacing
from storage.vault.returning import take_over
from storage.vault.sluitbestand import Sluitbestand
from storage.vault.splitting import SHARED
from storage.vault.unreadable_post import Lost, Unreadable
from storage.vault.vault import Vault

_FOLDS, _REST = 50, 0.1
"""Tries to empty the WAL while others read, and seconds between two."""
Facts = Callable[[str], AbstractAsyncContextManager[SqlUnitOfWork]]
Role = Callable[[str], AbstractAsyncContextManager[object]]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the sluitbestand lies (none: there is no sluitsleutel) and the sleutelkopie (none: there is no copy)."""

    file: Path | None = None
    copy: Path | None = None


NO_PLACES = Places()


class TakenOver(NamedTuple):
    """What an older database lost when it went under the newest keys."""

    codes: Sequence[str]
    """Of casussen that were destroyed since, and are removed again."""
    lost: Lost
    """Messages that waited in it, under a key of the post that was replaced since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sluitsleutel:
    """All that is done with it. Raises SluitbestandBroken or WrongSluitsleutel when the file is not as it must be."""

    engine: AsyncEngine
    facts: Facts
    role: Role
    step: Step
    vault: Vault
    master_key: bytes
    copy: Path | None

    async def replace(self, at: datetime, *, anyway: bool = False) -> bool:
        """Let no copy of a key that was removed open any more; the first time, or `anyway`, also when none was removed.

        Goes on where a kill left it. Returns whether all that was removed before is dead now. Raises CopyFailed when
        the sleutelkopie cannot be written: then nothing may be called dead.
        """
        if self.vault.sluitbestand is None:
            return False
        async with self.role("sluitsleutel"):
            return await self._replace(self.vault.sluitbestand, at, anyway=anyway)

    async def tidy(self) -> None:
        """Drop from the sluitbestand what a kill left there and nothing needs, and give each their own key."""
        async with self.facts("sluiten.splitsen") as uow:
            if await uow.split_keys():
                await uow.commit()
        if self.vault.sluitbestand is not None:
            async with self.facts("sluiten") as uow:
                await Replacing(uow.session, self.vault, self.vault.sluitbestand).drop_unused()

    async def number(self) -> int:
        """Of the one in use; 0 when there is none yet."""
        async with self.facts("sluiten") as uow:
            return (await uow.key_state())[0]

    async def take_over(self, copy: KeyCopy, at: datetime) -> TakenOver:
        """Put an older database under the newest sluitsleutel, and remove again what was destroyed since."""
        if self.vault.sluitbestand is None:
            return TakenOver((), Lost(0, 0))
        async with AsyncSession(self.engine, expire_on_commit=False) as session:
            number, _ = await state_of(session)
            if number > copy.number:
                raise CopyFailed(f"this sleutelkopie is of sluitsleutel {copy.number}, the database of {number}")
            self.vault.sluitbestand.write({copy.number: copy.key})
            self.vault.forget()
            gone = await take_over(session, self.vault, copy, at)
            if shared := [goal for goal in gone if goal in SHARED]:
                raise CopyFailed(
                    f"this backup is of an older program, and its key {shared[0]} was destroyed since: "
                    "put a backup back that was made after the upgrade"
                )
            uow = SqlUnitOfWork(session, self.vault)  # only now do keys and file fit
            await uow.begin()
            codes = []
            await uow.gewiste.drop_keyless()
            for casus in await uow.casussen.find_ids(goal.removeprefix(CASUS) for goal in gone):
                await uow.gewiste.wis_again(casus.id)
                codes.append(casus.code)
            lost = await Unreadable(session).drop()
            if codes:
                await uow.logboek.write_line(_line("opnieuw gewist", f"{len(codes)} casussen", at))
            await uow.commit()
        self.vault.forget()
        return TakenOver(tuple(sorted(codes)), lost)

    async def _replace(self, file: Sluitbestand, at: datetime, *, anyway: bool) -> bool:
        async with self.facts("sluiten.begin") as uow:
            steps = Replacing(uow.session, self.vault, file)
            number, done = await steps.state()
            if number == done and not anyway and not await steps.waits():
                await self._keep_copy(await steps.copy())
                return True
            if number == done:
                number = await steps.begin(at)
                await uow.logboek.write_line(_line("vervangen", f"sluitsleutel {number}", at))
                await uow.commit()
        self.vault.forget()
        if not await self._turn_post():
            return False
        async with self.facts("sluiten.kopie") as uow:
            copy = await Replacing(uow.session, self.vault, file).copy()
        await self._write_copy(copy)
        self.step("sluiten.na_kopie")
        async with self.facts("sluiten.einde") as uow:
            ended = await Replacing(uow.session, self.vault, file).end(number)
            await uow.commit()
        self.step("sluiten.na_bestand")
        if not ended or not await self._folds():
            return False
        async with self.facts("sluiten.klaar") as uow:
            steps = Replacing(uow.session, self.vault, file)
            await steps.done(number)
            again = await steps.waits()
            await uow.commit()
        self.vault.forget()
        # What was removed after the begin of a replacement that a kill cut short has its number: once more for that.
        return await self._replace(file, at, anyway=False) if again else True

    async def _turn_post(self) -> bool:
        """What is of no casus goes under a new key; what is being sent holds that up for a while."""
        for _ in range(_FOLDS):
            async with self.facts("sluiten.post") as uow:
                whole = await uow.turn_post()
                await uow.commit()
            if whole:
                return True
            await asyncio.sleep(_REST)
        return False

    async def _write_copy(self, copy: KeyCopy) -> None:
        if self.copy is not None:
            await asyncio.to_thread(write_copy, self.copy, self.master_key, copy)

    async def _keep_copy(self, copy: KeyCopy) -> None:
        """One that is gone or older is written again. Raises CopyFailed."""
        if self.copy is None:
            return
        try:
            there = await asyncio.to_thread(read_copy, self.copy, self.master_key)
        except CopyFailed:
            there = None
        if there is None or (there.number, there.key) != (copy.number, copy.key):
            await self._write_copy(copy)

    async def _folds(self) -> bool:
        """Whether nothing removed stays in the WAL: readers may hold that up for a while."""
        for _ in range(_FOLDS):
            if await fold(self.engine):
                return True
            await asyncio.sleep(_REST)
        return False


def _line(result: str, what: str, at: datetime) -> LogRegel:
    return LogRegel(actor="systeem", actie="sluitsleutel", object=what, resultaat=result, herkomst="klok", op=at)
