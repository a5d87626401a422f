"""From a message in somebody's own words to what it says of actiepunten.

A state is certain only where a part of a sentence holds nothing but a known phrase and small words, and nothing else
in the message speaks against it. All that is likely is a question. Linear in the length of the text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from commands.domain.actiepunt import FeedbackSoort
from commands.spreektaal import woordkeus as w
from commands.spreektaal.stukken import Deelzin, Stuk, in_deelzinnen, in_zinnen
from commands.spreektaal.tijden import DATUM, met_tijden, op_dag
from commands.spreektaal.verstaan import Melding, Omstandigheid, Verstaan
from commands.spreektaal.verwijzing import ALLEMAAL, ONZEKER, PUNTEN, met_punten
from commands.woorden import reeks

_BIJZONDER = frozenset((DATUM, PUNTEN, ALLEMAAL, ONZEKER))
_REDEN = reeks("niet geen nee niks alleen sorry maar")
"""Words that belong to a reason why something does not work out."""
OP_NA = "[op ... na]"
_STERK = reeks("behalve tenzij mits zodra") | {OP_NA}
"""These take back a command that stands before them."""
_KORT = 40
_LANG_GENOEG = 4
_AANHEF = 6
"""A greeting has no more words than these."""
_KEERT = {FeedbackSoort.LUKT_NIET: FeedbackSoort.GEREED, FeedbackSoort.BEZIG: FeedbackSoort.GEREED}


@dataclass(frozen=True, slots=True)
class _Zegt:
    """What a part of a sentence says."""

    soort: FeedbackSoort | None = None
    sterk: bool = False
    zeker: bool = False
    tijden: tuple[Stuk, ...] = ()
    gesloten: bool = False
    """Nothing stands in it but known words."""
    bezwaren: frozenset[str] = frozenset()
    vraag: bool = False


@dataclass(slots=True)
class _Stand:
    """What was gathered."""

    per_punt: dict[int, list[_Zegt]] = field(default_factory=dict)
    los: list[_Zegt] = field(default_factory=list)
    genoemd: list[int] = field(default_factory=list)
    onderwerp: list[int] = field(default_factory=list)
    """What was named last: the words that follow are about that."""
    bezwaren: set[str] = field(default_factory=set)
    open: bool = False
    """Some part of a sentence was not understood whole."""
    onzeker: set[int] = field(default_factory=set)


def versta(tekst: str, om: Omstandigheid) -> Verstaan:
    """Read a message; never raises."""
    zinnen = in_zinnen(tekst)
    woorden = [stuk.kaal for zin in zinnen for stuk in zin]
    if not woorden:
        return Verstaan(beleefd=True, heel=True)
    slot = next((nr for nr, woord in enumerate(woorden) if woord in w.SLOT), len(woorden))
    if slot <= _KORT and set(woorden[:slot]) <= w.BELEEFD and set(woorden[: slot + 1]) & w.DANK:
        return Verstaan(beleefd=True, heel=True)
    if _bevat(woorden, w.ONTVANGEN):
        return Verstaan(beleefd=True, heel=True)
    inhoud = [woord for woord in woorden if woord not in w.DANK or woord in w.NIETSZEGGEND]
    if len(woorden) <= 12 and (
        set(inhoud) <= w.NIETSZEGGEND or (len(inhoud) == 1 and zinnen[0][0].getal is not None and len(woorden) == 1)
    ):
        return Verstaan(leeg=True, heel=True)
    stand = _Stand()
    for zin in zinnen:
        _lees_zin(met_punten(met_tijden(zin, om.vandaag), om.punten.keys()), om, stand)
    return _oordeel(stand, om, verbeterd=_bevat(woorden, w.VERBETERT))


def _bevat(woorden: Sequence[str], reeksen: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of these series of words stands in it."""
    return any(tuple(woorden[plaats : plaats + len(een)]) == een for plaats in range(len(woorden)) for een in reeksen)


def _lees_zin(zin: Sequence[Stuk], om: Omstandigheid, stand: _Stand) -> None:
    vorig: _Zegt | None = None
    zegt: list[tuple[list[int], _Zegt]] = []
    for deel in in_deelzinnen(zin):
        nummers = _nummers(deel, om, stand)
        gezegd = replace(_zegt(deel), vraag=deel.vraag)
        if gezegd.soort is None and nummers and vorig is not None:
            gezegd = _zoals_vorig(deel, gezegd, vorig)
        if gezegd.soort is not None:
            vorig = gezegd
        zegt.append((nummers, gezegd))
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


