"""The meaning of one part of a sentence: its phrases, and whether anything stands beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from commands.domain.actiepunt import FeedbackSoort
from commands.spreektaal import woordkeus as w
from commands.spreektaal.stukken import Deelzin, Stuk
from commands.spreektaal.tijden import DATUM
from commands.spreektaal.verwijzing import ALLEMAAL, ONZEKER, PUNTEN

_BIJZONDER = frozenset((DATUM, PUNTEN, ALLEMAAL, ONZEKER))
OP_NA = "[op ... na]"
_LANG_GENOEG = 4
_AANHEF = 6
"""A greeting has no more words than these."""
_VRAAGT_OF = (("was",), ("waren",))
_AF_BIJ = frozenset(
    (
        *("meld", "melden", "meldt", "wil", "willen", "wilt", "zie", "zien", "ziet", "wacht", "wachten"),
        *(
            "spreek",
            "spreken",
            "spraken",
            "sprak",
            "stem",
            "stemmen",
            "zeg",
            "zeggen",
            "zegt",
            "raad",
            "haak",
            "haken",
            "wijs",
            "wijst",
        ),
    )
)
"""A verb with which "af" is no end of the work: "ik meld me af", "wij wachten af", "ik wil van dit punt af"."""
_STAP = frozenset(("voorstel", "aanbod", "verzoek", "oproep", "poging", "navraag"))
"""Beside "gedaan" one step, of which the end is still to come."""
_HIEROVER = frozenset(("hierover", "daarover", "erover"))
"""Who mailed somebody about it did not end it."""
_KEERT = {FeedbackSoort.LUKT_NIET: FeedbackSoort.GEREED, FeedbackSoort.BEZIG: FeedbackSoort.GEREED}


@dataclass(frozen=True, slots=True)
class Zegt:
    """The meaning of a part of a sentence."""

    soort: FeedbackSoort | None = None
    sterk: bool = False
    zeker: bool = False
    tijden: tuple[Stuk, ...] = ()
    gesloten: bool = False
    """Nothing stands in it but known words."""
    bezwaren: frozenset[str] = frozenset()
    vraag: bool = False


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


def wat_zegt(deel: Deelzin) -> Zegt:
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


def _weeg(deel: Deelzin, gevonden: list[tuple[FeedbackSoort, bool]], rest: list[str]) -> Zegt:
    tijden = tuple(stuk for stuk in deel.stukken if stuk.kaal == DATUM)
    bezwaren = frozenset(rest) & w.BEZWAAR
    ontkend = bool(frozenset(rest) & w.ONTKENT)
    if any(tijd.schuif for tijd in tijden):
        gevonden = [*gevonden, (FeedbackSoort.UITSTEL, True)]
    if {"af"} < set(deel.woorden) and not _AF_BIJ.isdisjoint(deel.woorden):
        gevonden = [een for een in gevonden if een[0] is not FeedbackSoort.GEREED]
        rest = [*rest, "af"]
    if "gedaan" in deel.woorden and not _STAP.isdisjoint(rest):
        gevonden = [een for een in gevonden if een[0] is not FeedbackSoort.GEREED]
    sterk = {soort for soort, is_sterk in gevonden if is_sterk}
    zwak = {soort for soort, is_sterk in gevonden if not is_sterk}
    gesloten = set(rest) <= w.NEGEER and not deel.vraag and not _gaat_verder(rest)
    if _los_woord(deel, rest):
        gevonden = [(soort, False) for soort, _ in gevonden]
    if not gevonden and deel.woorden[0] in w.AANHEF and len(deel.woorden) <= _AANHEF:
        return Zegt(tijden=tijden, gesloten=True)
    if not gevonden:
        dichtbij = {woord for woord in rest if _lijkt_op_klaar(woord)}
        soort = FeedbackSoort.GEREED if dichtbij else None
        gesloten = set(rest) - dichtbij <= w.NEGEER and not deel.vraag
        bezwaren |= {OP_NA} if rest[-1:] == ["na"] else frozenset()
        return Zegt(soort, tijden=tijden, gesloten=gesloten, bezwaren=bezwaren)
    if not sterk:
        soorten = _niet_gedaan(deel, zwak, rest)
        if not soorten:
            return Zegt(tijden=tijden, bezwaren=bezwaren)
        return Zegt(min(soorten) if len(soorten) == 1 else _samen(soorten, tijden), tijden=tijden, bezwaren=bezwaren)
    soort = min(sterk) if len(sterk) == 1 else _samen(sterk | zwak, tijden)
    if ontkend and soort is FeedbackSoort.GEREED:
        return Zegt(FeedbackSoort.BEZIG, sterk=True, tijden=tijden, bezwaren=bezwaren)
    zeker = gesloten and len(sterk) == 1 and zwak <= sterk | {FeedbackSoort.UITSTEL}
    return Zegt(soort, True, zeker, tijden, gesloten, bezwaren)


def _niet_gedaan(deel: Deelzin, zwak: set[FeedbackSoort], rest: Sequence[str]) -> set[FeedbackSoort]:
    """ "Nog niet geweest" goes on, "nooit geweest" and "was hij akkoord?" say nothing of how it stands."""
    if FeedbackSoort.GEREED not in zwak:
        return zwak
    if deel.vraag and deel.woorden[:1] in _VRAAGT_OF:
        return zwak - {FeedbackSoort.GEREED}
    if not _HIEROVER.isdisjoint(rest):
        return zwak - {FeedbackSoort.GEREED}
    if {"niet", "nooit"}.isdisjoint(rest):
        return zwak
    return (zwak - {FeedbackSoort.GEREED}) | ({FeedbackSoort.BEZIG} if "nog" in rest else set())


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


def zoals_vorig(deel: Deelzin, zelf: Zegt, vorig: Zegt) -> Zegt:
    """ "... en 3 ook", "... maar 3 wel", "... en 4 nog niet"."""
    woorden = set(deel.woorden) - _BIJZONDER
    if "ook" in woorden and not woorden & w.ONTKENT:
        return Zegt(vorig.soort, vorig.sterk, vorig.zeker and zelf.gesloten, vorig.tijden, zelf.gesloten)
    if "wel" in woorden and vorig.soort in _KEERT and woorden <= {"wel", "maar", "en", "is", "al", "punt"}:
        return Zegt(_KEERT[vorig.soort], True, True, gesloten=True)
    if "niet" in woorden and vorig.soort is FeedbackSoort.GEREED:
        return Zegt(FeedbackSoort.BEZIG, True)
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
