"""What is said in the room of a casus: receipts and news in few words, hints with a "!" and without its code."""

import re
from dataclasses import replace

from commands.domain.datum import is_datum
from commands.messages import Bericht, Blok
from commands.texts.punt import TEKEN

_HINT = re.compile(r"((?:[Ss]chrijf(?: bijvoorbeeld)?|[Aa]ntwoord|bijvoorbeeld|met):) (?![!/])([^\n.;]{1,80})")
_HULP = re.compile(r"\b([Ss]chrijf) hulp\b")
_BEGINT = (
    *("actie", "mijn", "bericht", "contact", "casus", "hulp", "afmelden", "ongedaan", "pauzeer", "namens", "opschalen"),
    *("afwezig", "aanwezig", "casushouder", "meldingen", "plan", "ico", "kan", "terugblik", "tijdlijn", "agenda"),
)
"""First words of what may be typed in a room."""
_PUNT = re.compile(r"^((?:\S{1,2} )?)Actiepunt (\d+)(?: is|:)? ")
"""The beginning of a piece of news; the room lives by numbers."""
_GENOTEERD = re.compile(rf"(?:{'|'.join(TEKEN.values())}) \d+[^.]*\.")
"""The beginning of a receipt: sign, number and state."""


def in_kamer(bericht: Bericht, code: str) -> Bericht:
    """The same message, where the others read along; words of other people (a quotation) stay as they are.

    News begins with its number, and takes three lines at most where the words of people are short.
    """
    blokken: list[Blok] = []
    korte: list[str] = []
    for blok in (_blok(een, code) for een in bericht.blokken):
        if blok.kort is None:
            blokken += [*_op_een_regel(korte), blok]
            korte = []
        elif blok.kort:
            korte.append(blok.kort)
    return replace(bericht, blokken=(*blokken, *_op_een_regel(korte)))


def _op_een_regel(korte: list[str]) -> tuple[Blok, ...]:
    """A receipt on one line; where it holds several reports, a line each."""
    regels: list[str] = []
    for zin in korte:
        if regels and not _GENOTEERD.match(zin):
            regels[-1] = f"{regels[-1]} {zin}"
        else:
            regels.append(zin)
    return tuple(Blok(tekst=regel, vet=vet[0] if (vet := _GENOTEERD.match(regel)) else "") for regel in regels)


def _blok(blok: Blok, code: str) -> Blok:
    vet = _PUNT.sub(r"\1\2 ", blok.vet)
    tekst = f"{vet}{blok.tekst.removeprefix(blok.vet)}"
    if blok.deur:
        eerste, *rest = tekst.split("\n")
        tekst = "\n".join((f"{eerste}, {blok.deur}", *rest))
    return replace(
        blok,
        tekst=_zin(tekst, code),
        deur="",
        vet=vet,
        na=_zin(blok.na, code),
        kort=None if blok.kort is None else _zin(_zonder_code(blok.kort, code), code),
        regels=tuple(_zin(regel, code) for regel in blok.regels),
        keuzes=tuple(replace(knop, opdracht=_met_teken(knop.opdracht, code)) for knop in blok.keuzes),
    )


def _zonder_code(kort: str, code: str) -> str:
    """The words of a receipt where everybody knows which casus it is."""
    return _PUNT.sub(r"\1\2 ", kort).replace(f" van casus {code}", "").replace(f"casus {code}, ", "")


def _met_teken(opdracht: str, code: str) -> str:
    return f"!{opdracht.removeprefix('!').removeprefix(f'{code} ')}"


def _zin(tekst: str, code: str) -> str:
    def hint(gevonden: re.Match[str]) -> str:
        inleiding, woorden = gevonden[1], gevonden[2].removeprefix(f"{code} ")
        return f"{inleiding} !{woorden}" if _is_opdracht(woorden) else gevonden[0]

    return _HULP.sub(r"\1 !hulp", _HINT.sub(hint, tekst))


def _is_opdracht(woorden: str) -> bool:
    eerste = woorden.split(maxsplit=1)[0].strip(",:~")
    return (eerste.isdigit() and not is_datum(woorden)) or eerste in _BEGINT
