"""`signaal <tekst>`: something changed, told to the casushouder alone, or to the procesregisseur (SOURCES: S1, S2)."""

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.voorgelegd import VoorlegSoort
from commands.effects.voorleggen import leg_voor
from commands.texts import voorleggen as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Whoever gets it decides whether the group must know; raises as `leg_voor` does."""
    return await leg_voor(opdracht, context, VoorlegSoort.SIGNAAL)


SIGNAAL = Command(
    woorden="signaal",
    ook=(
        "signaal aan de casushouder",
        "signaal voor de casushouder",
        "er is iets veranderd",
        "andere ontwikkeling",
        "nieuwe ontwikkeling",
    ),
    gebruik="signaal <tekst>",
    samenvatting=teksten.SIGNAAL,
    rollen=LEDEN,
    prive=True,
    onder_ons=True,
    bewijs=False,
    run=run,
)