def _met_dag(gezegd: _Zegt, toekomst: tuple[Stuk, ...]) -> _Zegt:
    """Another date is meant only where one to come is named in the same sentence."""
    if gezegd.soort is not FeedbackSoort.UITSTEL:
        return gezegd
    if not gezegd.sterk and not toekomst:
        return replace(gezegd, soort=None)
    return gezegd if gezegd.tijden else replace(gezegd, tijden=toekomst)


def _komt(stuk: Stuk, om: Omstandigheid) -> bool:
    return stuk.dag is not None and stuk.dag > om.vandaag


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


@lru_cache(maxsize=1)
def _tabel() -> Mapping[str, Sequence[tuple[tuple[str, ...], FeedbackSoort, bool]]]:
    """The phrases by their first word, the longest first; of the same words the sure meaning wins."""
    alle: dict[tuple[str, ...], tuple[FeedbackSoort, bool]] = {}
    for frasen, soort, sterk in w.BETEKENIS:
        for frase in w.frasen(frasen):
            alle.setdefault(frase, (soort, sterk))
    per_kop: dict[str, list[tuple[tuple[str, ...], FeedbackSoort, bool]]] = {}
    for frase, (soort, sterk) in alle.items():
        per_kop.setdefault(frase[0], []).append((frase, soort, sterk))
    for frasen_ in per_kop.values():
        frasen_.sort(key=lambda een: -len(een[0]))
    return per_kop


def _zegt(deel: Deelzin) -> _Zegt:
    """The phrases in a part of a sentence, and whether anything stands beside them."""
    woorden = deel.woorden
    gevonden: list[tuple[FeedbackSoort, bool]] = []
    rest: list[str] = []
    plaats = 0
    while plaats < len(woorden):
        treffer = next(
            (
                (frase, soort, sterk)
                for frase, soort, sterk in _tabel().get(woorden[plaats], ())
                if woorden[plaats : plaats + len(frase)] == frase
            ),
            None,
        )
        if treffer is None:
            rest.append(woorden[plaats])
            plaats += 1
        else:
            gevonden.append(treffer[1:])
            plaats += len(treffer[0])
    return _weeg(deel, gevonden, [woord for woord in rest if woord and woord not in _BIJZONDER])


def _weeg(deel: Deelzin, gevonden: list[tuple[FeedbackSoort, bool]], rest: list[str]) -> _Zegt:
    tijden = tuple(stuk for stuk in deel.stukken if stuk.kaal == DATUM)
    bezwaren = frozenset(rest) & w.BEZWAAR
    ontkend = bool(frozenset(rest) & w.ONTKENT)
    if any(tijd.schuif for tijd in tijden):
        gevonden = [*gevonden, (FeedbackSoort.UITSTEL, True)]
    sterk = {soort for soort, is_sterk in gevonden if is_sterk}
    zwak = {soort for soort, is_sterk in gevonden if not is_sterk}
    gesloten = set(rest) <= w.NEGEER and not deel.vraag and not _gaat_verder(rest)
    if _los_woord(deel, rest):
        gevonden = [(soort, False) for soort, _ in gevonden]
    if not gevonden and deel.woorden[0] in w.AANHEF and len(deel.woorden) <= _AANHEF:
        return _Zegt(tijden=tijden, gesloten=True)
    if not gevonden:
        dichtbij = {woord for woord in rest if _lijkt_op_klaar(woord)}
        soort = FeedbackSoort.GEREED if dichtbij else None
        gesloten = set(rest) - dichtbij <= w.NEGEER and not deel.vraag
        bezwaren |= {OP_NA} if rest[-1:] == ["na"] else frozenset()
        return _Zegt(soort, tijden=tijden, gesloten=gesloten, bezwaren=bezwaren)
    if not sterk:
        soorten = zwak
        return _Zegt(min(soorten) if len(soorten) == 1 else _samen(soorten, tijden), tijden=tijden, bezwaren=bezwaren)
    soort = min(sterk) if len(sterk) == 1 else _samen(sterk | zwak, tijden)
    if ontkend and soort is FeedbackSoort.GEREED:
        return _Zegt(FeedbackSoort.BEZIG, sterk=True, tijden=tijden, bezwaren=bezwaren)
    zeker = gesloten and len(sterk) == 1 and zwak <= sterk | {FeedbackSoort.UITSTEL}
    return _Zegt(soort, True, zeker, tijden, gesloten, bezwaren)


def _los_woord(deel: Deelzin, rest: Sequence[str]) -> bool:
    """ "Af en toe bel ik", "rond drie uur": these two mean done only beside "is" or alone."""
    los = w.LOS_ANDERS & set(deel.woorden)
    return bool(los) and not set(rest) <= w.BIJ_LOS


