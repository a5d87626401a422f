"""The new words of a mail that has only HTML: cut what mail programs mark as quoted, then make text of the rest."""

from collections.abc import Callable

from lxml.html import HtmlElement

from bot.base.html.text import text
from bot.base.html.tree import parse, style
from bot.mail.raw.characters import schoon
from bot.mail.reading.new_words.quotation_head import veld

_MAX = 1_000_000
_WEG = {"script", "style", "head", "title", "template", "object", "svg"}
_DOORGEHAALD = {"s", "strike", "del"}
_CITAAT_KLASSEN = {
    "gmail_quote", "gmail_quote_container", "gmail_attr", "gmail_signature", "yahoo_quoted", "protonmail_quote",
    "protonmail_signature_block", "moz-cite-prefix", "moz-signature", "tutanota_quote",
}  # fmt: skip
_HANDTEKENING_IDS = ("signature", "ms-outlook-mobile-signature")
_AFKAP_IDS = (
    "divrplyfwdmsg",
    "mail-editor-reference-message-container",
    "zwchr",
    "reply-intro",
    "olk_src_body_section",
    "appendonsend",
)


def naar_tekst(html: str, *, heel: bool = False) -> str:
    """Plain text with LF; empty when there is nothing in it. `heel`: with what programs mark as quoted.

    Never fetches anything. Words that are struck out were taken back, and a list counts as its reader sees it count.
    """
    boom = parse(html[:_MAX])
    if boom is None:
        return ""
    if not heel:
        _snij(boom)
    _verwijder(boom, _is_niet_gezegd)
    tekst = schoon(text(boom))
    return "\n".join(regel.strip() for regel in tekst.split("\n")).strip()


def _snij(boom: HtmlElement) -> None:
    for element in boom.iter("*"):
        if _is_afkap(element):
            _kap_alles_na(element, boom)
            break
    _verwijder(boom, _is_citaat)


def heeft_doorgehaald(html: str) -> bool:
    """Whether something in it is struck out, which a plain text beside it cannot show."""
    boom = (
        parse(html[:_MAX]) if "line-through" in html or any(f"<{tag}" in html.lower() for tag in _DOORGEHAALD) else None
    )
    return boom is not None and any(_is_doorgehaald(element) for element in boom.iter("*"))


def _verwijder(boom: HtmlElement, welke: Callable[[HtmlElement], bool]) -> None:
    for element in [element for element in boom.iter("*") if element is not boom and welke(element)]:
        if element.getparent() is not None:
            element.drop_tree()


def _is_niet_gezegd(element: HtmlElement) -> bool:
    stijl = style(element)
    verborgen = "visibility:hidden" in stijl or "mso-hide:all" in stijl
    return element.tag in _WEG or verborgen or _is_doorgehaald(element)


def _is_doorgehaald(element: HtmlElement) -> bool:
    return element.tag in _DOORGEHAALD or "line-through" in element.get("style", "").lower()


def _is_citaat(element: HtmlElement) -> bool:
    return (
        (element.tag == "blockquote" and element.get("type", "").lower() == "cite")
        or not _CITAAT_KLASSEN.isdisjoint(element.get("class", "").lower().split())
        or "yahoo_quoted" in element.get("class", "").lower()
        or element.get("id", "").lower().removeprefix("x_") in _HANDTEKENING_IDS
    )


def _is_afkap(element: HtmlElement) -> bool:
    """The header block of Outlook: by name, or a line drawn above "Van:"."""
    if element.get("id", "").lower().removeprefix("x_") in _AFKAP_IDS:
        return True
    stijl = element.get("style", "").lower()
    if "border-top" not in stijl or element.tag not in {"div", "table", "td", "p"}:
        return False
    begin = ""
    for stuk in element.itertext():
        begin += stuk
        if len(begin) > 400 or len(begin.strip()) > 40:
            break
    return veld(begin.strip()[:60]) == "van"


def _kap_alles_na(element: HtmlElement, boom: HtmlElement) -> None:
    """Drop an element and all that comes after it in the document."""
    knoop = element
    while knoop is not None and knoop is not boom:
        ouder = knoop.getparent()
        if ouder is None:
            break
        for later in list(knoop.itersiblings()):
            ouder.remove(later)
        knoop.tail = None
        knoop = ouder
    if element is not boom and element.getparent() is not None:
        element.getparent().remove(element)
