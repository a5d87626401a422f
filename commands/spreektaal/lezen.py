"""From a message in somebody's own words to what it says of actiepunten.

A state is certain only where a part of a sentence holds nothing but a known phrase and small words, and nothing else
in the message speaks against it. All that is likely is a question. Linear in the length of the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from commands.domain.actiepunt import FeedbackSoort
from commands.spreektaal import woordkeus as w
from commands.spreektaal.beleefd import bevat, is_beleefd
from commands.spreektaal.belofte import belooft, is_deels, is_geruststelling, is_straks, is_toezegging
from commands.spreektaal.maandverder import naar_volgende_maand
from commands.spreektaal.ontkend import alles_behalve, zonder_ontkende_dag
from commands.spreektaal.schrijfwijze import zoals_bedoeld
from commands.spreektaal.stukken import Deelzin, Stuk, in_deelzinnen, in_zinnen
from commands.spreektaal.tijden import met_tijden, op_dag
from commands.spreektaal.verstaan import Melding, Omstandigheid, Verstaan
from commands.spreektaal.verwijzing import ALLEMAAL, ONZEKER, PUNTEN, met_punten
from commands.spreektaal.voorbehoud import herhaalt_vraag, is_voorwaarde
from commands.spreektaal.woorden import reeks
from commands.spreektaal.zegt import OP_NA, Zegt, wat_zegt, zoals_vorig

_REDEN = reeks("niet geen nee niks alleen sorry maar")
"""Words that belong to a reason why something does not work out."""
_STERK = reeks("behalve tenzij mits zodra") | {OP_NA}
"""These take back a command that stands before them."""
_LANGER = reeks("extra langer later daarna")
"""Somebody who says this asks for no earlier date."""
_OP_EEN_STUK_NA = frozenset(("behalve", OP_NA))
_KORT = 40
_VERST = timedelta(days=731)
"""A date further away is no new date: "geb 12-3-81" may be read as one to come."""


@dataclass(slots=True)
class _Stand:
    """The reading so far."""

    per_punt: dict[int, list[Zegt]] = field(default_factory=dict)
    los: list[Zegt] = field(default_factory=list)
    genoemd: list[int] = field(default_factory=list)
    onderwerp: list[int] = field(default_factory=list)
    """The actiepunten that were named last: the words that follow are about them."""
    bezwaren: set[str] = field(default_factory=set)
    open: bool = False
    """Some part of a sentence was not understood whole."""
    onzeker: set[int] = field(default_factory=set)
    langer: bool = False
    """More time is asked for."""


def versta(tekst: str, om: Omstandigheid) -> Verstaan:
    """Read a message; never raises."""
    tekst = zoals_bedoeld(tekst, om.punten)
    if (later := naar_volgende_maand(tekst, om.punten)) is not None:
        return later
    zinnen = in_zinnen(tekst)
    woorden = [stuk.kaal for zin in zinnen for stuk in zin]
    if not woorden:
        return Verstaan(leeg=True, heel=True) if "?" in tekst else Verstaan(beleefd=True, heel=True)
    slot = next((nr for nr, woord in enumerate(woorden) if woord in w.SLOT), len(woorden))
    if slot <= _KORT and is_beleefd(woorden[:slot], woorden[: slot + 1]):
        return Verstaan(beleefd=True, heel=True)
    if slot <= _KORT and set(woorden) & w.POST and bevat(woorden, w.ONTVANGEN):
        return Verstaan(beleefd=True, heel=True)
    inhoud = [woord for woord in woorden if woord not in w.DANK or woord in w.NIETSZEGGEND]
    if len(woorden) <= 12 and (
        set(inhoud) <= w.NIETSZEGGEND or (len(inhoud) == 1 and zinnen[0][0].getal is not None and len(woorden) == 1)
    ):
        return Verstaan(leeg=True, heel=True)
    stand = _Stand()
    gelezen_zinnen = [
        met_punten(met_tijden(zin, om.vandaag), om.punten.keys(), om.eigen, vooraan=nr == 0)
        for nr, zin in enumerate(zinnen)
    ]
    for zin in gelezen_zinnen:
        _lees_zin(zin, om, stand)
    if (uitgezonderd := alles_behalve(zinnen, om.eigen)) and _zegt_klaar(stand):
        return _op_een_na(uitgezonderd, om)
    stand.langer = not _LANGER.isdisjoint(woorden)
    gelezen = _oordeel(stand, om, verbeterd=bevat(woorden, w.VERBETERT))
    kort = "?" not in tekst and slot <= _KORT
    return replace(
        gelezen,
        toegezegd=kort and is_toezegging(woorden[:slot]),
        gerust=kort and is_geruststelling(woorden[:slot]),
    )


def _zegt_klaar(stand: _Stand) -> bool:
    gezegd = [*stand.los, *(een for alle in stand.per_punt.values() for een in alle)]
    return any(een.soort is FeedbackSoort.GEREED for een in gezegd) or "behalve" in stand.bezwaren


def _op_een_na(uitgezonderd: frozenset[int], om: Omstandigheid) -> Verstaan:
    """ "Alles klaar behalve 5": the others done, that one not yet; never sure."""
    meldingen = tuple(
        Melding(
            nummer=nummer,
            soort=FeedbackSoort.BEZIG if nummer in uitgezonderd else FeedbackSoort.GEREED,
            sterk=True,
        )
        for nummer in om.eigen
    )
    return Verstaan(meldingen=meldingen, genoemd=frozenset(om.eigen))


def _lees_zin(zin: Sequence[Stuk], om: Omstandigheid, stand: _Stand) -> None:
    vorig: Zegt | None = None
    zegt: list[tuple[list[int], Zegt]] = []
    delen = list(in_deelzinnen(zin))
    straks = any(is_straks(deel) for deel in delen)
    for deel in delen:
        nummers = _nummers(deel, om, stand)
        gezegd = replace(wat_zegt(deel), vraag=deel.vraag)
        if gezegd.soort is FeedbackSoort.GEREED and (straks or belooft(deel, om.vandaag) or is_deels(deel)):
            gezegd = _nog_niet(gezegd, om)
        if gezegd.soort is None and nummers and vorig is not None:
            gezegd = zoals_vorig(deel, gezegd, vorig)
        if gezegd.soort is not None:
            vorig = gezegd
        zegt.append((nummers, gezegd))
    zegt = list(zip((over for over, _ in zegt), zonder_ontkende_dag(delen, [een for _, een in zegt]), strict=True))
    toekomst = tuple(t for _, een in zegt for t in een.tijden if t.schuif is not None or _komt(t, om))
    for nummers, gezegd in zegt:
        een = _met_dag(gezegd, toekomst)
        stand.bezwaren |= een.bezwaren
        stand.open |= not een.gesloten
        if nummers:
            stand.genoemd += [nummer for nummer in nummers if nummer not in stand.genoemd]
            stand.onderwerp = list(nummers)
        over = nummers or stand.onderwerp or ([om.over] if om.over is not None else [])
        if not nummers and een.soort is None and not een.tijden:
            continue
        if not over:
            stand.los.append(een)
        for nummer in over:
            stand.per_punt.setdefault(nummer, []).append(een)


def _nog_niet(gezegd: Zegt, om: Omstandigheid) -> Zegt:
    """A promise is work that goes on, and never sure; with a date to come that date says enough."""
    if any(_komt(tijd, om) for tijd in gezegd.tijden):
        return gezegd
    return replace(gezegd, soort=FeedbackSoort.BEZIG, zeker=False)


def _met_dag(gezegd: Zegt, toekomst: tuple[Stuk, ...]) -> Zegt:
    """Another date is meant only where one to come is named in the same sentence."""
    if gezegd.soort is not FeedbackSoort.UITSTEL:
        return gezegd
    if not gezegd.sterk and not toekomst:
        return replace(gezegd, soort=None)
    return gezegd if gezegd.tijden else replace(gezegd, tijden=toekomst)


def _komt(stuk: Stuk, om: Omstandigheid) -> bool:
    return stuk.dag is not None and om.vandaag < stuk.dag <= om.vandaag + _VERST


def _nummers(deel: Deelzin, om: Omstandigheid, stand: _Stand) -> list[int]:
    gevonden = [nummer for stuk in deel.stukken if stuk.kaal in (PUNTEN, ONZEKER) for nummer in stuk.nummers]
    stand.onzeker |= {nummer for stuk in deel.stukken if stuk.kaal == ONZEKER for nummer in stuk.nummers}
    if not gevonden:
        for stuk in deel.stukken:
            if stuk.kaal == ALLEMAAL:
                aantal = stuk.nummers[0]
                keuze = list(om.eigen) if len(stand.genoemd) < 2 else stand.genoemd
                gevonden = keuze if aantal in (0, len(keuze)) else []
                stand.onzeker |= set() if gevonden else set(om.eigen)
                return list(gevonden)
    return [nummer for nummer in dict.fromkeys(gevonden) if nummer in om.punten or nummer > 0]


def _oordeel(stand: _Stand, om: Omstandigheid, *, verbeterd: bool) -> Verstaan:
    meldingen = tuple(_melding(nummer, gezegd, stand, om, verbeterd) for nummer, gezegd in stand.per_punt.items())
    los = _soort(stand.los)
    return Verstaan(
        meldingen=meldingen,
        los=los,
        los_dagen={nummer: _dag(stand.los, om.punten.get(nummer), om) for nummer in om.eigen},
        verbeterd=verbeterd,
        heel=not stand.open,
        genoemd=frozenset(stand.genoemd),
    )


def _soort(gezegd: Sequence[Zegt]) -> FeedbackSoort | None:
    sterk = {een.soort for een in gezegd if een.soort is not None and een.sterk}
    soorten = sterk or {een.soort for een in gezegd if een.soort is not None}
    if len(soorten) == 1:
        return next(iter(soorten))
    tijden = [tijd for een in gezegd for tijd in een.tijden]
    return FeedbackSoort.UITSTEL if FeedbackSoort.UITSTEL in soorten and tijden else None


def _melding(nummer: int, gezegd: Sequence[Zegt], stand: _Stand, om: Omstandigheid, verbeterd: bool) -> Melding:
    soort = _soort(gezegd)
    alle = {een.soort for een in gezegd if een.soort is not None}
    dag = _dag(gezegd, om.punten.get(nummer), om)
    if soort is None and dag is not None and not alle:
        soort = FeedbackSoort.UITSTEL
    if soort is FeedbackSoort.UITSTEL and _zou_eerder(dag, om.punten.get(nummer)):
        verzet = any(een.sterk and een.soort is soort for een in gezegd) and not stand.langer
        if not verzet:  # "staat gepland voor dinsdag" moves no date that lies further on
            return Melding(nummer=nummer, soort=None)
    if soort is FeedbackSoort.GEREED and any(een.soort is soort and _dag([een], None, om) for een in gezegd):
        return Melding(nummer=nummer, soort=None, dag=dag)  # "2 klaar per 1 december" is not done yet
    if soort is FeedbackSoort.GEREED and is_voorwaarde(gezegd, stand.bezwaren):
        soort = None
    if soort is FeedbackSoort.GEREED and nummer in om.eigen and herhaalt_vraag(gezegd, stand.bezwaren):
        return Melding(nummer=nummer, soort=FeedbackSoort.BEZIG, sterk=True)
    if soort is FeedbackSoort.GEREED and stand.bezwaren & _OP_EEN_STUK_NA:
        soort = FeedbackSoort.BEZIG
    bezwaren = stand.bezwaren - _REDEN if soort is FeedbackSoort.LUKT_NIET else stand.bezwaren
    zeker = (
        soort is not None
        and alle == {soort}
        and any(een.zeker and een.soort is soort for een in gezegd)
        and not bezwaren
        and not verbeterd
        and nummer not in stand.onzeker
        and (soort is not FeedbackSoort.UITSTEL or dag is not None)
        and not any(tijd.ongeveer for een in gezegd for tijd in een.tijden)
        and (soort is not FeedbackSoort.LUKT_NIET or not any(een.tijden for een in gezegd))
    )
    return Melding(
        nummer=nummer,
        soort=soort,
        dag=dag if soort is FeedbackSoort.UITSTEL else None,
        zeker=zeker,
        sterk=any(een.sterk for een in gezegd) or (FeedbackSoort.UITSTEL in alle and dag is not None),
        twijfel=bool(bezwaren & _STERK)
        or (FeedbackSoort.GEREED in alle and bool(alle & {FeedbackSoort.BEZIG, FeedbackSoort.LUKT_NIET})),
        gevraagd=all(een.vraag for een in gezegd),
    )


def _zou_eerder(dag: date | None, uiterlijk: date | None) -> bool:
    return dag is not None and uiterlijk is not None and dag < uiterlijk


def _dag(gezegd: Sequence[Zegt], uiterlijk: date | None, om: Omstandigheid) -> date | None:
    """The one date to come that is named, if there is just one."""
    dagen = {op_dag(tijd, uiterlijk, om.vandaag) for een in gezegd for tijd in een.tijden}
    komend = {dag for dag in dagen if dag is not None and om.vandaag < dag <= om.vandaag + _VERST}
    return next(iter(komend)) if len(komend) == 1 else None
