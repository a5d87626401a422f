"""Builds one outgoing mail from nothing but an allow-list (trap M1): no field is ever copied from elsewhere."""

import re
from collections.abc import Iterator, Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from functools import lru_cache

from bot.mail.config import MailConfig
from bot.mail.knoppen import antwoord_op_punt, mailto_knoppen, uitleg
from commands.messages import Bericht
from commands.ports import PermanentFailure
from commands.texts.opmaak import als_html, als_tekst, onderwerp
from commands.zending import MailZending

LUS_HEADER = "X-Ketenbot-Lus"
"""Marks every mail of ours, so that one that comes back is known (trap M14)."""

_VORM = SMTP.clone(max_line_length=998)
"""Long ids in References stay whole; the default would encode them and break threading."""
_DRAAD_MAX = 20
_REGEL_MAX = 900
_PLAIN = re.compile(r"<[!-~]+>(?: <[!-~]+>)*")
_STIJL = "font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:0 auto;padding:8px"
_HTML = (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<style>a{{display:inline-block;padding:8px 12px;margin:4px 0;border:1px solid}}"
    "h4{{margin:20px 0 4px}}p{{margin:4px 0 12px}}</style></head>"
    '<body style="margin:0"><div style="{stijl}">{inhoud}</div></body></html>\n'
)


def stel_op(zending: MailZending, config: MailConfig) -> bytes:
    """The whole mail as it goes over the wire: CRLF line ends, long ids unfolded.

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
    naam = " ".join((bericht.van or config.weergavenaam).split())
    yield _adres("From", naam, zending.van_lokaal, config.domein)
    antwoord = antwoord_op_punt(zending.antwoord_lokaal, zending.antwoord_punt)
    yield _adres("Reply-To", "", antwoord, config.domein)
    yield _aan(zending.aan)
    yield _vaste_kop("Subject", onderwerp(bericht, proef=config.proef))
    yield _vaste_kop("Date", zending.datum)
    yield _ids("Message-ID", zending.message_id)
    if zending.in_reply_to:
        yield _ids("In-Reply-To", zending.in_reply_to)
    if zending.references:
        yield _ids("References", " ".join(_kort(zending.references)))
    yield _vaste_kop("Auto-Submitted", "auto-replied" if zending.antwoord else "auto-generated")
    yield _vaste_kop("X-Auto-Response-Suppress", "All")
    yield _vaste_kop(LUS_HEADER, config.domein)


def _lijst(zending: MailZending, config: MailConfig) -> Iterator[bytes]:
    """List headers (RFC 2369, 2919); posting and leaving go through the member's own reply address."""
    if not zending.lijst:
        return
    post = f"mailto:{zending.antwoord_lokaal}@{config.domein}"
    yield _vaste_kop("List-Id", f"<{zending.lijst}.{config.domein}>")
    yield _vaste_kop("List-Post", f"<{post}>")
    yield _vaste_kop("List-Unsubscribe", f"<{post}?subject=afmelden&body=afmelden>")


def _kop(naam: str, waarde: object) -> bytes:
    """One header as the library folds and encodes it; it refuses what cannot stand in one."""
    return _VORM.fold_binary(*_VORM.header_store_parse(naam, waarde))


def _ids(naam: str, waarde: str) -> bytes:
    """The same for Message-IDs: plain ones need no look of the library, which takes them apart."""
    plain = len(waarde) < _REGEL_MAX and _PLAIN.fullmatch(waarde) is not None
    return f"{naam}: {waarde}\r\n".encode("ascii") if plain else _kop(naam, waarde)


# A message goes to ten people at once, and the same people write for months: what was made stays a while.
_vaste_kop = lru_cache(maxsize=1024)(_kop)


@lru_cache(maxsize=1024)
def _adres(kop: str, naam: str, lokaal: str, domein: str) -> bytes:
    return _kop(kop, Address(display_name=naam, username=lokaal, domain=domein))


@lru_cache(maxsize=1024)
def _aan(adres: str) -> bytes:
    return _kop("To", Address(addr_spec=adres))


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
