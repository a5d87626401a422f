"""Running text cut into sentences, clauses and words: lower case, without accents, with emoji as words of their own.

Linear in the length of the text and without regular expressions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from commands.spreektaal.woorden import puntnummer, reeks
from commands.spreektaal.woordkeus import BEELDEN, GEPLAKT, SPLITST, ZELFDE

MAX_WOORDEN = 3000
"""Words, from the top; further down a message is not read for a state."""
_ACCENTEN = str.maketrans("áàâäãéèêëíìîïóòôöõúùûüñç’‘`´", "aaaaaeeeeiiiiooooouuuunc''''")
_DOE = reeks("zet verleng verzet schuif doe maak neem")
_HET = reeks("hem het dit dat deze die")
"""Behind one of these "maar" makes a request of it."""
_ZINSEINDE = ".!?;"
_KOMMA = ",:()–—=/"


@dataclass(frozen=True, slots=True)
class Stuk:
    """One word, number or emoji."""

    kaal: str
    ruw: str
    """As written, without the marks around it: for dates."""
    grens: str = ""
    """The mark that ends it: "" nothing, "," a pause, "." a sentence, "?" a question."""
    dag: date | None = None
    """The date that these words are."""
    schuif: tuple[int, str] | None = None
    """So many days, weeks or months later than it stood."""
    ongeveer: bool = False
    """Whether it is not sure from when those count."""
    nummers: tuple[int, ...] = ()
    """The actiepunten that these words name."""

    @property
    def getal(self) -> int | None:
        """A number that an actiepunt may have."""
        return puntnummer(self.kaal)


@dataclass(frozen=True, slots=True)
class Deelzin:
    """Words that belong together, with what parts them from what stood before."""

    stukken: tuple[Stuk, ...]
    vraag: bool = False
    """Whether its sentence ends in a question mark."""
    nieuw: bool = True
    """Whether a sentence begins here."""

    @property
    def woorden(self) -> tuple[str, ...]:
        """Its words, bare."""
        return tuple(stuk.kaal for stuk in self.stukken)


def in_zinnen(tekst: str) -> list[tuple[Stuk, ...]]:
    """The sentences of a text; a line break ends one."""
    zinnen: list[tuple[Stuk, ...]] = []
    over = MAX_WOORDEN
    for regel in tekst.splitlines():
        zin: list[Stuk] = []
        for stuk in _stukken(regel):
            over -= 1
            if over < 0:
                return [*zinnen, tuple(zin)] if zin else zinnen
            if not stuk.kaal:  # "5 = gedaan": a mark alone parts what stands around it
                zin[-1:] = [replace(een, grens=een.grens or ",") for een in zin[-1:]]
                continue
            zin.append(stuk)
            if stuk.grens in (".", "?"):
                zinnen.append(tuple(zin))
                zin = []
        if zin:
            zinnen.append(tuple(zin))
    return zinnen


def in_deelzinnen(zin: Sequence[Stuk]) -> Iterator[Deelzin]:
    """A sentence cut at its pauses and at words such as "en", "maar", "want"."""
    vraag = bool(zin) and zin[-1].grens == "?"
    deel: list[Stuk] = []
    nieuw = True
    for nr, stuk in enumerate(zin):
        if [een.kaal for een in zin[max(0, nr - 1) : nr + 2]] == ["af", "en", "toe"]:
            deel[-1:] = []  # now and then
            continue
        if stuk.kaal == "maar" and _is_verzoek(zin[:nr]):
            continue  # "zet maar op 22-12" takes nothing back
        nog_een = stuk.nummers and any(een.nummers for een in deel) and deel[-1].kaal not in SPLITST
        if (stuk.kaal in SPLITST or nog_een) and deel:
            yield Deelzin(tuple(deel), vraag, nieuw)
            deel, nieuw = [], False
        deel.append(stuk)
        if stuk.grens:
            yield Deelzin(tuple(deel), vraag, nieuw)
            deel, nieuw = [], False
    if deel:
        yield Deelzin(tuple(deel), vraag, nieuw)


def _is_verzoek(voor: Sequence[Stuk]) -> bool:
    """ "Zet", "zet het" in front of "maar"."""
    verder = voor[:-1] if voor and voor[-1].kaal in _HET else voor
    return bool(verder) and not verder[-1].grens and not voor[-1].grens and verder[-1].kaal in _DOE


def kaal(woord: str) -> str:
    """A word as it is compared."""
    laag = woord.lower().translate(_ACCENTEN)
    return ZELFDE.get(laag, laag)


def _stukken(regel: str) -> Iterator[Stuk]:
    for stuk in regel.split():
        yield from _van(stuk)


def _van(stuk: str) -> Iterator[Stuk]:
    """One piece between spaces: its emoji, its words, and the marks behind them."""
    stukken: list[Stuk] = []
    for soort, tekens in groupby(stuk, _soort):
        deel = "".join(tekens)
        if soort == "beeld":
            stukken += [Stuk(BEELDEN[teken], teken) for teken in deel]
        elif soort == "woord":
            stukken += _woorden(deel)
    if not stukken:
        if stuk in ("-", "–", "—", "="):
            yield Stuk("", stuk, ",")
        return
    grens = _grens(stuk)
    *eerst, laatste = stukken
    yield from eerst
    yield Stuk(laatste.kaal, laatste.ruw, grens)


def _soort(teken: str) -> str:
    if teken in BEELDEN:
        return "beeld"
    return "woord" if teken.isascii() or teken.isalnum() or teken in "’‘´–—" else "versiering"


def _woorden(deel: str) -> Iterator[Stuk]:
    begin, eind = 0, len(deel)
    while begin < eind and not (deel[begin].isalnum() or deel[begin] in "%€"):
        begin += 1
    while eind > begin and not (deel[eind - 1].isalnum() or deel[eind - 1] == "%"):
        eind -= 1
    kern = deel[begin:eind]
    if not kern:
        return
    for knip in (":", "=", "...", ".."):
        voor, teken, na = kern.partition(knip)
        if teken and voor and na[:1].isalpha():
            yield from _geplakt(voor, ",")
            yield from _woorden(na)
            return
    yield from _geplakt(kern, "")


def _geplakt(woord: str, grens: str) -> Iterator[Stuk]:
    """ "Gereed3", "AP6" and "3klaar" are two words; "3dec" is none of ours."""
    letters = len(woord) - len(woord.rstrip("0123456789"))
    if 0 < letters < len(woord) and letters <= 3:
        kop = kaal(woord[:-letters].rstrip("-.:#"))
        if kop in GEPLAKT:
            yield Stuk(kop, woord[:-letters])
            yield Stuk(woord[-letters:], woord[-letters:], grens)
            return
    cijfers = len(woord) - len(woord.lstrip("0123456789"))
    if 0 < cijfers < len(woord) and cijfers <= 3 and kaal(woord[cijfers:].lstrip("-.)")) in GEPLAKT:
        yield Stuk(woord[:cijfers], woord[:cijfers])
        yield Stuk(kaal(woord[cijfers:].lstrip("-.)")), woord[cijfers:], grens)
        return
    yield Stuk(kaal(woord), woord, grens)


def _grens(stuk: str) -> str:
    staart = stuk[len(stuk.rstrip(_ZINSEINDE + _KOMMA + "\"'”’*_)-…")) :]
    if "?" in staart:
        return "?"
    if any(teken in staart for teken in "!;…") or (staart.startswith(".") and not _afkorting(stuk)):
        return "."
    return "," if staart.strip("\"'”’*_") else ""


def _afkorting(stuk: str) -> bool:
    """ "a.s.", "jl.", "evt.", "nr." and "10." go on."""
    kern = stuk.strip(".,").lower()
    return "." in kern or kern in ("jl", "nr", "evt", "ivm", "dec", "nov", "jan", "feb", "a") or kern.isdigit()
