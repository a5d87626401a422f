"""Tells at which address of ours a mail was delivered.

A sender may write each of these headers. That gives nothing away: only the token in an address counts, and whoever
knows it can mail to it just as well.
"""

from bot.mail.addresses import ITSELF, Addresses
from bot.mail.raw.addresses import read_addresses
from bot.mail.raw.headers import Headers
from commands.adres import lees_postadres

DELIVERY_HEADERS = (
    *("X-Original-To", "Envelope-To", "X-Envelope-To", "X-Gm-Original-To"),
    *("X-MS-Exchange-Organization-OriginalEnvelopeRecipients", "Delivered-To"),
)
"""Delivered-To comes last: behind a catch-all it may name the mailbox, while the others name the address asked for."""

MAX_OTHERS = 100
"""Addresses of others in one mail that are looked at."""


def delivered_to(headers: Headers, ours: Addresses) -> str:
    """The local part that the delivering server wrote, in lower case; empty when no such header names one of ours.

    Without a catch-all the bare mailbox says nothing: many servers leave the tag out.
    """
    for name in DELIVERY_HEADERS:
        for value in headers.values(name)[:10]:
            found = [local for local in _ours([value], ours) if not (ours.plus and local == ITSELF)]
            if found:
                return found[0]
    return ""


def has_token(local: str) -> bool:
    """Whether this is the address of one person."""
    address = lees_postadres(local)
    return address is not None and address.token is not None


def names_casus(local: str) -> bool:
    """Whether this is an address of a casus."""
    address = lees_postadres(local)
    return address is not None and address.code is not None


def named_addresses(headers: Headers, ours: Addresses) -> list[str]:
    """Our local parts in To and Cc: one for each casus, and of two the one with a token.

    The bot itself, named beside others, adds nothing.
    """
    best: dict[str | None, str] = {}
    for local in _ours(headers.values("To") + headers.values("Cc"), ours):
        address = lees_postadres(local)
        if address is not None and (address.code not in best or (address.token and not has_token(best[address.code]))):
            best[address.code] = local
    return [local for local in best.values() if local != ITSELF or len(best) == 1]


def other_addresses(headers: Headers, ours: Addresses) -> tuple[str, ...]:
    """The addresses in To and Cc that do not reach the bot, each once and no more than MAX_OTHERS."""
    found = [one for header in headers.values("To") + headers.values("Cc") for one in read_addresses(header)]
    return tuple(dict.fromkeys(one for one in found if not reaches_us(one, ours)))[:MAX_OTHERS]


def reaches_us(address: str, ours: Addresses) -> bool:
    """Whether mail to it comes to us: behind a catch-all all of the domain does, also what is no address of ours."""
    catch_all = not ours.plus and address.rpartition("@")[2] == ours.domain.lower()
    return catch_all or bool(ours.local(address))


def _ours(headers: list[str], ours: Addresses) -> list[str]:
    addresses = (ours.local(address) for header in headers for address in read_addresses(header))
    return [local for local in addresses if local]
