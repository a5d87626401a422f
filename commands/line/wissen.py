"""A message with words that must not stay is erased where it came in, also where its command counts for nothing."""

from collections.abc import Sequence
from dataclasses import replace

from commands.command import Command, Context, Opdracht, Wie
from commands.domain.rollen import Kanaal, Rol
from commands.domain.weigering import LijktVerboden, Weigering
from commands.grammar.lezing import Lezing, Plek
from commands.messages import Bericht, Effect, Inbound, MailStaat, WisBericht
from commands.ports import Transaction, UnitOfWork
from commands.texts import gesprek as teksten
from commands.understanding.identiteit import Bekend, Vreemd
from commands.understanding.lezing import lees_bericht


def moet_weg(opdrachten: Sequence[Opdracht], wie: Wie) -> bool:
    """Whether one of these commands names words that must not stay, whatever became of it.

    Somebody who may not give it may speak of forbidden words: from them it takes the code of a casus.
    """
    return any(een.command.wist and (een.code is not None or is_regie(wie)) for een in opdrachten)


def noemt_geheim(gezegd: Lezing | Weigering, wie: Wie) -> bool:
    """The same of a message, however it came; a line that looks like such a command counts too."""
    return isinstance(gezegd, LijktVerboden) or (isinstance(gezegd, tuple) and moet_weg(gezegd, wie))


async def wis_dit(context: Context) -> list[Effect]:
    """Take away the message where it came in."""
    return await _wis(context.inbound, context.wie, context.uow)


async def wis_van_vreemde(inbound: Inbound, wie: Vreemd, tx: Transaction, tabel: Sequence[Command]) -> list[Effect]:
    """The same for a known person who may not act here; nothing when there is nothing to erase.

    A copy that came to the right address as well takes this one along.
    """
    if wie.persoon is None or inbound.ook_met_token:
        return []
    staf = tuple(await tx.uow.medewerkers.of_persoon(wie.persoon.id))
    plek = Plek.MAIL if inbound.kanaal is Kanaal.MAIL else Plek.PRIVE
    zelf = Wie(persoon=wie.persoon, medewerkers=staf)
    gezegd = lees_bericht(inbound, Bekend(wie=zelf, plek=plek, gericht=True), tabel, tx.beleid)
    if not noemt_geheim(gezegd, zelf):
        return []
    return await _wis(inbound, replace(zelf, casus=wie.casus), tx.uow, zeker=False)


def en_gewist(bericht: Bericht) -> Bericht:
    """The same answer, which also says that the message is erased."""
    return replace(bericht, blokken=(*bericht.blokken, teksten.gewist()))


async def _wis(inbound: Inbound, wie: Wie, uow: UnitOfWork, *, zeker: bool = True) -> list[Effect]:
    regie = next((een.id for een in wie.medewerkers if een.rol is Rol.PROCESREGISSEUR), None)
    # anybody can write any Message-ID: without proof of its sender it would take the mail of others away
    op_id = inbound.kanaal is not Kanaal.MAIL or (zeker and regie is not None and inbound.staat is MailStaat.GEWOON)
    await uow.inbox.erase(inbound.bron)
    return [
        WisBericht(
            extern_id=inbound.extern_id if op_id else "",
            bron=inbound.bron,
            kamer=inbound.kamer,
            casus_id=wie.casus.id if wie.casus is not None else None,
            medewerker_id=regie,
        )
    ]


def is_regie(wie: Wie) -> bool:
    """Whether this is a procesregisseur."""
    return any(een.rol is Rol.PROCESREGISSEUR for een in wie.medewerkers)
