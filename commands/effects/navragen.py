"""Asks, shows and ends navragen: the acts that the line, the clock and the commands share."""

from collections.abc import Iterable
from dataclasses import replace

from commands.domain.navraag import Navraag, NavraagStatus, mag_vragen
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag
from commands.effects.beheer import ALARM, aan_beheerders
from commands.messages import Effect, Lid, Say, Staf, WisBericht
from commands.ports import Transaction, UnitOfWork
from commands.texts import navraag as teksten
from commands.texts.navraag import Wachtregel

SLEUTEL = "navraag/"
"""Keys of what is said about a kept message: the prefix, its id, and what it is."""


async def vraag(navraag: Navraag, tx: Transaction, *, altijd: bool = False) -> list[Effect]:
    """Ask the member where they are known; nothing when they were asked enough today, unless `altijd`.

    The clock asks later.
    """
    van_hem = [een for een in await tx.uow.navragen.of_persoon(navraag.persoon_id) if een.id != navraag.id]
    if not altijd and not mag_vragen(van_hem, navraag, tx.nu, tx.beleid):
        return []
    gevraagd = replace(navraag, status=NavraagStatus.GEVRAAGD, gevraagd_op=tx.nu)
    await tx.uow.navragen.save_navraag(gevraagd)
    regel = await regel_van(gevraagd, tx)
    tot = lokale_dag(gevraagd.verloopt_op, tx.beleid)
    bericht = teksten.vraag(gevraagd, regel.code, regel.sinds, tot)
    return [Say(aan=doel(gevraagd), bericht=bericht, sleutel=f"{SLEUTEL}{navraag.id}/vraag")]


async def vraag_volgende(navraag: Navraag, tx: Transaction, *, nieuwste: bool = False) -> list[Effect]:
    """After an answer: ask about the next one from the same address that was kept without a question.

    `nieuwste`: the newest. After a no somebody else writes too, and their own is sooner the last than the first.
    """
    van_hem = await tx.uow.navragen.of_persoon(navraag.persoon_id)
    for een in reversed(van_hem) if nieuwste else van_hem:
        zelfde = (een.afzender, een.reden) == (navraag.afzender, navraag.reden)
        if een.status is NavraagStatus.WACHT and zelfde:
            return await vraag(een, tx, altijd=True)
    return []


async def gooi_weg(navraag: Navraag, status: NavraagStatus, uow: UnitOfWork) -> list[Effect]:
    """It goes nowhere; what it held is erased here, and in the mailbox too where it named what must not stay."""
    await uow.navragen.save_navraag(replace(navraag, status=status))
    await uow.inbox.mark_handled(navraag.inbox_id)
    await uow.inbox.erase(navraag.bron)
    if not navraag.wist:
        return []
    return [
        WisBericht(
            extern_id=navraag.extern_id,
            bron=navraag.bron,
            casus_id=navraag.casus_id,
            medewerker_id=navraag.medewerker_id,
        )
    ]


async def bekijk(navragen: Iterable[Navraag], tx: Transaction) -> list[Wachtregel]:
    """As the procesregisseur sees them."""
    return [await regel_van(een, tx) for een in navragen]


async def wachtende(tx: Transaction, *, casus_id: str | None = None) -> list[Wachtregel]:
    """All that waits for a member, and the addresses that wait for a procesregisseur; of one casus or of all."""
    alle = [
        *await tx.uow.navragen.open_navragen(),
        *(een for een in await tx.uow.navragen.confirmed_navragen() if een.voorgesteld),
    ]
    return await bekijk([een for een in alle if casus_id in (None, een.casus_id)], tx)


async def regel_van(navraag: Navraag, tx: Transaction) -> Wachtregel:
    """The navraag with the role of the person who is asked, and the code of the casus."""
    casus = await tx.uow.casussen.get_casus(navraag.casus_id) if navraag.casus_id is not None else None
    if navraag.deelnemer_id is not None:
        van = (await tx.uow.deelnemers.get_deelnemer(navraag.deelnemer_id)).aanduiding
    else:
        rollen = {een.rol for een in await tx.uow.medewerkers.of_persoon(navraag.persoon_id)}
        van = next((naam for rol, naam in _ROLLEN if rol in rollen), "een oud-medewerker")
    code = casus.code if casus is not None else ""
    return Wachtregel(navraag=navraag, van=van, code=code, sinds=navraag.sinds.astimezone(tx.beleid.zone))


_ROLLEN = (
    (Rol.PROCESREGISSEUR, "de ~procesregisseur~"),
    (Rol.MANAGER, "de ~manager~"),
    (Rol.BEHEERDER, "de beheerder"),
)


def doel(navraag: Navraag) -> Lid | Staf:
    """The place where the member is known."""
    if navraag.deelnemer_id is not None:
        return Lid(deelnemer_id=navraag.deelnemer_id, derde=True)
    return Staf(medewerker_id=navraag.medewerker_id or "", casus_id=navraag.casus_id, zelf=True)


async def aan_regie(navraag: Navraag, uow: UnitOfWork) -> list[Staf]:
    """The procesregisseur of its casus; without a casus all of them."""
    if navraag.casus_id is not None:
        casus = await uow.casussen.get_casus(navraag.casus_id)
        return [Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)]
    return [Staf(medewerker_id=een.id) for een in await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)]


async def meld_valsheid(navraag: Navraag, tx: Transaction) -> list[Effect]:
    """The member says that it was not they: procesregisseur and beheerder hear it."""
    regel = await regel_van(navraag, tx)
    sleutel = f"{SLEUTEL}{navraag.id}/nee"
    bericht = teksten.was_het_niet(regel)
    effecten: list[Effect] = [
        Say(aan=staf, bericht=bericht, sleutel=f"{ALARM}{sleutel}") for staf in await aan_regie(navraag, tx.uow)
    ]
    return effecten + await aan_beheerders(tx.uow, teksten.was_het_niet_beheer(regel), f"{sleutel}/beheer")
