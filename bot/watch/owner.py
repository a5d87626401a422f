"""The owner of the mailbox and the account: a mark outside the database, so that a second installation sees the first.

A backup that is put back while the old installation still runs, or a copied database, would do everything twice. So
each installation leaves a mark where the other comes too: in a folder of the mailbox, and in the account data of the
Matrix account. The database knows the marks it left; any other mark is of another installation. All processes on one
database are one installation. The mark is renewed at each start and every hour, so that an older copy does not know it.
"""

import asyncio
import json
from collections.abc import Sequence
from typing import Protocol

import structlog

from commands.ports import Ids, OpenUow, PermanentFailure, StorageFailure, TemporaryFailure

LOG = structlog.get_logger()
LOOP = "owner"
FIRST_LOOK_WITHIN = 20.0
"""Real seconds for one look; a place that gives no answer in this time is looked at again later."""
LOOK_EVERY = 120.0
"""Real seconds between two looks."""
RENEW_EVERY = 30
"""The number of looks after which the mark is renewed."""
MARKS_KEPT = 24
"""The number of its own marks at one place that the database remembers."""
TAKE_OVER = "ketenbot herstel --neem-over"


class Place(Protocol):
    """A place for marks. Its acts raise TemporaryFailure, or PermanentFailure where no mark can be left."""

    name: str

    async def read_marks(self) -> frozenset[str]:
        """The marks that are there."""
        ...

    async def leave_mark(self, mark: str, gone: frozenset[str]) -> None:
        """Leave this mark, and take away those that are `gone`."""
        ...


class AnotherInstallation(Exception):
    """Another installation works here; the text names the place."""


class Owner:
    """The marks of this installation, at all its places."""

    def __init__(self, places: Sequence[Place], open_uow: OpenUow, ids: Ids) -> None:
        self._places = places
        self._open_uow = open_uow
        self._ids = ids
        self._left: dict[str, set[str]] = {}
        """The marks that this process left; a database that goes back a few seconds does not know the last of them."""

    async def look_first(self) -> None:
        """Look everywhere and leave a mark, before anything is sent. Raises AnotherInstallation."""
        for place in self._places:
            await self._look(place, renew=True)

    async def keep_watch(self) -> None:
        """Look again and again, for ever. Raises AnotherInstallation as soon as it finds the mark of another one."""
        times = 0
        while True:
            await asyncio.sleep(LOOK_EVERY)
            times += 1
            for place in self._places:
                await self._look(place, renew=times % RENEW_EVERY == 0)

    async def _look(self, place: Place, *, renew: bool) -> None:
        try:
            async with asyncio.timeout(FIRST_LOOK_WITHIN):
                await self.look_at(place, renew=renew)
        except PermanentFailure as error:
            LOG.warning("owner not marked", channel=place.name, code=str(error))
        except (TemporaryFailure, StorageFailure, TimeoutError) as error:
            LOG.warning("owner not seen", channel=place.name, code=str(error), error=type(error).__name__)

    async def look_at(self, place: Place, *, renew: bool) -> None:
        """Look at one place; leave a new mark there with `renew`, or when it has none. Raises AnotherInstallation."""
        outside = await place.read_marks()  # first these: the database knows each mark before it is left
        left = self._left.setdefault(place.name, set())
        async with self._open_uow() as uow:
            known = _list(await uow.cursors.get(_marks_key(place.name)))
            taking_over = await uow.cursors.get(_take_over_key(place.name)) == "ja"
            strange = outside - set(known) - left
            if strange and not taking_over:
                raise AnotherInstallation(place.name)
            if outside and not renew and not taking_over:
                return
            mark = self._ids.new_id()
            await uow.cursors.set(_marks_key(place.name), json.dumps([*known, mark][-MARKS_KEPT:]))
            if taking_over:
                await uow.cursors.set(_take_over_key(place.name), "")
            await uow.commit()
        left.add(mark)
        await place.leave_mark(mark, outside)


async def is_anothers(place: Place, open_uow: OpenUow) -> bool:
    """Whether another installation works there; for `check`, which only tells it."""
    outside = await place.read_marks()
    async with open_uow() as uow:
        known = set(_list(await uow.cursors.get(_marks_key(place.name))))
        return bool(outside - known) and await uow.cursors.get(_take_over_key(place.name)) != "ja"


async def begin_anew(names: Sequence[str], open_uow: OpenUow, *, take_over: bool) -> None:
    """Forget all own marks, after a restore. With `take_over` the marks found next may be replaced, once."""
    async with open_uow() as uow:
        for name in names:
            await uow.cursors.set(_marks_key(name), "[]")
            await uow.cursors.set(_take_over_key(name), "ja" if take_over else "")
        await uow.commit()


def _marks_key(name: str) -> str:
    return f"eigenaar.{name}"


def _take_over_key(name: str) -> str:
    return f"eigenaar.{name}.neem_over"


def _list(value: str | None) -> list[str]:
    return [] if not value else list(json.loads(value))
