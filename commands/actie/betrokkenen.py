"""Tells the people who must know of it what is said about an actiepunt: owner, casushouder, procesregisseur."""

from collections.abc import Collection

from commands.command import Context
from commands.domain.actiepunt import Actiepunt
from commands.domain.rollen import Kanaal, Rol
from commands.messages import Bericht, Effect, Lid, Say, Staf

BETROKKEN = frozenset({Rol.PARTNER, Rol.CASUSHOUDER, Rol.PROCESREGISSEUR})
"""`Rol.PARTNER`: the owner of the actiepunt."""


async def vertel_betrokkenen(
    context: Context, punt: Actiepunt, bericht: Bericht, rollen: Collection[Rol] = BETROKKEN
) -> tuple[Effect, ...]:
    """The message to each of these roles but the asker, once a person; those who read along in the room hear nothing
    more."""
    sleutel = f"over_punt/{punt.id}/{context.ids.new_id()}"
    kanaal = Kanaal.MAIL if context.in_casuskamer else None
    zelf = context.wie.persoon.id
    leden = [
        lid
        for lid in await context.uow.deelnemers.of_casus(punt.casus_id)
        if lid.ontvangt
        and lid.persoon.id != zelf
        and ((lid.id == punt.eigenaar and Rol.PARTNER in rollen) or (lid.casushouder and Rol.CASUSHOUDER in rollen))
    ]
    effecten: list[Effect] = [
        Say(aan=Lid(deelnemer_id=lid.id, kanaal=kanaal), bericht=bericht, sleutel=f"{sleutel}/{lid.id}", samen=True)
        for lid in leden
    ]
    regie = context.casus.geopend_door
    if Rol.PROCESREGISSEUR in rollen and regie not in {een.id for een in context.wie.medewerkers}:
        aan = Staf(medewerker_id=regie, casus_id=punt.casus_id)
        effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"{sleutel}/{regie}", samen=True))
    return tuple(effecten)
