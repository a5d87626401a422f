"""Lays a verklaring out on paper: every word fits its font."""

import json

from bot.paper.letters import fit_words
from commands.messages.blad import Verklaringblad


def lay_out(sheet: Verklaringblad, *, training: bool) -> str:
    """The data of the template, as JSON."""
    return json.dumps(
        {
            "proef": "PROEF: dit is een oefening" if training else "",
            "huis": fit_words(sheet.huis),
            "titel": fit_words(sheet.titel),
            "onder": fit_words(sheet.onder),
            "regels": [[fit_words(what), fit_words(source)] for what, source in sheet.regels],
            "uitleg": fit_words(sheet.uitleg),
            "jaar": sheet.gemaakt_op.year,
            "maand": sheet.gemaakt_op.month,
            "dag": sheet.gemaakt_op.day,
        }
    )
