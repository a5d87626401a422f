"""Messages that come in, messages that are said, and effects; the events in rooms stand in `in_kamers`."""

from commands.messages.bericht import Bericht, Blok, Knop, PuntVerwijzing, Rij
from commands.messages.effects import (
    Doel,
    Effect,
    Groep,
    Hier,
    Lid,
    NodigUit,
    OpenKamer,
    OpenPrive,
    Say,
    Staf,
    VerwijderLid,
    WisBericht,
    ZetSpreekrecht,
    ZetUit,
)
from commands.messages.inbound import Afloop, Bijlage, Gebeurtenis, Inbound, MailStaat

__all__ = [
    "Afloop",
    "Bericht",
    "Bijlage",
    "Blok",
    "Doel",
    "Effect",
    "Gebeurtenis",
    "Groep",
    "Hier",
    "Inbound",
    "Knop",
    "Lid",
    "MailStaat",
    "NodigUit",
    "OpenKamer",
    "OpenPrive",
    "PuntVerwijzing",
    "Rij",
    "Say",
    "Staf",
    "VerwijderLid",
    "WisBericht",
    "ZetSpreekrecht",
    "ZetUit",
]
