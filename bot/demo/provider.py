"""A small provider of tokens on loopback (OAuth 2.0), for the demo and the tests: it stands where a house has its own.

It gives tokens for mailboxes, and for accounts of a homeserver that delegates its logins to it, as Matrix
Authentication Service does. It behaves as that was read or measured: what is pending comes with status 403, a refresh
token is turned over at each use, and the old one counts until the new access token was seen. Nobody types a password.
"""

import itertools
import secrets
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_DEVICES = ("urn:matrix:client:device:", "urn:matrix:org.matrix.msc2967.client:device:")
_FOR_EVER = 10 * 365 * 86400.0
_WHOLE = 1
"""Seconds by which a whole number may be more than what is left."""


@dataclass(slots=True)
class Session:
    """One login: of a program, for somebody, with at most one device at the homeserver."""

    who: str
    """Local part of an account, or the address of a mailbox."""
    scope: str
    client: str = ""
    refresh: str = ""
    before: str = ""
    """The refresh token before this one; it counts until the newest access token was seen."""
    newest: str = ""
    """The newest access token."""
    seen: bool = False

    @property
    def device(self) -> str:
        """The device in the scope, otherwise ""."""
        found = (one.removeprefix(kind) for one in self.scope.split() for kind in _DEVICES if one.startswith(kind))
        return next(found, "")


@dataclass(slots=True)
class _Code:
    client: str
    scope: str
    ends: float
    who: str = ""


