"""Whether the receiving server marks and refuses forgeries: the bot writes to itself, once as itself, once as another.

The forged mail is from example.com, a domain that nobody sends from (RFC 2606) and that asks to refuse what does. It
brings a copy of the mark of our own server, which that server must take out (RFC 8601, section 5).
"""

import asyncio
import email
import imaplib
import smtplib
import time
from collections.abc import Iterator
from contextlib import suppress
from secrets import token_hex

from bot.cli.check_envelope import ADVICE, code_in
from bot.cli.check_mail import ERRORS, open_imap, open_smtp
from bot.cli.finding import Finding, Wrong, fine, note, wrong
from bot.mail.addresses import ITSELF
from bot.mail.config import MailConfig
from bot.mail.mailbox.eraser import ImapEraser
from bot.mail.raw.delivered import DELIVERY_HEADERS
from bot.mail.raw.headers import Headers
from bot.mail.reading.authentication import UNNAMED, judge, servers
from bot.mail.selfcheck import address_of, compose
from bot.mail.sending.refusal import About, read_refusal
from commands.messages.authentication import Authentication
from commands.ports.outgoing import MailToErase

PATIENCE = 20.0
"""Real seconds for both mails to come back."""
PAUSE = 0.5
FORGED = "iemand@example.com"
WHAT = "forgery"
ONE_SENDER = '; it may take mail of the mailbox alone: set afzender = "een", with the address of the mailbox in postbus'
HeaderList = list[tuple[str, str]]


def check_forgery(config: MailConfig, *, patience: float = PATIENCE) -> Iterator[Finding]:
    """Send both, wait for them, and say what their marks tell. Whatever the servers do, it ends."""
    token = token_hex(8)
    try:
        accepted = _send(config, token)
        found = _await(config, {name: f"{token}{name}" for name in accepted}, patience)
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as mis:
        yield _refused(config, *_answer(mis))
        return
    except (Wrong, *ERRORS) as mis:
        yield note(WHAT, f"could not be tried ({_why(mis)})")
        return
    _tidy(config, [f"{token}{name}" for name in found])
    yield _genuine(config, found.get("own"))
    if not config.plus and "own" in found and not _says_where(found["own"]):
        yield note(
            WHAT,
            "a mail comes in without Delivered-To or X-Original-To, so its address is known from To and Cc alone, and "
            "an answer that names the bot in Bcc reaches nobody: ask who runs the mail server to write one of them",
        )
    if "own" in found or "forged" in found:
        yield _forged(config, found.get("forged"), tried="forged" in accepted)


def _answer(refusal: smtplib.SMTPResponseException | smtplib.SMTPRecipientsRefused) -> tuple[int, bytes]:
    """What the relay said to the mail of its own."""
    if isinstance(refusal, smtplib.SMTPRecipientsRefused):
        return next(iter(refusal.recipients.values()))
    words = refusal.smtp_error
    return refusal.smtp_code, words if isinstance(words, bytes) else str(words).encode()


def _refused(config: MailConfig, code: int, words: bytes) -> Finding:
    """As MAIL FROM and RCPT are judged: what speaks of our own side is wrong, also when it is said after the text."""
    number = code_in(code, words)
    if code >= 500 and any(kind in number for kind in (" 5.1.1", " 5.1.0", " 5.1.10", " 5.4.1")):
        return wrong(
            WHAT,
            f"there is no address {address_of('...', config.addresses)} ({number}), so no answer reaches the bot: is "
            f"domein right, and does every address {_which(config)} reach the mailbox?",
        )
    if code < 500:
        return note(WHAT, f"could not be tried: the relay asks to come back later ({number})")
    if read_refusal(code, words.decode(errors="replace")).about is About.PERSON:
        return note(
            WHAT, f"could not be tried: the relay takes no mail to {address_of('...', config.addresses)} ({number})"
        )
    more = ONE_SENDER if "5.2.252" in number and not config.one_sender else ""
    return wrong("smtp", f"the relay refuses a whole mail from {_sender(config)} ({number}): {ADVICE}{more}")


def _which(config: MailConfig) -> str:
    return "behind that plus" if config.plus else "of that domain (a catch-all)"


def _why(problem: Exception) -> str:
    """In words of our own: theirs may hold anything."""
    if isinstance(problem, Wrong):
        return str(problem)
    return getattr(problem, "strerror", None) or type(problem).__name__


def _sender(config: MailConfig) -> str:
    return config.addresses.sender(ITSELF)


