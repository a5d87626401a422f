"""Who sent this, and where does he stand: token and known sender both (SOURCES: M8, M9, M10)."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from hmac import compare_digest

from commands.adres import Postadres, lees_postadres
from commands.command import Opdracht, Wie
from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.rollen import Kanaal, Rol
from commands.domain.weigering import AndereCasus, CasusOnbekend
from commands.grammar.grammar import Plek
from commands.messages import Inbound
from commands.ports import OutboxRij, UnitOfWork
from commands.understanding.tussendoor import Invoeging, lees_tussendoor


class Waarom(Enum):
    """Why somebody may not act."""

    ONBEKEND = auto()
    """The bot does not know him: no answer, listed for the procesregisseur."""
    ANDER_ADRES = auto()
    """An unknown address with the token of `persoon`: no effect before he confirmed it."""
    GEEN_TOKEN = auto()
    """Known, but he wrote to an address without a token of his: no effect, one polite answer a day."""
    VERTROKKEN = auto()
    """He takes part in nothing any more: no effect, one polite answer a day."""
    NIET_HIER = auto()
    """A known person in a room that is not his: silence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vreemd:
    """Somebody who may not act."""

    waarom: Waarom
    persoon: Persoon | None = None
    casus: Casus | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bekend:
    """Somebody who may act, and what his message answers."""

    wie: Wie
    plek: Plek
    nummer: int | None = None
    """The actiepunt that this message answers."""
    gericht: bool = False
    """Whether it answers a message of the bot or mentions it."""
    eigen_punten: tuple[int, ...] = ()
    """Numbers of his open actiepunten in this casus: "klaar" from somebody with one needs no number."""
    tussendoor: tuple[Invoeging, ...] = ()
    """What he typed between the lines of the message of ours that he answers."""
    punten: tuple[Actiepunt, ...] = ()
    """All actiepunten of this casus, once its plan was released."""
    op_lijst: bool = False
    """Whether it answers a message that lists his actiepunten, as the plan does."""
    op_groep: bool = False
    """Whether a procesregisseur answers, from his own address, what was said to the whole group of his casus."""

    @property
    def onder_ons(self) -> bool:
        """Whether nobody else is spoken to: a private room, or the personal address of a medewerker."""
        return self.plek is Plek.PRIVE or (self.plek is Plek.MAIL and self.wie.deelnemer is None)


async def wie_is(inbound: Inbound, uow: UnitOfWork) -> Bekend | Vreemd:
    """Find the person behind a message."""
    gevonden = await (_per_mail(inbound, uow) if inbound.kanaal is Kanaal.MAIL else _per_matrix(inbound, uow))
    if isinstance(gevonden, Vreemd) or gevonden.wie.casus is None:
        return gevonden
    lid, rij = gevonden.wie.deelnemer, await _rij(inbound, uow)
    punten = tuple(await uow.actiepunten.of_casus(gevonden.wie.casus.id))
    bericht = rij.bericht.bericht if rij is not None and rij.bericht is not None else None
    return replace(
        gevonden,
        punten=punten,
        eigen_punten=tuple(
            punt.nummer for punt in punten if lid is not None and punt.eigenaar == lid.id and punt.loopt
        ),
        op_lijst=rij is not None and bericht is not None and bool(bericht.punten) and not rij.groep,
    )


