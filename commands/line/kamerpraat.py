"""Talk in the room of a casus, for those who read mail: where the house wants that, and after the room was told."""

from commands.actie.antwoord import aanduiding
from commands.command import Context
from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal
from commands.effects.rijen import rijsleutel, sleutel_kamerpraat
from commands.grammar.lezing import Niets
from commands.line.gelezen import Gelezen
from commands.messages import Effect, Groep, Say
from commands.texts import kamerpraat as teksten


async def vertel_kamerpraat(gelezen: Gelezen, context: Context) -> list[Effect]:
    """What follows from words without a sign: they go with the news; the first time the room is told that instead."""
    inbound = gelezen.inbound
    if not context.beleid.kamer_naar_mail or not context.in_casuskamer or not isinstance(gelezen.lezing, Niets):
        return []
    casus = context.casus
    if casus.fase is not Fase.LOPEND or not inbound.tekst.strip():
        return []
    eerst = f"kamerpraat_aan/{casus.id}"
    if not await context.uow.outbox.has_key(rijsleutel(eerst, Kanaal.MATRIX, "kamer")):
        kamer = Groep(casus_id=casus.id, alleen_kamer=True)
        return [Say(aan=kamer, bericht=teksten.vanaf_nu(casus), sleutel=eerst)]
    mail = Groep(casus_id=casus.id, behalve=(context.wie.actor,), zonder_kamer=True)
    bericht = teksten.voor_mail(casus, aanduiding(context), inbound.tekst.strip())
    return [Say(aan=mail, bericht=bericht, sleutel=sleutel_kamerpraat(inbound.extern_id))]
