"""Before the transaction: who is it, what does he ask, which plan came with it, and what does the door say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from commands.command import Command, Opdracht
from commands.domain.afstemmingsplan import PlanDocument, PlanVraag
from commands.domain.navraag import NavraagReden
from commands.domain.rollen import Kanaal, Rol
from commands.domain.vondst import Casuslijst, Vondst
from commands.domain.wachtend import Wachtend, WachtStatus
from commands.domain.weigering import (
    BestandOnleesbaar,
    LijktVerboden,
    Weigering,
)
from commands.door.gekeurd import Keuring, NietDoorgelaten
from commands.door.planwoorden import keur_plan
from commands.grammar.grammar import Lezing, Plek
from commands.line.bevestigen import Twijfel, reden_van
from commands.line.keuren import Stuk, keur, lijsten, niet_delen, planplek, stukken
from commands.line.vasthouden import Gehouden, vervang
from commands.messages import Bijlage, Inbound, MailStaat
from commands.ports import PlanLezer, Transaction, Transactions, UnitOfWork
from commands.understanding.identiteit import Bekend, Vreemd, Waarom, wie_is
from commands.understanding.lezing import lees_bericht

WACHTKAMER = timedelta(hours=1)
"""How long a Word file that came without a command waits for the command that says what to do with it."""
WORD = ".docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Werk(Transactions):
    """What the line needs; made once by the composition root."""

    planlezer: PlanLezer
    tabel: tuple[Command, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vooraf:
    """What is found out before the transaction."""

    keuring: Keuring
    plan: PlanDocument | None = None
    planfout: BestandOnleesbaar | None = None
    plan_vragen: tuple[PlanVraag, ...] = ()
    uit_wachtkamer: bool = False
    eerder: Wachtend | None = None
    """The door held this message before."""
    gezien: frozenset[str] = frozenset()
    """The texts that the Toets saw, or that a named person released."""
    gehouden: Gehouden | None = None
    vrij: Gehouden | None = None
    """Words for the group by mail, as they are held when there are too many."""
    echo: Mapping[str, str] = field(default_factory=dict, repr=False)
    """See commands.line.echo."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezen:
    """What the database says about a message, before anybody looks at its words or its file."""

    bekend: Bekend | Vreemd
    eerder: Wachtend | None = None
    bijlage: Bijlage | None = None
    gewacht: bool = False
    """The file came before, and waited for its command."""
    delen: tuple[Stuk, ...] = ()
    plan_casus: str | None = None
    document: PlanDocument | None = None
    lijst: Mapping[str | None, Casuslijst] = field(default_factory=dict)
    niet_delen: tuple[Vondst, ...] = ()
    """Where its sender asks that not everybody reads it."""
    zoals_geschreven: bool = False
    """The proposal was held too, so what was written counts again."""
    vrij: bool = False
    """Its words are for the group and stand for no command."""
    twijfel: Twijfel | None = None
    """It may not be from who it seems to be: nothing else of it is looked at."""

    @property
    def meteen(self) -> bool:
        """Whether nothing of it takes long or must pass the door: it can be answered in the same transaction."""
        return self.bijlage is None and self.document is None and self.eerder is None and not self.delen


async def lees_vooraf(
    inbound: Inbound, rij_id: str, werk: Werk, tx: Transaction, *, zoals_geschreven: bool = False
) -> Gelezen:
    """Who is it, what does he ask, what is known of it; what is read here is undone or kept with the transaction."""
    bekend = await wie_is(inbound, tx.uow)
    twijfel = await _twijfel(inbound, bekend, werk, tx.uow)
    if twijfel is not None:
        return Gelezen(bekend=bekend, twijfel=twijfel)
    eerder = await tx.uow.wachtend.find_inbox(rij_id)
    bijlage, gewacht = None, False
    if isinstance(bekend, Bekend) and any(een.rol is Rol.PROCESREGISSEUR for een in bekend.wie.medewerkers):
        bijlage = next(word_bestanden(inbound), None)
        if bijlage is None and bekend.onder_ons:
            bijlage = await tx.uow.wachtkamer.take_bijlage(bekend.wie.persoon.id, since=tx.nu - WACHTKAMER)
            gewacht = bijlage is not None
    gelezen = Gelezen(bekend=bekend, eerder=eerder, bijlage=bijlage, gewacht=gewacht, zoals_geschreven=zoals_geschreven)
    if not isinstance(bekend, Bekend) or inbound.staat is not MailStaat.GEWOON:
        return gelezen  # nothing of it goes to anybody
    gekozen = None if zoals_geschreven else eerder
    opdrachten = _opdrachten(inbound, bekend, werk, eerder, gekozen)
    if opdrachten is None:
        return gelezen  # it is taken away, so that nothing of it need be held
    delen = await stukken(inbound, bekend, opdrachten, tx.uow, eerder_gezien=gekozen is not None)
    casus_id, document = await planplek(bekend, opdrachten, tx.uow)
    vrij = bekend.plek is Plek.MAIL and bool(opdrachten) and all(een.command.vrij for een in opdrachten)
    stil = niet_delen(inbound, bekend, opdrachten, delen) if eerder is None else ()
    gelezen = replace(gelezen, delen=delen, plan_casus=casus_id, document=document, vrij=vrij, niet_delen=stil)
    if gelezen.meteen:
        return gelezen
    return replace(gelezen, lijst=await lijsten([casus_id, *(stuk.casus_id for stuk in delen)], tx.uow))


