"""The parts of a mail: what is read, what is an attachment, what is neither."""

from email import message_from_string
from email.message import EmailMessage

import pytest

from bot.mail.reading.flowed import join_flowed
from bot.mail.reading.parts import MAX_ATTACHMENTS, walk


def mail() -> EmailMessage:
    een = EmailMessage()
    een.set_content("tekst")
    return een


def delen_van(een: EmailMessage):
    return walk(message_from_string(een.as_string()))


def test_html_beside_plain_text_is_not_read():
    een = mail()
    een.add_alternative("<p>html</p>", subtype="html")
    delen = delen_van(een)
    assert (delen.plain, delen.html) == (["tekst\n"], [])


def test_html_beside_an_empty_plain_text_is_read():
    een = EmailMessage()
    een.set_content("  \n")
    een.add_alternative("<p>html</p>", subtype="html")
    assert delen_van(een).html == ["<p>html</p>\n"]


def test_a_text_file_is_an_attachment_and_no_text():
    een = mail()
    een.add_attachment("gereed 3", filename="lees.txt")
    delen = delen_van(een)
    assert delen.plain == ["tekst\n"]
    assert [bijlage.naam for bijlage in delen.attachments] == ["lees.txt"]


def test_a_mail_as_attachment_is_kept_whole_and_never_read():
    """SOURCES: M26."""
    een = mail()
    een.add_attachment(mail())
    delen = delen_van(een)
    assert delen.plain == ["tekst\n"]
    assert [bijlage.mime for bijlage in delen.attachments] == ["message/rfc822"]
    assert b"tekst" in delen.attachments[0].inhoud


def test_text_before_and_after_a_picture_is_read_in_order():
    een = mail()
    een.add_attachment(b"x", maintype="image", subtype="png", filename="foto.png")
    na = EmailMessage()
    na.set_content("en verder")
    een.attach(na)
    assert delen_van(een).plain == ["tekst\n", "en verder\n"]


def met_plaatje(bytes_: int, *, ingebed: bool = True, **koppen: str) -> EmailMessage:
    een = EmailMessage()
    een.set_content("tekst")
    een.add_alternative('<p>tekst <img src="cid:logo"></p>', subtype="html")
    plaatje = {"maintype": "image", "subtype": "png", "cid": "<logo>", "filename": "image001.png"}
    if ingebed:
        een.get_payload()[1].add_related(b"x" * bytes_, **plaatje, **koppen)
    else:
        een.add_attachment(b"x" * bytes_, **plaatje, **koppen)
    return een


@pytest.mark.parametrize("ingebed", [True, False])
def test_a_logo_under_a_signature_is_no_attachment_and_a_pasted_photo_is_one(ingebed):
    assert delen_van(met_plaatje(8_000, ingebed=ingebed, disposition="inline")).attachments == []
    assert len(delen_van(met_plaatje(200_000, ingebed=ingebed, disposition="inline")).attachments) == 1


def test_a_small_picture_that_was_attached_is_an_attachment():
    een = mail()
    een.add_attachment(b"x" * 900, maintype="image", subtype="jpeg", filename="foto.jpg", cid="<foto>")
    assert len(delen_van(een).attachments) == 1


def test_encrypted_text_is_seen_as_such():
    een = EmailMessage()
    een.set_content("-----BEGIN PGP MESSAGE-----\n\nx\n-----END PGP MESSAGE-----")
    assert delen_van(een).sealed
    assert walk(message_from_string("Content-Type: multipart/encrypted; boundary=x\n\n--x--\n")).sealed
    assert not delen_van(mail()).sealed


def test_too_many_attachments_are_left():
    een = mail()
    for nummer in range(MAX_ATTACHMENTS + 20):
        een.add_attachment(b"x", maintype="application", subtype="x", filename=f"{nummer}.bin")
    assert len(delen_van(een).attachments) == MAX_ATTACHMENTS


@pytest.mark.parametrize(
    ("naam", "wordt"),
    [
        ("../../etc/plan.docx", "plan.docx"),
        ("C:\\map\\plan.docx", "plan.docx"),
        ("plan\r\nX: y.docx", "plan X: y.docx"),
        ("a" * 300, "a" * 120),
        ("", "bijlage"),
    ],
)
def test_a_file_name_is_only_a_name(naam, wordt):
    kop = 'Content-Type: application/x\nContent-Disposition: attachment; filename="{}"\n\nx'
    [bijlage] = walk(message_from_string(kop.format(naam.replace("\\", "\\\\").replace("\r\n", "\r\n ")))).attachments
    assert bijlage.naam == wordt


@pytest.mark.parametrize(
    ("tekst", "wordt", "delsp"),
    [
        ("een \ntwee\ndrie", "een twee\ndrie", False),
        ("een \ntwee", "eentwee", True),
        ("> een \n> twee\ndrie", "> een twee\ndrie", False),
        ("> een \ntwee", "> een \ntwee", False),
        ("een \n-- \nnaam", "een \n-- \nnaam", False),
        (" > geen citaat", "> geen citaat", False),
    ],
)
def test_soft_line_breaks_are_joined(tekst, wordt, delsp):
    assert join_flowed(tekst, delsp=delsp) == wordt
