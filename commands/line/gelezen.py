"""The tools of the line, and one message with all that is known of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from commands.command import Command, Opdracht, is_dicht
from commands.domain.aanspraak import Aanspraak
from commands.domain.afstemmingsplan import PlanDocument, PlanVraag
from commands.domain.bestanden import Bestandsfout
from commands.domain.casus import Fase
from commands.domain.navraag import NavraagReden
from commands.domain.vondst import Casuslijst, Vondst
from commands.domain.wachtend import Wachtend
from commands.domain.weigering import BestandOnleesbaar, LijktVerboden, Weigering
from commands.door.gekeurd import Keuring
from commands.grammar.lezing import Beleefd, Lezing, Plek
from commands.klok.nieuwsregels import Gehouden
from commands.messages import Bijlage, Inbound
from commands.messages.bestandsblad import Hermaakt
from commands.ports import Nieuws, PlanReader, Transactions
from commands.ports.addressee import Addressee
from commands.ports.bestanden import FileRemaker
from commands.understanding.identiteit import Bekend


@dataclass(frozen=True, slots=True, kw_only=True)
class Werk(Transactions):
    """The tools of the line; made once by the composition root."""

    planlezer: PlanReader
    bestandmaker: FileRemaker
    tabel: tuple[Command, ...]
    addressee: Addressee


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """One free text, with the casus in which it would be read; None: nowhere, for it will be refused."""

    tekst: str = field(repr=False)
    casus_id: str | None
    mag_noemen: frozenset[str] = frozenset()
    """Of its command: kinds of finds that alone do not hold it."""
    onder_ons: bool = False
    """Whether one person alone reads it: nothing goes out of the casus with it."""
    codes: tuple[tuple[int, int], ...] = ()
    """Where the code of another casus stands in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bekeken:
    """One file of a deelnemer: made anew, with the places that may point to a person; or why it is not taken."""

    gemaakt: Hermaakt | None = None
    fout: Bestandsfout | None = None
    vondsten: tuple[Vondst, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezen:
    """One message of somebody known. The first half is read in a transaction, the second is found out outside one."""

    inbound: Inbound
    rij_id: str
    bekend: Bekend
    gezegd: Lezing | Weigering
    """The meaning of its words, read once."""
    lezing: Lezing | Weigering
    """The same; of a message that the door held before, the meaning it had when it came in."""
    aanspraak: Aanspraak | None = None
    """Of plain words for all: they may not be meant for them, so that their writer is asked."""
    twijfel: NavraagReden | None = None
    """Why its sender is doubtful: nothing else of it is looked at."""
    eerder: Wachtend | None = None
    """The door held this message before."""
    bijlage: Bijlage | None = None
    gewacht: bool = False
    """The file came before, and waited for its command."""
    bestanden: tuple[Bijlage, ...] = ()
    """The files of a deelnemer, to make anew."""
    bekeken: tuple[Bekeken, ...] = ()
    """What became of those."""
    plan_casus: str | None = None
    document: PlanDocument | None = None
    """The stored plan, where that must be looked at again."""
    versies: tuple[tuple[Stuk, ...], ...] = ((),)
    """The texts that must pass the door, as a proposal has them and then as they were written.

    After the look: the version that counts.
    """
    lijst: Mapping[str | None, Casuslijst] = field(default_factory=dict)
    niet_delen: tuple[Vondst, ...] = ()
    """Where its sender asks that not everybody reads it."""
    vrij: bool = False
    """Its words are for people, by mail, and may be a robot's."""

    nieuws: tuple[Nieuws, ...] = ()
    """News that may go along with its answer, or with its words."""
    nieuws_gehouden: Gehouden = frozenset()
    """The words of that news which the door holds."""

    keuring: Keuring | None = None
    """None: something of it must be looked at outside the transaction first."""
    vondsten: tuple[Vondst, ...] = ()
    """The places for which the door holds it."""
    plan: PlanDocument | None = None
    """The Word plan that came with it."""
    planfout: BestandOnleesbaar | None = None
    plan_vragen: tuple[PlanVraag, ...] = ()
    echo_nodig: tuple[str, ...] = ()
    """Words that its answer would repeat and that the door has not seen (see commands.line.echo)."""
    echo: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def delen(self) -> tuple[Stuk, ...]:
        """The texts that pass the door now."""
        return self.versies[0]

    @property
    def telt(self) -> bool:
        """Whether its commands count: not in an edit, in clear text, or under a partner's forward."""
        inbound = self.inbound
        return not (inbound.bewerkt or self.doorgestuurd) and (inbound.versleuteld or inbound.aangetikt)

    @property
    def is_dicht(self) -> bool:
        """Whether it asks something of a closed casus; thanks, and what is answered to the closing itself, do not."""
        wie = self.bekend.wie
        if wie.casus is None or wie.casus.fase is not Fase.GESLOTEN:
            return False
        if isinstance(self.lezing, tuple) and self.lezing:
            hier = [een.command for een in self.lezing if een.code in (None, wie.casus.code)]
            return any(is_dicht(command, wie) for command in hier)
        op_groep = self.bekend.plek is Plek.MAIL and wie.deelnemer is not None
        return op_groep and not isinstance(self.lezing, Beleefd | LijktVerboden)

    @property
    def blijft_liggen(self) -> bool:
        """Whether a deelnemer writes about a closed casus alone: nobody decides about words that wait there."""
        wie = self.bekend.wie
        if wie.deelnemer is None or wie.is_staf or wie.casus is None or wie.casus.fase is not Fase.GESLOTEN:
            return False
        opdrachten = self.lezing if isinstance(self.lezing, tuple) else ()
        return all(een.code in (None, wie.casus.code) for een in opdrachten)

    @property
    def doorgestuurd(self) -> bool:
        """Whether a deelnemer forwards words of others."""
        return self.inbound.doorgestuurd and self.bekend.wie.deelnemer is not None

    @property
    def opdrachten(self) -> tuple[Opdracht, ...] | None:
        """The commands that will be carried out; None: it looks like a secret, and is erased."""
        if isinstance(self.lezing, LijktVerboden):
            return None
        return self.lezing if self.telt and isinstance(self.lezing, tuple) else ()
