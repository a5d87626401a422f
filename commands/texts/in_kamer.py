"""What is said in the room of a casus: a receipt on one line, and hints with a "!" and without its code."""

import re
from dataclasses import replace

from commands.domain.datum import is_datum
from commands.messages import Bericht, Blok

_HINT = re.compile(r"((?:[Ss]chrijf(?: bijvoorbeeld)?|[Aa]ntwoord|bijvoorbeeld|met):) (?![!/])([^\n.;]{1,80})")
_HULP = re.compile(r"\b([Ss]chrijf) hulp\b")
_BEGINT = (
    *("actie", "mijn", "bericht", "contact", "casus", "hulp", "afmelden", "ongedaan", "pauzeer", "namens", "opschalen"),
    *("afwezig", "aanwezig", "casushouder", "meldingen", "plan", "ico", "kan", "terugblik", "tijdlijn", "agenda"),
)
"""First words of what may be typed in a room."""


def in_kamer(bericht: Bericht, code: str) -> Bericht:
    """The same message, where the others read along; words of other people (a quotation) stay as they are."""
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
    return (Blok(tekst=" ".join(korte)),) if korte else ()


def _blok(blok: Blok, code: str) -> Blok:
    return replace(
        blok,
        tekst=_zin(blok.tekst, code),
        na=_zin(blok.na, code),
        kort=None if blok.kort is None else _zin(blok.kort, code),
        regels=tuple(_zin(regel, code) for regel in blok.regels),
        keuzes=tuple(replace(knop, opdracht=f"!{knop.opdracht.removeprefix(f'{code} ')}") for knop in blok.keuzes),
    )


def _zin(tekst: str, code: str) -> str:
    def hint(gevonden: re.Match[str]) -> str:
        inleiding, woorden = gevonden[1], gevonden[2].removeprefix(f"{code} ")
        return f"{inleiding} !{woorden}" if _is_opdracht(woorden) else gevonden[0]

    return _HULP.sub(r"\1 !hulp", _HINT.sub(hint, tekst))


def _is_opdracht(woorden: str) -> bool:
    eerste = woorden.split(maxsplit=1)[0].strip(",:~")
    return (eerste.isdigit() and not is_datum(woorden)) or eerste in _BEGINT
