"""Hands mail to the relay on one kept connection, with one envelope per person and every call bounded in time."""

import asyncio
import time
from dataclasses import replace

import aiosmtplib
import structlog
from aiosmtplib import errors

from bot.base.tls import is_loopback, make_context
from bot.base.tls_failure import EXPLANATIONS
from bot.mail.config import MailConfig
from bot.mail.sending.by_token import log_in
from bot.mail.sending.composing import compose
from bot.mail.sending.evidence import Evidence
from bot.mail.sending.failures import SmtpAnswer, answer_in, as_failure, may_mind_null_sender, refusal_in
from bot.mail.sending.given_id import given_id
from bot.mail.sending.refusal import About, Refusal, read_deferral
from bot.oauth.tokens import has_newer
from bot.paper.press import Press
from commands.domain.laatste_blik import REDEN, staat_in_mail
from commands.ports import ChannelRefused, NameLook, PermanentFailure, TemporaryFailure
from commands.ports.outgoing import OutgoingMail
from commands.texts.bijgevoegd import niet_gemaakt

LOG = structlog.get_logger()
_ABOUT_THE_RELAY = frozenset(
    {"SMTP_AANMELDEN", "SMTP_TOKEN", "SMTP_STIL", "SMTP_VERBINDING", "SMTP_AFZENDER", "SMTP_421"}
    | {f"SMTP_{tls}" for tls in EXPLANATIONS}
)
"""Failures that say nothing of this mail: the next one would fare no better."""
_NEEDS_A_PERSON = frozenset({"SMTP_AANMELDEN", "SMTP_AFZENDER"})
"""Of these failures, those that no waiting mends."""
_LONGEST_WAIT = 30.0
"""Seconds between two calls, at most, to a relay that is away or locks us out."""
_TRUSTED_FOR = 20.0
"""Seconds that a kept connection is trusted without a question."""


