"""A tree of HTML to plain text, line for line as its reader sees it."""

from itertools import chain

from lxml import etree
from lxml.html import HtmlElement

from bot.base.html.lists import Numbers
from bot.base.html.page import Page
from bot.base.html.tree import style

_HIDDEN = frozenset(("head", "link", "meta", "script", "style", "title"))
_APART = frozenset(("p", "figure", "h1", "h2", "h3", "h4", "h5", "h6"))
"""An empty line before and after."""
_LISTS = frozenset(("ol", "ul"))
_TYPED = frozenset(("pre", "xmp", "listing", "plaintext"))
"""Line ends and spaces stay as they were typed."""
_LINES = _APART | _LISTS | _TYPED | frozenset(
    (
        *("li", "dl", "dt", "dd", "div", "blockquote", "address", "center", "form", "hr"),
        *("article", "aside", "footer", "header", "hgroup", "main", "nav", "section", "figcaption"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
    )
)  # fmt: skip
"""These begin and end a line of their own."""


def text(tree: HtmlElement) -> str:
    """The text of a tree, with LF.

    The rows of a list have their numbers, and a row of a table is one line when each cell is; the cells of other rows
    come one after another. Linear in the size of the tree, and as deep as it likes.
    """
    writer = _Writer()
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        hidden = element.tag in _HIDDEN or "display:none" in style(element)
        if event == "start":
            if hidden:
                walker.skip_subtree()
            else:
                writer.open(element)
                writer.write(element.text)
        else:
            if not hidden:
                writer.close(element)
            if element is not tree:
                writer.write(element.tail)
    return "\n".join(writer.pages[0].finished())


class _Writer:
    """Where in the page the text goes: `pages` holds the page, and above it each cell that is open."""

    def __init__(self) -> None:
        self.pages = [Page()]
        self._rows: list[list[list[str]]] = []
        self._lists: list[Numbers] = []
        self._as_typed = [False]

    def open(self, element: HtmlElement) -> None:
        """An element begins."""
        self._as_typed.append(_is_typed(element, inside=self._as_typed[-1]))
        if _is_cell(element):
            self.pages.append(Page())
        page = self.pages[-1]
        if _has_lines(element):
            page.end_line()
        if element.tag in _APART:
            page.keep_apart()
        elif element.tag == "tr":
            self._rows.append([])
        elif element.tag == "li":
            page.end_row_of_list()
            page.bullet = self._lists[-1].bullet(element) if self._lists else "* "
        elif element.tag in _LISTS:
            self._lists.append(Numbers(element))
        elif element.tag == "br":
            page.new_line()
        elif element.tag == "q":
            page.words('"')

    def write(self, text: str | None) -> None:
        """Text where the last element began or ended."""
        if text and self._as_typed[-1]:
            self.pages[-1].typed(text)
        elif text:
            self.pages[-1].words(text)

    def close(self, element: HtmlElement) -> None:
        """An element ends."""
        self._as_typed.pop()
        page = self.pages[-1]
        if element.tag == "q":
            page.words('"')
        elif element.tag == "li":
            page.end_row_of_list()
        elif element.tag in _LISTS:
            self._lists.pop()
        if _has_lines(element):
            page.end_line()
        if element.tag in _APART:
            page.keep_apart()
        elif _is_cell(element):
            self._rows[-1].append(self.pages.pop().finished())
        elif element.tag == "tr":
            self._add_row(self._rows.pop())

    def _add_row(self, cells: list[list[str]]) -> None:
        filled = [cell for cell in cells if cell]
        as_one = all(len(cell) == 1 for cell in filled)
        for line in ["  ".join(chain(*filled))] if as_one and filled else chain(*filled):
            self.pages[-1].add(line)


def _is_cell(element: HtmlElement) -> bool:
    if element.tag not in ("td", "th"):
        return False
    row = element.getparent()
    return row is not None and row.tag == "tr"


def _has_lines(element: HtmlElement) -> bool:
    looks = style(element)
    if "display:inline" in looks:
        return element.tag in ("tr", "td", "th", "li")
    return element.tag in _LINES or "display:block" in looks


def _is_typed(element: HtmlElement, *, inside: bool) -> bool:
    looks = style(element)
    if "white-space:" in looks:
        return "white-space:pre" in looks
    return inside or element.tag in _TYPED
