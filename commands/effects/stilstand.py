"""Mail that stands still, as it is remembered: which way, since when, and the code of what is in the way."""

from dataclasses import dataclass
from datetime import datetime

from commands.ports import Transaction, UnitOfWork

WEGEN = ("ontvangen", "versturen")


@dataclass(frozen=True, slots=True, kw_only=True)
class StilleWeg:
    """One way that stands still."""

    weg: str
    sinds: datetime
    code: str


def cursor(weg: str) -> str:
    """The name under which it is remembered."""
    return f"stilstand.{weg}"


async def noteer(tx: Transaction, weg: str, code: str) -> None:
    """This way stands still from now on."""
    await tx.uow.cursors.set(cursor(weg), f"{tx.nu.isoformat()} {code}")


async def stille_wegen(uow: UnitOfWork) -> list[StilleWeg]:
    """The ways that stand still, as far as was told."""
    gevonden = []
    for weg in WEGEN:
        sinds, _, code = (await uow.cursors.get(cursor(weg)) or "").partition(" ")
        if sinds:
            gevonden.append(StilleWeg(weg=weg, sinds=datetime.fromisoformat(sinds), code=code))
    return gevonden
