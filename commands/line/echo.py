"""Own words that a refusal repeats by mail pass the door first and are blotted, for mail travels.

The door stands outside every transaction. So the first try ends with EchoNodig, which undoes all of it; then the door
looks, and the message is handled anew with the words that may be repeated.
"""

from collections.abc import Sequence

from commands.command import Context
from commands.domain.casus import is_code
from commands.domain.rollen import Kanaal
from commands.domain.weigering import Weigering
from commands.line.plaats import leest_mee
from commands.messages import Bericht, Inbound
from commands.ports import UnitOfWork
from commands.texts.weigering import als_bericht
from commands.understanding.identiteit import Bekend

AANGEHAALD = ("tekst", "voorbeeld", "nummer", "code")
"""Parts of a refusal that may hold words as they were typed; a number is none."""
MAX_CODES = 5


class EchoNodig(Exception):
    """These words would be repeated, and the door has not seen them."""

    def __init__(self, teksten: Sequence[str]) -> None:
        super().__init__()
        self.teksten = tuple(teksten)


def weiger(weigering: Weigering, context: Context) -> Bericht:
    """The sentence for this refusal, with no more of the sender's words than may be repeated; raises EchoNodig."""
    if context.inbound.kanaal is not Kanaal.MAIL:
        return als_bericht(weigering)
    gegevens = weigering.gegevens
    eigen = {naam: waarde for naam in AANGEHAALD if isinstance(waarde := gegevens.get(naam), str) and waarde}
    nodig = [waarde for waarde in eigen.values() if not is_code(waarde) and waarde not in context.echo]
    if nodig:
        raise EchoNodig(nodig)
    if not eigen:
        return als_bericht(weigering)
    over = type(weigering).__new__(type(weigering))  # its own data, whatever it was made from
    over.gegevens = {**gegevens, **{naam: context.echo.get(waarde, waarde) for naam, waarde in eigen.items()}}
    return als_bericht(over)


async def casussen_van(inbound: Inbound, bekend: Bekend, uow: UnitOfWork) -> list[str | None]:
    """The casussen whose lists the door must know: where it was written, and those of the sender that are named.

    One None when there are none: then only the words that every casus allows count.
    """
    codes = [woord.strip(",.:;!?/").upper() for woord in inbound.tekst.split() if is_code(woord.strip(",.:;!?/"))]
    casussen = [bekend.wie.casus]
    for code in list(dict.fromkeys(codes))[:MAX_CODES]:
        casus = await uow.casussen.find_code(code)
        if casus is not None and await leest_mee(casus.id, bekend, uow):
            casussen.append(casus)
    return list(dict.fromkeys(casus.id for casus in casussen if casus is not None)) or [None]
