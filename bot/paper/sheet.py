"""Lays the plan out on paper: every word fits its font."""

import json

from bot.paper.letters import fit_words
from commands.messages.blad import Planblad


def lay_out(sheet: Planblad, *, training: bool) -> str:
    """The data of the template, as JSON."""
    return json.dumps(
        {
            "proef": "PROEF: dit is een oefening" if training else "",
            "huis": fit_words(sheet.huis),
            "titel": fit_words(sheet.titel),
            "onder": fit_words(sheet.onder),
            "doelen": [[fit_words(area), fit_words(goal)] for area, goal in sheet.doelen],
            "kop_uiterlijk": sheet.kop_uiterlijk,
            "afspraken": [
                {"nummer": row.nummer, "wat": fit_words(row.wat), "wie": fit_words(row.wie), "uiterlijk": row.uiterlijk}
                for row in sheet.afspraken
            ],
            "deelnemers": [[fit_words(who), extra] for who, extra in sheet.deelnemers],
            "momenten": [[fit_words(head), fit_words(words)] for head, words in sheet.momenten],
            "kader": [fit_words(words) for words in sheet.kader],
            "voet": fit_words(sheet.voet),
            "jaar": sheet.gemaakt_op.year,
            "maand": sheet.gemaakt_op.month,
            "dag": sheet.gemaakt_op.day,
        }
    )
