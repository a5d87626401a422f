"""The real `serve` with a relay that misbehaves: what must arrive arrives, under one Message-ID, and nothing spins."""

import time

import pytest

from tests.servers.posthuis import HOREN, Posthuis
from tests.servers.tussenpost_smtp import Ingreep

pytestmark = [pytest.mark.servers, pytest.mark.root]
GGZ = "ggz@partner.test"
ANDEREN = ("wijkteam", "reclassering", "regie")


async def test_a_greylisting_relay_is_asked_again_when_the_wait_is_over_and_not_before(post: Posthuis):
    eerder = post.smtp.tel(GGZ)
    post.smtp.ingrepen = [Ingreep(b"RCPT TO:<GGZ@", b"451 4.7.1 greylisted, come back later\r\n", keer=3)]
    tekst = await post.zegt("Vandaag gesproken.")
    await post.ziet(tekst, *ANDEREN)  # one refused receiver holds up nobody
    for poging, wacht in ((1, 5), (2, 10), (3, 20)):
        await post.huis.wacht(lambda poging=poging: post.smtp.tel(GGZ) >= eerder + poging, f"try {poging}")
        assert await post.van("ggz", tekst) == []
        post.later(seconds=wacht)

    kopieen = await post.ziet(tekst)

    assert {wie: len(mails) for wie, mails in kopieen.items()} == dict.fromkeys(HOREN, 1)
    assert post.smtp.tel(GGZ) == eerder + 4


async def test_a_receiver_refused_for_good_is_given_up_with_an_alarm_and_the_others_have_it(post: Posthuis):
    eerder, alarmen = post.smtp.tel(GGZ), len(await post.van("beheerder", "niet meer geprobeerd"))
    post.smtp.ingrepen = [Ingreep(b"RCPT TO:<GGZ@", b"550 5.1.1 no such user\r\n", keer=1)]
    tekst = await post.zegt("Morgen weer.")

    kopieen = await post.ziet(tekst, *ANDEREN)
    await post.huis.ziet("regie", "mail", "GGZ-instelling (behandelaar) is niet bereikt")
    post.later(hours=2)
    await post.huis.rust()

    assert {wie: len(mails) for wie, mails in kopieen.items()} == dict.fromkeys(ANDEREN, 1)
    assert len(await post.van("beheerder", "niet meer geprobeerd")) == alarmen + 1
    assert (post.smtp.tel(GGZ), await post.van("ggz", tekst)) == (eerder + 1, [])


async def test_a_relay_that_does_not_take_our_sender_for_a_while_costs_no_mail(post: Posthuis):
    """Its settings, not ours or those of a receiver: nobody is told that he cannot be reached."""
    alarmen = len(await post.van("beheerder", "niet meer geprobeerd"))
    geweigerd = post.tel("SMTP_AFZENDER")
    post.smtp.ingrepen = [Ingreep(b"MAIL FROM:", b"550 5.7.1 sender domain not allowed\r\n")]
    tekst = await post.zegt("Wij gaan zaterdag langs.")
    await post.huis.wacht(lambda: post.tel("SMTP_AFZENDER") >= geweigerd + 2, "two refusals")

    await post.klopt(tekst)

    assert len(await post.van("beheerder", "niet meer geprobeerd")) == alarmen


async def test_a_mail_that_is_too_large_for_a_receiver_is_given_up_with_an_alarm_and_the_others_have_it(post: Posthuis):
    alarmen = len(await post.van("beheerder", "niet meer geprobeerd"))
    post.smtp.ingrepen = [Ingreep(b"RCPT TO:<RECLASSERING@", b"552 5.3.4 message size exceeds limit\r\n", keer=1)]
    tekst = await post.zegt("Een lang bericht.")

    kopieen = await post.ziet(tekst, "wijkteam", "ggz", "regie")
    await post.huis.ziet("regie", "mail", "Reclassering (toezichthouder) is niet bereikt")
    await post.huis.rust()

    assert {wie: len(mails) for wie, mails in kopieen.items()} == dict.fromkeys(("wijkteam", "ggz", "regie"), 1)
    assert len(await post.van("beheerder", "niet meer geprobeerd")) == alarmen + 1
    assert await post.van("reclassering", tekst) == []


@pytest.mark.parametrize("bij_punt", ["knip", "stil"])
async def test_a_mail_that_the_relay_took_without_saying_so_comes_again_under_the_same_id_alone(
    post: Posthuis, bij_punt: str
):
    """Cut off, or left hanging, after the final dot (SOURCES: M17)."""
    begin = len(post.smtp.aangeboden)
    post.smtp.bij_punt = bij_punt
    tekst = await post.zegt("De sleutel is terug.")
    await post.huis.wacht(lambda: len(post.smtp.aangeboden) >= begin + len(HOREN), "the others")

    post.later(seconds=30)
    kopieen = await post.ziet(tekst)

    keren = [len(mails) for mails in kopieen.values()]
    assert sum(keren) <= len(HOREN) + 1  # only the one that was cut can come twice
    assert [len({mail.id for mail in mails}) for mails in kopieen.values()] == [1] * len(HOREN)
    ids = post.smtp.aangeboden[begin:]
    assert len(ids) == len(set(ids)) + 1


