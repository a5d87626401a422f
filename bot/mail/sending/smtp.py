"""Hands mail to the relay: one kept connection, one envelope per person, every call bounded in time."""

import asyncio
import time

import aiosmtplib
import structlog
from aiosmtplib import errors

from bot.base.tls_failure import EXPLANATIONS, tls_code
from bot.mail.config import MailConfig
from bot.mail.sending.composing import stel_op
from bot.mail.sending.evidence import Bewijs
from bot.mail.sending.refusal import Over, Weigering, lees_uitstel, lees_weigering
from bot.mail.tls import is_loopback, maak_context
from commands.ports import KanaalWeigert, PermanentFailure, TemporaryFailure
from commands.ports.zending import MailZending

LOG = structlog.get_logger()
_NIEMAND_THUIS = frozenset(
    {
        "SMTP_AANMELDEN",
        "SMTP_STIL",
        "SMTP_VERBINDING",
        "SMTP_AFZENDER",
        "SMTP_421",
        *(f"SMTP_{tls}" for tls in EXPLANATIONS),
    }
)
"""What says nothing of this mail: the next one would fare no better."""
_MENS = frozenset({"SMTP_AANMELDEN", "SMTP_AFZENDER"})
"""Of these: what no waiting mends."""
_TE_GROOT = 552
"""The one refusal of a sender that speaks of this mail (RFC 1870); any other speaks of us."""
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
        self._bewijs = Bewijs()
        self._leeg_geweigerd = False
        """Whether the relay takes no mail without an envelope sender."""

    async def send(self, zending: MailZending) -> str:
        """Hand one mail to the relay and return its Message-ID; raises TemporaryFailure or PermanentFailure.

        After a TemporaryFailure the relay may have it all the same; the Message-ID of a second try is equal
        (SOURCES: M17). A relay that cannot be talked to at all, or takes from us for nobody, is left alone ever longer.
        A refusal that may be of this person or of all of us is a KanaalWeigert, until what became of others tells
        (SOURCES: M31).
        """
        config = self._config
        inhoud = stel_op(zending, config)
        async with self._slot:
            try:
                async with asyncio.timeout(4 * config.timeout_seconden):
                    client = await self._verbinding()
                    await self._geef(client, zending, inhoud)
            except (errors.SMTPResponseException, errors.SMTPRecipientsRefused) as fout:
                geweigerd = _weigering(fout)
                if geweigerd is not None and geweigerd.over is not Over.LOGIN:
                    raise self._van_wie(zending.aan, geweigerd) from None
                gevolg = self._later(zending.aan, fout)
                if str(gevolg) in _NIEMAND_THUIS:
                    self._breek()  # who says goodbye, or what is no answer to our question, is not talked to any more
                raise self._met_wacht(gevolg) from None
            except (errors.SMTPException, OSError, ValueError) as fout:
                self._breek()
                raise self._met_wacht(_vertaal(fout)) from None
            except BaseException:
                self._breek()
                raise
            self._gebruikt = time.monotonic()
            self._vergeefs = 0
            self._bewijs.ging(zending.aan)
        return zending.message_id

    async def _geef(self, client: aiosmtplib.SMTP, zending: MailZending, inhoud: bytes) -> None:
        """A receipt goes without envelope sender where the relay takes that: nothing ever answers it (SOURCES: M14)."""
        adres = f"{zending.antwoord_lokaal}@{self._config.domein}"
        if zending.antwoord and not self._leeg_geweigerd:
            try:
                await client.sendmail("", [zending.aan], inhoud)
            except (errors.SMTPResponseException, errors.SMTPRecipientsRefused) as fout:
                if not client.is_connected or not _kan_om_leeg_zijn(fout):
                    raise
            else:
                return
        await client.sendmail(adres, [zending.aan], inhoud)
        if zending.antwoord and not self._leeg_geweigerd:
            self._leeg_geweigerd = True
            LOG.warning("empty sender refused")

    async def close(self) -> None:
        """Say goodbye if there is still somebody to say it to."""
        async with self._slot:
            if self._client is not None and self._client.is_connected:
                try:
                    await self._client.quit(timeout=2.0)
                except (errors.SMTPException, OSError):
                    LOG.info("relay goodbye failed")
            self._breek()

    def _van_wie(self, adres: str, geweigerd: Weigering) -> KanaalWeigert | PermanentFailure:
        if geweigerd.over is Over.PERSOON:
            self._vergeefs = 0
            return PermanentFailure(geweigerd.code)
        self._bewijs.geweigerd(adres, geweigerd.code)
        if self._bewijs.ligt_aan(adres):
            return PermanentFailure(geweigerd.code)
        if not self._bewijs.allen:
            return KanaalWeigert(geweigerd.code)  # this one waits, and the others go
        return self._rust(geweigerd.code, mens=True)

    def _later(
        self, adres: str, fout: errors.SMTPResponseException | errors.SMTPRecipientsRefused
    ) -> TemporaryFailure | PermanentFailure:
        """What is not for good: before any receiver was named it is of us, and after that it may be."""
        gevolg, antwoord = _vertaal(fout), _antwoord(fout)
        if antwoord is None or not 400 <= antwoord.code < 500 or str(gevolg) in _NIEMAND_THUIS:
            return gevolg
        uitstel = lees_uitstel(antwoord.code, antwoord.message)
        if isinstance(fout, errors.SMTPSenderRefused):
            return KanaalWeigert(uitstel.code)
        self._bewijs.geweigerd(adres, uitstel.code)
        van_ons = uitstel.over is Over.TWIJFEL and not self._bewijs.ligt_aan(adres)
        return KanaalWeigert(uitstel.code) if van_ons or self._bewijs.allen else TemporaryFailure(uitstel.code)

    def _met_wacht(self, fout: TemporaryFailure | PermanentFailure) -> TemporaryFailure | PermanentFailure:
        if str(fout) not in _NIEMAND_THUIS:
            self._vergeefs = 0
            return fout
        return self._rust(str(fout), mens=str(fout) in _MENS)

    def _rust(self, code: str, *, mens: bool) -> KanaalWeigert:
        # once is a line that was cut, and the next call may do; after that it is the relay
        wacht = min(2.0 ** min(self._vergeefs, 10), _LANGST) if self._vergeefs else 0.0
        self._vergeefs += 1
        return KanaalWeigert(code, wacht=wacht, mens=mens)

    async def _verbinding(self) -> aiosmtplib.SMTP:
        client = self._client
        if client is not None and client.is_connected:
            if time.monotonic() - self._gebruikt < _VERS:
                return client
            try:
                await client.noop()
            except (errors.SMTPException, OSError):
                LOG.info("relay connection expired")
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


