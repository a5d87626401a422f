"""Which table is which: by the words of its heading, whatever people made of them."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.documents.blokken import Cel, TabelRij
from commands.domain.contactgegevens import woorden
from commands.domain.normal_form import normal_form
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN, TABEL_DEELNEMERS, TABEL_DOELEN

_ZOEK_KOP_TOT_RIJ: Final = 5
"""A title or an empty row may stand above the heading."""

_WOORDEN: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    TABEL_ACTIEPUNTEN: {
        "nummer": ("nr", "nummer", "no", "punt"),
        "wat": ("wat", "actie", "acties", "actiepunt", "actiepunten", "afspraak", "afspraken", "taak", "omschrijving"),
        "wie": (
            *("wie", "door wie", "verantwoordelijke", "verantwoordelijk", "actiehouder", "actie door", "eigenaar"),
            *("uitvoerder", "uit te voeren door", "organisatie", "partner", "trekker"),
        ),
        "uiterlijk": (
            *(
                "uiterlijk",
                "uiterste datum",
                "deadline",
                "termijn",
                "gereed op",
                "klaar op",
                "gereed voor",
                "klaar voor",
            ),
            *("af op", "af voor", "einddatum", "streefdatum", "datum gereed", "voor wanneer", "wanneer", "datum"),
        ),
        "status": (
            *(
                "status",
                "stand",
                "stand van zaken",
                "voortgang",
                "gereed",
                "klaar",
                "afgerond",
                "gedaan",
                "afgehandeld",
            ),
            *("gereed ja nee", "klaar ja nee"),
        ),
    },
    TABEL_DEELNEMERS: {
        "organisatie": ("organisatie", "instelling", "partner", "ketenpartner", "deelnemer"),
        "functie": ("rol", "functie", "rol in de casus"),
        "soort": ("soort", "soort deelnemer", "type", "publiek privaat of derde", "publiek privaat derde"),
        "email": ("e mail", "email", "mail", "e mailadres", "emailadres", "mailadres"),
        "matrix_id": ("matrix", "matrix id", "matrixid", "matrix adres", "chatadres"),
        "kanaal": ("kanaal", "kanalen", "voorkeurskanaal", "bereikbaar via", "via"),
        "naam": ("naam", "contactpersoon"),
    },
    TABEL_DOELEN: {
        "leefgebied": ("leefgebied", "leefgebieden", "gebied", "domein", "thema"),
        "doel": ("doel", "doelen", "gewenst resultaat", "gewenste situatie", "resultaat"),
    },
}
_NODIG: Final[Mapping[str, tuple[frozenset[str], ...]]] = {
    TABEL_ACTIEPUNTEN: (frozenset(("wat", "wie")), frozenset(("wat", "uiterlijk"))),
    TABEL_DEELNEMERS: tuple(
        frozenset(("organisatie", ander)) for ander in ("functie", "soort", "email", "matrix_id", "kanaal")
    ),
    TABEL_DOELEN: (frozenset(("doel", "leefgebied")),),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """A heading that was recognised: the kind of table, and where each field stands."""

    tabel: str
    rij: TabelRij
    velden: Mapping[str, Cel]

    def lees(self, rij: TabelRij) -> dict[str, str]:
        """The words of a row per field, and those of all other columns together under "overig"; an empty number is
        the one that Word shows.
        """
        velden = {veld: self.cellen(rij, kop) for veld, kop in self.velden.items()}
        genomen = {id(cel) for cellen in velden.values() for cel in cellen}
        overig = [cel for cel in rij.cellen if id(cel) not in genomen]
        gelezen = {
            veld: "\n".join(cel.tekst for cel in cellen if cel.tekst)
            for veld, cellen in (*velden.items(), ("overig", overig))
        }
        vanzelf = [cel.nummer for cel in (*velden.get("nummer", ()), *velden.get("wat", ())) if cel.nummer]
        if self.tabel == TABEL_ACTIEPUNTEN and not gelezen.get("nummer", "").strip() and vanzelf:
            gelezen["nummer"] = vanzelf[0]
        return gelezen

    def punten(self, rij: TabelRij) -> int:
        """How many points of a list stand in the cell that says what must be done."""
        return sum(cel.punten for cel in self.cellen(rij, self.velden["wat"])) if "wat" in self.velden else 0

    def cellen(self, rij: TabelRij, kop: Cel) -> list[Cel]:
        """The cells of a row under one heading.

        As many cells as the heading: cell by cell, for people drag borders until columns no longer line up. Else by
        the columns that a cell starts in.
        """
        if len(rij.cellen) == len(self.rij.cellen):
            return [rij.cellen[plaats] for plaats, cel in enumerate(self.rij.cellen) if cel.kolom == kop.kolom]
        return [cel for cel in rij.cellen if 0 <= cel.kolom - kop.kolom < kop.breedte]

    def is_herhaling(self, rij: TabelRij) -> bool:
        """Whether this row is the heading once more, as on a next page."""
        return [cel.tekst for cel in rij.cellen] == [cel.tekst for cel in self.rij.cellen]


def zoek_kop(rijen: Sequence[TabelRij]) -> Kop | None:
    """The heading of a table, in one of its first rows; the kind with the most known words wins."""
    for rij in rijen[:_ZOEK_KOP_TOT_RIJ]:
        mogelijk = [Kop(tabel=tabel, rij=rij, velden=_velden(tabel, rij)) for tabel in _WOORDEN]
        koppen = [kop for kop in mogelijk if any(nodig <= kop.velden.keys() for nodig in _NODIG[kop.tabel])]
        if koppen:
            return max(koppen, key=lambda kop: len(kop.velden))
    return None


def is_datumkop(tekst: str) -> bool:
    """Whether a heading says "datum" and no more: when it was agreed, or when it must be done."""
    return "datum" in kopwoorden(tekst)[:-1]


def kopwoorden(tekst: str) -> tuple[str, ...]:
    """The ways to read a heading: whole, its first line, without what stands in brackets, its first word."""
    manieren = (tekst, tekst.partition("\n")[0], tekst.partition("(")[0])
    gelezen = [" ".join(woorden(_zonder_accenten(manier))) for manier in manieren]
    return (*gelezen, gelezen[0].partition(" ")[0])


def _velden(tabel: str, rij: TabelRij) -> dict[str, Cel]:
    """Each field once, under its most precise name; a cell is one field, by its most precise reading."""
    velden: dict[str, tuple[int, Cel]] = {}
    for cel in rij.cellen:
        if cel.tekst and (gevonden := _veld(tabel, cel.tekst)) is not None:
            veld, rang = gevonden
            if veld not in velden or (veld == "uiterlijk" and rang < velden[veld][0]):
                velden[veld] = (rang, cel)
    return {veld: cel for veld, (_, cel) in velden.items()}


def _veld(tabel: str, tekst: str) -> tuple[str, int] | None:
    """The field, and how far down the names of that field this one stands."""
    for manier in kopwoorden(tekst):
        for veld, namen in _WOORDEN[tabel].items():
            if manier in namen:
                return veld, namen.index(manier)
    return None


def _zonder_accenten(tekst: str) -> str:
    return "".join(teken for teken in normal_form("NFKD", tekst) if not unicodedata.combining(teken))
