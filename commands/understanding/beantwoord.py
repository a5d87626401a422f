"""The bot's message that another answers, and the casus and the actiepunt that it speaks of."""

from collections.abc import Sequence

from commands.actie.betrokkenen import VERTELD
from commands.command import Wie
from commands.domain.actiepunt import Actiepunt
from commands.domain.afwezigheid import Afwezigheid
from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import lopende
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.domain.verzoek import Verzoek, geldt, mag_antwoorden
from commands.domain.voorgelegd import KAN
from commands.domain.wachtend import Wachtend
from commands.domain.werkdagen import lokale_dag
from commands.messages import Inbound
from commands.ports import OutboxItem, UnitOfWork
from commands.texts.uitnodiging import ANTWOORD_ALS
from commands.toets.zoek import van_sleutel
from commands.understanding.terughalen import wil_terughalen

_PLAN = ("planpost/", "plan_gewijzigd/")
"""Keys of the messages that bring the plan, or its next version, begin with these."""


def brengt_plan(rij: OutboxItem) -> bool:
    """Whether this message is the plan itself, or what changed in it."""
    return rij.key.startswith(_PLAN)


async def bekende_weg(inbound: Inbound, persoon_id: str, uow: UnitOfWork, beleid: Beleid) -> Afwezigheid | None:
    """The absence of this person that is not over on the day of the message; None where nothing is known of one."""
    alle = await uow.afwezigheden.since(lokale_dag(inbound.ontvangen_op, beleid))
    return next((een for een in alle if een.persoon_id == persoon_id), None)


async def beantwoord(inbound: Inbound, uow: UnitOfWork) -> OutboxItem | None:
    """The bot's message that this one answers."""
    for extern_id in inbound.antwoord_op:
        rij = await uow.outbox.find_external(extern_id)
        if rij is not None:
            return rij
    return None


async def op_oud_ico(inbound: Inbound, rij: OutboxItem | None, casus: Casus, als: str, uow: UnitOfWork) -> bool:
    """Whether that message asks about a meeting (ICO) that is past; `als`: the command for which plain words stand."""
    if als not in (ANTWOORD_ALS, KAN):
        return False
    afspraak = rij.bericht.bericht.afspraak if rij is not None and rij.bericht is not None else None
    if afspraak is not None and als == ANTWOORD_ALS:
        return afspraak.begin <= inbound.ontvangen_op
    ico = lopende(await uow.bijeenkomsten.of_casus(casus.id))
    return ico is None or (ico.moment is not None and ico.moment <= inbound.ontvangen_op)


async def casus_van(rij: OutboxItem | None, uow: UnitOfWork) -> str | None:
    """The id of the casus of that message, or of the only one of which it asks something."""
    if rij is None or rij.casus_id is not None or rij.bericht is None or not rij.bericht.bericht.over:
        return None if rij is None else rij.casus_id
    casus = await uow.casussen.find_code(rij.bericht.bericht.over)
    return None if casus is None else casus.id


async def genoemde_casus(inbound: Inbound, plaatsen: Sequence[Deelnemer], uow: UnitOfWork) -> str | None:
    """The casus of these places whose code stands beside a file; None without a file, or where it names several."""
    if not inbound.bijlagen:
        return None
    codes = {woord.strip(".,:;!?()").upper() for woord in inbound.tekst.split()}
    hun = await uow.casussen.find_ids({een.casus_id for een in plaatsen})
    genoemd = [een.id for een in hun if een.code in codes]
    return genoemd[0] if len(genoemd) == 1 else None


async def nog_bekend(casus_id: str | None, uow: UnitOfWork) -> Casus | None:
    """The casus; None for one that was thrown away."""
    casus = await uow.casussen.get_casus(casus_id) if casus_id is not None else None
    return casus if casus is not None and casus.fase is not Fase.WEG else None


