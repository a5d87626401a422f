"""The end: mail and chat tell the same."""

import re

from bot.demo.seen import Gezien, antwoordt
from bot.demo.world import Mens, NietGezien, Wereld

STATUSSEN = ("lukt niet", "gereed", "bezig", "open")


async def zelfde_stand(wereld: Wereld) -> None:
    """`actie lijst` by mail and in the room give one state."""
    standen: list[dict[int, str]] = []
    wereld.geheugen["merk lijst"] = wereld.merk()
    if wereld.mailers():
        mens = wereld.mailers()[0]
        merk = wereld.merk()
        wereld.verslag.doet(mens.wie, "mail", "vraagt: actie lijst")
        vraag = await mens.post.beantwoord(wereld.geheugen[f"planmail {mens.wie}"], "actie lijst")
        standen.append(
            _stand(wereld, await wereld.verwacht(mens, "mail", antwoordt(vraag), "ziet de lijst", sinds=merk))
        )
    if wereld.chatters():
        mens = wereld.chatters()[0]
        merk = wereld.merk()
        wereld.verslag.doet(mens.wie, "matrix", "vraagt in de kamer: !actie lijst")
        vraag = await mens.chat.zeg(wereld.geheugen["kamer"], "!actie lijst")
        standen.append(
            _stand(wereld, await wereld.verwacht(mens, "matrix", antwoordt(vraag), "ziet de lijst", sinds=merk))
        )
    if len({tuple(sorted(stand.items())) for stand in standen}) > 1:
        raise NietGezien("de lijst in de mail en die in de kamer verschillen")
    if any(len(stand) != len(wereld.plan.punten) for stand in standen):
        raise NietGezien("niet alle actiepunten staan met hun stand in de lijst")
    waar = "is in beide kanalen dezelfde" if len(standen) > 1 else "klopt"
    wereld.verslag.goed(f"de stand {waar}: {_kort(standen[0])}")


def onleesbaar(mensen: list[Mens]) -> int:
    """How many chat messages could not be decrypted by their readers."""
    return sum(mens.matrix.onleesbaar for mens in mensen if mens.matrix)


def _stand(wereld: Wereld, bericht: Gezien) -> dict[int, str]:
    """Point number to the status word that stands in its line."""
    stand: dict[int, str] = {}
    for punt in wereld.plan.punten:
        for regel in bericht.tekst.splitlines():
            if re.match(rf"\W*{punt.nummer}\b", regel):
                laag = regel.lower().replace(punt.wat.lower(), "")
                stand[punt.nummer] = next((status for status in STATUSSEN if status in laag), "?")
    return stand


def _kort(stand: dict[int, str]) -> str:
    return ", ".join(f"{nummer} {status}" for nummer, status in sorted(stand.items()))
