"""The whole line of a casus as one table: from which fase which step leads where, by whom, and on what conditions."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from commands.domain.casus import Casus, Fase
from commands.domain.rollen import Rol


class Casusstap(StrEnum):
    """The steps that people take with a whole casus."""

    AANMELDEN = "aanmelden"
    OPNEMEN = "opnemen"
    OPNEMEN_MET_ICO = "opnemen, met de dag van het eerste ICO"
    NIET_OPNEMEN = "niet opnemen"
    INTREKKEN = "aanmelding intrekken"
    BEANTWOORDEN = "consultatie beantwoorden"
    OPENEN = "openen"
    PLANNEN = "eerste ICO plannen"
    GEHOUDEN = "eerste ICO gehouden"
    VRIJGEVEN = "vrijgeven"
    WEGGOOIEN = "weggooien"
    SCHADUWLIJST = "op de schaduwlijst"
    VOORSTELLEN = "afsluiten voorstellen"
    AKKOORD = "akkoord met afsluiten"
    NIET_AKKOORD = "niet akkoord met afsluiten"
    HEROPENEN = "heropenen"
    VERNIETIGEN_VOORSTELLEN = "vernietigen voorstellen"
    VERNIETIGEN_AKKOORD = "akkoord met vernietigen"
    NIET_VERNIETIGEN = "niet vernietigen"
    VERNIETIGEN = "vernietigen"


class Voorwaarde(StrEnum):
    """What must hold before a step is taken."""

    COMPLEET = "de aanmelding is compleet"
    NAMENS = "namens wie erover beslist"
    CLIENT_MAG = "er loopt geen bezwaar, en waar toestemming nodig is, is die er"
    NOG_GEEN_ICO = "de dag van het eerste ICO is nog niet bekend"
    ICO_VOORBIJ = "het eerste ICO is geweest"
    NIEMAND_GENODIGD = "er is geen ICO waarvoor iemand is uitgenodigd"
    PLAN_VOLLEDIG = "het plan is volledig"
    ZEKER = "met het woord zeker"
    PUNTEN_VOORBIJ = "elk actiepunt is klaar, vervallen of overgedragen"
    NIETS_WACHT = "geen tekst, plan of vraag wacht"
    VOORGESTELD = "er is een voorstel om af te sluiten"
    ANDER = "door een ander dan wie het voorstelde"
    REDEN = "met de reden"
    GEEN_BEZWAAR = "er loopt geen bezwaar of verzoek"
    BESLOTEN = "twee personen besloten het, en de bedenktijd is voorbij"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overgang:
    """One row: this step leads from one fase to another, by these roles, when all of this holds."""

    van: Fase | None
    """None: there is no casus yet."""
    stap: Casusstap
    naar: Fase
    rollen: frozenset[Rol]
    """Empty: the bot itself."""
    voorwaarden: tuple[Voorwaarde, ...] = ()


_REGIE = frozenset({Rol.PROCESREGISSEUR})
_HOUDERS = frozenset({Rol.PROCESREGISSEUR, Rol.CASUSHOUDER})
_BESLISSERS = _HOUDERS | {Rol.MANAGER}
_BOVEN = frozenset({Rol.PROCESREGISSEUR, Rol.MANAGER})
_KLAAR = (Voorwaarde.PUNTEN_VOORBIJ, Voorwaarde.NIETS_WACHT)

_TRIAGE = frozenset({Rol.PROCESREGISSEUR, Rol.TRIAGELID})
_OPNEMEN = (Voorwaarde.COMPLEET, Voorwaarde.NAMENS, Voorwaarde.CLIENT_MAG)

OVERGANGEN: tuple[Overgang, ...] = (
    Overgang(
        van=None,
        stap=Casusstap.AANMELDEN,
        naar=Fase.AANGEMELD,
        rollen=frozenset({Rol.PARTNER, Rol.CASUSHOUDER, Rol.PROCESREGISSEUR, Rol.AANMELDER}),
    ),
    Overgang(van=Fase.AANGEMELD, stap=Casusstap.OPNEMEN, naar=Fase.CONCEPT, rollen=_TRIAGE, voorwaarden=_OPNEMEN),
    Overgang(
        van=Fase.AANGEMELD, stap=Casusstap.OPNEMEN_MET_ICO, naar=Fase.GEPLAND, rollen=_TRIAGE, voorwaarden=_OPNEMEN
    ),
    Overgang(
        van=Fase.AANGEMELD,
        stap=Casusstap.NIET_OPNEMEN,
        naar=Fase.WEG,
        rollen=_TRIAGE,
        voorwaarden=(Voorwaarde.COMPLEET, Voorwaarde.NAMENS, Voorwaarde.REDEN),
    ),
    Overgang(van=Fase.AANGEMELD, stap=Casusstap.INTREKKEN, naar=Fase.WEG, rollen=frozenset({Rol.AANMELDER})),
    Overgang(van=Fase.AANGEMELD, stap=Casusstap.BEANTWOORDEN, naar=Fase.WEG, rollen=_REGIE),
    Overgang(van=None, stap=Casusstap.OPENEN, naar=Fase.CONCEPT, rollen=_REGIE),
    Overgang(van=None, stap=Casusstap.PLANNEN, naar=Fase.GEPLAND, rollen=_REGIE),
    Overgang(
        van=Fase.CONCEPT,
        stap=Casusstap.PLANNEN,
        naar=Fase.GEPLAND,
        rollen=_REGIE,
        voorwaarden=(Voorwaarde.NOG_GEEN_ICO,),
    ),
    Overgang(
        van=Fase.GEPLAND,
        stap=Casusstap.GEHOUDEN,
        naar=Fase.CONCEPT,
        rollen=_REGIE,
        voorwaarden=(Voorwaarde.ICO_VOORBIJ,),
    ),
    Overgang(
        van=Fase.GEPLAND,
        stap=Casusstap.WEGGOOIEN,
        naar=Fase.WEG,
        rollen=_REGIE,
        voorwaarden=(Voorwaarde.ZEKER, Voorwaarde.NIEMAND_GENODIGD),
    ),
    Overgang(
        van=Fase.CONCEPT,
        stap=Casusstap.VRIJGEVEN,
        naar=Fase.LOPEND,
        rollen=_REGIE,
        voorwaarden=(Voorwaarde.PLAN_VOLLEDIG,),
    ),
    Overgang(van=Fase.CONCEPT, stap=Casusstap.WEGGOOIEN, naar=Fase.WEG, rollen=_REGIE, voorwaarden=(Voorwaarde.ZEKER,)),
    Overgang(van=Fase.LOPEND, stap=Casusstap.SCHADUWLIJST, naar=Fase.LOPEND, rollen=_HOUDERS, voorwaarden=_KLAAR),
    Overgang(van=Fase.LOPEND, stap=Casusstap.VOORSTELLEN, naar=Fase.LOPEND, rollen=_HOUDERS, voorwaarden=_KLAAR),
    Overgang(
        van=Fase.LOPEND,
        stap=Casusstap.AKKOORD,
        naar=Fase.GESLOTEN,
        rollen=_BESLISSERS,
        voorwaarden=(Voorwaarde.VOORGESTELD, Voorwaarde.ANDER, *_KLAAR),
    ),
    Overgang(
        van=Fase.LOPEND,
        stap=Casusstap.NIET_AKKOORD,
        naar=Fase.LOPEND,
        rollen=_BESLISSERS,
        voorwaarden=(Voorwaarde.VOORGESTELD, Voorwaarde.ANDER, Voorwaarde.REDEN),
    ),
    Overgang(
        van=Fase.GESLOTEN,
        stap=Casusstap.HEROPENEN,
        naar=Fase.LOPEND,
        rollen=_REGIE,
        voorwaarden=(Voorwaarde.REDEN,),
    ),
    Overgang(
        van=Fase.GESLOTEN,
        stap=Casusstap.VERNIETIGEN_VOORSTELLEN,
        naar=Fase.GESLOTEN,
        rollen=_REGIE,
        voorwaarden=(Voorwaarde.ZEKER, Voorwaarde.GEEN_BEZWAAR),
    ),
    Overgang(
        van=Fase.GESLOTEN,
        stap=Casusstap.VERNIETIGEN_AKKOORD,
        naar=Fase.GESLOTEN,
        rollen=_BOVEN,
        voorwaarden=(Voorwaarde.VOORGESTELD, Voorwaarde.ANDER, Voorwaarde.GEEN_BEZWAAR),
    ),
    Overgang(van=Fase.GESLOTEN, stap=Casusstap.NIET_VERNIETIGEN, naar=Fase.GESLOTEN, rollen=_BOVEN),
    Overgang(
        van=Fase.GESLOTEN,
        stap=Casusstap.VERNIETIGEN,
        naar=Fase.VERNIETIGD,
        rollen=frozenset(),
        voorwaarden=(Voorwaarde.BESLOTEN, Voorwaarde.GEEN_BEZWAAR),
    ),
)


def begin(stap: Casusstap) -> Fase:
    """The fase of a casus that this step opens; raises KeyError for a step that opens none."""
    return {een.stap: een.naar for een in OVERGANGEN if een.van is None}[stap]


def leidt_naar(van: Fase | None, stap: Casusstap) -> Fase | None:
    """The fase after this step; None when the step cannot be taken from here."""
    return next((een.naar for een in OVERGANGEN if een.van is van and een.stap is stap), None)


def na_stap(casus: Casus, stap: Casusstap) -> Casus:
    """The casus after this step, in its new fase; raises ValueError where the table has no such step from here."""
    naar = leidt_naar(casus.fase, stap)
    if naar is None:
        raise ValueError(f"{casus.fase.value}: {stap.value}")
    return replace(casus, fase=naar)


def mag_stap(van: Fase | None, stap: Casusstap, rollen: Collection[Rol]) -> bool:
    """Whether one of these roles may take this step from here."""
    return any(een.van is van and een.stap is stap and not een.rollen.isdisjoint(rollen) for een in OVERGANGEN)


def wie_mag(stap: Casusstap) -> frozenset[Rol]:
    """The roles that may take this step somewhere."""
    return frozenset(rol for een in OVERGANGEN if een.stap is stap for rol in een.rollen)


def als_tekst() -> str:
    """The table, one line a step: from, step, to, roles, conditions."""
    return "\n".join(
        f"{_naam(een.van)} -> {een.naar.value}: {een.stap.value} ({_rollen(een)})"
        + (f"; {', '.join(een.voorwaarden)}" if een.voorwaarden else "")
        for een in OVERGANGEN
    )


def als_mermaid() -> str:
    """The same as a Mermaid state diagram; its ends are a casus that was thrown away, and one that was destroyed."""
    regels = [f"    {_punt(een.van)} --> {een.naar.value}: {een.stap.value} ({_rollen(een)})" for een in OVERGANGEN]
    einden = (f"    {fase.value} --> [*]" for fase in (Fase.WEG, Fase.VERNIETIGD))
    return "\n".join(["stateDiagram-v2", *regels, *einden])


def _naam(fase: Fase | None) -> str:
    return "(nog geen casus)" if fase is None else fase.value


def _punt(fase: Fase | None) -> str:
    return "[*]" if fase is None else fase.value


def _rollen(een: Overgang) -> str:
    return ", ".join(rol.value for rol in Rol if rol in een.rollen) or "de bot"
