"""The details of a deelnemer, as people write them: kind, channels, mail address and Matrix id.

Pure reading of words, for a plan from Word and for a typed deelnemer alike.
"""

from typing import Final

from commands.domain.celtekst import gekozen
from commands.domain.rollen import Kanaal, Soort

_SOORTEN: Final = {
    "publiek": Soort.PUBLIEK,
    "publieke": Soort.PUBLIEK,
    "privaat": Soort.PRIVAAT,
    "private": Soort.PRIVAAT,
    "derde": Soort.DERDE,
    "derden": Soort.DERDE,
}
_SOORT_VULLING: Final = frozenset(("partner", "partij", "deelnemer", "organisatie"))
_KANALEN: Final = {
    "mail": (Kanaal.MAIL,),
    "email": (Kanaal.MAIL,),
    "matrix": (Kanaal.MATRIX,),
    "chat": (Kanaal.MATRIX,),
    "element": (Kanaal.MATRIX,),
    "beide": (Kanaal.MAIL, Kanaal.MATRIX),
    "allebei": (Kanaal.MAIL, Kanaal.MATRIX),
}
_KANAAL_VULLING: Final = frozenset(("e", "en", "per", "via"))
_NIET_IN_ADRES: Final = frozenset("<>()[],;:\\\"'`|")
_MATRIX_LOKAAL: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._=-/+ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HOST: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")
_MATRIX_KOPPELING: Final = "https://matrix.to/#/"


def woorden(tekst: str) -> tuple[str, ...]:
    """The words of a text in lower case, without any signs: "GGZ-instelling (arts)" is ggz, instelling, arts."""
    return tuple("".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split())


def lees_soort(tekst: str) -> Soort | None:
    """Read publiek, privaat or derde; of boxes the ticked one. None when it is none of them, or more than one."""
    gevonden = {_SOORTEN.get(woord) for woord in woorden(gekozen(tekst)) if woord not in _SOORT_VULLING}
    return gevonden.pop() if len(gevonden) == 1 else None


def lees_kanalen(tekst: str) -> tuple[Kanaal, ...] | None:
    """Read "mail", "Matrix", "mail en chat", "beide", ticked boxes; None when a word is no channel or there is none."""
    gevonden: set[Kanaal] = set()
    for woord in woorden(gekozen(tekst)):
        if woord in _KANAAL_VULLING:
            continue
        if woord not in _KANALEN:
            return None
        gevonden.update(_KANALEN[woord])
    return tuple(kanaal for kanaal in Kanaal if kanaal in gevonden) or None


def lees_email(tekst: str) -> str | None:
    """Read a mail address, lower case; None unless it has one @, a dot in the domain, ASCII and no space or sign."""
    adres = tekst.strip().removeprefix("mailto:").strip("<>").lower()
    lokaal, at, domein = adres.partition("@")
    goed = (
        bool(lokaal and at)
        and len(lokaal) <= 64
        and len(adres) <= 254
        and _is_host(domein)
        and "." in domein
        and adres.isascii()
        and adres.isprintable()
        and " " not in adres
        and _NIET_IN_ADRES.isdisjoint(adres)
    )
    return adres if goed else None


def lees_matrix_id(tekst: str) -> str | None:
    """Read a Matrix id `@local:server`, the server in lower case; or None (Matrix specification, appendix 4.2)."""
    lokaal, punt, server = tekst.strip().removeprefix(_MATRIX_KOPPELING).partition(":")
    host, poort_punt, poort = server.lower().partition(":")
    goed = (
        lokaal.startswith("@")
        and len(lokaal) > 1
        and bool(punt)
        and _MATRIX_LOKAAL.issuperset(lokaal[1:])
        and _is_host(host)
        and (not poort_punt or (poort.isascii() and poort.isdigit() and len(poort) <= 5))
        and len(lokaal) + len(server) < 255
    )
    return f"{lokaal}:{server.lower()}" if goed else None


def _is_host(naam: str) -> bool:
    return bool(naam) and _HOST.issuperset(naam) and all(label.strip("-") == label != "" for label in naam.split("."))
