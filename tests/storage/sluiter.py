"""A process that makes casussen, removes them and replaces the sluitsleutel for ever.

Arguments: the url, the sluitbestand, the sleutelkopie. Says a line when it begins, and one for each casus that it made
and each that is dead; what stands in a line was committed.
"""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.base.clock import RealIds
from commands.domain.casus import Casus, Fase
from commands.ports import LogRegel
from storage.way_in import Places, Storage
from tests.storage.bouwers import HOOFDSLEUTEL

NU = datetime(2026, 11, 3, 1, 0, tzinfo=UTC)
TEGELIJK = 5
"""Casussen that live at one time."""


async def maak(opslag: Storage) -> str:
    """A casus of which something is written under its key."""
    casus_id = RealIds().new_id()
    code = casus_id[-12:].upper()
    casus = Casus(id=casus_id, code=code, fase=Fase.CONCEPT, geopend_op=NU, geopend_door="m")
    regel = LogRegel(actor="m", actie="a", object="b", resultaat=code, herkomst="cli", op=NU, casus_id=casus_id)
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.logboek.write_line(regel)
        await uow.commit()
    return casus_id


async def draai(url: str, bestand: Path, kopie: Path) -> None:
    """Until somebody kills it."""
    opslag = Storage(url, HOOFDSLEUTEL, sluit=Places(bestand, kopie))
    await opslag.sluitsleutel.tidy()
    zeg("klaar")
    levend: list[str] = []
    while True:
        levend.append(await maak(opslag))
        zeg(f"gemaakt {levend[-1]}")
        if len(levend) >= TEGELIJK:
            weg = levend.pop(0)
            async with opslag.uow() as uow:
                await uow.wis(weg)
                await uow.commit()
            if await opslag.sluitsleutel.replace(NU):
                zeg(f"dood {weg}")


def zeg(regel: str) -> None:
    """At once."""
    sys.stdout.write(f"{regel}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(draai(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
