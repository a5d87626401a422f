"""HTML of strangers to a tree. Fetches nothing."""

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring


def parse(html: str) -> HtmlElement | None:
    """The tree of a page, without comments; None when there is nothing in it."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        return document_fromstring(html.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def style(element: HtmlElement) -> str:
    """What it says of its own looks, in small letters and without spaces."""
    return "".join(element.get("style", "").lower().split())
