"""From typed words to commands: one grammar for chat, mail, mentions and plain replies (trap C15).

Linear in the length of the text: no regular expressions, a line longer than MAX_REGEL is never a command.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from commands.command import Command, Opdracht
from commands.domain.casus import is_code
from commands.domain.weigering import OpdrachtOnbekend, OpdrachtOnvolledig

MAX_REGEL = 2000
LEESTEKENS = ".,:;!"
PUNTWOORDEN = frozenset({"actie", "actiepunt", "punt", "nr", "nummer"})
KOPPELWOORDEN = frozenset({"is", "staat", "op", "nu", "="})
VOORBEHOUD = frozenset({"maar", "behalve", "zodra", "als", "wanneer", "tenzij", "mits"})
AANHEF = frozenset(
    {"beste", "hallo", "hoi", "dag", "geachte", "goedemorgen", "goedemiddag", "goedenavond", "hi", "l.s"}
)


class Plek(Enum):
    """Where it was said, which decides how eager the reading is."""

    KAMER = auto()
    """The room of a casus: ordinary chat stays chat."""
    PRIVE = auto()
    """A private room: everything is meant for the bot."""
    MAIL = auto()
    """A mail to a token address."""


@dataclass(frozen=True, slots=True)
class VrijeTekst:
    """No command in it: words for the group, or feedback on the point that was answered."""

    tekst: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Niets:
    """Nothing for the bot."""


Lezing = tuple[Opdracht, ...] | VrijeTekst | Niets


@dataclass(frozen=True, slots=True)
class _Woord:
    """A word as compared and where the text goes on after it."""

    kaal: str
    eind: int
    vraag: bool
    grens: bool
    """Whether a mark or a colon ends it, or the line ends."""


def lees(
    tekst: str, tabel: Sequence[Command], *, plek: Plek, nummer: int | None = None, gericht: bool = False
) -> Lezing:
    """Read a message.

    `nummer`: the actiepunt that the message answers, if any. `gericht`: it mentions the bot or answers its message.
    Raises OpdrachtOnbekend when something in it looks like a command and is none (then nothing of it may run,
    trap M11), OpdrachtOnvolledig when a point is meant and no number is known.
    """
    regels = [regel.strip() for regel in tekst.replace("\r", "").split("\n")]
    opdrachten: list[Opdracht] = []
    vooraf: list[str] = []
    for regel in regels:
        opdracht = _regel(regel, tabel, nummer, plek)
        if opdracht is not None:
            opdrachten.append(opdracht)
        elif _poging(regel, tabel, plek):
            raise OpdrachtOnbekend(tekst=regel[:80], lijkt_op=_lijkt_op(regel, tabel))
        elif opdrachten:
            if opdrachten[-1].command.vrije_regels:
                opdrachten[-1] = _met_tekst(opdrachten[-1], regel)
        elif regel and not _is_aanhef(regel):
            vooraf.append(regel)
    if not opdrachten:
        return _zonder_opdracht("\n".join(regels).strip(), tabel, plek, nummer, gericht=gericht)
    if plek is Plek.KAMER and not gericht and (vooraf or not _telt_in_kamer(regels, nummer)):
        return Niets()
    if vooraf:
        opdrachten[0] = _met_tekst(opdrachten[0], "\n".join(vooraf))
    return tuple(opdrachten)


def _zonder_opdracht(tekst: str, tabel: Sequence[Command], plek: Plek, nummer: int | None, *, gericht: bool) -> Lezing:
    if not tekst:
        return Niets()
    if nummer is None and plek is not Plek.KAMER:
        los = _los_werkwoord(tekst, tabel)
        if los is not None:
            raise OpdrachtOnvolledig(gebruik=los.gebruik)
    if plek is Plek.KAMER:
        if gericht and nummer is None:
            raise OpdrachtOnbekend(tekst=tekst[:80], lijkt_op=_lijkt_op(tekst, tabel))
        return Niets()
    if plek is Plek.PRIVE and nummer is None:
        raise OpdrachtOnbekend(tekst=tekst[:80], lijkt_op=_lijkt_op(tekst, tabel))
    return VrijeTekst(tekst)


def _regel(regel: str, tabel: Sequence[Command], nummer: int | None, plek: Plek) -> Opdracht | None:
    """One line as a command, or None."""
    if not regel or len(regel) > MAX_REGEL:
        return None
    kaal = _zonder_teken(regel)
    woorden = _woorden(kaal)
    if not woorden:
        return None
    gemeend = kaal != regel
    return _werkwoord_voorop(kaal, woorden, tabel, nummer, plek, gemeend=gemeend) or _nummer_voorop(
        kaal, woorden, tabel
    )


def _werkwoord_voorop(
    regel: str, woorden: Sequence[_Woord], tabel: Sequence[Command], nummer: int | None, plek: Plek, *, gemeend: bool
) -> Opdracht | None:
    """`actie gereed [K7Q2] 3 rest`, `gereed 3`, `mijn`, and in a reply "klaar". `gemeend`: a sign stood in front."""
    gevonden = _zoek(woorden, tabel)
    if gevonden is None:
        return None
    command, aantal = gevonden
    kort = aantal == 1 or not _begint_met(woorden, command.woorden)
    plaats = aantal
    code: str | None = None
    if plaats < len(woorden) and is_code(woorden[plaats].kaal):
        code = woorden[plaats].kaal.upper()
        plaats += 1
    getal: int | None = None
    if command.over_punt:
        na = _sla_over(woorden, plaats, PUNTWOORDEN)
        getal = _getal(woorden[na]) if na < len(woorden) else None
        if getal is not None:
            plaats = na + 1
        elif nummer is None and kort and not gemeend:
            return None
    precies = gemeend or getal is not None or code is not None or (plek is Plek.PRIVE and nummer is None)
    rest = _rest(regel, woorden, plaats)
    if not gemeend and not _losse_regel(command, woorden, aantal, precies=precies, kort=kort):
        return None
    if not gemeend and command.past is not None and not command.past(rest):
        return None
    punt = (getal or nummer) if command.over_punt else None
    return Opdracht(command=command, code=code, nummer=punt, tekst=rest)


def _losse_regel(command: Command, woorden: Sequence[_Woord], aantal: int, *, precies: bool, kort: bool) -> bool:
    """Whether a line without a sign in front may be this command, and is no ordinary sentence or question."""
    if kort and woorden[-1].vraag:
        return False
    if command.kaal and len(woorden) > aantal and not is_code(woorden[aantal].kaal):
        return False
    return not (command.afgebakend and kort and not precies and not woorden[aantal - 1].grens)


def _nummer_voorop(regel: str, woorden: Sequence[_Woord], tabel: Sequence[Command]) -> Opdracht | None:
    """`3 klaar`, `actie 3: gereed`, `K7Q2 3 bezig`, `punt 2 lukt niet voor vrijdag`."""
    plaats = 0
    code: str | None = None
    if is_code(woorden[0].kaal):
        code, plaats = woorden[0].kaal.upper(), 1
    plaats = _sla_over(woorden, plaats, PUNTWOORDEN)
    if plaats >= len(woorden):
        return None
    nummer = _getal(woorden[plaats])
    if nummer is None or woorden[-1].vraag:
        return None
    plaats = _sla_over(woorden, plaats + 1, KOPPELWOORDEN)
    gevonden = _zoek(woorden[plaats:], [command for command in tabel if command.over_punt])
    if gevonden is None:
        return None
    command, aantal = gevonden
    plaats += aantal
    if plaats < len(woorden) and woorden[plaats].kaal in VOORBEHOUD:
        return None
    return Opdracht(command=command, code=code, nummer=nummer, tekst=_rest(regel, woorden, plaats))


def _zoek(woorden: Sequence[_Woord], tabel: Iterable[Command]) -> tuple[Command, int] | None:
    """The command whose words, or other words, stand at the front; the longest wins."""
    beste: tuple[Command, int] | None = None
    for command in tabel:
        for vorm in (command.woorden, *command.ook):
            aantal = _woordtal(vorm)
            if (beste is None or aantal > beste[1]) and _begint_met(woorden, vorm):
                beste = (command, aantal)
    return beste


def _poging(regel: str, tabel: Sequence[Command], plek: Plek) -> bool:
    """Whether a line that is no command was clearly meant as one."""
    if not regel or len(regel) > MAX_REGEL:
        return False
    kaal = _zonder_teken(regel)
    woorden = _woorden(kaal)
    if not woorden:
        return False
    if kaal != regel:
        return True
    if plek is Plek.KAMER or len(woorden) > 12 or woorden[-1].vraag:
        return False
    eerste = {command.woorden.split()[0] for command in tabel if " " in command.woorden} | PUNTWOORDEN
    heeft_getal = any(_getal(woord) is not None or is_code(woord.kaal) for woord in woorden[1:4])
    kop = _getal(woorden[0]) is not None and len(woorden) > 1 and _zoek(woorden[1:], tabel) is not None
    return kop or (woorden[0].kaal in eerste and heeft_getal)


def _telt_in_kamer(regels: Sequence[str], nummer: int | None) -> bool:
    """In the room of a casus only a sign, a number in front, or a reply to a point makes a command."""
    eerste = next((regel for regel in regels if regel), "")
    if _zonder_teken(eerste) != eerste or nummer is not None:
        return True
    woorden = _woorden(eerste)
    plaats = _sla_over(woorden, 1 if woorden and is_code(woorden[0].kaal) else 0, PUNTWOORDEN)
    return plaats < len(woorden) and _getal(woorden[plaats]) is not None


def _los_werkwoord(tekst: str, tabel: Sequence[Command]) -> Command | None:
    """A short text that is only "klaar": which point?"""
    woorden = _woorden(tekst)
    if len(woorden) > 4 or not woorden or woorden[-1].vraag:
        return None
    gevonden = _zoek(woorden, [command for command in tabel if command.over_punt])
    return gevonden[0] if gevonden is not None else None


def _lijkt_op(regel: str, tabel: Sequence[Command]) -> str:
    """The command that shares most words with the line, as its usage; empty if none does."""
    woorden = {woord.kaal for woord in _woorden(_zonder_teken(regel))}
    scores = [(len(woorden & set(" ".join((c.woorden, *c.ook)).split())), c.gebruik) for c in tabel]
    hoogste = max((score for score, _ in scores), default=0)
    return next((gebruik for score, gebruik in scores if score == hoogste), "") if hoogste else ""


def _met_tekst(opdracht: Opdracht, regel: str) -> Opdracht:
    return replace(opdracht, tekst=f"{opdracht.tekst}\n{regel}".strip())


def _zonder_teken(regel: str) -> str:
    """Without the sign of a command: `/`, `//` or `!`."""
    if regel.startswith("//"):
        return regel[2:].lstrip()
    return regel[1:].lstrip() if regel[:1] in ("/", "!") else regel


def _woorden(regel: str) -> list[_Woord]:
    woorden: list[_Woord] = []
    plaats = 0
    for stuk in regel.split():
        begin = regel.index(stuk, plaats)
        plaats = begin + len(stuk)
        kaal = stuk.strip(LEESTEKENS + "?\"'()").lstrip("#").lower()
        if kaal or stuk == "=":
            woorden.append(_Woord(kaal or stuk, plaats, stuk.endswith("?"), stuk[-1] in LEESTEKENS))
        elif woorden:
            woorden[-1] = replace(woorden[-1], vraag=woorden[-1].vraag or stuk.startswith("?"), grens=True)
    if woorden:
        woorden[-1] = replace(woorden[-1], grens=True)
    return woorden


def _rest(regel: str, woorden: Sequence[_Woord], plaats: int) -> str:
    begin = woorden[plaats - 1].eind if plaats else 0
    return regel[begin:].lstrip(" \t" + LEESTEKENS + "-–").rstrip()


def _getal(woord: _Woord) -> int | None:
    kaal = woord.kaal
    return int(kaal) if kaal.isascii() and kaal.isdigit() and len(kaal) <= 3 and int(kaal) else None


def _sla_over(woorden: Sequence[_Woord], plaats: int, welke: frozenset[str]) -> int:
    while plaats < len(woorden) and woorden[plaats].kaal in welke:
        plaats += 1
    return plaats


def _begint_met(woorden: Sequence[_Woord], vorm: str) -> bool:
    delen = vorm.split()
    return len(woorden) >= len(delen) and all(woord.kaal == deel for woord, deel in zip(woorden, delen, strict=False))


def _woordtal(vorm: str) -> int:
    return len(vorm.split())


def _is_aanhef(regel: str) -> bool:
    woorden = _woorden(regel)
    return 0 < len(woorden) <= 5 and woorden[0].kaal in AANHEF
