"""The mail world of the demo where nobody has a password: tokens of the provider, and nothing else.

The relay looks at tokens itself. The embedded IMAP server cannot, so a thin door stands before it. Both behave as that
was measured: a refused token gets a challenge first, a session ends with its token, and an outage of the provider is a
535 that looks like a bad token.
"""

import asyncio
import json
import secrets
import warnings
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from aiosmtpd.smtp import MISSING, SMTP, AuthResult

from bot.demo.mail_server import MailServer, run_mail_server
from bot.demo.provider import TokenProvider

LONGEST_LINE = 8192
_CHALLENGE = json.dumps({"status": "401", "schemes": "bearer", "scope": "mail"}).encode()
_OFFERS = "CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2"
_QUIET = 0.1
"""Seconds without a word of the server, after which a session may be ended between two answers."""


@dataclass
class Seen:
    """What happened at the two doors."""

    let_in: int = 0
    refused: int = 0
    """Tokens that got a challenge and a no."""
    ended: int = 0
    """Sessions that ended with their token."""
    open: Counter[str] = field(default_factory=Counter)
    """The sessions of each mailbox that are open now."""
    passwords: int = 0
    """Logins that were tried with a password."""


@dataclass
class TokenMailServer(MailServer):
    """As MailServer; its relay takes a login by token, and no mail without one."""

    provider: TokenProvider = field(default_factory=TokenProvider)
    seen: Seen = field(default_factory=Seen)

    def opens(self, answer: bytes) -> str:
        """The mailbox that this answer of XOAUTH2 opens; "" when its token is not good for it."""
        name, _, rest = answer.decode(errors="replace").partition("\x01")
        login = name.removeprefix("user=").lower()
        session = self.provider.owner_of(_token(rest))
        good = session is not None and session.who.lower() == login and login in self.passwords
        self.seen.let_in += good
        self.seen.refused += not good
        return login if good else ""

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802  (its name is fixed there)
        """Look at a token."""
        answer = b64decode(args[1]) if len(args) > 1 else await server.challenge_auth("")
        if answer is MISSING:
            return AuthResult(success=False)
        if login := self.opens(answer):
            return AuthResult(success=True, auth_data=login)
        if not self.provider.away:
            await server.challenge_auth(_CHALLENGE)
        return AuthResult(success=False, handled=False, message="535 5.7.8 Authentication failed")


@dataclass
class ImapGate:
    """Lets in whoever has a good token, and ends a session with its token."""

    server: TokenMailServer
    inner: int
    """The port of the embedded server."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            writer.write(f"* OK [{_OFFERS}] demo\r\n".encode())
            entered = await self._login(reader, writer)
            if entered is not None:
                await self._pass_on(*entered, reader, writer)
        writer.close()

    async def _login(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> tuple[str, str] | None:
        """The mailbox and the token with which somebody came in; None when they left."""
        while line := (await reader.readline()).decode(errors="replace").strip():
            tag, _, rest = line.partition(" ")
            word, *given = rest.split()
            match word.upper():
                case "CAPABILITY":
                    writer.write(f"* {_OFFERS}\r\n{tag} OK done\r\n".encode())
                case "NOOP":
                    writer.write(f"{tag} OK done\r\n".encode())
                case "LOGOUT":
                    writer.write(f"* BYE bye\r\n{tag} OK done\r\n".encode())
                    return None
                case "AUTHENTICATE" if given and given[0].upper() == "XOAUTH2":
                    answer = b64decode(given[1] if len(given) > 1 else await _ask(reader, writer, b""))
                    if login := self.server.opens(answer):
                        writer.write(f"{tag} OK done\r\n".encode())
                        return login, _token(answer.decode(errors="replace"))
                    await self._refuse(tag, reader, writer)
                case _:
                    self.server.seen.passwords += 1
                    writer.write(f"{tag} NO [AUTHENTICATIONFAILED] only tokens\r\n".encode())
        return None

    async def _refuse(self, tag: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.server.provider.away:
            writer.write(f"{tag} NO [UNAVAILABLE] Temporary authentication failure\r\n".encode())
            return
        await _ask(reader, writer, b64encode(_CHALLENGE))
        writer.write(f"{tag} NO [AUTHENTICATIONFAILED] Authentication failed\r\n".encode())

    async def _pass_on(
        self, login: str, token: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Carry all words in both directions until one side hangs up or the token ends."""
        inside, inner = await asyncio.open_connection("127.0.0.1", self.inner)
        await inside.readline()
        inner.write(f'door LOGIN "{login}" "{self.server.passwords[login]}"\r\n'.encode())
        while not (await inside.readline()).startswith(b"door "):
            pass
        said, sessions = _Said(), self.server.seen.open
        tasks = [
            asyncio.create_task(_carry(reader, inner)),
            asyncio.create_task(_carry(inside, writer, said)),
            asyncio.create_task(self._end_with(token, said, writer)),
        ]
        sessions[login] += 1
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sessions[login] -= 1
            for task in tasks:
                task.cancel()
            inner.close()

    async def _end_with(self, token: str, said: "_Said", writer: asyncio.StreamWriter) -> None:
        while (left := self.server.provider.left(token)) > 0:  # noqa: ASYNC110  (a token may be ended early)
            await asyncio.sleep(min(left, 1.0))
        loop = asyncio.get_running_loop()
        while not said.whole or loop.time() - said.last < _QUIET:  # noqa: ASYNC110  (silence is no event)
            await asyncio.sleep(_QUIET / 2)
        self.server.seen.ended += 1
        writer.write(b"* BYE Session invalidated - AccessTokenExpired\r\n")
        await writer.drain()


class _Said:
    """When the server last said something, and whether that was whole."""

    last = 0.0
    whole = True


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, said: _Said | None = None) -> None:
    with suppress(ConnectionError):
        while part := await reader.read(65536):
            writer.write(part)
            await writer.drain()
            if said is not None:
                said.last, said.whole = asyncio.get_running_loop().time(), part.endswith(b"\r\n")


async def _ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, challenge: bytes) -> bytes:
    writer.write(b"+ " + challenge + b"\r\n")
    return (await reader.readline()).strip()


def _token(answer: str) -> str:
    return answer.partition("auth=Bearer ")[2].partition("\x01")[0]


@asynccontextmanager
async def run_token_mail_server(domain: str, provider: TokenProvider) -> AsyncIterator[TokenMailServer]:
    """Run the servers while the block runs; the mailbox of the bot is `bot@<domain>`."""
    make: Any = partial(TokenMailServer, provider=provider)
    async with run_mail_server(domain, secrets.token_urlsafe(12), make=make, relay=_Relay) as server:
        if not isinstance(server, TokenMailServer):
            raise TypeError("the relay looks at no tokens")
        door = await asyncio.start_server(
            ImapGate(server, server.imap_port).serve, "127.0.0.1", 0, limit=LONGEST_LINE * 8
        )
        server.imap_port = door.sockets[0].getsockname()[1]
        try:
            yield server
        finally:
            door.close()


class _Relay(SMTP):
    """Takes mail from whoever showed a token, which may be long."""

    line_length_limit = LONGEST_LINE

    def __init__(self, handler: TokenMailServer, **more: Any) -> None:  # noqa: ANN401  (as aiosmtpd takes it)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of tokens without TLS, and all of this is on one machine
            super().__init__(
                handler, auth_required=True, auth_require_tls=False, auth_exclude_mechanism=("LOGIN", "PLAIN"), **more
            )
