"""A picture goes along with a mail as an attachment; where it cannot be made, the mail goes without it and says so."""

import email
from email.message import EmailMessage
from email.policy import default

from bot.mail.sending.smtp import SmtpSender
from bot.paper.press import Press
from bot.reading.pool import OutOfMemory, Reader, in_thread
from commands.messages import Bericht, Blok
from tests.bot.mail.hulp import config, zending
from tests.bot.mail.nep_smtp import nep_smtp
from tests.bot.paper.test_timeline import beeld


async def stopped(*_given: object) -> bytes:
    raise OutOfMemory


async def sent(reader: Reader) -> EmailMessage:
    bericht = Bericht(onderwerp="Casus K7Q2: tijdlijn", blokken=(Blok(tekst="Wat u ziet."),), bijgevoegd=beeld())
    async with nep_smtp() as nep:
        sender = SmtpSender(config(smtp_port=nep.poort), Press(reader))
        await sender.send(zending(bericht=bericht))
        await sender.close()
    mail = email.message_from_bytes(nep.post[0][2], policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


async def test_it_is_attached_and_not_shown_in_the_mail_itself() -> None:
    mail = await sent(in_thread)

    [picture] = mail.iter_attachments()
    assert (picture.get_content_type(), picture.get_filename()) == ("image/png", "tijdlijn K7Q2.png")
    assert picture.get_content().startswith(b"\x89PNG")
    html = mail.get_body(("html",))
    assert html is not None
    assert "<img" not in html.get_content()


async def test_where_it_cannot_be_made_the_words_go_alone() -> None:
    mail = await sent(stopped)

    assert list(mail.iter_attachments()) == []
    text = mail.get_body(("plain",))
    assert text is not None
    assert "kon niet worden gemaakt" in text.get_content()
    assert "Wat u ziet." in text.get_content()
