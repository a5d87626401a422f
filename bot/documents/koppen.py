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
        "uiterlijk": ("uiterlijk", "deadline", "wanneer", "voor wanneer", "datum", "termijn", "gereed op", "klaar op"),
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
        """The words of a row per field.

        As many cells as the heading: cell by cell, for people drag borders until columns no longer line up. Else by
        the columns that a cell starts in.
        """
        if len(rij.cellen) == len(self.rij.cellen):
            plaats = {cel.kolom: index for index, cel in enumerate(self.rij.cellen)}
            return {veld: rij.cellen[plaats[kop.kolom]].tekst for veld, kop in self.velden.items()}
        return {
            veld: "\n".join(cel.tekst for cel in rij.cellen if 0 <= cel.kolom - kop.kolom < kop.breedte and cel.tekst)
            for veld, kop in self.velden.items()
        }

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


def kopwoorden(tekst: str) -> tuple[str, ...]:
    """The ways to read a heading: whole, its first line, without what stands in brackets, its first word."""
    manieren = (tekst, tekst.partition("\n")[0], tekst.partition("(")[0])
    gelezen = [" ".join(woorden(_zonder_accenten(manier))) for manier in manieren]
    return (*gelezen, gelezen[0].partition(" ")[0])


def _velden(tabel: str, rij: TabelRij) -> dict[str, Cel]:
    """Each field once; a cell is one field, by its most precise reading."""
    velden: dict[str, Cel] = {}
    for cel in rij.cellen:
        if cel.tekst and (veld := _veld(tabel, cel.tekst)) is not None:
            velden.setdefault(veld, cel)
    return velden


def _veld(tabel: str, tekst: str) -> str | None:
    for manier in kopwoorden(tekst):
        for veld, namen in _WOORDEN[tabel].items():
            if manier in namen:
                return veld
    return None


def _zonder_accenten(tekst: str) -> str:
    return "".join(teken for teken in normal_form("NFKD", tekst) if not unicodedata.combining(teken))
