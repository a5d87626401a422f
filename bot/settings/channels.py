"""The sections of the settings file for the channels, mail and Matrix, with what must be filled in when one is on."""

import re
from datetime import date
from ipaddress import ip_address
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator

from bot.base.tls import is_safe_url
from bot.mail.addresses import Addresses
from bot.settings.errors import A_DAY
from bot.settings.kinds import Section
from bot.settings.sections import Bytes, OneLine, PathText, Port, Seconds

EXCHANGE_RELAY, EXCHANGE_PER_MINUTE, EXCHANGE_CONNECTIONS = "smtp.office365.com", 30, 3
BESIDE_SENDING = 2
"""Connections to the mailbox at one moment, of all processes together: the one that listens, and one beside it."""
LONGEST_MAILBOX = 24
"""Characters: with the longest tag behind it the local part has at most 64."""
_POSTBUS = re.compile(rf"[a-z0-9._-]{{1,{LONGEST_MAILBOX}}}")


class Mail(Section):
    """One mailbox and one relay; see bot.mail.config.MailConfig."""

    aan: bool = False
    domein: OneLine = ""
    weergavenaam: OneLine = ""
    adressen: Literal["catch-all", "plus"] = "catch-all"
    postbus: OneLine = ""
    afzender: Literal["", "een", "per-casus"] = ""
    aanmelden: Literal["wachtwoord", "oauth"] = "wachtwoord"
    oauth_soort: Literal["client_credentials", "refresh_token"] = "client_credentials"
    oauth_token_url: OneLine = ""
    oauth_apparaat_url: OneLine = ""
    oauth_client_id: OneLine = ""
    oauth_client_geheim: SecretStr = SecretStr("")
    oauth_client_geheim_bestand: PathText = ""
    oauth_scope: OneLine = ""
    geheim_verloopt: date | Literal[""] = ""
    """The last day of the client secret, as the provider told it; empty: nobody is warned."""
    imap_host: OneLine = ""
    imap_poort: Port = 993
    imap_gebruiker: OneLine = ""
    imap_wachtwoord: SecretStr = SecretStr("")
    imap_wachtwoord_bestand: PathText = ""
    imap_tls: bool = True
    imap_map: OneLine = "INBOX"
    smtp_host: OneLine = ""
    smtp_poort: Port = 587
    smtp_gebruiker: OneLine = ""
    smtp_wachtwoord: SecretStr = SecretStr("")
    smtp_wachtwoord_bestand: PathText = ""
    smtp_tls: Literal["starttls", "tls", "geen"] = "starttls"
    ca_bestand: PathText = ""
    authserv_id: Annotated[str, Field(pattern=r"^[^\s;=()\"]*$")] = ""
    """How our own server names itself in Authentication-Results (RFC 8601); see bot.mail.reading.authentication."""
    eis_bewijs: Literal["regie", "alles", "nooit"] = "regie"
    """Which mail must be proven, by that header or by a word from the known address; see commands.domain.beleid."""
    max_bytes: Bytes = 20 * 1024 * 1024
    postbus_dagen: Annotated[int, Field(ge=1, le=35)] = 35
    """Days that handled mail stays in the mailbox, once a backup holds it."""
    poll_seconden: Seconds = 60.0
    idle_seconden: Annotated[float, Field(gt=0, le=540)] = 540.0
    timeout_seconden: Seconds = 30.0
    max_per_minuut: Annotated[int, Field(ge=0, le=100_000)] = 0
    """What the relay takes of all processes together; 0: no limit, but at Exchange Online its own."""
    max_verbindingen: Annotated[int, Field(ge=0, le=1000)] = 0
    """Connections that the relay allows of all processes together; 0: any number, but at Exchange Online three."""
    imap_telt_mee: bool = False
    """Whether that number holds for mailbox and relay together."""
    dns_nazien: bool = True
    """Whether `ketenbot check` looks at the DNS of the domain; `serve` never does."""
    dns_server: OneLine = ""
    dkim_selector: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]*$")] = ""
    """Under which the relay publishes the key that it signs with."""

    @property
    def addresses(self) -> Addresses:
        """The addresses of the bot as others see them."""
        plus = self.adressen == "plus"
        lokaal, _, huis = self.mailbox.rpartition("@")
        return Addresses(
            domain=self.domein,
            mailbox=lokaal if huis == self.domein else "",
            plus=plus,
            one_sender=self.afzender == "een" or (plus and not self.afzender),
        )

    @property
    def per_minute(self) -> int:
        """Mails that the relay takes in a minute of all processes together; 0: any number."""
        return self.max_per_minuut or (EXCHANGE_PER_MINUTE if self.smtp_host.lower() == EXCHANGE_RELAY else 0)

    @property
    def senders(self) -> int:
        """Processes that may have a connection to the relay at one moment; 0: all."""
        exchange = self.smtp_host.lower() == EXCHANGE_RELAY
        allowed = self.max_verbindingen or (EXCHANGE_CONNECTIONS if exchange else 0)
        return allowed - BESIDE_SENDING if allowed and self.imap_telt_mee else allowed

    @property
    def mailbox(self) -> str:
        """The address of the mailbox, or its login name where that is no address."""
        return (self.postbus or self.imap_gebruiker).lower()

    @property
    def resolver(self) -> tuple[str, int] | None:
        """Address and port of the resolver to ask; None: those of this machine."""
        return address_and_port(self.dns_server) if self.dns_server else None

    @field_validator("dns_server")
    @classmethod
    def _server(cls, gegeven: str) -> str:
        if gegeven:
            address_and_port(gegeven)
        return gegeven

    @field_validator("domein")
    @classmethod
    def _domein(cls, domein: str) -> str:
        if any(sign in domein for sign in "@ /:"):
            raise ValueError("a domain alone, such as casus.zvh.test: no @, no https:// and nothing behind it")
        return domein.lower()

    @field_validator("geheim_verloopt", mode="before")
    @classmethod
    def _dag(cls, gegeven: object) -> object:
        if isinstance(gegeven, str) and gegeven:
            try:
                return date.fromisoformat(gegeven)
            except ValueError:
                raise ValueError(A_DAY) from None
        return gegeven

    @model_validator(mode="after")
    def _compleet(self) -> Self:
        if self.aan:
            required(self, "domein", "imap_host", "imap_gebruiker", "smtp_host")
            self._eis_login()
            self._eis_postbus()
            if self.imap_telt_mee and self.senders < 1 and self.max_verbindingen:
                raise ValueError(
                    f"with imap_telt_mee the mailbox needs {BESIDE_SENDING} connections: set max_verbindingen to "
                    f"{BESIDE_SENDING + 1} or more, or to 0"
                )
            if not self.imap_tls and not is_loopback(self.imap_host):
                raise ValueError("imap_tls = false is for loopback only; the mail would cross the network in clear")
            if self.smtp_tls == "geen" and not is_loopback(self.smtp_host):
                raise ValueError('smtp_tls = "geen" is for loopback only; the mail would cross the network in clear')
        return self

    def _eis_postbus(self) -> None:
        ours = self.addresses
        if (ours.plus or ours.one_sender) and not _POSTBUS.fullmatch(ours.mailbox):
            raise ValueError(
                f"the address of the mailbox must be known: set postbus to it, such as ketenbot@{self.domein} (at most "
                f"{LONGEST_MAILBOX} characters before the @, and no plus)"
            )

    def _eis_login(self) -> None:
        if self.aanmelden == "wachtwoord":
            required(self, "imap_wachtwoord", *(["smtp_wachtwoord"] if self.smtp_gebruiker else []))
            return
        required(self, "oauth_token_url", "oauth_client_id")
        if self.oauth_soort == "client_credentials":
            required(self, "oauth_client_geheim")
        if any(filled(self, een) for een in ("imap_wachtwoord", "smtp_wachtwoord")):
            raise ValueError(
                'with aanmelden = "oauth" no password is used: take imap_wachtwoord and smtp_wachtwoord out'
            )
        for naam in ("oauth_token_url", "oauth_apparaat_url"):
            if (url := getattr(self, naam)) and not is_safe_url(url):
                raise ValueError(f"{naam} must begin with https:// (http:// is for loopback only)")


