"""Reads what somebody says of the client: informed, consent, not yet, an objection and its end (own choice)."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from typing import Final

from commands.domain.aanmelding import Veld
from commands.domain.aanmeldlezing import lees_niet_weten, zoek_dag


class Clientzegt(StrEnum):
    """What is said."""

    WEET_HET = auto()
    TOESTEMMING = auto()
    INGETROKKEN = auto()
    NOG_NIET = auto()
    BEZWAAR = auto()
    GEGROND = auto()
    ONGEGROND = auto()
    BRIEF = auto()
    JA = auto()
    """Yes to what this house asks: that the client knows, or consents."""


_VORMEN: Final = (
    (Clientzegt.ONGEGROND, r"\bbezwaar\b.*\bongegrond\b|\bongegrond\b|\bbezwaar\b.*\bafgewezen\b"),
    (Clientzegt.GEGROND, r"\bgegrond\b|\bbezwaar\b.*\btoegewezen\b"),
    (Clientzegt.BEZWAAR, r"\bbezwaar\b"),
    (Clientzegt.INGETROKKEN, r"\b(?:ingetrokken|trekt?\b.*\bin|intrek\w*)\b"),
    (
        Clientzegt.NOG_NIET,
        r"^(?:weet (?:het|ervan|van niets)? ?)?(?:nog )?niet\b|\b(?:uitgesteld|geen toestemming|nog niet)\b"
        r"|\b(?:weet|wil|wist|mag|hoorde|stemt)(?: (?:het|dit|ervan|er|hier|van))* (?:niet|niets|niks)\b|\bweigert\b"
        r"|\bniet (?:mee |hiermee |ermee )?(?:verteld|ge[iï]nformeerd|ingelicht|op de hoogte|akkoord|goed|eens|in)\b"
        r"|\bniet (?:zijn |haar |de |om )?toestemming\b",
    ),
    (Clientzegt.TOESTEMMING, r"\btoestemming\b|\bakkoord\b"),
    (Clientzegt.BRIEF, r"^brief\b"),
    (
        Clientzegt.JA,
        r"^ja\b(?!.*(?:weet|geinformeerd|verteld))"
        r"|\b(?:vindt|vind|vond)(?: (?:het|dit|dat|ook|allemaal|wel))* (?:goed|prima|ok|oke|oké|best)\b"
        r"|\b(?:stemt|stemde)(?: (?:er|hier|ermee|hiermee))* (?:mee )?in\b|\bingestemd\b|\bis het (?:er )?mee eens\b"
        r"|\bmag van (?:de )?cli[eë]nt\b",
    ),
    (Clientzegt.WEET_HET, r"\b(?:weet|geinformeerd|geïnformeerd|verteld|ingelicht|op de hoogte|gehoord)\b"),
)


_VERTELT: Final = re.compile(
    r"\b(?:vindt|vind|vond|stemt|stemde|mag|wil|weigert|ingestemd|eens|hoorde)\b", re.IGNORECASE
)


_GEDEELD: Final = re.compile(r"\b(?:gevraagd door|te delen met|delen met|mag met)\b.+", re.IGNORECASE)
_KOMST: Final = re.compile(
    r"\b(?:gekomen|komen|kwam|komt|verschenen|verscheen|opdagen|opgedaagd|geweest|thuis|aanwezig|afwezig|bereikt"
    r"|bereikbaar|op(?:ge)?nam|opgenomen|verhuisd|no[- ]?show|afgezegd|afgebeld)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezegd:
    """What is said, since which day, and of a "not yet" what it rests on."""

    zegt: Clientzegt
    dag: date | None = None
    """The day that stands there; None where none does."""
    reden: str = ""
    beslist: str = ""
    gedeeld: str = ""
    """Of a consent: by whom it was asked, and with whom may be shared (SOURCES: S4)."""


def vertelt(tekst: str) -> bool:
    """Whether it is a sentence about the client, which people write to each other too: "vindt het goed dat u belt"."""
    return _VERTELT.search(tekst) is not None


def over_komst(tekst: str) -> bool:
    """Whether it tells that the client came or did not, and nothing of what the client knows: "niet gekomen"."""
    anders = re.search(r"\b(?:weet|toestemming|akkoord|bezwaar|ge[iï]nformeerd|verteld|ingelicht|brief)\b", tekst)
    return anders is None and _KOMST.search(tekst) is not None


def lees_client(tekst: str, vandaag: date) -> Gezegd | None:
    """None where it is not understood. A day of the past is read as such, but for the day to look again."""
    kern = tekst.strip(" .,:;!\n")
    zegt = next((soort for soort, vorm in _VORMEN if re.search(vorm, kern, re.IGNORECASE)), None)
    if zegt is None:
        return None
    if zegt is not Clientzegt.NOG_NIET:
        gedeeld = _GEDEELD.search(kern) if zegt in (Clientzegt.JA, Clientzegt.TOESTEMMING) else None
        return Gezegd(
            zegt=zegt,
            dag=zoek_dag(kern, vandaag, terug=True),
            gedeeld="" if gedeeld is None else gedeeld[0].strip(" ,"),
        )
    rest = re.sub(
        r"^(?:weet (?:het|ervan)? ?)?(?:nog )?niet\b|^geen toestemming\b|^uitgesteld\b", "", kern, flags=re.IGNORECASE
    )
    gelezen = lees_niet_weten(rest.strip(" ,.:;"), vandaag)
    dag = gelezen.get(Veld.HERZIEN)
    return Gezegd(
        zegt=zegt,
        dag=None if dag is None else zoek_dag(dag, vandaag),
        reden=gelezen.get(Veld.REDEN, ""),
        beslist=gelezen.get(Veld.BESLIST, ""),
    )
