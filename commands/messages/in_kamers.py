"""What happens in a room and is no message of a person."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Lidstand(StrEnum):
    """What became of somebody in a room."""

    BINNEN = "binnen"
    WEG = "weg"
    AFGEWEZEN = "afgewezen"
    """He refused the invitation."""
    UITGENODIGD = "uitgenodigd"
    """Somebody else than the bot asked him in, or he knocks."""
    GEZIEN = "gezien"
    """He turned out to be there where he does not seem to belong."""


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
class Onleesbaar:
    """An encrypted event that the bot could not decrypt (SOURCES: C13)."""

    bron: str
    kamer: str
    afzender: str
    extern_id: str
    ontvangen_op: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Verificatie:
    """Somebody asked the bot to verify him by comparing emoji; it said no already."""

    bron: str
    kamer: str
    """Empty when he asked the device, and no room."""
    afzender: str
    ontvangen_op: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KamerWeg:
    """A room is not the bot's any more: it was put out of it, or the room was taken away or replaced by another."""

    bron: str
    kamer: str
    ontvangen_op: datetime
