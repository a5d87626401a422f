"""Whether a message answers "was u dit?", and whether it comes from whoever was asked."""

from dataclasses import dataclass

from commands.adres import lees_postadres
from commands.domain.janee import lees_janee
from commands.domain.navraag import Navraag, NavraagReden, NavraagStatus, noemt_nummer, zonder_nummer
from commands.domain.rollen import Kanaal
from commands.effects.navragen import SLEUTEL
from commands.messages import Inbound, MailStaat
from commands.messages.authentication import Authentication
from commands.ports import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """The answer to a question; without a navraag it answers none in particular."""

    navraag: Navraag | None
    ja: bool | None
    persoon_id: str
    wachten: tuple[str, ...] = ()
    """The short names of those that wait, where none is meant in particular."""
    telt: bool = True
    """Whether it comes from whoever was asked."""


async def lees_antwoord(inbound: Inbound, uow: UnitOfWork) -> Antwoord | None:
    """The answer to "was u dit?": by mail under the token of the question, or in their own room; None: it is none."""
    if inbound.staat is not MailStaat.GEWOON or not inbound.versleuteld or inbound.bewerkt:
        return None
    return await (_per_mail(inbound, uow) if inbound.kanaal is Kanaal.MAIL else _in_kamer(inbound, uow))


async def _per_mail(inbound: Inbound, uow: UnitOfWork) -> Antwoord | None:
    """Only their known address answers: whoever wrote from the other one may read a forward of the question."""
    adres = lees_postadres(inbound.adres)
    navraag = await uow.navragen.find_token(adres.token) if adres is not None and adres.vraag and adres.token else None
    if navraag is None:
        return None
    afzender = await uow.personen.find_email(inbound.afzender)
    bekend = afzender is not None and afzender.id == navraag.persoon_id
    if not bekend and inbound.afzender != navraag.afzender:
        return None
    ja = lees_janee(zonder_nummer(inbound.tekst))
    telt = bekend and (ja is not True or _bewijst(inbound, navraag))
    return Antwoord(navraag=navraag, ja=ja, persoon_id=navraag.persoon_id, telt=telt)


def _bewijst(inbound: Inbound, navraag: Navraag) -> bool:
    """Whether a yes from the known address is better than the mail that it is about."""
    if inbound.authentication is Authentication.NONE:
        return navraag.reden is not NavraagReden.VALS
    return inbound.authentication is Authentication.PASS


async def _in_kamer(inbound: Inbound, uow: UnitOfWork) -> Antwoord | None:
    """In reply to the question, or with its number: a loose word may be about anything."""
    ja = lees_janee(zonder_nummer(inbound.tekst))
    persoon = await uow.personen.find_matrix(inbound.afzender) if ja is not None else None
    if persoon is None or persoon.prive_kamer != inbound.kamer:
        return None
    gevraagd = [een for een in await uow.navragen.of_persoon(persoon.id) if een.status is NavraagStatus.GEVRAAGD]
    genoemd = noemt_nummer(inbound.tekst)
    if genoemd is not None:
        navraag = next((een for een in gevraagd if een.nummer == genoemd), None)
        return None if navraag is None else Antwoord(navraag=navraag, ja=ja, persoon_id=persoon.id)
    for extern_id in inbound.antwoord_op:
        rij = await uow.outbox.find_external(extern_id)
        if rij is not None:
            return await _op_rij(rij.key, ja, persoon.id, uow)
    if not gevraagd:
        return None
    return Antwoord(navraag=None, ja=ja, persoon_id=persoon.id, wachten=tuple(een.kort for een in gevraagd))


async def _op_rij(sleutel: str, ja: bool | None, persoon_id: str, uow: UnitOfWork) -> Antwoord | None:
    """They answer a message of the bot: that is the question, or something else altogether."""
    if not sleutel.startswith(SLEUTEL):
        return None
    navraag = await uow.navragen.find_id(sleutel.removeprefix(SLEUTEL).partition("/")[0])
    if navraag is None or navraag.persoon_id != persoon_id:
        return None
    return Antwoord(navraag=navraag, ja=ja, persoon_id=persoon_id)
