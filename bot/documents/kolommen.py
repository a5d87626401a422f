"""Which column holds the date and the number, told by what stands below where the heading leaves doubt."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.documents.blokken import Cel, TabelRij
from bot.documents.koppen import Kop, is_datumkop
from commands.domain.datum import is_datum
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN


def naar_inhoud(kop: Kop, rijen: Sequence[TabelRij]) -> Kop:
    """The heading of a table of actiepunten, corrected by its rows; any other as it is.

    A column "Gereed" full of dates is the due date, unless another heading says so more clearly. A column that
    nobody knows and that holds nothing but dates is the due date where none was found.
    """
    if kop.tabel != TABEL_ACTIEPUNTEN:
        return kop
    eronder = [rij for rij in rijen if rij.rij > kop.rij.rij and not kop.is_herhaling(rij)]
    velden = dict(kop.velden)
    stand, dag = velden.get("status"), velden.get("uiterlijk")
    if stand is not None and (dag is None or is_datumkop(dag.tekst)) and _alles(kop, eronder, stand, is_datum):
        del velden["status"]
        velden["uiterlijk"] = stand
    onbekend = [cel for cel in kop.rij.cellen if cel not in kop.velden.values()]
    if "uiterlijk" not in velden:
        dagen = [cel for cel in onbekend if _alles(kop, eronder, cel, is_datum)]
        velden |= {"uiterlijk": dagen[0]} if len(dagen) == 1 else {}
    if "nummer" not in velden:
        vooraan = [cel for cel in onbekend if cel.kolom < velden["wat"].kolom]
        nummers = [cel for cel in vooraan if _alles(kop, eronder, cel, _is_nummer)]
        velden |= {"nummer": nummers[0]} if nummers else {}
    return replace(kop, velden=velden)


def _alles(kop: Kop, rijen: Sequence[TabelRij], kolom: Cel, klopt: Callable[[str], bool]) -> bool:
    """Whether all that is filled in below this heading is of one kind, and something is."""
    gevuld = [tekst for rij in rijen for cel in kop.cellen(rij, kolom) if (tekst := cel.tekst.strip() or cel.nummer)]
    return bool(gevuld) and all(map(klopt, gevuld))


def _is_nummer(tekst: str) -> bool:
    cijfers = tekst.rstrip(".)")
    return cijfers.isascii() and cijfers.isdigit() and len(cijfers) <= 3
