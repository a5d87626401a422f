"""What the figures of a year count is read in the same few statements, however many casussen there are."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, event

from commands.domain.aanmelding import Aanmelding, AanmeldStand, Veld
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.casus import Fase
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.domain.jaarcijfers import Casusfeiten
from storage.way_in import Storage
from tests.storage.bouwers import een_actiepunt, een_antwoord, een_casus, een_herinnering, een_persoon

ZONE = ZoneInfo("Europe/Amsterdam")
DAG = date(2026, 3, 20)
NET_OP_TIJD, NET_TE_LAAT = datetime(2026, 3, 20, 22, 59, tzinfo=UTC), datetime(2026, 3, 20, 23, 0, tzinfo=UTC)
"""Around midnight in Amsterdam."""
OUDJAAR = datetime(2025, 12, 31, 22, 59, tzinfo=UTC)
NIEUWJAAR = OUDJAAR + timedelta(minutes=1)


async def vul(opslag: Storage, nummer: int, *, begin: datetime = NIEUWJAAR, fase: Fase = Fase.LOPEND) -> None:
    """A casus with an answer in time, one a minute late, one never, and three talks."""
    gesloten = datetime(2026, 9, 1, tzinfo=UTC) if fase is Fase.GESLOTEN else None
    wie = een_persoon()
    casus = een_casus(
        code=f"C{nummer:03d}", fase=fase, geopend_op=begin, ico_op=DAG, vrijgegeven_op=NET_TE_LAAT, uitkomst_op=gesloten
    )
    punten = [een_actiepunt(casus, nummer=plek + 1, uiterlijk=dag) for plek, dag in enumerate([DAG] * 3 + [None])]
    punten.append(een_actiepunt(casus, nummer=9, uiterlijk=DAG, status=Status.VERVALLEN))
    punten.append(een_actiepunt(casus, nummer=10, uiterlijk=date(2027, 1, 1)))
    gemeld = [(punten[0], NET_OP_TIJD), (punten[0], NET_TE_LAAT), (punten[1], NET_TE_LAAT)]
    klaar = [een_antwoord(punt, soort=FeedbackSoort.GEREED, op=op) for punt, op in gemeld]
    klaar.append(een_antwoord(punten[2], op=NET_OP_TIJD))  # no report that it is done
    gesprekken = [
        een_herinnering(
            casus,
            casus.id,
            soort=HerinneringSoort.CONTACT,
            stap=Stap.CONTACT_CASUSHOUDER,
            volgnummer=volgnummer,
            versie=dag.toordinal(),
        )
        for dag in (date(2025, 12, 1), date(2026, 1, 5), date(2026, 2, 20), date(2027, 1, 4))
        for volgnummer in range(2)
    ]
    async with opslag.uow() as uow:
        await uow.personen.add_persoon(wie)
        await uow.casussen.add_casus(casus)
        for punt in punten:
            await uow.actiepunten.add_actiepunt(punt)
        for een in klaar:
            await uow.feedback.add_feedback(een)
        await uow.herinneringen.plan_all(gesprekken)
        await uow.aanmeldingen.add_aanmelding(
            Aanmelding(
                casus_id=casus.id,
                stand=AanmeldStand.OPGENOMEN,
                aanmelder=wie.id,
                staf="m",
                gemeld_op=begin,
                antwoorden={Veld.AANPAK: "Nazorg"},
            )
        )
        await uow.commit()


@contextmanager
def geteld() -> Iterator[list[str]]:
    """The statements meanwhile."""
    gevraagd: list[str] = []

    def tel(_een: object, _cursor: object, sql: str, *_: object) -> None:
        gevraagd.append(sql)

    event.listen(Engine, "before_cursor_execute", tel)
    try:
        yield gevraagd
    finally:
        event.remove(Engine, "before_cursor_execute", tel)


async def test_each_fact_is_counted_in_its_year_by_the_clock_of_the_house(opslag: Storage) -> None:
    await vul(opslag, 1)
    await vul(opslag, 2, begin=OUDJAAR, fase=Fase.GESLOTEN)
    await vul(opslag, 3, fase=Fase.VERNIETIGD)
    async with opslag.read() as uow:
        feiten = await uow.jaarcijfers.facts(2026, ZONE)
        vorig = await uow.jaarcijfers.facts(2025, ZONE)
    vast = {"ico_op": DAG, "vrijgegeven_op": date(2026, 3, 21)}
    assert sorted(feiten.casussen, key=lambda een: een.begin) == [
        Casusfeiten(begin=date(2025, 12, 31), gesloten_op=date(2026, 9, 1), **vast),
        Casusfeiten(begin=date(2026, 1, 1), aanpak="Nazorg", **vast),
    ]
    assert (feiten.punten, feiten.op_tijd) == (6, 2)
    assert feiten.tussen == {35: 2, 46: 2}
    assert [een.aanpak for een in vorig.casussen] == ["Nazorg"]
    assert (vorig.punten, vorig.op_tijd, vorig.tussen) == (0, 0, {})


@pytest.mark.parametrize("aantal", [1, 30])
async def test_however_many_there_are_it_takes_as_many_statements(opslag: Storage, database, aantal: int) -> None:
    for nummer in range(aantal):
        await vul(opslag, nummer)
    vers = database.opslag()
    async with vers.read() as uow:
        with geteld() as gevraagd:
            feiten = await uow.jaarcijfers.facts(2026, ZONE)
    assert [een.aanpak for een in feiten.casussen] == ["Nazorg"] * aantal
    assert len(gevraagd) == 5, gevraagd
