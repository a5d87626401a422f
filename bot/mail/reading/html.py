"""Makes text of a mail that has only HTML, without the parts that mail programs mark as quoted."""

from collections.abc import Callable

from lxml.html import HtmlElement

from bot.base.html.text import text
from bot.base.html.tree import parse, style
from bot.mail.raw.characters import clean
from bot.mail.reading.new_words.quotation_head import field_of

_MAX_CHARS = 1_000_000
_SILENT_TAGS = {"script", "style", "head", "title", "template", "object", "svg"}
_STRUCK_TAGS = {"s", "strike", "del"}
_QUOTATION_CLASSES = {
    "gmail_quote", "gmail_quote_container", "gmail_attr", "gmail_signature", "yahoo_quoted", "protonmail_quote",
    "protonmail_signature_block", "moz-cite-prefix", "moz-signature", "tutanota_quote",
}  # fmt: skip
_SIGNATURE_IDS = ("signature", "ms-outlook-mobile-signature")
_CUT_IDS = (
    "divrplyfwdmsg",
    "mail-editor-reference-message-container",
    "zwchr",
    "reply-intro",
    "olk_src_body_section",
    "appendonsend",
)


def to_text(html: str, *, whole: bool = False) -> str:
    """Plain text with LF line ends; empty when there is none. `whole`: with the parts that are marked as quoted.

    Nothing is ever fetched. Words that are struck out were taken back, so they go. The rows of a list have the numbers
    that its reader sees.
    """
    tree = parse(html[:_MAX_CHARS])
    if tree is None:
        return ""
    if not whole:
        _cut_quotations(tree)
    _remove(tree, _is_unsaid)
    plain = clean(text(tree))
    return "\n".join(line.strip() for line in plain.split("\n")).strip()


def _cut_quotations(tree: HtmlElement) -> None:
    for element in tree.iter("*"):
        if _is_cut(element):
            _cut_from(element, tree)
            break
    _remove(tree, _is_quotation)


def has_struck_out(html: str) -> bool:
    """Whether words are struck out, which a plain text beside it cannot show."""
    tree = (
        parse(html[:_MAX_CHARS])
        if "line-through" in html or any(f"<{tag}" in html.lower() for tag in _STRUCK_TAGS)
        else None
    )
    return tree is not None and any(_is_struck_out(element) for element in tree.iter("*"))


def _remove(tree: HtmlElement, unwanted: Callable[[HtmlElement], bool]) -> None:
    for element in [element for element in tree.iter("*") if element is not tree and unwanted(element)]:
        if element.getparent() is not None:
            element.drop_tree()


def _is_unsaid(element: HtmlElement) -> bool:
    css = style(element)
    hidden = "visibility:hidden" in css or "mso-hide:all" in css
    return element.tag in _SILENT_TAGS or hidden or _is_struck_out(element) or _is_button(element)


def _is_button(element: HtmlElement) -> bool:
    """Whether a press fills in a mail, as those that we send: its label is no word of the person who quotes it."""
    href = element.get("href", "").lower()
    return element.tag == "a" and href.startswith("mailto:") and "body=" in href


def _is_struck_out(element: HtmlElement) -> bool:
    return element.tag in _STRUCK_TAGS or "line-through" in element.get("style", "").lower()


def _is_quotation(element: HtmlElement) -> bool:
    return (
        (element.tag == "blockquote" and element.get("type", "").lower() == "cite")
        or not _QUOTATION_CLASSES.isdisjoint(element.get("class", "").lower().split())
        or "yahoo_quoted" in element.get("class", "").lower()
        or element.get("id", "").lower().removeprefix("x_") in _SIGNATURE_IDS
    )


def _is_cut(element: HtmlElement) -> bool:
    """Whether this is the header block of Outlook, known by its id or by a line drawn above "Van:"."""
    if element.get("id", "").lower().removeprefix("x_") in _CUT_IDS:
        return True
    css = element.get("style", "").lower()
    if "border-top" not in css or element.tag not in {"div", "table", "td", "p"}:
        return False
    begin = ""
    for piece in element.itertext():
        begin += piece
        if len(begin) > 400 or len(begin.strip()) > 40:
            break
    return field_of(begin.strip()[:60]) == "from"


def _cut_from(element: HtmlElement, tree: HtmlElement) -> None:
    """Drop this element and everything after it in the document."""
    node = element
    while node is not None and node is not tree:
        parent = node.getparent()
        if parent is None:
            break
        for later in list(node.itersiblings()):
            parent.remove(later)
        node.tail = None
        node = parent
    if element is not tree and element.getparent() is not None:
        element.getparent().remove(element)
