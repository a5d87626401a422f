"""One message as the two parts of a mail, text and HTML: the same blocks in the same order."""

from dataclasses import dataclass, replace

from bot.mail.sending.design.blocks import block, title
from bot.mail.sending.design.colours import light
from bot.mail.sending.design.frame import page
from commands.messages import Bericht, Blok
from commands.texts.omslag import Omslag, opschrift, rondom, zonder_casus
from commands.texts.opmaak import Knoppen, Uitleg, Verwijs, als_tekst, een_regel, in_regels, onderwerp


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The makers of all that answers a message."""

    buttons: Knoppen
    link: Verwijs
    explanation: Uitleg


def as_text(bericht: Bericht, omslag: Omslag, answers: Answers, *, training: bool) -> str:
    """The text part, with LF line ends and without a last one. A title that is the subject stands above it already."""
    before, after = rondom(_fitting(bericht, omslag), proef=training)
    body = als_tekst(bericht, proef=False, uitleg=answers.explanation)
    return "\n\n".join(part for part in (before, body, after) if part)


def as_html(bericht: Bericht, omslag: Omslag, answers: Answers, *, colour: str, training: bool) -> str:
    """The HTML part; `colour`: the one of the house, empty for ours."""
    colours = light(colour)
    bericht = _below(bericht, omslag)
    head, blocks = _titled(bericht)
    filled = filled_block(bericht)
    parts = [title(head, small=bericht.notice)]
    for number, blok in enumerate(blocks):
        parts += block(blok, colours, answers.buttons, answers.link, filled=number == filled)
    return page(
        _fitting(bericht, omslag),
        "".join(parts),
        colours,
        subject=onderwerp(bericht, proef=training),
        preheader=een_regel(next((blok.tekst for blok in blocks if blok.tekst), "")),
        training=training,
    )


def filled_block(bericht: Bericht) -> int | None:
    """The number of the block with the one filled button; None where nothing is asked, or more than one thing is."""
    one, rows = asking(bericht), any(blok.rijen for blok in bericht.blokken)
    return one[0] if len(one) == 1 and not bericht.notice and not rows else None


def asking(bericht: Bericht) -> list[int]:
    """The numbers of the blocks with buttons."""
    return [number for number, blok in enumerate(bericht.blokken) if blok.keuzes or (blok.knoppen and blok.punt)]


def _below(bericht: Bericht, omslag: Omslag) -> Bericht:
    """The message below a head that names its casus: no heading need name it again."""
    blokken = (replace(blok, kop=zonder_casus(blok.kop, omslag.regel)) for blok in bericht.blokken)
    return replace(bericht, blokken=tuple(blokken))


def _fitting(bericht: Bericht, omslag: Omslag) -> Omslag:
    return replace(omslag, kort=bericht.notice or not any(blok.keuzes or blok.knoppen for blok in bericht.blokken))


def _titled(bericht: Bericht) -> tuple[str, tuple[Blok, ...]]:
    """The title, and the blocks without it."""
    own = _own_title(bericht)
    if not own or len(asking(bericht)) > 1:
        return opschrift(bericht), bericht.blokken
    first, *rest = bericht.blokken
    if first.kop:
        return first.kop, (replace(first, kop=""), *rest)
    after = "\n".join(in_regels(first.tekst)[1:])
    return own, (replace(first, tekst=after), *rest)


_MAX_TITLE = 90


def _own_title(bericht: Bericht) -> str:
    """The heading of the first block, or its first line where that is short; empty where the subject must do."""
    if not bericht.blokken:
        return ""
    first = bericht.blokken[0]
    if first.kop:
        return first.kop
    begin = in_regels(first.tekst)[0] if first.tekst else ""
    return begin if len(begin) <= _MAX_TITLE else ""
