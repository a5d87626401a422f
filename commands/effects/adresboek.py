"""The address book grows by use: whoever takes part in a casus from now on stands in it."""

from datetime import timedelta

from commands.domain.adresboek import BEWAAR_DAGEN, Contact
from commands.domain.deelnemer import Deelnemer
from commands.ports import Transaction


def is_aangeschreven(lid: Deelnemer) -> bool:
    """Whether anything was ever sent to them."""
    return lid.uitgenodigd_op is not None and not (lid.is_derde and lid.verklaring_op is None)


async def vergeet_contact(tx: Transaction, lid: Deelnemer) -> None:
    """Forget the addresses of a deelnemer who leaves before anything was sent, where no casus knows them so besides."""
    anders = [een for een in await tx.uow.deelnemers.of_persoon(lid.persoon.id) if een.id != lid.id]
    if any(een.aanduiding == lid.aanduiding and (een.actief or is_aangeschreven(een)) for een in anders):
        return
    eigen = {lid.persoon.email, lid.persoon.matrix_id}
    await tx.uow.adresboek.remove_contacts(
        een
        for een in await tx.uow.adresboek.all_contacts()
        if een.adres in eigen and (een.organisatie, een.functie) == (lid.organisatie, lid.functie)
    )


async def onthoud_contact(tx: Transaction, lid: Deelnemer) -> None:
    """Keep the addresses of a deelnemer under their organisation and role; what was not used for long is forgotten."""
    adressen = (lid.persoon.email, lid.persoon.matrix_id)
    for adres in adressen:
        if adres is not None and lid.organisatie:
            contact = Contact(organisatie=lid.organisatie, functie=lid.functie, adres=adres, gebruikt_op=tx.vandaag)
            await tx.uow.adresboek.put_contact(contact)
    await tx.uow.adresboek.forget_before(tx.vandaag - timedelta(days=BEWAAR_DAGEN))
