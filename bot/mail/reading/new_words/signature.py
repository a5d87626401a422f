"""Cuts the signature, which holds names and numbers that must not cross (SOURCES: M5). The raw mail is kept whole.

Three things end a mail: a line that greets, a line of a program (a telephone, a scanner, a disclaimer), and the block
with the name of the sender. Any other line stays, and so does a report or a "PS" below them.
"""

from bot.mail.reading.new_words.closing_words import (
    ABBREVIATIONS,
    AFTERTHOUGHTS,
    DEVICE_STARTS,
    DEVICES,
    DISCLAIMER_STARTS,
    DISCLAIMER_WORDS,
    GREETING_WORDS,
    LEADING_WORDS,
    SCANNER_STARTS,
    WHOLE_PHRASES,
    WISHES,
)
from bot.mail.reading.new_words.name_block import (
    Writer,
    is_block_line,
    is_contact,
    is_job_title,
    is_report,
    looks_like_name,
    words_of,
)
from commands.spreektaal.woorden import reeks

_LONG_GREETING = 100
_LONG_BLOCK = 40
_NO_NAMES = reeks(
    "hem haar hen ze hun hij zij ik we wij u jij je er aan dat die dit dan doen gedaan overgebracht terug weer ook "
    "in op "
    "om voor bij als of maar want"
)


def without_signature(text: str, writer: Writer = Writer()) -> str:  # noqa: B008  (a frozen value)
    """The text up to the line that ends it, with a "PS" and the reports that stand below."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if _is_ending(lines, index, writer):
            lines = lines[:index] + _still_said(lines[index + 1 :])
            break
        if (said := _before_greeting(line, writer)) is not None and _block_to_end(lines, index + 1, writer):
            lines = [*lines[:index], said]
            break
    return _without_name_block(lines, writer)


def _is_ending(lines: list[str], index: int, writer: Writer) -> bool:
    core = lines[index][:400].strip().strip("*_").strip()
    if core in {"--", "—"}:
        return True
    return (
        _is_greeting(core, writer)
        or _is_wish(lines, index, core, writer)
        or _is_device(core)
        or _is_disclaimer(lines, index)
    )


def _is_greeting(core: str, writer: Writer) -> bool:
    """Whether this is a greeting with at most a name behind it; "Groet hem van mij als u hem ziet" is a sentence."""
    if not core or len(core) > _LONG_GREETING or is_report(core):
        return False
    return any(_starts_with_greeting(part.strip(), writer) for part in core.replace("|", "/").split("/")[:1])


def _starts_with_greeting(core: str, writer: Writer) -> bool:
    lower = core.lower()
    for phrase in WHOLE_PHRASES:
        if lower.startswith(phrase) and lower[len(phrase) : len(phrase) + 1] in {"", " ", ",", ".", "!"}:
            return _is_signer(core[len(phrase) :], writer, short=False)
    words = core.split()
    for number, word in enumerate(words[:6]):
        bare = word.strip(" ,.!;:-–*_").lower()
        if bare in GREETING_WORDS or bare in ABBREVIATIONS or _is_in_pieces(bare):
            rest = " ".join(words[number + 1 :])
            loose = bare in ABBREVIATIONS or _is_in_pieces(bare) or word[-1:] in ",.!"
            return _is_signer(rest, writer, short=loose)
        if bare and bare not in LEADING_WORDS and not _is_in_pieces(bare):
            return False
    return False


def _is_in_pieces(bare: str) -> bool:
    """Whether this is a greeting of several words in one, such as "vr.gr" or "m.vr.groet"."""
    pieces = [piece for piece in bare.split(".") if piece]
    return len(pieces) > 1 and all(piece in LEADING_WORDS | GREETING_WORDS | ABBREVIATIONS | {"g"} for piece in pieces)


def _is_signer(rest: str, writer: Writer, *, short: bool) -> bool:
    """Whether the words behind a greeting are a name, a function, another greeting, or nothing.

    `short`: after an abbreviation or a comma, one word without a capital is a name too ("gr jan").
    """
    rest = rest.strip(" ,.!;:-–*_")
    if not rest:
        return True
    if "?" in rest or len(rest) > _LONG_GREETING:
        return False
    words = words_of(rest)
    if not words or words[0] in {"namens", "van"} or writer.is_name(rest):
        return len(words) <= 8 and not any(word in _NO_NAMES for word in words)
    if _starts_with_greeting(rest, Writer()):
        return True
    if short and len(words) == 1:
        return words[0].isalpha() and words[0] not in _NO_NAMES
    parts = [part.strip() for part in rest.replace("|", ",").replace("/", ",").split(",") if part.strip()]
    # the first piece is a name; the others are a function, an organisation or a number
    return looks_like_name(parts[0]) and all(is_block_line(part) for part in parts[1:])


def _is_wish(lines: list[str], index: int, core: str, writer: Writer) -> bool:
    """Whether this is "Alvast bedankt," or "Fijne dag!", with nothing but a name behind it."""
    lower = core.lower().strip(" ,.!;:-")
    if lower in WISHES:
        return any(line.strip() for line in lines[index + 1 :]) and _block_to_end(lines, index + 1, writer)
    for wish in WISHES:
        if lower.startswith(f"{wish},") or (lower.startswith(f"{wish} ") and len(wish) > 5):
            rest = core[len(wish) :].strip(" ,.!")
            return writer.is_name(rest) and _block_to_end(lines, index + 1, writer)
    return False


def _is_device(core: str) -> bool:
    """Whether this is "Verstuurd vanaf mijn iPhone" or its like; "Verzonden met de post op 3 mei" is a sentence."""
    lower = core.lower().lstrip("[<(")
    if not lower.startswith(DEVICE_STARTS) or len(lower) > 140:
        return False
    before_link = lower.replace("<", " <").split("<")[0]
    parts = words_of(before_link.replace("-", " "))
    return any(word in DEVICES for word in parts) and len(parts) <= 10


def _is_disclaimer(lines: list[str], index: int) -> bool:
    lower = lines[index].strip().strip("*_[(").lower()
    if lower.startswith(SCANNER_STARTS) and len(lower) < 200 and (len(lower.split()) <= 2 or "av" in lower):
        return True
    if lower.startswith("disclaimer:") or (lower.startswith("disclaimer") and len(lower) < 40):
        return True
    if not lower.startswith(DISCLAIMER_STARTS):
        return False
    body = " ".join(lines[index : index + 4]).lower()
    return any(word in body for word in DISCLAIMER_WORDS) and not is_report(lines[index])


def _before_greeting(line: str, writer: Writer) -> str | None:
    """The words before a greeting at the end of a line ("3 klaar" of "3 klaar, gr. Jan"); None without a greeting."""
    words = line.split()
    if writer.is_name(line):
        return None
    for number in range(max(1, len(words) - 6), len(words)):
        bare = words[number].strip(" ,.!;:-–*_").lower()
        after_mark = words[number - 1][-1:] in ".,;!-–)" or words[number - 1] in {"-", "–"}
        abbreviated = (bare in ABBREVIATIONS and len(bare) > 1) or _is_in_pieces(bare)
        if after_mark or (abbreviated and bare not in LEADING_WORDS):
            tail = " ".join(words[number:])
            if _starts_with_greeting(tail, writer):
                return " ".join(words[:number]).rstrip(" ,-–")
            if after_mark and number == len(words) - 1 and writer.is_name(tail):
                return " ".join(words[:number]).rstrip(" ,-–")
    return None


def _block_to_end(lines: list[str], index: int, writer: Writer) -> bool:
    return len(lines) - index <= _LONG_BLOCK and all(
        is_block_line(line) or writer.is_name(line) for line in lines[index:]
    )


def _without_name_block(lines: list[str], writer: Writer) -> str:
    """The text without the block of the sender's name at its end; a block that is the whole text stays."""
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    start = _block_start(lines, writer)
    before = next((line.strip() for line in reversed(lines[:start]) if line.strip()), "")
    if start == len(lines) or not before or before.endswith((":", "?", ",")):
        return "\n".join(lines).strip()
    return "\n".join(lines[:start]).strip()


