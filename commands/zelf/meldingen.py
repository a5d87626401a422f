"""`meldingen <direct, dagelijks, wekelijks of samen>`: when the asker reads news by mail."""

from dataclasses import replace

from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.meldingen import Meldingen, lees_keuze
from commands.domain.nieuwsmoment import nieuwsmoment, nieuwsuur
from commands.domain.rollen import Kanaal
from commands.effects.nieuws import keuze_van
from commands.texts import meldingen as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """For all their casussen, from now on; news that waits follows the new choice. Without words it only shows."""
    persoon = context.wie.persoon
    nu, staf = keuze_van(persoon, context), context.wie.deelnemer is None
    uur = nieuwsuur(context.beleid, staf=staf)
    keuze = lees_keuze(opdracht.tekst, nu) or _in_het_bericht(context, nu)
    if keuze is None:
        return Uitkomst(antwoord=teksten.stand(nu, uur), object=persoon.id)
    await context.uow.personen.save_persoon(replace(persoon, meldingen=keuze))
    moment = nieuwsmoment(context.nu, keuze, context.beleid, staf=staf)
    await context.uow.nieuws.put_off_all_of(persoon.id, due_at=moment)
    return Uitkomst(antwoord=teksten.gekozen(keuze, uur, per_mail=await _leest_mail(context)), object=persoon.id)


def _in_het_bericht(context: Context, nu: Meldingen) -> Meldingen | None:
    """By the words that stand for the command itself: "1x per week"."""
    keuzes = (lees_keuze(regel, nu) for regel in context.inbound.tekst.splitlines())
    return next((keuze for keuze in keuzes if keuze is not None), None)


async def _leest_mail(context: Context) -> bool:
    plaatsen = await context.uow.deelnemers.of_persoon(context.wie.persoon.id)
    kanalen = [lid.kanalen for lid in plaatsen if lid.actief] + [een.kanalen for een in context.wie.medewerkers]
    return any(Kanaal.MAIL in een for een in kanalen)


MELDINGEN = Command(
    woorden="meldingen",
    gebruik="meldingen [direct, dagelijks, wekelijks of samen]",
    samenvatting=teksten.MELDINGEN,
    alleen=(
        "minder mail",
        "minder mails",
        "minder mail graag",
        "minder mails graag",
        "graag minder mail",
        "graag minder mails",
        "1x per week",
        "1 x per week",
        "1 keer per week",
        "een keer per week",
        "één keer per week",
        "eens per week",
        "1x per dag",
        "1 keer per dag",
        "een keer per dag",
        "één keer per dag",
        "elke dag",
        "alles meteen",
        "alles direct",
    ),
    rollen=LEDEN | REGIE,
    in_casus=False,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    past=lambda woorden: not woorden.strip(" .!") or lees_keuze(woorden, Meldingen.DIRECT) is not None,
    bewijs=False,
    run=run,
)
