"""Somebody who cannot be reached: his mail comes back, or he left the private room."""

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.messages import Lidstand
from tests.wereld import DOMEIN, GGZ, RECLASSERING, REGIE, Wereld

RAPPORT = """\
Delivered-To: {aan}@{domein}
Return-Path: <>
From: MAILER-DAEMON@partners.test
Subject: Undelivered Mail Returned to Sender
Message-ID: <terug-{nummer}@partners.test>
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: text/plain

2 klaar
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.partners.test

Final-Recipient: rfc822; {wie}
Action: {actie}
Status: 5.1.1

--x--
"""


async def kom_terug(wereld: Wereld, code: str, actie: str = "failed") -> None:
    """A report on a mail to the GGZ comes in."""
    wereld.teller += 1
    aan = antwoordadres(code, (await wereld.leden(code))[GGZ].token)
    rapport = RAPPORT.format(aan=aan, domein=DOMEIN, nummer=wereld.teller, wie=GGZ, actie=actie)
    await wereld.rauw(rapport.encode(), f"mail:rapport-{wereld.teller}")


async def test_a_mail_that_comes_back_is_told_to_the_procesregisseur_once_a_day(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    for _ in range(3):
        await kom_terug(wereld, code)
    [melding] = wereld.post.verzonden
    await wereld.vooruit(dagen=1)
    await kom_terug(wereld, code)

    assert melding.aan == REGIE
    assert f"Casus {code}: mail aan GGZ-instelling (behandelaar) komt terug" in melding.bericht.onderwerp
    assert len(wereld.post.aan(REGIE)) == 2
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_a_mail_that_is_only_late_is_no_mail_that_comes_back(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await kom_terug(wereld, code, "delayed")

    assert wereld.post.verzonden == []
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_who_leaves_his_private_room_is_named_to_the_procesregisseur_of_each_casus(
    wereld: Wereld, code: str
) -> None:
    ander = await wereld.nog_een_casus()
    wereld.post.wis()

    await wereld.lid(RECLASSERING, wereld.kamers.prive(RECLASSERING).id, Lidstand.WEG)

    assert {een.aan for een in wereld.post.verzonden} == {REGIE}
    assert sorted(een.bericht.onderwerp.split(":")[0] for een in wereld.post.verzonden) == sorted(
        [f"Casus {code}", f"Casus {ander}"]
    )
