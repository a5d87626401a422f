"""Words that begin with "spoed", in answer to a message about an actiepunt: for all, at once, and no answer to that."""

from dataclasses import replace

from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.actie.vraag import VRAAG
from commands.domain.terugblik import begint_met_spoed
from commands.domain.weigering import Weigering
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing
from commands.messages import Inbound
from commands.onderling.bericht import BERICHT
from commands.understanding.identiteit import Bekend


def met_spoed(gezegd: Lezing | Weigering, inbound: Inbound, wie: Bekend) -> Lezing | Weigering:
    """The same reading; where such words would be shared with a question how it stands, a message to all instead.

    What says a state of an actiepunt, or a day, is asked as ever (own choice).
    """
    if not isinstance(gezegd, tuple) or not begint_met_spoed(zonder_slot(inbound.tekst)):
        return gezegd
    woorden = [een for een in gezegd if een.command is TERUGKOPPELING]
    vragen = [een for een in gezegd if een.command is VRAAG]
    zegt_iets = any(een.soort is not None or een.dag is not None for deel in vragen for een in deel.meldingen)
    if len(woorden) != 1 or len(gezegd) != 1 + len(vragen) or zegt_iets:
        return gezegd
    if inbound.bewerkt or inbound.doorgestuurd or wie.wachtend is not None or woorden[0].nummer != wie.nummer:
        return gezegd
    return (replace(woorden[0], command=BERICHT, nummer=None),)
