"""At which address of ours a mail was delivered."""

from bot.mail.raw.addresses import lees_adressen
from bot.mail.raw.headers import Koppen
from commands.adres import lees_postadres

_BEZORGD = ("X-Original-To", "Envelope-To", "X-Envelope-To", "Delivered-To")
"""Delivered-To comes last: behind a catch-all it may name the mailbox, where the others name what was asked for."""


def bezorgd_aan(koppen: Koppen, domein: str) -> str:
    """Local part as the delivering server wrote it, lower case; empty when no such header is one of ours."""
    for naam in _BEZORGD:
        for waarde in koppen.alle(naam)[:10]:
            lokalen = _van_ons([waarde], domein)
            if lokalen:
                return lokalen[0]
    return ""


def heeft_token(lokaal: str) -> bool:
    """Whether this is the address of one person."""
    adres = lees_postadres(lokaal)
    return adres is not None and adres.token is not None


def noemt_casus(lokaal: str) -> bool:
    """Whether this is an address of a casus."""
    adres = lees_postadres(lokaal)
    return adres is not None and adres.code is not None


def genoemd(koppen: Koppen, domein: str) -> list[str]:
    """Local parts of ours in To and Cc: one for each casus, the one with a token before the one without."""
    lokalen = _van_ons(koppen.alle("To") + koppen.alle("Cc"), domein)
    beste: dict[str | None, str] = {}
    for lokaal in lokalen:
        adres = lees_postadres(lokaal)
        if adres is not None and (adres.code not in beste or (adres.token and not heeft_token(beste[adres.code]))):
            beste[adres.code] = lokaal
    return list(beste.values())


def _van_ons(koppen: list[str], domein: str) -> list[str]:
    adressen = [adres.partition("@") for kop in koppen for adres in lees_adressen(kop)]
    return [lokaal for lokaal, _, bij in adressen if bij == domein.lower() and lees_postadres(lokaal) is not None]
