"""The command that a procesregisseur means who answers in their own words about a held text: proposed, never done."""

from commands.command import Context
from commands.domain.doorlaten import lees_doorlaten
from commands.domain.rollen import Rol
from commands.domain.wachtend import Wachtend, lees_nummer
from commands.domain.weigering import OpdrachtOnbekend, Weigering
from commands.toets.zoek import beantwoord


async def met_besluit(fout: Weigering, context: Context) -> Weigering:
    """The same refusal with the command that decides about the text; as it is, where no held text is meant."""
    if not isinstance(fout, OpdrachtOnbekend) or Rol.PROCESREGISSEUR not in context.wie.rollen:
        return fout
    door = lees_doorlaten(context.inbound.tekst)
    wachtend = await _genoemd(context) if door is not None else None
    if wachtend is None or not wachtend.open:
        return fout
    besluit = f"vrijlaten {wachtend.kort}" if door else f"weiger {wachtend.kort} <reden>"
    return OpdrachtOnbekend(**{**fout.gegevens, "lijkt_op": besluit})


async def _genoemd(context: Context) -> Wachtend | None:
    """The text whose number stands there; otherwise the one whose notice is answered."""
    woorden = context.inbound.tekst.split()
    nummers = {nummer for woord in woorden if (nummer := lees_nummer(woord.strip(".,:;!()"))) is not None}
    if not nummers:
        return await beantwoord(context.inbound, context.uow)
    return await context.uow.wachtenden.find_number(nummers.pop()) if len(nummers) == 1 else None
