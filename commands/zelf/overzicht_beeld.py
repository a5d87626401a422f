"""`overzicht beeld`: the overview of a procesregisseur as a picture, with the same words beside it."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.overzicht import maak_overzicht
from commands.domain.rollen import Rol
from commands.effects.overzicht import standen_voor
from commands.texts import overzichtbeeld as teksten
from commands.zelf.overzicht import OVERZICHT


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """By code, number and date alone; without a picture when nothing is asked."""
    rol = Rol.PROCESREGISSEUR
    standen = await standen_voor(rol, [een for een in context.wie.medewerkers if een.rol is rol], context)
    gemaakt = maak_overzicht(standen, rol, context.vandaag, context.beleid)
    antwoord = teksten.in_beeld(gemaakt, standen, context.vandaag, context.beleid)
    return Uitkomst(antwoord=antwoord, object="casussen")


OVERZICHT_BEELD = Command(
    woorden="overzicht beeld",
    ook=("overzicht in beeld", "overzicht als plaatje", "overzicht plaatje", "mijn casussen in beeld"),
    gebruik="overzicht beeld",
    samenvatting=teksten.OVERZICHT_BEELD,
    rollen=REGIE,
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
OVERZICHTEN = (OVERZICHT, OVERZICHT_BEELD)
"""In words, and as a picture."""