async def _per_mail(inbound: Inbound, uow: UnitOfWork) -> Bekend | Vreemd:
    persoon = await (
        uow.personen.get_persoon(inbound.confirmed_by)
        if inbound.confirmed_by
        else uow.personen.find_email(inbound.afzender)
    )
    adres = lees_postadres(inbound.adres)
    casus = await uow.casussen.find_code(adres.code) if adres is not None and adres.code else None
    if persoon is None:
        eigenaar = await _eigenaar(adres, casus, uow) if adres is not None else None
        waarom = Waarom.ONBEKEND if eigenaar is None else Waarom.ANDER_ADRES
        return Vreemd(waarom=waarom, persoon=eigenaar, casus=casus)
    staf = tuple(await uow.medewerkers.of_persoon(persoon.id))
    plaatsen = await uow.deelnemers.of_persoon(persoon.id)
    if not staf and not any(lid.actief for lid in plaatsen):
        return Vreemd(waarom=Waarom.VERTROKKEN, persoon=persoon, casus=casus)
    vreemd = Vreemd(waarom=Waarom.GEEN_TOKEN, persoon=persoon, casus=casus)
    if adres is None or adres.token is None or adres.vraag:
        return vreemd
    if adres.code is None:
        if not any(compare_digest(een.token, adres.token) for een in staf):
            return vreemd
        return await _per_persoonlijk_adres(inbound, Wie(persoon=persoon, medewerkers=staf), uow)
    lid = next((een for een in plaatsen if compare_digest(een.token, adres.token)), None)
    if lid is None or casus is None or lid.casus_id != casus.id:
        return vreemd
    if not lid.actief:
        return Vreemd(waarom=Waarom.VERTROKKEN, persoon=persoon, casus=casus)
    nummer = adres.nummer if adres.nummer is not None else await _punt_van_antwoord(inbound, casus, uow)
    tussendoor = await _tussendoor(inbound, casus, uow)
    return Bekend(
        wie=Wie(persoon=persoon, medewerkers=staf, casus=casus, deelnemer=lid),
        plek=Plek.MAIL,
        nummer=nummer,
        gericht=True,
        tussendoor=tussendoor,
    )


async def _eigenaar(adres: Postadres, casus: Casus | None, uow: UnitOfWork) -> Persoon | None:
    """Whose token stands in this address, if it is anybody's who may act."""
    if adres.token is None or adres.vraag:
        return None
    if adres.code is None:
        medewerker = await uow.medewerkers.find_token(adres.token)
        return medewerker.persoon if medewerker is not None else None
    lid = await uow.deelnemers.find_token(adres.token)
    goed = lid is not None and lid.ontvangt and casus is not None and lid.casus_id == casus.id
    return lid.persoon if lid is not None and goed else None


async def _tussendoor(inbound: Inbound, casus: Casus, uow: UnitOfWork) -> tuple[Invoeging, ...]:
    """Only in an answer to a mail of ours itself: what is quoted otherwise are words of others, or old ones of his."""
    if not inbound.quoted or not inbound.antwoord_op:
        return ()
    rij = await uow.outbox.find_external(inbound.antwoord_op[0])
    if rij is None or rij.casus_id != casus.id or rij.bericht is None:
        return ()
    return lees_tussendoor(inbound.quoted, rij.bericht.bericht)


async def _per_persoonlijk_adres(inbound: Inbound, wie: Wie, uow: UnitOfWork) -> Bekend:
    """A medewerker speaks of the casus of the message he answers, if any."""
    rij = await _rij(inbound, uow)
    casus = await uow.casussen.get_casus(rij.casus_id) if rij is not None and rij.casus_id is not None else None
    return Bekend(
        wie=replace(wie, casus=casus),
        plek=Plek.MAIL,
        nummer=_enige_punt(rij),
        gericht=True,
        op_groep=rij is not None and rij.groep and casus is not None,
    )


