"""Turns a template and its data into a file, by typst: runs in a process of its own, which alone imports it.

The words of people come in as data. They are never read as markup, and nothing is fetched from anywhere.
"""

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Final

from bot.paper import card, figures, sheet, statement, timeline
from bot.paper.letters import FONTS
from commands.messages.blad import Planblad, Verklaringblad
from commands.messages.cijferblad import Cijferbeeld
from commands.messages.kaart import Kaart
from commands.messages.tijdlijn import Tijdlijn

_ROOT: Final = Path(__file__).parent
_WIDE_PPI, _PHONE_PPI = 72, 144
"""A point is a pixel in the wide picture, and two in that for a phone."""
_NO_MOMENT: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""A card does not say when it was made."""
_ARCHIVED_AND_ACCESSIBLE: Final = ["a-2a", "ua-1"]
"""PDF/A-2a, which stays readable, and PDF/UA-1, which a screen reader can follow."""


def draw(piece: Tijdlijn, *, wide: bool, training: bool) -> bytes:
    """The PNG of a timeline, 1200 pixels wide, or 750 for a phone; the same data gives the same bytes."""
    data = timeline.lay_out(piece, wide=wide, training=training)
    return _compile("tijdlijn", data, format="png", ppi=_WIDE_PPI if wide else _PHONE_PPI)


def print_sheet(piece: Planblad, *, training: bool) -> bytes:
    """The PDF of a plan; the same data gives the same bytes."""
    stamp = datetime.combine(piece.gemaakt_op, time(12), tzinfo=UTC)
    data = sheet.lay_out(piece, training=training)
    return _compile("planblad", data, format="pdf", pdf_standards=_ARCHIVED_AND_ACCESSIBLE, timestamp=stamp)


def print_statement(piece: Verklaringblad, *, training: bool) -> bytes:
    """The PDF of a verklaring; the same data gives the same bytes."""
    stamp = datetime.combine(piece.gemaakt_op, time(12), tzinfo=UTC)
    data = statement.lay_out(piece, training=training)
    return _compile("verklaring", data, format="pdf", pdf_standards=_ARCHIVED_AND_ACCESSIBLE, timestamp=stamp)


def draw_figures(piece: Cijferbeeld, *, wide: bool, training: bool) -> bytes:
    """The PNG of the figures of a year, 1200 pixels wide, or 750 for a phone; the same data gives the same bytes."""
    data = figures.lay_out(piece, figures.WIDE if wide else figures.PHONE, training=training)
    return _compile("jaarcijfers", data, format="png", ppi=_WIDE_PPI if wide else _PHONE_PPI)


def print_figures(piece: Cijferbeeld, *, training: bool) -> bytes:
    """The PDF of the same, with all its words as text; the same data gives the same bytes."""
    stamp = datetime.combine(piece.gemaakt_op, time(12), tzinfo=UTC)
    data = figures.lay_out(piece, figures.SHEET, training=training)
    return _compile("jaarcijfers", data, format="pdf", pdf_standards=_ARCHIVED_AND_ACCESSIBLE, timestamp=stamp)


def print_card(piece: Kaart, *, training: bool) -> bytes:
    """The PDF of a card; the same data gives the same bytes."""
    data = card.lay_out(piece, training=training)
    return _compile("kaart", data, format="pdf", pdf_standards=_ARCHIVED_AND_ACCESSIBLE, timestamp=_NO_MOMENT)


def _compile(template: str, data: str, **how: Any) -> bytes:  # noqa: ANN401 -- as typst has it
    import typst

    made = typst.compile(
        _ROOT / "templates" / f"{template}.typ",
        root=_ROOT,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": data},
        **how,
    )
    if not isinstance(made, bytes):  # several pages of a picture, which has one
        raise TypeError("not one file")
    return made
