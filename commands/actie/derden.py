"""Tells a derde what changes for their own actiepunt: what to do now, and nothing of who said so."""

from collections.abc import Sequence

from commands.command import Context
from commands.domain.actiepunt import Actiepunt
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import eigenaars_van, voor_eigenaar
from commands.domain.rollen import Rol
from commands.domain.weigering_derde import AlleenRegieAanDerde, AlleenRegieWijzigtVoorDerde, DerdeZonderVerklaring
from commands.messages import Effect, Lid, Say
from commands.texts import derde as teksten


async def aan_derden(
    context: Context, punt: Actiepunt, sleutel: str, eerder: Sequence[Deelnemer] = ()
) -> tuple[Effect, ...]:
    """To each derde who owns it, but not to the asker; and to those who owned it before (`eerder`)."""
    eigenaars = eigenaars_van(punt, await context.uow.deelnemers.find_ids(punt.eigenaars))
    weg = [een for een in eerder if een not in eigenaars]
    berichten = [
        *((een, teksten.punt_nu(context.casus, voor_eigenaar(punt, een.id))) for een in eigenaars),
        *((een, teksten.punt_weg(context.casus, punt)) for een in weg),
    ]
    return tuple(
        Say(aan=Lid(deelnemer_id=lid.id, derde=True), bericht=bericht, sleutel=f"derde/{sleutel}/{lid.id}")
        for lid, bericht in berichten
        if lid.krijgt_eigen and lid.id != context.wie.actor
    )


def keur_woorden(context: Context, punt: Actiepunt, leden: Sequence[Deelnemer]) -> None:
    """Raises AlleenRegieWijzigtVoorDerde, where a derde among the owners would read words that nobody let through."""
    derde = next((lid for lid in leden if lid.is_derde), None)
    if derde is not None and Rol.PROCESREGISSEUR not in context.wie.rollen:
        raise AlleenRegieWijzigtVoorDerde(nummer=punt.nummer, wie=derde.aanduiding)


def keur_eigenaars(context: Context, leden: Sequence[Deelnemer]) -> None:
    """Raises AlleenRegieAanDerde, and DerdeZonderVerklaring for a derde to whom nothing may be sent."""
    for lid in leden:
        if lid.is_derde and Rol.PROCESREGISSEUR not in context.wie.rollen:
            raise AlleenRegieAanDerde(wie=lid.aanduiding)
        if lid.mist_verklaring:
            raise DerdeZonderVerklaring(code=context.casus.code, wie=lid.aanduiding)
