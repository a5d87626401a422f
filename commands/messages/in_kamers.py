"""Events in a room that are no message of a person."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Lidstand(StrEnum):
    """The ways in which somebody stands with a room."""

    BINNEN = "binnen"
    WEG = "weg"
    AFGEWEZEN = "afgewezen"
    """They refused the invitation."""
    UITGENODIGD = "uitgenodigd"
    """Somebody other than the bot invited them, or they knock."""
    GEZIEN = "gezien"
    """They turned out to be in a room where they do not seem to belong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lidmaatschap:
    """Somebody joined, left or refused a room."""

    bron: str
    kamer: str
    matrix_id: str
    stand: Lidstand
    ontvangen_op: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingetrokken:
    """Somebody redacted an earlier event."""

    bron: str
    kamer: str
    afzender: str
    extern_id: str
    """The event that was redacted."""
    ontvangen_op: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Aangetikt:
    """Somebody put a sign under an earlier event. Clients send it in clear: only the homeserver vouches for them."""

    bron: str
    kamer: str
    afzender: str
    extern_id: str
    """Its own event."""
    onder: str
    """The event under which it stands."""
    sleutel: str
    """The sign as their program sent it; it may be anything."""
    ontvangen_op: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Onleesbaar:
    """An encrypted event that the bot could not decrypt (SOURCES: C13)."""

    bron: str
    kamer: str
    afzender: str
    extern_id: str
    ontvangen_op: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Verificatie:
    """Somebody asked the bot to verify them by comparing emoji; it said no already."""

    bron: str
    kamer: str
    """Empty when they asked the device and not in a room."""
    afzender: str
    ontvangen_op: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KamerWeg:
    """A room is not the bot's any more: it was put out of it, or the room was taken away or replaced by another."""

    bron: str
    kamer: str
    ontvangen_op: datetime
