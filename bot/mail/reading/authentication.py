"""Reads what our own receiving server says of the writer of a mail, in Authentication-Results (RFC 8601).

Anybody can write such a header. Only those of our own server count (its authserv-id is a setting), and of these only
the topmost trace block: our server puts its headers above everything that came in. ARC-Authentication-Results
(RFC 8617) is another header, in which others speak. No library reads it for us, as the reading must forgive the habits
of real servers (Exchange names no authserv-id and writes `action=none`), bear endless nesting, and never raise.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from commands.messages.authentication import Authentication

HEADER = "authentication-results"
UNNAMED = "-"
"""The setting for a server that names no authserv-id in its header (Exchange Online)."""
_BLANKS = re.compile(r"[ \t]+")
_FAILS = frozenset({"fail", "hardfail"})
_MAX_HEADERS = 50
"""So many trace headers are looked at, from the top."""
_MAX_RESULTS = 50
"""A header with more results vouches for nobody, as one that never ends."""


@dataclass(frozen=True, slots=True)
class Result:
    """One method with its outcome and its properties, such as `dkim`, `pass` and `header.d`: `partners.test`."""

    method: str
    outcome: str
    properties: dict[str, str] = field(default_factory=dict)

    def domain(self, *names: str) -> str:
        """The domain in the first of these properties that is there; empty when none is."""
        value = next((self.properties[name] for name in names if name in self.properties), "")
        return value.rpartition("@")[2].rstrip(".")


def judge(headers: Iterable[tuple[str, str]], authserv_id: str, sender: str) -> Authentication:
    """How far our own server vouches for `sender`, the address in From.

    `headers`: all headers of the mail, topmost first, names in lower case, values unfolded. Without an `authserv_id`
    nobody vouches. DMARC decides where it was judged; otherwise an aligned DKIM or SPF does.
    """
    domain = sender.rpartition("@")[2].lower().rstrip(".")
    if not authserv_id or not domain:
        return Authentication.NONE
    results = own_results(headers, authserv_id)
    dmarc = {
        result.outcome
        for result in results
        if result.method == "dmarc" and result.domain("header.from") in ("", domain)
    }
    if "fail" in dmarc:
        return Authentication.FAIL
    if "pass" in dmarc:
        return Authentication.PASS
    aligned = {result.outcome for result in results if is_aligned(_vouched(result), domain)}
    if "pass" in aligned:
        return Authentication.PASS
    return Authentication.FAIL if aligned & _FAILS else Authentication.NONE


def own_results(headers: Iterable[tuple[str, str]], authserv_id: str) -> list[Result]:
    """The results in the topmost trace block that holds headers of our own server.

    A block ends where the next Received begins. A lower header can make the result of a method worse but not better:
    where our server leaves forged copies standing, they stand right below its own.
    """
    found: list[Result] = []
    own = False
    for name, value in _trace(headers):
        if name == "received":
            if own:
                break
            continue
        server, results = parse(value)
        if server == ("" if authserv_id == UNNAMED else authserv_id.lower()):
            own = True
            known = {result.method for result in found}
            found += [result for result in results if result.method not in known or result.outcome in _FAILS]
    return found


def servers(headers: Iterable[tuple[str, str]]) -> list[str]:
    """The authserv-id of every such header in the mail, topmost first; empty for a header that names none."""
    return [parse(value)[0] for name, value in _trace(headers) if name == HEADER]


def parse(value: str) -> tuple[str, list[Result]]:
    """The authserv-id, in lower case and empty when none is named, and the results.

    A comment or quotation that never ends may be the work of the sender: the only result is then a fail.
    """
    text = _plain(value)
    parts = [part.split() for part in _equals_alone(text or "").split(";", _MAX_RESULTS + 1)]
    server = ""
    if parts[0] and "=" not in parts[0][0]:
        server = parts.pop(0)[0].lower()
    if text is None or len(parts) > _MAX_RESULTS:
        return _plain_start(value), [Result("dmarc", "fail")]
    return server, [result for words in parts if (result := _result(words)) is not None]


def is_aligned(vouched: str, domain: str) -> bool:
    """Whether both domains have one owner: they are the same, or one lies below the other."""
    short, long = sorted((vouched.lower(), domain.lower()), key=len)
    return "." in short.strip(".") and (long == short or long.endswith(f".{short}"))


def _trace(headers: Iterable[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    return [pair for pair in headers if pair[0] in (HEADER, "received")][:_MAX_HEADERS]


def _vouched(result: Result) -> str:
    """The domain that DKIM or SPF speaks for; empty for any other method."""
    if result.method == "dkim":
        return result.domain("header.d", "header.i")
    return result.domain("smtp.mailfrom", "smtp.mail") if result.method == "spf" else ""


def _result(words: Sequence[str]) -> Result | None:
    method, equals, outcome = words[0].lower().partition("=") if words else ("", "", "")
    if not equals or not outcome:
        return None
    pairs = (word.lower().partition("=") for word in words[1:])
    properties: dict[str, str] = {}
    for name, equals, found in pairs:
        if equals:
            properties.setdefault(name, found)
    return Result(method.partition("/")[0], outcome, properties)


def _equals_alone(text: str) -> str:
    """The text without blanks around its signs of equality, in linear time."""
    return _BLANKS.sub(" ", text).replace(" =", "=").replace("= ", "=")


def _plain(value: str) -> str | None:
    """The header without its comments, and with signs in quoted words blotted; None when one of these never ends."""
    plain: list[str] = []
    depth, quoted, escaped = 0, False, False
    for char in value:
        if escaped:
            escaped = False
            plain.append("_" if quoted and not depth else "")
        elif char == "\\" and (depth or quoted):
            escaped = True
        elif char == '"' and not depth:
            quoted = not quoted
        elif quoted:
            plain.append(char if char not in "; =" else "_")
        elif depth or char == "(":
            depth += {"(": 1, ")": -1}.get(char, 0)
            plain.append("" if depth else " ")
        else:
            plain.append(char)
    return None if depth or quoted else "".join(plain)


def _plain_start(value: str) -> str:
    """The authserv-id of a header that never ends."""
    words = value.partition(";")[0].partition("(")[0].split()
    return words[0].lower() if words and "=" not in words[0] else ""
