"""Makes a Bericht readable: plain text, and the simple HTML of a room. Escapes everything."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape

from commands.messages import Bericht, Blok, Knop, PuntVerwijzing, Rij
from commands.messages.paneel import Afspraakregel
from commands.texts.knoppen import met_code, met_tekens

PROEF = "PROEF"
"""The word that every message of a training environment carries."""
Knoppen = Callable[[PuntVerwijzing], Sequence[tuple[str, str]]]
"""Gives the (label, href) pairs of the buttons for an actiepunt."""
Verwijs = Callable[[Knop], str]
"""Gives the href that fills in the command of a button."""
Uitleg = Callable[[PuntVerwijzing], Sequence[str]]
"""Gives the lines that stand in plain text where a mail has buttons."""

_BESTUURT = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters but the tab, halves of characters, and what can show a text in another order than it is read."""


_NUMMER = re.compile(r"(\d{1,3})\. (?=\S)")
_HINT = re.compile(r"(?<=: )!\w[^.;,:<\n]{0,80}")
"""What can be typed in a room as it stands, in HTML that is escaped already."""


def onderwerp(bericht: Bericht, *, proef: bool) -> str:
    """The subject on one line, PROEF first when `proef`."""
    regel = een_regel(bericht.onderwerp)
    return f"{PROEF} {regel}".strip() if proef else regel


def een_regel(tekst: str) -> str:
    """On one line, with single blanks, and without signs that steer or turn what is shown."""
    return " ".join(" ".join(in_regels(tekst)).split())


def als_tekst(bericht: Bericht, *, proef: bool, uitleg: Uitleg | None = None) -> str:
    """Plain text with LF line ends and no markup but "- " and "> "; PROEF on the first line when `proef`.

    `uitleg`: for a mail; without it, as it stands in a room.
    """
    delen = [PROEF] if proef else []
    uitleg = uitleg or _in_gesprek(bericht)
    delen += ["\n".join(_blok_tekst(blok, uitleg)) for blok in bericht.blokken]
    return "\n\n".join(deel for deel in delen if deel)


def als_html(bericht: Bericht, *, proef: bool) -> str:
    """HTML for a room with only p, br, ul, ol, li, blockquote and strong; PROEF first when `proef`."""
    delen = [f"<p><strong>{PROEF}</strong></p>"] if proef else []
    for blok in bericht.blokken:
        delen += _blok_html(blok, _in_gesprek(bericht))
    return "".join(delen)


def _blok_tekst(blok: Blok, uitleg: Uitleg) -> Iterator[str]:
    yield from in_regels(blok.kop)
    if blok.paneel is not None:
        yield een_regel(f"{blok.paneel.label}: {blok.paneel.woorden}")
        yield from in_regels(blok.paneel.onder)
    yield from in_regels(blok.tekst)
    for regel in blok.regels:
        sign = "- " if genummerd(regel) is None else ""  # a number is a sign of its own
        yield sign + "\n  ".join(in_regels(regel))
    for een in blok.afspraken:
        yield een_regel(afspraak(een))
        yield from (f"   {regel}" for regel in in_regels(een_regel(een.onder)))
    for rij in blok.rijen:
        yield f"- {een_regel(_rij(rij, rij.knop.label))}"
    for regel in in_regels(blok.citaat):
        yield f"> {regel}".rstrip()
    for knop in blok.keuzes:
        yield f"- {een_regel(_keuze(knop))}"
    if blok.knoppen and blok.punt:
        yield from (f"- {een_regel(regel)}" for regel in uitleg(blok.punt))
    yield from in_regels(blok.na)
    for regel in blok.onder:
        yield f"- {een_regel(regel)}"


def _in_gesprek(bericht: Bericht) -> Uitleg:
    """In a room: the signs that stand under the message, or else the words of each answer."""
    return met_tekens if bericht.tekens else met_code


