"""Asks DNS for `check`: one question after another, of the resolver of this machine or of one that is named."""

from dataclasses import dataclass, field
from typing import Any

import dns.exception
import dns.flags
import dns.name
import dns.rdatatype
import dns.resolver

WAIT_SECONDS = 3.0
"""For one answer; a resolver nearby needs a tenth of that."""
_AT_MOST_SILENT = 2
"""After so many questions without an answer no further one is asked."""


class Silent(Exception):
    """No answer came; the text says what did not happen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is there under one name."""

    exists: bool
    """Whether the name is known, if only for records of another kind."""
    records: tuple[Any, ...] = ()
    signed: bool = False
    """Whether the resolver checked the signatures (DNSSEC, the AD flag of RFC 4035)."""


@dataclass(slots=True)
class DnsClient:
    """Asks; after some silence it waits no more."""

    server: tuple[str, int] | None = None
    """Address and port of the resolver; None: those that this machine uses."""
    wait_seconds: float = WAIT_SECONDS
    _silent: int = field(default=0, init=False)
    _resolver: dns.resolver.Resolver | None = field(default=None, init=False)

    def ask(self, name: str, kind: str) -> Answer:
        """The records of a name, which may hold letters of any script. Raises Silent."""
        if self._silent >= _AT_MOST_SILENT:
            raise Silent("the resolver gave no answer before")
        try:
            found = self._asked().resolve(
                dns.name.from_text(name), kind, raise_on_no_answer=False, search=False, lifetime=self.wait_seconds
            )
        except dns.resolver.NXDOMAIN:
            return Answer(exists=False)
        except dns.resolver.NoNameservers:
            raise Silent(
                "the resolver finds no answer (SERVFAIL): a signature or a name server may be broken"
            ) from None
        except dns.resolver.NoResolverConfiguration:
            self._silent = _AT_MOST_SILENT
            raise Silent("this machine names no resolver (/etc/resolv.conf)") from None
        except (dns.resolver.LifetimeTimeout, OSError):
            self._silent += 1
            raise Silent("the resolver gives no answer") from None
        except dns.exception.DNSException as error:
            raise Silent(f"the answer cannot be read ({type(error).__name__})") from None
        records = tuple(found.rrset or ())
        return Answer(exists=True, records=records, signed=bool(found.response.flags & dns.flags.AD))

    def texts(self, name: str) -> list[str]:
        """The TXT records of a name, the parts of each joined. Raises Silent."""
        return [b"".join(record.strings).decode(errors="replace") for record in self.ask(name, "TXT").records]

    def validates(self) -> bool:
        """Whether the resolver looks at signatures: the root is signed, so its answer must be marked. Raises Silent."""
        return self.ask(".", "SOA").signed

    def _asked(self) -> dns.resolver.Resolver:
        if self._resolver is None:
            self._resolver = made = dns.resolver.Resolver(configure=self.server is None)
            if self.server is not None:
                made.nameservers, made.port = [self.server[0]], self.server[1]
            made.set_flags(dns.flags.RD | dns.flags.AD)  # AD asks for the mark (RFC 6840, section 5.7)
            made.use_edns(0, 0, 1232)
        return self._resolver


def shown(name: str) -> str:
    """A name as DNS writes it: other letters than a to z as xn--."""
    try:
        return dns.name.from_text(name).to_text(omit_final_dot=True)
    except dns.exception.DNSException:
        return ""
