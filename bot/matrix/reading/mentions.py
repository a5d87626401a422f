"""Mentions as clients write them: a link in place of a name. Pure; each link is read once, and only its beginning.

Element X puts Markdown in the text: `[Ketenbot](https://matrix.to/#/@ketenbot:zvh.example) 4 klaar`. Others write the
bare address, in percent signs or not, or a `matrix:` address.
"""

import re
from urllib.parse import unquote

_ADDRESS = r"(?:https?://matrix\.to/#/|matrix:(?=u/))[^\s()<>\[\]]{1,500}"
_LINK = re.compile(
    rf"\[(?P<name>(?:[^\[\]\\\n]|\\.){{0,200}})\]\(<?(?P<linked>{_ADDRESS})>?\)|<?(?P<bare>{_ADDRESS})>?"
)


def without_links(text: str, me: str) -> str:
    """Return a text with words for links to people: the id for the bot at either end, otherwise the name shown."""

    def word(link: re.Match[str]) -> str:
        who = _person(link["linked"] or link["bare"])
        if who is None:
            return link[0]
        at_the_edge = not text[: link.start()].strip() or not text[link.end() :].strip(" \t\n.,:;!?")
        if who == me and at_the_edge:
            return me
        name = re.sub(r"\\(.)", r"\1", link["name"] or "")
        return name or who

    return _LINK.sub(word, text)


def _person(address: str) -> str | None:
    """Return the Matrix id behind an address; None when it leads to no person."""
    path = unquote(address.partition("#/")[2] or address.removeprefix("matrix:")).replace("\\", "").partition("?")[0]
    if path.startswith("u/"):
        path = f"@{path.removeprefix('u/')}"
    return path if path.startswith("@") and ":" in path else None
