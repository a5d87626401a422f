"""`ketenbot logboek`: prove that nobody changed it, and show the lines of one casus; changes nothing."""

import json
from argparse import Namespace
from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.cli.database import with_storage
from bot.cli.ending import CliError
from bot.cli.kept_heads import kept_heads
from bot.settings.sources import read_settings
from commands.ports import LogRegel, OpenUow
from commands.ports.log_chain import ChainReport, Finding, Head, Tampering

_SHOWN = 20
_SAYS: Mapping[Tampering, str] = {
    Tampering.CHANGED: "{lines}: changed or put in",
    Tampering.MISSING: "{lines}: removed",
    Tampering.EARLIER: "the lines from before the chain: changed, removed or put in",
    Tampering.CUT: "{lines}: cut off at the end",
    Tampering.BEYOND: "{lines}: put in behind the end",
    Tampering.NO_HEAD: "the end of the logboek is not kept, or not by this installation",
    Tampering.NO_BOUNDARY: "{lines}: gone, and what says that age removed them is not of this installation",
    Tampering.NO_PART: "{lines}: of a former master key, and what proves where they end is not of this installation",
    Tampering.BEFORE: "{lines}: put in where all lines were removed by age",
    Tampering.OTHER: "{lines}: not what was told outside; an older or another database was put back",
}
_FIELDS = ("op", "actor", "actie", "object", "resultaat", "herkomst")


def run(args: Namespace) -> int:
    """Do what `args.doe` names. `toets` returns 1 when something is wrong."""
    return _toets(args) if args.doe == "toets" else _toon(args)


def _toets(args: Namespace) -> int:
    kept = _kept(args.kop)

    async def look(read: OpenUow) -> ChainReport:
        async with read() as uow:
            return await uow.logboek.check_chain(kept)

    report = with_storage(read_settings(args.config), look, lezen=True)
    print(f"{report.lines} lines, {report.earlier} of them from before there was a chain")
    if report.boundary is not None:
        print(f"lines up to {report.boundary.number} were removed by age")
    for old in report.too_old:
        print(f"{old}: before that, so nothing is left to compare it with")
    for finding in report.findings[:_SHOWN]:
        print(_said(finding))
    if len(report.findings) > _SHOWN:
        print(f"and {len(report.findings) - _SHOWN} more")
    if report.findings:
        print("WRONG: keep this database and its backups as they are, and call the beheerder and the officer")
        return 1
    print(f"whole; head {report.head}" if report.head else "whole; no line since there is a chain")
    return 0


def _kept(words: Sequence[str]) -> list[Head]:
    try:
        return [head for one in words for head in kept_heads(one)]
    except (OSError, ValueError) as error:
        raise CliError(f"--kop: {error}") from error


def _said(finding: Finding) -> str:
    one = finding.first == finding.last
    lines = f"line {finding.first}" if one else f"lines {finding.first} to {finding.last}"
    return _SAYS[finding.kind].format(lines=lines)


def _toon(args: Namespace) -> int:
    settings = read_settings(args.config)
    zone = ZoneInfo(settings.zvh.tijdzone)

    async def look(read: OpenUow) -> list[LogRegel] | None:
        async with read() as uow:
            if not args.code:
                return await uow.logboek.of_casus(None)
            casus = await uow.casussen.find_code(args.code.upper())
            return None if casus is None else await uow.logboek.of_casus(casus.id)

    lines = with_storage(settings, look, lezen=True)
    if lines is None:
        raise CliError("there is no casus with this code; `casus lijst` in a chat or mail shows the codes")
    rows = [[line.op.astimezone(zone).isoformat(timespec="seconds"), *_words(line)] for line in lines]
    if args.json:
        print(json.dumps([dict(zip(_FIELDS, row, strict=True)) for row in rows], ensure_ascii=False, indent=1))
        return 0
    widths = [max(map(len, column)) for column in zip(_FIELDS, *rows, strict=True)]
    for row in (list(_FIELDS), *rows):
        print("  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip())
    return 0


def _words(line: LogRegel) -> list[str]:
    return [line.actor, line.actie, line.object, line.resultaat, line.herkomst]
