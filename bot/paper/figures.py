"""Lays the figures of a year out: every word fits its font."""

import json

from bot.paper.letters import fit_words
from commands.messages.cijferblad import Cijferbeeld

WIDE, PHONE, SHEET = "breed", "telefoon", "blad"


def lay_out(piece: Cijferbeeld, form: str, *, training: bool) -> str:
    """The data of the template, as JSON; `form`: for a room, for a phone, or a sheet of paper."""
    return json.dumps(
        {
            "vorm": form,
            "proef": "PROEF: dit is een oefening" if training else "",
            "huis": fit_words(piece.huis),
            "titel": fit_words(piece.titel),
            "onder": fit_words(piece.onder),
            "delen": [
                {
                    "kop": fit_words(part.kop),
                    "heel": part.heel,
                    "rijen": [
                        {
                            "wat": fit_words(row.wat),
                            "waarde": fit_words(row.waarde),
                            "balk": row.balk,
                            "vol": row.vol,
                        }
                        for row in part.rijen
                    ],
                }
                for part in piece.delen
            ],
            "voet": fit_words(piece.voet),
            "jaar": piece.gemaakt_op.year,
            "maand": piece.gemaakt_op.month,
            "dag": piece.gemaakt_op.day,
        }
    )
