"""The actiepunten that a sentence names: "punt zes", "AP6", "2, 3 en 4", "het tweede punt", "allebei"."""

from collections.abc import Collection, Sequence

from commands.spreektaal.stukken import Stuk
from commands.spreektaal.tijden import MAAT
from commands.spreektaal.woorden import reeks
from commands.spreektaal.woordkeus import NA_GETAL, NEGEER, PUNT, RANG, TELWOORD, VOOR_GETAL

PUNTEN, ALLEMAAL, ONZEKER = "[punten]", "[allemaal]", "[rangpunt]"
_EN = reeks("en & + als")
_KORT_WOORD = 4
_BEIDE = frozenset(("beide", "beiden", "allebei"))


def met_punten(
    zin: Sequence[Stuk], bekend: Collection[int], eigen: Collection[int] = (), *, vooraan: bool = False
) -> list[Stuk]:
    """The sentence with each series of actiepunten as one word.

    `bekend`: the numbers that exist, `eigen`: the writer's own; `vooraan`: whether the message begins here.
    """
    uit: list[Stuk] = []
    plaats = 0
    while plaats < len(zin):
        gevonden = _genoemd(zin, plaats) or _kaal(zin, plaats, bekend) or _allemaal(zin, plaats)
        gevonden = gevonden or _eigen_nummer(zin, plaats, eigen, vooraan=vooraan)
        if gevonden is None:
            uit.append(zin[plaats])
            plaats += 1
        else:
            stuk, plaats = gevonden
            uit.append(stuk)
    return uit


def _genoemd(zin: Sequence[Stuk], plaats: int) -> tuple[Stuk, int] | None:
    """With the word "punt" or "actie" in front, or a rank."""
    eerste = zin[plaats]
    rang = RANG.get(eerste.kaal) or _cijferrang(eerste.kaal)
    if rang is not None and plaats + 1 < len(zin) and zin[plaats + 1].kaal in PUNT:
        einde = zin[plaats + 1]
        return Stuk(ONZEKER, f"{eerste.ruw} {einde.ruw}", einde.grens, nummers=(rang,)), plaats + 2
    if eerste.kaal not in PUNT or eerste.grens not in ("", ","):
        return None
    verder = plaats + 1
    while verder < len(zin) and zin[verder].kaal in PUNT:
        verder += 1
    nummers, verder = _reeks(zin, verder, woorden=True)
    if not nummers:
        return None
    return Stuk(PUNTEN, "", zin[verder - 1].grens, nummers=nummers), verder


def _cijferrang(woord: str) -> int | None:
    """ "2e", "3de", "1ste"."""
    cijfers = woord[: len(woord) - len(woord.lstrip("0123456789"))]
    return int(cijfers) if 0 < len(cijfers) <= 2 and woord[len(cijfers) :] in ("e", "de", "ste") else None


def _kaal(zin: Sequence[Stuk], plaats: int, bekend: Collection[int]) -> tuple[Stuk, int] | None:
    """A number alone, where nothing else but an actiepunt can be meant."""
    vorig = zin[plaats - 1] if plaats else None
    if vorig is not None and not vorig.grens and vorig.kaal not in VOOR_GETAL:
        return None
    nummers, verder = _reeks(zin, plaats, woorden=False)
    if not nummers or not set(nummers) <= set(bekend):
        return None
    einde = zin[verder - 1]
    if vorig is not None and vorig.kaal == "voor" and (einde.grens or verder == len(zin)):
        return None  # "klaar voor 4" is a time
    volgend = zin[verder].kaal if verder < len(zin) else ""
    if einde.grens or verder == len(zin) or volgend in NA_GETAL or zin[verder].dag is not None:
        return Stuk(PUNTEN, "", einde.grens, nummers=nummers), verder
    return None


