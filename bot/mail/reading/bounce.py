"""What a report of a mail server says of an address that it could not reach: RFC 3464, and the many that are not it.

A kept library reads the dialects; it is asked only about mail of null senders and mailer-daemons, as it takes words of
people for reports too, and it is given no more than the beginning.
"""

import email
from email.errors import MessageError

from bot.mail.raw.headers import Koppen

_BEGIN = 64 * 1024
_DAEMONS = ("mailer-daemon", "mailer.daemon", "postmaster", "mail-daemon", "mdaemon", "maildaemon", "bounce")
_ONDERWERPEN = (
    "mail delivery", "delivery status", "delivery failure", "delivery has failed", "undeliver", "returned mail",
    "failure notice", "failed mail", "onbestelbaar", "niet bezorgd", "unzustellbar", "no se puede entregar",
    "não entregue", "undelivered", "mail system error", "nondeliverable", "delivery notification", "non remis",
)  # fmt: skip


def kan_terugkomst_zijn(koppen: Koppen) -> bool:
    """Whether this may be a report of a mail server at all."""
    lokaal = koppen.afzender().partition("@")[0]
    zonder = koppen.eerste("Return-Path").strip() == "<>" or lokaal.startswith(_DAEMONS)
    onderwerp = koppen.leesbaar("Subject").lower()
    return zonder and (lokaal.startswith(_DAEMONS) or not lokaal or any(deel in onderwerp for deel in _ONDERWERPEN))


def blijvend_mislukt(ruw: bytes, koppen: Koppen) -> tuple[str, ...]:
    """The addresses that failed for good, lower case; none when it is no such report."""
    if not kan_terugkomst_zijn(koppen):
        return ()
    from flufl.bounce import all_failures

    try:
        _, blijvend = all_failures(email.message_from_bytes(ruw[:_BEGIN]))
    except (IndexError, KeyError, ValueError, LookupError, AttributeError, TypeError, AssertionError, MessageError):
        return ()  # it raises IndexError on a mail without From, and strangers send worse
    namen = (een.decode("ascii", errors="replace") if isinstance(een, bytes) else str(een) for een in blijvend)
    gevonden = {naam.strip("<> ").lower() for naam in namen if "@" in naam}
    return tuple(sorted(gevonden or _tussen_aanhalingstekens(ruw)))


def _tussen_aanhalingstekens(ruw: bytes) -> set[str]:
    """The one dialect that the library does not know: GMX writes `"<address>":` below "This is a permanent error"."""
    voor = ruw[:_BEGIN].decode("latin-1").replace("\r", "").partition("\n---")[0]
    if "permanent error" not in " ".join(voor.split()):
        return set()
    regels = (regel.strip() for regel in voor.split("\n"))
    return {regel[1:-2].lower() for regel in regels if regel.startswith('"') and regel.endswith('":') and "@" in regel}


def genoemde_ids(ruw: bytes, domein: str) -> list[str]:
    """The Message-IDs of ours in a report that is no RFC 3464: they stand in the copy of what came back."""
    tekst = ruw[:_BEGIN].decode("latin-1")
    gevonden = []
    for stuk in tekst.split("<")[1:200]:
        kern, sluit, _ = stuk.partition(">")
        if sluit and len(kern) < 250 and kern.lower().endswith(f"@{domein.lower()}") and kern.isascii():
            gevonden.append(f"<{kern}>")
    return list(dict.fromkeys(gevonden))


def is_blijvend(status: str) -> bool:
    """Whether a status of RFC 3463 says that the address is none, or none any more.

    A full mailbox, a mail too large and a rule against us are failures, but the address lives.
    """
    delen = status.split(maxsplit=1)[0].split(".") if status.split() else []
    if len(delen) != 3 or delen[0] != "5":
        return not delen
    return delen[1] == "1" or status.split(maxsplit=1)[0] in {"5.0.0", "5.2.0", "5.2.1", "5.4.1", "5.4.4"}
