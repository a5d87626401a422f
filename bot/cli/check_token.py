"""Logs in with a token for `check`, and says which switch is wrong when that is refused."""

import asyncio
import imaplib
import smtplib
from base64 import b64decode

from bot.cli.finding import Wrong
from bot.mail.config import MailConfig
from bot.mail.sasl import choose, exchange

RIGHTS = (
    "see oauth_scope, the right of the application on this mailbox, and that it was given to the object id of the "
    "Enterprise application; a new right takes up to an hour"
)
NOT_OFFERED = 'takes no login by token here: see the host and the port, or use aanmelden = "wachtwoord"'
NOT_CONNECTED = (
    "the token is taken, and the mailbox stays shut: the application has no right on it, or IMAP is off for it "
    "(Set-CASMailbox -ImapEnabled $true)"
)
_GO_ON, _WELCOME = 334, 235


def token_of(config: MailConfig) -> str:
    """The token to log in with; empty when the bot uses passwords."""
    return "" if config.tokens is None else asyncio.run(config.tokens.token())


def imap_by_token(imap: imaplib.IMAP4, config: MailConfig, token: str) -> None:
    """Log in to the mailbox. Raises Wrong."""
    mechanism = choose(name.removeprefix("AUTH=") for name in imap.capabilities if name.startswith("AUTH="))
    if not mechanism:
        raise Wrong(f"the mail server {NOT_OFFERED}")
    login = exchange(mechanism, config.imap_user, token, host=config.imap_host, port=config.imap_port)
    answers = [b64decode(login.first), b64decode(login.last)]
    try:
        imap.authenticate(mechanism, lambda _challenge: answers.pop(0) if answers else None)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:
        raise Wrong(f"the mail server refuses the token for imap_gebruiker: {RIGHTS}") from error


def smtp_by_token(smtp: smtplib.SMTP, config: MailConfig, token: str) -> None:
    """Log in at the relay. Raises Wrong."""
    mechanism = choose(smtp.esmtp_features.get("auth", "").split())
    if not mechanism:
        raise Wrong(f"the relay {NOT_OFFERED}")
    login = exchange(mechanism, config.smtp_user, token, host=config.smtp_host, port=config.smtp_port)
    code, words = smtp.docmd("AUTH", mechanism)
    for answer in (login.first, login.last):
        if code == _GO_ON:
            code, words = smtp.docmd(answer.decode())
    if code != _WELCOME:
        raise Wrong(refusal(code, words.decode(errors="replace")))


def refusal(code: int, words: str) -> str:
    """What a relay means that refuses a token: Exchange names the switch by its number."""
    if code < 500:
        return f"the relay cannot look at tokens now ({code}): try again later"
    if "5.7.139" in words:
        return (
            "the token is good, and SMTP AUTH is off for this mailbox or the whole tenant (535 5.7.139): "
            "Set-CASMailbox MAILBOX -SmtpClientAuthenticationDisabled $false"
        )
    if "5.7.30" in words:
        return "the relay takes no passwords any more (5.7.30): this login was none, so see smtp_host"
    return f"the relay refuses the token for smtp_gebruiker ({code}): {RIGHTS}"
