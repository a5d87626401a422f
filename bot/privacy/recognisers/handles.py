"""Names on a network in small letters, by the words before them: `op insta noemt ze zich moonlight2009`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading

_HANDLE: Final = (
    r"(?P<a>@?(?=[\w.#-]{4,40})(?:[a-zA-Z][\w-]*(?:[._#][\w-]+)+|[a-zA-Z_]{3,}[0-9]{2,5}\w*|[a-z]+_[\w]+))(?![\w@/])"
)
_NETWORK: Final = (
    r"(?:insta(?:gram)?|snap(?:chat)?|tiktok|tik tok|facebook|fb|telegram|twitter|discord|steam|playstation|psn"
    r"|xbox|marktplaats|tinder"
    r"|grindr|signal|roblox|fortnite|twitch|youtube|de app|dat spel|internet|online)"
)
_SAID: Final = re.compile(
    rf"\b(?:(?:op|via|in) {_NETWORK}\b(?: [\w']+){{0,4}}|(?:noemt|noemde)(?: (?:hij|zij|ze|ie))? zich|(?:heet"
    rf"|heten|heette)(?: (?:ze|hij|zij|ie))?"
    r"|(?:gebruikers|account|profiel|scherm|game)?naam(?: (?:op \w+ )?is)?|account(?: heet| is)?|profiel(?: is)?"
    r"|(?:speelt|chat|zit|post|appt|schrijft|gamet|te vinden)(?: (?:ie|hij|ze|daar))?"
    rf"(?: onder| als)) ['\"]?{_HANDLE}",
    re.IGNORECASE,
)
_FILE: Final = re.compile(
    r"\.(?:docx?|pdf|jpe?g|png|xlsx?|txt|mp4|nl|com|org|eu|net)$|^\w\.\w\.?$|^v[0-9.]+$", re.IGNORECASE
)


def find_handle_by_word(reading: Reading) -> Iterator[Hit]:
    """Words with figures, dots or underscores inside behind such words; a file or a host is none."""
    for found in _SAID.finditer(reading.text):
        if _FILE.search(found["a"]) is None:
            yield Hit(*found.span("a"), Kind.NAAM, "netwerknaam")
