"""Check of what every mail begins with: MAIL FROM and RCPT TO, and then RSET instead of a mail."""

import smtplib
from collections.abc import Collection, Iterator

from bot.cli.finding import Finding, Wrong, fine, note
from bot.mail.sending.refusal import About, enhanced_code, read_refusal

AT_MOST = 5
"""So many addresses are asked for; nobody gets anything."""
ADVICE = (
    "ask who runs the relay whether the bot must log in (smtp_gebruiker), may send from this domain, "
    "and has reached a limit"
)


def check_envelope(smtp: smtplib.SMTP, van: str, ontvangers: Collection[str]) -> Iterator[Finding]:
    """Whether the relay takes mail from us, for these people, and without an envelope sender. Raises Wrong."""
    yield from _ontvangers(smtp, van, list(ontvangers)[:AT_MOST] or [van])
    code, woorden = smtp.mail("")
    smtp.rset()
    if code >= 400:
        yield note(
            "smtp",
            f"the relay takes no mail without an envelope sender ({code_in(code, woorden)}): receipts go under the "
            "reply address",
        )


def _ontvangers(smtp: smtplib.SMTP, van: str, ontvangers: list[str]) -> Iterator[Finding]:
    ons: list[str] = []
    hen: list[str] = []
    later: list[str] = []
    for aan in ontvangers:
        code, woorden = smtp.mail(van)
        if code >= 400:
            smtp.rset()
            raise Wrong(f"the relay takes no mail from {van} ({code_in(code, woorden)}): {ADVICE}")
        code, woorden = smtp.rcpt(aan)
        smtp.rset()
        if code >= 400 and b"relay" in woorden.lower():  # Postfix says that for now, and means for ever
            ons.append(code_in(code, woorden))
        elif code >= 500:
            over = read_refusal(code, woorden.decode(errors="replace")).about
            (hen if over is About.PERSON else ons).append(code_in(code, woorden))
        elif code >= 400:
            later.append(code_in(code, woorden))
    if ons and len(ons) + len(hen) == len(ontvangers):
        raise Wrong(f"the relay takes mail from {van} for nobody that was tried ({ons[0]}): {ADVICE}")
    if ons or hen:
        aantal = f"{len(ons) + len(hen)} of {len(ontvangers)} addresses of medewerkers"
        yield note("smtp", f"the relay refuses {aantal} ({(ons + hen)[0]}): see `ketenbot medewerker lijst`")
    if later:
        yield note("smtp", f"the relay asks to come back later ({later[0]}): usual for a first mail, not for long")
    if not ons + hen + later:
        yield fine("smtp", f"lets {van} begin a mail, which was taken back")


def code_in(code: int, woorden: bytes) -> str:
    """Its words may hold an address."""
    return " ".join(filter(None, (str(code), enhanced_code(woorden.decode(errors="replace")))))
