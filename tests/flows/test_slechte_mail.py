"""Mail as it really comes: too large, HTML only, odd letters, broken, twice, forwarded."""

from pathlib import Path

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from tests.wereld import BEHEER, CONFIG, DOMEIN, GGZ, POLITIE, REGIE, VOORBEELD, Wereld


async def adres(wereld: Wereld, code: str, van: str = GGZ) -> str:
    """Where this member answers."""
    return antwoordadres(code, (await wereld.leden(code))[van].token)


def ruw(aan: str, kop: str, romp: bytes, van: str = GGZ) -> bytes:
    """A mail by hand."""
    begin = (
        f"Delivered-To: {aan}@{DOMEIN}\r\nFrom: {van}\r\nTo: {aan}@{DOMEIN}\r\nMessage-ID: <h@partners.test>\r\n{kop}"
    )
    return begin.encode("latin-1") + b"\r\n\r\n" + romp


async def test_a_mail_over_the_limit_is_answered_and_not_read(wereld: Wereld, code: str) -> None:
    groot = b"2 klaar\r\n" + b"x" * (CONFIG.max_bytes + 1)

    await wereld.rauw(ruw(await adres(wereld, code), "Subject: groot", groot), "mail:groot")

    assert "Uw mail is te groot en is niet gelezen." in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "niet aangenomen" in wereld.post.laatste(REGIE).bericht.onderwerp
    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize(
    ("kop", "romp"),
    [
        ("Content-Type: text/html; charset=utf-8", b"<html><body><p>Hallo,</p><p>2 klaar</p></body></html>"),
        ("Content-Type: text/plain; charset=iso-8859-1", "2 klaar, café gebeld".encode("latin-1")),
        ("Content-Type: text/plain; charset=bestaat-niet", b"2 klaar"),
        ("Content-Type: text/plain; name*", b"2 klaar"),
        ('Cc: (c):\r\nReferences: <[x@y]>\r\nIn-Reply-To: "', b"2 klaar"),
    ],
    ids=["html only", "latin-1", "unknown charset", "broken content type", "broken headers"],
)
async def test_a_reply_is_understood_whatever_its_wrapping(wereld: Wereld, code: str, kop: str, romp: bytes) -> None:
    await wereld.rauw(ruw(await adres(wereld, code), kop, romp), "mail:vorm")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert "�" not in wereld.kamers.casuskamer(code).laatste


async def test_a_broken_header_holds_up_nobody(wereld: Wereld, code: str) -> None:
    await wereld.rauw(b"\x00\xff\r\n: :\r\nFrom: <<@>\r\n\r\n\xfe", "mail:kapot")

    await wereld.mail(GGZ, await adres(wereld, code), "2 klaar")

    assert (await wereld.punt(code, 2)).status is Status.GEREED


async def test_an_encrypted_mail_is_never_an_empty_feedback(wereld: Wereld, code: str) -> None:
    kop = "Content-Type: application/pkcs7-mime; smime-type=enveloped-data"

    await wereld.rauw(ruw(await adres(wereld, code), kop, b"MIAGCSqGSIb3"), "mail:dicht")

    assert "Uw mail is niet te lezen" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_the_same_mail_twice_acts_once(wereld: Wereld, code: str) -> None:
    waar = await adres(wereld, code)
    wereld.post.wis()

    for _ in range(2):
        await wereld.mail(GGZ, waar, "Ik bel morgen.", message_id="<zelfde@partners.test>")

    assert len(wereld.post.aan(GGZ)) == 1
    assert wereld.kamers.casuskamer(code).tekst.count("> Ik bel morgen.") == 1


