"""Finds the held text that a command speaks of, and brings a held text to its end."""

from dataclasses import replace

from commands.command import Context, Opdracht
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal, Rol
from commands.domain.wachtend import Wachtend, WachtStatus, lees_nummer
from commands.domain.weigering import OpdrachtOnvolledig, WachtendKiezen, WachtendOnbekend
from commands.effects.opnieuw import stop_wacht
from commands.messages import Bericht, Inbound
from commands.ports import UnitOfWork
from commands.texts import toets as teksten

SLEUTEL = "toets/"
"""Keys of messages about a held text: this prefix, the id of the text, and the kind of message."""


def alleen_nummer(rest: str) -> bool:
    """Whether these words are nothing, or one short number."""
    return not rest.strip() or lees_nummer(rest) is not None


def begint_met_nummer(rest: str) -> bool:
    """Whether a short number stands in front."""
    return bool(rest.strip()) and lees_nummer(rest.split(maxsplit=1)[0]) is not None


async def zoek(opdracht: Opdracht, context: Context, *, regie: bool) -> Wachtend:
    """The open text that is meant: the sender's own, or for the procesregisseur (`regie`) anybody's.

    Raises WachtendOnbekend, also for a text of somebody else; WachtendKiezen when several wait and none is named;
    OpdrachtOnvolledig when the first word is no number.
    """
    ziet_alles = regie and Rol.PROCESREGISSEUR in context.wie.rollen
    eigen = None if ziet_alles else context.wie.persoon.id
    if not opdracht.tekst.strip():
        keus = await context.uow.wachtenden.open_wachtenden(persoon_id=eigen)
        genoemd = await beantwoord(context.inbound, context.uow)
        if genoemd is not None and genoemd.id in {een.id for een in keus}:
            return genoemd
        if genoemd is not None and genoemd.persoon_id == eigen and genoemd.status is WachtStatus.GEWEIGERD:
            raise WachtendOnbekend(nummer=genoemd.kort, geweigerd=True)
        if len(keus) > 1:
            raise WachtendKiezen(nummers=", ".join(een.kort for een in keus))
        if not keus:
            raise WachtendOnbekend(nummer="")
        return keus[0]
    woord = opdracht.tekst.split(maxsplit=1)[0]
    nummer = lees_nummer(woord)
    if nummer is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    wachtend = await context.uow.wachtenden.find_number(nummer)
    if wachtend is None or eigen not in (None, wachtend.persoon_id):
        raise WachtendOnbekend(nummer=woord)
    if not wachtend.open:
        zelf_geweigerd = eigen is not None and wachtend.status is WachtStatus.GEWEIGERD
        raise WachtendOnbekend(nummer=wachtend.kort, geweigerd=zelf_geweigerd)
    return wachtend


async def beantwoord(inbound: Inbound, uow: UnitOfWork) -> Wachtend | None:
    """The held text whose notice this message answers; None when it answers none."""
    for extern_id in inbound.antwoord_op:
        rij = await uow.outbox.find_external(extern_id)
        if rij is not None and rij.key.startswith(SLEUTEL):
            return await van_sleutel(rij.key, uow)
    return None


async def van_sleutel(sleutel: str, uow: UnitOfWork) -> Wachtend | None:
    """The held text that a message with this key speaks of; None when it speaks of none."""
    if not sleutel.startswith(SLEUTEL):
        return None
    return await uow.wachtenden.find_id(sleutel.removeprefix(SLEUTEL).partition("/")[0])


async def door(wachtend: Wachtend, status: WachtStatus, context: Context) -> None:
    """Let the text go through the line once more, under this status."""
    await context.uow.wachtenden.save_wachtend(replace(wachtend, status=status))
    await context.uow.inbox.release(wachtend.inbox_id, retry_at=context.nu)
    await stop_wacht(context.uow, wachtend)


async def sluit(wachtend: Wachtend, status: WachtStatus, uow: UnitOfWork) -> None:
    """Close the text under this status; its words are kept no longer."""
    await uow.wachtenden.save_wachtend(leeg(wachtend, status))
    await uow.inbox.mark_handled(wachtend.inbox_id)
    await stop_wacht(uow, wachtend)


def leeg(wachtend: Wachtend, status: WachtStatus) -> Wachtend:
    """The same text under this status, without its words."""
    return replace(wachtend, status=status, teksten=(), vondsten=(), kamer="", extern_id="", opdrachten=())


async def afzender(wachtend: Wachtend, uow: UnitOfWork) -> Deelnemer | None:
    """The deelnemer who wrote it; None for a medewerker."""
    return None if wachtend.deelnemer_id is None else await uow.deelnemers.get_deelnemer(wachtend.deelnemer_id)


async def van(wachtend: Wachtend, uow: UnitOfWork) -> str:
    """The writer of the text, by role."""
    lid = await afzender(wachtend, uow)
    return "de ~procesregisseur~" if lid is None else lid.aanduiding


async def voor_regie(casus: Casus, wachtend: Wachtend, uow: UnitOfWork) -> Bericht:
    """The message about it for the procesregisseur of the casus."""
    in_matrix = Kanaal.MATRIX in (await uow.medewerkers.get_medewerker(casus.geopend_door)).kanalen
    return teksten.voor_regie(casus, wachtend, await van(wachtend, uow), in_matrix=in_matrix)
