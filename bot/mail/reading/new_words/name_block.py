"""Knows the lines of the block of name, function and addresses with which a mail ends."""

from dataclasses import dataclass

from bot.mail.reading.new_words.closing_words import DAYS, JOB_TITLES, LABELS, NAME_PARTICLES, REPORT_WORDS
from commands.spreektaal.woorden import reeks

MAX_LINE = 90
_EDGE = " \t.,;:!|/\\()[]<>*_\"'’–—-"
_STREETS = ("straat", "weg", "laan", "plein", "kade", "singel", "gracht", "dijk", "hof", "pad", "dreef", "kaya")
_ACTIEPUNT_WORDS = {"actie", "actiepunt", "punt", "nr", "nummer"}


@dataclass(frozen=True, slots=True)
class Writer:
    """The words of a sender's name, in lower case, as From has them."""

    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, name: str, address: str) -> "Writer":
        """The words in the display name, and in a local part that is a name ("jan.jansen")."""
        words = {word for word in words_of(name.partition("@")[0]) if "." not in word[1:]}
        local = address.partition("@")[0].partition("+")[0].replace("_", ".").replace("-", ".")
        words |= {part for part in local.split(".") if len(part) > 1 and part.isalpha()}
        return cls(frozenset(words - JOB_TITLES - NAME_PARTICLES - _NO_NAMES))

    def is_name(self, line: str) -> bool:
        """Whether a line is the name of the sender and nothing else; initials count only beside a whole name."""
        words = words_of(line)
        if not words or len(words) > 6 or len(line) > MAX_LINE or "?" in line:
            return False
        initials = {name[0] for name in self.names}
        fits = all(
            word in self.names or word in NAME_PARTICLES or (len(word) == 1 and word in initials)
            for word in (piece.replace(".", "") for piece in words)
        )
        return fits and any(word in self.names for word in words)


def words_of(line: str) -> list[str]:
    """The words of a line, in lower case, without the signs around them."""
    bare = (word.strip(_EDGE).lower() for word in line[:400].replace(",", " ").replace("|", " ").split())
    return [word for word in bare if word]


def is_report(line: str) -> bool:
    """Whether a line reports of an actiepunt, such as "3 klaar" or "actie 3: gereed"; it counts wherever it stands."""
    words = words_of(line)
    if words and words[0] in _ACTIEPUNT_WORDS:
        words = words[1:]
    return len(words) > 1 and words[0].isdigit() and len(words[0]) <= 3 and words[1] in REPORT_WORDS


def is_block_line(line: str) -> bool:
    """Whether a line fits in such a block: an address, a number, a function or names, never a sentence."""
    core = line.strip(" *_|\t")
    if not core:
        return True
    if len(core) > MAX_LINE or core.endswith("?") or is_report(core):
        return False
    return is_contact(core) or is_job_title(core) or looks_like_name(core)


def is_contact(core: str) -> bool:
    """Whether a line is a telephone number, an address, a site, or somebody's working days."""
    lower = core.lower()
    words = words_of(core)
    if len(words) > 12:
        return False
    if lower.startswith(LABELS) and (any(char.isdigit() for char in core) or "@" in core or "." in lower[2:]):
        return True
    digits = sum(char.isdigit() for char in core)
    if digits >= 9 and digits * 2 > sum(char.isalnum() for char in core):
        return True
    if len(words) <= 4 and (lower.startswith(("www.", "http")) or ("@" in core and "." in core)):
        return True
    if any(_is_postcode(words, index) for index in range(len(words))):
        return len(words) <= 8
    if len(words) <= 5 and words and words[0].endswith(_STREETS) and any(word[0].isdigit() for word in words[1:]):
        return True
    days = sum(word in DAYS for word in words)
    return lower.startswith(("werkdagen", "aanwezig", "bereikbaar", "ik werk", "niet aanwezig")) and days > 0


def is_job_title(core: str) -> bool:
    """Whether a line is a function and no sentence, such as "Wijkagent Noord" or "SPV / casemanager"."""
    words = words_of(core)
    if not words or len(words) > 7 or core.rstrip().endswith((".", "!")):
        return False
    titles = sum(word in JOB_TITLES for word in words)
    others = [word for word in core.split() if words_of(word) and words_of(word)[0] not in JOB_TITLES]
    return titles > 0 and all(_is_name_word(word) for word in others)


def looks_like_name(core: str) -> bool:
    """Whether a line is a few words with capitals, perhaps with "van de", without figures or the end of a sentence."""
    words = core.replace(",", " ").replace("|", " ").split()
    if not 0 < len(words) <= 6 or core.endswith(("!", ":")) or (core.endswith(".") and len(words) > 2):
        return False
    capitals = [word for word in words if word.strip(_EDGE)[:1].isupper()]
    return bool(capitals) and all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    bare = word.strip(_EDGE)
    return (
        not bare or (bare[0].isupper() and not any(char.isdigit() for char in bare)) or bare.lower() in NAME_PARTICLES
    )


def _is_postcode(words: list[str], index: int) -> bool:
    word = words[index]
    whole = len(word) == 6 and word[:4].isdigit() and word[4:].isalpha()
    following = words[index + 1] if index + 1 < len(words) else ""
    return whole or (len(word) == 4 and word.isdigit() and len(following) == 2 and following.isalpha())


_NO_NAMES = reeks(
    "info contact mail post team politie ggz gemeente zvh zorg reclassering wijkteam jeugdzorg regie beheer "
    "manager via afdeling namens stichting school kantoor casus bot noreply"
)
