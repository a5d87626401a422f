"""Mails as the programs of people make them: answers between the lines, and reports of a mail server."""

from commands.ports.outgoing import OutgoingMail
from tests.halfjaar.mensen import Stuk


def ertussen(stuk: Stuk, tekst: str) -> str:
    """Own words between the quoted lines of the message."""
    citaat = [f"> {blok.kop}" for blok in stuk.bericht.blokken if blok.kop][:2] or [f"> {stuk.bericht.onderwerp}"]
    return "\n".join([*citaat, "", tekst, "", "> Beantwoord deze mail met: klaar, bezig of lukt niet"])


def terugpost(mail: OutgoingMail, aan: str, nummer: int) -> bytes:
    """What Exim reports of a mail to an address that is none any more."""
    return (
        f"Return-Path: <>\nDelivered-To: {aan}\nFrom: Mailer-Daemon@mx.partners.test\n"
        f"Subject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: {mail.recipient}\n"
        f"Message-ID: <terug-{nummer}@mx.partners.test>\n\nThis message was created automatically by mail "
        "delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. "
        f"This is a permanent error. The following address(es) failed:\n\n  {mail.recipient}\n    550 5.1.1 User "
        f"unknown\n\n------ This is a copy of the message, including all the headers. ------\n\nMessage-ID: "
        f"{mail.message_id}\n\n"
    ).encode()
