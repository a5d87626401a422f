"""Checks of the mailbox and the relay: connect and log in as `serve` would, change nothing, send nothing."""

import imaplib
import smtplib
import socket
import ssl
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from bot.base.tls import make_context
from bot.base.tls_failure import EXPLANATIONS, tls_code
from bot.cli.check_envelope import check_envelope
from bot.cli.check_token import NOT_CONNECTED, imap_by_token, smtp_by_token, token_of
from bot.cli.finding import Finding, Wrong, catching, fine, note
from bot.mail.addresses import ITSELF
from bot.mail.config import MailConfig

WAIT_SECONDS = 10.0
ERRORS = (OSError, EOFError, imaplib.IMAP4.error, smtplib.SMTPException)
"""What a connection can meet."""


def check_imap(config: MailConfig) -> list[Finding]:
    """Log in and open the mailbox for reading."""
    uitslagen, vanger = catching("imap")
    plek = f"{config.imap_host}:{config.imap_port}"
    with vanger(), _netwerk(plek, "imap_host and imap_poort", "993 with TLS; port 143 is not spoken"):
        imap = _imap(config)
        try:
            _imap_login(imap, config)
            uitslagen.append(fine("imap", f"{plek}, mailbox {config.imap_folder} opens"))
            if "IDLE" not in imap.capabilities:
                uitslagen.append(
                    note("imap", f"the server has no IDLE: new mail is seen every {config.poll_seconds:g} s")
                )
        finally:
            imap.shutdown()
    return uitslagen


def check_smtp(config: MailConfig, ontvangers: Collection[str] = ()) -> list[Finding]:
    """Greet, turn on TLS, log in, say NOOP, and begin a mail to these people that is never sent."""
    uitslagen, vanger = catching("smtp")
    plek = f"{config.smtp_host}:{config.smtp_port}"
    with vanger(), _netwerk(plek, "smtp_host, smtp_poort and smtp_tls", '587 with "starttls", 465 with "tls"'):
        smtp = _smtp(config)
        try:
            _smtp_login(smtp, config)
            code, _ = smtp.noop()
            if code != 250:
                raise Wrong(f"{plek} answers {code} to NOOP: see the log of the relay")
            uitslagen.append(fine("smtp", plek))
            uitslagen.extend(check_envelope(smtp, config.addresses.sender(ITSELF), ontvangers))
        finally:
            smtp.close()
    return uitslagen


def open_imap(config: MailConfig) -> imaplib.IMAP4:
    """A connection with the mailbox open for reading. Raises Wrong, or one of ERRORS."""
    imap = _imap(config)
    try:
        _imap_login(imap, config)
    except BaseException:
        imap.shutdown()
        raise
    return imap


def open_smtp(config: MailConfig) -> smtplib.SMTP:
    """A connection to the relay that may send. Raises Wrong, or one of ERRORS."""
    smtp = _smtp(config)
    try:
        _smtp_login(smtp, config)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _imap(config: MailConfig) -> imaplib.IMAP4:
    wacht = min(config.timeout_seconds, WAIT_SECONDS)
    if config.imap_tls:
        context = make_context(config.ca_file)
        return imaplib.IMAP4_SSL(config.imap_host, config.imap_port, ssl_context=context, timeout=wacht)
    return imaplib.IMAP4(config.imap_host, config.imap_port, timeout=wacht)


def _imap_login(imap: imaplib.IMAP4, config: MailConfig) -> None:
    token = token_of(config)
    try:
        if token:
            imap_by_token(imap, config, token)
        else:
            imap.login(config.imap_user, config.imap_password)
    except UnicodeEncodeError as mis:
        raise Wrong("imap_gebruiker or imap_wachtwoord holds letters that IMAP cannot carry: choose another") from mis
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as mis:
        raise Wrong("the mail server refuses the login: see imap_gebruiker and imap_wachtwoord") from mis
    naam = config.imap_folder.replace("\\", "\\\\").replace('"', '\\"')
    try:
        antwoord, _ = imap.select(f'"{naam}"', readonly=True)
    except imaplib.IMAP4.error as mis:
        if token and "not connected" in str(mis):
            raise Wrong(NOT_CONNECTED) from mis
        raise
    if antwoord != "OK":
        raise Wrong(f"there is no mailbox {config.imap_folder} to open: see imap_map, or make it")


def _smtp(config: MailConfig) -> smtplib.SMTP:
    wacht = min(config.timeout_seconds, WAIT_SECONDS)
    if config.smtp_tls == "tls":
        context = make_context(config.ca_file)
        return smtplib.SMTP_SSL(
            config.smtp_host, config.smtp_port, local_hostname=config.domain, timeout=wacht, context=context
        )
    return smtplib.SMTP(config.smtp_host, config.smtp_port, local_hostname=config.domain, timeout=wacht)


def _smtp_login(smtp: smtplib.SMTP, config: MailConfig) -> None:
    smtp.ehlo()
    if config.smtp_tls == "starttls":
        if not smtp.has_extn("starttls"):
            raise Wrong("the relay offers no STARTTLS: see smtp_tls and smtp_poort")
        smtp.starttls(context=make_context(config.ca_file))
        smtp.ehlo()
    if not config.smtp_user:
        return
    if token := token_of(config):
        smtp_by_token(smtp, config, token)
        return
    try:
        smtp.login(config.smtp_user, config.smtp_password)
    except smtplib.SMTPAuthenticationError as mis:
        raise Wrong("the relay refuses the login: see smtp_gebruiker and smtp_wachtwoord") from mis
    except smtplib.SMTPNotSupportedError as mis:
        raise Wrong("the relay offers no login here: leave smtp_gebruiker empty, or see smtp_poort") from mis


@contextmanager
def _netwerk(plek: str, sleutels: str, gewoon: str) -> Iterator[None]:
    """Say in words what a connection can meet."""
    try:
        yield
    except socket.gaierror as mis:
        raise Wrong(f"{plek}: no such host; see {sleutels}") from mis
    except ConnectionRefusedError as mis:
        raise Wrong(f"nothing listens at {plek}: see {sleutels}, and whether the server runs") from mis
    except TimeoutError as mis:
        raise Wrong(f"{plek} gives no answer: see {sleutels}, and the firewall between") from mis
    except ssl.SSLError as mis:
        raise Wrong(f"{plek}: {EXPLANATIONS[tls_code(mis)]}; see {sleutels} (usual: {gewoon}) and ca_bestand") from mis
    except ERRORS as mis:
        raise Wrong(f"{plek} hangs up ({type(mis).__name__}): see {sleutels}, and the log of that server") from mis
