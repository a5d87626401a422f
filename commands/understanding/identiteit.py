"""The sender of a message and their place: token and known sender both (SOURCES: M8, M9, M10)."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from hmac import compare_digest

from commands.adres import lees_postadres
from commands.command import Wie
from commands.domain.actiepunt import Actiepunt
from commands.domain.afwezigheid import Afwezigheid
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.eigenaars import aan_zet, zichtbaar_voor
from commands.domain.rollen import Kanaal
from commands.domain.verzoek import Verzoek
from commands.domain.wachtend import Wachtend
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.ports import OutboxItem, UnitOfWork
from commands.understanding.antwoord_als import antwoord_als, ook_contact, te_bellen
from commands.understanding.beantwoord import (
    beantwoord,
    bekende_weg,
    brengt_plan,
    casus_van,
    genoemde_casus,
    in_kamer,
    nog_bekend,
    op_oud_ico,
    op_wacht,
    open_verzoek,
    over_punt,
    punt_in,
)
from commands.understanding.bij_ja import bij_ja, vraag_ico, zonder_casus
from commands.understanding.draad import adres_in_draad, eigenaar, is_kaal
from commands.understanding.op_trede import trede_punt, vraagt_trede
from commands.understanding.terugnemen import Terug, te_herroepen
from commands.understanding.tussendoor import Invoeging, lees_ertussen


class Waarom(Enum):
    """Why somebody may not act."""

    ONBEKEND = auto()
    """The bot does not know them: no answer, listed for the procesregisseur."""
    ANDER_ADRES = auto()
    """An unknown address with the token of `persoon`: no effect before they confirm it."""
    GEEN_TOKEN = auto()
    """Known, but they wrote to an address without a token of theirs: no effect, one polite answer a day."""
    VERTROKKEN = auto()
    """They take part in nothing any more: no effect, one polite answer a day."""
    NIET_HIER = auto()
    """A known person in a room that is not theirs: silence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vreemd:
    """Somebody who may not act."""

    waarom: Waarom
    persoon: Persoon | None = None
    casus: Casus | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bekend:
    """Somebody who may act, and the message that theirs answers."""

    wie: Wie
    plek: Plek
    nummer: int | None = None
    """The actiepunt that this message answers."""
    gericht: bool = False
    """Whether it answers a message of the bot or mentions it. `eigen_punten`: their open actiepunten in this casus."""
    eigen_punten: tuple[int, ...] = ()
    tussendoor: tuple[Invoeging, ...] = ()
    """The words that were typed between the lines of our message."""
    punten: tuple[Actiepunt, ...] = ()
    """All actiepunten of this casus, once its plan was released."""
    op_lijst: bool = False
    """Whether it answers a message that lists their actiepunten, as the plan does; `op_oud_ico`: asks of a past ICO."""
    op_oud_ico: bool = False
    aan_groep: bool = False
    op_plan: bool = False
    """Whether that message went to all; whether it is the plan itself, or what changed in it."""
    op_trede: bool = False
    """Whether that message is a step of the ladder. `trede`: the one actiepunt of which it is."""
    trede: int | None = None
    antwoord_als: str = ""
    """The command for plain words in answer to them alone. `ook_contact`: it asks for contact, `bellen`: to call."""
    ook_contact: bool = False
    bellen: tuple[str, ...] = ()
    op_groep: bool = False
    """Whether a procesregisseur answers, from their own address, a message to the group of the casus."""
    bij_ja: str = ""
    """The answer, as typed, that a bare yes to the answered message stands for; empty: none. `bij_nee`: a bare no."""
    bij_nee: str = ""
    vraag_ico: str = ""
    """The step of the question about a meeting that the answered message asks of them; empty: none."""
    verzoek: Verzoek | None = None
    """What the answered message asks them to agree to, while it waits."""
    terug: Terug | None = None
    """The report that can be taken back; `wachtend`: their held text, where it answers that notice. `weg`: absence."""
    wachtend: Wachtend | None = None
    weg: Afwezigheid | None = None

    @property
    def onder_ons(self) -> bool:
        """Whether nobody else is spoken to: a private room, or the personal address of a medewerker."""
        return self.plek is Plek.PRIVE or (self.plek is Plek.MAIL and self.wie.deelnemer is None)


_Gevonden = tuple[Bekend, OutboxItem | None]


async def wie_is(inbound: Inbound, uow: UnitOfWork, beleid: Beleid) -> Bekend | Vreemd:
    """Find the person behind a message."""
    gevonden = await (_per_mail(inbound, uow, beleid) if inbound.kanaal is Kanaal.MAIL else _per_matrix(inbound, uow))
    if isinstance(gevonden, Vreemd):
        return gevonden
    bekend, rij = gevonden
    lid, casus = bekend.wie.deelnemer, bekend.wie.casus
    bericht = rij.bericht.bericht if rij is not None and rij.bericht is not None else None
    if casus is None:
        if bericht is None:
            return bekend
        ja, nee = zonder_casus(inbound, rij)
        return replace(bekend, antwoord_als=bericht.antwoord_als, bij_ja=ja, bij_nee=nee)
    punten = zichtbaar_voor(lid, await uow.actiepunten.of_casus(casus.id))
    aan_een, als = rij is not None and not rij.to_group, antwoord_als(inbound, bekend.plek, bericht)
    return replace(
        bekend,
        aan_groep=rij is not None and rij.to_group,
        op_plan=rij is not None and aan_een and brengt_plan(rij),
        bij_ja=bij_ja(inbound, rij, punten, lid),
        bij_nee="" if bericht is None else bericht.bij_nee,
        vraag_ico=vraag_ico(inbound, rij),
        verzoek=await open_verzoek(inbound, rij, punten, bekend.wie, uow),
        punten=punten,
        eigen_punten=tuple(punt.nummer for punt in punten if lid is not None and lid.id in aan_zet(punt)),
        antwoord_als=als,
        op_oud_ico=await op_oud_ico(inbound, rij, casus, als, uow),
        ook_contact=ook_contact(bericht),
        bellen=te_bellen(bericht),
        terug=te_herroepen(inbound, rij, punten),
        wachtend=await op_wacht(inbound, rij, bekend.wie.persoon.id, uow),
        weg=await bekende_weg(inbound, bekend.wie.persoon.id, uow, beleid),
        op_trede=aan_een and vraagt_trede(bericht),
        trede=trede_punt(bericht) if aan_een else None,
        op_lijst=aan_een and bericht is not None and bool(bericht.punten),
    )


