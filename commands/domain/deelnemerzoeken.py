"""Finds the deelnemer that is meant, by organisation, role or address, and never by guessing."""

from collections.abc import Sequence
from dataclasses import dataclass

from commands.domain.contactgegevens import woorden
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerraden import op_deel
from commands.domain.tweerollen import rollen
from commands.domain.weigering import DeelnemerOnbekend, WelkeDeelnemer

_ALLEN = frozenset(("allen", "alle", "allemaal", "iedereen", "deelnemers", "partners", "partijen"))
_ELK = frozenset(("ieder", "elk", "elke", "iedere", "apart", "afzonderlijk"))
_APART = _ELK | frozenset(("iedereen",))
_LOS = frozenset(("voor", "zich", "zichzelf", "van", "de"))
_TUSSEN = (";", "+", "&", "/", "\n", ",")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezocht:
    """The deelnemers who are meant."""

    leden: tuple[Deelnemer, ...]
    ieder: bool = False
    """Whether each answers for themselves ("ieder"); only with more than one."""


def zoek_eigenaars(tekst: str, leden: list[Deelnemer]) -> Gezocht:
    """One ("GGZ"), several ("GGZ/politie", "GGZ en politie, ieder apart") or all who are sent things ("allen").

    Raises WelkeDeelnemer when a name fits several, and DeelnemerOnbekend when it fits none.
    """
    gelezen = woorden(tekst)
    if not gelezen or any(gelezen in _manieren(lid) for lid in leden):
        return Gezocht(leden=(zoek_lid(tekst, leden),))
    kern = [woord for woord in gelezen if woord not in _LOS]
    ieder = not _ELK.isdisjoint(kern) and (set(kern) != {"iedereen"})
    if kern and set(kern) <= _ALLEN | _ELK:
        allen = tuple(lid for lid in leden if lid.ontvangt)
        return Gezocht(leden=allen, ieder=ieder and len(allen) > 1)
    gevonden = tuple(dict.fromkeys(zoek_lid(deel, leden) for deel in _namen(tekst, leden)))
    return Gezocht(leden=gevonden, ieder=ieder and len(gevonden) > 1)


def met_namen(wat: str, wie: str, leden: list[Deelnemer]) -> tuple[str, str]:
    """The words before the last comma of `wat` are owners too, where they name deelnemers alone: they go to `wie`."""
    actief = [lid for lid in leden if lid.actief]
    while "," in wat:
        voor, _, laatste = wat.rpartition(",")
        try:
            zoek_eigenaars(laatste, actief)
        except (DeelnemerOnbekend, WelkeDeelnemer):
            return wat, wie
        wat, wie = voor.rstrip(), f"{laatste.strip()}, {wie}"
    return wat, wie


def _namen(tekst: str, leden: list[Deelnemer]) -> list[str]:
    """The names, without the words that say how they share it; a name that holds "en" itself stays whole."""
    for teken in _TUSSEN:
        tekst = tekst.replace(teken, "\0")
    delen = [" ".join(deel.split()) for deel in tekst.split("\0")]
    namen: list[str] = []
    for deel in delen:
        heel = any(woorden(deel) in _manieren(lid) for lid in leden)
        namen += [deel] if heel else deel.split(" en ")
    return [kaal for naam in namen if set(woorden(kaal := _kaal(naam))) - _LOS]


def _kaal(naam: str) -> str:
    """Without an article in front, and without the words of _APART."""
    delen = [deel for deel in naam.split() if deel.lower().strip(".") not in _APART]
    return " ".join(delen[1:] if len(delen) > 1 and delen[0].lower() in ("de", "het") else delen)


def zoek_lid(tekst: str, leden: list[Deelnemer]) -> Deelnemer:
    """The one of `leden` whose organisation, role or address these words are, signs and capitals aside.

    Raises WelkeDeelnemer when it is several, so that one can be chosen, and DeelnemerOnbekend when it is none.
    """
    gezocht = woorden(tekst)
    passend = [lid for lid in leden if gezocht in _manieren(lid)]
    if not gezocht or not passend:
        raise DeelnemerOnbekend(tekst=tekst, lijkt_op=tuple(sorted({lid.aanduiding for lid in op_deel(tekst, leden)})))
    if len(passend) > 1:
        raise WelkeDeelnemer(tekst=tekst, keuzes=", ".join(sorted({lid.aanduiding for lid in passend})))
    return passend[0]


def kortste_naam(lid: Deelnemer, leden: Sequence[Deelnemer]) -> str:
    """The organisation where `zoek_lid` finds this one of `leden` by it alone, and else with the role."""
    gezocht = woorden(lid.organisatie)
    anders = [een for een in leden if een.id != lid.id and gezocht in _manieren(een)]
    return lid.aanduiding if anders or not gezocht else lid.organisatie


def _manieren(lid: Deelnemer) -> set[tuple[str, ...]]:
    adressen = (lid.persoon.email, lid.persoon.matrix_id)
    namen = [lid.organisatie, *filter(None, adressen)]
    for functie in {lid.functie, *rollen(lid.functie)}:
        namen += [functie, f"{lid.organisatie} ({functie})", f"{functie} {lid.organisatie}"]
    return {gelezen for naam in namen if (gelezen := woorden(naam))}