def _block_start(lines: list[str], writer: Writer) -> int:
    """The index of the line with the sender's name, or with a name above a function or an address; the end if none."""
    for index in range(max(0, len(lines) - 12), len(lines)):
        core = lines[index].strip()
        if not _block_to_end(lines, index, writer):
            continue
        if writer.is_name(core):
            return index
        after_blank = index > 0 and not lines[index - 1].strip()
        below = [line.strip() for line in lines[index + 1 :] if line.strip()]
        certain = any(is_contact(line) or is_job_title(line) or line in _TITLE_ABBREVIATIONS for line in below)
        if after_blank and looks_like_name(core) and certain:
            return index
        if after_blank and ("," in core or "|" in core) and looks_like_name(core.split(",")[0].split("|")[0]):
            parts = core.replace("|", ",").split(",")
            if len(core.split()) <= 8 and all(is_job_title(part.strip()) for part in parts[1:]):
                return index
    return len(lines)


_TITLE_ABBREVIATIONS = frozenset({"SPV", "POH", "IB'er", "BOA", "POH-GGZ"})


def _still_said(lines: list[str]) -> list[str]:
    """The lines that people write below their own name: a "PS" up to the next empty line, and reports."""
    kept: list[str] = []
    in_ps = False
    for line in lines:
        core = line.strip()
        in_ps = bool(core) and (in_ps or core.lower().startswith(AFTERTHOUGHTS))
        if in_ps or is_report(core):
            kept.append(line)
    return kept
