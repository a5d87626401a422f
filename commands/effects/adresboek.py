"""The address book grows by use: whoever takes part in a casus from now on stands in it."""

from datetime import timedelta

from commands.domain.adresboek import BEWAAR_DAGEN, Contact
from commands.domain.deelnemer import Deelnemer
from commands.ports import Transaction


async def onthoud_contact(tx: Transaction, lid: Deelnemer) -> None:
    """Keep the addresses of a deelnemer under their organisation and role; what was not used for long is forgotten."""
    adressen = (lid.persoon.email, lid.persoon.matrix_id)
    for adres in adressen:
        if adres is not None and lid.organisatie:
            contact = Contact(organisatie=lid.organisatie, functie=lid.functie, adres=adres, gebruikt_op=tx.vandaag)
            await tx.uow.adresboek.put_contact(contact)
    await tx.uow.adresboek.forget_before(tx.vandaag - timedelta(days=BEWAAR_DAGEN))
