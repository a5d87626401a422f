"""Own words that come to a closed casus and may not wait: the procesregisseur alone reads them, at once."""

from commands.casus.heropenen import HEROPENEN
from commands.casus.terugblik import TERUGBLIK
from commands.command import Opdracht, is_dicht, mag
from commands.domain.casus import Fase
from commands.domain.terugblik import is_alarm, is_van_nu
from commands.domain.weigering import OpdrachtOnbekend, Weigering
from commands.domain.weigering_einde import CasusGesloten
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing, Plek, VrijeTekst
from commands.messages import Inbound
from commands.understanding.identiteit import Bekend


def naar_regie(gezegd: Lezing | Weigering, inbound: Inbound, wie: Bekend) -> Lezing | Weigering:
    """The same reading; where it would be refused and tells of an alarm, the words as `terugblik` has them.

    In a mail, and in a private room, all that speaks of now goes so; beside a command an alarm alone. Other words in a
    private room hear that the casus is closed.
    """
    lid, casus, tekst = wie.wie.deelnemer, wie.wie.casus, zonder_slot(inbound.tekst).strip()
    if lid is None or wie.wie.is_staf or casus is None or casus.fase is not Fase.GESLOTEN or not tekst:
        return gezegd
    if wie.plek is Plek.KAMER or inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return gezegd
    opdrachten = gezegd if isinstance(gezegd, tuple) else ()
    if any(een.code not in (None, casus.code) for een in opdrachten):
        return gezegd
    dicht = bool(opdrachten) and all(is_dicht(een.command, wie.wie) for een in opdrachten)
    vrij = dicht and wie.plek is Plek.MAIL and all(een.command.vrij for een in opdrachten)
    weer_open = any(een.command is HEROPENEN and not mag(HEROPENEN, wie.wie) for een in opdrachten)
    los = isinstance(gezegd, OpdrachtOnbekend | VrijeTekst)
    if weer_open or (vrij and is_van_nu(tekst)) or ((dicht or los) and is_alarm(tekst)):
        return (Opdracht(command=TERUGBLIK, tekst=tekst),)
    if isinstance(gezegd, OpdrachtOnbekend) and wie.plek is Plek.PRIVE and not gezegd.gegevens.get("lijkt_op"):
        return (Opdracht(command=TERUGBLIK, tekst=tekst),) if is_van_nu(tekst) else CasusGesloten(code=casus.code)
    return gezegd
