"""Builds one outgoing mail from nothing but an allow-list (SOURCES: M1): no field is ever copied from elsewhere."""

import re
from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from functools import lru_cache

from bot.mail.config import MailConfig
from bot.mail.raw.headers import LOOP_HEADER
from bot.mail.sending.buttons import antwoord_op_punt, mailto_knoppen, uitleg, zonder_plus
from bot.mail.sending.header_words import LINE, looks_encoded, mailbox, unstructured
from commands.messages import Bericht
from commands.ports import PermanentFailure
from commands.ports.zending import MailZending
from commands.texts.opmaak import als_html, als_tekst, een_regel, onderwerp

_VORM = SMTP.clone(max_line_length=LINE)
"""Quoted-printable has lines of at most 76 octets (RFC 2045, 6.7)."""
_WIJD = SMTP.clone(max_line_length=998)
_DRAAD_MAX = 20
_REGEL_MAX = 950
_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_ADRES = re.compile(r"[!#-'*+/-9=?A-Z^-~.-]{1,64}@[A-Za-z0-9._-]{1,190}")
_GEEN_ANTWOORD = "DR, RN, NRN, OOF, AutoReply"
"""What Exchange is asked not to send: all that it knows but NDR, for who is not reached must be known."""
_STIJL = "font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:0 auto;padding:8px"
_HTML = (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<style>a{{display:inline-block;padding:8px 12px;margin:4px 0;border:1px solid}}"
    "h4{{margin:20px 0 4px}}p{{margin:4px 0 12px}}</style></head>"
    '<body style="margin:0"><div style="{stijl}">{inhoud}</div></body></html>\n'
)


def stel_op(zending: MailZending, config: MailConfig) -> bytes:
    """The whole mail as it goes over the wire: CRLF line ends, each id whole.

    Raises PermanentFailure when the address or a header cannot stand in a mail.
    """
    lokaal = zending.antwoord_lokaal if any(blok.knoppen for blok in zending.bericht.blokken) else ""
    try:
        koppen = b"".join([*_koppen(zending, config), *_lijst(zending, config)])
        return koppen + _inhoud(zending.bericht, lokaal, config.domein, config.proef)
    except (ValueError, IndexError) as fout:
        raise PermanentFailure("MAIL_NIET_OP_TE_STELLEN") from fout


def _koppen(zending: MailZending, config: MailConfig) -> Iterator[bytes]:
    bericht = zending.bericht
    naam = een_regel(bericht.van) or een_regel(config.weergavenaam)
    yield _adres("From", naam, zending.van_lokaal, config.domein)
    antwoord = antwoord_op_punt(zending.antwoord_lokaal, zending.antwoord_punt)
    yield _adres("Reply-To", "", antwoord, config.domein)
    yield _adres("To", "", *_deel(zending.aan))
    yield unstructured("Subject", onderwerp(bericht, proef=config.proef))
    yield _vaste_kop("Date", zending.datum)
    if not _is_id(zending.message_id):
        raise ValueError("this is no Message-ID")
    yield _ids("Message-ID", [zending.message_id])
    yield _ids("In-Reply-To", [zending.in_reply_to])
    yield _ids("References", _kort(zending.references))
    yield _vaste_kop("Auto-Submitted", "auto-replied" if zending.antwoord else "auto-generated")
    yield _vaste_kop("X-Auto-Response-Suppress", _GEEN_ANTWOORD)
    yield _vaste_kop(LOOP_HEADER, config.domein)


def _lijst(zending: MailZending, config: MailConfig) -> Iterator[bytes]:
    """List headers (RFC 2369, RFC 2919); posting and leaving go through the member's own reply address."""
    if not zending.lijst:
        return
    post = f"mailto:{zonder_plus(zending.antwoord_lokaal)}@{config.domein}"
    yield _vaste_kop("List-Id", f"<{zending.lijst}.{config.domein}>")
    yield _vaste_kop("List-Post", f"<{post}>")
    yield _vaste_kop("List-Unsubscribe", f"<{post}?subject=afmelden&body=afmelden>")


# A message goes to ten people at once, and the same people write for months: what was made stays a while.
@lru_cache(maxsize=1024)
def _vaste_kop(naam: str, waarde: object) -> bytes:
    """One header of our own making as the library folds it: no word of people goes through here."""
    return _WIJD.fold_binary(*_WIJD.header_store_parse(naam, waarde))


@lru_cache(maxsize=1024)
def _adres(kop: str, naam: str, lokaal: str, domein: str) -> bytes:
    adres = f"{lokaal}@{domein}"
    if _ADRES.fullmatch(adres) is None or looks_encoded(adres):
        raise ValueError("this address cannot stand in a header")
    return mailbox(kop, naam, adres)


def _deel(adres: str) -> tuple[str, str]:
    lokaal, _, domein = adres.rpartition("@")
    return lokaal, domein


def _ids(naam: str, ids: Sequence[str]) -> bytes:
    """The ids byte for byte as they came, on one line as long as that can be, or nothing: one that some reader decodes
    is left out.
    """
    regels: list[str] = []
    for een in filter(_is_id, ids):
        if regels and len(regels[-1]) + len(een) < _REGEL_MAX:
            regels[-1] += f" {een}"
        else:
            regels.append(een)
    return b"%s: %s\r\n" % (naam.encode(), "\r\n ".join(regels).encode("ascii")) if regels else b""


def _is_id(waarde: str) -> bool:
    return _ID.fullmatch(waarde) is not None and not looks_encoded(waarde)


@lru_cache(maxsize=16)
def _inhoud(bericht: Bericht, lokaal: str, domein: str, proef: bool) -> bytes:
    """Text and HTML, with the headers that say so; `lokaal` is where the buttons answer, empty without them."""
    tekst = als_tekst(bericht, proef=proef, uitleg=uitleg(lokaal))
    html = als_html(bericht, proef=proef, knoppen=mailto_knoppen(lokaal, domein))
    mail = EmailMessage(policy=_VORM)
    mail.set_content(tekst + "\n", cte="quoted-printable")
    mail.add_alternative(_HTML.format(stijl=_STIJL, inhoud=html), subtype="html", cte="quoted-printable")
    return mail.as_bytes()


def _kort(ids: Sequence[str]) -> Sequence[str]:
    """The first id and the latest ones: what RFC 5322 advises when a thread grows long."""
    return ids if len(ids) <= _DRAAD_MAX else (ids[0], *ids[-_DRAAD_MAX + 1 :])
