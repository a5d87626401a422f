"""The lines of a message of ours, each with the actiepunt that it speaks of, as a program may quote them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from commands.messages import Bericht, Blok
from commands.texts import knoppen
from commands.texts.omslag import zonder_casus
from commands.texts.opmaak import afspraak, als_tekst, in_regels


def onze_regels(ons: Bericht, rondom: Sequence[str]) -> Iterator[tuple[str, int | None]]:
    """Each line with its actiepunt, in the order of the mail; `rondom`: the lines that stood around it."""
    yield "PROEF", None
    yield from ((regel, None) for regel in rondom)
    for blok in ons.blokken:
        nummer = blok.punt.nummer if blok.punt is not None else None
        yield from ((regel, nummer) for regel in _bovenaan(blok))
        kaal = replace(blok, kop="", paneel=None, afspraken=(), knoppen=False, na="", onder=())
        tekst = als_tekst(Bericht(onderwerp="", blokken=(kaal,)), proef=False)
        yield from ((regel, nummer or _genoemd(regel)) for regel in tekst.split("\n"))
        yield from ((regel, nummer) for regel in _knoppen(blok))
        for een in blok.afspraken:
            yield from ((regel, een.nummer) for regel in (f"- {afspraak(een)}", afspraak(een), een.onder))
        yield from ((regel, nummer) for regel in (*in_regels(blok.na), *blok.onder))


def koppen(blok: Blok) -> Iterator[str]:
    """The heading, as it stands below a head that names the casus, and with the code."""
    yield zonder_casus(blok.kop)
    yield blok.kop


def labels(blok: Blok) -> Iterator[str]:
    """The labels of all its buttons in a row; a single button is a line that nobody types."""
    rij = [knop.label for knop in blok.keuzes]
    if blok.punt is not None and blok.knoppen:
        rij += [label for label, _ in knoppen.knoppen(blok.punt)]
    yield " ".join(rij)
    if blok.punt is not None and blok.knoppen and blok.keuzes:
        yield " ".join(label for label, _ in knoppen.knoppen(blok.punt))


def _bovenaan(blok: Blok) -> Iterator[str]:
    """The heading, and the agreement, which some programs show line by line."""
    yield from koppen(blok)
    if blok.paneel is not None:
        yield from (blok.paneel.label, blok.paneel.woorden, blok.paneel.onder)


def _knoppen(blok: Blok) -> Iterator[str]:
    """The ways to answer instead of buttons, in plain text."""
    if blok.punt is not None and blok.knoppen:
        yield from knoppen.uitleg(blok.punt)
        yield from knoppen.met_code(blok.punt)


def _genoemd(regel: str) -> int | None:
    """The actiepunt of a line of a list: "3. Belt de school" or "Actiepunt 3: belt de school"."""
    voor, punt, _ = regel.removeprefix("Actiepunt ").replace(":", ".", 1).partition(". ")
    goed = punt and voor.isascii() and voor.isdigit() and len(voor) <= 3
    return int(voor) if goed else None
