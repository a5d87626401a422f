"""From one line of typed words to commands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commands.command import Command, Opdracht
from commands.domain.datum import is_datum
from commands.domain.weigering import OpdrachtOnbekend
from commands.grammar.lezing import Plek
from commands.grammar.lijkt import is_tikfout
from commands.grammar.twijfel import is_onzeker
from commands.grammar.woordenschat import Vorm, Woordenschat
from commands.spreektaal.woorden import (
    BELEEFD,
    KOPPELWOORDEN,
    PUNTWOORDEN,
    Regel,
    aangehaald,
    na_aanloop,
    nummers,
    sla_over,
)

_AFGESLOTEN = frozenset({"tot", "naar", "omdat", "want", "wegens"})

_NAAR_IEMAND = frozenset({"door", "bij", "in", "op", "te", "wegens", "vanwege", "voor"})
"""Behind a word of two meanings these tell the other one: "opgepakt door de politie"."""
_HELE_VRAAG = 3
"""Words of a form that is a question by itself, such as "wat wacht er": its question mark takes nothing back."""


@dataclass(frozen=True, slots=True)
class Regellezer:
    """Reads the lines of one message."""

    schat: Woordenschat
    tabel: Sequence[Command]
    plek: Plek
    nummer: int | None
    chat: bool
    """Ordinary talk in a room: only a sign, or a number in front, makes a command."""

    def lees(self, zin: Regel, *, eerste: bool) -> tuple[Opdracht, ...]:
        """One line as commands; none if it is something else. `eerste`: nothing but greetings and commands above."""
        begin = 0 if zin.gemeend or self.chat else na_aanloop(zin.woorden)
        if begin == len(zin.woorden):
            return ()
        met_woord: tuple[Opdracht, ...] = ()
        if zin.gemeend or not self.chat:
            met_woord = self._werkwoord_voorop(zin, begin) or self._code_voorop(zin, begin)
        return met_woord or (self._nummer_voorop(zin, begin) if zin.gemeend or eerste or not self.chat else ())

    def is_poging(self, zin: Regel, *, eerste: bool, vervolg: bool) -> bool:
        """Whether a line that is no command was clearly meant as one; `vervolg`: it stands under a command."""
        woorden = zin.woorden
        if zin.gemeend:
            return eerste or not self.chat
        if (self.plek is Plek.KAMER and not vervolg) or len(woorden) > 12 or zin.is_vraag(0):
            return False
        kop = woorden[0].kaal
        if kop in PUNTWOORDEN and any(woord.getal for woord in woorden[1:3]):
            return True
        if kop in self.schat.kopwoorden and any(woord.code for woord in woorden[1:4]):
            return True
        if woorden[0].getal and len(woorden) > 1 and (woorden[1].kaal in KOPPELWOORDEN or is_onzeker(woorden, 1)):
            return any(vorm.command.over_punt for plaats in range(2, 8) for vorm in self.schat.zoek(woorden, plaats))
        vol_en_kaal = any(vorm.volledig and vorm.command.kaal and vorm.lang for vorm in self.schat.zoek(woorden, 0))
        return (vol_en_kaal and len(woorden) <= 8) or is_tikfout(zin, self.tabel)

    def _werkwoord_voorop(self, zin: Regel, begin: int) -> tuple[Opdracht, ...]:
        """`actie gereed [K7Q2] 3 rest`, `gereed 3 en 4`, `mijn`, and in a reply "klaar" or "is gebeurd"."""
        for vorm in self._vormen(zin, begin):
            opdrachten = self._met_vorm(zin, begin, vorm)
            if opdrachten:
                return opdrachten
        verder = sla_over(zin.woorden, begin, KOPPELWOORDEN)
        if self.nummer is None or verder == begin:
            return ()
        punt = (vorm for vorm in self.schat.zoek(zin.woorden, verder) if vorm.command.over_punt and not vorm.volledig)
        return next((gelezen for vorm in punt if (gelezen := self._met_vorm(zin, verder, vorm))), ())

    def _code_voorop(self, zin: Regel, begin: int) -> tuple[Opdracht, ...]:
        """`K7Q2 actie lijst`, `K7Q2 bericht ...`: the words of a command behind the code of a casus."""
        voor, na = zin.woorden[begin].code, begin + 1
        if voor is None or na == len(zin.woorden):
            return ()
        vormen = self._vormen(zin, na)
        return next((gelezen for vorm in vormen if (gelezen := self._met_vorm(zin, na, vorm, voor))), ())

    def _vormen(self, zin: Regel, plaats: int) -> Iterator[Vorm]:
        """The forms that stand at this place, the longest first; of two with the same words the one that the words
        behind it fit: "akkoord N3" and "akkoord 3"."""
        gevonden = list(self.schat.zoek(zin.woorden, plaats))
        for vorm in gevonden:
            gedeeld = sum(ander.delen == vorm.delen for ander in gevonden) > 1
            past = vorm.command.past
            if not gedeeld or past is None or past(zin.rest(plaats + vorm.aantal)):
                yield vorm

    def _met_vorm(self, zin: Regel, begin: int, vorm: Vorm, voor: str | None = None) -> tuple[Opdracht, ...]:
        """`voor`: the code that stands before the words; with another one behind them it is asked what is meant."""
        woorden, command = zin.woorden, vorm.command
        na = begin + vorm.aantal
        erna = woorden[na].code if na < len(woorden) else None
        na += erna is not None
        if voor is not None and erna not in (None, voor):
            raise OpdrachtOnbekend(tekst=aangehaald(zin.tekst), lijkt_op="")
        code = voor or erna
        getallen: tuple[int, ...] = ()
        if command.over_punt:
            getallen, verder = self._nummers(zin, sla_over(woorden, na, PUNTWOORDEN), command)
            na = verder if getallen else na
        kort = not (vorm.volledig and vorm.lang)
        los = bool(getallen) or code is not None or (self.plek is not Plek.MAIL and self.nummer is None)
        if command.over_punt and not getallen and self.nummer is None and kort and not zin.gemeend:
            return ()
        if vorm.alleen and not woorden[na - 1].grens:
            return ()
        if not zin.gemeend and not self._gewone_regel(zin, begin + vorm.aantal, na, vorm, los=los):
            return ()
        if not zin.gemeend and kort and command.zeker and is_onzeker(woorden, na):
            if getallen:
                raise OpdrachtOnbekend(tekst=aangehaald(zin.tekst), lijkt_op=command.gebruik)
            return ()
        punten = getallen or ((self.nummer,) if command.over_punt else (None,))
        return self._maak(zin, command, code, punten, na)

    def _gewone_regel(self, zin: Regel, na_woord: int, na: int, vorm: Vorm, *, los: bool) -> bool:
        """Whether a line without a sign in front may be this command, and is no ordinary sentence or question."""
        woorden, command, kort = zin.woorden, vorm.command, not (vorm.volledig and vorm.lang)
        gevraagd = command.leest and command.kaal and vorm.aantal >= _HELE_VRAAG
        spreekt = command.voor_mensen or gevraagd or (command.geeft_door and ":" in zin.rest(na))
        if not spreekt and (kort or not command.over_punt) and zin.is_vraag(na_woord - 1):
            return False
        if command.kaal and sla_over(woorden, na, BELEEFD) < len(woorden) and na == na_woord:
            return False
        begrensd = woorden[na_woord - 1].grens or (vorm.volledig and zin.rest(na)[:1].isupper())
        rest = zin.rest(na)
        los = los or begrensd or (rest != "" and command.zonder_teken is not None and command.zonder_teken(rest))
        if command.afgebakend and kort and not los:
            return False
        return command.past is None or command.past(rest)

    def _nummer_voorop(self, zin: Regel, begin: int) -> tuple[Opdracht, ...]:
        """`3 klaar`, `actie 3: gereed`, `K7Q2 3 bezig`, `3 en 4 klaar`, `punt 2 lukt niet voor vrijdag`."""
        woorden = zin.woorden
        code = woorden[begin].code
        getallen, na = nummers(woorden, sla_over(woorden, begin + (code is not None), PUNTWOORDEN))
        if not getallen and (code is None or self.chat):
            return ()
        na = sla_over(woorden, na if getallen else begin + 1, KOPPELWOORDEN)
        for vorm in self.schat.zoek(woorden, na):
            command, verder = vorm.command, na + vorm.aantal
            if (
                not command.over_punt
                or (vorm.volledig and vorm.lang)
                or (not command.voor_mensen and zin.is_vraag(verder - 1))
            ):
                continue
            if (_hoort_los(zin, vorm, verder) or not getallen) and not woorden[verder - 1].grens:
                continue
            if (command.zeker and is_onzeker(woorden, verder)) or self._nog_een(zin, verder, command):
                raise OpdrachtOnbekend(tekst=aangehaald(zin.tekst), lijkt_op=command.gebruik)
            return self._maak(zin, command, code, getallen or (self.nummer,), verder)
        return ()

    def _nog_een(self, zin: Regel, plaats: int, command: Command) -> bool:
        """Whether a second answer stands in the same line: "3 klaar en 4 bezig"."""
        woorden = zin.woorden
        for nr in range(plaats, len(woorden)) if not command.voor_mensen else ():
            if woorden[nr].getal and (
                woorden[nr - 1].tekens or woorden[nr - 1].kaal in ("en", "maar", "punt", "actie")
            ):
                verb = sla_over(woorden, nr + 1, KOPPELWOORDEN)
                if any(vorm.command.over_punt for vorm in self.schat.zoek(woorden, verb)):
                    return True
        return False

    def _nummers(self, zin: Regel, plaats: int, command: Command) -> tuple[tuple[int, ...], int]:
        """The numbers behind a verb; "uitstel 3, 4 december" has one and a date. Asks when it cannot tell."""
        woorden = zin.woorden
        getallen, na = nummers(woorden, plaats)
        if len(getallen) < 2 or woorden[na - 1].grens or woorden[na].kaal in _AFGESLOTEN:
            return getallen, na
        if is_datum(f"{getallen[-1]} {woorden[na].kaal}"):
            return getallen[:1], plaats + 1
        raise OpdrachtOnbekend(tekst=aangehaald(zin.tekst), lijkt_op=command.gebruik)

    def _maak(
        self, zin: Regel, command: Command, code: str | None, punten: Sequence[int | None], na: int
    ) -> tuple[Opdracht, ...]:
        rest = "" if command.kaal and sla_over(zin.woorden, na, BELEEFD) == len(zin.woorden) else zin.rest(na)
        return tuple(Opdracht(command=command, code=code, nummer=punt, tekst=rest) for punt in punten)


def _hoort_los(zin: Regel, vorm: Vorm, na: int) -> bool:
    """Whether nothing may stand behind these words; behind a sign the writer tells what they mean to do."""
    gemeend = zin.gemeend and na < len(zin.woorden) and zin.woorden[na].kaal not in _NAAR_IEMAND
    return vorm.alleen and not gemeend