def _antwoord(
    fout: errors.SMTPResponseException | errors.SMTPRecipientsRefused,
) -> errors.SMTPResponseException | None:
    """What was answered to the envelope or the text; None when the connection was still being made."""
    if isinstance(fout, errors.SMTPRecipientsRefused):
        return max(fout.recipients, key=lambda een: een.code)
    return fout if isinstance(fout, errors.SMTPSenderRefused | errors.SMTPDataError) else None


def _weigering(fout: errors.SMTPResponseException | errors.SMTPRecipientsRefused) -> Weigering | None:
    """What was refused of the receiver or the text, for good; None: something else, or not for good."""
    een = None if isinstance(fout, errors.SMTPSenderRefused) else _antwoord(fout)
    return lees_weigering(een.code, een.message) if een is not None and 500 <= een.code < 600 else None


def _kan_om_leeg_zijn(fout: errors.SMTPResponseException | errors.SMTPRecipientsRefused) -> bool:
    if isinstance(fout, errors.SMTPSenderRefused):
        over = lees_weigering(fout.code, fout.message).over
        return 500 <= fout.code < 600 and over is not Over.LOGIN and fout.code != _TE_GROOT
    geweigerd = _weigering(fout)
    return geweigerd is not None and geweigerd.over is Over.TWIJFEL


def _vertaal(fout: Exception) -> TemporaryFailure | PermanentFailure:
    """An error of the library as one of ours, without the addresses that stand in it."""
    if tls := tls_code(fout):
        return TemporaryFailure(f"SMTP_{tls}")
    match fout:
        case errors.SMTPAuthenticationError() if fout.code >= 500:
            return TemporaryFailure("SMTP_AANMELDEN")
        case errors.SMTPRecipientsRefused():
            return _bij_code(max((een.code for een in fout.recipients), default=0))
        case errors.SMTPConnectResponseError() | errors.SMTPHeloError() | errors.SMTPNotSupported():
            return TemporaryFailure("SMTP_VERBINDING")
        case errors.SMTPSenderRefused() if 500 <= fout.code < 600 and fout.code != _TE_GROOT:
            aanmelden = lees_weigering(fout.code, fout.message).over is Over.LOGIN
            return TemporaryFailure("SMTP_AANMELDEN" if aanmelden else "SMTP_AFZENDER")
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
    if code in (530, 534, 535, 538):
        return TemporaryFailure("SMTP_AANMELDEN")
    if not 400 <= code < 600:
        return TemporaryFailure("SMTP_VERBINDING")
    return PermanentFailure(f"SMTP_{code}") if 500 <= code < 600 else TemporaryFailure(f"SMTP_{code}")
