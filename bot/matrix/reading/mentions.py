"""Mentions as clients write them: a link in place of a name. Pure; each link is looked at once, and cut short.

Element X puts Markdown in the text: `[Ketenbot](https://matrix.to/#/@ketenbot:zvh.example) 4 klaar`. Others write the
bare address, in percent signs or not, or a `matrix:` address.
"""

import re
from urllib.parse import unquote

_ADRES = r"(?:https?://matrix\.to/#/|matrix:(?=u/))[^\s()<>\[\]]{1,500}"
_LINK = re.compile(rf"\[(?P<naam>(?:[^\[\]\\\n]|\\.){{0,200}})\]\(<?(?P<in_link>{_ADRES})>?\)|<?(?P<bloot>{_ADRES})>?")


def zonder_links(tekst: str, ik: str) -> str:
    """Links to people as words: to the bot at the start or the end its id; of others, or in between, the name shown."""

    def woord(link: re.Match[str]) -> str:
        wie = _wie(link["in_link"] or link["bloot"])
        if wie is None:
            return link[0]
        aan_de_rand = not tekst[: link.start()].strip() or not tekst[link.end() :].strip(" \t\n.,:;!?")
        if wie == ik and aan_de_rand:
            return ik
        naam = re.sub(r"\\(.)", r"\1", link["naam"] or "")
        return naam or wie

    return _LINK.sub(woord, tekst)


def _wie(adres: str) -> str | None:
    """The Matrix id that an address leads to; None when it leads to no person."""
    weg = unquote(adres.partition("#/")[2] or adres.removeprefix("matrix:")).replace("\\", "").partition("?")[0]
    if weg.startswith("u/"):
        weg = f"@{weg.removeprefix('u/')}"
    return weg if weg.startswith("@") and ":" in weg else None
