"""Answers typed between the lines of a message of ours: words that we did not write are theirs (SOURCES: M39).

Linear but for one search a line; programs wrap our lines, mark them and lose what stood bold, so words are compared by
their letters and figures alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.messages import Bericht, Inbound
from commands.ports import OutboxItem
from commands.spreektaal.woorden import is_slotgroet
from commands.texts.omslag import regels_rondom
from commands.understanding.onze_regels import koppen, labels, onze_regels

_ZEKER = 12
"""Nobody types this many letters of ours in a row by chance."""
_AFGEBROKEN = 20
"""A piece of one line of ours that a program wrapped is at least this long."""
_BEGIN = 20
_MAX_REGELS = 2_000
_MAX_REGEL = 2_000


@dataclass(frozen=True, slots=True)
class Invoeging:
    """The words typed at one place in our message."""

    nummer: int | None
    """The actiepunt under which it stands; None: under none."""
    tekst: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Regel:
    """One line of ours: where it begins and ends among all our letters, and of which actiepunt it speaks."""

    begin: int
    eind: int
    nummer: int | None


def lees_ertussen(inbound: Inbound, casus: Casus, rij: OutboxItem | None, beleid: Beleid) -> tuple[Invoeging, ...]:
    """Only in an answer to a mail of ours itself: other quotations are words of others, or old ones of their own."""
    if not inbound.quoted or rij is None or not rij.is_known_as(inbound.antwoord_op[0]):
        return ()
    if rij.casus_id != casus.id or rij.bericht is None:
        return ()
    ons = rij.bericht.bericht
    rondom = regels_rondom(ons, casus, beleid.huis, beleid.telefoon)
    return lees_tussendoor(inbound.quoted, ons, tuple(map(beleid.woorden.zeg, rondom)))


def lees_tussendoor(geciteerd: str, ons: Bericht, rondom: Sequence[str] = ()) -> tuple[Invoeging, ...]:
    """All in the quotation of our message that we did not write; nothing when it quotes none of ours; `rondom`: the
    lines that stood around it."""
    letters, regels = _onze_letters(ons, rondom)
    # what stands around each message, and a title that is its subject, show no quotation of this one
    eigen = len(_letters("PROEF" + "".join([*rondom, *(koppen(ons.blokken[0]) if ons.blokken else ())])))
    plek, punt, gevolgd, anders = 0, None, 0, 0
    onderwerp = _letters(ons.onderwerp)
    uit: list[tuple[int | None, list[str]]] = []
    vorige_eigen = True
    for regel in _zonder_knoppen(geciteerd.split("\n", _MAX_REGELS)[:_MAX_REGELS], ons):
        kern = _kern(regel) if len(regel) <= _MAX_REGEL else ""
        if kern in ("", onderwerp) or "<mailto:" in regel:  # empty, our subject, a button, or longer than people type
            continue
        na, rest = _volg(kern, regel, letters, regels, plek)
        if na is not None:
            gevolgd += len(kern) - len(_letters(rest)) if na > eigen else 0
            plek, punt = na, _punt_bij(regels, na)
            if rest:
                uit.append((punt, [rest]))
            vorige_eigen = not rest
            continue
        if _lijkt_op(kern, letters, regels):
            continue
        anders += len(kern)
        if vorige_eigen or uit[-1][0] != punt:
            uit.append((punt, []))
        uit[-1][1].append(regel.strip())
        vorige_eigen = False
    if gevolgd < max(_AFGEBROKEN, anders):  # most of it is not ours: some other quotation
        return ()
    einde = plek >= len(letters)
    invoegingen = [(nummer, _zonder_slot(tekst)) for nummer, tekst in uit]
    if einde and uit and not vorige_eigen:  # under all of it stands a signature, or a word about the whole
        invoegingen[-1] = (None, invoegingen[-1][1])
    return tuple(Invoeging(nummer, "\n".join(tekst)) for nummer, tekst in invoegingen if tekst)


def _zonder_knoppen(regels: Sequence[str], ons: Bericht) -> list[str]:
    """The lines without the labels of our buttons, which a program may quote in one line or in several.

    A single "Klaar" stays: that is what people type.
    """
    rijen = {kern for blok in ons.blokken for kern in map(_letters, labels(blok)) if kern}
    kernen = [_kern(regel) if len(regel) <= _MAX_REGEL else "" for regel in regels]
    uit: list[str] = []
    plek = 0
    while plek < len(regels):
        na = next((na for rij in rijen if (na := _na_rij(kernen, plek, rij))), 0)
        if not na:
            uit.append(regels[plek])
        plek = na or plek + 1
    return uit


def _na_rij(kernen: Sequence[str], plek: int, rij: str) -> int:
    """The place behind the lines that are together this row of labels; 0 when they are not."""
    gezien = ""
    if not kernen[plek]:
        return 0
    while plek < len(kernen) and len(gezien) < len(rij) and rij.startswith(gezien + kernen[plek]):
        gezien += kernen[plek]
        plek += 1
    return plek if gezien == rij else 0


def verwijst_erheen(regel: str) -> bool:
    """ "Zie mijn reactie hieronder in rood": it says no more than where the words are."""
    woorden = {woord.strip(" .,:;!()").lower() for woord in regel.split()}
    waar = {"hieronder", "onder", "onderstaand", "rood", "blauw", "groen", "tussen", "tussendoor", "inline", "tekst"}
    wat = {"zie", "reactie", "reacties", "antwoord", "antwoorden", "opmerkingen", "commentaar", "gereageerd", "kleur"}
    return len(woorden) <= 14 and bool(woorden & waar) and bool(woorden & wat) and not any(w.isdigit() for w in woorden)


def _onze_letters(ons: Bericht, rondom: Sequence[str]) -> tuple[str, list[_Regel]]:
    letters, regels = "", []
    for tekst, nummer in onze_regels(ons, rondom):
        kern = _letters(tekst)
        if kern:
            regels.append(_Regel(len(letters), len(letters) + len(kern), nummer))
            letters += kern
    return letters, regels


def _volg(kern: str, rauw: str, letters: str, regels: list[_Regel], plek: int) -> tuple[int | None, str]:
    """The place where our letters go on after this line, and the words typed behind them; None when it is not ours."""
    midden = any(regel.begin < plek < regel.eind for regel in regels)
    if letters.startswith(kern, plek) and (midden or _is_heel(plek, plek + len(kern), regels)):
        return plek + len(kern), ""
    if len(kern) >= _ZEKER and (ergens := letters.find(kern)) >= 0:
        verder = letters.find(kern, plek)
        begin = verder if verder >= 0 else ergens
        if _is_heel(begin, begin + len(kern), regels):
            return begin + len(kern), ""
    if any(letters[regel.begin : regel.eind] == kern for regel in regels):
        return next(regel.eind for regel in regels if letters[regel.begin : regel.eind] == kern), ""
    for regel in regels:  # typed on behind a line of ours
        ons = letters[regel.begin : regel.eind]
        if len(ons) >= _ZEKER and kern.startswith(ons):
            return regel.eind, _na_letters(rauw, len(ons))
    return None, ""


def _lijkt_op(kern: str, letters: str, regels: list[_Regel]) -> bool:
    """Whether a program changed something in a line of ours; nobody begins their own words with so many of ours."""
    return len(kern) > _BEGIN and any(letters.startswith(kern[:_BEGIN], regel.begin) for regel in regels)


def _is_heel(begin: int, eind: int, regels: list[_Regel]) -> bool:
    """Whether a piece is a whole line, the rest of a wrapped one, or long enough to be the first part of it."""
    einden = any(regel.eind == eind for regel in regels)
    begint = any(regel.begin == begin for regel in regels)
    return (einden and (begint or eind - begin >= 3)) or eind - begin >= _AFGEBROKEN


def _punt_bij(regels: list[_Regel], plek: int) -> int | None:
    return next((regel.nummer for regel in regels if regel.begin < plek <= regel.eind), None)


def _zonder_slot(regels: list[str]) -> list[str]:
    slot = next((nr for nr, regel in enumerate(regels) if is_slotgroet(regel)), len(regels))
    return regels[:slot]


def _kern(regel: str) -> str:
    """The letters of a line without the links of the buttons; a line of nothing but those is empty."""
    uit, rest = "", regel
    while rest:
        voor, haak, rest = rest.partition("<")
        uit += voor
        binnen, sluit, na = rest.partition(">")
        if not haak:
            break
        if not binnen.lower().startswith(("mailto:", "http")) or not sluit:
            uit += binnen
        rest = na
    return _letters(uit)


def _letters(tekst: str) -> str:
    return "".join(teken for teken in tekst.lower() if teken.isalnum())


def _na_letters(tekst: str, aantal: int) -> str:
    """The text behind so many letters and figures."""
    for plek, teken in enumerate(tekst):
        aantal -= sum(1 for klein in teken.lower() if klein.isalnum())
        if aantal <= 0:
            return tekst[plek + 1 :].lstrip(" .,:;-–=>→()\t").strip()
    return ""
