"""Headers of strangers, read with the forgiving policy of the standard library and guards of our own (SOURCES: M22)."""

import email
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message

from bot.mail.raw.addresses import lees_adressen
from bot.mail.raw.characters import lees_tekens, schoon
from bot.mail.raw.mending import herstel, splits

LOOP_HEADER = "X-Ketenbot-Lus"
"""Marks every mail of ours, so that one that comes back is known (SOURCES: M14)."""
_MAX = 8_000
_MAX_IDS = 50


class Koppen:
    """The headers of one mail; nothing here raises."""

    def __init__(self, mail: Message) -> None:
        self._koppen: dict[str, list[str]] = {}
        self.in_orde: list[tuple[str, str]] = []
        """Name in lower case and value of each, topmost first, unfolded, not decoded; behind one that is too long a
        comment begins that never ends, so that whoever reads it knows."""
        for ruwe_naam, ruw in mail.raw_items():
            naam, waarde = ruwe_naam.strip().lower(), _ontvouw(str(ruw))
            self._koppen.setdefault(naam, []).append(waarde)
            self.in_orde.append((naam, waarde if len(str(ruw)) <= _MAX else f"{waarde} ("))

    @classmethod
    def van(cls, ruw: bytes) -> "Koppen":
        """The headers of a raw mail, without a look at its body."""
        try:
            return cls(email.message_from_bytes(herstel(splits(ruw)[0])))
        except (ValueError, LookupError, AssertionError):
            return cls(Message())

    def alle(self, naam: str) -> list[str]:
        """Every value under this name, topmost first, unfolded, not decoded."""
        return self._koppen.get(naam.lower(), [])

    def eerste(self, naam: str) -> str:
        """The topmost value, or the empty text."""
        return next(iter(self.alle(naam)), "")

    def leesbaar(self, naam: str) -> str:
        """The topmost value as a person reads it."""
        return leesbaar(self.eerste(naam))

    def afzender(self) -> str:
        """The one address of the one From header; empty when there is no such thing."""
        koppen = self.alle("From")
        adressen = lees_adressen(koppen[0]) if len(koppen) == 1 else []
        return adressen[0] if len(adressen) == 1 else ""

    def ids(self, naam: str) -> list[str]:
        """The Message-IDs in a header, in plain ASCII with their brackets; separated by spaces, commas or nothing."""
        gevonden = []
        for stuk in self.eerste(naam).split("<")[1 : _MAX_IDS + 1]:
            kern, sluit, _ = stuk.partition(">")
            if sluit and kern and all("!" <= teken <= "~" for teken in kern):
                gevonden.append(f"<{kern}>")
        return gevonden


def leesbaar(waarde: str) -> str:
    """Decode the encoded words of RFC 2047 and raw 8-bit; what cannot be decoded stays as it stands."""
    try:
        stukken = decode_header(waarde) if "=?" in waarde else [(waarde, None)]
    except (HeaderParseError, MessageError, ValueError):
        stukken = [(waarde, None)]
    woorden = [
        lees_tekens(stuk, charset or "") if isinstance(stuk, bytes) else _rauw(stuk) for stuk, charset in stukken
    ]
    return " ".join(schoon("".join(woorden)).split())


def _ontvouw(waarde: str) -> str:
    return " ".join(regel.strip() for regel in waarde[:_MAX].splitlines())


def _rauw(tekst: str) -> str:
    return lees_tekens(tekst.encode("utf-8", errors="surrogateescape")) if not tekst.isascii() else tekst
