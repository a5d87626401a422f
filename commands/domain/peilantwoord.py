"""The answer of a member to a poll, in their own words: "1 en 3", "kan geen", "dinsdag wel, woensdag niet"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Peilmoment
from commands.domain.peilhelder import maak_helder
from commands.domain.peilopmerking import verhelder
from commands.domain.peilwoorden import (
    ALLE,
    ALLEEN,
    BEHALVE,
    GRENS,
    HELAAS,
    KAN,
    MAAR,
    MOMENT,
    NIET,
    OOK,
    REST,
    WEG,
    WEL,
    Woord,
    effen,
    woorden_van,
)

_KAN_NIET: Final = frozenset(
    ("kan", "kunnen", "kunt", "lukt", "past", "schikt", "beschikbaar", "aanwezig", "tijd", "verhinderd", "afwezig")
) | {"geen", "er", "uit", "mogelijk"}
"""With one of these "niet" says that they cannot come; "dat ben ik niet" says something else."""
_ANDERS: Final = frozenset(
    ["prima", "goed", "ok", "oke", "oké", "okay", "akkoord", "dank", "bedankt", "dankjewel", "nummers"]
)
_LANGST: Final = 200
_GOED: Final = re.compile(
    r"(?:\W|\b(?:ja|prima|goed|is|ok|oke|oké|okay|akkoord|top|hoor|dat|mij|dank|bedankt|wat|betreft|alvast|u|je|wel)\b)*"
)
_ALLES_GOED: Final = re.compile(
    r"\bgeen (?:voorkeur|bezwaar|bezwaren|probleem)\b"
    r"|\b(?:maakt|boeit) (?:mij |me |ons |het |'?t )*(?:allemaal )?niet(?:s)?(?: uit)?\b"
    r"|\bom het even\b"
)
_REST_GOED: Final = re.compile(
    r"\b(rest|andere|overige)(?: (?:dagen|momenten|data))?(?: (?:is|zijn|heb ik))?"
    r" (?:(?:maakt|maken|boeit) (?:mij |me |ons )?(?:allemaal )?niet(?:s)?(?: uit)?|om het even"
    r"|geen (?:voorkeur|bezwaar))\b"
)
_TWIJFEL: Final = re.compile(r"\d|\?|\b(?:maar|weet|misschien|behalve|alleen|als|mits|tenzij)\b")


@dataclass(slots=True)
class _Gezegd:
    """What the parts of an answer say together."""

    wel: set[int] = field(default_factory=set)
    niet: set[int] = field(default_factory=set)
    alle: bool = False
    rest_wel: bool = False
    rest_niet: bool = False
    op_na: bool = False
    """ "alleen 2 niet": the others do."""
    bloot_wel: bool = False
    """A moment that is named without yes or can."""
    los_niet: list[str] = field(default_factory=list)
    """Each no that names no moment; in front of the moments alone."""
    los_ja: bool = False
    weg: bool = False


def lees_kan(
    tekst: str, momenten: Sequence[Peilmoment], zone: ZoneInfo, eerder: Sequence[int] = ()
) -> tuple[int, ...] | None:
    """The numbers that suit the writer, going up; None when that is not certain.

    `eerder`: what they answered before; "kan ook 3" adds to it. A number that the poll has not is given back, so that
    the caller can say so.
    """
    helder = maak_helder(tekst, momenten, zone)
    gezegd = _lees(helder.tekst, momenten, zone)
    alle = {een.nr for een in momenten}
    if gezegd is None or gezegd.wel & gezegd.niet or "?" in tekst:
        return None
    kan = _weeg(gezegd, alle)
    if helder.twijfel and not kan:  # of what they do not know, "niet" is not their answer
        return None
    if kan is None or not kan or not re.search(r"\book\b", tekst.lower()) or set(eerder) <= kan:
        return None if kan is None else tuple(sorted(kan))
    if re.fullmatch(r"(?:ik )?(?:kan )?ook \D*\d\W*(?:wel|kan)?\W*|\W*\d(?: kan)? ook(?: nog)?\W*", effen(tekst)):
        return tuple(sorted(kan | set(eerder)))
    return None


def bedoeld(tekst: str, momenten: Sequence[Peilmoment], zone: ZoneInfo) -> tuple[int, ...]:
    """The moments that an answer that is not certain probably means, to ask about; empty when nobody can tell."""
    alle = {een.nr for een in momenten}
    schoon = effen(tekst)
    if is_goed(tekst) or (_ALLES_GOED.search(schoon) and not _TWIJFEL.search(schoon)):
        return tuple(sorted(alle))
    gezegd = _lees(tekst, momenten, zone)
    if gezegd is not None and gezegd.niet and not gezegd.wel and not gezegd.los_niet:
        return tuple(sorted(alle - gezegd.niet))
    return ()


def is_goed(tekst: str) -> bool:
    """Whether it says "prima", "ja" or a thumb and nothing more: thanks, or a yes to all."""
    schoon = effen(tekst)
    kaal = not schoon and "\U0001f44d" in tekst
    woorden = set(re.findall(r"\w+", schoon)) & {"ja", "prima", "goed", "ok", "oke", "oké", "okay", "akkoord", "top"}
    return kaal or (bool(woorden) and "?" not in tekst and _GOED.fullmatch(schoon) is not None)


def _lees(tekst: str, momenten: Sequence[Peilmoment], zone: ZoneInfo) -> _Gezegd | None:
    if len(tekst) > _LANGST or "?" in tekst:
        return None
    woorden = woorden_van(verhelder(_REST_GOED.sub(r"\1 wel", effen(tekst))), momenten, zone)
    if woorden is None:
        return None
    gezegd = _Gezegd()
    maar = [nr for nr, een in enumerate(woorden) if een.soort == MAAR]
    voor_maar, eerst = True, bool(maar)
    for deel, grens in _delen(woorden):
        voor_maar = voor_maar and grens != MAAR
        if not _neem_op(deel, gezegd, tegenover=eerst, voor_maar=voor_maar):
            return None
    return gezegd


def _delen(woorden: Sequence[Woord]) -> Iterator[tuple[list[Woord], str]]:
    """The parts between commas and "maar", each with the kind of border in front of it."""
    deel: list[Woord] = []
    grens = ""
    for een in woorden:
        if een.soort in (GRENS, MAAR, BEHALVE):
            if deel:
                yield deel, grens
                grens = ""
            deel = [een] if een.soort == BEHALVE else []
            grens = een.soort if een.soort != GRENS or not grens else grens
        else:
            deel.append(een)
    if deel:
        yield deel, grens


def _neem_op(deel: Sequence[Woord], gezegd: _Gezegd, *, tegenover: bool, voor_maar: bool) -> bool:
    """Take up one part; False when it is not certain what it says."""
    vorm = _met_kan("".join(een.soort for een in deel))
    if NIET + ALLEEN in vorm:
        return False
    gezegd.weg = gezegd.weg or WEG in vorm
    kern = re.sub(f"[{ALLEEN}{OOK}{KAN}{WEG}{HELAAS}]", "", vorm).replace(BEHALVE, NIET)
    if MOMENT in kern:
        return _neem_momenten(deel, kern, gezegd, gedekt=tegenover and voor_maar)
    if ALLE in kern or REST in kern:
        wie = ALLE if ALLE in kern else REST
        wel, niet = kern in (wie, wie + WEL, WEL + wie), kern == REST + NIET
        gezegd.alle |= wie == ALLE and wel
        gezegd.rest_wel |= wie == REST and wel
        gezegd.rest_niet |= niet
        return wel or niet
    if NIET in kern:
        if (
            not _kan_niet({een.tekst for een in deel})
            or WEL in kern
            or gezegd.wel
            or gezegd.niet
            or gezegd.alle
            or BEHALVE in vorm
        ):
            return False
        gezegd.los_niet += [een.tekst for een in deel if een.soort in (NIET, WEG, HELAAS)]
    elif HELAAS in vorm or WEG in vorm:
        gezegd.los_niet += [een.tekst for een in deel if een.soort in (WEG, HELAAS)]
    gezegd.los_ja |= WEL in kern
    return True


def _met_kan(vorm: str) -> str:
    """With a yes for each "kan ik" between moments: "wo kan ik di niet" is a yes and a no."""
    vorm = re.sub(f"({MOMENT}+){KAN}+(?={MOMENT}+{NIET})", rf"\1{WEL}", vorm)
    return re.sub(f"(?<={NIET})({MOMENT}+){KAN}+$", rf"\1{WEL}", vorm)


def _kan_niet(woorden: set[str]) -> bool:
    """Whether a no without a moment is about coming at all."""
    if _ANDERS & woorden:
        return False
    los = woorden - {"ik", "helaas", "ook", "hoor", "dus"}
    return bool(_KAN_NIET & woorden) or los in ({"niet"}, {"nee"}) or any(een.startswith("geen van") for een in woorden)


def _neem_momenten(deel: Sequence[Woord], kern: str, gezegd: _Gezegd, *, gedekt: bool) -> bool:
    """The moments in one part, each with yes or no: "1 wel 2 niet", "niet 1 en 2", "2"."""
    momenten = [een.nrs for een in deel if een.soort == MOMENT]
    if any(len(nrs) != 1 for nrs in momenten):
        return False
    if NIET not in kern and re.fullmatch("[Mp]+", kern):
        polen = [WEL] * len(momenten)
    elif re.fullmatch("nM+n?", kern):
        polen = [NIET] * len(momenten)
    elif re.fullmatch("(?:M+[pn])+", kern):
        polen = [pool for groep in re.findall("M+[pn]", kern) for pool in groep[-1] * (len(groep) - 1)]
    elif re.fullmatch("(?:[pn]M+)+", kern):
        polen = [pool for groep in re.findall("[pn]M+", kern) for pool in groep[0] * (len(groep) - 1)]
    else:
        return False
    for nrs, pool in zip(momenten, polen, strict=True):
        (gezegd.wel if pool == WEL else gezegd.niet).update(nrs)
    soorten = {een.soort for een in deel}
    gezegd.bloot_wel |= WEL in polen and not soorten & {WEL, KAN} and not gedekt
    gezegd.op_na |= NIET in polen and WEL not in polen and bool(soorten & {ALLEEN, BEHALVE})
    return True


def _weeg(gezegd: _Gezegd, alle: set[int]) -> set[int] | None:
    """The moments that it comes to; None when the parts do not fit or leave something open."""
    wel, niet = gezegd.wel, gezegd.niet
    if gezegd.bloot_wel and (niet or gezegd.los_niet):  # "niet 1, 2": is 2 a no as well?
        return None
    if gezegd.weg and (wel or niet or gezegd.alle):
        return None
    if gezegd.alle:
        tegen = (wel and niet) or gezegd.los_niet or gezegd.rest_wel or gezegd.rest_niet
        return None if tegen else alle - niet
    if gezegd.rest_wel or gezegd.rest_niet:
        if gezegd.rest_wel and gezegd.rest_niet:
            return None
        return (alle - niet if niet else None) if gezegd.rest_wel else (wel or None)
    if niet and not wel:
        return alle - niet if gezegd.op_na or niet == alle else None
    if wel:
        return wel
    woorden = set(gezegd.los_niet)
    helder = woorden - {"nee", "helaas"} if not gezegd.weg else woorden & {"nee", "helaas", "niet", "geen"}
    return set() if helder and not gezegd.los_ja else None
