"""The press: makes the file that goes along with a message, off the event loop, or says that it could not."""

import csv
import io
import struct
from typing import Final

import structlog

from bot.base.attached import Attached
from bot.base.dates import MIME, write_dates
from bot.paper.typesetting import draw, draw_figures, print_card, print_sheet, print_statement
from bot.reading.pool import Reader, ReadingFailed, ReadingStopped, in_thread
from commands.messages.bestandsblad import Bestandsblad
from commands.messages.blad import Planblad, Verklaringblad
from commands.messages.cijferblad import Cijferbeeld, Cijferblad
from commands.messages.dagen import Agendablad
from commands.messages.exportblad import Exportblad
from commands.messages.kaart import Kaart
from commands.messages.tijdlijn import Tijdlijn

Piece = Tijdlijn | Planblad | Verklaringblad | Agendablad | Kaart | Cijferblad | Cijferbeeld | Exportblad | Bestandsblad
LOG = structlog.get_logger()
_SIZE: Final = 16
"""Where the width of a PNG stands."""


class Press:
    """Makes files with this Reader, so that neither a picture nor a sheet holds up the bot."""

    def __init__(self, reader: Reader = in_thread, *, training: bool = False) -> None:
        self._reader = reader
        self._training = training

    async def make(self, piece: Piece, *, wide: bool) -> Attached | None:
        """The file, for a room (`wide`) or for a phone; None when it cannot be made, which is logged.

        Raises TemporaryFailure when the machine has no room for it now.
        """
        if isinstance(piece, Bestandsblad):
            if not piece.inhoud:
                LOG.error("file not made", error="FileGone")
                return None
            return Attached(piece.naam, piece.mime, piece.inhoud, piece.breedte, piece.hoogte)
        try:
            if isinstance(piece, Planblad):
                raw = await self._reader(printed, piece, self._training)
                return Attached(f"{piece.naam}.pdf", "application/pdf", raw)
            if isinstance(piece, Verklaringblad):
                raw = await self._reader(printed_statement, piece, self._training)
                return Attached(f"{piece.naam}.pdf", "application/pdf", raw)
            if isinstance(piece, Kaart):
                raw = await self._reader(printed_card, piece, self._training)
                return Attached(f"{piece.naam}.pdf", "application/pdf", raw)
            if isinstance(piece, Agendablad):
                raw = await self._reader(dated, piece, self._training)
                return Attached(f"{piece.naam}.ics", MIME, raw)
            if isinstance(piece, Cijferblad):
                return Attached(f"{piece.naam}.csv", "text/csv", rows_of(piece))
            if isinstance(piece, Exportblad):
                return Attached(f"{piece.naam}.json", "application/json", piece.json.encode())
            if isinstance(piece, Cijferbeeld):
                raw = await self._reader(drawn_figures, piece, wide, self._training)
            else:
                raw = await self._reader(drawn, piece, wide, self._training)
        except (ReadingFailed, ReadingStopped, TimeoutError) as error:
            LOG.error("file not made", error=type(error).__name__)  # its own words may be those of people
            return None
        width, height = struct.unpack_from(">II", raw, _SIZE)
        return Attached(f"{piece.naam}.png", "image/png", raw, width, height)


def rows_of(piece: Cijferblad) -> bytes:
    """As a spreadsheet of here opens it: a semicolon between, and a mark in front that says that it is UTF-8."""
    vel = io.StringIO()
    csv.writer(vel, delimiter=";", lineterminator="\r\n").writerows([piece.kop, *piece.rijen])
    return vel.getvalue().encode("utf-8-sig")


def drawn(piece: Tijdlijn, wide: bool, training: bool) -> bytes:
    """As `draw`, for a Reader, which passes no names."""
    return draw(piece, wide=wide, training=training)


def drawn_figures(piece: Cijferbeeld, wide: bool, training: bool) -> bytes:
    """As `draw_figures`, for a Reader."""
    return draw_figures(piece, wide=wide, training=training)


def printed(piece: Planblad, training: bool) -> bytes:
    """As `print_sheet`, for a Reader."""
    return print_sheet(piece, training=training)


def printed_statement(piece: Verklaringblad, training: bool) -> bytes:
    """As `print_statement`, for a Reader."""
    return print_statement(piece, training=training)


def printed_card(piece: Kaart, training: bool) -> bytes:
    """As `print_card`, for a Reader."""
    return print_card(piece, training=training)


def dated(piece: Agendablad, training: bool) -> bytes:
    """As `write_dates`, for a Reader."""
    return write_dates(piece, training=training)
