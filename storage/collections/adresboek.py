"""The address book of the ZVH."""

from collections.abc import Iterable
from datetime import date
from secrets import token_hex

from sqlalchemy import ColumnElement, delete, select, update

from commands.domain.adresboek import Contact
from commands.domain.contactgegevens import woorden
from storage.collections.collection import SILENT, SqlCollection, table
from storage.database.insert import insert_new
from storage.tables.data_keys import DataKeyRow
from storage.tables.people import ContactRow

_ALLE = select(table(ContactRow))


class SqlAdresboek(SqlCollection):
    """Each address once for an organisation and role; each is sealed with a key of its own, which goes with it."""

    async def all_contacts(self) -> list[Contact]:
        """All, by organisation and role as they read."""
        gevonden, rijen = [], await self._read(_ALLE)
        await self._keys.load((), [rij.doel for rij in rijen])
        for rij in rijen:
            vak = (await self._keys.of_row(rij.doel)).compartment("contact", rij.id)
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
        weer = update(ContactRow).where(ContactRow.id == rij_id).values(gebruikt_op=een.gebruikt_op)
        if await self._session.scalar(weer.returning(ContactRow.id), execution_options=SILENT) is not None:
            return
        doel = f"contact:{token_hex(8)}"
        vak = (await self._keys.make_goal(doel)).compartment("contact", rij_id)
        waarden = {
            "doel": doel,
            "id": rij_id,
            "organisatie": vak.seal("organisatie", een.organisatie),
            "functie": vak.seal("functie", een.functie),
            "adres": vak.seal("adres", een.adres),
            "gebruikt_op": een.gebruikt_op,
        }
        await insert_new(self._session, ContactRow, waarden)

    async def remove_contacts(self, welke: Iterable[Contact]) -> None:
        """Forget these."""
        await self._forget(ContactRow.id.in_([self._id(een) for een in welke]))

    async def forget_before(self, dag: date) -> None:
        """Forget those last used before this local date."""
        await self._forget(ContactRow.gebruikt_op < dag)

    async def _forget(self, welke: ColumnElement[bool]) -> None:
        weg = delete(ContactRow).where(welke).returning(ContactRow.doel)
        doelen = [doel for doel in await self._session.scalars(weg, execution_options=SILENT) if doel]
        if doelen:
            sleutels = delete(DataKeyRow).where(DataKeyRow.doel.in_(doelen))
            await self._session.execute(sleutels, execution_options=SILENT)
            self._keys.destroy(doelen)

    def _id(self, een: Contact) -> str:
        words = contact_words(een.organisatie, een.functie, een.adres)
        return self._keys.vault.blind_index("contact", words).hex()


def contact_words(organisatie: str, functie: str, adres: str) -> str:
    """What the id of a contact is the blind index of."""
    return "/".join((" ".join(woorden(organisatie)), " ".join(woorden(functie)), adres))
