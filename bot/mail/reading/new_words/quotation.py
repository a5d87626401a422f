"""Finds the new words in a reply, by linear rules over lines and without regular expressions (SOURCES: M23).

Lines with ">" are cut one by one, so that answers between and below them stay. Below the header block of Outlook, a
dashed "Oorspronkelijk bericht" or an "Op ... schreef ...:" without ">" lines, everything is cut.
"""

from bot.mail.reading.new_words.quotation_head import field_of, intro_length, is_divider, is_head_block

_MAX_LINES = 8_000


def new_text(text: str) -> str:
    """The sender's own words, without a word of the mail that they answer or forward."""
    lines = text.split("\n", _MAX_LINES)[:_MAX_LINES]
    kept: list[str] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        if _is_quoted(line):
            if _groupwise(line):
                break
            index += 1
            continue
        if is_divider(line) or is_head_block(lines, index):
            break
        length = intro_length(lines, index)
        if length and not _quotation_follows(lines, index + length):
            break
        if not length:
            kept.append(line.rstrip())
        index += length or 1
    return _without_blank_lines(_without_rule(kept))


def quoted_text(text: str) -> str:
    """The quotation without its signs: the words of others, with the words that were typed between them.

    It begins at the first sign of a quotation and ends where a second quotation begins.
    """
    lines = text.split("\n", _MAX_LINES)[:_MAX_LINES]
    kept: list[str] = []
    index, heads = 0, 0
    while index < len(lines):
        bare = lines[index].lstrip("> \t")
        unmarked = [line.lstrip("> \t") for line in lines[index : index + 12]]
        length = intro_length(unmarked, 0)
        head = is_divider(bare) or is_head_block(unmarked, 0)
        if length or head:
            heads += bool(length) or is_head_block(unmarked, 0)
            if heads > 1:
                break
            index += length or _head_length(unmarked)
            kept = kept or [""]
            continue
        if kept or _is_quoted(lines[index]):
            kept.append(bare.rstrip())
        index += 1
    return "\n".join(kept).strip()


def _head_length(lines: list[str]) -> int:
    """The number of lines of a header block; a line of dashes is one line."""
    length = 1
    for number, line in enumerate(lines):
        if field_of(line) and number <= length + 1:
            length = number + 1
    return length


def _is_quoted(line: str) -> bool:
    return line.lstrip().startswith(">")


def _groupwise(line: str) -> bool:
    """Whether this is ">>> Naam 12-5-2025 10:11 >>>", as Groupwise writes above a quotation without marks."""
    core = line.strip()
    return core.startswith(">>> ") and core.endswith(">>>") and len(core) > 10


def _quotation_follows(lines: list[str], index: int) -> bool:
    for line in lines[index : index + 4]:
        if line.strip():
            return _is_quoted(line)
    return False


def _without_rule(lines: list[str]) -> list[str]:
    """The lines without the rule that Outlook draws above a quotation."""
    while lines and not lines[-1].strip(" _-*=\t"):
        lines.pop()
    return lines


def _without_blank_lines(lines: list[str]) -> str:
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()
