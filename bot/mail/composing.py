"""Builds one outgoing mail from nothing but an allow-list (trap M1): no field is ever copied from elsewhere."""

from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from bot.mail.config import MailConfig
from bot.mail.knoppen import antwoord_op_punt, mailto_knoppen, uitleg
from commands.ports import PermanentFailure
from commands.texts.opmaak import als_html, als_tekst, onderwerp
from commands.zending import MailZending

LUS_HEADER = "X-Ketenbot-Lus"
"""Marks every mail of ours, so that one that comes back is known (trap M14)."""

_DRAAD = SMTP.clone(max_line_length=998)
"""Long ids in References stay whole; the default would encode them and break threading."""
_DRAAD_MAX = 20
_STIJL = "font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:0 auto;padding:8px"
_HTML = (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<style>a{{display:inline-block;padding:8px 12px;margin:4px 0;border:1px solid}}"
    "h4{{margin:20px 0 4px}}p{{margin:4px 0 12px}}</style></head>"
    '<body style="margin:0"><div style="{stijl}">{inhoud}</div></body></html>\n'
)


def stel_op(zending: MailZending, config: MailConfig) -> EmailMessage:
    """The whole mail; raises PermanentFailure when the address or a header cannot stand in a mail."""
    try:
        mail = EmailMessage(policy=SMTP)
        _zet_koppen(mail, zending, config)
        _zet_lijst(mail, zending, config)
        _zet_inhoud(mail, zending, config)
    except (ValueError, IndexError) as fout:
        raise PermanentFailure("MAIL_NIET_OP_TE_STELLEN") from fout
    return mail


def als_bytes(mail: EmailMessage) -> bytes:
    """The mail as it goes over the wire: CRLF line ends, long ids unfolded."""
    return mail.as_bytes(policy=_DRAAD)


def _zet_koppen(mail: EmailMessage, zending: MailZending, config: MailConfig) -> None:
    bericht = zending.bericht
    naam = " ".join((bericht.van or config.weergavenaam).split())
    mail["From"] = Address(display_name=naam, username=zending.van_lokaal, domain=config.domein)
    antwoord = antwoord_op_punt(zending.antwoord_lokaal, zending.antwoord_punt)
    mail["Reply-To"] = Address(username=antwoord, domain=config.domein)
    mail["To"] = Address(addr_spec=zending.aan)
    mail["Subject"] = onderwerp(bericht, proef=config.proef)
    mail["Date"] = zending.datum
    mail["Message-ID"] = zending.message_id
    if zending.in_reply_to:
        mail["In-Reply-To"] = zending.in_reply_to
    if zending.references:
        mail["References"] = " ".join(_kort(zending.references))
    mail["Auto-Submitted"] = "auto-replied" if zending.antwoord else "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail[LUS_HEADER] = config.domein


def _zet_lijst(mail: EmailMessage, zending: MailZending, config: MailConfig) -> None:
    """List headers (RFC 2369, 2919); posting and leaving go through the member's own reply address."""
    if not zending.lijst:
        return
    post = f"mailto:{zending.antwoord_lokaal}@{config.domein}"
    mail["List-Id"] = f"<{zending.lijst}.{config.domein}>"
    mail["List-Post"] = f"<{post}>"
    mail["List-Unsubscribe"] = f"<{post}?subject=afmelden&body=afmelden>"


def _zet_inhoud(mail: EmailMessage, zending: MailZending, config: MailConfig) -> None:
    tekst = als_tekst(zending.bericht, proef=config.proef, uitleg=uitleg(zending.antwoord_lokaal))
    html = als_html(zending.bericht, proef=config.proef, knoppen=mailto_knoppen(zending.antwoord_lokaal, config.domein))
    mail.set_content(tekst + "\n", cte="quoted-printable")
    mail.add_alternative(_HTML.format(stijl=_STIJL, inhoud=html), subtype="html", cte="quoted-printable")


def _kort(ids: Sequence[str]) -> Sequence[str]:
    """The first id and the latest ones: what RFC 5322 advises when a thread grows long."""
    return ids if len(ids) <= _DRAAD_MAX else (ids[0], *ids[-_DRAAD_MAX + 1 :])