async def _twijfel(inbound: Inbound, bekend: Bekend | Vreemd, werk: Werk, uow: UnitOfWork) -> Twijfel | None:
    """Whether its member must be asked first whether he wrote it."""
    if inbound.kanaal is not Kanaal.MAIL or inbound.confirmed_by or inbound.staat is not MailStaat.GEWOON:
        return None
    if isinstance(bekend, Bekend):
        opdrachten = _opdrachten(inbound, bekend, werk, None, None)
        reden = reden_van(inbound, opdrachten or (), werk.beleid)
        return Twijfel(reden=reden, bekend=bekend, opdrachten=opdrachten) if reden is not None else None
    if bekend.waarom is not Waarom.ANDER_ADRES or bekend.persoon is None:
        return None
    als_hij = await wie_is(replace(inbound, confirmed_by=bekend.persoon.id), uow)
    if isinstance(als_hij, Vreemd):
        return None
    opdrachten = _opdrachten(inbound, als_hij, werk, None, None)
    return Twijfel(reden=NavraagReden.ANDER_ADRES, bekend=als_hij, opdrachten=opdrachten)


async def bereid_voor(inbound: Inbound, rij_id: str, werk: Werk, nu: datetime, gelezen: Gelezen) -> Vooraf:
    """Read the Word file and pass the door: both may take long, so both stand before the transaction."""
    bekend, eerder, document = gelezen.bekend, gelezen.eerder, gelezen.document
    plan, planfout = None, None
    if gelezen.bijlage is not None:
        try:
            plan = document = await werk.planlezer.read_plan(gelezen.bijlage)
        except BestandOnleesbaar as fout:
            planfout = fout
    if not isinstance(bekend, Bekend) or inbound.staat is not MailStaat.GEWOON:
        return await zonder_tekst(werk)
    vooraf = Vooraf(
        keuring=werk.poort.aangehouden(),
        plan=plan,
        planfout=planfout,
        uit_wachtkamer=gelezen.gewacht,
        eerder=eerder,
        gezien=frozenset(stuk.tekst for stuk in gelezen.delen),
    )
    if document is not None:
        naam = gelezen.bijlage.naam if gelezen.bijlage is not None and plan is not None else ""
        lijst = gelezen.lijst[gelezen.plan_casus]
        vooraf = replace(vooraf, plan_vragen=await keur_plan(document, naam, lijst, werk.poort))
    if eerder is not None and eerder.status is WachtStatus.VRIJGELATEN:
        return replace(vooraf, keuring=werk.poort.vrijgegeven())
    if gelezen.vrij and eerder is None and gelezen.delen and gelezen.delen[0].casus_id is not None:
        vrij = Gehouden(inbound=inbound, bekend=bekend, delen=gelezen.delen, vondsten=())
        vooraf = replace(vooraf, vrij=vrij)
    try:
        return replace(vooraf, keuring=await keur(gelezen.delen, gelezen.lijst, werk.poort, eigen=gelezen.niet_delen))
    except NietDoorgelaten as fout:
        if eerder is not None and not gelezen.zoals_geschreven:
            async with werk.begin(nu) as tx:
                gelezen = await lees_vooraf(inbound, rij_id, werk, tx, zoals_geschreven=True)
            return await bereid_voor(inbound, rij_id, werk, nu, gelezen)
        gehouden = Gehouden(inbound=inbound, bekend=bekend, delen=gelezen.delen, vondsten=fout.vondsten, eerder=eerder)
        return replace(vooraf, gehouden=gehouden)


async def zonder_tekst(werk: Werk) -> Vooraf:
    """What is known beforehand of a message of which no word goes to anybody."""
    return Vooraf(keuring=await werk.poort.keur((), Casuslijst()))


def _opdrachten(
    inbound: Inbound, bekend: Bekend, werk: Werk, eerder: Wachtend | None, gekozen: Wachtend | None
) -> tuple[Opdracht, ...] | None:
    """The commands in it, as they will be carried out; none when it is none, or an edit. None: it is a secret.

    `gekozen`: where somebody decided that what was held before goes on.
    """
    lezing = herlees(inbound, bekend, werk, eerder)
    if isinstance(lezing, LijktVerboden):
        return None
    doorgestuurd = inbound.doorgestuurd and bekend.wie.deelnemer is not None
    if not isinstance(lezing, tuple) or inbound.bewerkt or not inbound.versleuteld or doorgestuurd:
        return ()
    return in_woorden_van(lezing, gekozen)


def in_woorden_van(opdrachten: tuple[Opdracht, ...], eerder: Wachtend | None) -> tuple[Opdracht, ...]:
    """The commands of a held message in the words of its proposal, once that was chosen."""
    return tuple(replace(een, tekst=vervang(een.tekst, eerder)) for een in opdrachten)


def herlees(inbound: Inbound, wie: Bekend, werk: Werk, eerder: Wachtend | None) -> Lezing | Weigering:
    """A message; one that was held before means what it meant when it came in, under the day on which it was written.

    What counted at once is not done again: only its words follow.
    """
    if eerder is None or not eerder.opdrachten:
        return lees_bericht(inbound, wie, werk.tabel, werk.beleid)
    vormen = {command.woorden: command for command in werk.tabel}
    return tuple(
        Opdracht(
            command=vormen[een.woorden],
            code=een.code,
            nummer=een.nummer,
            tekst=een.tekst,
            alleen_woorden=een.telt,
            geschreven_op=eerder.sinds,
        )
        for een in eerder.opdrachten
        if een.woorden in vormen and (een.tekst or not een.telt)
    )


def word_bestanden(inbound: Inbound) -> Iterator[Bijlage]:
    """The Word files among the attachments."""
    return (bijlage for bijlage in inbound.bijlagen if bijlage.naam.lower().endswith((WORD, ".doc")))
