"""Somebody who cannot be reached: his mail comes back, or he left the private room."""

from commands.adres import antwoordadres, persoonlijk_adres
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.messages.in_kamers import Lidstand
from commands.ports import PermanentFailure
from tests.wereld import BEHEER, DOMEIN, GGZ, RECLASSERING, REGIE, WIJKTEAM, Wereld

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
    await rapporteer(wereld, antwoordadres(code, (await wereld.leden(code))[GGZ].token), actie)


async def rapporteer(wereld: Wereld, aan: str, actie: str = "failed") -> None:
    """A report comes in at this address of ours."""
    wereld.teller += 1
    rapport = RAPPORT.format(aan=aan, domein=DOMEIN, nummer=wereld.teller, wie=GGZ, actie=actie)
    await wereld.rauw(rapport.encode(), f"mail:rapport-{wereld.teller}")


async def test_a_mail_that_comes_back_is_told_to_the_procesregisseur_once_a_day(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    for _ in range(3):
        await kom_terug(wereld, code)
    [melding] = wereld.post.verzonden
    await wereld.vooruit(dagen=1)
    await kom_terug(wereld, code)

    assert melding.recipient == REGIE
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

    assert {een.recipient for een in wereld.post.verzonden} == {REGIE}
    assert sorted(een.bericht.onderwerp.split(":")[0] for een in wereld.post.verzonden) == sorted(
        [f"Casus {code}", f"Casus {ander}"]
    )


async def test_mail_to_a_medewerker_that_comes_back_is_told_to_the_beheerder_once_a_day_by_number(
    wereld: Wereld, code: str
) -> None:
    async with wereld.opslag.uow() as uow:
        regie = (await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR))[0]
    wereld.post.wis()

    for _ in range(3):
        await rapporteer(wereld, persoonlijk_adres(regie.token))

    [melding] = wereld.post.verzonden
    assert melding.recipient == BEHEER
    assert regie.id in wereld.post.tekst(melding)
    assert REGIE not in wereld.post.tekst(melding)


async def test_a_beheerder_whose_own_mail_comes_back_starts_no_storm(wereld: Wereld, code: str) -> None:
    async with wereld.opslag.uow() as uow:
        beheer = (await uow.medewerkers.with_rol(Rol.BEHEERDER))[0]
    wereld.post.wis()

    for _ in range(3):
        await rapporteer(wereld, persoonlijk_adres(beheer.token))

    assert len(wereld.post.verzonden) == 1


async def test_a_member_who_cannot_be_reached_is_one_notice_a_day_and_not_one_a_message(
    wereld: Wereld, code: str
) -> None:
    wereld.post.faal_voor[GGZ] = PermanentFailure("550")
    kamer = wereld.kamers.casuskamer(code).id
    wereld.post.wis()

    for nummer in range(3):
        await wereld.zeg(WIJKTEAM, kamer, f"!bericht Dit is bericht {nummer}.")
    eerste_dag = [een.recipient for een in wereld.post.verzonden if "Dit is bericht" not in wereld.post.tekst(een)]
    await wereld.vooruit(dagen=1)
    await wereld.zeg(WIJKTEAM, kamer, "!bericht Dit is bericht 3.")

    assert sorted(eerste_dag) == sorted([BEHEER, REGIE])
    assert wereld.post.teksten(REGIE).count("is niet bereikt") == 2
    assert len(wereld.post.aan(BEHEER)) == 2
