"""Plants an invented name in a plan, as a hurried person would leave one there."""

import re
from pathlib import Path

import docx
from docx.table import Table, _Cell

ZIN = "Spreekt daarover met {}."
KOP_TOT_RIJ = 5
_WOORD = re.compile(r"\w+")
_WAT = frozenset(
    ("wat", "actie", "acties", "actiepunt", "actiepunten", "afspraak", "afspraken", "taak", "omschrijving")
)
_WIE_OF_WANNEER = frozenset(
    (
        *("wie", "door", "verantwoordelijke", "verantwoordelijk", "actiehouder", "eigenaar", "uitvoerder", "uit"),
        *("organisatie", "partner", "trekker"),
        *("uiterlijk", "deadline", "wanneer", "voor", "datum", "termijn", "gereed", "klaar"),
    )
)


def plant(bron: Path, doel: Path, naam: str) -> None:
    """Write at `doel` the plan of `bron` with a sentence that holds this name in its first actiepunt.

    ValueError when it has no table of actiepunten, or an empty one.
    """
    document = docx.Document(str(bron))
    cel = next(filter(None, map(_eerste_wat, document.tables)), None)
    if cel is None:
        raise ValueError("in dit plan staat geen tabel met actiepunten om een naam in te zetten")
    tekst = cel.text.strip()
    punt = "" if tekst.endswith((".", "!", "?")) else "."
    cel.paragraphs[-1].add_run(f"{punt} {ZIN.format(naam)}")
    document.save(str(doel))


def _eerste_wat(tabel: Table) -> _Cell | None:
    """The first cell below a heading that says what must be done; None in any other table."""
    rijen = [list(rij.cells) for rij in tabel.rows]
    for nummer, rij in enumerate(rijen[:KOP_TOT_RIJ]):
        koppen = [_eerste_woord(cel.text) for cel in rij]
        if (kolom := next((nr for nr, kop in enumerate(koppen) if kop in _WAT), None)) is not None and any(
            kop in _WIE_OF_WANNEER for kop in koppen
        ):
            onder = (rest[kolom] for rest in rijen[nummer + 1 :] if kolom < len(rest))
            return next((cel for cel in onder if cel.text.strip()), None)
    return None


def _eerste_woord(tekst: str) -> str:
    gevonden = _WOORD.search(tekst.lower())
    return gevonden.group() if gevonden is not None else ""
