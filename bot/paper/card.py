"""Lays a card out: our own sentences, made fit for their font."""

import json

from bot.paper.letters import fit_words
from commands.messages.kaart import Kaart


def lay_out(card: Kaart, *, training: bool) -> str:
    """The data of the template, as JSON."""
    return json.dumps(
        {
            "proef": "PROEF: dit is een oefening" if training else "",
            "huis": fit_words(card.huis),
            "titel": card.titel,
            "onder": card.onder,
            "delen": [
                {
                    "kop": part.kop,
                    "zinnen": part.zinnen,
                    "stappen": part.stappen,
                    "voorbeelden": [[fit_words(typed), does] for typed, does in part.voorbeelden],
                    "beelden": [
                        {"naam": picture.naam, "zegt": picture.zegt, "breed": picture.breed} for picture in part.beelden
                    ],
                }
                for part in card.delen
            ],
            "voet": fit_words(card.voet),
        }
    )
