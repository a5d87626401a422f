"""Guard: the recognisers over ordinary texts, and with a list of forbidden words and a proposal as the door asks it,
against a loop of plain Python in the same process.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.domain.afdrukken import afdrukken
from commands.domain.vondst import Casuslijst
from tests.bench.rij import Meld, Uitslag, verhouding

TEKSTEN = Path(__file__).parents[1] / "bot/privacy/teksten/ongezien.jsonl"
RONDES = 5
GRENS, GRENS_LIJST = 1.3, 2.4
"""Fifty words against one turn of the loop, which takes some three milliseconds on a quiet machine; half of the texts
are held, and read again with their proposal.
"""
WOORDEN = ("Blokzeil", "0612345678", "De Vries", "Kade 12", "Jan", "Pietersen", "Rozenhof", "de molen", "ABC123")


async def meet(meld: Meld) -> list[Uitslag]:
    """The best of some rounds of each, as the machine may do other things as well."""
    toetser = Toetser()
    teksten = [json.loads(regel)["text"] for regel in TEKSTEN.read_text("utf-8").splitlines()]
    woorden = sum(len(tekst.split()) for tekst in teksten)
    toetser.toets(" ".join(teksten[:20]))
    lijst = Casuslijst(sleutel=bytes(32), afdrukken=afdrukken(WOORDEN, bytes(32)))
    bewaker = Bewaker(lambda _: toetser)
    maat, duur, met_lijst = [], [], []
    for _ in range(RONDES):
        maat.append(_ms(_lus))
        duur.append(_ms(lambda: [toetser.toets(tekst) for tekst in teksten]) * 50 / woorden)
        begin = time.process_time()
        for tekst in teksten:
            await bewaker.inspect((tekst,), lijst)
        met_lijst.append(1000 * (time.process_time() - begin) * 50 / woorden)
    meld(f"{min(duur):.2f} ms of CPU for 50 words, {min(met_lijst):.2f} with a list, the loop {min(maat):.2f} ms")
    return [
        verhouding("guard 50 words", min(duur), "ms", min(maat), hoogstens=GRENS),
        verhouding("guard 50 words, list", min(met_lijst), "ms", min(maat), hoogstens=GRENS_LIJST),
    ]


def _ms(doe: Callable[[], object]) -> float:
    begin = time.process_time()
    doe()
    return 1000 * (time.process_time() - begin)


def _lus() -> int:
    """A fixed amount of work with words: split, count, join."""
    geteld: dict[str, int] = {}
    for nummer in range(24_000):
        woord = str(nummer % 997)
        geteld[woord] = geteld.get(woord, 0) + len(woord)
    return sum(geteld.values())
