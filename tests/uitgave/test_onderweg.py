"""What an older version had not finished is finished by the newest: once, and under the id it had."""

from collections import Counter

from commands.domain.actiepunt import Status
from commands.domain.casus import Fase
from commands.ports import InboxStatus
from tests.uitgave.opgewaardeerd import Opgewaardeerd
from tests.uitgave.verhaal import BEGELEIDER
from tests.wereld import DOMEIN, GGZ, MANAGER, POLITIE, RECLASSERING, REGIE, WIJKTEAM

OP_BEIDE = True


async def test_each_queued_mail_goes_out_once_under_its_message_id_and_no_sent_one_again(huis: Opgewaardeerd) -> None:
    rijen = huis.bewaard.tabel("outbox", kanaal="mail", taak="say")
    wacht = {f"<{rij['id']}@{DOMEIN}>" for rij in rijen if rij["status"] == "wacht"}
    klaar = {f"<{rij['id']}@{DOMEIN}>" for rij in rijen if rij["status"] != "wacht"}
    assert len(wacht) > 10

    await huis.wereld.vooruit(dagen=1)

    gegaan = Counter(een.message_id for een in huis.wereld.post.verzonden)
    assert {een: gegaan[een] for een in wacht} == dict.fromkeys(wacht, 1)
    assert not klaar & gegaan.keys()
    async with huis.wereld.opslag.read() as uow:
        assert "wacht" not in await uow.outbox.count_by_status()


async def test_a_mail_that_was_sent_and_not_noted_comes_again_word_for_word_under_the_same_id(
    huis: Opgewaardeerd,
) -> None:
    wacht = {f"<{rij['id']}@{DOMEIN}>" for rij in huis.bewaard.tabel("outbox", status="wacht")}
    [half] = [een for een in huis.bewaard.brieven if een.message_id in wacht]

    await huis.wereld.vooruit(dagen=1)

    [weer] = [een for een in huis.wereld.post.verzonden if een.message_id == half.message_id]
    assert weer.recipient == half.aan
    assert half.tekst.strip() in huis.wereld.post.tekst(weer)  # a newer version may say more around it


async def test_an_event_that_was_sent_and_not_noted_is_noted_and_not_said_again(huis: Opgewaardeerd) -> None:
    wacht = {rij["id"] for rij in huis.bewaard.tabel("outbox", status="wacht")}
    [(kamer, half, event)] = [
        (een.id, txn, event) for een in huis.bewaard.ruimtes for txn, event, _ in een.gezegd if txn in wacht
    ]

    await huis.wereld.vooruit(dagen=1)

    assert half not in [een.txn_id for een in huis.wereld.kamers.kamers[kamer].zendingen]
    async with huis.wereld.opslag.read() as uow:
        geboekt = await uow.outbox.find_external(event)
    assert geboekt is not None
    assert geboekt.id == half


async def test_what_waited_for_the_homeserver_is_done(huis: Opgewaardeerd) -> None:
    await huis.wereld.rust()

    assert huis.kamer("nieuw").leden == {WIJKTEAM, RECLASSERING}
    assert BEGELEIDER not in huis.kamer().leden
    assert huis.kamer().tekst.count("Wij halen de sleutel op.") == 1
    assert len(huis.kamer().geredigeerd) == 1
    assert len(huis.wereld.post.gewist) == 1


async def test_what_nobody_had_looked_at_is_handled_once(huis: Opgewaardeerd) -> None:
    await huis.wereld.rust()

    gelezen = huis.wereld.post.teksten(REGIE)
    for woorden in ("> Wij komen maandag.", "> Dan sluiten wij aan.", "> Er is een nieuwe afspraak."):
        assert gelezen.count(woorden) == 1
    assert (await huis.wereld.punt(huis.code("lopend"), 4)).status is Status.BEZIG


async def test_the_mail_over_which_the_process_died_is_handled_once(huis: Opgewaardeerd) -> None:
    eerder = len(huis.bewaard.codes)

    await huis.wereld.rust()

    async with huis.wereld.opslag.read() as uow:
        casussen = await uow.casussen.all_casussen()
        telling = await uow.inbox.count_by_status()
    assert huis.wereld.post.teksten(REGIE).count("Dit plan bestaat al als") == 1
    assert len(casussen) == eerder
    assert InboxStatus.NEW not in telling


async def test_what_was_parked_and_what_was_given_up_can_be_offered_again(huis: Opgewaardeerd) -> None:
    [geparkeerd] = huis.bewaard.tabel("inbox", status="geparkeerd")
    await huis.wereld.rust()
    eerder = len(huis.wereld.post.aan(REGIE))

    assert await huis.regel("bied-aan", geparkeerd["storing"]) == 0
    assert await huis.regel("bied-aan", "--uitgaand") == 0
    await huis.wereld.rust()

    assert "Er is geen nieuwe casus gemaakt" in huis.wereld.post.tekst(huis.wereld.post.aan(REGIE)[eerder])
    assert "Dit kunt u hier doen" in huis.wereld.post.teksten(MANAGER)


async def test_a_plan_that_was_not_released_can_be_released_from_its_old_preview(huis: Opgewaardeerd) -> None:
    code = huis.code("concept")
    await huis.wereld.rust()
    huis.wereld.post.wis()

    assert f"Het plan van casus {code} is vrijgegeven" in await huis.regie(f"vrijgeven {code}")

    assert (await huis.wereld.casus(code)).fase is Fase.LOPEND
    assert {een.recipient for een in huis.wereld.post.verzonden if code in een.bericht.onderwerp} == {
        GGZ,
        POLITIE,
        REGIE,
    }


async def test_a_plan_that_was_kept_without_a_word_is_taken_by_the_command_for_it(huis: Opgewaardeerd) -> None:
    code = huis.code("zonder_plan")

    assert f"Casus {code}: controleer het plan" in await huis.regie(f"casus plan {code}")
