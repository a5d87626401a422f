"""Checks the logboek against itself: what was changed, removed, moved, put in or cut off."""

import hmac
from collections.abc import AsyncIterator, Sequence

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports.log_chain import SIGNS, ChainReport, Finding, Head, Tampering
from storage.collections.collection import table
from storage.tables.logboek import LogHeadRow, LogRow
from storage.vault.chain import Chain, Line

_LINES, _HEAD = table(LogRow), table(LogHeadRow)
_BLOCK = 1_000


async def lines_before_the_chain(session: AsyncSession) -> AsyncIterator[Line]:
    """The lines that were written before there was a chain, oldest first."""
    async for row in _rows(session):
        if row.schakel:
            return
        yield _line(row)


async def check(session: AsyncSession, chain: Chain, outside: Sequence[Head]) -> ChainReport:
    """Compute every link anew; nothing is changed."""
    earlier = [line async for line in lines_before_the_chain(session)]
    link, last = chain.begin(earlier), (earlier[-1].number if earlier else 0)
    told = {head.number: head for head in outside}
    findings: list[Finding] = []
    lines, begins = len(earlier), True
    async for row in _rows(session, after=last):
        gap = row.volgnr - last - 1
        if gap:
            findings.append(Finding(Tampering.MISSING, last + 1, row.volgnr - 1))
        elif not _same(row.schakel, chain.follow(link, _line(row))):
            kind = Tampering.EARLIER if begins and earlier else Tampering.CHANGED
            findings.append(Finding(kind, row.volgnr, row.volgnr))
        if (head := told.pop(row.volgnr, None)) is not None and row.schakel.hex()[:SIGNS] != head.signs:
            findings.append(Finding(Tampering.OTHER, row.volgnr, row.volgnr))
        link, last, begins = row.schakel, row.volgnr, False
        lines += 1
    findings += await _end(session, chain, last, link, chained=not begins)
    kept = max((finding.last for finding in findings), default=last)
    findings += [Finding(Tampering.CUT, last + 1, number) for number in sorted(told) if number > max(last, kept)]
    findings += [Finding(Tampering.OTHER, number, number) for number in sorted(told) if number <= last]
    head = None if begins else Head(last, link.hex()[:SIGNS])
    return ChainReport(lines=lines, earlier=len(earlier), head=head, findings=tuple(findings))


async def _end(session: AsyncSession, chain: Chain, last: int, link: bytes, *, chained: bool) -> list[Finding]:
    """Compare the last line with the head that the logboek keeps."""
    head = (await session.execute(select(_HEAD))).one_or_none()
    if head is None:
        return [Finding(Tampering.NO_HEAD, last, last)] if chained else []
    if not _same(head.zegel, chain.seal_of_head(head.volgnr, head.schakel)):
        return [Finding(Tampering.NO_HEAD, last, last)]
    if head.volgnr > last:
        return [Finding(Tampering.CUT, last + 1, head.volgnr)]
    if head.volgnr < last:
        return [Finding(Tampering.BEYOND, head.volgnr + 1, last)]
    return [] if _same(head.schakel, link) else [Finding(Tampering.CHANGED, last, last)]


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
