"""Logins with tokens that end."""

import json
from datetime import datetime

from sqlalchemy import delete, or_, select, update

from commands.ports import KeyGone
from commands.ports.logins import Login
from storage.collections.collection import SILENT, SqlCollection
from storage.database.insert import insert_new
from storage.tables.processes import LoginRow
from storage.vault.data_keys import HOUSE, POST
from storage.vault.vault import DamagedValue

_TABLE = "aanmelding"


class SqlLogins(SqlCollection):
    """One row a login; its tokens are sealed with the key of the house."""

    async def read(self, naam: str) -> Login | None:
        """The tokens; None when there are none, or when they cannot be opened."""
        rij = await self._one(select(LoginRow).where(LoginRow.naam == naam))
        if rij is None or rij.inhoud is None:
            return None
        try:
            sleutel = await self._keys.of_row(rij.doel, POST)
            velden = json.loads(sleutel.compartment(_TABLE, naam).open("inhoud", rij.inhoud))
        except (DamagedValue, KeyGone):
            return None
        return Login(
            access=velden["access"],
            refresh=velden["refresh"],
            renew_at=datetime.fromisoformat(velden["renew_at"]),
            ends_at=datetime.fromisoformat(velden["ends_at"]),
        )

    async def claim(self, naam: str, *, now: datetime, until: datetime) -> bool:
        """Let nobody else renew it until that moment; False when somebody else does.

        A claim that lasts longer than one may last comes from a clock that was set back: it does not count.
        """
        await self._make_row(naam)
        vrij = or_(LoginRow.geclaimd_tot.is_(None), LoginRow.geclaimd_tot <= now, LoginRow.geclaimd_tot > until)
        neem = update(LoginRow).where(LoginRow.naam == naam, vrij).values(geclaimd_tot=until).returning(LoginRow.naam)
        return await self._session.scalar(neem, execution_options=SILENT) is not None

    async def keep(self, naam: str, login: Login) -> None:
        """Store the tokens; the claim ends."""
        await self._make_row(naam)
        velden = {
            "access": login.access,
            "refresh": login.refresh,
            "renew_at": login.renew_at.isoformat(),
            "ends_at": login.ends_at.isoformat(),
        }
        inhoud = (await self._keys.of_house()).compartment(_TABLE, naam).seal("inhoud", json.dumps(velden))
        await self._change(naam, {"inhoud": inhoud, "doel": HOUSE, "geclaimd_tot": None})

    async def release(self, naam: str) -> None:
        """End the claim without new tokens."""
        await self._change(naam, {"geclaimd_tot": None})

    async def forget(self, naam: str) -> None:
        """Take the tokens away; when there are none that is fine."""
        await self._session.execute(delete(LoginRow).where(LoginRow.naam == naam), execution_options=SILENT)

    async def _make_row(self, naam: str) -> None:
        await insert_new(self._session, LoginRow, {"naam": naam, "inhoud": None, "geclaimd_tot": None})

    async def _change(self, naam: str, waarden: dict[str, object]) -> None:
        weg = update(LoginRow).where(LoginRow.naam == naam).values(waarden)
        await self._session.execute(weg, execution_options=SILENT)
