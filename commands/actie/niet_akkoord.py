"""`3 niet akkoord <reden>`: what waits about an actiepunt for the asker does not come; everything stays as it was."""

from dataclasses import replace

from commands.actie.antwoord import aanduiding, zoek
from commands.actie.betrokkenen import zeg_aan
from commands.actie.verandering import verander
from commands.actie.verzoeken import neem_aan, sluit
from commands.command import HUIS, LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.verzoek import VerzoekSoort
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.voorleggen import zoals_gezien
from commands.messages import Lid
from commands.texts import verzoek as teksten
from commands.texts.derde import punt_blijft


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Whoever asked hears it with the reason; of several who are asked to take over the others may still agree.

    Raises as `zoek` and `neem_aan` do, and OpdrachtOnvolledig without a reason, unless the actiepunt then just stays.
    """
    punt = await zoek(opdracht, context)
    verzoek, van = await neem_aan(context, punt)
    reden = opdracht.tekst.strip()
    if not reden and verzoek.soort is not VerzoekSoort.VERVALT:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    over = tuple(een for een in verzoek.aan if een != context.wie.actor)
    if over:
        await context.uow.verzoeken.save_verzoek(replace(verzoek, aan=over))
    else:
        await sluit(context, verzoek, akkoord=False)
    if verzoek.soort is VerzoekSoort.NIEUW:
        await verander(context, punt, FeedbackSoort.VERVALLEN, reden, status=Status.VERVALLEN)
    bericht = teksten.niet_akkoord(context.casus, punt, verzoek, aanduiding(context), reden)
    bericht = punt_blijft(context.casus, punt) if van.is_derde else bericht
    return Uitkomst(
        antwoord=teksten.niet_akkoord_genoteerd(context.casus, punt, zoals_gezien(van, context), reden),
        effecten=zeg_aan([Lid(deelnemer_id=van.id, derde=van.is_derde)], bericht, f"verzoek/{verzoek.id}/uitkomst"),
        object=punt.id,
    )


NIET_AKKOORD = Command(
    woorden="actie niet akkoord",
    ook=("niet akkoord", "ga niet akkoord", "ik ga niet akkoord", "niet mee eens", "neem ik niet over"),
    gebruik="actie niet akkoord <nummer> <reden>",
    samenvatting=teksten.NIET_AKKOORD,
    rollen=LEDEN | REGIE,
    over_punt=True,
    bewijs=HUIS,
    run=run,
)
