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
from storage.key_copies import Facts, KeyCopies, begin_anew, owners_of
from storage.unit_of_work import SqlUnitOfWork, Step
from storage.vault.copy_owner import require_fit
from storage.vault.data_keys import CASUS, closed_with
from storage.vault.key_copy import CopyFailed, KeyCopy
from storage.vault.replacing import Replacing
from storage.vault.returning import take_over
from storage.vault.sluitbestand import Sluitbestand, kept_on_failure
from storage.vault.splitting import SHARED
from storage.vault.unreadable_post import Lost, Unreadable
from storage.vault.vault import Vault, fingerprint_of

_FOLDS, _REST = 50, 0.1
"""Tries to empty the WAL while others read, and seconds between two."""
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
    copies: KeyCopies

    async def replace(self, at: datetime, *, anyway: bool = False, origin: str = "klok") -> bool:
        """Let no copy of a key that was removed open any more; the first time, or `anyway`, also when none was removed.

        Goes on where a kill left it. Returns whether all that was removed before is dead now. Raises CopyFailed when
        the sleutelkopie cannot be written: then nothing may be called dead. `origin`: who asks, for the logboek.
        """
        if self.vault.sluitbestand is None:
            return False
        async with self.role("sluitsleutel"):
            return await self._replace(self.vault.sluitbestand, at, anyway=anyway, origin=origin)

    async def keep_copy(self) -> bool:
        """Write the sleutelkopie where none is; returns whether it did. Raises CopyFailed, NotOurCopy when it may not.

        Nothing is done without a sluitsleutel, or without a place for the copy.
        """
        if self.vault.sluitbestand is None or not await self.number():
            return False
        return await self.copies.keep(await self._present(self.vault.sluitbestand))

    async def require_own_copy(self) -> None:
        """Raise NotOurCopy when what lies in the place of the sleutelkopie is of another installation."""
        if self.vault.sluitbestand is not None:
            number = await self.number()
            await self.copies.require_ours(number, self.vault.sluitbestand.find(number) if number else None)

    async def begin_anew(self, *, takes_over: bool) -> None:
        """Be another installation from here on; `takes_over`: the one that this came from is gone for good."""
        async with self.facts("sluiten.eigen") as uow:
            await begin_anew(uow, takes_over=takes_over)
            await uow.commit()

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

    async def take_over(self, copy: KeyCopy, at: datetime, *, restoring: bool = True) -> TakenOver:
        """Put a database under the newest sluitsleutel, and remove again what was destroyed since.

        `restoring`: it just came out of a backup. What fails changes neither it nor the sluitbestand. Raises
        CopyFailed, or NotOurCopy when the copy is of another installation.
        """
        if (file := self.vault.sluitbestand) is None:
            return TakenOver((), Lost(0, 0))
        async with AsyncSession(self.engine, expire_on_commit=False) as session:
            await self._require_fit(session, copy, restoring=restoring)
            self.vault.forget()
            with file.beside(copy.number, copy.key) as older:
                uow, taken = await self._taken(session, copy, at)
                with kept_on_failure(file.path):
                    file.write({**older, copy.number: copy.key})  # a kill before or after the commit finds its key
                    await uow.commit()
            file.write({copy.number: copy.key})
        self.vault.forget()
        return taken

    async def _require_fit(self, session: AsyncSession, copy: KeyCopy, *, restoring: bool) -> None:
        number, mark = await closed_with(session)
        fits = number == copy.number and mark == fingerprint_of(copy.key)
        owners = await owners_of(SqlUnitOfWork(session, self.vault))
        require_fit(copy, number=number, fits=fits, owners=owners, restoring=restoring)

    async def _taken(self, session: AsyncSession, copy: KeyCopy, at: datetime) -> tuple[SqlUnitOfWork, TakenOver]:
        uow = SqlUnitOfWork(session, self.vault)
        gone = await take_over(session, self.vault, copy, at)
        if shared := [goal for goal in gone if goal in SHARED]:
            raise CopyFailed(
                f"this backup is of an older program, and its key {shared[0]} was destroyed since: "
                "put a backup back that was made after the upgrade"
            )
        await uow.begin()  # only now do keys and file fit
        codes = []
        await uow.gewiste.drop_keyless()
        for casus in await uow.casussen.find_ids(goal.removeprefix(CASUS) for goal in gone):
            await uow.gewiste.wis_again(casus.id)
            codes.append(casus.code)
        lost = await Unreadable(session).drop()
        if codes:
            await uow.logboek.write_line(_line("opnieuw gewist", f"{len(codes)} casussen", at, "cli"))
        return uow, TakenOver(tuple(sorted(codes)), lost)

    async def _replace(self, file: Sluitbestand, at: datetime, *, anyway: bool, origin: str) -> bool:
        async with self.facts("sluiten") as uow:
            number, done = await uow.key_state()
            due = anyway or number != done or await Replacing(uow.session, self.vault, file).waits()
        if not due:
            await self.copies.keep(await self._present(file))
            return True
        await self.copies.require_ours(number, file.find(number) if number else None)
        async with self.facts("sluiten.begin") as uow:
            steps = Replacing(uow.session, self.vault, file)
            number, done = await steps.state()
            if number == done:
                number = await steps.begin(at)
                await uow.logboek.write_line(_line("vervangen", f"sluitsleutel {number}", at, origin))
                await uow.commit()
        self.vault.forget()
        if not await self._turn_post():
            return False
        await self.copies.write(await self._present(file))
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
        return await self._replace(file, at, anyway=False, origin=origin) if again else True

    async def _present(self, file: Sluitbestand) -> KeyCopy:
        async with self.facts("sluiten.kopie") as uow:
            return await Replacing(uow.session, self.vault, file).copy()

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

    async def _folds(self) -> bool:
        """Whether nothing removed stays in the WAL: readers may hold that up for a while."""
        for _ in range(_FOLDS):
            if await fold(self.engine):
                return True
            await asyncio.sleep(_REST)
        return False


def _line(result: str, what: str, at: datetime, origin: str) -> LogRegel:
    return LogRegel(actor="systeem", actie="sluitsleutel", object=what, resultaat=result, herkomst=origin, op=at)
