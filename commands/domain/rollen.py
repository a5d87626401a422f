"""Roles, kinds and channels: the small words that every rule uses."""

from enum import StrEnum


class Rol(StrEnum):
    """The roles of people in a casus or at the ZVH (SOURCES: D2)."""

    PARTNER = "partner"
    CASUSHOUDER = "casushouder"
    PROCESREGISSEUR = "procesregisseur"
    MANAGER = "manager"
    BEHEERDER = "beheerder"
    AANMELDER = "aanmelder"
    """Reports cases, and hears of those alone (SOURCES: S1, S4)."""
    TRIAGELID = "triagelid"
    """Judges what was reported, with others (SOURCES: S1)."""
    DERDE = "derde"
    """No party to the agreement by law: knows of their own actiepunten alone (SOURCES: BGS 2.21)."""


VOORKANT = frozenset({Rol.AANMELDER, Rol.TRIAGELID})
"""The roles that know of a casus only by its aanmelding; they may do only what names them."""


class Soort(StrEnum):
    """Kind of deelnemer (WGS 2.27 lid 1 and 2; everyone else is a derde, BGS 2.21)."""

    PUBLIEK = "publiek"
    PRIVAAT = "privaat"
    DERDE = "derde"
    GEEN = "geen"
    """Of a house that tells none apart, as the WGS does not hold there (SOURCES: S4); nobody types it."""


class Kanaal(StrEnum):
    """The two ways in and out."""

    MAIL = "mail"
    MATRIX = "matrix"
