"""The cells of the template, filled with what was read of a plan; a cell that a person must look at is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from commands.domain.afstemmingsplan import PlanActie, PlanDeelnemer, PlanDocument, PlanVraag, VraagSoort
from commands.domain.datum import schrijf_datum
from commands.domain.planbekend import AL_BEKEND
from commands.domain.rollen import Kanaal
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN, TABEL_DEELNEMERS, TABEL_DOELEN, TABEL_TEKST, TABEL_VERZENDLIJST

_ACTIES: Final = (TABEL_ACTIEPUNTEN, TABEL_TEKST)
_LEDEN: Final = (TABEL_DEELNEMERS, TABEL_VERZENDLIJST)
_WAT: Final = (VraagSoort.HERKENBAAR, VraagSoort.MEER_ACTIES, VraagSoort.MISSCHIEN_MEER_ACTIES)
_DAG: Final = (VraagSoort.DATUM_ONLEESBAAR, VraagSoort.DATUM_ZONDER_DAG, VraagSoort.DATUM_VOOR_ICO)
_ADRES: Final = (
    VraagSoort.ADRES_ONTBREEKT,
    VraagSoort.ADRES_ONJUIST,
    VraagSoort.ADRES_EIGEN,
    VraagSoort.ADRES_NIET_BEKEND,
    VraagSoort.ADRES_VOORSTEL,
)
_KANAAL: Final = (VraagSoort.KANAAL_ONBEKEND, VraagSoort.KANAAL_DERDE, VraagSoort.KANAAL_UIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vak:
    """One cell."""

    tekst: str = ""
    open: bool = False


Rij = tuple[Vak, ...]


def casusvakken(document: PlanDocument) -> Rij:
    """The day of the ICO and the casushouder."""
    ico = "" if document.ico_op is None else schrijf_datum(document.ico_op)
    houder = "" if document.casushouder is None else document.deelnemers[document.casushouder].aanduiding
    return (
        Vak(tekst=ico or _waarde(document.vragen, VraagSoort.ICO_DATUM_ONLEESBAAR), open=not ico),
        Vak(
            tekst=houder or _waarde(document.vragen, VraagSoort.CASUSHOUDER_ONBEKEND, VraagSoort.CASUSHOUDER_DERDE),
            open=not houder,
        ),
    )


def doelvakken(document: PlanDocument) -> tuple[Rij, ...]:
    """Leefgebied and doel, a row each."""
    return tuple(
        (Vak(tekst=een.leefgebied), Vak(tekst=een.doel, open=bool(_over(document, (TABEL_DOELEN,), een.rij))))
        for een in document.doelen
    )


def deelnemervakken(document: PlanDocument) -> tuple[Rij, ...]:
    """Organisatie, rol, soort, e-mail, Matrix-id and kanaal, a row each."""
    return tuple(_deelnemer(document, een) for een in document.deelnemers)


def actievakken(document: PlanDocument) -> tuple[Rij, ...]:
    """Wat, wie and uiterlijk, a row each; an actiepunt that says not what to do has an open row."""
    rijen = [_actie(document, een) for een in document.acties]
    leeg = [een for een in document.vragen if een.soort is VraagSoort.WAT_LEEG]
    return (*rijen, *((Vak(open=True),) * 3 for _ in leeg))


def _deelnemer(document: PlanDocument, lid: PlanDeelnemer) -> Rij:
    vragen = _over(document, _LEDEN, lid.rij) if not lid.toegevoegd else []
    soorten = {een.soort for een in vragen}
    onduidelijk = VraagSoort.SOORT_ONBEKEND in soorten
    herkenbaar = VraagSoort.HERKENBAAR in soorten
    mist = bool(soorten.intersection(_ADRES))
    kanaal = "" if not lid.kanalen else "beide" if len(lid.kanalen) > 1 else lid.kanalen[0].value
    return (
        Vak(tekst=lid.organisatie, open=herkenbaar or not lid.organisatie),
        Vak(tekst=lid.functie, open=herkenbaar),
        Vak(tekst=_waarde(vragen, VraagSoort.SOORT_ONBEKEND) if onduidelijk else lid.soort.value, open=onduidelijk),
        _adres(lid.email, open_=mist and (Kanaal.MAIL in lid.kanalen or not lid.kanalen)),
        _adres(lid.matrix_id, open_=mist and (Kanaal.MATRIX in lid.kanalen or not lid.kanalen)),
        Vak(tekst=kanaal, open=not kanaal or bool(soorten.intersection(_KANAAL))),
    )


def _adres(adres: str | None, *, open_: bool) -> Vak:
    return Vak(tekst=AL_BEKEND) if adres else Vak(open=open_)


def _actie(document: PlanDocument, actie: PlanActie) -> Rij:
    vragen = _over(document, _ACTIES, actie.rij)
    wie = actie.wie_tekst if actie.wie is None or actie.samen else document.deelnemers[actie.wie].aanduiding
    dag = _waarde(vragen, *_DAG) if actie.uiterlijk is None else schrijf_datum(actie.uiterlijk)
    return (
        Vak(tekst=actie.wat, open=any(een.soort in _WAT for een in vragen)),
        Vak(tekst=wie, open=actie.wie is None),
        Vak(tekst=dag, open=actie.uiterlijk is None),
    )


def _over(document: PlanDocument, tabellen: tuple[str, ...], rij: int) -> list[PlanVraag]:
    """The questions about this row; a further table of the kind has its number behind its name."""
    return [een for een in document.vragen if een.rij == rij and een.tabel.startswith(tabellen)]


def _waarde(vragen: Iterable[PlanVraag], *soorten: VraagSoort) -> str:
    return next((een.waarde for een in vragen if een.soort in soorten), "")
