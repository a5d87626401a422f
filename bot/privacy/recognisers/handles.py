"""Names on a network in small letters, by the words before them: `op insta noemt ze zich moonlight2009`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading

_PART: Final = r"(?:[^\W_]|-)+"
"""What stands between dots and underscores. No sign may be both, or a long word takes for ever."""
_HANDLE: Final = (
    rf"(?P<a>@?(?=[\w.#-]{{4,40}})(?:[a-zA-Z](?:[^\W_]|-)*(?:[._#]+{_PART})+_*|[a-zA-Z_]{{3,}}[0-9]{{2,5}}\w*"
    r"|[a-z]{3,}-[a-z]{2,}[0-9]{2,5}))(?![\w@/])"
)
_NETWORK: Final = (
    r"(?:insta(?:gram)?|snap(?:chat)?|tiktok|tik tok|facebook|fb|telegram|twitter|discord|steam|playstation|psn"
    r"|xbox|marktplaats|tinder"
    r"|vinted|grindr|signal|roblox|fortnite|twitch|youtube|de app|dat spel|internet|online)"
)
_SAID: Final = re.compile(
    rf"\b(?:(?:op|via|in) {_NETWORK}\b(?: [\w']+){{0,4}}|(?:noemt|noemde)(?: (?:hij|zij|ze|ie))? zich|(?:heet"
    rf"|heten|heette)(?: (?:ze|hij|zij|ie))?"
    r"|(?:gebruikers|account|profiel|scherm|game)?naam(?: (?:op \w+ )?is)?|account(?: heet| is)?|profiel(?: is)?"
    r"|(?:speelt|chat|zit|post|appt|schrijft|gamet|te vinden)(?: (?:ie|hij|ze|daar))?"
    r"(?: onder| als)|goes by|username is|handle is|nomber(?: (?:riba|na) \w+)? ta|e yama|yama(?: su mes)?|account ta"
    rf"|skirbi komo|appt(?: \w+)? vanaf|actief op \w+ als) ['\"]?{_HANDLE}",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(rf"\b(?:{_NETWORK}|snap|tg)\b", re.IGNORECASE)
_TOKEN: Final = re.compile(
    rf"(?<![\w@./-])(?P<a>[a-z](?:[^\W_]|-)*(?:(?:[._]{_PART})+|(?<=[a-z]{{3}})[0-9]{{2,5}}))(?![\w@/]|\.\w)",
    re.IGNORECASE,
)
"""A word with dots, underscores or figures, in the forty signs behind the name of a network."""
_REACH: Final = 40
_ON: Final = re.compile(
    rf"(?<![\w@./-])(?P<a>[a-z](?:[^\W_]|-)*(?:[._]{_PART})+) (?:op|riba|on|na|via) {_NETWORK}\b", re.IGNORECASE
)
_FILE: Final = re.compile(
    r"\.(?:docx?|pdf|jpe?g|png|xlsx?|txt|mp4|nl|com|org|eu|net)$|^\w\.\w\.?$|^v[0-9.]+$", re.IGNORECASE
)

_MARKED: Final = re.compile(r"[0-9]|[._#]\w")
"""What no such name is without."""
_NETWORKS: Final = (
    *("insta", "snap", "tiktok", "tik tok", "facebook", "fb", "telegram", "twitter", "discord", "steam", "playstation"),
    *("psn", "xbox", "marktplaats", "tinder", "vinted", "grindr", "signal", "roblox", "fortnite", "twitch", "youtube"),
    *("de app", "dat spel", "internet", "online", "tg"),
)


def find_handle_by_word(reading: Reading) -> Iterator[Hit]:
    """Words with figures, dots or underscores inside behind such words; a file or a host is none."""
    for found in _SAID.finditer(reading.text) if _MARKED.search(reading.text) else ():
        if _FILE.search(found["a"]) is None:
            yield Hit(*found.span("a"), Kind.NAAM, "netwerknaam")
    if not reading.has(_NETWORKS):
        return
    for network in _BESIDE.finditer(reading.text):
        for found in _TOKEN.finditer(reading.text, network.end(), network.end() + _REACH):
            if found["a"][-1].isdigit() and _FILE.search(found["a"]) is None:
                yield Hit(*found.span("a"), Kind.NAAM, "netwerknaam")
    for found in _ON.finditer(reading.text):
        if _FILE.search(found["a"]) is None:
            yield Hit(*found.span("a"), Kind.NAAM, "netwerknaam")
