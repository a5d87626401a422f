"""Finds what is past its time in all open casussen: one statement for each kind, and no text is opened."""

from collections import defaultdict
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, literal, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql import Select

from commands.domain.actiepunt import Status
from commands.domain.casus import OPEN, Fase
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.domain.rollen import Kanaal, Rol
from commands.ports import InboxStatus, OutboxStatus
from commands.ports.nazicht import ContactStand
from storage.collections.collection import SqlCollection
from storage.collections.herinneringen import HerinneringStatus
from storage.collections.inbox_statements import parked_query
from storage.tables.casus import CasusRow, DeelnemerRow
from storage.tables.people import MedewerkerRow, PersoonRow
from storage.tables.plan import ActiepuntRow, HerinneringRow
from storage.tables.queues import InboxRow, OutboxRow
from storage.tables.waiting import WachtendRow
from storage.vault.readable import unreadable

_OPEN = tuple(sorted(OPEN))
CONTACT = (Stap.CONTACT_CASUSHOUDER.value, Stap.CONTACT_PROCESREGISSEUR.value)


def _written_out(kolom: InstrumentedAttribute[str], waarde: str) -> ColumnElement[bool]:
    """Written out in the statement, so that the partial indexes fit."""
    return kolom == literal(waarde, literal_execute=True)


def _alive(soort: HerinneringSoort, hoogste: Stap) -> ColumnElement[bool]:
    """Of a reminder: it is planned, or it is the highest and was handled."""
    gezegd = and_(_written_out(HerinneringRow.status, HerinneringStatus.HANDLED), HerinneringRow.stap == hoogste.value)
    return and_(
        HerinneringRow.soort == soort.value, or_(_written_out(HerinneringRow.status, HerinneringStatus.PLANNED), gezegd)
    )


def without_herinnering_query() -> Select[str, int]:
    """Through the primary key of casussen and the unique index of reminders."""
    gevraagd = and_(
        HerinneringRow.soort == HerinneringSoort.BESLUIT.value,
        _written_out(HerinneringRow.status, HerinneringStatus.PLANNED),
    )
    geklommen = and_(
        HerinneringRow.soort == HerinneringSoort.ACTIE.value,
        HerinneringRow.stap.in_([Stap.ACTIE_CASUSHOUDER.value, Stap.ACTIE_PROCESREGISSEUR.value]),
        _written_out(HerinneringRow.status, HerinneringStatus.HANDLED),
    )
    deze = and_(HerinneringRow.onderwerp_id == ActiepuntRow.id, HerinneringRow.versie == ActiepuntRow.versie)

    def heeft(een: ColumnElement[bool]) -> ColumnElement[bool]:
        return select(true()).where(deze, een).exists()

    leeft = or_(
        heeft(_alive(HerinneringSoort.ACTIE, Stap.ACTIE_MANAGER)),
        and_(heeft(gevraagd), heeft(geklommen)),  # after the last step of a ladder that ends below the manager
    )
    return (
        select(CasusRow.code, ActiepuntRow.nummer)
        .join(CasusRow, CasusRow.id == ActiepuntRow.casus_id)
        .where(
            CasusRow.fase == Fase.LOPEND.value,
            ActiepuntRow.status.in_([Status.OPEN.value, Status.BEZIG.value]),
            ActiepuntRow.uiterlijk.is_not(None),
            ~leeft,
        )
        .order_by(CasusRow.code, ActiepuntRow.nummer)
    )


