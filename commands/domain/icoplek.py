"""What may stand in the place of a meeting, and what must be looked at in it: a link hides words. Pure."""

import re
from typing import Final
from urllib.parse import unquote

_LINK: Final = re.compile(r"(?:https?://|www\.)\S+|\S+\.\w{2,}/\S*", re.IGNORECASE)
_GEWOON: Final = frozenset(
    {
        *("bij", "ons", "jullie", "op", "in", "het", "de", "een", "van", "aan", "via", "en", "per", "mail", "melden"),
        *("kantoor", "kantoren", "zaal", "kamer", "ruimte", "vergaderzaal", "vergaderkamer", "verdieping", "begane"),
        *(
            "grond",
            "etage",
            "stadhuis",
            "stadskantoor",
            "gemeentehuis",
            "gemeente",
            "politie",
            "politiebureau",
            "bureau",
        ),
        *("buurthuis", "wijkcentrum", "wijkteam", "ggz", "ggd", "reclassering", "parket", "zvh", "veiligheidshuis"),
        *("online", "digitaal", "teams", "videobellen", "telefonisch", "link", "volgt", "ingang", "receptie"),
    }
)
"""Words of a place that say nothing of anybody (own choice); numbers of at most three figures count too."""


def is_gewone_plek(tekst: str) -> bool:
    """Whether it says where people meet in words that say nothing of anybody: "bij ons op kantoor, zaal 3"."""
    gevonden = re.findall(r"\w+", tekst.casefold())
    return bool(gevonden) and all(een in _GEWOON or (een.isdigit() and len(een) <= 3) for een in gevonden)


def mag_in_plek(tekst: str) -> frozenset[str]:
    """The kinds of finds that are what a place is for: a town, a link; an address waits, as it may be the client's."""
    soorten = {"place", "url"}
    return frozenset(soorten | {"indirect"} if is_gewone_plek(tekst) else soorten)


def uiteen(tekst: str) -> tuple[str, ...]:
    """The words of its links, taken apart, those of its path each alone with a capital too; and each word of the text
    alone. What is found in one of these, stands in the text."""
    delen: list[str] = []
    for link in _LINK.findall(tekst):
        huis, _, pad = unquote(link).partition("://")[-1 if "://" in link else 0].partition("/")
        delen += [" ".join(_woorden(huis)), " ".join(_woorden(pad))]
        delen += [een.capitalize() for een in _woorden(pad) if een.isalpha() or een.isdigit()]
    return tuple(dict.fromkeys([*delen, *(een for een in _woorden(tekst) if len(een) > 1)]))


def _woorden(tekst: str) -> list[str]:
    return [een for een in re.split(r"[\W_]+", tekst) if een]