def enige_punt(rij: OutboxItem | None) -> int | None:
    """The one actiepunt that a plain reply to that message speaks of."""
    punt = rij.bericht.bericht.enige_punt if rij is not None and rij.bericht is not None else None
    return punt.nummer if punt is not None else None


async def over_punt(rij: OutboxItem | None, casus_id: str | None, uow: UnitOfWork, *, staf: bool) -> int | None:
    """The same; to somebody of the house (`staf`) also the one of which it only tells what was done with it."""
    if rij is None or casus_id is None or not staf or not rij.key.startswith(VERTELD) or rij.to_group:
        return enige_punt(rij)
    punten = {punt.id: punt.nummer for punt in await uow.actiepunten.of_casus(casus_id)}
    return punten.get(rij.key.removeprefix(VERTELD).partition("/")[0])


def punt_in(casus: Casus, rij: OutboxItem | None) -> int | None:
    """The only actiepunt of that message, where it speaks of this casus."""
    return enige_punt(rij) if rij is not None and rij.casus_id == casus.id else None


def punt_van_draad(casus: Casus, rij: OutboxItem | None) -> int | None:
    """The actiepunt in whose thread that message stands, or of which it is the root."""
    if rij is None or rij.bericht is None or rij.casus_id != casus.id:
        return None
    return rij.bericht.bericht.draad or punt_in(casus, rij)


def in_kamer(inbound: Inbound, casus: Casus, rij: OutboxItem | None) -> tuple[int | None, bool]:
    """Of words in the room that answer this message: their actiepunt, and whether they are meant for the bot.

    A command is about the actiepunt of its thread too; in a thread people speak to each other.
    """
    opdracht = inbound.tekst.lstrip()[:1] in ("!", "/")
    nummer = punt_van_draad(casus, rij) if opdracht else punt_in(casus, rij)
    in_draad = bool(inbound.draad) and rij is not None and rij.bericht is not None and rij.bericht.bericht.draad > 0
    return nummer, inbound.vermeld or (rij is not None and not in_draad)


async def open_verzoek(
    inbound: Inbound, rij: OutboxItem | None, punten: Sequence[Actiepunt], wie: Wie, uow: UnitOfWork
) -> Verzoek | None:
    """What the bot's message `rij` asks this person to agree to, while it is not answered; None for any other."""
    if rij is None or rij.bericht is None or not rij.is_known_as(inbound.antwoord_op[0]):
        return None
    bericht = rij.bericht.bericht
    over = bericht.enige_punt
    if over is None or not any(
        knop.opdracht == f"{over.code} {over.nummer} akkoord" for blok in bericht.blokken for knop in blok.keuzes
    ):
        return None
    punt = next((een for een in punten if een.id == over.actiepunt_id), None)
    if punt is None:
        return None
    zelf = wie.deelnemer.id if wie.deelnemer is not None else None
    alle = await uow.verzoeken.of_actiepunt(punt.id)
    return next((een for een in reversed(alle) if geldt(een, punt) and mag_antwoorden(een, zelf, wie.rollen)), None)


async def op_wacht(inbound: Inbound, rij: OutboxItem | None, persoon_id: str, uow: UnitOfWork) -> Wachtend | None:
    """The held text of this person whose notice is answered. Of words in a room, which all have read: the newest,
    where they ask to take it away ("haal weg aub"), there or in private."""
    if inbound.kanaal is Kanaal.MATRIX and wil_terughalen(inbound.tekst):
        in_kamer = [een for een in await uow.wachtenden.open_wachtenden(persoon_id=persoon_id) if een.kamer]
        hier = [een for een in in_kamer if een.kamer == inbound.kamer] or in_kamer
        return hier[-1] if hier else None
    if rij is None or not rij.is_known_as(inbound.antwoord_op[0]):
        return None
    wachtend = await van_sleutel(rij.key, uow)
    eigen = wachtend is not None and wachtend.persoon_id == persoon_id and not wachtend.kamer
    return wachtend if eigen else None
