"""Words of a deelnemer for a closed casus that would have to wait: nobody is asked about them, and their writer hears
that they went nowhere."""

from commands.command import Context
from commands.domain.nietdelen import VAN_DERDE
from commands.domain.rollen import Kanaal
from commands.grammar.lezing import Plek
from commands.line.gelezen import Gelezen
from commands.messages import Effect, Lid, Say, WisBericht
from commands.ports import LogRegel, Transaction
from commands.texts import einde_antwoord as teksten
from commands.understanding.hier import hier_van


async def laat_liggen(gelezen: Gelezen, context: Context) -> list[Effect]:
    """To its writer, where nobody reads along: the door holds these words, and nobody will look at them."""
    wie = gelezen.bekend.wie
    await _noteer(gelezen, "toets", context)
    van_derde = any(een.soort == VAN_DERDE for een in gelezen.vondsten)
    genoemd = bool(gelezen.vondsten) and not van_derde
    bericht = teksten.niet_doorgegeven(context.casus, context.beleid.telefoon, genoemd=genoemd)
    sleutel = f"dicht/{context.ids.new_id()}"
    if gelezen.bekend.plek is Plek.KAMER and wie.deelnemer is not None:
        aan = Lid(deelnemer_id=wie.deelnemer.id, kanaal=Kanaal.MATRIX)
        return [Say(aan=aan, bericht=bericht, sleutel=sleutel)]
    return [Say(aan=hier_van(gelezen.inbound, wie), bericht=bericht, sleutel=sleutel)]


async def laat_twijfel_liggen(gelezen: Gelezen, tx: Transaction) -> list[Effect]:
    """To the deelnemer at the address we know, once for each closing: a message in their name, of which we do not know
    whether it is theirs, went nowhere."""
    inbound, wie = gelezen.inbound, gelezen.bekend.wie
    if wie.deelnemer is None or wie.casus is None:
        return []
    await _noteer(gelezen, "navraag", tx)
    sinds = wie.casus.uitkomst_op
    effecten: list[Effect] = [
        Say(
            aan=Lid(deelnemer_id=wie.deelnemer.id, derde=True),
            bericht=teksten.niet_verwerkt(wie.casus, tx.beleid.telefoon),
            sleutel=f"dicht/{wie.deelnemer.id}/{'' if sinds is None else sinds.isoformat()}",
        )
    ]
    if gelezen.opdrachten is None or any(een.command.wist for een in gelezen.opdrachten):
        await tx.uow.inbox.erase(inbound.bron)
        effecten.append(WisBericht(extern_id=inbound.extern_id, bron=inbound.bron, casus_id=wie.casus.id))
    return effecten


async def _noteer(gelezen: Gelezen, actie: str, tx: Transaction) -> None:
    wie = gelezen.bekend.wie
    await tx.uow.logboek.write_line(
        LogRegel(
            actor=wie.actor, actie=actie, object=wie.deelnemer.id if wie.deelnemer is not None else "",
            resultaat="gesloten", herkomst=gelezen.inbound.kanaal.value, op=tx.nu,
            casus_id=wie.casus.id if wie.casus is not None else None,
        )
    )  # fmt: skip
