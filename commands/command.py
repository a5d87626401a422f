"""The shape of a command: its words, its rights, its place, and the function that carries it out."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from commands.domain.afstemmingsplan import PlanDocument, PlanVraag
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.rollen import VOORKANT, Kanaal, Rol
from commands.domain.weigering import CasusOntbreekt, NietBevoegd
from commands.domain.werkdagen import lokale_dag
from commands.messages import Bericht, Effect, Inbound
from commands.ports import Transaction
from commands.spreektaal.verstaan import Melding

LEDEN = frozenset({Rol.PARTNER, Rol.CASUSHOUDER})
REGIE = frozenset({Rol.PROCESREGISSEUR})
IEDEREEN = frozenset(Rol) - {Rol.DERDE} - VOORKANT
"""Everybody but a derde, who may do only what names them, and VOORKANT."""
EIGEN = LEDEN | {Rol.DERDE}
"""Everybody with actiepunten of their own."""
HUIS = REGIE | {Rol.MANAGER}
"""Whoever speaks for the house to all."""
LEIDING = HUIS | {Rol.CASUSHOUDER}
"""Whoever may change the work of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wie:
    """The asker, with the casus in which they stand while they ask."""

    persoon: Persoon
    medewerkers: tuple[Medewerker, ...] = ()
    casus: Casus | None = None
    deelnemer: Deelnemer | None = None
    """Their place in `casus`, if they have one and have not left it."""
    neemt_waar: bool = False
    """Whether they stand in today for its casushouder, who is away."""

    @property
    def rollen(self) -> frozenset[Rol]:
        """Every role they have here."""
        rollen = {medewerker.rol for medewerker in self.medewerkers}
        if self.deelnemer is not None and self.deelnemer.is_derde:
            rollen.add(Rol.DERDE)
        elif self.deelnemer is not None:
            houder = self.deelnemer.casushouder or self.neemt_waar
            rollen.add(Rol.CASUSHOUDER if houder else Rol.PARTNER)
        return frozenset(rollen)

    @property
    def is_staf(self) -> bool:
        """Whether they work at the ZVH, and do more than report or judge what was reported."""
        return any(een.rol not in VOORKANT for een in self.medewerkers)

    @property
    def actor(self) -> str:
        """The id for the logboek and feedback: the deelnemer, otherwise the first medewerker, otherwise the persoon."""
        if self.deelnemer is not None:
            return self.deelnemer.id
        return self.medewerkers[0].id if self.medewerkers else self.persoon.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdracht:
    """A command with its words: the code of the casus, the number of the actiepunt, and the rest as typed."""

    command: "Command"
    code: str | None = None
    nummer: int | None = None
    tekst: str = field(default="", repr=False)
    zonder_woorden: bool = False
    """Its words wait at the door: the report counts, and nobody reads the words yet."""
    alleen_woorden: bool = False
    """The report counted before: now its words follow."""
    geschreven_op: datetime | None = None
    """The moment (UTC) when its words were written, if they waited; None if not."""
    meldingen: tuple[Melding, ...] = ()
    """The reports that may be meant, where it is a question of the bot."""
    kies: bool = False
    """Whether only one of `meldingen` is meant, and it is not known which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context(Transaction):
    """The tools of a command: the transaction in which it runs, the asker, and the message with its plan."""

    wie: Wie
    inbound: Inbound
    tabel: tuple["Command", ...]
    plan: PlanDocument | None = None
    """The Word plan that came with the message, read."""
    plan_vragen: tuple[PlanVraag, ...] = ()
    """Places in that plan, or in the stored one, that may point to a person."""
    met_bestanden: bool = False
    """Whether files came with it that are held or refused, of which the answer tells by itself."""
    namens: Deelnemer | None = None
    """The owner for whom the asker reports what they said."""
    echo: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Words of this message, each with its form for a repetition by mail: the door saw them."""

    def eerder_dan_vandaag(self, op: datetime | None) -> date | None:
        """The local calendar date of this moment; None when that is today, or without a moment."""
        dag = None if op is None else lokale_dag(op, self.beleid)
        return dag if dag != self.vandaag else None

    @property
    def casus(self) -> Casus:
        """The casus this is about; raises CasusOntbreekt."""
        if self.wie.casus is None:
            raise CasusOntbreekt
        return self.wie.casus

    @property
    def in_casuskamer(self) -> bool:
        """Whether it was said in the room of the casus, where everybody reads it."""
        return (
            self.inbound.kanaal is Kanaal.MATRIX
            and self.wie.casus is not None
            and (self.wie.casus.kamer == self.inbound.kamer)
        )

    @property
    def procesregisseur(self) -> Medewerker:
        """The asker as procesregisseur; raises NietBevoegd."""
        for medewerker in self.wie.medewerkers:
            if medewerker.rol is Rol.PROCESREGISSEUR:
                return medewerker
        raise NietBevoegd


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitkomst:
    """The end of a command: the answer to its asker, and all that must happen besides."""

    antwoord: Bericht
    effecten: tuple[Effect, ...] = ()
    object: str = ""
    """The id of the thing it is about, for the logboek."""
    casus_id: str | None = None
    """The casus it made or is about, where the asker stood in none: so a reply to the answer finds it."""
    geweigerd: bool = False
    """Whether a rule said no."""
    bewaar_bestand: bool = False
    """Whether the Word file waits for another command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command, with all that the line must know before it runs."""

    woorden: str
    """The typed words, which are also the path: "actie gereed" lives in `commands/actie/gereed.py`."""
    gebruik: str
    samenvatting: str
    rollen: frozenset[Rol]
    run: Callable[[Opdracht, Context], Awaitable[Uitkomst]] = field(repr=False)
    ook: tuple[str, ...] = ()
    """Other words that mean the same."""
    over_punt: bool = False
    """Whether it speaks of one actiepunt, so that "3 klaar" and a reply with "klaar" work."""
    in_casus: bool = True
    """Whether it needs a casus: the room, the token, or a code among the words."""
    prive: bool = False
    """Whether it is refused in the room of a casus, where others read along."""
    vrije_regels: bool = True
    """Whether following lines of the message belong to its text."""
    met_plan: bool = False
    """Whether it works on the Word file that came with it."""
    leest: bool = False
    """Whether it only shows something, so that the bot may propose it for other words."""
    kaal: bool = False
    """Whether it takes no words of its own: "mijn" is a command, "mijn collega belt" is not."""
    past: Callable[[str], bool] | None = None
    """Tells whether the words after it fit, where it stands in a plain line; None: any words fit."""
    afgebakend: bool = False
    """Whether in a plain line its word stands alone or ends in a mark: "klaar, gebeld", not "klaar om te starten"."""
    zonder_teken: Callable[[str], bool] | None = None
    """Tells for an `afgebakend` command whether these words make it one without a mark too; None: no words do."""
    alleen: tuple[str, ...] = ()
    """Other words that mean the same only where nothing but a mark follows: "loopt", not "loopt uit"."""
    zeker: bool = False
    """Whether a word of doubt after it takes it back: "klaar maar", "klaar voor vrijdag"."""
    vrij: bool = False
    """Whether its text is for others: a question mark in it makes no question to the bot."""
    onder_ons: bool = False
    """Whether its text is for one person alone: a question mark in it makes no question to the bot either."""

    telt: bool = False
    """Whether its report counts at once, also while its words wait at the door."""

    doorgeef: Callable[[str], tuple[str, ...]] = field(default=lambda tekst: (tekst,), repr=False)
    """Gives those of its words that others will read; all of them pass the Toets. Default: everything."""
    mag_noemen: Callable[[str], frozenset[str]] = field(default=lambda _tekst: frozenset(), repr=False)
    """Gives the kinds of finds of the Toets that its words are for, as a place is for a meeting: they hold nothing."""
    over_wachtend: bool = False
    """Whether it decides about a held text; the number of the text ("W12") is then its first word."""
    geeft_door: bool = False
    """Whether it tells somebody the words of a held text: the door then looks at those words too."""
    over_voorgelegd: bool = False
    """Whether it answers a question to the casushouder; the number of the question ("V3") is then its first word."""
    over_plan: bool = False
    """Whether the door must look at the stored plan again before it runs."""
    bewijs: bool | frozenset[Rol] | None = None
    """Whether a mail with it needs proof of its sender: it adds or removes people, releases texts, changes the work of
    others, speaks to all for the house, or ends something; of some: who gives it, but for an actiepunt of their own.
    None: not decided, so that it only shows something. `bewijs_als`: for which of its words; None: for all."""
    bewijs_als: Callable[[str], bool] | None = None
    raadt: bool = False
    """Whether the bot may propose it filled in: with the whole name for a part of it, or with a word that was left
    out."""
    na_sluiting: bool = False
    """Whether it is carried out in a closed casus too; what only shows something is."""
    wist: bool = False
    """Whether its message is erased: the door then need not hold it."""
    over_derden: bool = False
    """Whether it is of use only in a house that tells kinds of deelnemers apart."""

    @property
    def voor_mensen(self) -> bool:
        """Whether its text speaks to people, and not to the bot."""
        return self.vrij or self.onder_ons

    @property
    def vormen(self) -> tuple[str, ...]:
        """All words that mean it, its own first."""
        return (self.woorden, *self.ook, *self.alleen)


def mag(command: Command, wie: Wie) -> bool:
    """Whether this person may give this command here.

    In a private room a member of several casussen stands in none and has no role yet. They may give the commands of
    members, with the code of a casus where one is needed.
    """
    if not wie.rollen - VOORKANT and wie.casus is None:
        return bool(command.rollen & (LEDEN | wie.rollen))
    return bool(command.rollen & wie.rollen)


def is_dicht(command: Command, wie: Wie) -> bool:
    """Whether the casus in which they stand is closed for this command."""
    gesloten = wie.casus is not None and wie.casus.fase is Fase.GESLOTEN
    return gesloten and command.in_casus and not (command.leest or command.na_sluiting)
