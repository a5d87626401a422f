"""What the auditor asks of the storage: the same on both databases, and as few questions for a thousand casussen."""

from contextlib import contextmanager
from datetime import date

from sqlalchemy import event

from commands.domain.actiepunt import Status
from commands.domain.beleid import Beleid
from commands.domain.bevinding import BevindingSoort, grenzen
from commands.domain.casus import Fase
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.domain.rollen import Kanaal
from commands.klok.nazien import groepen_van, kijk_na
from tests.storage.bouwers import (
    NU,
    een_actiepunt,
    een_casus,
    een_deelnemer,
    een_herinnering,
    een_inkomende,
    een_persoon,
    een_uitgaande,
    na,
)

CASUSSEN, PUNTEN = 1000, 10
MANAGER = Stap.ACTIE_MANAGER


@contextmanager
def geteld(opslag):
    """The statements that go to the database meanwhile."""
    gevraagd = []

    def noteer(_verbinding, _cursor, opdracht, *_):
        gevraagd.append(opdracht)

    event.listen(opslag._engine.sync_engine, "before_cursor_execute", noteer)
    yield gevraagd
    event.remove(opslag._engine.sync_engine, "before_cursor_execute", noteer)


async def bevindingen(opslag, nu=None):
    async with opslag.read() as uow:
        op, huis = nu or na(hours=2), Beleid()
        gevonden = await kijk_na(uow, grenzen(op, na(hours=1), huis), op, await groepen_van(uow, huis))
    # rows that were copied past the storage open under no key
    return {een.sleutel for een in gevonden if een.soort is not BevindingSoort.ONLEESBAAR}


async def vul(database, opslag):
    """A thousand running casussen with ten actiepunten each, all well remembered; copied inside the database."""
    casus = een_casus(fase=Fase.LOPEND, vrijgegeven_op=NU)
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        punt = een_actiepunt(casus)
        await uow.actiepunten.add_actiepunt(punt)
        await uow.herinneringen.plan_all([een_herinnering(casus, punt.id, due_at=na(days=9))])
        await uow.commit()
    casussen = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {CASUSSEN}) "
    await database.vraag(
        "INSERT INTO casus (id, code, fase, geopend_op, geopend_door, vrijgegeven_op) "
        f"{casussen}SELECT 'c' || i, 'N' || i, fase, geopend_op, geopend_door, vrijgegeven_op FROM casus, n"
    )
    punten = (
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {CASUSSEN}), "
        f"p(j) AS (SELECT 1 UNION ALL SELECT j + 1 FROM p WHERE j < {PUNTEN}) "
    )
    await database.vraag(
        "INSERT INTO actiepunt (id, casus_id, nummer, wat, uiterlijk, status, versie) "
        f"{punten}SELECT 'a' || i || '-' || j, 'c' || i, j, wat, uiterlijk, status, versie FROM actiepunt, n, p"
    )
    await database.vraag(
        "INSERT INTO herinnering (id, casus_id, soort, onderwerp_id, stap, volgnummer, versie, due_at, status) "
        f"{punten}SELECT 'h' || i || '-' || j, 'c' || i, soort, 'a' || i || '-' || j, stap, volgnummer, versie, "
        "due_at, status FROM herinnering, n, p"
    )
    return casus


async def test_a_thousand_casussen_take_as_few_questions_as_one(database, opslag):
    casus = await vul(database, opslag)
    with geteld(opslag) as gevraagd:
        gevonden = await bevindingen(opslag)

    assert len(gevraagd) <= 22
    assert {een.partition("/")[0] for een in gevonden} == {"zonder_casushouder", "zonder_procesregisseur"}
    assert len(gevonden) == 2 * (CASUSSEN + 1)
    await database.vraag("DELETE FROM herinnering WHERE id = 'h7-3'")
    assert await bevindingen(opslag) - gevonden == {"actiepunt/N7/3"}
    assert f"zonder_casushouder/{casus.code}/0" in gevonden


async def punt_met(opslag, *herinneringen, gezegd=(), **punt):
    """Findings about one actiepunt of one running casus with these reminders."""
    casus = een_casus(fase=Fase.LOPEND, vrijgegeven_op=NU)
    een = een_actiepunt(casus, **punt)
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.actiepunten.add_actiepunt(een)
        rijen = [een_herinnering(casus, een.id, due_at=na(days=3), **wat) for wat in herinneringen]
        await uow.herinneringen.plan_all(rijen)
        await uow.herinneringen.mark_handled([rij.id for rij in rijen if rij.stap in gezegd], at=NU)
        await uow.commit()
    return {sleutel for sleutel in await bevindingen(opslag) if sleutel.startswith("actiepunt")}


async def test_an_actiepunt_with_no_reminder_at_all_is_forgotten(opslag):
    assert await punt_met(opslag) == {"actiepunt/K7Q2/1"}


async def test_one_with_a_planned_reminder_is_not(opslag):
    assert await punt_met(opslag, {"stap": Stap.ACTIE_CASUSHOUDER}) == set()


