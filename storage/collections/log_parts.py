"""The parts of the chain: each change of the master key ends one, and the next goes on from its last link.

An ended part is verified with its own key, which opens nothing and lies here as a data key: wrapped, as all of those
are. What proves where it ended is sealed under the key that came after it, so that whoever has the former master key
can no longer change a line of it unseen.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.collections.collection import table
from storage.tables.data_keys import DataKeyRow
from storage.tables.logboek import LogHeadRow
from storage.vault.chain import Chain
from storage.vault.data_keys import state_of
from storage.vault.vault import Vault

END, BOUNDARY = 1, 2
"""Rows of the table of heads: where the logboek ends, and where it begins since its oldest lines were removed by age.
A later row is where a part ended."""
_HEAD, _KEY = table(LogHeadRow), table(DataKeyRow)
_ENDS = select(_HEAD).where(_HEAD.c.id > BOUNDARY).order_by(_HEAD.c.volgnr)
_OF_PARTS = "keten:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part that ended; `chain` is None when its key is gone."""

    last: int
    link: bytes
    chain: Chain | None
    seal: bytes
    fingerprint: bytes

    def is_proven(self, by: Chain) -> bool:
        """Whether this is where it ended, according to the chain that came after it."""
        return hmac.compare_digest(self.seal, by.seal_of_part(self.last, self.link, self.fingerprint))


async def parts_of(session: AsyncSession, vault: Vault) -> list[Part]:
    """The parts that ended, oldest first."""
    ends = (await session.execute(_ENDS)).all()
    if not ends:
        return []
    rows = await session.execute(select(_KEY).where(_KEY.c.doel.in_([f"{_OF_PARTS}{end.volgnr}" for end in ends])))
    keys = {row.doel: vault.unwrap_raw(row.doel, row.ingepakt, row.tijd) for row in rows}
    found = []
    for end in ends:
        key = keys.get(f"{_OF_PARTS}{end.volgnr}")
        chain = None if key is None else Chain(key)
        fingerprint = b"" if chain is None else chain.fingerprint
        found.append(Part(last=end.volgnr, link=end.schakel, chain=chain, seal=end.zegel, fingerprint=fingerprint))
    return found


def chains_after(parts: Sequence[Part], present: Chain) -> list[Chain | None]:
    """For each part the chain that came after it."""
    return [part.chain for part in parts[1:]] + [present] if parts else []


async def end_part(session: AsyncSession, old: Vault, new: Vault) -> None:
    """End the present part with the last line there is, and seal all that is sealed under the new key."""
    former, chain = Chain(old.chain_key), Chain(new.chain_key)
    end = (await session.execute(select(_HEAD).where(_HEAD.c.id == END))).one_or_none()
    if end is None:
        return
    goal, (number, _) = f"{_OF_PARTS}{end.volgnr}", await state_of(session)
    wrapped = old.wrap(goal, old.chain_key, number)
    await session.execute(insert(_KEY), {"doel": goal, "ingepakt": wrapped, "tijd": number})
    parts = (await session.execute(_ENDS)).all()
    seal = chain.seal_of_part(end.volgnr, end.schakel, former.fingerprint)
    row = {"id": max([BOUNDARY, *(one.id for one in parts)]) + 1, "volgnr": end.volgnr, "schakel": end.schakel}
    await session.execute(insert(_HEAD), {**row, "zegel": seal})
    await _seal(session, END, chain.seal_of_head(end.volgnr, end.schakel))
    boundary = (await session.execute(select(_HEAD).where(_HEAD.c.id == BOUNDARY))).one_or_none()
    if boundary is not None:
        await _seal(session, BOUNDARY, chain.seal_of_boundary(boundary.volgnr, boundary.schakel))


async def _seal(session: AsyncSession, row: int, seal: bytes) -> None:
    await session.execute(update(_HEAD).where(_HEAD.c.id == row).values(zegel=seal))
