"""The address book of the ZVH."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import delete, select, update

from commands.domain.adresboek import Contact
from commands.domain.contactgegevens import woorden
from storage.collections.collection import SILENT, SqlCollection, table
from storage.database.insert import insert_new
from storage.tables.people import ContactRow

_ALLE = select(table(ContactRow))


class SqlAdresboek(SqlCollection):
    """Each address once for an organisation and role; sealed with the key of people and their addresses."""

    async def all_contacts(self) -> list[Contact]:
        """All, by organisation and role as they read."""
        sleutel = await self._keys.of_people()
        gevonden = []
        for rij in await self._read(_ALLE):
            vak = sleutel.compartment("contact", rij.id)
            gevonden.append(
                Contact(
                    organisatie=vak.open("organisatie", rij.organisatie),
                    functie=vak.open("functie", rij.functie),
                    adres=vak.open("adres", rij.adres),
                    gebruikt_op=rij.gebruikt_op,
                )
            )
        return sorted(gevonden, key=lambda een: (woorden(een.organisatie), woorden(een.functie), een.adres))

    async def put_contact(self, een: Contact) -> None:
        """Keep it; one that is there was used on this day too."""
        rij_id = self._id(een)
        vak = (await self._keys.of_people()).compartment("contact", rij_id)
        waarden = {
            "id": rij_id,
            "organisatie": vak.seal("organisatie", een.organisatie),
            "functie": vak.seal("functie", een.functie),
            "adres": vak.seal("adres", een.adres),
            "gebruikt_op": een.gebruikt_op,
        }
        if not await insert_new(self._session, ContactRow, waarden):
            weer = update(ContactRow).where(ContactRow.id == rij_id).values(gebruikt_op=een.gebruikt_op)
            await self._session.execute(weer, execution_options=SILENT)

    async def remove_contacts(self, welke: Iterable[Contact]) -> None:
        """Forget these."""
        weg = delete(ContactRow).where(ContactRow.id.in_([self._id(een) for een in welke]))
        await self._session.execute(weg, execution_options=SILENT)

    async def forget_before(self, dag: date) -> None:
        """Forget those last used before this local date."""
        await self._session.execute(delete(ContactRow).where(ContactRow.gebruikt_op < dag), execution_options=SILENT)

    def _id(self, een: Contact) -> str:
        words = contact_words(een.organisatie, een.functie, een.adres)
        return self._keys.vault.blind_index("contact", words).hex()


def contact_words(organisatie: str, functie: str, adres: str) -> str:
    """What the id of a contact is the blind index of."""
    return "/".join((" ".join(woorden(organisatie)), " ".join(woorden(functie)), adres))
