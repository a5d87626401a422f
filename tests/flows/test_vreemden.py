"""Who may not act: known people without their own address, unknown people, machines, people who left."""

from datetime import timedelta

import pytest

from bot.mail.config import MailConfig
from commands.adres import antwoordadres, groepsadres
from commands.adressen.onbekend import GETOOND
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from storage.collections.onbekenden import KEPT
from tests.wereld import BEHEER, DOMEIN, GGZ, POLITIE, REGIE, Wereld

VREEMDE = "buurvrouw@elders.test"
RAPPORT = """\
Return-Path: <>
Delivered-To: {aan}@{domein}
From: MAILER-DAEMON@partners.test
To: {aan}@{domein}
Subject: Undelivered Mail Returned to Sender
Message-ID: <terug-{nr}@partners.test>
Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

--grens
Content-Type: text/plain

3 klaar

--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; partners.test

Final-Recipient: rfc822; wijkagent@partners.test
Action: failed
Status: 5.1.1

--grens--
"""


@pytest.fixture(autouse=True)
def _in_beide_vormen(vorm: MailConfig) -> None:
    """Each story plays with a catch-all and with one mailbox."""


async def adres(wereld: Wereld, code: str, van: str) -> str:
    """Where this member answers."""
    return antwoordadres(code, (await wereld.leden(code))[van].token)


async def test_a_known_sender_without_token_gets_one_polite_answer_a_day(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    for _ in range(3):
        await wereld.mail(GGZ, groepsadres(code), "2 klaar")

    [antwoord] = wereld.post.verzonden
    assert antwoord.recipient == GGZ
    assert "er is niets mee gedaan" in wereld.post.tekst(antwoord)
    assert (await wereld.punt(code, 2)).status is Status.OPEN

    await wereld.vooruit(dagen=1)
    await wereld.mail(GGZ, groepsadres(code), "2 klaar")
    assert len(wereld.post.aan(GGZ)) == 2


async def test_the_code_in_the_subject_gives_nobody_a_voice(wereld: Wereld, code: str) -> None:
    await wereld.mail(GGZ, groepsadres(code), "klaar", onderwerp=f"Re: Casus {code}, actiepunt 2")
    await wereld.mail(VREEMDE, groepsadres(code), "klaar", onderwerp=f"Re: Casus {code}, actiepunt 2")

    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.story_of("onbekend")
async def test_an_unknown_sender_gets_no_answer_and_is_listed(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    for _ in range(2):
        await wereld.mail(VREEMDE, groepsadres(code), "Wat is dit voor adres?")
    assert wereld.post.verzonden == []

    await wereld.staf(Rol.PROCESREGISSEUR, "onbekend")

    assert f"{VREEMDE} (mail, casus {code}): 2 keer, laatst 3 november 2026" in wereld.post.teksten(REGIE)


@pytest.mark.breed
async def test_however_many_strangers_write_the_list_stays_short(wereld: Wereld, code: str) -> None:
    for nr in range(KEPT + 10):
        await wereld.mail(f"vreemde{nr}@elders.test", groepsadres(code), "Hallo?")
        wereld.nu += timedelta(seconds=1)
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, "onbekend")

    lijst = wereld.post.teksten(REGIE)
    assert lijst.count("@elders.test (mail") == GETOOND
    assert f"vreemde{KEPT + 9}@elders.test" in lijst
    assert f"Dit zijn de laatste {GETOOND}. Daarvoor schreven er nog {KEPT - GETOOND}." in lijst


@pytest.mark.parametrize(
    "koppen",
    [
        {"Auto-Submitted": "auto-replied; owner=x"},
        {"Auto-Submitted": "auto-generated (afwezig)"},
        {"X-Autoreply": "yes"},
        {"Precedence": "auto_reply"},
    ],
)
@pytest.mark.parametrize("van", [GGZ, VREEMDE])
async def test_a_machine_changes_nothing_and_is_never_answered(
    wereld: Wereld, code: str, koppen: dict[str, str], van: str
) -> None:
    wereld.post.wis()

    await wereld.mail(van, await adres(wereld, code, GGZ), "2 klaar", koppen=koppen)
    await wereld.mail(van, groepsadres(code), "2 klaar", koppen=koppen)

    assert wereld.post.verzonden == []
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_an_out_of_office_by_words_alone_changes_nothing_and_is_not_answered(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    tekst = "Ik ben op vakantie tot 12 november.\n2 klaar"
    await wereld.mail(GGZ, await adres(wereld, code, GGZ), tekst, onderwerp="Automatisch antwoord: casus")

    assert wereld.post.verzonden == []
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_a_mail_that_comes_back_is_told_to_the_procesregisseur_once_a_day(wereld: Wereld, code: str) -> None:
    aan = await adres(wereld, code, POLITIE)
    wereld.post.wis()
    for nr in (1, 2):
        await wereld.rauw(RAPPORT.format(aan=aan, domein=DOMEIN, nr=nr).encode(), f"mail:terug-{nr}")

    [melding] = wereld.post.verzonden
    assert melding.recipient == REGIE
    assert "Een mail aan Politie (wijkagent)" in wereld.post.tekst(melding)
    assert POLITIE not in wereld.post.tekst(melding)
    assert (await wereld.punt(code, 3)).status is Status.OPEN

    await wereld.vooruit(dagen=1)
    await wereld.rauw(RAPPORT.format(aan=aan, domein=DOMEIN, nr=3).encode(), "mail:terug-3")
    assert len(wereld.post.aan(REGIE)) == 2


async def test_a_message_from_someone_who_left_has_no_effect(wereld: Wereld, code: str) -> None:
    oud = await adres(wereld, code, GGZ)
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} GGZ-instelling")
    wereld.post.wis()

    for _ in range(2):
        await wereld.mail(GGZ, oud, "2 klaar")

    [antwoord] = wereld.post.verzonden
    assert "U doet niet (meer) mee aan deze casus." in wereld.post.tekst(antwoord)
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_the_address_of_a_medewerker_works_for_him_alone(wereld: Wereld, code: str) -> None:
    regie = wereld.post.laatste(REGIE).reply_local
    wereld.post.wis()

    for van in (GGZ, BEHEER, VREEMDE):
        await wereld.mail(van, regie, f"actie lijst {code}")

    assert [zending.recipient for zending in wereld.post.verzonden] == [GGZ, BEHEER, REGIE]
    *antwoorden, gevraagd = wereld.post.verzonden
    for zending in antwoorden:
        assert "er is niets mee gedaan" in wereld.post.tekst(zending)
    assert "dat van u lijkt te zijn" in wereld.post.tekst(gevraagd)