def _send(config: MailConfig, token: str) -> list[str]:
    """Hand both to the relay; returns which it took."""
    ours, sender = config.addresses, _sender(config)
    own = compose(f"{token}own", sender, ours)
    forged = compose(f"{token}forged", FORGED, ours)
    if config.authserv_id and config.authserv_id != UNNAMED:
        forged["Authentication-Results"] = f"{config.authserv_id}; dmarc=pass header.from=example.com"
    accepted = []
    smtp = open_smtp(config)
    try:
        smtp.send_message(own, from_addr=sender, to_addrs=[own["To"]])
        accepted.append("own")
        with suppress(smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused):
            smtp.send_message(forged, from_addr=sender, to_addrs=[forged["To"]])
            accepted.append("forged")
    finally:
        smtp.close()
    return accepted


def _await(config: MailConfig, tokens: dict[str, str], patience: float) -> dict[str, HeaderList]:
    """The headers of those that come in time. The forged one may never come, so it is not waited for as long."""
    found: dict[str, HeaderList] = {}
    begin = time.monotonic()
    imap = open_imap(config)
    try:
        while len(found) < len(tokens):
            imap.noop()
            for name in tokens.keys() - found.keys():
                headers = _find(imap, address_of(tokens[name], config.addresses))
                if headers is not None:
                    found[name] = headers
            waited = time.monotonic() - begin
            if waited > patience or ("own" in found and waited > patience / 2):
                break
            time.sleep(PAUSE)
    finally:
        imap.shutdown()
    return found


def _find(imap: imaplib.IMAP4, address: str) -> HeaderList | None:
    _, answer = imap.uid("SEARCH", "TO", f'"{address.partition("@")[0]}"')
    uids = (answer[0] or b"").split()
    if not uids:
        return None
    _, parts = imap.uid("FETCH", uids[-1].decode(), "(BODY.PEEK[HEADER])")
    raw = next((part[1] for part in parts if isinstance(part, tuple)), b"")
    return Headers(email.message_from_bytes(raw)).in_order


def _tidy(config: MailConfig, tokens: list[str]) -> None:
    """Take them out of the mailbox; where that fails the bot drops them."""
    for token in tokens:
        with suppress(Exception):
            asyncio.run(ImapEraser(config).erase_mail(MailToErase(f"<check-{token}@{config.domain}>")))


def _says_where(headers: HeaderList) -> bool:
    """Whether the delivering server wrote for which address it came."""
    written = {name.lower() for name, _ in headers}
    return any(name.lower() in written for name in DELIVERY_HEADERS)


def _genuine(config: MailConfig, headers: HeaderList | None) -> Finding:
    if headers is None:
        return note(
            WHAT,
            f"a mail to {address_of('...', config.addresses)} does not come back within {PATIENCE:g} s: does every "
            f"address {_which(config)} reach the mailbox?",
        )
    names = [name or UNNAMED for name in dict.fromkeys(servers(headers))]
    if not config.authserv_id:
        seen = f"; this mail is marked by: {', '.join(names)}" if names else ""
        return note(
            WHAT,
            "no authserv_id is set, so nobody vouches for who wrote a mail and each command of a procesregisseur that "
            f"adds people or releases texts is asked back{seen}",
        )
    if config.authserv_id.lower() not in names:
        seen = ", ".join(names) or "nobody"
        return note(
            WHAT,
            f"a mail of its own comes back without a mark of {config.authserv_id} (marked by: {seen}): see "
            "authserv_id. A server may mark only what comes from outside: send it one from there and look at "
            "the headers",
        )
    verdict = judge(headers, config.authserv_id, _sender(config))
    if verdict is Authentication.PASS:
        return fine(WHAT, f"a mail of its own comes back marked as genuine by {config.authserv_id}")
    return note(WHAT, f"a mail of its own comes back marked {verdict.value}: see SPF, DKIM and DMARC of the relay")


def _forged(config: MailConfig, headers: HeaderList | None, *, tried: bool) -> Finding:
    if not tried:
        return fine(
            WHAT, "the relay refuses a mail in the name of another; how one from outside is marked was not seen"
        )
    if headers is None:
        return fine(WHAT, "a forged mail is not delivered")
    match judge(headers, config.authserv_id, FORGED):
        case Authentication.FAIL:
            return fine(WHAT, "a forged mail is marked as forged")
        case Authentication.PASS:
            return wrong(
                WHAT,
                "a forged mail counts as genuine: the receiving server leaves a copy of its own mark standing. Let it "
                "take out every Authentication-Results that comes in under its name, or empty authserv_id",
            )
        case Authentication.NONE:
            return note(
                WHAT,
                "a forged mail comes in unmarked: does the receiving server check DMARC, for what comes from its own "
                "relay too? Until it does, only the reply addresses keep a forger out",
            )
