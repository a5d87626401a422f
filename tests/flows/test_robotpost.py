"""Mail that a program sent from the address of a member, and mail of his that only asks for no automatic answer."""

from contextlib import closing
from datetime import timedelta
from sqlite3 import connect

import pytest
from structlog.testing import capture_logs

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.flows.test_opnieuw_aanbieden import ketenbot
from tests.wereld import BEHEER, DOMEIN, GGZ, POLITIE, REGIE, Wereld

pytestmark = pytest.mark.breed

STIL = [
    {"X-Auto-Response-Suppress": "All"},
    {"Precedence": "bulk"},
    {"List-Id": "<team.partners.test>"},
    {"Return-Path": "<>"},
    {"List-Unsubscribe": "<mailto:weg@partners.test>"},
]
AFWEZIG = "Ik ben niet op kantoor. Bij spoed kunt u bellen met mijn collega."


async def adres(wereld: Wereld, code: str, van: str = GGZ) -> str:
    return antwoordadres(code, (await wereld.leden(code))[van].token)


@pytest.mark.parametrize("koppen", STIL)
async def test_a_header_that_asks_for_silence_never_stops_the_message(
    wereld: Wereld, code: str, koppen: dict[str, str]
) -> None:
    wereld.post.wis()
    await wereld.mail(GGZ, await adres(wereld, code), "2 klaar", koppen=koppen)

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert "actiepunt 2 is klaar" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize("koppen", STIL)
async def test_words_with_such_a_header_are_shared_and_not_answered(
    wereld: Wereld, code: str, koppen: dict[str, str]
) -> None:
    wereld.post.wis()
    await wereld.mail(GGZ, await adres(wereld, code), "Ik bel de school morgen.", koppen=koppen)

    assert "Ik bel de school morgen." in wereld.kamers.casuskamer(code).laatste
    assert wereld.post.aan(GGZ) == []


