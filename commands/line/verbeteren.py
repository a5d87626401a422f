"""An edit in the room of words that others read by mail: they read the new words too, and nothing else counts of it."""

from commands.actie.antwoord import aanduiding
from commands.command import Context
from commands.domain.casus import Fase
from commands.effects.doorgegeven import Doorgegeven, doorgegeven
from commands.effects.rijen import sleutel_kamerpraat
from commands.grammar.lezing import Niets
from commands.line.gelezen import Gelezen
from commands.messages import Effect, Groep, Say
from commands.onderling.bericht import BERICHT
from commands.texts import kamerpraat as praatteksten
from commands.texts import verbeterd as teksten
from commands.understanding.hier import zeg_hier


async def vertel_verbetering(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """The new words for who reads mail, with a receipt; None where the old ones went to nobody, or these are a command.

    The whole message passed the door, as all does in a room.
    """
    inbound = gelezen.inbound
    if not inbound.bewerkt or not inbound.verbetert or not context.in_casuskamer or not inbound.versleuteld:
        return None
    casus = context.casus
    nieuw = _woorden(gelezen)
    if casus.fase is not Fase.LOPEND or not nieuw:
        return None
    praat = sleutel_kamerpraat(inbound.verbetert)
    if isinstance(gelezen.lezing, Niets) and await context.uow.nieuws.waiting_keys({praat}):
        await context.uow.nieuws.forget_keys(praat, at=context.nu)
        bericht = praatteksten.voor_mail(casus, aanduiding(context), nieuw)
        return [Say(aan=_per_mail(context), bericht=bericht, sleutel=sleutel_kamerpraat(inbound.extern_id))]
    leden = [een for een in await context.uow.deelnemers.of_casus(casus.id) if een.ontvangt and een.persoon.email]
    hoe = await doorgegeven(inbound.verbetert, casus.id, leden, context.uow)
    getypt = not isinstance(gelezen.lezing, Niets)
    if hoe is Doorgegeven.NIET or getypt is not (hoe is Doorgegeven.BERICHT):
        return None
    bericht = teksten.voor_mail(casus, aanduiding(context), nieuw)
    return [
        Say(aan=_per_mail(context), bericht=bericht, sleutel=f"bericht/{inbound.bron}/{casus.id}"),
        zeg_hier(context, teksten.gewijzigd()),
    ]


def _per_mail(context: Context) -> Groep:
    return Groep(casus_id=context.casus.id, behalve=(context.wie.actor,), zonder_kamer=True)


def _woorden(gelezen: Gelezen) -> str:
    """What an edit says for others: the words behind `bericht`, or talk; empty where it is anything else."""
    if isinstance(gelezen.lezing, Niets):
        return gelezen.inbound.tekst.strip()
    if isinstance(gelezen.lezing, tuple) and len(gelezen.lezing) == 1 and gelezen.lezing[0].command is BERICHT:
        return gelezen.lezing[0].tekst.strip()
    return ""
