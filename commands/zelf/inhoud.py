"""`inhoud <vol of melding>`: whether mail to the asker may carry content."""

from dataclasses import replace

from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.inhoud import Inhoud, alleen_melding, lees_inhoud
from commands.texts import inhoud as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """For all their casussen, from now on; where the house is stricter, that stays. Without words it only shows."""
    persoon = context.wie.persoon
    huis = persoon.email is not None and alleen_melding(persoon.email, context.beleid.alleen_melding)
    keuze = lees_inhoud(opdracht.tekst)
    if keuze is None:
        nu = Inhoud.MELDING if huis else persoon.inhoud or Inhoud.VOL
        return Uitkomst(antwoord=teksten.stand(nu, huis=huis), object=persoon.id)
    await context.uow.personen.save_persoon(replace(persoon, inhoud=keuze))
    return Uitkomst(antwoord=teksten.gekozen(keuze, huis=huis), object=persoon.id)


INHOUD = Command(
    woorden="inhoud",
    gebruik="inhoud [vol of melding]",
    samenvatting=teksten.INHOUD,
    rollen=LEDEN | REGIE,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    past=lambda rest: not rest.strip(" .!") or lees_inhoud(rest) is not None,
    bewijs=True,
    bewijs_als=lambda tekst: lees_inhoud(tekst) is Inhoud.VOL,
    run=run,
)