class SqlNazicht(SqlCollection):
    """Codes and numbers of what was forgotten."""

    async def unreadable(self) -> list[str]:
        """Open casussen whose data key is gone or does not fit what was written; a word for what belongs to none."""
        return await unreadable(self._session, self._keys.vault)

    async def actiepunten_without_herinnering(self) -> list[tuple[str, int]]:
        """Running actiepunten of which nothing will be said any more before the ladder is climbed."""
        return [(code, nummer) for code, nummer in await self._session.execute(without_herinnering_query())]

    async def plannen_without_herinnering(self, ico_voor: date) -> list[str]:
        """Casussen whose plan is late and about which nothing was said or will be."""
        leeft = and_(HerinneringRow.onderwerp_id == CasusRow.id, _alive(HerinneringSoort.PLAN, Stap.PLAN_TE_LAAT))
        vraag = (
            select(CasusRow.code, CasusRow.ico_op, HerinneringRow.versie)
            .outerjoin(HerinneringRow, leeft)
            .where(CasusRow.fase == Fase.CONCEPT.value, CasusRow.vrijgegeven_op.is_(None), CasusRow.ico_op < ico_voor)
        )
        versies: dict[tuple[str, int], set[int | None]] = defaultdict(set)
        for code, ico_op, versie in await self._session.execute(vraag):
            versies[code, 0 if ico_op is None else ico_op.toordinal()].add(versie)
        return sorted(code for (code, versie), levend in versies.items() if versie not in levend)

    async def last_contacts(self) -> list[ContactStand]:
        """Every running casus with the last contact of each role; before the first one that is the date of the ICO."""
        casus = (CasusRow.code, CasusRow.geopend_op, CasusRow.vrijgegeven_op)
        gevraagd = and_(HerinneringRow.onderwerp_id == CasusRow.id, HerinneringRow.stap.in_(CONTACT))
        vraag = (
            select(*casus, HerinneringRow.stap, func.max(HerinneringRow.versie))
            .outerjoin(HerinneringRow, gevraagd)
            .where(CasusRow.fase == Fase.LOPEND.value)
            .group_by(*casus, HerinneringRow.stap)
            .order_by(CasusRow.code)
        )
        standen: dict[str, ContactStand] = {}
        for code, geopend_op, vrijgegeven_op, stap, versie in await self._session.execute(vraag):
            begin = (vrijgegeven_op or geopend_op).date()
            stand = standen.setdefault(code, ContactStand(code=code, begin=begin, laatste={}))
            if stap is not None:
                stand.laatste[Stap(stap)] = date.fromordinal(versie)
        return list(standen.values())

    async def without_casushouder(self) -> list[str]:
        """Running casussen that nobody keeps going."""
        houdt = select(true()).where(
            DeelnemerRow.casus_id == CasusRow.id,
            DeelnemerRow.casushouder,
            DeelnemerRow.vertrokken_op.is_(None),
            DeelnemerRow.afgemeld_op.is_(None),
        )
        return await self._codes(CasusRow.fase == Fase.LOPEND.value, ~houdt.exists())

    async def without_procesregisseur(self) -> list[str]:
        """Open casussen whose procesregisseur has left."""
        regie = select(MedewerkerRow.id).where(MedewerkerRow.rol == Rol.PROCESREGISSEUR.value)
        return await self._codes(CasusRow.fase.in_(_OPEN), CasusRow.geopend_door.not_in(regie))

    async def addresses_unasked(self) -> list[str]:
        """Running casussen with a deelnemer whose address fails, while nobody will be asked for another one."""
        faalt = DeelnemerRow.persoon_id.in_(select(PersoonRow.id).where(PersoonRow.mail_failed_at.is_not(None)))
        return await self._with_deelnemer(
            HerinneringSoort.ADRES, faalt, DeelnemerRow.kanalen.contains(Kanaal.MAIL.value)
        )

    async def invitations_unasked(self) -> list[str]:
        """Running casussen with a deelnemer without mail who never came into the room, while nobody will be told."""
        return await self._with_deelnemer(
            HerinneringSoort.UITNODIGING,
            DeelnemerRow.uitgenodigd_op.is_not(None),
            DeelnemerRow.in_kamer_sinds.is_(None),
            DeelnemerRow.afgemeld_op.is_(None),
            ~DeelnemerRow.kanalen.contains(Kanaal.MAIL.value),
        )

    async def _with_deelnemer(self, soort: HerinneringSoort, *waar: ColumnElement[bool]) -> list[str]:
        gevraagd = select(true()).where(
            HerinneringRow.onderwerp_id == DeelnemerRow.id,
            HerinneringRow.soort == soort.value,
            _written_out(HerinneringRow.status, HerinneringStatus.PLANNED),
        )
        vraag = (
            select(CasusRow.code)
            .join(DeelnemerRow, DeelnemerRow.casus_id == CasusRow.id)
            .where(CasusRow.fase == Fase.LOPEND.value, DeelnemerRow.vertrokken_op.is_(None), *waar, ~gevraagd.exists())
        )
        return sorted(set(await self._session.scalars(vraag)))

    async def wachtend_since(self, sinds: datetime) -> list[tuple[str, int]]:
        """Texts that were held at or before this moment and still wait: code of the casus and number."""
        vraag = select(CasusRow.code, WachtendRow.nummer).join(CasusRow, CasusRow.id == WachtendRow.casus_id)
        vraag = vraag.where(WachtendRow.open, WachtendRow.sinds <= sinds).order_by(WachtendRow.nummer)
        return [(code, nummer) for code, nummer in await self._session.execute(vraag)]

    async def overdue_herinneringen(self, tot: datetime) -> list[str]:
        """Casussen with a reminder that should have been said."""
        te_laat = select(HerinneringRow.casus_id).where(
            _written_out(HerinneringRow.status, HerinneringStatus.PLANNED), HerinneringRow.due_at <= tot
        )
        return await self._codes(CasusRow.id.in_(te_laat))

    async def channels_with_unhandled(self, sinds: datetime) -> list[Kanaal]:
        """Channels with something that nobody handled since it came in, or since it was offered again."""
        lang = or_(InboxRow.retry_at <= sinds, and_(InboxRow.pogingen > 0, InboxRow.ontvangen_op <= sinds))
        vraag = select(InboxRow.kanaal).where(_written_out(InboxRow.status, InboxStatus.NEW), lang).distinct()
        return sorted(map(Kanaal, await self._session.scalars(vraag)))

    async def channels_with_unsent(self, sinds: datetime) -> list[Kanaal]:
        """Channels with something queued at or before this moment that did not go out."""
        wacht = _written_out(OutboxRow.status, OutboxStatus.WAITING)
        vraag = select(OutboxRow.kanaal).where(wacht, OutboxRow.aangemaakt_op <= sinds).distinct()
        return sorted(map(Kanaal, await self._session.scalars(vraag)))

    async def parked_since(self, sinds: datetime) -> list[str]:
        """Codes of what came in at or before this moment and is parked."""
        rijen = (await self._session.execute(parked_query().where(InboxRow.ontvangen_op <= sinds))).all()
        return [storing for _, storing, _, _ in sorted(rijen, key=lambda rij: rij.volgnr)]

    async def _codes(self, *waar: ColumnElement[bool]) -> list[str]:
        return list(await self._session.scalars(select(CasusRow.code).where(*waar).order_by(CasusRow.code)))
