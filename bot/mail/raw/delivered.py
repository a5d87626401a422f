"""Tells at which address of ours a mail was delivered."""

from bot.mail.raw.addresses import read_addresses
from bot.mail.raw.headers import Headers
from commands.adres import lees_postadres

_DELIVERY_HEADERS = ("X-Original-To", "Envelope-To", "X-Envelope-To", "Delivered-To")
"""Delivered-To comes last: behind a catch-all it may name the mailbox, while the others name the address asked for."""


def delivered_to(headers: Headers, domain: str) -> str:
    """The local part that the delivering server wrote, in lower case; empty when no such header names one of ours."""
    for name in _DELIVERY_HEADERS:
        for value in headers.values(name)[:10]:
            ours = _ours([value], domain)
            if ours:
                return ours[0]
    return ""


def has_token(local: str) -> bool:
    """Whether this is the address of one person."""
    address = lees_postadres(local)
    return address is not None and address.token is not None


def names_casus(local: str) -> bool:
    """Whether this is an address of a casus."""
    address = lees_postadres(local)
    return address is not None and address.code is not None


def named_addresses(headers: Headers, domain: str) -> list[str]:
    """Our local parts in To and Cc: one for each casus, and of two the one with a token."""
    ours = _ours(headers.values("To") + headers.values("Cc"), domain)
    best: dict[str | None, str] = {}
    for local in ours:
        address = lees_postadres(local)
        if address is not None and (address.code not in best or (address.token and not has_token(best[address.code]))):
            best[address.code] = local
    return list(best.values())


def _ours(headers: list[str], domain: str) -> list[str]:
    addresses = [address.partition("@") for header in headers for address in read_addresses(header)]
    return [local for local, _, host in addresses if host == domain.lower() and lees_postadres(local) is not None]
