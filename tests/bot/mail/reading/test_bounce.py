"""Mail that comes back in the dialects of the world; none of them an RFC 3464 report as it should be (SOURCES: M32)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mail.raw.headers import Headers
from bot.mail.reading.bounce import is_permanent, permanent_failures
from bot.mail.reading.reader import read_mail
from commands.messages import MailStaat
from tests.bot.mail.hulp import ANTWOORD, config, rij

WIE = "wijkagent@partners.test"
ID = "<rij1@bot.test>"
KOPIE = f"Message-ID: {ID}\nFrom: Ketenbot <casus-k7q2@bot.test>\nTo: {WIE}\nSubject: Casus K7Q2\n\nDag,\n"


def bericht(van: str, onderwerp: str, romp: str, kop: str = "") -> bytes:
    return (
        f"Return-Path: <>\nDelivered-To: {ANTWOORD}@bot.test\nFrom: {van}\nTo: {ANTWOORD}@bot.test\n"
        f"Subject: {onderwerp}\nMessage-ID: <terug@mx.partners.test>\n{kop}\n{romp}"
    ).encode()


def rapport(velden: str, romp: str = "Niet bezorgd.") -> bytes:
    delen = (
        f"--g\nContent-Type: text/plain\n\n{romp}\n--g\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; mx.partners.test\n\n{velden}\n--g\nContent-Type: message/rfc822\n\n{KOPIE}\n--g--\n"
    )
    kop = 'Content-Type: multipart/report; report-type=delivery-status; boundary="g"\nMIME-Version: 1.0\n'
    return bericht("MAILER-DAEMON@mx.partners.test", "Undelivered Mail", delen, kop)


EXIM = bericht(
    "Mail Delivery System <Mailer-Daemon@mx.partners.test>",
    "Mail delivery failed: returning message to sender",
    "This message was created automatically by mail delivery software.\n\n"
    "A message that you sent could not be delivered to one or more of its\n"
    "recipients. This is a permanent error. The following address(es) failed:\n\n"
    f"  {WIE}\n    SMTP error from remote mail server after RCPT TO:<{WIE}>:\n    550 5.1.1 User unknown\n\n"
    f"------ This is a copy of the message, including all the headers. ------\n\n{KOPIE}",
    f"X-Failed-Recipients: {WIE}\nAuto-Submitted: auto-replied\n",
)
QMAIL = bericht(
    "MAILER-DAEMON@mx.partners.test",
    "failure notice",
    "Hi. This is the qmail-send program at mx.partners.test.\n"
    "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
    "This is a permanent error; I've given up. Sorry it didn't work out.\n\n"
    f"<{WIE}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
    f"--- Below this line is a copy of the message.\n\n{KOPIE}",
)
GMX = bericht(
    '"GMX Mailer Daemon" <mailer-daemon@gmx.test>',
    "Mail delivery failed: returning message to sender",
    "This message was created automatically by mail delivery software.\n\n"
    "A message that you sent could not be delivered to one or more of\nits recipients. This is a permanent error. "
    f'The following address(es) failed:\n\n"{WIE}":\nSMTP error from remote server after RCPT command:\n'
    "host: mx.partners.test\n5.1.1 unknown user\n\n\n--- The header of the original message is following. ---\n\n"
    f"{KOPIE}",
)
POSTFIX_OUD = bericht(
    "MAILER-DAEMON@mx.partners.test (Mail Delivery System)",
    "Undelivered Mail Returned to Sender",
    "--g\nContent-Description: Notification\nContent-Type: text/plain\n\n"
    "This is the Postfix program at host mx.partners.test.\n\n"
    "I'm sorry to have to inform you that the message returned\nbelow could not be delivered to one or more "
    "destinations.\n\n\t\t\tThe Postfix program\n\n"
    f'<{WIE}>: unknown user: "wijkagent"\n\n--g\nContent-Type: message/rfc822\n\n{KOPIE}\n--g--\n',
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="g"\n',
)
EXCHANGE_OUD = bericht(
    "System Administrator <postmaster@partners.test>",
    "Undeliverable: Casus K7Q2",
    "--g\nContent-Type: text/plain\n\nYour message\n\n  To:      Wijkagent\n  Subject: Casus K7Q2\n"
    "  Sent:    Tue, 3 Nov 2026 10:00:00 +0100\n\ndid not reach the following recipient(s):\n\n"
    f"{WIE} on Tue, 3 Nov 2026 10:00:05 +0100\n"
    "    The recipient name is not recognized\n"
    f"\n--g\nContent-Type: message/rfc822\n\n{KOPIE}\n--g--\n",
    'MIME-Version: 1.0\nX-Mailer: Internet Mail Service (5.5.2653.19)\nContent-Type: multipart/mixed; boundary="g"\n',
)
YAHOO = bericht(
    "MAILER-DAEMON@yahoo.test",
    "Delivery failure",
    "Message from yahoo.test.\nUnable to deliver message to the following address(es).\n\n"
    f"<{WIE}>:\nThis user doesn't have a yahoo.test account ({WIE}) [0]\n\n"
    f"--- Original message follows.\n\n{KOPIE}",
)
GOOGLE_GROEP = rapport(
    f"Final-Recipient: rfc822; {WIE}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; The group does not exist",
    "Hello ggz@partner.test,\n\nWe're writing to let you know that the group you tried to contact may not exist.",
)
MET_FAILURE = rapport(f"Final-Recipient: rfc822; {WIE}\nAction: failure\nStatus: 5.1.1")
MET_UITLEG = rapport(f"Final-Recipient: rfc822; {WIE}\nAction: failed (no such user)\nStatus: 5.1.1 (bad mailbox)")
ZONDER_ACTIE = rapport(f"Final-Recipient: rfc822; {WIE}\nStatus: 5.1.1")
POSTFIX = rapport(f"Original-Recipient: rfc822;{WIE}\nFinal-Recipient: rfc822; {WIE}\nAction: failed\nStatus: 5.1.1")
TERUG = {
    "exim": EXIM, "qmail": QMAIL, "gmx": GMX, "postfix_oud": POSTFIX_OUD, "exchange_oud": EXCHANGE_OUD, "yahoo": YAHOO,
    "google_groep": GOOGLE_GROEP, "action_failure": MET_FAILURE, "action_met_uitleg": MET_UITLEG,
    "zonder_action": ZONDER_ACTIE, "postfix": POSTFIX,
}  # fmt: skip


@pytest.mark.parametrize("naam", TERUG)
def test_mail_that_came_back_is_known_whatever_the_dialect(naam: str) -> None:
    inbound = read_mail(rij(TERUG[naam]), config())
    assert inbound is not None
    assert (inbound.staat, inbound.address_gone) == (MailStaat.BOUNCE, True)
    assert ID in inbound.antwoord_op


@pytest.mark.parametrize(
    ("status", "staat", "weg"),
    [
        ("5.2.2", MailStaat.BOUNCE, False),
        ("5.7.1", MailStaat.BOUNCE, False),
        ("5.3.4", MailStaat.BOUNCE, False),
        ("4.4.7", MailStaat.BOUNCE, False),
        ("5.2.1", MailStaat.BOUNCE, True),
        ("5.4.4", MailStaat.BOUNCE, True),
    ],
)
def test_a_full_box_or_a_rule_is_a_failure_but_the_address_lives(status: str, staat: MailStaat, weg: bool) -> None:
    inbound = read_mail(rij(rapport(f"Final-Recipient: rfc822; {WIE}\nAction: failed\nStatus: {status}")), config())
    assert inbound is not None
    assert (inbound.staat, inbound.address_gone, inbound.bounce_code) == (staat, weg, status)
    assert is_permanent(status) is weg


@pytest.mark.parametrize("actie", ["delayed", "relayed", "delivered", "expanded"])
def test_what_is_late_or_delivered_did_not_come_back(actie: str) -> None:
    status = "4.0.0" if actie == "delayed" else "2.0.0"
    inbound = read_mail(rij(rapport(f"Final-Recipient: rfc822; {WIE}\nAction: {actie}\nStatus: {status}")), config())
    assert inbound is not None
    assert (inbound.staat, inbound.address_gone) == (MailStaat.AUTOMATISCH, False)


WOORDEN = (
    f"De mail aan {WIE} kwam terug: 550 5.1.1 User unknown.\nThis is a permanent error.",
    EXIM.decode().partition("\n\n")[2],
    QMAIL.decode().partition("\n\n")[2],
)


@pytest.mark.parametrize("romp", WOORDEN)
@pytest.mark.parametrize("terug", ["<ggz@partner.test>", "<>"])
def test_a_person_who_writes_about_mail_that_came_back_is_no_report(romp: str, terug: str) -> None:
    ruw = (
        f"Return-Path: {terug}\nDelivered-To: {ANTWOORD}@bot.test\nFrom: ggz@partner.test\nSubject: Re: K7Q2\n\n{romp}"
    )
    inbound = read_mail(rij(ruw.encode()), config())
    assert inbound is not None
    assert inbound.staat is not MailStaat.BOUNCE


def test_a_report_without_from_is_read_all_the_same() -> None:
    """flufl.bounce raises IndexError there."""
    ruw = b"Return-Path: <>\nSubject: failure notice\n\nHi. This is the qmail-send program\n"
    assert permanent_failures(ruw, Headers.of(ruw)) == ()


@given(st.binary(max_size=2000))
def test_nothing_a_daemon_sends_can_raise(romp: bytes) -> None:
    ruw = (
        b"Return-Path: <>\nFrom: mailer-daemon@x.test\nSubject: failure notice\nContent-Type: multipart/report\n" + romp
    )
    permanent_failures(ruw, Headers.of(ruw))
