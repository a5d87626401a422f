"""Reads the answers of an aanmelder: by number, by name, in one line or in plain words (own choice)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from commands.domain.aanmelden import Aanmeldbeleid, ClientWanneer
from commands.domain.aanmelding import CRITERIUM, WAAROM, Veld, begint_met_ja, waarom
from commands.domain.datum import lees_datum

_NAMEN: Final = {
    "aanpak": Veld.AANPAK,
    "organisatie": Veld.ORGANISATIES,
    "organisaties": Veld.ORGANISATIES,
    "partners": Veld.ORGANISATIES,
    "betrokken": Veld.ORGANISATIES,
    "doel": Veld.DOEL,
    "client": Veld.CLIENT,
    "cliënt": Veld.CLIENT,
    "toestemming": Veld.CLIENT,
    "reden": Veld.REDEN,
    "waarom": Veld.REDEN,
    "beslist": Veld.BESLIST,
    "besluit": Veld.BESLIST,
    "herzien": Veld.HERZIEN,
    "opnieuw": Veld.HERZIEN,
}
_NUMMER: Final = re.compile(
    r"^[\W_]*(?:(?:antwoord|vraag|criterium|punt|nr)\.?\s*)?(\d{1,2})(?:\s*[.):=-]+\s*|\s+)(?=\S)", re.IGNORECASE
)
_DAG: Final = re.compile(
    r"^[\W_]*\d{1,2}(?:[/-]\d|[\s/-]+(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec))", re.IGNORECASE
)
"""A day that begins a line is no number of a question."""
_NAAM: Final = re.compile(rf"^[\W_]*(?:het )?({'|'.join(_NAMEN)})\b[^:\n]{{0,40}}?(?::\s*|\bis\s+)", re.IGNORECASE)
_IN_DE_REGEL: Final = re.compile(r"(?<=[\s;,.])(?=\d{1,2}\s*[.):-]?\s+(?:ja|nee|niet)\b)", re.IGNORECASE)
_BESLIST: Final = re.compile(r"\b(?:beslis\w*|besluit\w*)\b", re.IGNORECASE)
_DEEL: Final = re.compile(r"[,;\n]|(?<=[a-z)])\.\s|\ben\b")
_MAX_WOORDEN: Final = 6
FORMULIER_KOPPEN: Final = ("vraag", "uw antwoord")
"""Over the columns of the form, in small letters: by them it is known when it comes back."""
_MERK: Final = "\x1f"
_MIN_WOORDEN: Final = 4
"""A question of fewer words may stand in an answer by chance."""
_NIET_WETEN: Final = (Veld.REDEN, Veld.BESLIST, Veld.HERZIEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meldantwoord:
    """The answers by question, and the words that fit none."""

    antwoorden: Mapping[str, str] = field(default_factory=dict)
    over: str = ""
    geen_dag: bool = False
    """Whether the day to look again could not be read, or is past."""


def vragen(beleid: Aanmeldbeleid) -> tuple[str, ...]:
    """All that this house asks, in order; the number of a question is its place from 1."""
    alle: list[str] = [f"{CRITERIUM}{een.nr}" for een in beleid.criteria]
    if beleid.aanpakken:
        alle.append(Veld.AANPAK)
    alle += [Veld.ORGANISATIES, Veld.DOEL]
    if beleid.client_wanneer is ClientWanneer.BIJ_AANMELDING:
        alle += [Veld.CLIENT, *_NIET_WETEN]
    return tuple(alle)


def lees_antwoorden(
    tekst: str,
    beleid: Aanmeldbeleid,
    open_: Sequence[str],
    vandaag: date,
    gesteld: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Meldantwoord:
    """The answers in these words. `open_`: what is still asked; where that is one thing, plain words answer it.
    `gesteld`: how each question was put; it may stand copied before its answer, as it does out of a form elsewhere.
    """
    alle = vragen(beleid)
    tekst = _zonder_vragen(tekst, alle, gesteld)
    gevonden: dict[str, str] = {}
    los: list[str] = []
    for sleutel, woorden in _stukken(tekst, alle):
        if not sleutel:
            los.append(woorden)
        elif woorden:
            gevonden[sleutel] = woorden
    over = "\n".join(los).strip()
    if over and not gevonden:
        gevonden, over = _gewoon_gezegd(over, open_, vandaag)
    return _af(gevonden, over, open_, beleid, vandaag)


def _zonder_vragen(tekst: str, alle: Sequence[str], gesteld: Mapping[str, Sequence[str]]) -> str:
    """Each copied question by its number alone, on a line with its answer; one without an answer is gone."""
    for nr, sleutel in enumerate(alle, 1):
        for vraag in sorted(gesteld.get(sleutel, ()), key=len, reverse=True):
            woorden = re.findall(r"\w+", vraag)
            if len(woorden) >= _MIN_WOORDEN:
                vorm = r"\W+".join(map(re.escape, woorden))
                los = rf"(?:\b\d{{1,2}}\s*[.)]\s*)?\b{vorm}\b[^\w\n]*\s*"
                tekst = re.sub(los, f"\n{_MERK}{nr} ", tekst, flags=re.IGNORECASE)
    regels = (regel for regel in tekst.splitlines() if not re.fullmatch(rf"{_MERK}\d+\s*", regel))
    return "\n".join(regels).replace(_MERK, "")


def _stukken(tekst: str, alle: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each question that is named, with the words behind it; "" for the words before the first."""
    sleutel = ""
    woorden: list[str] = []
    for regel in _IN_DE_REGEL.sub("\n", tekst).splitlines():
        nieuw, rest = _begin(regel, alle)
        if nieuw:
            yield sleutel, "\n".join(woorden).strip()
            sleutel, woorden = nieuw, [rest]
        else:
            woorden.append(regel)
    yield sleutel, "\n".join(woorden).strip()