async def test_a_relay_that_hangs_in_data_is_left_in_time_and_called_again(post: Posthuis):
    begin = len(post.smtp.aangeboden)
    post.smtp.ingrepen = [Ingreep(b"DATA", b"", keer=2)]
    tekst = await post.zegt("Wij bellen vrijdag.")
    await post.huis.wacht(lambda: not post.smtp.ingrepen[0].keer and post.tel("SMTP_STIL") >= 2, "twice silent")

    await post.klopt(tekst)

    assert len(post.smtp.aangeboden) == len(set(post.smtp.aangeboden[begin:])) + begin  # no text was said twice


async def test_a_relay_that_takes_nobody_is_called_a_few_times_and_no_more(post: Posthuis):
    """421 at connect. Two messages make ten rows, each with a first try of its own: the relay does not feel that."""
    begin = time.monotonic()
    post.smtp.groet = b"421 4.3.2 too busy\r\n"
    post.smtp.hang_op()
    eerder = post.smtp.verbindingen
    teksten = [await post.zegt(f"Nieuws {deel}.") for deel in ("een", "twee")]
    await post.huis.wacht(lambda: post.smtp.verbindingen >= eerder + 3, "three calls")

    assert time.monotonic() - begin >= 2 - 0.5  # the third waits two seconds for the second
    assert post.smtp.verbindingen == eerder + 3
    await post.klopt(*teksten)


async def test_a_wrong_password_is_tried_a_few_times_and_no_more(post: Posthuis):
    """A relay locks an account that knocks too often."""
    begin = time.monotonic()
    post.smtp.wachtwoord = "een ander"
    post.smtp.hang_op()
    eerder = post.smtp.aanmeldingen
    teksten = [await post.zegt(f"Bericht {deel}.") for deel in ("een", "twee")]
    await post.huis.wacht(lambda: post.smtp.aanmeldingen >= eerder + 3, "three refusals")

    assert time.monotonic() - begin >= 2 - 0.5
    assert post.smtp.aanmeldingen == eerder + 3
    await post.klopt(*teksten)


@pytest.mark.parametrize("bij", ["RCPT", "punt"])
async def test_our_own_side_refused_at_rcpt_or_after_the_dot_costs_no_mail_and_blames_nobody(post: Posthuis, bij: str):
    """A relay that wants a login, or does not let us send as this sender (SOURCES: M31)."""
    alarmen = len(await post.van("beheerder", "niet meer geprobeerd"))
    opgegeven, verteld = post.tel('"given up"'), post.tel("mail stands still")
    if bij == "RCPT":
        post.smtp.ingrepen = [Ingreep(b"RCPT TO:", b"554 5.7.1 Access denied\r\n")]
    else:
        post.smtp.na_punt = b"554 5.2.252 SendAsDenied\r\n"
    tekst = await post.zegt("Wij spreken elkaar maandag.")
    await post.huis.wacht(lambda: post.tel("mail stands still") > verteld, "told")
    post.later(days=6)
    await post.tikken(3)

    await post.klopt(tekst)

    assert len(await post.van("beheerder", "niet meer geprobeerd")) == alarmen
    assert len(await post.van("beheerder", "De mailserver weigert mail van de bot")) >= 1
    assert post.tel('"given up"') == opgegeven  # so nobody is told that he cannot be reached


async def test_one_server_that_blocks_us_holds_up_nobody_and_its_person_is_told_of_in_the_end(post: Posthuis):
    alarmen = len(await post.van("beheerder", "niet meer geprobeerd"))
    eerder = post.smtp.tel(GGZ)
    post.smtp.ingrepen = [Ingreep(b"RCPT TO:<GGZ@", b"554 5.7.1 blocked by our policy\r\n")]
    tekst = await post.zegt("Ik bel de huisarts.")
    await post.ziet(tekst, *ANDEREN)
    assert len(await post.van("beheerder", "niet meer geprobeerd")) == alarmen
    for poging in range(1, 8):
        await post.huis.wacht(lambda poging=poging: post.smtp.tel(GGZ) >= eerder + poging, f"try {poging}")
        post.later(minutes=20)

    await post.huis.wacht(lambda: post.tel("SMTP_554_5.7.1") >= 8, "eight tries")
    await post.huis.rust()

    assert len(await post.van("beheerder", "niet meer geprobeerd")) == alarmen + 1
    assert await post.van("ggz", tekst) == []


async def test_a_relay_without_empty_senders_sends_receipts_all_the_same(post: Posthuis):
    post.smtp.ingrepen = [Ingreep(b"MAIL FROM:<>", b"501 5.5.4 Invalid address\r\n")]
    alarmen = len(await post.van("beheerder", "niet meer geprobeerd"))
    begin = len(post.smtp.afzenders)
    assert post.planmail is not None
    await post.huis.postbussen["politie"].reply(post.planmail, "hulp")

    await post.huis.wacht(lambda: "" in post.smtp.afzenders[begin:], "an empty sender")
    await post.huis.rust()

    afzenders = post.smtp.afzenders[begin:]
    assert len(afzenders) == 2
    assert afzenders[1].startswith("casus-")
    assert len(await post.van("beheerder", "niet meer geprobeerd")) == alarmen
