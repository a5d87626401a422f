"""ICO date and casushouder: out of tables, lines such as "ICO-datum: 2 november 2026", titles and headers of pages."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import Final, TypeAlias

from bot.documents.blocks import Content, TableRow
from bot.documents.headings import heading_words
from commands.domain.datum import is_datum
from commands.domain.planwie import CASUSHOUDER_WOORDEN
from commands.domain.ruwplan import RuwVeld
from commands.domain.woorden import KENNEMERLAND, Woorden

_FEITEN: Final = {
    "ico": ("ico datum", "icodatum", "datum ico", "ico", "ico op", "datum van het ico", "ico gehouden op"),
    "casushouder": ("casushouder", "casusregisseur", "casushouder is"),
}
_TITELREGELS: Final = 6
"""A title stands among the first lines."""
_STREPEN: Final = (" \u2013 ", " \u2014 ", " - ", "|", ";", ",", "\n")
_ANDER_ICO: Final = frozenset(("volgend", "volgende", "vervolg", "nieuw", "vorig", "vorige", "eerdere"))
_VULLING: Final = frozenset(("d.d.", "dd", "dd.", "van", "op", "datum"))
_LANGSTE_NAAM: Final = 8


_Names: TypeAlias = Mapping[str, frozenset[str]]
"""The headings under which each fact stands."""


def find_facts(
    tables: Iterable[tuple[TableRow, ...]], inhoud: Content, woorden: Woorden = KENNEMERLAND
) -> dict[str, RuwVeld]:
    """The facts by name; the first that is filled in counts, tables first and titles last.

    `woorden`: how this house calls the casushouder and the meeting.
    """
    namen = _namen(woorden)
    feiten: dict[str, RuwVeld] = {}
    titels = [*inhoud.headers, *(line.text for line in inhoud.lines[:_TITELREGELS])]
    bronnen = (
        *_uit_tabellen(tables, namen),
        *_uit_alineas(inhoud.paragraphs, namen),
        *_uit_titels(titels, namen),
    )
    for veld, gevonden in bronnen:
        if veld not in feiten or (gevonden.tekst.strip() and not feiten[veld].tekst.strip()):
            feiten[veld] = gevonden
    return feiten


def _namen(woorden: Woorden) -> _Names:
    ico, houder = woorden.overleg.casefold(), woorden.casushouder.casefold()
    eigen = {"ico": (ico, f"{ico} datum", f"datum {ico}", f"datum van het {ico}"), "casushouder": (houder,)}
    return {veld: frozenset((*namen, *eigen[veld])) for veld, namen in _FEITEN.items()}


def _uit_tabellen(tables: Iterable[tuple[TableRow, ...]], namen: _Names) -> Iterator[tuple[str, RuwVeld]]:
    for rijen in tables:
        for row, onder in zip_longest(rijen, rijen[1:]):
            yield from _uit_rij(row, onder, namen)


def _uit_rij(row: TableRow, onder: TableRow | None, namen: _Names) -> Iterator[tuple[str, RuwVeld]]:
    """A value stands beside its word; below it where the row holds nothing but such words."""
    fields = [None if cel.from_above else _feit(cel.text, namen) for cel in row.cells]
    kopregel = all(fields)
    for plaats, veld in enumerate(fields):
        if veld is None:
            yield from _uit_alineas([row.cells[plaats].text], namen, row.row)
        elif not kopregel:
            ernaast = row.cells[plaats + 1].text if plaats + 1 < len(row.cells) else ""
            yield veld, RuwVeld(tekst=ernaast, rij=row.row)
        elif onder is not None and plaats < len(onder.cells):
            eronder = onder.cells[plaats].text
            yield veld, RuwVeld(tekst="" if _feit(eronder, namen) else eronder, rij=onder.row)


def _uit_alineas(paragraphs: Iterable[str], namen: _Names, row: int = 0) -> Iterator[tuple[str, RuwVeld]]:
    for alinea in paragraphs:
        for regel in alinea.split("\n"):
            kop, dubbele_punt, value = regel.partition(":")
            veld = _feit(kop, namen)
            if dubbele_punt and veld is not None:
                yield veld, RuwVeld(tekst=value, rij=row)


def _feit(text: str, namen: _Names) -> str | None:
    # Without the first word alone: "ICO en vervolg" is no date.
    manieren = heading_words(text)[:-1]
    return next((veld for veld, zo in namen.items() if not zo.isdisjoint(manieren)), None)


def _uit_titels(titels: Iterable[str], namen: _Names) -> Iterator[tuple[str, RuwVeld]]:
    """ "Afstemmingsplan ICO 2 november 2026 - casushouder Wijkteam"."""
    for stuk in (stuk for titel in titels for stuk in _stukken(titel)):
        yield from _uit_alineas([stuk], namen)
        kaal = [deel.casefold().strip(":()") for deel in stuk.split()]
        if kaal[:1] and kaal[0] in CASUSHOUDER_WOORDEN and 1 < len(kaal) <= _LANGSTE_NAAM:
            yield "casushouder", RuwVeld(tekst=stuk.split(maxsplit=1)[1])
        for plaats, deel in enumerate(kaal):
            if deel == "ico" and _ANDER_ICO.isdisjoint(kaal[max(0, plaats - 1) : plaats]):
                dag = " ".join(een for een in kaal[plaats + 1 :] if een not in _VULLING)
                if is_datum(dag, terug=True):
                    yield "ico", RuwVeld(tekst=dag)


def _stukken(titel: str) -> list[str]:
    """The parts of a title; "casushouder" always begins one."""
    delen = [titel]
    for streep in _STREPEN:
        delen = [stuk for deel in delen for stuk in deel.split(streep)]
    stukken: list[str] = []
    for deel in delen:
        stukken.append("")
        for woord in deel.split():
            if woord.casefold().strip(":(") in CASUSHOUDER_WOORDEN:
                stukken.append("")
            stukken[-1] = f"{stukken[-1]} {woord}".strip()
    return stukken
