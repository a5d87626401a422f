"""A ZVH of any size in a database, put there in bulk: real encryption for whatever the bot will open."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import count, islice, product
from typing import Any

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncSession

from commands.domain.actiepunt import Status
from commands.domain.casus import CODE_TEKENS, Fase, is_code
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.domain.rollen import Rol, Soort
from storage.collections.herinneringen import HerinneringStatus
from storage.database.engine import make_engine
from storage.tables.base import Base
from storage.tables.casus import CasusRow, DeelnemerRow
from storage.tables.data_keys import DataKeyRow
from storage.tables.people import MedewerkerRow, PersoonRow
from storage.tables.plan import ActiepuntRow, HerinneringRow
from storage.vault.data_keys import goal_of_persoon
from storage.vault.vault import DataKey, Vault

IN_EEN_KEER = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Maat:
    """How large."""

    casussen: int
    mensen: int
    leden: int
    """Members of one casus."""
    punten: int
    """Points of one casus."""
    regisseurs: int = 4
    kanalen: str = "mail"
    """Of the partners."""
    regisseur: str = ""
    """Matrix id of the first procesregisseur; the others read mail."""


@dataclass(slots=True)
class Vulling:
    """The rows, by table, not yet in the database; ids go up as real ones do."""

    maat: Maat
    master_key: bytes
    geopend_op: datetime
    uiterlijk: date
    rijen: dict[type[Base], list[dict[str, Any]]] = field(default_factory=dict)
    _nummers: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        """Make everybody and everything but the reminders."""
        kluis = Vault(self.master_key)
        mensen = [self._persoon(kluis, f"lid{nummer}")[0] for nummer in range(self.maat.mensen)]
        staf = [self._medewerker(kluis, nummer) for nummer in range(self.maat.regisseurs)]
        beurt = count()
        for nummer, code in enumerate(islice(_codes(), self.maat.casussen)):
            casus_id = self._id()
            sleutel = self._sleutel(kluis, f"casus:{casus_id}")
            self._bij(CasusRow, **self._casus(casus_id, code, staf[nummer % len(staf)]))
            leden = [
                self._lid(kluis, sleutel, casus_id, mensen[next(beurt) % len(mensen)], eerste=plaats == 0)
                for plaats in range(self.maat.leden)
            ]
            for punt in range(self.maat.punten):
                self._punt(sleutel, casus_id, punt + 1, leden[punt % len(leden)])

    def herinner(self, punt: dict[str, Any], stap: Stap, due_at: datetime) -> None:
        """Plan a reminder of a point made here."""
        self._bij(
            HerinneringRow,
            id=self._id(),
            casus_id=punt["casus_id"],
            soort=HerinneringSoort.ACTIE.value,
            onderwerp_id=punt["id"],
            stap=stap.value,
            volgnummer=0,
            versie=1,
            due_at=due_at,
            status=HerinneringStatus.PLANNED.value,
        )

    async def schrijf(self, url: str) -> None:
        """Put all of it in a migrated, empty database."""
        engine = make_engine(url)
        async with AsyncSession(engine) as session:
            await session.execute(delete(DataKeyRow))  # nothing was closed with it yet
            for tabel, rijen in self.rijen.items():
                for begin in range(0, len(rijen), IN_EEN_KEER):
                    await session.execute(insert(tabel), rijen[begin : begin + IN_EEN_KEER])
            await session.commit()
        await engine.dispose()

    def _casus(self, casus_id: str, code: str, regie: str) -> dict[str, Any]:
        wie = {"geopend_op": self.geopend_op, "geopend_door": regie, "vrijgegeven_op": self.geopend_op}
        return {"id": casus_id, "code": code, "fase": Fase.LOPEND.value, "ico_op": None, "kamer": None, **wie}

    def _persoon(self, kluis: Vault, naam: str) -> tuple[str, DataKey]:
        persoon_id, email, matrix_id = self._id(), f"{naam}@partners.test", f"@{naam}:partners.test"
        doel = goal_of_persoon(persoon_id)
        sleutel = self._sleutel(kluis, doel)
        vak = sleutel.compartment("persoon", persoon_id)
        adressen = {"email": vak.seal("email", email), "email_index": kluis.email_index(email)}
        if naam == "regie0" and self.maat.regisseur:
            matrix_id = self.maat.regisseur
        adressen |= {
            "matrix_id": vak.seal("matrix_id", matrix_id),
            "matrix_index": kluis.blind_index("matrix", matrix_id),
        }
        return self._bij(PersoonRow, id=persoon_id, doel=doel, **adressen), sleutel

    def _medewerker(self, kluis: Vault, nummer: int) -> str:
        medewerker_id, token = self._id(), f"staf{nummer:016d}"
        persoon_id, sleutel = self._persoon(kluis, f"regie{nummer}")
        vak = sleutel.compartment("medewerker", medewerker_id)
        return self._bij(
            MedewerkerRow,
            id=medewerker_id,
            persoon_id=persoon_id,
            rol=Rol.PROCESREGISSEUR.value,
            kanalen="matrix" if self.maat.regisseur and not nummer else "mail",
            token=vak.seal("token", token),
            token_index=kluis.blind_index("token", token),
            naam=vak.seal("naam", ""),
        )

    def _lid(self, kluis: Vault, sleutel: DataKey, casus_id: str, persoon_id: str, *, eerste: bool) -> str:
        deelnemer_id = self._id()
        token = f"lid{deelnemer_id[-17:]}"
        vak = sleutel.compartment("deelnemer", deelnemer_id)
        return self._bij(
            DeelnemerRow,
            id=deelnemer_id,
            casus_id=casus_id,
            persoon_id=persoon_id,
            organisatie=vak.seal("organisatie", "Wijkteam"),
            functie=vak.seal("functie", "consulent"),
            naam=vak.seal("naam", ""),
            soort=Soort.PUBLIEK.value,
            kanalen=self.maat.kanalen,
            token=vak.seal("token", token),
            token_index=kluis.blind_index("token", token),
            casushouder=eerste,
        )

    def _punt(self, sleutel: DataKey, casus_id: str, nummer: int, eigenaar: str) -> None:
        punt_id = self._id()
        wat = sleutel.compartment("actiepunt", punt_id).seal(
            "wat", "Belt de woningcorporatie over de achterstand in de huur"
        )
        self._bij(
            ActiepuntRow,
            id=punt_id,
            casus_id=casus_id,
            nummer=nummer,
            wat=wat,
            eigenaar=eigenaar,
            uiterlijk=self.uiterlijk,
            status=Status.OPEN.value,
            versie=1,
        )

    def _sleutel(self, kluis: Vault, doel: str) -> DataKey:
        sleutel, ingepakt = kluis.new_key(doel)
        self.rijen.setdefault(DataKeyRow, []).append({"doel": doel, "ingepakt": ingepakt})
        return sleutel

    def _bij(self, tabel: type[Base], **waarden: Any) -> str:
        self.rijen.setdefault(tabel, []).append(waarden)
        return str(waarden["id"])

    def _id(self) -> str:
        return f"{next(self._nummers):032x}"


def _codes() -> Iterator[str]:
    return (code for tekens in product(CODE_TEKENS, repeat=4) if is_code(code := "".join(tekens)))
