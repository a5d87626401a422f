"""Makers of settings and messages for the tests of the mail side."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.mail.config import MailConfig
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok, PuntVerwijzing
from commands.ports import InboxItem
from commands.ports.outgoing import OutgoingMail

DOMEIN = "bot.test"
TOKEN = "abcdefghij234567abcd"
ANTWOORD = f"casus-k7q2+{TOKEN}"
NU = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PUNT = PuntVerwijzing(code="K7Q2", actiepunt_id="a1", nummer=3, versie=1)


def config(**anders) -> MailConfig:
    basis = MailConfig(
        domain=DOMEIN,
        imap_host="127.0.0.1",
        imap_port=1,
        imap_user="bot",
        imap_password="geheim",
        imap_tls=False,
        smtp_host="127.0.0.1",
        smtp_port=1,
        smtp_tls="geen",
        timeout_seconds=5.0,
        poll_seconds=600.0,
    )
    return replace(basis, **anders)


def bericht(**anders) -> Bericht:
    blokken = (Blok(kop="Actiepunt 3", tekst="Bel de hulpverlener\nvoor vrijdag", punt=PUNT, knoppen=True),)
    return replace(Bericht(onderwerp="K7Q2 actiepunt 3", blokken=blokken), **anders)


def zending(**anders) -> OutgoingMail:
    basis = OutgoingMail(
        message_id="<rij1@bot.test>",
        recipient="ggz@partner.test",
        from_local="casus-k7q2",
        reply_local=ANTWOORD,
        bericht=bericht(),
        date=NU,
    )
    return replace(basis, **anders)


def rij(ruw: bytes, **anders) -> InboxItem:
    basis = InboxItem(id="r1", source="mail:1", kanaal=Kanaal.MAIL, raw=ruw, received_at=NU)
    return replace(basis, **anders)