def _begin(regel: str, alle: Sequence[str]) -> tuple[str, str]:
    nummer = _NUMMER.match(regel)
    if nummer is not None and 1 <= int(nummer[1]) <= len(alle) and not _DAG.match(regel):
        return alle[int(nummer[1]) - 1], regel[nummer.end() :].strip()
    naam = _NAAM.match(regel)
    if naam is not None and _NAMEN[naam[1].lower()] in alle:
        return _NAMEN[naam[1].lower()], regel[naam.end() :].strip()
    return "", ""


def _gewoon_gezegd(tekst: str, open_: Sequence[str], vandaag: date) -> tuple[dict[str, str], str]:
    """Words without a number, where it is clear what they answer."""
    if len(open_) == 1:
        return {open_[0]: tekst}, ""
    if open_ and set(open_) <= set(_NIET_WETEN):
        return lees_niet_weten(tekst, vandaag), ""
    return {}, tekst


def lees_niet_weten(tekst: str, vandaag: date) -> dict[str, str]:
    """Why the client does not know, who decides about that, and when it is looked at again, in one sentence."""
    uit: dict[str, str] = {}
    rest = []
    for deel in (een.strip(" .") for een in _DEEL.split(tekst)):
        if not deel:
            continue
        if zoek_dag(deel, vandaag) is not None and Veld.HERZIEN not in uit:
            uit[Veld.HERZIEN] = deel
        elif _BESLIST.search(deel) and Veld.BESLIST not in uit:
            uit[Veld.BESLIST] = deel
        else:
            rest.append(deel)
    return uit | ({Veld.REDEN: ", ".join(rest)} if rest else {})


def _af(
    gevonden: dict[str, str], over: str, open_: Sequence[str], beleid: Aanmeldbeleid, vandaag: date
) -> Meldantwoord:
    klaar: dict[str, str] = {}
    geen_dag = False
    for sleutel, woorden in gevonden.items():
        if sleutel.endswith(WAAROM):
            klaar[sleutel.removesuffix(WAAROM)] = f"ja, {waarom(woorden) if begint_met_ja(woorden) else woorden}"
        elif f"{sleutel}{WAAROM}" in open_ and begint_met_ja(woorden) is None:
            klaar[sleutel] = f"ja, {woorden}"
        elif sleutel == Veld.HERZIEN:
            dag = zoek_dag(woorden, vandaag)
            if dag is None or dag < vandaag:
                geen_dag = True
            else:
                klaar[sleutel] = dag.isoformat()
        elif sleutel == Veld.AANPAK:
            klaar |= _aanpak(woorden, beleid)
        elif sleutel == Veld.CLIENT and begint_met_ja(woorden) is False and waarom(woorden):
            klaar |= {Veld.CLIENT: woorden, Veld.REDEN: waarom(woorden)}
        else:
            klaar[sleutel] = woorden
    return Meldantwoord(antwoorden=klaar, over=over, geen_dag=geen_dag)


def _aanpak(woorden: str, beleid: Aanmeldbeleid) -> dict[str, str]:
    """One of the aanpakken of the house, by its number, its name or one word that is in no other."""
    gezegd = woorden.casefold().strip(" .")
    if gezegd.isdigit() and 1 <= int(gezegd) <= len(beleid.aanpakken):
        return {Veld.AANPAK: beleid.aanpakken[int(gezegd) - 1]}
    letter = "abcdefghijklmnop".find(gezegd) if len(gezegd) == 1 else -1
    if 0 <= letter < len(beleid.aanpakken):
        return {Veld.AANPAK: beleid.aanpakken[letter]}
    past = [een for een in beleid.aanpakken if gezegd and gezegd in een.casefold()]
    if len(past) != 1:
        lang = re.findall(r"\w{3,}", gezegd)
        past = [een for een in beleid.aanpakken if any(woord in een.casefold() for woord in lang)]
    return {Veld.AANPAK: past[0]} if len(past) == 1 else {}


def zoek_dag(tekst: str, vandaag: date, *, terug: bool = False) -> date | None:
    """The first date that stands somewhere in these words; `terug`: one that is past where its year is not said."""
    woorden = tekst.strip(" .").split()
    for begin in range(len(woorden)):
        for eind in range(min(len(woorden), begin + _MAX_WOORDEN), begin, -1):
            dag = lees_datum(" ".join(woorden[begin:eind]).strip(" .,()"), vandaag=vandaag, terug=terug)
            if dag is not None:
                return dag
    return None
