"""The words of one line as they are compared: bare, with the marks behind them and where the text goes on.

Linear in the length of the line and without regular expressions. Signs that nobody sees (zero width, soft hyphen) and
emoji around a word do not count; "%" and money do, so that "50% klaar" is no actiepunt 50.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from commands.domain.casus import is_code


def reeks(woorden: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(woorden.split())


def eerste_woord(tekst: str) -> tuple[str, str]:
    """The first word and the words after it, also where those stand on the next line; "" for what is not there."""
    woord, rest, *_ = [*tekst.split(maxsplit=1), "", ""]
    return woord, rest.rstrip()


GETOOND = 80
"""The characters of a line that are repeated to its writer."""
MAX_REGEL = 2000
"""A longer line is never a command."""
LEESTEKENS = ".,:;!?"
STREEPJES = "-–—"
PUNTWOORDEN = frozenset(
    {"actie", "acties", "actiepunt", "actiepunten", "punt", "punten", "nr", "nrs", "nummer", "nummers"}
)
KOPPELWOORDEN = reeks(
    "= is zijn staat staan op nu al ook heb hebben ben ik we wij inmiddels daar dit dat het er ok oke oké ja"
)
"""Stand between number and verb, or before the verb of a reply, and change nothing."""
EN = frozenset({"en", "&", "+"})
BELEEFD = frozenset({"graag", "aub", "a.u.b", "svp", "s.v.p", "alstublieft", "alsjeblieft", "dank", "bedankt"})
AANHEF = reeks("beste hallo hoi dag geachte goedemorgen goedemiddag goedenavond hi l.s ls dank dankjewel bedankt")
JA = reeks("ok oke oké okay ja jazeker")
AANGESPROKENE = reeks("bot ketenbot allen allemaal collega collega's collegas iedereen u wel")
SLOTGROET = frozenset(
    (
        "groet", "groeten", "gr", "mvg", "vriendelijke groet", "vriendelijke groeten", "met vriendelijke groet",
        "met vriendelijke groeten", "hartelijke groet", "hartelijke groeten", "met groet", "met groeten",
        "met hartelijke groet", "hoogachtend",
    )
)  # fmt: skip
_ONZICHTBAAR = dict.fromkeys((0xAD, 0x180E, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFE0F, 0x20E3, 0xFEFF))
_BLIJFT = frozenset("%&/@+=")


def puntnummer(woord: str) -> int | None:
    """The number of an actiepunt for which this word stands: 1 to 999 in plain figures."""
    goed = woord.isascii() and woord.isdigit() and len(woord) <= 3
    return int(woord) or None if goed else None


@dataclass(frozen=True, slots=True)
class Woord:
    """One word."""

    kaal: str
    """Lower case, without signs around it."""
    eind: int
    """Where the text goes on after it."""
    tekens: str
    """The marks behind it."""
    laatste: bool = False

    @property
    def grens(self) -> bool:
        """Whether a mark ends it, or the line ends."""
        return self.laatste or bool(self.tekens)

    @property
    def getal(self) -> int | None:
        """The number of an actiepunt: 1 to 999 in plain figures."""
        return puntnummer(self.kaal)

    @property
    def code(self) -> str | None:
        """The code of a casus, if it has that shape."""
        return self.kaal.upper() if is_code(self.kaal) else None


@dataclass(frozen=True, slots=True)
class Regel:
    """One line: its text without the sign of a command, its words, and whether that sign stood in front."""

    tekst: str
    woorden: tuple[Woord, ...]
    gemeend: bool

    def rest(self, plaats: int) -> str:
        """The text after the first `plaats` words."""
        begin = self.woorden[plaats - 1].eind if plaats else 0
        return self.tekst[begin:].lstrip(" \t" + LEESTEKENS + STREEPJES + ")").strip()

    def is_vraag(self, plaats: int) -> bool:
        """Whether the sentence that goes on at this word is a question."""
        for woord in self.woorden[plaats:]:
            if "?" in woord.tekens:
                return True
            if set(".!;") & set(woord.tekens):
                return False
        return False


# several readers look at the same lines of one message, one after the other
@lru_cache(maxsize=512)
def lees_regel(regel: str) -> Regel | None:
    """The line in words; None for what can be no command: empty, too long, a quotation."""
    if len(regel) > MAX_REGEL or regel.startswith((">", "|")):
        return None
    kaal, gemeend = _zonder_teken(regel.translate(_ONZICHTBAAR).strip())
    woorden = _woorden(kaal)
    return Regel(kaal, woorden, gemeend) if woorden else None


def nummers(woorden: Sequence[Woord], plaats: int) -> tuple[tuple[int, ...], int]:
    """The numbers at this place ("3", "3 en 4", "3, 4 en 5") and where the words go on."""
    gevonden: list[int] = []
    while plaats < len(woorden) and (getal := woorden[plaats].getal) is not None:
        gevonden.append(getal)
        plaats += 1
        verder = plaats
        if verder < len(woorden) and woorden[verder].kaal in EN:
            verder = sla_over(woorden, verder + 1, PUNTWOORDEN)
        elif "," not in woorden[plaats - 1].tekens:
            break
        if verder >= len(woorden) or woorden[verder].getal is None:
            break
        plaats = verder
    return tuple(gevonden), plaats


def sla_over(woorden: Sequence[Woord], plaats: int, welke: frozenset[str]) -> int:
    """The first place at or after `plaats` whose word is none of these."""
    while plaats < len(woorden) and woorden[plaats].kaal in welke:
        plaats += 1
    return plaats


def na_aanloop(woorden: Sequence[Woord]) -> int:
    """The place of the first word after "Hoi bot,", "Dank u wel," or "Ok"; the number of words if there is no more."""
    if woorden[0].kaal in AANHEF:
        komma = next((nr for nr, woord in enumerate(woorden[:4]) if "," in woord.tekens or "!" in woord.tekens), None)
        if komma is not None:
            return sla_over(woorden, komma + 1, JA)
        verder = sla_over(woorden, 1, AANGESPROKENE | AANHEF)
        return len(woorden) if len(woorden) <= 5 and not _verdacht(woorden[verder:]) else verder
    return sla_over(woorden, 0, JA)


def aangehaald(tekst: str, hoogstens: int = GETOOND) -> str:
    """The first line with words in it, cut behind a whole word: half a name or number would pass the door unseen."""
    eerste = next((regel for regel in tekst.splitlines() if regel.strip()), "").strip()
    if len(eerste) <= hoogstens:
        return eerste
    stuk = eerste[: hoogstens + 1]
    return f"{stuk[: stuk.rindex(' ')].rstrip()}..." if " " in stuk.strip() else "..."


def is_aanhef(regel: str) -> bool:
    """Whether a line is a greeting and no more."""
    zin = lees_regel(regel)
    return zin is not None and na_aanloop(zin.woorden) == len(zin.woorden)


def is_slotgroet(regel: str) -> bool:
    """Whether a mail ends here: what follows is a name and an address, and others do not see those."""
    return len(regel) <= 40 and regel.lower().strip(" .,!-") in SLOTGROET


def _verdacht(woorden: Sequence[Woord]) -> bool:
    """Whether more than a name follows the greeting."""
    return any(woord.getal is not None or woord.code for woord in woorden)


def _zonder_teken(regel: str) -> tuple[str, bool]:
    """Without the sign of a command: `/`, `//` or `!`. "!!" is no sign."""
    if regel.startswith("//"):
        return regel[2:].lstrip(), True
    if regel[:1] in ("/", "!") and regel[1:2] != regel[:1]:
        return regel[1:].lstrip(), True
    return regel, False


def _woorden(regel: str) -> tuple[Woord, ...]:
    woorden: list[Woord] = []
    for stuk, eind in _stukken(regel):
        kaal = _kaal(stuk) or (stuk if stuk == "=" or regel == "?" else "")
        if kaal:
            woorden.append(Woord(kaal, eind, _tekens(stuk) if kaal != stuk else ""))
        elif woorden:  # emoji or a dash between words parts them as a comma does
            woorden[-1] = replace(woorden[-1], tekens=woorden[-1].tekens + (_tekens(stuk) or "-"))
    if woorden:
        woorden[-1] = replace(woorden[-1], laatste=True)
    return tuple(woorden)


def _stukken(regel: str) -> Iterator[tuple[str, int]]:
    """The pieces between spaces with their ends; "3:klaar" is two."""
    plaats = 0
    for stuk in regel.split():
        begin = regel.index(stuk, plaats)
        plaats = begin + len(stuk)
        kop = len(stuk) - len(stuk.lstrip("#(0123456789"))
        if 0 < kop < len(stuk) - 1 and stuk[kop] in ":.,)=-" and stuk[kop + 1].isalpha():
            yield stuk[: kop + 1], begin + kop + 1
            yield stuk[kop + 1 :], plaats
        else:
            yield stuk, plaats


def _kaal(stuk: str) -> str:
    if stuk.isalnum():
        return stuk.lower()
    begin, eind = 0, len(stuk)
    while begin < eind and _is_rand(stuk[begin]):
        begin += 1
    while eind > begin and _is_rand(stuk[eind - 1]):
        eind -= 1
    return stuk[begin:eind].lower()


def _is_rand(teken: str) -> bool:
    return teken not in _BLIJFT and unicodedata.category(teken) in _RANDEN


def _tekens(stuk: str) -> str:
    kaal = stuk.rstrip(LEESTEKENS + STREEPJES + ")\"'”’*_")
    return "".join(teken for teken in stuk[len(kaal) :] if teken in LEESTEKENS + STREEPJES)


_RANDEN = frozenset(("Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "So", "Sk", "Cf", "Mn", "Me"))