async def _per_mail(inbound: Inbound, uow: UnitOfWork, beleid: Beleid) -> _Gevonden | Vreemd:
    persoon = await (
        uow.personen.get_persoon(inbound.confirmed_by)
        if inbound.confirmed_by
        else uow.personen.find_email(inbound.afzender)
    )
    adres = lees_postadres(inbound.adres)
    if persoon is not None and is_kaal(inbound.adres):
        adres = await adres_in_draad(inbound, persoon, uow)
    casus = await uow.casussen.find_code(adres.code) if adres is not None and adres.code else None
    if persoon is None:
        van = await eigenaar(adres, casus, uow) if adres is not None else None
        return Vreemd(waarom=Waarom.ONBEKEND if van is None else Waarom.ANDER_ADRES, persoon=van, casus=casus)
    staf = tuple(await uow.medewerkers.of_persoon(persoon.id))
    plaatsen = await uow.deelnemers.of_persoon(persoon.id)
    if not staf and plaatsen and not any(lid.uitgenodigd_op for lid in plaatsen):
        return Vreemd(waarom=Waarom.ONBEKEND, casus=casus)  # only named for a first ICO: they do not know the bot
    if not staf and not any(lid.weet_ervan for lid in plaatsen):
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
    rij = await beantwoord(inbound, uow)
    bekend = Bekend(
        wie=Wie(persoon=persoon, medewerkers=staf, casus=casus, deelnemer=lid),
        plek=Plek.MAIL,
        nummer=adres.nummer if adres.nummer is not None else punt_in(casus, rij),
        gericht=True,
        tussendoor=lees_ertussen(inbound, casus, rij, beleid),
    )
    return bekend, rij


async def _per_persoonlijk_adres(inbound: Inbound, wie: Wie, uow: UnitOfWork) -> _Gevonden:
    """A medewerker speaks of the casus of the message that is answered, if any."""
    rij = await beantwoord(inbound, uow)
    casus = await nog_bekend(await casus_van(rij, uow), uow)
    bekend = Bekend(
        wie=replace(wie, casus=casus),
        plek=Plek.MAIL,
        nummer=await over_punt(rij, None if casus is None else casus.id, uow, staf=True),
        gericht=True,
        op_groep=rij is not None and rij.to_group and casus is not None,
    )
    return bekend, rij


async def _per_matrix(inbound: Inbound, uow: UnitOfWork) -> _Gevonden | Vreemd:
    persoon = await uow.personen.find_matrix(inbound.afzender)
    casus = await uow.casussen.find_room(inbound.kamer)
    if persoon is None:
        return Vreemd(waarom=Waarom.ONBEKEND, casus=casus)
    staf = tuple(await uow.medewerkers.of_persoon(persoon.id))
    # a derde has mail alone
    plaatsen = [lid for lid in await uow.deelnemers.of_persoon(persoon.id) if lid.weet_ervan and not lid.is_derde]
    if casus is None:
        if persoon.prive_kamer != inbound.kamer:
            return Vreemd(waarom=Waarom.NIET_HIER, persoon=persoon)
        if not staf and not plaatsen:
            return Vreemd(waarom=Waarom.VERTROKKEN, persoon=persoon)
        return await _in_prive(inbound, Wie(persoon=persoon, medewerkers=staf), plaatsen, uow)
    lid = next((een for een in plaatsen if een.casus_id == casus.id), None)
    if lid is None and not staf:
        return Vreemd(waarom=Waarom.NIET_HIER, persoon=persoon, casus=casus)
    rij = await beantwoord(inbound, uow)
    hier = Wie(persoon=persoon, medewerkers=staf, casus=casus, deelnemer=lid)
    nummer, gericht = in_kamer(inbound, casus, rij)
    return Bekend(wie=hier, plek=Plek.KAMER, nummer=nummer, gericht=gericht), rij


async def _in_prive(inbound: Inbound, wie: Wie, plaatsen: list[Deelnemer], uow: UnitOfWork) -> _Gevonden:
    """A private room speaks of the casus of the message that is answered, otherwise of their only one."""
    rij = await beantwoord(inbound, uow)
    casus_id = await casus_van(rij, uow) or await genoemde_casus(inbound, plaatsen, uow)
    nummer: int | None = None
    lid = next((een for een in plaatsen if een.casus_id == casus_id), None)
    if lid is not None or (casus_id is not None and wie.medewerkers):
        nummer = await over_punt(rij, casus_id, uow, staf=lid is None)
    elif len(plaatsen) == 1 and not wie.is_staf:
        lid = plaatsen[0]
        casus_id = lid.casus_id
    else:
        casus_id = None
    if casus_id is not None:
        wie = replace(wie, casus=await nog_bekend(casus_id, uow), deelnemer=lid)
    return Bekend(wie=wie, plek=Plek.PRIVE, nummer=nummer, gericht=True), rij
