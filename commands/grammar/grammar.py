"""From typed words to commands: one grammar for chat, mail, mentions and plain replies (SOURCES: C15).

Linear in the length of the text: no regular expressions, a line longer than MAX_REGEL is never a command.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from commands.command import Command, Opdracht
from commands.domain.weigering import OpdrachtOnbekend, OpdrachtOnvolledig, TeVeelOpdrachten
from commands.grammar.haken import zonder_haken
from commands.grammar.lezing import Lezing, Niets, Plek, VrijeTekst
from commands.grammar.lijkt import lijkt_op
from commands.grammar.regels import Regellezer
from commands.grammar.woordenschat import Woordenschat
from commands.spreektaal.woorden import (
    GETOOND,
    KOPPELWOORDEN,
    aangehaald,
    is_slotgroet,
    lees_regel,
    na_aanloop,
    sla_over,
)

MAX_OPDRACHTEN = 50
"""Commands in one message; more of them is a mistake or worse."""
MAX_POGINGEN = 200
"""Lines, from the top, in which a command with a slip is looked for; further down a text is a text."""


@dataclass(slots=True)
class _Gelezen:
    """The reading so far: commands, each with the lines of text that belong to it."""

    opdrachten: list[tuple[Opdracht, list[str]]] = field(default_factory=list)
    vooraf: list[str] = field(default_factory=list)

    def voeg_toe(self, opdrachten: Sequence[Opdracht]) -> None:
        self.opdrachten += [(opdracht, [opdracht.tekst]) for opdracht in opdrachten]
        if len(self.opdrachten) > MAX_OPDRACHTEN:
            raise TeVeelOpdrachten(hoogstens=MAX_OPDRACHTEN)

    def tekst(self, regel: str) -> None:
        if not self.opdrachten:
            self.vooraf.append(regel)
        elif self.opdrachten[-1][0].command.vrije_regels:
            self.opdrachten[-1][1].append(regel)

    def klaar(self) -> tuple[Opdracht, ...]:
        if self.opdrachten[0][0].command.vrije_regels:
            self.opdrachten[0][1].extend(self.vooraf)
        return tuple(
            Opdracht(command=een.command, code=een.code, nummer=een.nummer, tekst="\n".join(regels).strip())
            for een, regels in self.opdrachten
        )


def lees(
    tekst: str, tabel: Sequence[Command], *, plek: Plek, nummer: int | None = None, gericht: bool = False
) -> Lezing:
    """The commands of a message; without any, the free text, the courtesy or the nothing that it is.

    `nummer`: the actiepunt that the message answers, if any. `gericht`: it mentions the bot or answers its message.
    Raises OpdrachtOnbekend when something in it looks like a command and is none (then nothing of it may run,
    SOURCES: M11), OpdrachtOnvolledig when a point is meant and no number is known, TeVeelOpdrachten.
    """
    lezer = Regellezer(
        Woordenschat.van(tuple(tabel)), tabel, plek, nummer, chat=plek is Plek.KAMER and not gericht and not nummer
    )
    regels = list(_tot_slotgroet([regel.strip() for regel in zonder_haken(tekst).splitlines()]))
    gelezen = _Gelezen()
    for nr, regel in enumerate(regels):
        zin = lees_regel(regel)
        eerste = bool(gelezen.opdrachten) or not gelezen.vooraf
        opdrachten = lezer.lees(zin, eerste=eerste) if zin is not None else ()
        if opdrachten:
            gelezen.voeg_toe(opdrachten)
        elif (
            zin is not None
            and nr < MAX_POGINGEN
            and lezer.is_poging(zin, eerste=eerste, vervolg=bool(gelezen.opdrachten))
        ):
            raise OpdrachtOnbekend(tekst=aangehaald(regel), lijkt_op=lijkt_op(regel, tabel))
        elif gelezen.opdrachten or (regel and not (zin is not None and na_aanloop(zin.woorden) == len(zin.woorden))):
            gelezen.tekst(regel)
    if gelezen.opdrachten:
        return gelezen.klaar()
    return _zonder_opdracht(lezer, "\n".join(regels).strip(), gericht=gericht)


def zonder_slot(tekst: str) -> str:
    """A text up to the greeting at its end."""
    return "\n".join(_tot_slotgroet([regel.strip() for regel in tekst.splitlines()])).strip()


def _tot_slotgroet(regels: list[str]) -> Iterator[str]:
    """The name and the address under the greeting at the end are for nobody else."""
    begonnen = False
    for regel in regels:
        if begonnen and is_slotgroet(regel):
            return
        begonnen = begonnen or bool(regel)
        yield regel


def _zonder_opdracht(lezer: Regellezer, tekst: str, *, gericht: bool) -> Lezing:
    """The reading of a message without any command; raises as `lees` does."""
    if not tekst or (lezer.plek is Plek.KAMER and (lezer.nummer is not None or not gericht)):
        return Niets()
    if lezer.nummer is None:
        los = _los_werkwoord(lezer, tekst)
        if los is not None:
            raise OpdrachtOnvolledig(gebruik=los.gebruik)
        if lezer.plek is not Plek.MAIL:
            raise OpdrachtOnbekend(tekst=aangehaald(tekst), lijkt_op=lijkt_op(tekst, lezer.tabel))
    return VrijeTekst(tekst)


def _los_werkwoord(lezer: Regellezer, tekst: str) -> Command | None:
    """A short text that is only "klaar": which point?"""
    zin = lees_regel(tekst[:GETOOND]) if len(tekst) <= GETOOND else None
    if zin is None or zin.is_vraag(0):
        return None
    begin = sla_over(zin.woorden, min(na_aanloop(zin.woorden), len(zin.woorden) - 1), KOPPELWOORDEN)
    gevonden = next((vorm.command for vorm in lezer.schat.zoek(zin.woorden, begin) if vorm.command.over_punt), None)
    return gevonden if len(zin.woorden) - begin <= 4 else None