@dataclass
class TokenProvider:
    """The running provider. Its knobs may be turned while it runs."""

    secret: str = field(default_factory=lambda: secrets.token_urlsafe(16), repr=False)
    """What it and the homeserver show to each other."""
    life: float = 30.0
    """Seconds that an access token lives."""
    says: float = 0.0
    """Seconds that it says a token lives; 0: the truth."""
    types: dict[str, str] = field(default_factory=dict)
    """Who types a code in, by a word in the scope that was asked for: `api:` for Matrix. Nobody otherwise."""
    away: bool = False
    """Whether it answers nothing but an error, with a page of HTML."""
    homeserver: str = ""
    """The address of the homeserver that delegates to it; empty: none does."""
    base: str = ""
    issuer: str = ""
    """How it names itself; its own address at first."""
    sessions: list[Session] = field(default_factory=list)
    refused: int = 0
    """How often a login was refused for good."""
    renewed: int = 0
    """How often a refresh token was turned over."""

    def __post_init__(self) -> None:
        self._tokens: dict[str, tuple[Session, float]] = {}
        self._codes: dict[str, _Code] = {}
        self._numbers = itertools.count(1)

    # --- what the demo and the tests do themselves ---

    def token_for(self, who: str, scope: str = "mail", *, life: float = _FOR_EVER) -> str:
        """An access token for a mailbox, without a login."""
        session = Session(who, scope)
        self.sessions.append(session)
        return self._new_token(session, life)

    async def let_in(self, local: str, *, admin: bool = False) -> tuple[str, str]:
        """Make an account at the homeserver with a device, as an administrator does; its device and a token of it."""
        device = secrets.token_hex(6).upper()
        scope = f"urn:matrix:client:api:* urn:matrix:client:device:{device}" + (" urn:synapse:admin:*" if admin else "")
        await self.tell("provision_user", {"localpart": local})
        await self.tell("upsert_device", {"localpart": local, "device_id": device})
        return device, self.token_for(local, scope)

    async def end(self, session: Session, *, tell: bool = True) -> None:
        """End a login; with `tell` the homeserver takes its device away."""
        if session in self.sessions:
            self.sessions.remove(session)
        self._tokens = {token: one for token, one in self._tokens.items() if one[0] is not session}
        if tell and session.device and self.homeserver:
            await self.tell("delete_device", {"localpart": session.who, "device_id": session.device})

    def spoil(self, who: str) -> None:
        """End all access tokens of somebody before their time; their logins stay."""
        self._tokens = {token: one for token, one in self._tokens.items() if one[0].who != who}

    async def tell(self, act: str, body: dict[str, Any]) -> None:
        """Tell the homeserver something. Raises RuntimeError when it says no."""
        headers = {"Authorization": f"Bearer {self.secret}"}
        async with (
            aiohttp.ClientSession() as http,
            http.post(f"{self.homeserver}/_synapse/mas/{act}", json=body, headers=headers) as answer,
        ):
            if answer.status >= 400:
                raise RuntimeError(f"the homeserver said {answer.status} to {act}")

    def owner_of(self, token: str) -> Session | None:
        """The login of a good access token; it counts as seen."""
        session, ends = self._tokens.get(token, (None, 0.0))
        if session is None or self.away or ends <= time.monotonic():
            return None
        if token == session.newest:
            session.seen = True
        return session

    def left(self, token: str) -> float:
        """Seconds that an access token still lives."""
        return max(0.0, self._tokens.get(token, (None, 0.0))[1] - time.monotonic())

    def is_over(self, token: str) -> bool:
        """Whether it ended for everybody, also for a server that keeps what `introspect` told it in whole seconds."""
        return time.monotonic() > self._tokens.get(token, (None, 0.0))[1] + _WHOLE

    # --- what programs ask ---

    async def metadata(self, _: web.Request) -> web.Response:
        """Its addresses."""
        names = {"token": "token", "registration": "register", "device_authorization": "device", "revocation": "revoke"}
        return web.json_response(
            {
                "issuer": self.issuer,
                "account_management_uri": f"{self.base}/account",
                **{f"{name}_endpoint": f"{self.base}/{path}" for name, path in names.items()},
            }
        )

    async def register(self, question: web.Request) -> web.Response:
        """Make a program known; one without an https address of its own is refused."""
        body = await question.json()
        if not str(body.get("client_uri", "")).startswith("https://"):
            return _no("invalid_client_metadata")
        return web.json_response({**body, "client_id": f"client-{body.get('client_name')}"}, status=201)

    async def device(self, question: web.Request) -> web.Response:
        """Give a code to type in (RFC 8628)."""
        form = await _form(question)
        code = secrets.token_hex(16)
        who = next((who for word, who in self.types.items() if word in form.get("scope", "")), "")
        self._codes[code] = _Code(form.get("client_id", ""), form.get("scope", ""), time.monotonic() + 1200, who)
        return web.json_response(
            {
                "device_code": code,
                "user_code": secrets.token_hex(3).upper(),
                "verification_uri": f"{self.base}/link",
                "expires_in": 1200,
                "interval": 0.2,
            }
        )

    async def token(self, question: web.Request) -> web.Response:
        """Give tokens for a code or for a refresh token."""
        form = await _form(question)
        if form.get("grant_type") == _DEVICE_GRANT:
            return await self._for_code(form)
        refresh = form.get("refresh_token", "-")
        session = next((one for one in self.sessions if refresh in (one.refresh, "" if one.seen else one.before)), None)
        if session is None or session.client != form.get("client_id"):
            self.refused += 1
            return _no("invalid_grant")
        self.renewed += 1
        return self._give(session)

    async def introspect(self, question: web.Request) -> web.Response:
        """Tell a server whether a token is good."""
        token = (await _form(question)).get("token", "")
        session = self.owner_of(token)
        if session is None:
            return web.json_response({"active": False})
        told = {
            "active": True,
            "scope": session.scope,
            "username": session.who,
            "expires_in": int(self.left(token)) + _WHOLE,
        }
        return web.json_response(told)

    async def revoke(self, question: web.Request) -> web.Response:
        """End the login of a refresh token."""
        refresh = (await _form(question)).get("token", "-")
        for session in [one for one in self.sessions if one.refresh == refresh]:
            await self.end(session)
        return web.Response()

    async def _for_code(self, form: dict[str, str]) -> web.Response:
        code = self._codes.get(form.get("device_code", ""))
        if code is None or code.client != form.get("client_id"):
            return _no("invalid_grant")
        if not code.who:
            return _no("authorization_pending", 403)
        del self._codes[form["device_code"]]
        session = Session(code.who, code.scope, code.client)
        if session.device:
            await self.tell("provision_user", {"localpart": session.who})
            await self.tell("upsert_device", {"localpart": session.who, "device_id": session.device})
        self.sessions.append(session)
        return self._give(session)

    def _give(self, session: Session) -> web.Response:
        session.before, session.refresh, session.seen = session.refresh, f"refresh-{secrets.token_urlsafe(16)}", False
        access = self._new_token(session, self.life)
        told = {"access_token": access, "refresh_token": session.refresh, "token_type": "Bearer"}
        return web.json_response({**told, "expires_in": self.says or self.life, "scope": session.scope})

    def _new_token(self, session: Session, life: float) -> str:
        session.newest = f"access-{next(self._numbers)}-{secrets.token_urlsafe(16)}"
        self._tokens[session.newest] = (session, time.monotonic() + life)
        return session.newest


async def _form(question: web.Request) -> dict[str, str]:
    return {name: str(value) for name, value in (await question.post()).items()}


def _no(error: str, status: int = 400) -> web.Response:
    return web.json_response({"error": error}, status=status)
