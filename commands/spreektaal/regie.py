"""Reads what a procesregisseur tells the bot to do, in plain words: the command, and what it still lacks.

Pure; never raises. It carries out nothing: what changes something is asked once by whoever reads it.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from commands.domain.afwezigwoorden import lees_opdracht
from commands.domain.datum import lees_datum, schrijf_kort
from commands.domain.datumwoorden import in_delen
from commands.spreektaal.anders import weg_van_tot
from commands.spreektaal.regieico import ICOVORMEN
from commands.spreektaal.regielos import TOONT, lees_los
from commands.spreektaal.regiepost import POSTVORMEN, WAARNEEMT, voluit
from commands.spreektaal.regiewoorden import VORMEN
from commands.spreektaal.woordkeus import TELWOORD

LANGST: Final = 300
"""Characters; a longer text is a story."""
_LEES: Final = tuple(
    (re.compile(vorm, re.IGNORECASE), opdracht, soort) for vorm, opdracht, soort in (*ICOVORMEN, *VORMEN, *POSTVORMEN)
)
_VOORAF: Final = re.compile(
    r"\W*(?:(?:hoi|hallo|goedemorgen|goedemiddag|dag|beste|ketenbot|bot|graag|wil je|wil u|wilt u|kun je|kunt u|kan je"
    r"|zou je|zou u|svp|aub|ok|oke|oké|prima|ja|nee|dus|en|maar)\b[\s,:]*)+",
    re.IGNORECASE,
)
_SLOT: Final = re.compile(
    r"[\s,]*(?:\b(?:graag|aub|svp|alsjeblieft|alstublieft|bedankt|dank(?: (?:je|u)(?: wel)?)?)\b[\s,.!]*)*"
    r"[\s.!?]*$",
    re.IGNORECASE,
)
_DUUR: Final = re.compile(
    r"(?:voor |nog )?(?P<aantal>\d{1,2}|een|één|twee|drie|vier|vijf|zes|acht|paar) "
    r"(?P<maat>dagen|dag|weken|week|maanden|maand)\b",
    re.IGNORECASE,
)
_DAGEN: Final = {"dag": 1, "week": 7, "weke": 7, "maan": 30}
_VOOR_DAG: Final = re.compile(
    r",?\s+(?:voor|vóór|uiterlijk|op|tot|per|uiterlijk op)\s+(?P<dag>[^,]+)$|,\s*(?P<los>[^,]+)$"
)
_MEEST: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """A command as it would be typed, without the code of the casus."""

    woorden: str
    wie: str = ""
    """The deelnemer as they were named; they stand as "{wie}" in `woorden`."""
    mist: str = ""
    """What it lacks before it can be carried out: "de reden"."""
    nummer: int | None = None
    """The actiepunt, where the deelnemer must be found in the whole sentence."""
    klaar: int | None = None
    """The actiepunt that may be meant as done instead."""
    weg: bool = False
    """Whether the deelnemer is said to be away; `woorden` is then the day on which they are back, if one was said."""
    opnieuw: bool = False
    """Whether somebody is to get the plan once more."""
    toont: bool = False
    """Whether it changes nothing by itself."""
    moment: bool = False
    """Whether a moment of the poll is chosen; `woorden` is then its day or its number."""
    vast: bool = False
    """Whether it says nothing to the bot where no deelnemer is meant."""

    @property
    def moet_kloppen(self) -> bool:
        """Whether nobody but a deelnemer can be meant: "cliënt is ziek" says nothing to the bot."""
        vast = ("deelnemer verwijder", "deelnemer casushouder", "deelnemer wijzig")
        return self.vast or self.weg or self.nummer is not None or self.woorden.startswith(vast)


def lees_regie(tekst: str, vandaag: date) -> Voorstel | None:
    """The command for which one sentence stands; None for other words."""
    kern = _kern(tekst)
    if not kern or len(kern) > LANGST:
        return None
    for vorm, opdracht, soort in _LEES:
        if (gezegd := vorm.fullmatch(kern)) is not None:
            voorstel = _maak(gezegd.groupdict(), opdracht, soort, vandaag)
            if voorstel is not None:
                return voorstel
    return _los(kern, vandaag)


def _los(kern: str, vandaag: date) -> Voorstel | None:
    """The same where the words stand in another order; whom it names is found among the deelnemers."""
    gelezen = lees_los(kern)
    if gelezen is None:
        return None
    opdracht, nummer, dag_tekst = gelezen
    if opdracht in TOONT:
        return Voorstel(woorden=opdracht, toont=True)
    mist = "" if "{wie}" in opdracht else "de reden"
    if opdracht.startswith("pauzeer"):
        dag = _dag_vooraan(dag_tekst, vandaag)
        opdracht, mist = (
            (f"{opdracht} tot {schrijf_kort(dag[0])}", mist) if dag else (opdracht, "tot wanneer en waarom")
        )
    if opdracht.startswith("actie uitstel"):
        dag = _dag_vooraan(dag_tekst, vandaag)
        return None if dag is None else Voorstel(woorden=f"{opdracht} tot {schrijf_kort(dag[0])}")
    wie = kern if "{wie}" in opdracht else ""
    return Voorstel(woorden=opdracht, wie=wie, mist=mist, nummer=nummer)


def _kern(tekst: str) -> str:
    """The one sentence without courtesies around it."""
    heel = voluit(" ".join(tekst.split()))
    voor = _VOORAF.match(heel)
    heel = heel if voor is None or voor.end() == len(heel) else heel[voor.end() :]
    return _SLOT.sub("", heel).strip()


def _maak(delen: dict[str, str | None], opdracht: str, soort: str, vandaag: date) -> Voorstel | None:
    gezegd = {naam: (waarde or "").strip() for naam, waarde in delen.items()}
    wie = gezegd.get("wie", "")
    reden = (gezegd.get("r1") or gezegd.get("r2") or "").removeprefix("want ").removeprefix("omdat ")
    mist = ["de reden"] if "{reden}" in opdracht and "uitstel" not in opdracht and not reden else []
    waarden = {**gezegd, "wie": "{wie}", "reden": reden, "naar": f"naar {een}" if (een := gezegd.get("naar")) else ""}
    if "{dag}" in opdracht:
        bron = gezegd["tekst"] if soort == "nieuw" else gezegd["dag"]
        gelezen = _met_dag(bron, vandaag) if soort == "nieuw" else _dag_vooraan(bron, vandaag)
        if gelezen is None and soort != "nieuw":
            return None
        dag, rest = gelezen or (None, bron)
        waarden["dag"] = "" if dag is None else schrijf_kort(dag)
        if soort == "nieuw":
            waarden["tekst"] = rest
            mist = [] if dag is not None else ["de datum"]
        elif rest:
            waarden["reden"], mist = _reden(rest), []
    if soort == "weg":
        terug = _terug_op(gezegd["weg"], vandaag)
        return Voorstel(woorden="" if terug is None else schrijf_kort(terug), wie=wie, weg=True)
    if soort in ("moment", "momentdag"):
        return Voorstel(woorden=gezegd["tekst"].lower(), moment=True)
    if soort == "opnieuw":
        return Voorstel(woorden="", wie=wie, opnieuw=True)
    if soort == "heel" and not _is_heel(gezegd["heel"], vandaag):
        mist = ["een komma, wie het doet, een komma en de datum"]
    if soort == "ico" and re.search(r"\d", gezegd["tekst"]) is None:
        opdracht, mist = "ico verzet", ["de nieuwe dag en het uur"]
    if soort == "lid":
        mist = ["een komma ertussen de rol, de soort en het e-mailadres"]
    woorden = " ".join(opdracht.format(**waarden).replace(" ,", ",").split()).strip(" ,")
    klaar = int(gezegd["n"]) if soort == "klaar" else None
    return Voorstel(
        woorden=woorden, wie=wie, mist=" en ".join(mist), klaar=klaar, toont=soort == "toont", vast=soort == "vast"
    )


def lees_waarneemt(tekst: str, vandaag: date) -> date | None:
    """The last day of "ik ben er twee weken niet, mijn collega neemt waar"; None for other words."""
    gezegd = WAARNEEMT.fullmatch(_kern(tekst))
    weg = None if gezegd is None else lees_opdracht(gezegd["dag"], vandaag)
    return None if weg is None else weg.tot


def _reden(tekst: str) -> str:
    return re.sub(r"^(?:want|omdat|wegens|vanwege|ivm)\s+", "", tekst.strip(" ,.:;-"), flags=re.IGNORECASE)


def _terug_op(tekst: str, vandaag: date) -> date | None:
    """The first day on which they are back."""
    gezegd = lees_opdracht(tekst, vandaag)
    laatste = gezegd.tot if gezegd is not None else lees_datum(weg_van_tot(tekst, vandaag)[1], vandaag=vandaag)
    return None if laatste is None else laatste + timedelta(days=1)


def _dag_vooraan(tekst: str, vandaag: date) -> tuple[date, str] | None:
    """The date, or the end of a span that begins today, and the words behind it."""
    if (duur := _DUUR.match(tekst)) is not None:
        aantal = duur["aantal"].lower()
        keer = int(aantal) if aantal.isdigit() else {**TELWOORD, "één": 1, "paar": 2}.get(aantal, 1)
        return vandaag + timedelta(days=keer * _DAGEN[duur["maat"].lower()[:4]]), tekst[duur.end() :].strip(" ,.:;-")
    woorden = tekst.split()
    for meest in range(min(_MEEST, len(woorden)), 0, -1):
        dag = lees_datum(" ".join(woorden[:meest]).rstrip(",.;:"), vandaag=vandaag)
        if dag is not None:
            eind = next((nr for nr in range(meest, 1, -1) if in_delen(woorden[nr - 1]) != []), 1)
            return dag, " ".join(woorden[eind:]).strip(" ,.:;-")
    return None


def _met_dag(tekst: str, vandaag: date) -> tuple[date | None, str]:
    """The date behind what must be done, and that without it."""
    gevonden = _VOOR_DAG.search(tekst)
    dag = None if gevonden is None else lees_datum((gevonden["dag"] or gevonden["los"]).strip(" ."), vandaag=vandaag)
    if gevonden is None or dag is None:
        return None, tekst
    return dag, tekst[: gevonden.start()].strip(" ,")


def _is_heel(tekst: str, vandaag: date) -> bool:
    """Whether what, who and when stand there, with commas between."""
    delen = [deel.strip() for deel in tekst.rstrip(" .").rsplit(",", 2)]
    return len(delen) == 3 and all(delen) and lees_datum(delen[2].removeprefix("voor "), vandaag=vandaag) is not None
