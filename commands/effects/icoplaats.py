"""Says where a meeting is, which changes nothing about who comes."""

from dataclasses import replace

from commands.command import Context
from commands.domain.bijeenkomst import Bijeenkomst, DeelnameSoort
from commands.effects.icoderden import derden_bij
from commands.effects.icopost import regie_ook, te_vragen
from commands.messages import Bericht, Effect, Lid, Say
from commands.texts import bijeenkomst as teksten
from commands.texts import derdeico
from commands.texts.uitnodiging import met_antwoord, zonder_vraag


async def vertel_plaats(context: Context, ico: Bijeenkomst, *, bekend: bool) -> list[Effect]:
    """To everybody who is invited, and to the calendar of the procesregisseur; `bekend`: nobody knew it yet.

    Their answers hold, so that nobody is asked again but whoever did not answer (SOURCES: RFC 5546).
    """
    casus, zone = context.casus, context.beleid.zone
    sleutel = f"ico/{ico.id}/plaats/{context.ids.new_id()}"
    gezegd = {
        een.deelnemer_id: een.antwoord
        for een in await context.uow.bijeenkomsten.participations(ico.id)
        if een.volgnummer == ico.volgnummer
    }
    leden, derden = await te_vragen(context, casus), await derden_bij(context, casus)
    bericht, voor_derde = teksten.verzet(casus, ico, zone, plaats=bekend), derdeico.gewijzigd(casus, ico, zone)
    effecten: list[Effect] = [
        Say(
            aan=Lid(deelnemer_id=een.id, derde=een.is_derde),
            bericht=_voor(een.id, voor_derde if een.is_derde else bericht, context, gezegd),
            sleutel=f"{sleutel}/{een.id}",
        )
        for een in [*leden, *derden]
    ]
    return effecten + (await regie_ook(context, casus, ico, bericht, sleutel) if effecten else [])


def _voor(lid_id: str, bericht: Bericht, context: Context, gezegd: dict[str, DeelnameSoort]) -> Bericht:
    antwoord = gezegd.get(lid_id)
    if antwoord is None or bericht.afspraak is None:
        return met_antwoord(bericht, context.casus, bonnen=context.beleid.ico_bonnen)
    bericht = replace(bericht, afspraak=replace(bericht.afspraak, antwoord=antwoord))
    return zonder_vraag(bericht, context.casus, antwoord)