class SmtpSender:
    """A MailSender on one kept connection, for these settings.

    Raises ValueError when the settings would send mail in clear text over a network.
    """

    def __init__(self, config: MailConfig, press: Press | None = None, look: NameLook | None = None) -> None:
        """`look`: for names of members in the finished mail; without it no mail that forbids a name goes."""
        if config.smtp_tls == "geen" and not is_loopback(config.smtp_host):
            raise ValueError("smtp_tls = geen is only for loopback")
        self._config = config
        self._look = look
        self._press = press or Press(training=config.training)
        self._lock = asyncio.Lock()
        self._client: aiosmtplib.SMTP | None = None
        self._used_at = 0.0
        self._token = ""
        """The token that the kept connection logged in with."""
        self._failures = 0
        self._evidence = Evidence()
        self._null_sender_refused = False
        """Whether the relay refuses mail without an envelope sender."""

    async def send(self, outgoing: OutgoingMail) -> str:
        """Hand one mail to the relay; returns the Message-ID under which it goes on, as a relay may give it another.

        Raises TemporaryFailure or PermanentFailure.

        After a TemporaryFailure the relay may have the mail all the same; a second try has the same Message-ID
        (SOURCES: M17). A relay that does not answer, or takes mail from us for nobody, is left alone ever longer. A
        refusal that may be about this person or about us is a ChannelRefused, until other mails tell (SOURCES: M31).
        """
        config = self._config
        content = await self._composed(outgoing)
        async with self._lock:
            try:
                async with asyncio.timeout(4 * config.timeout_seconds):
                    client = await self._connection()
                    said = await self._hand_over(client, outgoing, content)
            except (errors.SMTPResponseException, errors.SMTPRecipientsRefused) as error:
                refusal = refusal_in(error)
                if refusal is not None and refusal.about is not About.LOGIN:
                    raise self._whose_refusal(outgoing.recipient, refusal) from None
                failure = self._deferred(outgoing.recipient, error)
                if str(failure) in _ABOUT_THE_RELAY:
                    self._drop()  # the relay said goodbye, or answered another question
                raise self._with_wait(failure) from None
            except (errors.SMTPException, OSError, ValueError) as error:
                self._drop()
                raise self._with_wait(as_failure(error)) from None
            except TemporaryFailure as failure:  # no token to log in with
                self._drop()
                needs_person = isinstance(failure, ChannelRefused) and failure.needs_person
                raise self._rest(str(failure), needs_person=needs_person) from None
            except BaseException:
                self._drop()
                raise
            self._used_at = time.monotonic()
            self._failures = 0
            self._evidence.note_taken(outgoing.recipient)
        return given_id(said) or outgoing.message_id

    async def _composed(self, outgoing: OutgoingMail) -> bytes:
        """The mail with the files that go along; where one cannot be made, a line says so.

        Raises PermanentFailure when an address or a name of another member stands in it.
        """
        tried = [await self._press.make(piece, wide=False) for piece in outgoing.bericht.stukken]
        made = tuple(file for file in tried if file is not None)
        if len(made) < len(tried):
            said = replace(outgoing.bericht, blokken=(*outgoing.bericht.blokken, niet_gemaakt()))
            outgoing = replace(outgoing, bericht=said)
        content = compose(outgoing, self._config, made)
        if staat_in_mail(content, outgoing.never) or await self._tells_a_name(content, outgoing):
            raise PermanentFailure(REDEN)
        return content

    async def _tells_a_name(self, content: bytes, outgoing: OutgoingMail) -> bool:
        if self._look is not None and await asyncio.to_thread(self._look.address_in_files, content, outgoing.never):
            return True
        if not outgoing.names:
            return False
        if self._look is None:
            raise PermanentFailure("ZONDER_LAATSTE_BLIK")
        return await asyncio.to_thread(self._look.in_mail, content, outgoing.names, outgoing.permitted)

    async def _hand_over(self, client: aiosmtplib.SMTP, outgoing: OutgoingMail, content: bytes) -> str:
        """Send it, a receipt without envelope sender where the relay allows that: nothing answers it (SOURCES: M14).

        Returns what the relay said to it.
        """
        address = self._config.addresses.sender(outgoing.reply_local)
        if outgoing.is_reply and not self._null_sender_refused:
            try:
                _, said = await client.sendmail("", [outgoing.recipient], content)
            except (errors.SMTPResponseException, errors.SMTPRecipientsRefused) as error:
                if not client.is_connected or not may_mind_null_sender(error):
                    raise
            else:
                return said
        _, said = await client.sendmail(address, [outgoing.recipient], content)
        if outgoing.is_reply and not self._null_sender_refused:
            self._null_sender_refused = True
            LOG.warning("empty sender refused")
        return said

    async def close(self) -> None:
        """Say goodbye if there is still somebody to say it to."""
        async with self._lock:
            if self._client is not None and self._client.is_connected:
                try:
                    await self._client.quit(timeout=2.0)
                except (errors.SMTPException, OSError):
                    LOG.info("relay goodbye failed")
            self._drop()

    def _whose_refusal(self, address: str, refusal: Refusal) -> ChannelRefused | PermanentFailure:
        if refusal.about is About.PERSON:
            self._failures = 0
            return PermanentFailure(refusal.code)
        self._evidence.note_refused(address, refusal.code)
        if self._evidence.points_at(address):
            return PermanentFailure(refusal.code)
        if not self._evidence.all_refused:
            return ChannelRefused(refusal.code)  # this one waits, and the others go
        return self._rest(refusal.code, needs_person=True)

    def _deferred(self, address: str, error: SmtpAnswer) -> TemporaryFailure | PermanentFailure:
        """The failure that passes: before a receiver was named it is about us, and after that it may be."""
        failure, answer = as_failure(error), answer_in(error)
        if answer is None or not 400 <= answer.code < 500 or str(failure) in _ABOUT_THE_RELAY:
            return failure
        deferral = read_deferral(answer.code, answer.message)
        if isinstance(error, errors.SMTPSenderRefused):
            return ChannelRefused(deferral.code)
        self._evidence.note_refused(address, deferral.code)
        about_us = deferral.about is About.DOUBT and not self._evidence.points_at(address)
        return (
            ChannelRefused(deferral.code) if about_us or self._evidence.all_refused else TemporaryFailure(deferral.code)
        )

    def _with_wait(self, failure: TemporaryFailure | PermanentFailure) -> TemporaryFailure | PermanentFailure:
        code = str(failure)
        if code == "SMTP_AANMELDEN" and self._config.tokens is not None:
            code = "SMTP_TOKEN"
        if code not in _ABOUT_THE_RELAY:
            self._failures = 0
            return failure
        return self._rest(code, needs_person=code in _NEEDS_A_PERSON)

    def _rest(self, code: str, *, needs_person: bool) -> ChannelRefused:
        # the first failure may be a line that was cut, and the next call may succeed; after that it is the relay
        wait = min(2.0 ** min(self._failures, 10), _LONGEST_WAIT) if self._failures else 0.0
        self._failures += 1
        return ChannelRefused(code, retry_after=wait, needs_person=needs_person)

    async def _connection(self) -> aiosmtplib.SMTP:
        client = self._client
        if client is not None and client.is_connected and not await has_newer(self._config.tokens, self._token):
            if time.monotonic() - self._used_at < _TRUSTED_FOR:
                return client
            try:
                await client.noop()
            except (errors.SMTPException, OSError):
                LOG.info("relay connection expired")
            else:
                return client
        self._drop()
        tokens = self._config.tokens if self._config.smtp_user else None
        if tokens is None:
            return await self._connected()
        token = await tokens.token()
        try:
            return await self._connected(token)
        except errors.SMTPAuthenticationError as error:
            # one that is new is tried before the refusal counts
            other = await tokens.token(refused=token) if error.code >= 500 else token
            if other == token:
                raise
            return await self._connected(other)

    async def _connected(self, token: str = "") -> aiosmtplib.SMTP:
        self._drop()
        self._client = client = self._make_client()
        await client.connect()
        if token:
            await log_in(client, token, self._config)
        self._token = token
        self._used_at = time.monotonic()
        return client

    def _make_client(self) -> aiosmtplib.SMTP:
        config = self._config
        return aiosmtplib.SMTP(
            hostname=config.smtp_host,
            port=config.smtp_port,
            username=config.smtp_user or None if config.tokens is None else None,
            password=config.smtp_password or None if config.tokens is None else None,
            use_tls=config.smtp_tls == "tls",
            start_tls=config.smtp_tls == "starttls",
            tls_context=None if config.smtp_tls == "geen" else make_context(config.ca_file),
            timeout=config.timeout_seconds,
            local_hostname=config.domain,
        )

    def _drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()
