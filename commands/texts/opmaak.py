"""Makes a Bericht readable: plain text, and HTML simple enough for both Matrix and mail. Escapes everything."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape

from commands.messages import Bericht, Blok, Knop, PuntVerwijzing, Rij

PROEF = "PROEF"
"""The word that every message of a training environment carries."""
Knoppen = Callable[[PuntVerwijzing], Sequence[tuple[str, str]]]
"""Gives the (label, href) pairs of the buttons for an actiepunt."""
Verwijs = Callable[[Knop], str]
"""Gives the href that fills in the command of a button."""
Uitleg = Callable[[PuntVerwijzing], str]
"""Gives the line that stands in plain text where HTML has buttons."""

_BESTUURT = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters but the tab, halves of characters, and what can show a text in another order than it is read."""


def onderwerp(bericht: Bericht, *, proef: bool) -> str:
    """The subject on one line, PROEF first when `proef`."""
    regel = een_regel(bericht.onderwerp)
    return f"{PROEF} {regel}".strip() if proef else regel


def een_regel(tekst: str) -> str:
    """On one line, with single blanks, and without signs that steer or turn what is shown."""
    return " ".join(" ".join(_regels(tekst)).split())


def als_tekst(bericht: Bericht, *, proef: bool, uitleg: Uitleg | None = None) -> str:
    """Plain text with LF line ends and no markup but "- " and "> "; PROEF on the first line when `proef`."""
    delen = [PROEF] if proef else []
    delen += ["\n".join(_blok_tekst(blok, uitleg)) for blok in bericht.blokken]
    return "\n\n".join(deel for deel in delen if deel)


def als_html(bericht: Bericht, *, proef: bool, knoppen: Knoppen | None = None, verwijs: Verwijs | None = None) -> str:
    """HTML with only h4, p, br, ul, li, blockquote, strong and a; PROEF first when `proef`.

    `a`, and a table for rows, stand only in mail, where `knoppen` and `verwijs` give the buttons.
    """
    delen = [f"<p><strong>{PROEF}</strong></p>"] if proef else []
    for blok in bericht.blokken:
        delen += _blok_html(blok, knoppen, verwijs)
    return "".join(delen)


def _blok_tekst(blok: Blok, uitleg: Uitleg | None) -> Iterator[str]:
    yield from _regels(blok.kop)
    yield from _regels(blok.tekst)
    for regel in blok.regels:
        yield "- " + "\n  ".join(_regels(regel))
    for rij in blok.rijen:
        yield f"- {een_regel(_rij(rij, rij.knop.label))}"
    for regel in _regels(blok.citaat):
        yield f"> {regel}".rstrip()
    for knop in blok.keuzes:
        yield f"- {een_regel(_keuze(knop))}"
    if uitleg and blok.knoppen and blok.punt:
        yield uitleg(blok.punt)


def _blok_html(blok: Blok, knoppen: Knoppen | None, verwijs: Verwijs | None) -> Iterator[str]:
    if blok.kop:
        yield f"<h4>{_html(blok.kop)}</h4>"
    if blok.tekst:
        yield f"<p>{_html(blok.tekst)}</p>"
    if blok.regels:
        yield "<ul>" + "".join(f"<li>{_html(regel)}</li>" for regel in blok.regels) + "</ul>"
    if blok.rijen and verwijs is None:
        yield "<ul>" + "".join(f"<li>{_html(_rij(rij, rij.knop.label))}</li>" for rij in blok.rijen) + "</ul>"
    elif blok.rijen and verwijs is not None:
        rijen = ((_link(rij.knop, verwijs), _html(rij.tekst), _html(rij.rechts)) for rij in blok.rijen)
        cellen = "".join(f"<tr>{''.join(f'<td>{cel}</td>' for cel in rij)}</tr>" for rij in rijen)
        yield f'<table role="presentation">{cellen}</table>'
    if blok.citaat:
        yield f"<blockquote>{_html(blok.citaat)}</blockquote>"
    if blok.keuzes and verwijs is None:
        yield "<ul>" + "".join(f"<li>{_html(_keuze(knop))}</li>" for knop in blok.keuzes) + "</ul>"
    elif blok.keuzes and verwijs is not None:
        yield f"<p>{' &#183; '.join(_link(knop, verwijs) for knop in blok.keuzes)}</p>"
    if knoppen and blok.knoppen and blok.punt:
        links = [f'<a href="{escape(href)}">{escape(label)}</a>' for label, href in knoppen(blok.punt)]
        yield f"<p>{' &#183; '.join(links)}</p>"


def _rij(rij: Rij, kop: str) -> str:
    return f"{kop}: {rij.tekst}{', ' if rij.rechts else ''}{rij.rechts}"


def _keuze(knop: Knop) -> str:
    return f"{knop.label}? Schrijf: {knop.opdracht}"


def _link(knop: Knop, verwijs: Verwijs) -> str:
    return f'<a href="{escape(verwijs(knop))}">{_html(knop.label)}</a>'


def _html(tekst: str) -> str:
    return "<br>".join(escape(regel) for regel in _regels(tekst))


def _regels(tekst: str) -> list[str]:
    """Lines without control characters; every kind of line break counts, so that no text escapes its quotation."""
    return [_BESTUURT.sub("", regel) for regel in tekst.splitlines()]
