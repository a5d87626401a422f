"""How mail programs write a reply: the new text above, the message they answer below it."""

from datetime import datetime
from email.utils import parseaddr
from html import escape

from bot.demo.seen import Seen

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def as_gmail(message: Seen, text: str) -> tuple[str, str]:
    """Plain text and HTML of a reply as Gmail writes it in Dutch."""
    name, address = parseaddr(message.sender)
    header = f"Op {_short_day(message.at)} om {message.at:%H:%M} schreef {name or address} <{address}>:"
    quote = "\n".join(f"> {line}" if line else ">" for line in message.text.splitlines())
    html = (
        f'<div dir="ltr">{_html(text)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        f'{escape(header)}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 0.8ex;'
        f'border-left:1px solid #ccc;padding-left:1ex">{_html(message.text)}</blockquote></div>'
    )
    return f"{text}\n\n{header}\n\n{quote}\n", html


def as_outlook(message: Seen, text: str) -> tuple[str, str]:
    """Plain text and HTML of a reply as Outlook writes it in Dutch: a block of fields, no quote marks."""
    fields = (
        ("Van", message.sender),
        ("Verzonden", f"{_long_day(message.at)} {message.at:%H:%M}"),
        ("Aan", message.headers.get("to", "")),
        ("Onderwerp", message.subject),
    )
    plain_header = "\n".join(f"{name}: {value}" for name, value in fields)
    html_header = "<br>".join(f"<b>{name}:</b> {escape(value)}" for name, value in fields)
    rule = "_" * 32
    html = (
        f'<div class="elementToProof">{_html(text)}</div><hr style="display:inline-block;width:98%">'
        f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif">{html_header}</font></div>'
        f"<div>{_html(message.text)}</div>"
    )
    return f"{text}\n\n{rule}\n{plain_header}\n\n{message.text}\n", html


def _html(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _short_day(at: datetime) -> str:
    return f"{DAYS[at.weekday()][:2]} {at.day} {MONTHS[at.month - 1][:3]} {at.year}"


def _long_day(at: datetime) -> str:
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at.year}"
