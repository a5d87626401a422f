"""Hands mail to the relay: one kept connection, one envelope per person, every call bounded in time."""

import asyncio
import time

import aiosmtplib
import structlog
from aiosmtplib import errors

from bot.mail.composing import stel_op
from bot.mail.config import MailConfig
from bot.mail.tls import is_loopback, maak_context
from commands.ports import PermanentFailure, TemporaryFailure
from commands.zending import MailZending

_log = structlog.get_logger()
_AANMELDEN = frozenset({530, 534, 535, 538})
_NIEMAND_THUIS = frozenset({"SMTP_AANMELDEN", "SMTP_STIL", "SMTP_VERBINDING", "SMTP_AFZENDER", "SMTP_421"})
"""What says nothing of this mail: the next one would fare no better."""
_OVER_DEZE_MAIL = frozenset({501, 552})
"""A refused sender that is: an address that cannot be, and a mail too large (RFC 1870). Any other is our domain."""
_LANGST = 30.0
"""Seconds; so often a relay that is away or locks us out is called, however much waits for it."""
_VERS = 20.0
"""Seconds that a kept connection is trusted without asking."""


class SmtpSender:
    """A MailSender on one kept connection; make it anew for other settings.

    Raises ValueError when the settings would send mail in clear text over a network.
    """

    def __init__(self, config: MailConfig) -> None:
        if config.smtp_tls == "geen" and not is_loopback(config.smtp_host):
            raise ValueError("smtp_tls = geen is only for loopback")
        self._config = config
        self._slot = asyncio.Lock()
        self._client: aiosmtplib.SMTP | None = None
        self._gebruikt = 0.0
        self._vergeefs = 0

    async def send(self, zending: MailZending) -> str:
        """Hand one mail to the relay and return its Message-ID; raises TemporaryFailure or PermanentFailure.

        After a TemporaryFailure the relay may have it all the same (trap M17); the Message-ID of a second try is equal.
        A relay that cannot be talked to at all is left alone ever longer.
        """
        config = self._config
        inhoud = stel_op(zending, config)
        van = "" if zending.antwoord else f"{zending.antwoord_lokaal}@{config.domein}"
        async with self._slot:
            try:
                async with asyncio.timeout(4 * config.timeout_seconden):
                    client = await self._verbinding()
                    geweigerd, _ = await client.sendmail(van, [zending.aan], inhoud)
            except (errors.SMTPResponseException, errors.SMTPRecipientsRefused) as fout:
                weigering = _vertaal(fout)
                if str(weigering) in _NIEMAND_THUIS:
                    self._breek()  # who says goodbye, or what is no answer to our question, is not talked to any more
                raise self._met_wacht(weigering) from None
            except (errors.SMTPException, OSError, ValueError) as fout:
                self._breek()
                raise self._met_wacht(_vertaal(fout)) from None
            except BaseException:
                self._breek()
                raise
            self._gebruikt = time.monotonic()
            self._vergeefs = 0
        for code, _tekst in geweigerd.values():
            raise _bij_code(code)
        return zending.message_id

    async def close(self) -> None:
        """Say goodbye if there is still somebody to say it to."""
        async with self._slot:
            if self._client is not None and self._client.is_connected:
                try:
                    await self._client.quit(timeout=2.0)
                except (errors.SMTPException, OSError):
                    _log.info("smtp_afscheid_mislukt")
            self._breek()

    def _met_wacht(self, fout: TemporaryFailure | PermanentFailure) -> TemporaryFailure | PermanentFailure:
        if str(fout) not in _NIEMAND_THUIS:
            self._vergeefs = 0
            return fout
        # once is a line that was cut, and the next call may do; after that it is the relay
        wacht = min(2.0 ** min(self._vergeefs, 10), _LANGST) if self._vergeefs else 0.0
        self._vergeefs += 1
        return TemporaryFailure(str(fout), wacht=wacht)

    async def _verbinding(self) -> aiosmtplib.SMTP:
        client = self._client
        if client is not None and client.is_connected:
            if time.monotonic() - self._gebruikt < _VERS:
                return client
            try:
                await client.noop()
            except (errors.SMTPException, OSError):
                _log.info("smtp_verbinding_verlopen")
            else:
                return client
        self._breek()
        self._client = client = self._maak()
        await client.connect()
        self._gebruikt = time.monotonic()
        return client

    def _maak(self) -> aiosmtplib.SMTP:
        config = self._config
        return aiosmtplib.SMTP(
            hostname=config.smtp_host,
            port=config.smtp_poort,
            username=config.smtp_gebruiker or None,
            password=config.smtp_wachtwoord or None,
            use_tls=config.smtp_tls == "tls",
            start_tls=config.smtp_tls == "starttls",
            tls_context=None if config.smtp_tls == "geen" else maak_context(config.ca_bestand),
            timeout=config.timeout_seconden,
            local_hostname=config.domein,
        )

    def _breek(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()


def _vertaal(fout: Exception) -> TemporaryFailure | PermanentFailure:
    """An error of the library as one of ours, without the addresses that stand in it."""
    match fout:
        case errors.SMTPAuthenticationError() if fout.code >= 500:
            return TemporaryFailure("SMTP_AANMELDEN")
        case errors.SMTPRecipientsRefused():
            return _bij_code(max((een.code for een in fout.recipients), default=0))
        case errors.SMTPConnectResponseError() | errors.SMTPHeloError() | errors.SMTPNotSupported():
            return TemporaryFailure("SMTP_VERBINDING")
        case errors.SMTPSenderRefused() if fout.code >= 500 and fout.code not in _OVER_DEZE_MAIL | _AANMELDEN:
            return TemporaryFailure("SMTP_AFZENDER")
        case errors.SMTPSenderRefused() | errors.SMTPDataError():
            return _bij_code(fout.code)
        case errors.SMTPResponseException():  # while the connection is made: it says nothing of this mail
            return TemporaryFailure("SMTP_VERBINDING")
        case errors.SMTPTimeoutError() | TimeoutError():
            return TemporaryFailure("SMTP_STIL")
        case errors.SMTPException() | OSError():
            return TemporaryFailure("SMTP_VERBINDING")
        case _:
            return PermanentFailure("SMTP_ADRES")


def _bij_code(code: int) -> TemporaryFailure | PermanentFailure:
    """RFC 5321, 4.2.1: only a 5 is for good, unless it is our password that is refused (RFC 4954)."""
    if code in _AANMELDEN:
        return TemporaryFailure("SMTP_AANMELDEN")
    if not 400 <= code < 600:
        return TemporaryFailure("SMTP_VERBINDING")
    return PermanentFailure(f"SMTP_{code}") if 500 <= code < 600 else TemporaryFailure(f"SMTP_{code}")
