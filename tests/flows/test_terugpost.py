"""An address that is none any more: no more mail goes there, and it is somebody's task until it is mended."""

from dataclasses import replace

from commands.adres import antwoordadres
from tests.binnenkomst import AUTHSERV
from tests.wereld import DOMEIN, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def kom_terug(
    wereld: Wereld,
    code: str,
    *,
    op: str,
    van: str = GGZ,
    aan: str = "",
    server: str = "mx.partners.test",
    merk: str = "",
) -> None:
    """A report of Exim on the mail with this id; `op`: its Message-ID. `aan`: the local part to which it comes, where
    that is not the one of the envelope; `merk`: what our own server says of `server`."""
    wereld.teller += 1
    lokaal = aan or antwoordadres(code, (await wereld.leden(code))[van].token)
    kop = f"Authentication-Results: {AUTHSERV}; dmarc={merk} header.from={server}\n" if merk else ""
    ruw = (
        f"{kop}Return-Path: <>\nDelivered-To: {lokaal}@{DOMEIN}\nFrom: Mailer-Daemon@{server}\n"
        f"Subject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: {van}\n"
        f"Message-ID: <terug-{wereld.teller}@mx.partners.test>\n\nThis message was created automatically by mail "
        "delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. "
        f"This is a permanent error. The following address(es) failed:\n\n  {van}\n    550 5.1.1 User unknown\n\n"
        f"------ This is a copy of the message, including all the headers. ------\n\nMessage-ID: {op}\n\n2 klaar\n"
    )
    await wereld.rauw(ruw.encode(), f"mail:terug-{wereld.teller}")


async def laatste_id(wereld: Wereld, van: str = GGZ) -> str:
    return wereld.post.laatste(van).message_id


async def test_the_procesregisseur_hears_it_at_once_and_no_more_mail_goes_there(wereld: Wereld, code: str) -> None:
    op = await laatste_id(wereld)
    wereld.post.wis()

    await kom_terug(wereld, code, op=op)
    [melding] = wereld.post.verzonden
    assert (melding.recipient, "het mailadres van GGZ-instelling" in melding.bericht.onderwerp) == (REGIE, True)
    assert GGZ not in wereld.post.tekst(melding)

    await wereld.mail(POLITIE, antwoordadres(code, (await wereld.leden(code))[POLITIE].token), "De school belt morgen.")
    assert wereld.post.aan(GGZ) == []
    assert "De school belt morgen." in wereld.kamers.casuskamer(code).laatste


async def test_it_is_asked_ever_less_often_until_it_is_mended(wereld: Wereld, code: str) -> None:
    begin = wereld.nu
    await kom_terug(wereld, code, op=await laatste_id(wereld))
    wereld.post.wis()
    dagen = []
    for dag in range(1, 31):
        await wereld.vooruit(dagen=1)
        if any("mailadres van GGZ" in wereld.post.tekst(een) for een in wereld.post.aan(REGIE)):
            dagen.append(dag)
        wereld.post.wis()

    # 3 November is a Tuesday: after 1, 3, 7, 12 and 22 working days
    assert dagen == [1, 3, 9, 16, 30]
    assert wereld.nu > begin


async def test_who_writes_from_it_lives_and_hears_all_again(wereld: Wereld, code: str) -> None:
    await kom_terug(wereld, code, op=await laatste_id(wereld))
    waar = antwoordadres(code, (await wereld.leden(code))[GGZ].token)
    await wereld.mail(GGZ, waar, "Ik ben er nog.")
    wereld.post.wis()

    await wereld.mail(POLITIE, antwoordadres(code, (await wereld.leden(code))[POLITIE].token), "De school belt morgen.")
    assert "De school belt morgen." in wereld.post.teksten(GGZ)
    await wereld.vooruit(dagen=12)
    assert "mailadres van GGZ" not in wereld.post.teksten(REGIE)


async def test_another_address_starts_clean(wereld: Wereld, code: str) -> None:
    await kom_terug(wereld, code, op=await laatste_id(wereld))
    persoon = (await wereld.leden(code))[GGZ].persoon
    async with wereld.opslag.uow() as uow:
        await uow.personen.save_persoon(replace(persoon, email="nieuw@partners.test"))
        await uow.commit()
    wereld.post.wis()

    await wereld.mail(POLITIE, antwoordadres(code, (await wereld.leden(code))[POLITIE].token), "De school belt morgen.")
    assert "De school belt morgen." in wereld.post.teksten("nieuw@partners.test")
    await wereld.vooruit(dagen=3)
    assert "mailadres van GGZ" not in wereld.post.teksten(REGIE)


async def test_a_report_that_names_no_mail_of_his_silences_nobody(wereld: Wereld, code: str) -> None:
    """Anybody can write one: only an id that he alone has seen proves that mail went there."""
    van_ander = await laatste_id(wereld, POLITIE)
    for op in ("<verzonnen@zvh.test>", van_ander):
        await kom_terug(wereld, code, op=op)
    wereld.post.wis()

    await wereld.mail(POLITIE, antwoordadres(code, (await wereld.leden(code))[POLITIE].token), "De school belt morgen.")
    assert "De school belt morgen." in wereld.post.teksten(GGZ)


async def test_the_ladder_goes_to_the_casushouder_when_the_owner_cannot_be_reached(wereld: Wereld, code: str) -> None:
    punt = await wereld.punt(code, 2)
    assert punt.uiterlijk is not None
    await kom_terug(wereld, code, op=await laatste_id(wereld))
    wereld.post.wis()
    await wereld.vooruit(dagen=(punt.uiterlijk - wereld.nu.date()).days + 1)

    assert wereld.post.aan(GGZ) == []
    gezegd = [wereld.post.tekst(een) for een in wereld.post.verzonden] + [wereld.kamers.prive(WIJKTEAM).tekst]
    assert any("krijgt geen berichten van de bot" in tekst for tekst in gezegd)


async def test_one_who_takes_part_in_two_casussen_is_a_task_in_both(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    op = await laatste_id(wereld)
    wereld.post.wis()
    await kom_terug(wereld, ander, op=op)
    assert [een.bericht.onderwerp.split(":")[0] for een in wereld.post.verzonden] == [f"Casus {ander}"]
    wereld.post.wis()
    await wereld.vooruit(dagen=1)
    [taak] = wereld.post.aan(REGIE)
    assert {blok.kop.split(":")[0] for blok in taak.bericht.blokken if blok.kop} >= {f"Casus {code}", f"Casus {ander}"}
