"""Buttons in a mail: the filled one over the whole width, the open ones beside each other."""

from collections.abc import Iterator, Sequence
from html import escape

from bot.mail.sending.design.colours import Colours

_BESIDE = ((10, 3), (18, 2))
"""Labels of at most so many characters stand so many in a row; longer ones each have a row of their own."""
_WIDTH = 420
_GAP = 8
Link = tuple[str, str]
"""A label and an href."""


def buttons(links: Sequence[Link], colours: Colours, *, filled: bool) -> str:
    """The block of buttons; `filled`: the first is the likeliest good answer."""
    rows = [*_rows(links[1:] if filled else links)]
    body = _row([links[0]], colours, filled=True) if filled and links else ""
    body += "".join(_row(row, colours, filled=False) for row in rows)
    return (
        f'<!--[if mso]><table role="presentation" width="{_WIDTH}"><tr><td><![endif]-->'
        f'<div style="max-width:{_WIDTH}px">{body}</div><!--[if mso]></td></tr></table><![endif]-->'
    )


def _rows(links: Sequence[Link]) -> Iterator[Sequence[Link]]:
    longest = max((len(label) for label, _ in links), default=0)
    beside = next((number for length, number in _BESIDE if longest <= length), 1)
    beside = min(beside, 2) if len(links) == 4 else beside  # no last one alone in a row
    for begin in range(0, len(links), beside):
        yield links[begin : begin + beside]


def _row(links: Sequence[Link], colours: Colours, *, filled: bool) -> str:
    gap = f'<td width="{_GAP}" style="width:{_GAP}px;padding:0;font-size:0">&#160;</td>'
    cells = gap.join(_cell(link, colours, filled=filled) for link in links)
    return (
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" '
        f'style="table-layout:fixed;border-collapse:separate;width:100%"><tr>{cells}</tr></table>'
        f'<p style="margin:0;font-size:{_GAP}px;line-height:{_GAP}px">&#160;</p>'
    )


def _cell(link: Link, colours: Colours, *, filled: bool) -> str:
    label, href = link
    ground, ink, border = (
        (colours.main, colours.on_main, colours.main) if filled else (colours.card, colours.ink, colours.border)
    )
    return (
        f'<td class="{"f" if filled else "o"}" align="center" bgcolor="{ground}" style="background:{ground};'
        f'color:{ink};border:2px solid {border};border-radius:6px;padding:0;mso-padding-alt:10px 4px">'
        f'<a href="{escape(href)}" style="display:block;padding:10px 4px;font-weight:bold;color:{ink};'
        f'background:{ground};text-decoration:none;border-radius:4px">{escape(label)}</a></td>'
    )