async def _per_matrix(inbound: Inbound, uow: UnitOfWork) -> Bekend | Vreemd:
    persoon = await uow.personen.find_matrix(inbound.afzender)
    casus = await uow.casussen.find_kamer(inbound.kamer)
    if persoon is None:
        return Vreemd(waarom=Waarom.ONBEKEND, casus=casus)
    staf = tuple(await uow.medewerkers.of_persoon(persoon.id))
    plaatsen = [lid for lid in await uow.deelnemers.of_persoon(persoon.id) if lid.actief]
    if casus is None:
        if persoon.prive_kamer != inbound.kamer:
            return Vreemd(waarom=Waarom.NIET_HIER, persoon=persoon)
        if not staf and not plaatsen:
            return Vreemd(waarom=Waarom.VERTROKKEN, persoon=persoon)
        return await _in_prive(inbound, Wie(persoon=persoon, medewerkers=staf), plaatsen, uow)
    lid = next((een for een in plaatsen if een.casus_id == casus.id), None)
    if lid is None and not staf:
        return Vreemd(waarom=Waarom.NIET_HIER, persoon=persoon, casus=casus)
    vorig = await _beantwoord(inbound, uow)
    return Bekend(
        wie=Wie(persoon=persoon, medewerkers=staf, casus=casus, deelnemer=lid),
        plek=Plek.KAMER,
        nummer=await _punt_van_antwoord(inbound, casus, uow),
        gericht=inbound.vermeld or vorig is not None,
    )


async def _in_prive(inbound: Inbound, wie: Wie, plaatsen: list[Deelnemer], uow: UnitOfWork) -> Bekend:
    """A private room speaks of the casus of the message that is answered, else of his only one."""
    vorig = await _beantwoord(inbound, uow)
    nummer: int | None = None
    casus_id = vorig[0] if vorig is not None else None
    lid = next((een for een in plaatsen if een.casus_id == casus_id), None)
    if vorig is not None and lid is not None:
        nummer = vorig[1]
    elif len(plaatsen) == 1 and not wie.medewerkers:
        lid = plaatsen[0]
    if lid is not None:
        wie = replace(wie, casus=await uow.casussen.get_casus(lid.casus_id), deelnemer=lid)
    elif casus_id is not None and wie.medewerkers:
        wie = replace(wie, casus=await uow.casussen.get_casus(casus_id))
        nummer = vorig[1] if vorig is not None else None
    return Bekend(wie=wie, plek=Plek.PRIVE, nummer=nummer, gericht=True)


async def _rij(inbound: Inbound, uow: UnitOfWork) -> OutboxRij | None:
    """The bot's message that this one answers."""
    for extern_id in inbound.antwoord_op:
        rij = await uow.outbox.find_external(extern_id)
        if rij is not None:
            return rij
    return None


def _enige_punt(rij: OutboxRij | None) -> int | None:
    punt = rij.bericht.bericht.enige_punt if rij is not None and rij.bericht is not None else None
    return punt.nummer if punt is not None else None


async def _beantwoord(inbound: Inbound, uow: UnitOfWork) -> tuple[str | None, int | None] | None:
    """Casus and only actiepunt of the bot's message that this one answers; None when it answers none of ours."""
    rij = await _rij(inbound, uow)
    return (rij.casus_id, _enige_punt(rij)) if rij is not None else None


async def _punt_van_antwoord(inbound: Inbound, casus: Casus, uow: UnitOfWork) -> int | None:
    vorig = await _beantwoord(inbound, uow)
    return vorig[1] if vorig is not None and vorig[0] == casus.id else None


async def in_casus(wie: Wie, opdracht: Opdracht, *, vast: bool, uow: UnitOfWork) -> Wie:
    """Move to the casus that the command names; `vast`: the token or the room binds to the present one.

    Raises AndereCasus, and CasusOnbekend also where the casus exists but is not his (SOURCES: C17).
    """
    code = opdracht.code
    if code is None or (wie.casus is not None and wie.casus.code == code):
        return wie
    if vast and wie.casus is not None:
        raise AndereCasus(code=wie.casus.code)
    casus = await uow.casussen.find_code(code)
    if casus is None:
        raise CasusOnbekend(code=code)
    plaatsen = await uow.deelnemers.of_persoon(wie.persoon.id)
    lid = next((een for een in plaatsen if een.actief and een.casus_id == casus.id), None)
    leest_alles = any(een.rol in (Rol.PROCESREGISSEUR, Rol.MANAGER) for een in wie.medewerkers)
    if lid is None and not leest_alles:
        raise CasusOnbekend(code=code)
    return replace(wie, casus=casus, deelnemer=lid)
