"""How casussen stand, for overviews: a handful of statements however many casussen, and no text is opened."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, Select, bindparam, exists, or_, select

from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.afspraken import lees_afspraken
from commands.domain.bestanden import Bestandstand
from commands.domain.casus import OPEN, Fase
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.domain.overzicht import Casusstand, Gevraagd, Puntstand, Zaak
from commands.domain.rollen import Rol
from commands.domain.wachtend import WachtStatus
from storage.collections.collection import table
from storage.collections.delivered import Delivered
from storage.collections.herinneringen import HerinneringStatus
from storage.collections.overview_waiting import closings, not_asked_yet, open_requests
from storage.tables.casus import CasusRow, DeelnemerRow
from storage.tables.people import MedewerkerRow
from storage.tables.plan import ActiepuntRow, FeedbackRow, HerinneringRow, PlanRow, VerzoekRow
from storage.tables.waiting import BestandRow, VoorgelegdRow, WachtendRow

_ASKED = {
    Rol.PROCESREGISSEUR: {
        Stap.BESLUIT_PROCESREGISSEUR: Zaak.BESLUIT,
        Stap.VRAAG_REGIE: Zaak.VRAAG,
        Stap.ADRES_WEG: Zaak.ADRES,
        Stap.VERKLARING_VRAAG: Zaak.VERKLARING,
        Stap.CONTACT_PROCESREGISSEUR: Zaak.CONTACT,
        Stap.KLAAR_VRAAG: Zaak.KLAAR,
        Stap.VERZOEK_REGIE: Zaak.VERZOEK,
        Stap.AANBOD_REGIE: Zaak.AANBOD,
        Stap.UITNODIGING_OPEN: Zaak.UITNODIGING,
        Stap.VERVOLG_VRAAG: Zaak.ICO,
        Stap.VERVOLG_LAAT: Zaak.ICO,
        Stap.ICO_MIST: Zaak.ICO,
        Stap.ICO_GEWEEST: Zaak.ICO,
        Stap.ICO_ANDER: Zaak.ICO,
        Stap.ICO_KIEZEN: Zaak.ICO,
        Stap.ICO_NOG: Zaak.ICO,
    },
    Rol.MANAGER: {
        Stap.ACTIE_MANAGER: Zaak.BESLUIT,
        Stap.WACHTEND_MANAGER: Zaak.BERICHT,
        Stap.PLAN_TE_LAAT: Zaak.PLAN,
    },
}
"""The steps by which each role is asked something, and what the answer is about."""
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_P, _H, _W, _V, _C, _F, _N = (
    table(rij).c for rij in (ActiepuntRow, HerinneringRow, WachtendRow, VoorgelegdRow, CasusRow, FeedbackRow, PlanRow)
)
_R, _L, _B = table(VerzoekRow).c, table(DeelnemerRow).c, table(BestandRow).c


def _columns(*kolommen: ColumnElement[Any]) -> Select[Any]:
    return select(*kolommen)


_SUBJECT = (_H.casus_id, _H.soort, _H.onderwerp_id, _H.stap, _H.versie)
_PLANNED = _columns(*_SUBJECT, _H.due_at.label("op")).where(
    _H.casus_id.in_(_IDS), _H.status == HerinneringStatus.PLANNED.value
)
_HANDLED = _columns(*_SUBJECT, _H.afgehandeld_op.label("op")).where(
    _H.casus_id.in_(_IDS),
    _H.status == HerinneringStatus.HANDLED.value,
    _H.stap.in_(bindparam("stappen", expanding=True)),
)
_POINTS = (
    _columns(_P.casus_id, _P.id, _P.nummer, _P.status, _P.uiterlijk, _P.beantwoord_op, _P.versie)
    .where(_P.casus_id.in_(_IDS))
    .order_by(_P.casus_id, _P.nummer)
)
_HELD = _columns(_W.casus_id, _W.id, _W.nummer, _W.sinds, _W.status).where(_W.open, _W.casus_id.in_(_IDS))
_LATER = table(PlanRow).alias()
_NEW_PLANS = (
    _columns(_N.casus_id, _N.ontvangen_op)
    .join(table(CasusRow), _C.id == _N.casus_id)
    .where(_N.casus_id.in_(_IDS), _N.vrijgegeven_op.is_(None), _C.fase == Fase.LOPEND.value)
    .where(~exists().where(_LATER.c.casus_id == _N.casus_id, _LATER.c.versie > _N.versie))
)
_REQUESTS = _columns(_R.id, _R.casus_id, _R.actiepunt_id, _R.aan, _R.sinds).where(
    _R.casus_id.in_(_IDS), _R.beantwoord_op.is_(None)
)
_WITH_CASUSHOUDER = _columns(_L.casus_id).where(
    _L.casus_id.in_(_IDS), _L.casushouder, _L.vertrokken_op.is_(None), _L.afgemeld_op.is_(None)
)
_FILES = _columns(_B.casus_id, _B.nummer, _B.sinds).where(_B.casus_id.in_(_IDS), _B.stand == Bestandstand.WACHT.value)
_QUESTIONS = _columns(_V.id, _V.nummer).where(_V.casus_id.in_(_IDS), _V.beantwoord_op.is_(None))


class SqlOverzichten(Delivered):
    """Codes, numbers, states and dates of open casussen."""

    async def open_casussen(self, rol: Rol, *, regie: Collection[str] | None) -> list[Casusstand]:
        """In order of code; `regie` None: all."""
        casussen = await self._read(_open_query(regie))
        ids = [casus.id for casus in casussen]
        if not ids:
            return []
        punten = await self._read(_POINTS, ids=ids)
        gepland = await self._read(_PLANNED, ids=ids)
        gezegd = await self._read(_HANDLED, ids=ids, stappen=[stap.value for stap in _ASKED.get(rol, {})])
        gehouden = await self._read(_HELD, ids=ids)
        vragen = await self._read(_QUESTIONS, ids=ids)
        nummers = {een.id: een.nummer for een in (*punten, *gehouden, *vragen)}
        verzoeken = open_requests(await self._read(_REQUESTS, ids=ids), punten)
        nummers |= {een.id: nummers[een.actiepunt_id] for een in verzoeken}
        asked = _still_asked(
            rol, gezegd, gepland, punten, gehouden, {casus.id for casus in casussen if _concept(casus)}
        )
        gevraagd = _gevraagd(asked, rol, nummers)
        for casus_id, ding in closings(gepland, rol):
            gevraagd[casus_id] = [een for een in gevraagd[casus_id] if een.zaak is not Zaak.KLAAR] + [ding]
        if rol is Rol.PROCESREGISSEUR:
            for een in gehouden:
                if een.status == WachtStatus.BIJ_REGIE.value:
                    gevraagd[een.casus_id].append(Gevraagd(zaak=Zaak.BERICHT, sinds=een.sinds, nummer=een.nummer))
            for een in await self._read(_FILES, ids=ids):
                gevraagd[een.casus_id].append(Gevraagd(zaak=Zaak.BIJLAGE, sinds=een.sinds, nummer=een.nummer))
            houders = {een.casus_id for een in await self._read(_WITH_CASUSHOUDER, ids=ids)}
            for casus_id, ding in not_asked_yet(asked, gepland, verzoeken, nummers, houders):
                gevraagd[casus_id].append(ding)
            for een in await self._read(_NEW_PLANS, ids=ids):
                gevraagd[een.casus_id].append(Gevraagd(zaak=Zaak.NIEUW_PLAN, sinds=een.ontvangen_op))
        standen = _puntstanden(
            punten, {rij.onderwerp_id for rij in gepland if rij.soort == HerinneringSoort.PAUZE.value}
        )
        contact = {rij.casus_id: rij.op for rij in sorted(gepland, key=_latest_first) if _asks_contact(rij)}
        return [
            Casusstand(
                id=casus.id,
                code=casus.code,
                fase=Fase(casus.fase),
                begin=casus.vrijgegeven_op or casus.geopend_op,
                regie=casus.geopend_door,
                ico_op=casus.ico_op,
                gehoord_op=casus.gehoord_op,
                punten=tuple(standen[casus.id]),
                gevraagd=tuple(gevraagd[casus.id]),
                contact_op=contact.get(casus.id),
                afspraken=None if casus.afspraken is None else lees_afspraken(casus.afspraken),
            )
            for casus in casussen
        ]

    async def told_since(self, casus_id: str, sinds: datetime) -> list[tuple[int, FeedbackSoort, datetime]]:
        """In the order in which it was told."""
        vraag = (
            _columns(_P.nummer, _F.soort, _F.op)
            .join(table(ActiepuntRow), _P.id == _F.actiepunt_id)
            .where(_F.casus_id == casus_id, _F.op > sinds)
            .order_by(_F.op)
        )
        return [(rij.nummer, FeedbackSoort(rij.soort), rij.op) for rij in await self._read(vraag)]


def _open_query(regie: Collection[str] | None) -> Select[Any]:
    open_ = _C.fase.in_(sorted(OPEN))
    wie = (_C.id, _C.code, _C.fase, _C.geopend_door, _C.afspraken)
    vraag = _columns(*wie, _C.geopend_op, _C.ico_op, _C.vrijgegeven_op, _C.gehoord_op).where(open_)
    if regie is not None:
        allen = select(MedewerkerRow.id).where(MedewerkerRow.rol == Rol.PROCESREGISSEUR.value)
        vraag = vraag.where(or_(_C.geopend_door.in_(list(regie)), _C.geopend_door.not_in(allen)))
    return vraag.order_by(_C.code)


def _concept(casus: Row[Any]) -> bool:
    return bool(casus.fase == Fase.CONCEPT.value)


def _asks_contact(rij: Row[Any]) -> bool:
    return bool(rij.stap == Stap.CONTACT_PROCESREGISSEUR.value)


def _latest_first(rij: Row[Any]) -> float:
    return float(-rij.op.timestamp())


def _still_asked(
    rol: Rol,
    gezegd: Sequence[Row[Any]],
    gepland: Sequence[Row[Any]],
    punten: Sequence[Row[Any]],
    gehouden: Sequence[Row[Any]],
    concepten: Collection[str],
) -> list[Row[Any]]:
    """The questions that were said and not answered.

    A procesregisseur is asked again and again, so the next question is planned; a manager hears each thing once.
    """
    if rol is Rol.PROCESREGISSEUR:
        weer = {(rij.soort, rij.onderwerp_id, rij.versie) for rij in gepland}
        return [rij for rij in gezegd if (rij.soort, rij.onderwerp_id, rij.versie) in weer]
    loopt = (Status.OPEN.value, Status.BEZIG.value)
    nu = {(punt.id, punt.versie) for punt in punten if punt.status in loopt}
    wacht = {een.id for een in gehouden} | set(concepten)
    return [rij for rij in gezegd if (rij.onderwerp_id, rij.versie) in nu or rij.onderwerp_id in wacht]


def _gevraagd(gezegd: Sequence[Row[Any]], rol: Rol, nummers: dict[str, int]) -> defaultdict[str, list[Gevraagd]]:
    """By casus: each thing once, since it was first asked."""
    eerst: dict[tuple[str, Zaak, str], datetime] = {}
    for rij in gezegd:
        ding = (rij.casus_id, _ASKED[rol][Stap(rij.stap)], rij.onderwerp_id)
        eerst[ding] = min(eerst.get(ding, rij.op), rij.op)
    per: defaultdict[str, list[Gevraagd]] = defaultdict(list)
    for (casus_id, zaak, onderwerp), sinds in eerst.items():
        per[casus_id].append(Gevraagd(zaak=zaak, sinds=sinds, nummer=nummers.get(onderwerp, 0)))
    return per


def _puntstanden(punten: Sequence[Row[Any]], gepauzeerd: Collection[str]) -> defaultdict[str, list[Puntstand]]:
    per: defaultdict[str, list[Puntstand]] = defaultdict(list)
    for punt in punten:
        per[punt.casus_id].append(
            Puntstand(
                nummer=punt.nummer,
                status=Status(punt.status),
                uiterlijk=punt.uiterlijk,
                beantwoord_op=punt.beantwoord_op,
                gepauzeerd=punt.id in gepauzeerd,
            )
        )
    return per