def _gaat_verder(rest: Sequence[str]) -> bool:
    """ "klaar voor vandaag", "op de brief na", "ik ben er klaar mee": small words that do change something."""
    return "voor" in rest[1:] or rest[-1:] == ["na"] or {"er", "mee"} <= set(rest)


def _samen(soorten: set[FeedbackSoort], tijden: Sequence[Stuk]) -> FeedbackSoort | None:
    """Several things in one breath: "lukt niet, wordt donderdag" is another date."""
    return FeedbackSoort.UITSTEL if FeedbackSoort.UITSTEL in soorten and tijden else None


def _zoals_vorig(deel: Deelzin, zelf: _Zegt, vorig: _Zegt) -> _Zegt:
    """ "... en 3 ook", "... maar 3 wel", "... en 4 nog niet"."""
    woorden = set(deel.woorden) - _BIJZONDER
    if "ook" in woorden and not woorden & w.ONTKENT:
        return _Zegt(vorig.soort, vorig.sterk, vorig.zeker and zelf.gesloten, vorig.tijden, zelf.gesloten)
    if "wel" in woorden and vorig.soort in _KEERT and woorden <= {"wel", "maar", "en", "is", "al", "punt"}:
        return _Zegt(_KEERT[vorig.soort], True, True, gesloten=True)
    if "niet" in woorden and vorig.soort is FeedbackSoort.GEREED:
        return _Zegt(FeedbackSoort.BEZIG, True)
    return zelf


def _lijkt_op_klaar(woord: str) -> bool:
    """One letter wrong, or two that changed places."""
    if len(woord) < _LANG_GENOEG or woord in w.NIET_DIE:
        return False
    return any(_scheelt_een(woord, goed) for goed in w.LIJKT_OP_KLAAR)


def _scheelt_een(een: str, ander: str) -> bool:
    if abs(len(een) - len(ander)) > 1 or een == ander:
        return False
    begin = 0
    while begin < min(len(een), len(ander)) and een[begin] == ander[begin]:
        begin += 1
    if len(een) == len(ander):
        wissel = een[begin : begin + 2] == ander[begin : begin + 2][::-1] and een[begin + 2 :] == ander[begin + 2 :]
        return een[begin + 1 :] == ander[begin + 1 :] or wissel
    lang, kort = (een, ander) if len(een) > len(ander) else (ander, een)
    return lang[begin + 1 :] == kort[begin:]


def _oordeel(stand: _Stand, om: Omstandigheid, *, verbeterd: bool) -> Verstaan:
    meldingen = tuple(_melding(nummer, gezegd, stand, om, verbeterd) for nummer, gezegd in stand.per_punt.items())
    los = _soort(stand.los)
    dag = _dag(stand.los, None, om)
    return Verstaan(
        meldingen=meldingen,
        los=los,
        los_dag=dag,
        verbeterd=verbeterd,
        heel=not stand.open,
        genoemd=frozenset(stand.genoemd),
    )


def _soort(gezegd: Sequence[_Zegt]) -> FeedbackSoort | None:
    sterk = {een.soort for een in gezegd if een.soort is not None and een.sterk}
    soorten = sterk or {een.soort for een in gezegd if een.soort is not None}
    if len(soorten) == 1:
        return next(iter(soorten))
    tijden = [tijd for een in gezegd for tijd in een.tijden]
    return FeedbackSoort.UITSTEL if FeedbackSoort.UITSTEL in soorten and tijden else None


def _melding(nummer: int, gezegd: Sequence[_Zegt], stand: _Stand, om: Omstandigheid, verbeterd: bool) -> Melding:
    soort = _soort(gezegd)
    alle = {een.soort for een in gezegd if een.soort is not None}
    dag = _dag(gezegd, om.punten.get(nummer), om)
    if soort is None and dag is not None and not alle:
        soort = FeedbackSoort.UITSTEL
    if soort is FeedbackSoort.GEREED and any(een.soort is soort and _dag([een], None, om) for een in gezegd):
        return Melding(nummer=nummer, soort=None, dag=dag)  # "2 klaar per 1 december" is not done yet
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


def _dag(gezegd: Sequence[_Zegt], uiterlijk: date | None, om: Omstandigheid) -> date | None:
    """The one date to come that is named, if there is just one."""
    dagen = {op_dag(tijd, uiterlijk, om.vandaag) for een in gezegd for tijd in een.tijden}
    komend = {dag for dag in dagen if dag is not None and dag > om.vandaag}
    return next(iter(komend)) if len(komend) == 1 else None