def _blok_html(blok: Blok, uitleg: Uitleg) -> Iterator[str]:
    if blok.kop:
        yield f"<p><strong>{_html(blok.kop)}</strong></p>"
    if blok.paneel is not None:
        onder = f"<br><strong>{_html(blok.paneel.onder)}</strong>" if blok.paneel.onder else ""
        yield f"<p>{_html(blok.paneel.label)}: {_html(een_regel(blok.paneel.woorden))}{onder}</p>"
    if blok.tekst:
        yield f"<p>{_met_hint(_html_vet(blok))}</p>"
    if blok.regels:
        yield _lijst(blok.regels)
    if blok.afspraken:
        yield _genummerd(blok.afspraken)
    if blok.rijen:
        yield _lijst([_rij(rij, rij.knop.label) for rij in blok.rijen])
    if blok.citaat:
        yield f"<blockquote>{_html(blok.citaat)}</blockquote>"
    if blok.keuzes:
        yield _lijst([_keuze(knop) for knop in blok.keuzes])
    if blok.knoppen and blok.punt:
        yield _lijst(uitleg(blok.punt))
    if blok.na:
        yield f"<p>{_met_hint(_html(blok.na))}</p>"
    if blok.onder:
        yield _lijst(blok.onder)


def _lijst(regels: Sequence[str]) -> str:
    """Rows that follow each other by number are counted by the programs: no row has two signs before it."""
    html, tel = "", 0
    for regel in regels:
        nummer = genummerd(regel)
        soort = "ul" if nummer is None else "ol"
        if tel and (nummer == tel or (nummer is None and tel < 0)):
            html = html.removesuffix(f"</{soort}>")
        else:
            html += f"<{soort}>" if nummer in (None, 1) else f'<ol start="{nummer}">'
        tel = -1 if nummer is None else nummer + 1
        html += f"<li>{_met_hint(_html(regel if nummer is None else regel.partition('. ')[2]))}</li></{soort}>"
    return html


def genummerd(regel: str) -> int | None:
    """The number with which a row of a list begins ("3. Belt de school"); None where it has none."""
    nummer = _NUMMER.match(regel)
    return None if nummer is None else int(nummer[1])


def _genummerd(afspraken: Sequence[Afspraakregel]) -> str:
    """The programs count by themselves where the numbers are one, two, three; elsewhere the number stands there."""
    if [een.nummer for een in afspraken] == [*range(1, len(afspraken) + 1)]:
        delen = [f"<li>{_html(_met_onder(een_regel(een.woorden), een))}</li>" for een in afspraken]
        return f"<ol>{''.join(delen)}</ol>"
    return _lijst([_met_onder(een_regel(afspraak(een)), een) for een in afspraken])


def _met_onder(woorden: str, een: Afspraakregel) -> str:
    return f"{woorden}\n{een.onder}" if een.onder else woorden


def afspraak(een: Afspraakregel) -> str:
    """The number and the words of an agreement."""
    return f"{een.nummer}. {een.woorden}"


def _rij(rij: Rij, kop: str) -> str:
    return f"{kop}: {rij.tekst}{', ' if rij.rechts else ''}{rij.rechts}"


def _keuze(knop: Knop) -> str:
    return f"{knop.label}? Schrijf: {knop.opdracht}"


def vet_en_rest(blok: Blok) -> tuple[str, str]:
    """The beginning of its text that is shown in bold, and what follows."""
    begin = blok.vet if blok.vet and blok.tekst.startswith(blok.vet) else ""
    return begin, blok.tekst[len(begin) :]


def _html_vet(blok: Blok) -> str:
    vet, rest = vet_en_rest(blok)
    # what follows begins on the same line, or with a line break of its own
    return f"<strong>{_html(vet)}</strong>{_html(f'.{rest}')[1:]}" if vet else _html(rest)


def _met_hint(html: str) -> str:
    return _HINT.sub(r"<strong>\g<0></strong>", html)


def _html(tekst: str) -> str:
    return "<br>".join(escape(regel) for regel in in_regels(tekst))


def in_regels(tekst: str) -> list[str]:
    """Lines without control characters; every kind of line break counts, so that no text escapes its quotation."""
    return [_BESTUURT.sub("", regel) for regel in tekst.splitlines()]
