"""`ketenbot jaarcijfers`: the figures of a year as a procesregisseur reads them, and as files for the yearly report."""

from argparse import Namespace
from pathlib import Path

from bot.cli.database import with_storage
from bot.cli.ending import CliError
from bot.settings.sources import read_settings
from commands.domain.jaarcijfers import Jaarfeiten, tel
from commands.domain.werkdagen import lokale_dag
from commands.messages.cijferblad import Cijferbeeld, Cijferblad
from commands.messages.in_woorden import in_woorden
from commands.ports import OpenUow
from commands.texts.jaarcijfers import tabel
from commands.texts.opmaak import als_tekst

_PNG, _PDF = ".png", ".pdf"


def run(args: Namespace) -> int:
    """Say them, and write the files that were asked for. Small numbers are left out everywhere."""
    if args.beeld is not None and args.beeld.suffix.lower() not in (_PNG, _PDF):
        raise CliError(f"--beeld: give a file that ends in {_PNG} or {_PDF}")
    settings = read_settings(args.config)
    beleid = settings.beleid()
    vandaag = lokale_dag(settings.clock()(), beleid)
    jaar = args.jaar or vandaag.year

    async def look(read: OpenUow) -> Jaarfeiten:
        async with read() as uow:
            return await uow.jaarcijfers.facts(jaar, beleid.zone)

    feiten = with_storage(settings, look, lezen=True)
    bericht = in_woorden(tabel(tel(feiten, jaar, beleid), beleid, vandaag), beleid.woorden)
    print(als_tekst(bericht, proef=settings.proef.aan))
    if args.csv is not None and isinstance(bericht.bijgevoegd, Cijferblad):
        _write(args.csv, _rows(bericht.bijgevoegd))
    if args.beeld is not None and isinstance(bericht.ernaast, Cijferbeeld):
        _write(args.beeld, _drawn(bericht.ernaast, args.beeld.suffix.lower(), training=settings.proef.aan))
    return 0


def _rows(piece: Cijferblad) -> bytes:
    from bot.paper.press import rows_of

    return rows_of(piece)


def _drawn(piece: Cijferbeeld, ending: str, *, training: bool) -> bytes:
    from bot.paper.typesetting import draw_figures, print_figures

    if ending == _PDF:
        return print_figures(piece, training=training)
    return draw_figures(piece, wide=True, training=training)


def _write(path: Path, raw: bytes) -> None:
    try:
        path.write_bytes(raw)
    except OSError as error:
        raise CliError(f"{path} cannot be written ({error.strerror})") from error
    print(f"written: {path}")