def _eigen_nummer(
    zin: Sequence[Stuk], plaats: int, eigen: Collection[int], *, vooraan: bool
) -> tuple[Stuk, int] | None:
    """ "3 schuif maar naar ...", "doe mij voor 3 maar ...": likely the writer's own actiepunt, and never sure."""
    if not (vooraan and plaats == 0) and not (plaats and zin[plaats - 1].kaal == "voor" and not zin[plaats - 1].grens):
        return None
    eerste = zin[plaats]
    if (
        eerste.getal is None
        or eerste.getal not in eigen
        or eerste.grens
        or plaats + 1 >= len(zin)
        or _telt(zin[plaats + 1].kaal)
    ):
        return None
    return Stuk(ONZEKER, eerste.ruw, nummers=(eerste.getal,)), plaats + 1


def _telt(volgend: str) -> bool:
    """ "3 weken", "2 gesprekken": a number of things."""
    return volgend in MAAT or volgend == "van" or (volgend.endswith(("en", "s")) and len(volgend) > _KORT_WOORD)


def telt_iets(tekst: str, nummer: int) -> bool:
    """Whether this number counts things everywhere in this text: "1 buur gesproken"."""
    woorden = tekst.casefold().split()
    plaatsen = [nr for nr, woord in enumerate(woorden) if woord == str(nummer)]
    return bool(plaatsen) and all(_is_zaak(woorden[nr + 1 : nr + 2]) for nr in plaatsen)


def _is_zaak(volgend: Sequence[str]) -> bool:
    kaal = "".join(volgend).strip(".,;:!?()")
    return kaal.isalpha() and len(kaal) >= _KORT_WOORD and kaal not in NA_GETAL | NEGEER | PUNT


def _reeks(zin: Sequence[Stuk], plaats: int, *, woorden: bool) -> tuple[tuple[int, ...], int]:
    nummers: list[int] = []
    while plaats < len(zin) and (getal := _getal(zin[plaats], woorden=woorden)) is not None:
        nummers.append(getal)
        plaats += 1
        verder = plaats
        if verder < len(zin) and zin[verder].kaal in _EN and zin[verder - 1].grens in ("", ","):
            verder += 1
        elif zin[plaats - 1].grens != ",":
            break
        while verder < len(zin) and zin[verder].kaal in PUNT:
            verder += 1
        if verder >= len(zin) or _getal(zin[verder], woorden=woorden) is None:
            break
        if not _hoort_erbij(zin, verder, woorden=woorden):
            break
        plaats = verder
    return tuple(nummers), plaats


def _hoort_erbij(zin: Sequence[Stuk], plaats: int, *, woorden: bool) -> bool:
    """Whether a following number is one of the series: "3, 4 en 5", not "3 klaar, 2 weken te laat"."""
    volgend = zin[plaats + 1] if plaats + 1 < len(zin) else None
    return volgend is None or bool(zin[plaats].grens) or volgend.kaal in NA_GETAL or volgend.kaal in _EN or woorden


def _getal(stuk: Stuk, *, woorden: bool) -> int | None:
    return stuk.getal or (TELWOORD.get(stuk.kaal) if woorden else None)


def _allemaal(zin: Sequence[Stuk], plaats: int) -> tuple[Stuk, int] | None:
    """ "allebei", "alle drie", "alle punten", "mijn twee punten"."""
    eerste, verder = zin[plaats], plaats + 1
    if eerste.kaal in _BEIDE:
        while verder < len(zin) and not zin[verder - 1].grens and zin[verder].kaal in PUNT:
            verder += 1
        return Stuk(ALLEMAAL, eerste.ruw, zin[verder - 1].grens, nummers=(2,)), verder
    if eerste.kaal not in ("alle", "mijn", "onze", "al") or verder >= len(zin) or eerste.grens:
        return None
    aantal = _getal(zin[verder], woorden=True)
    verder += aantal is not None
    met_punt = verder < len(zin) and zin[verder].kaal in PUNT
    verder += met_punt
    if aantal is None and not (met_punt and eerste.kaal == "alle"):
        return None
    if not met_punt and eerste.kaal != "alle":
        return None
    return Stuk(ALLEMAAL, eerste.ruw, zin[verder - 1].grens, nummers=(aantal or 0,)), verder
