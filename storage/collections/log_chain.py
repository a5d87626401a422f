"""Checks the logboek against itself: what was changed, removed, moved, put in or cut off."""

import hmac
from collections.abc import AsyncIterator, Sequence

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports.log_chain import SIGNS, ChainReport, Finding, Head, Tampering
from storage.collections.collection import table
from storage.collections.log_parts import BOUNDARY, END, Part, chains_after
from storage.tables.logboek import LogHeadRow, LogRow
from storage.vault.chain import Chain, Line

_LINES, _HEAD = table(LogRow), table(LogHeadRow)
_END = select(_HEAD).where(_HEAD.c.id == END)
_BOUNDARY = select(_HEAD).where(_HEAD.c.id == BOUNDARY)
_CHAINED = select(_LINES).where(_LINES.c.schakel != b"").order_by(_LINES.c.volgnr.desc()).limit(1)
_BLOCK = 1_000


async def lines_before_the_chain(session: AsyncSession) -> AsyncIterator[Line]:
    """The lines that were written before there was a chain, oldest first."""
    async for row in _rows(session):
        if row.schakel:
            return
        yield _line(row)


async def boundary_of(session: AsyncSession) -> Row[tuple[object, ...]] | None:
    """Where the logboek begins since its oldest lines were removed by age."""
    return (await session.execute(_BOUNDARY)).one_or_none()


async def check(
    session: AsyncSession,
    chain: Chain,
    outside: Sequence[Head],
    parts: Sequence[Part] = (),
    *,
    newest: int | None = None,
) -> ChainReport:
    """Compute every link anew, of the parts that ended with their own keys; nothing is changed.

    `newest`: only of so many lines at the end.
    """
    checker = _Checker(session, chain, outside, parts)
    if newest is None or not await checker.begin_late(newest):
        await checker.begin()
    await checker.walk()
    return await checker.report()


class _Checker:
    """Goes along the chain, from its beginning or its boundary to its end."""

    def __init__(self, session: AsyncSession, chain: Chain, outside: Sequence[Head], parts: Sequence[Part]) -> None:
        self._session = session
        self._chain = chain
        self._parts = list(parts)
        self._told = {head.number: head for head in outside}
        self._findings: list[Finding] = []
        self._boundary: Head | None = None
        self._too_old: tuple[Head, ...] = ()
        self._earlier = self._lines = 0
        self._begins = True

    async def begin(self) -> None:
        """Behind the lines from before the chain, or behind those that were removed by age."""
        self._prove_parts()
        boundary = await boundary_of(self._session)
        if boundary is None:
            earlier = [line async for line in lines_before_the_chain(self._session)]
            self._link, self._last = self._of(1).begin(earlier), (earlier[-1].number if earlier else 0)
            self._earlier = self._lines = len(earlier)
            return
        self._link, self._last = boundary.schakel, boundary.volgnr
        self._boundary = Head(self._last, self._link.hex()[:SIGNS])
        if not _same(boundary.zegel, self._chain.seal_of_boundary(self._last, self._link)):
            self._find(Tampering.NO_BOUNDARY, 1, self._last)
        first = await self._session.scalar(select(func.min(_LINES.c.volgnr)))
        if first is not None and first <= self._last:
            self._find(Tampering.BEFORE, first, self._last)
        self._compare(self._last, self._link)
        self._too_old = tuple(head for number, head in sorted(self._told.items()) if number < self._last)
        self._told = {number: head for number, head in self._told.items() if number > self._last}

    async def begin_late(self, newest: int) -> bool:
        """Behind the line that stands so far before the last; False when the chain is not so long."""
        line = (await self._session.execute(_CHAINED.offset(newest))).one_or_none()
        if line is None:
            return False
        self._prove_parts()
        self._link, self._last, self._begins = line.schakel, line.volgnr, False
        return True

    async def walk(self) -> None:
        """Every line, to the last."""
        async for row in _rows(self._session, after=self._last):
            if row.volgnr - self._last - 1:
                self._find(Tampering.MISSING, self._last + 1, row.volgnr - 1)
            elif not _same(row.schakel, self._of(row.volgnr).follow(self._link, _line(row))):
                self._find(Tampering.EARLIER if self._begins and self._earlier else Tampering.CHANGED, row.volgnr)
            self._compare(row.volgnr, row.schakel)
            if any(part.last == row.volgnr and not _same(part.link, row.schakel) for part in self._parts):
                self._find(Tampering.CHANGED, row.volgnr)
            self._link, self._last, self._begins = row.schakel, row.volgnr, False
            self._lines += 1

    async def report(self) -> ChainReport:
        """With the last line held against the head that the logboek keeps, and against those from outside."""
        chained = not self._begins or self._boundary is not None
        await self._end(chained=chained)
        last, told = self._last, sorted(self._told)
        kept = max((finding.last for finding in self._findings), default=last)
        self._findings += [Finding(Tampering.CUT, last + 1, number) for number in told if number > max(last, kept)]
        self._findings += [Finding(Tampering.OTHER, number, number) for number in told if number <= last]
        return ChainReport(
            lines=self._lines,
            earlier=self._earlier,
            head=Head(last, self._link.hex()[:SIGNS]) if chained else None,
            findings=tuple(self._findings),
            boundary=self._boundary,
            too_old=self._too_old,
        )

    async def _end(self, *, chained: bool) -> None:
        head = (await self._session.execute(_END)).one_or_none()
        if head is None:
            if chained:
                self._find(Tampering.NO_HEAD, self._last)
        elif not _same(head.zegel, self._chain.seal_of_head(head.volgnr, head.schakel)):
            self._find(Tampering.NO_HEAD, self._last)
        elif head.volgnr > self._last:
            self._find(Tampering.CUT, self._last + 1, head.volgnr)
        elif head.volgnr < self._last:
            self._find(Tampering.BEYOND, head.volgnr + 1, self._last)
        elif not _same(head.schakel, self._link):
            self._find(Tampering.CHANGED, self._last)

    def _prove_parts(self) -> None:
        for part, after in zip(self._parts, chains_after(self._parts, self._chain), strict=True):
            if part.chain is None or after is None or not part.is_proven(after):
                self._find(Tampering.NO_PART, 1, part.last)

    def _of(self, number: int) -> Chain:
        """The chain under which this line was written."""
        part = next((part for part in self._parts if number <= part.last), None)
        return self._chain if part is None or part.chain is None else part.chain

    def _compare(self, number: int, link: bytes) -> None:
        told = self._told.pop(number, None)
        if told is not None and link.hex()[:SIGNS] != told.signs:
            self._find(Tampering.OTHER, number)

    def _find(self, kind: Tampering, first: int, last: int | None = None) -> None:
        self._findings.append(Finding(kind, first, first if last is None else last))


async def _rows(session: AsyncSession, after: int = 0) -> AsyncIterator[Row[tuple[object, ...]]]:
    """Every row behind this number, a block at a time."""
    query = select(_LINES).order_by(_LINES.c.volgnr).limit(_BLOCK)
    while block := (await session.execute(query.where(_LINES.c.volgnr > after))).all():
        for row in block:
            yield row
        after = block[-1].volgnr


def _line(row: Row[tuple[object, ...]]) -> Line:
    return Line(row.volgnr, row.op, row.casus_id, row.inhoud)


def _same(one: bytes, other: bytes) -> bool:
    return hmac.compare_digest(one, other)
