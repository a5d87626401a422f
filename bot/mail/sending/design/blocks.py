"""The blocks of a message as cells of HTML that hold in every mail program: all inline, no class needed."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from bot.mail.sending.design.buttons import Link, buttons
from bot.mail.sending.design.colours import Colours
from commands.domain.datumwoorden import MAANDEN
from commands.messages import Blok, Rij
from commands.messages.paneel import Afspraakregel, Paneel
from commands.texts.opmaak import Knoppen, Verwijs, afspraak, een_regel, genummerd, in_regels, vet_en_rest

_SPREAD = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"'
_MAAND = "|".join([*MAANDEN, *(maand[:3] for maand in MAANDEN), "mrt"])
_TOGETHER = re.compile(
    rf"\b(?:\d{{1,2}} (?:{_MAAND})\b(?: \d{{4}})?|\d+ werkdag(?:en)?|[Aa]ctiepunt \d+|[Cc]asus [A-Z0-9]{{4}}"
    r"|kan \d \d)\b"
)
"""No line ends inside these."""
_FIXED = "width:100%;table-layout:fixed"


def title(text: str, *, small: bool) -> str:
    """The one h1 of a mail; `small`: of a receipt."""
    size = "17px;line-height:24px" if small else "22px;line-height:28px"
    return f'<h1 style="margin:0 0 12px;font-size:{size};font-weight:bold">{lines(text)}</h1>'


def block(blok: Blok, colours: Colours, knoppen: Knoppen, verwijs: Verwijs, *, filled: bool) -> Iterator[str]:
    """One block in parts; `filled`: its first button is the one filled button of the mail."""
    if blok.kop and blok.klein:
        yield (
            f'<h3 class="g" style="margin:12px 0 4px;font-size:14px;line-height:20px;font-weight:bold;'
            f'color:{colours.grey}">{lines(blok.kop)}</h3>'
        )
    elif blok.kop:
        yield f'<h2 style="margin:24px 0 8px;font-size:17px;line-height:24px;font-weight:bold">{lines(blok.kop)}</h2>'
    if blok.paneel is not None:
        yield panel(_agreement(blok.paneel, colours), colours)
    if blok.tekst:
        yield _begun(blok)
    if blok.regels:
        yield bullets(blok.regels)
    if blok.voorop:
        yield from (_own(een, colours) for een in blok.afspraken)
    else:
        yield _rows([_numbered(een, colours) for een in blok.afspraken])
    yield _rows([_row(rij, colours, verwijs) for rij in blok.rijen])
    if blok.citaat:
        yield panel(f'<p style="margin:0;font-size:17px;line-height:24px">{lines(blok.citaat)}</p>', colours)
    links = links_of(blok, knoppen, verwijs)
    if links:
        yield buttons(links, colours, filled=filled)
        yield '<p style="margin:0;font-size:4px;line-height:4px">&#160;</p>'
    if blok.na:
        yield paragraph(blok.na)
    if blok.onder:
        yield bullets(blok.onder)


def links_of(blok: Blok, knoppen: Knoppen, verwijs: Verwijs) -> list[Link]:
    """The buttons of a block, the likeliest good answer first."""
    links = [(een_regel(knop.label), verwijs(knop)) for knop in blok.keuzes]
    return links + ([*knoppen(blok.punt)] if blok.knoppen and blok.punt else [])


def paragraph(text: str) -> str:
    """One paragraph of text."""
    return f'<p style="margin:0 0 12px">{lines(text)}</p>'


def _begun(blok: Blok) -> str:
    bold, rest = vet_en_rest(blok)
    if not bold:
        return paragraph(rest)
    return f'<p style="margin:0 0 12px"><strong>{lines(bold)}</strong>{lines(f".{rest}")[1:]}</p>'


def bullets(regels: Sequence[str]) -> str:
    """A list; where rows have numbers of their own, those are the only sign before them."""
    items = "".join(f'<li style="margin:0 0 4px">{lines(regel)}</li>' for regel in regels)
    own = "0;list-style:none" if any(map(genummerd, regels)) else "0 0 0 20px"
    return f'<ul style="margin:0 0 12px;padding:{own}">{items}</ul>'


def _rows(rows: Sequence[str]) -> str:
    spread = f'<table {_SPREAD} style="{_FIXED};border-collapse:collapse;margin:0 0 12px">'
    return f"{spread}{''.join(rows)}</table>" if rows else ""


def _numbered(een: Afspraakregel, colours: Colours) -> str:
    """Number and words in one cell: quoted line by line, no number stands alone as an answer would."""
    number, words = lines(een_regel(afspraak(een))).split(" ", 1)
    under = ""
    if een.onder:
        under = (
            f'<p class="g" style="margin:0;font-size:14px;line-height:20px;color:{colours.grey}">{lines(een.onder)}</p>'
        )
    return (
        f'<tr><td class="r" style="padding:10px 0;border-bottom:1px solid {colours.line}"><p style="margin:0">'
        f"<strong>{number}</strong> {words}</p>{under}</td></tr>"
    )


def _own(een: Afspraakregel, colours: Colours) -> str:
    """An agreement of the reader: several stand close together, so that the question below them is still seen."""
    number, words = lines(een_regel(afspraak(een))).split(" ", 1)
    under = (
        f'<p style="margin:0;font-size:14px;line-height:20px;font-weight:bold">{lines(een.onder)}</p>'
        if een.onder
        else ""
    )
    inside = f'<p style="margin:0;font-size:17px;line-height:24px"><strong>{number}</strong> {words}</p>{under}'
    return panel(inside, colours, padding=8, gap=8)


def _agreement(paneel: Paneel, colours: Colours) -> str:
    under = f'<p style="margin:0;font-weight:bold">{lines(paneel.onder)}</p>' if paneel.onder else ""
    return (
        f'<p class="g" style="margin:0 0 4px;font-size:14px;line-height:20px;color:{colours.grey}">'
        f'{lines(paneel.label)}</p><p style="margin:0 0 4px;font-size:17px;line-height:24px">'
        f"{lines(een_regel(paneel.woorden))}</p>{under}"
    )


def panel(inside: str, colours: Colours, *, padding: int = 12, gap: int = 12) -> str:
    """A soft ground with a bar on its left, for words that are quoted."""
    return (
        f'<table {_SPREAD} style="{_FIXED}"><tr><td class="v b" bgcolor="{colours.panel}" '
        f'style="background:{colours.panel};color:{colours.ink};border-left:4px solid {colours.main};'
        f"padding:{padding}px 16px;border-radius:0 6px 6px 0;overflow-wrap:anywhere;word-break:break-word"
        f'">{inside}</td></tr></table><p style="margin:0;font-size:{gap}px;line-height:{gap}px">&#160;</p>'
    )


def lines(text: str) -> str:
    """Text as it stands in HTML, line for line, without signs that steer or turn it."""
    return "<br>".join(_TOGETHER.sub(_together, escape(line)) for line in in_regels(text))


def _together(found: re.Match[str]) -> str:
    return f'<span style="white-space:nowrap">{found[0]}</span>'


def _row(rij: Rij, colours: Colours, verwijs: Verwijs) -> str:
    cell = f"padding:10px 8px 10px 0;border-bottom:1px solid {colours.line};font-size:15px;line-height:24px"
    link = (
        f'<a class="l" href="{escape(verwijs(rij.knop))}" style="color:{colours.main};font-weight:bold;'
        f'text-decoration:underline">{escape(een_regel(rij.knop.label))}</a>'
    )
    right = f'<span class="g" style="float:right;color:{colours.grey};padding:0 0 0 8px">{lines(rij.rechts)}</span>'
    return (
        f'<tr><td class="r" width="58" valign="top" style="{cell};width:58px">{link}</td>'
        f'<td class="r" valign="top" style="{cell};padding-right:0">'
        f"{lines(rij.tekst)}{' ' if rij.rechts else ''}{right if rij.rechts else ''}</td></tr>"
    )
