"""The numbers of lists, as their reader counts."""

from lxml.html import HtmlElement

from bot.base.html.tree import style


class Numbers:
    """The numbers of the rows of one list; rows with letters or without any mark have none."""

    def __init__(self, rows: HtmlElement) -> None:
        looks = style(rows)
        letters = rows.get("type", "1") in {"a", "A", "i", "I"} or "alpha" in looks or "roman" in looks
        bare = "list-style:none" in looks or "list-style-type:none" in looks
        self._counts = rows.tag == "ol" and not letters and not bare
        down = rows.get("reversed") is not None
        self._step = -1 if down else 1
        self._next = _figure(rows.get("start"), sum(row.tag == "li" for row in rows) if down else 1)

    def bullet(self, row: HtmlElement) -> str:
        """What stands in front of the next row."""
        number = _figure(row.get("value"), self._next)
        self._next = number + self._step
        return f"{number}. " if self._counts else "* "


def _figure(value: str | None, otherwise: int) -> int:
    digits = (value or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 6 else otherwise
