"""Talk in the room of a casus, for those who read mail: where the house wants that, and after the room was told."""

from commands.actie.antwoord import aanduiding
from commands.command import Context
from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal
from commands.domain.terugblik import is_zorg
from commands.effects.rijen import rijsleutel, sleutel_kamerpraat
from commands.grammar.lezing import Niets
from commands.line.gelezen import Gelezen
from commands.messages import Effect, Groep, Lid, Say
from commands.texts import kamerpraat as teksten
from commands.understanding.beantwoord import beantwoord, punt_van_draad

_ZIN = 6
"""Fewer words are talk among themselves (own choice)."""


async def vertel_kamerpraat(gelezen: Gelezen, context: Context) -> list[Effect]:
    """What follows from words without a sign: they go with the news; the first time the room is told that instead."""
    inbound = gelezen.inbound
    if not context.in_casuskamer or not isinstance(gelezen.lezing, Niets):
        return []
    casus = context.casus
    if casus.fase is not Fase.LOPEND or not inbound.tekst.strip():
        return []
    return [*_bij_gevaar(inbound.tekst, context), *await _vertel(gelezen, context)]


def _bij_gevaar(tekst: str, context: Context) -> list[Effect]:
    """Whom to call, in private and once a day: the bot does nothing with talk."""
    casus, lid = context.casus, context.wie.deelnemer
    if lid is None or not is_zorg(tekst):
        return []
    sleutel = f"kamernood/{casus.id}/{lid.id}/{context.vandaag.isoformat()}"
    return [Say(aan=Lid(deelnemer_id=lid.id), bericht=teksten.bij_gevaar(casus), sleutel=sleutel)]


async def _vertel(gelezen: Gelezen, context: Context) -> list[Effect]:
    inbound, casus = gelezen.inbound, context.casus
    if not context.beleid.kamer_naar_mail:
        return await _blijft_in_de_kamer(inbound.tekst, context)
    eerst = f"kamerpraat_aan/{casus.id}"
    if not await context.uow.outbox.has_key(rijsleutel(eerst, Kanaal.MATRIX, "kamer")):
        kamer = Groep(casus_id=casus.id, alleen_kamer=True)
        return [Say(aan=kamer, bericht=teksten.vanaf_nu(casus), sleutel=eerst)]
    mail = Groep(casus_id=casus.id, behalve=(context.wie.actor,), zonder_kamer=True)
    nummer = punt_van_draad(casus, await beantwoord(inbound, context.uow))
    bericht = teksten.voor_mail(casus, aanduiding(context), inbound.tekst.strip(), nummer)
    return [Say(aan=mail, bericht=bericht, sleutel=sleutel_kamerpraat(inbound.extern_id))]


async def _blijft_in_de_kamer(tekst: str, context: Context) -> list[Effect]:
    """Once, in private: who reads mail does not see their words, and how they would."""
    casus, lid = context.casus, context.wie.deelnemer
    if lid is None or len(tekst.split()) < _ZIN:
        return []
    leden = await context.uow.deelnemers.of_casus(casus.id)
    if not any(een.ontvangt and Kanaal.MATRIX not in een.kanalen for een in leden):
        return []
    sleutel = f"kamerhint/{casus.id}/{lid.id}"
    return [Say(aan=Lid(deelnemer_id=lid.id), bericht=teksten.blijft_in_de_kamer(casus), sleutel=sleutel)]
