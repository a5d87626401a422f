"""`hulp kaart`: a card to print, with how it works for the asker."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.rollen import Rol
from commands.texts import kaart as teksten

_EERST = (Rol.PROCESREGISSEUR, Rol.CASUSHOUDER)


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The card of their role here; in the room of a casus that for a deelnemer, as all read it."""
    rollen = frozenset() if context.in_casuskamer else context.wie.rollen
    rol = next((rol for rol in _EERST if rol in rollen), Rol.PARTNER)
    kaart = teksten.kaart_voor(rol, context.beleid)
    return Uitkomst(antwoord=teksten.hier_is_de_kaart(kaart), object=context.wie.persoon.id)


KAART = Command(
    woorden="hulp kaart",
    ook=("kaart", "handleiding"),
    gebruik="hulp kaart",
    samenvatting=teksten.HULP_KAART,
    rollen=IEDEREEN | {Rol.DERDE},
    in_casus=False,
    kaal=True,
    leest=True,
    run=run,
)