async def test_a_ladder_that_broke_off_halfway_is_forgotten_and_one_that_was_climbed_is_not(opslag):
    halverwege = {"stap": Stap.ACTIE_CASUSHOUDER}
    assert await punt_met(opslag, halverwege, gezegd=[Stap.ACTIE_CASUSHOUDER]) == {"actiepunt/K7Q2/1"}


async def test_a_ladder_that_was_climbed_is_done(opslag):
    assert await punt_met(opslag, {"stap": MANAGER}, gezegd=[MANAGER]) == set()


async def test_reminders_of_an_older_version_do_not_count(opslag):
    assert await punt_met(opslag, {"stap": MANAGER, "versie": 1}, versie=2) == {"actiepunt/K7Q2/1"}


async def test_of_what_is_done_or_has_no_date_no_reminder_is_missed(opslag):
    assert await punt_met(opslag, status=Status.GEREED) == set()


async def test_of_an_actiepunt_without_a_date_no_reminder_is_missed(opslag):
    assert await punt_met(opslag, uiterlijk=None) == set()


async def plan_met(opslag, **herinnering):
    casus = een_casus(ico_op=date(2026, 2, 20))
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        if herinnering:
            soort = HerinneringSoort.PLAN
            await uow.herinneringen.plan_all(
                [een_herinnering(casus, casus.id, soort=soort, due_at=na(days=1), **herinnering)]
            )
        await uow.commit()
    return {sleutel for sleutel in await bevindingen(opslag) if sleutel.startswith("plan")}


async def test_a_late_plan_that_nobody_asks_for_is_forgotten(opslag):
    assert await plan_met(opslag) == {"plan/K7Q2/0"}


async def test_a_late_plan_that_is_asked_for_is_not(opslag):
    versie = date(2026, 2, 20).toordinal()
    assert await plan_met(opslag, stap=Stap.PLAN_TE_LAAT, versie=versie) == set()


async def test_a_question_about_an_older_ico_does_not_count(opslag):
    versie = date(2026, 2, 1).toordinal()
    assert await plan_met(opslag, stap=Stap.PLAN_TE_LAAT, versie=versie) == {"plan/K7Q2/0"}


async def test_the_last_contact_is_the_latest_that_was_ever_reported_by_that_role(opslag):
    casus = een_casus(fase=Fase.LOPEND, vrijgegeven_op=NU)
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        for dag, stap in ((3, Stap.CONTACT_CASUSHOUDER), (20, Stap.CONTACT_CASUSHOUDER)):
            versie = date(2026, 3, dag).toordinal()
            rij = een_herinnering(casus, casus.id, soort=HerinneringSoort.CONTACT, stap=stap, versie=versie)
            await uow.herinneringen.plan_all([rij])
            await uow.herinneringen.make_void(casus.id)
        await uow.commit()
    async with opslag.read() as uow:
        [stand] = await uow.nazicht.last_contacts()
    assert (stand.code, stand.begin) == (casus.code, NU.date())
    assert stand.laatste == {Stap.CONTACT_CASUSHOUDER: date(2026, 3, 20)}


async def test_what_waits_in_the_queues_is_told_by_channel(opslag):
    async with opslag.uow() as uow:
        await uow.inbox.add_item(een_inkomende(kanaal=Kanaal.MATRIX, received_at=NU))
        probeert = een_inkomende(received_at=NU)
        await uow.inbox.add_item(probeert)
        await uow.inbox.retry_later(probeert.id, retry_at=na(days=1))
        await uow.outbox.add_item(een_uitgaande(created_at=NU, retry_at=na(days=1)))
        await uow.commit()
    assert await bevindingen(opslag) == {"binnengekomen/mail/0", "binnengekomen/matrix/0", "uitgaand/mail/0"}
    assert await bevindingen(opslag, na(minutes=59)) == set()


async def test_a_failing_address_of_which_nobody_is_asked_and_an_invitation_of_which_nobody_is_told(database, opslag):
    casus = een_casus(fase=Fase.LOPEND, vrijgegeven_op=NU)
    mail = een_deelnemer(
        casus, persoon=een_persoon(email="weg@partner.test", mail_failed_at=NU), kanalen=(Kanaal.MAIL,)
    )
    matrix = een_deelnemer(
        casus, persoon=een_persoon(matrix_id="@wijk:partner.test"), kanalen=(Kanaal.MATRIX,), uitgenodigd_op=NU
    )
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        for lid in (mail, matrix):
            await uow.personen.add_persoon(lid.persoon)
            await uow.personen.save_persoon(lid.persoon)
            await uow.deelnemers.add_deelnemer(lid)
        await uow.commit()
    beide = {f"adres/{casus.code}/0", f"uitnodiging/{casus.code}/0"}
    assert beide <= await bevindingen(opslag)

    async with opslag.uow() as uow:
        for lid, soort, stap in (
            (mail, HerinneringSoort.ADRES, Stap.ADRES_WEG),
            (matrix, HerinneringSoort.UITNODIGING, Stap.UITNODIGING_OPEN),
        ):
            rij = een_herinnering(casus, lid.id, soort=soort, stap=stap, due_at=na(days=9))
            await uow.herinneringen.plan_all([rij])
        await uow.commit()

    assert beide & await bevindingen(opslag) == set()