class Matrix(Section):
    """One bot account on one homeserver; see bot.matrix.config.MatrixConfig."""

    aan: bool = False
    server: OneLine = ""
    gebruiker: OneLine = ""
    map: PathText = "matrix"
    opslag_sleutel: SecretStr = SecretStr("")
    opslag_sleutel_bestand: PathText = ""
    alleen_ondertekend: bool = False
    draden: bool = True
    federatie: bool = False
    max_bijlage: Bytes = 20 * 1024 * 1024

    @model_validator(mode="after")
    def _compleet(self) -> Self:
        if self.aan:
            required(self, "server", "gebruiker", "map")
            delen = urlsplit(self.server)
            if delen.scheme not in ("https", "http") or not delen.hostname:
                raise ValueError("server must be an address such as https://matrix.zvh.test")
            if delen.scheme == "http" and not is_loopback(delen.hostname):
                raise ValueError("server over http is for loopback only; use https")
            lokaal, streep, huis = self.gebruiker.partition(":")
            if not lokaal.startswith("@") or not lokaal[1:] or not streep or not huis:
                raise ValueError("gebruiker must be a full Matrix id such as @ketenbot:zvh.test")
        return self


def required(sectie: Section, *namen: str) -> None:
    """Demand that keys are filled in, straight or through their `_bestand`; raises ValueError naming all that lack."""
    leeg = [naam for naam in namen if not filled(sectie, naam)]
    if leeg:
        raise ValueError(f"with aan = true these must be filled in: {', '.join(leeg)}")


def address_and_port(given: str, usual: int = 53) -> tuple[str, int]:
    """Of "10.0.0.1", "10.0.0.1:5353", "::1" or "[::1]:5353". Raises ValueError."""
    bare = given.count(":") > 1 and not given.startswith("[")
    try:
        parts = urlsplit(f"//[{given}]" if bare else f"//{given}")
        return str(ip_address(parts.hostname or "")), parts.port or usual
    except ValueError:
        raise ValueError('an address of IP, and a port when it is not 53, such as "10.0.0.1" or "[::1]:5353"') from None


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine itself."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def filled(sectie: Section, naam: str) -> bool:
    """Whether a key is filled in, straight or through its `_bestand`."""
    return _gevuld(sectie, naam) or _gevuld(sectie, f"{naam}_bestand")


def _gevuld(sectie: Section, naam: str) -> bool:
    waarde = getattr(sectie, naam, "")
    return bool(waarde.get_secret_value() if isinstance(waarde, SecretStr) else waarde)