async def test_what_needs_its_sender_is_told_to_him_all_the_same(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await wereld.mail(GGZ, await adres(wereld, code), "actie weggooien 2", koppen={"X-Auto-Response-Suppress": "All"})

    assert "Deze regel begrijp ik niet" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize(
    ("onderwerp", "tekst", "koppen"),
    [
        ("Afwezig: Casus", "Binnenkort ben ik er weer.", {}),
        ("Re: Casus", AFWEZIG, {}),
        ("Automatische reactie: Casus", "Tot gauw.", {}),
        ("Geaccepteerd: overleg", "", {}),
        ("Re: Casus", "👍 Jan Proefman heeft gereageerd via Gmail", {}),
        ("Re: Casus", AFWEZIG, {"Auto-Submitted": "auto-replied"}),
        ("Re: Casus", "Ik ben weg.", {"Auto-Submitted": "auto-generated"}),
    ],
)
async def test_mail_of_a_robot_goes_to_nobody_and_is_told_the_next_working_day(
    wereld: Wereld, code: str, onderwerp: str, tekst: str, koppen: dict[str, str]
) -> None:
    voor = await wereld.punt(code, 2)
    wereld.post.wis()
    for _ in range(3):
        await wereld.mail(GGZ, await adres(wereld, code), tekst, onderwerp=onderwerp, koppen=koppen)
    assert wereld.post.verzonden == []
    assert await wereld.punt(code, 2) == voor

    await wereld.vooruit(dagen=1)

    [melding] = [een for een in wereld.post.aan(REGIE) if "automatische mail" in een.bericht.onderwerp]
    gelezen = wereld.post.tekst(melding)
    assert "Van GGZ-instelling (behandelaar) kwamen 3 automatische mails" in gelezen
    assert GGZ not in gelezen
    assert "Proefman" not in gelezen


async def test_it_is_told_once_a_day_and_counted_anew(wereld: Wereld, code: str) -> None:
    for dag in range(3):
        for _ in range(dag + 1):
            await wereld.mail(GGZ, await adres(wereld, code), AFWEZIG)
        await wereld.vooruit(dagen=1)
    await wereld.vooruit(dagen=5)

    teksten = [wereld.post.tekst(een) for een in wereld.post.aan(REGIE)]
    gezegd = [regel for tekst in teksten for regel in tekst.split("\n") if "kwam" in regel and "automatische" in regel]
    assert len(gezegd) == 3
    assert ["een automatische" in gezegd[0], "2 automatische" in gezegd[1], "3 automatische" in gezegd[2]] == [True] * 3


@pytest.mark.parametrize("kwamen", [1, 3])
async def test_a_report_that_could_not_be_queued_is_told_the_next_working_day_with_all_that_came(
    wereld: Wereld, code: str, kwamen: int
) -> None:
    for _ in range(kwamen):
        await wereld.mail(GGZ, await adres(wereld, code), AFWEZIG)
    async with wereld.opslag.uow() as uow:
        [regie] = await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
    with closing(connect(wereld.database)) as bestand, bestand:
        bestand.execute(
            f"CREATE TRIGGER vol BEFORE INSERT ON outbox WHEN NEW.medewerker_id = '{regie.id}' "
            "BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    wereld.post.wis()
    await wereld.vooruit(dagen=1)
    assert "een herinnering kon niet worden gemaakt" in wereld.post.teksten(BEHEER)
    with closing(connect(wereld.database)) as bestand, bestand:
        bestand.execute("DROP TRIGGER vol")
    await wereld.mail(GGZ, await adres(wereld, code), AFWEZIG)

    await wereld.vooruit(dagen=5)

    assert wereld.post.teksten(REGIE).count(f"kwamen {kwamen + 1} automatische mails") == 1
    assert wereld.post.teksten(REGIE).count("Er is niets mee gedaan") == 1


async def test_a_robot_does_not_start_the_ladder_anew(wereld: Wereld, code: str) -> None:
    """SOURCES: C28."""
    punt = await wereld.punt(code, 2)
    async with wereld.opslag.uow() as uow:
        voor = await uow.herinneringen.planned_for(punt.id)
    await wereld.mail(GGZ, await adres(wereld, code) + "-2", AFWEZIG)
    async with wereld.opslag.uow() as uow:
        assert await uow.herinneringen.planned_for(punt.id) == voor


async def test_a_mail_whose_sender_cannot_be_read_is_kept_and_told(wereld: Wereld, code: str) -> None:
    aan = await adres(wereld, code, POLITIE)
    wereld.post.wis()
    ruw = f"Delivered-To: {aan}@{DOMEIN}\r\nFrom: Wijkagent\r\nMessage-ID: <x@partners.test>\r\n\r\n3 klaar"
    await wereld.rauw(ruw.encode(), "mail:zonder-afzender")

    [alarm] = wereld.post.verzonden
    assert "Storing F-" in alarm.bericht.onderwerp
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_a_mail_without_sender_for_nobody_alarms_nobody(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await wereld.rauw(f"Delivered-To: info@{DOMEIN}\r\nFrom: x\r\n\r\n3 klaar".encode(), "mail:voor-niemand")
    assert wereld.post.verzonden == []


TWEE_VAN = "From: een@vreemd.test, twee@vreemd.test\r\nMessage-ID: <{nr}@vreemd.test>\r\n\r\nhallo"


async def test_a_mail_without_one_sender_to_the_bare_address_is_only_logged(wereld: Wereld) -> None:
    wereld.post.wis()
    with capture_logs() as regels:
        for nr in range(3):
            await wereld.rauw(f"Delivered-To: bot@{DOMEIN}\r\n{TWEE_VAN.format(nr=nr)}".encode(), f"mail:twee-{nr}")

    assert wereld.post.verzonden == []
    async with wereld.opslag.read() as uow:
        assert await uow.inbox.parked_items() == []
    assert [regel["event"] for regel in regels].count("mail without sender") == 3


async def test_mails_of_strangers_that_are_set_aside_alarm_once_an_hour_with_their_number(
    wereld: Wereld, code: str
) -> None:
    wereld.post.wis()
    for nr in range(30):
        kop = f"Delivered-To: casus-{code.lower()}@{DOMEIN}\r\n"
        if nr % 2:
            kop += "X-Vulling: aaaaaaaaaa\r\n" * 20_000
        await wereld.rauw(f"{kop}{TWEE_VAN.format(nr=nr)}".encode(), f"mail:twee-{nr}")

    [eerste] = wereld.post.verzonden
    async with wereld.opslag.read() as uow:
        assert len(await uow.inbox.parked_items()) == 30
    assert "hoogstens een keer per uur" in wereld.post.tekst(eerste)

    wereld.nu += timedelta(minutes=1)
    assert await ketenbot(wereld, "bied-aan", "F-" + eerste.bericht.onderwerp.partition("F-")[2][:5]) == 0
    await wereld.rust()
    assert len([een for een in wereld.post.verzonden if een.bericht.onderwerp == eerste.bericht.onderwerp]) == 2

    await wereld.vooruit(tot=wereld.nu + timedelta(hours=1))
    wereld.post.wis()
    await wereld.rauw(f"Delivered-To: casus-{code.lower()}@{DOMEIN}\r\n{TWEE_VAN.format(nr=31)}".encode(), "mail:later")

    [tweede] = [een for een in wereld.post.verzonden if "Storing F-" in een.bericht.onderwerp]
    assert "nog 29 andere berichten" in wereld.post.tekst(tweede)
    async with wereld.opslag.read() as uow:
        assert (await uow.inbox.parked_items())[-1].storing in tweede.bericht.onderwerp
