"""How mail programs write a reply: the new text above, the message they answer below it."""

from datetime import datetime
from email.utils import parseaddr
from html import escape

from bot.demo.seen import Gezien

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
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


def als_gmail(bericht: Gezien, tekst: str) -> tuple[str, str]:
    """Plain text and HTML of a reply as Gmail writes it in Dutch."""
    naam, adres = parseaddr(bericht.van)
    kop = f"Op {_dag_kort(bericht.op)} om {bericht.op:%H:%M} schreef {naam or adres} <{adres}>:"
    citaat = "\n".join(f"> {regel}" if regel else ">" for regel in bericht.tekst.splitlines())
    html = (
        f'<div dir="ltr">{_html(tekst)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        f'{escape(kop)}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 0.8ex;'
        f'border-left:1px solid #ccc;padding-left:1ex">{_html(bericht.tekst)}</blockquote></div>'
    )
    return f"{tekst}\n\n{kop}\n\n{citaat}\n", html


def als_outlook(bericht: Gezien, tekst: str) -> tuple[str, str]:
    """Plain text and HTML of a reply as Outlook writes it in Dutch: a block of fields, no quote marks."""
    velden = (
        ("Van", bericht.van),
        ("Verzonden", f"{_dag_lang(bericht.op)} {bericht.op:%H:%M}"),
        ("Aan", bericht.koppen.get("to", "")),
        ("Onderwerp", bericht.onderwerp),
    )
    plat_kop = "\n".join(f"{naam}: {waarde}" for naam, waarde in velden)
    html_kop = "<br>".join(f"<b>{naam}:</b> {escape(waarde)}" for naam, waarde in velden)
    streep = "_" * 32
    html = (
        f'<div class="elementToProof">{_html(tekst)}</div><hr style="display:inline-block;width:98%">'
        f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif">{html_kop}</font></div>'
        f"<div>{_html(bericht.tekst)}</div>"
    )
    return f"{tekst}\n\n{streep}\n{plat_kop}\n\n{bericht.tekst}\n", html


def _html(tekst: str) -> str:
    return "<br>".join(escape(regel) for regel in tekst.splitlines())


def _dag_kort(op: datetime) -> str:
    return f"{DAGEN[op.weekday()][:2]} {op.day} {MAANDEN[op.month - 1][:3]} {op.year}"


def _dag_lang(op: datetime) -> str:
    return f"{DAGEN[op.weekday()]} {op.day} {MAANDEN[op.month - 1]} {op.year}"
