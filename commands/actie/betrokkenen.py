"""Tells the people who must know of it what is said about an actiepunt: owner, casushouder, procesregisseur."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from commands.command import Context
from commands.domain.actiepunt import Actiepunt
from commands.domain.eigenaars import is_eigenaar
from commands.domain.rollen import Kanaal, Rol
from commands.messages import Bericht, Effect, Lid, Say, Staf
from commands.texts.bericht import voet

BETROKKEN = frozenset({Rol.PARTNER, Rol.CASUSHOUDER, Rol.PROCESREGISSEUR})
"""`Rol.PARTNER`: the owner of the actiepunt."""
VERTELD: Final = "over_punt/"
"""Keys of these messages begin so, with the id of the actiepunt behind it."""


async def vertel_betrokkenen(
    context: Context,
    punt: Actiepunt,
    bericht: Bericht,
    rollen: Collection[Rol] = BETROKKEN,
    *,
    behalve: Sequence[Lid | Staf] = (),
) -> tuple[Effect, ...]:
    """The message to each of these roles but the asker and `behalve`; those who read along in the room of the casus
    hear nothing more."""
    kanaal, zelf = Kanaal.MAIL if context.in_casuskamer else None, context.wie.persoon.id
    gehad = {een.deelnemer_id if isinstance(een, Lid) else een.medewerker_id for een in behalve}
    plekken: list[Lid] = [
        Lid(deelnemer_id=lid.id, kanaal=kanaal)
        for lid in await context.uow.deelnemers.of_casus(punt.casus_id)
        if lid.ontvangt
        and lid.persoon.id != zelf
        and lid.id not in gehad
        and ((is_eigenaar(punt, lid.id) and Rol.PARTNER in rollen) or (lid.casushouder and Rol.CASUSHOUDER in rollen))
    ]
    regie = context.casus.geopend_door
    sleutel, staf = f"{VERTELD}{punt.id}/{context.ids.new_id()}", []
    if Rol.PROCESREGISSEUR in rollen and regie not in {*gehad, *(een.id for een in context.wie.medewerkers)}:
        staf.append(Staf(medewerker_id=regie, casus_id=punt.casus_id))
    aan_staf = zeg_aan(staf, _zonder_voet(bericht), sleutel, samen=True)
    return (*zeg_aan(plekken, bericht, sleutel, samen=True), *aan_staf)


def _zonder_voet(bericht: Bericht) -> Bericht:
    """The same to a procesregisseur, who takes no part in the group: what they answer is read by the bot alone."""
    weg = {*voet(), *voet(woorden=True)}
    return replace(bericht, blokken=tuple(blok for blok in bericht.blokken if blok not in weg))


def zeg_aan(
    plekken: Sequence[Lid | Staf], bericht: Bericht, sleutel: str, *, samen: bool = False
) -> tuple[Effect, ...]:
    """The same message to each of these people, under keys that begin with `sleutel`."""
    return tuple(
        Say(
            aan=een,
            bericht=bericht,
            sleutel=f"{sleutel}/{een.deelnemer_id if isinstance(een, Lid) else een.medewerker_id}",
            samen=samen,
        )
        for een in plekken
    )