async def test_one_mail_to_two_casussen_acts_in_both(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()

    for een in (code, ander):
        await wereld.mail(GGZ, await adres(wereld, een), "2 klaar", message_id="<beide@partners.test>")

    assert [(await wereld.punt(een, 2)).status for een in (code, ander)] == [Status.GEREED, Status.GEREED]


async def test_with_one_unknown_command_among_two_none_runs(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await wereld.mail(GGZ, await adres(wereld, code), "2 klaar\nactie weggooien 2")

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    [antwoord] = wereld.post.verzonden
    assert "Deze regel begrijp ik niet: actie weggooien 2\nEr is niets uitgevoerd." in wereld.post.tekst(antwoord)


async def test_two_commands_one_refused_give_one_receipt(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await wereld.mail(GGZ, await adres(wereld, code), "2 klaar\n3 klaar")

    [antwoord] = wereld.post.aan(GGZ)
    assert "actiepunt 2 is klaar" in wereld.post.tekst(antwoord)
    assert "Actiepunt 3 is van Politie (wijkagent)." in wereld.post.tekst(antwoord)
    assert [(await wereld.punt(code, nummer)).status for nummer in (2, 3)] == [Status.GEREED, Status.OPEN]


async def test_a_token_forwarded_to_another_member_has_no_effect(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await wereld.mail(POLITIE, await adres(wereld, code, GGZ), "2 klaar", onderwerp="FW: casus")

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    [antwoord] = wereld.post.verzonden
    assert antwoord.recipient == POLITIE
    assert "er is niets mee gedaan" in wereld.post.tekst(antwoord)


async def test_a_token_forwarded_to_a_stranger_has_no_effect_and_no_answer(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await wereld.mail("collega@elders.test", await adres(wereld, code), "2 klaar")

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert [een.recipient for een in wereld.post.verzonden] == [GGZ]  # its member is asked


async def test_a_token_binds_to_its_own_casus(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()

    await wereld.mail(GGZ, await adres(wereld, code), f"{ander} 2 klaar")

    assert (await wereld.punt(ander, 2)).status is Status.OPEN
    assert f"Dit adres hoort bij casus {code}." in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_token_at_the_address_of_another_casus_has_no_effect(wereld: Wereld, code: str) -> None:
    ander = await wereld.nog_een_casus()
    token = (await wereld.leden(code))[GGZ].token

    await wereld.mail(GGZ, antwoordadres(ander, token), "2 klaar")

    assert [(await wereld.punt(een, 2)).status for een in (code, ander)] == [Status.OPEN, Status.OPEN]
    assert "er is niets mee gedaan" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_an_attachment_to_feedback_stays_behind_and_the_sender_is_told(
    wereld: Wereld, code: str, tmp_path: Path
) -> None:
    wereld.post.wis()

    await wereld.mail(GGZ, await adres(wereld, code), "2 klaar", bijlage=VOORBEELD)

    assert "Uw bestand wacht op de" in wereld.post.teksten(GGZ)
    for zending in wereld.post.verzonden:
        assert list(wereld.post.mail(zending).iter_attachments()) == []


async def test_a_reply_with_nothing_but_an_attachment_tells_of_that_alone(wereld: Wereld, code: str) -> None:
    await wereld.mail(GGZ, await adres(wereld, code), "", bijlage=VOORBEELD)

    gelezen = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Uw bericht bevat geen nieuwe tekst." not in gelezen
    assert "Uw bestand wacht op de" in gelezen


async def test_an_empty_reply_is_answered_and_changes_nothing(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    planmail_adres = await adres(wereld, code)

    await wereld.mail(GGZ, planmail_adres, "\n\nOp di 3 nov 2026 schreef Ketenbot <bot@zvh.test>:\n> 2 klaar\n")

    [antwoord] = wereld.post.verzonden
    assert "Er is niets mee gedaan." in wereld.post.tekst(antwoord)
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_an_unknown_code_is_answered_without_a_hint(wereld: Wereld, code: str) -> None:
    onbestaand = "Z9Z9" if code != "Z9Z9" else "Y8Y8"

    await wereld.antwoord(wereld.post.aan(REGIE)[0], f"actie lijst {onbestaand}")

    assert f"Ik ken geen casus {onbestaand} waar u bij hoort." in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_mail_with_headers_without_end_is_parked_under_a_code_and_told(wereld: Wereld, code: str) -> None:
    kop = f"Delivered-To: {await adres(wereld, code)}@{DOMEIN}\r\n" + "X-Vulling: aaaaaaaaaa\r\n" * 20_000
    mail = f"{kop}From: {GGZ}\r\nSubject: 2 klaar\r\n\r\n2 klaar\r\n"

    await wereld.rauw(mail.encode(), "mail:zonder-eind")

    async with wereld.opslag.read() as uow:
        [storing] = await uow.inbox.parked_items()
    assert storing.storing in wereld.post.teksten(BEHEER)


async def test_headers_without_end_below_a_known_sender_are_told_to_him(wereld: Wereld, code: str) -> None:
    kop = "Subject: 2 klaar\r\n" + "X-Vulling: aaaaaaaaaa\r\n" * 20_000

    await wereld.rauw(ruw(await adres(wereld, code), kop, b"2 klaar"), "mail:zonder-eind")

    assert "lezen" in wereld.post.tekst(wereld.post.laatste(GGZ))
