"""Reads what a procesregisseur tells the bot to do, in plain words: the command, and what it still lacks.

Pure; never raises. It carries out nothing: what changes something is asked once by whoever reads it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from commands.domain.afwezigwoorden import lees_opdracht
from commands.domain.datum import lees_datum, schrijf_kort
from commands.domain.ophouden import LANGE_PAUZE
from commands.spreektaal.hoorzeggen import Hoorzeggen, lees_hoorzeggen
from commands.spreektaal.puntenlijst import ALLE, PLAATS, Punten, als_een
from commands.spreektaal.regiecontact import Contact, geen_gehoor, lees_contact
from commands.spreektaal.regiedag import dag_vooraan, is_heel, met_dag, terug_op, verschuift, zonder_want
from commands.spreektaal.regieico import ICOVORMEN
from commands.spreektaal.regielos import TOONT, lees_los
from commands.spreektaal.regiemeer import MEERVORMEN, MELDVORMEN, NIEUWVORMEN
from commands.spreektaal.regiepost import POSTVORMEN, WAARNEEMT, voluit
from commands.spreektaal.regiesluit import SLUITVORMEN
from commands.spreektaal.regiestil import als_alle_punten
from commands.spreektaal.regievrij import VRIJVORMEN
from commands.spreektaal.regieweg import lees_zelf_weg
from commands.spreektaal.regiewoorden import VORMEN
from commands.spreektaal.voorstel import Voorstel

_Vorm = tuple[re.Pattern[str], str, str]
LANGST: Final = 300
"""Characters; a longer text is a story."""
_LEES: Final = tuple(
    (re.compile(vorm, re.IGNORECASE), opdracht, soort)
    for vorm, opdracht, soort in (
        *ICOVORMEN,
        *NIEUWVORMEN,
        *VRIJVORMEN,
        *VORMEN,
        *POSTVORMEN,
        *SLUITVORMEN,
        *MEERVORMEN,
    )
)
_MELDT: Final = tuple((re.compile(vorm, re.IGNORECASE), opdracht, soort) for vorm, opdracht, soort in MELDVORMEN)
_VOORAF: Final = re.compile(
    r"\W*(?:(?:hoi|hallo|goedemorgen|goedemiddag|dag|beste|ketenbot|bot|graag|wil je|wil u|wilt u|kun je|kunt u|kan je"
    r"|zou je|zou u|svp|aub|ok|oke|oké|prima|ja|nee|dus|en|maar|verder|daarnaast|ook|dan|kunnen jullie"
    r"|willen jullie)\b[\s,:]*)+",
    re.IGNORECASE,
)
_SLOT: Final = re.compile(
    r"[\s,]*(?:\b(?:graag|aub|svp|alsjeblieft|alstublieft|bedankt|dank(?: (?:je|u)(?: wel)?)?)\b[\s,.!]*)*"
    r"[\s.!?]*$",
    re.IGNORECASE,
)
_HAAKJES: Final = re.compile(r"\b(vervalt|vervallen|weg|eraf|eruit|klaar|gedaan) \(([^()]+)\)$", re.IGNORECASE)
_HEEL: Final = "een komma, wie het doet, een komma en de datum"
_MIST: Final = {
    "lid": "een komma ertussen de rol~[, de soort]~ en het e-mailadres",
    "lidadres": "de rol~[ en de soort]~ ingevuld",
    "nieuwetekst": "de hele nieuwe tekst",
    "opvolger": "een komma en het e-mailadres van de collega",
    "welkedag": "twee tot vijf dagen met het uur",
    "wachtop": "tot wanneer en waarom",
    "adres": "een komma en het goede e-mailadres",
}
"""What such a sentence never holds."""


def lees_regie(tekst: str, vandaag: date) -> Voorstel | None:
    """The command for which one sentence stands; None for other words."""
    punten = als_een(als_alle_punten(kern_van(tekst), vandaag))
    if not punten.tekst or len(punten.tekst) > LANGST:
        return None
    voorstel = _lees(punten.tekst, _LEES, vandaag) or _los(punten.tekst, vandaag)
    if voorstel is None and punten.nummers:  # of one actiepunt it is typed; of several it is asked
        voorstel = _lees(punten.tekst, _MELDT, vandaag)
    return None if voorstel is None else _voor_elk(voorstel, punten)


def lees_deel(tekst: str, vandaag: date) -> Voorstel | None:
    """The same for a part of a message that says more: there a report is a command too."""
    punten = als_een(als_alle_punten(kern_van(tekst), vandaag))
    if not punten.tekst or len(punten.tekst) > LANGST:
        return None
    voorstel = _lees(punten.tekst, _MELDT, vandaag)
    return lees_regie(tekst, vandaag) if voorstel is None else _voor_elk(voorstel, punten)


def _lees(kern: str, vormen: Sequence[_Vorm], vandaag: date) -> Voorstel | None:
    if vormen is _LEES and (gehoord := lees_hoorzeggen(kern)) is not None:
        return _namens(gehoord)
    if vormen is _LEES and (contact := lees_contact(kern, vandaag)) is not None:
        return _contact(contact)
    for vorm, opdracht, soort in vormen:
        if soort == "contact" and geen_gehoor(kern):
            continue
        if (gezegd := vorm.fullmatch(kern)) is not None:
            voorstel = _maak(gezegd.groupdict(), opdracht, soort, vandaag)
            if voorstel is not None:
                return voorstel
    return None


def _voor_elk(voorstel: Voorstel, punten: Punten) -> Voorstel | None:
    """For each actiepunt of the list that the sentence names; None where the list would be lost."""
    if not punten.nummers:
        return voorstel
    if voorstel.toont:
        return replace(voorstel, woorden="actie lijst")
    if str(PLAATS) not in voorstel.woorden or voorstel.weg:
        return None
    return replace(voorstel, nummers=punten.nummers, van=punten.van, klaar=None, nummer=None)


def _contact(contact: Contact) -> Voorstel:
    rol = contact.wie.lower()
    met, wie = (
        (f"met de {rol}", "") if rol in ("casushouder", "procesregisseur") else ("met de casushouder", contact.wie)
    )
    return Voorstel(woorden=f"contact gehad {contact.woorden.format(met=met)}", wie=wie, houder=bool(wie))


def _namens(gehoord: Hoorzeggen) -> Voorstel:
    """Their report for whoever told them; without a number, of each open actiepunt of theirs."""
    welke = PLAATS if gehoord.nummer is None else gehoord.nummer
    return Voorstel(
        woorden=f"namens {{wie}} {welke} {gehoord.hoe}",
        wie=gehoord.wie,
        mist="de reden" if gehoord.hoe == "lukt niet" else "",
        vast=True,
        nummers=(ALLE,) if gehoord.nummer is None else (),
        van=gehoord.wie if gehoord.nummer is None else "",
    )


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
        dag = dag_vooraan(dag_tekst, vandaag)
        opdracht, mist = (
            (f"{opdracht} tot {schrijf_kort(dag[0])}", mist) if dag else (opdracht, "tot wanneer en waarom")
        )
    if opdracht.startswith("actie uitstel"):
        dag = dag_vooraan(dag_tekst, vandaag)
        return None if dag is None else Voorstel(woorden=f"{opdracht} tot {schrijf_kort(dag[0])}")
    wie = kern if "{wie}" in opdracht else ""
    return Voorstel(woorden=opdracht, wie=wie, mist=mist, nummer=nummer)


def kern_van(tekst: str) -> str:
    """The one sentence without courtesies around it."""
    heel = _HAAKJES.sub(r"\1, \2", voluit(" ".join(tekst.split())))
    voor = _VOORAF.match(heel)
    heel = heel if voor is None or voor.end() == len(heel) else heel[voor.end() :]
    return _SLOT.sub("", heel).strip()


def _maak(delen: dict[str, str | None], opdracht: str, soort: str, vandaag: date) -> Voorstel | None:
    gezegd = {naam: (waarde or "").strip() for naam, waarde in delen.items()}
    if soort == "datum" and (later := verschuift(gezegd["dag"])) is not None:
        duur, rest = later
        gezegd, opdracht = {**gezegd, "duur": duur, "r1": zonder_want(rest)}, opdracht.replace("{dag}", "{schuif}")
    anders = _niet_voluit(gezegd, soort, vandaag)
    if anders is not None:
        return anders
    wie = gezegd.get("wie", "")
    if wie and lees_datum(wie, vandaag=vandaag) is not None:
        return None
    gevuld = _met_dagen(gezegd, opdracht, soort, vandaag)
    if gevuld is None:
        return None
    waarden, mist = gevuld
    if soort == "heel" and not is_heel(gezegd["heel"], vandaag):
        mist = _HEEL
    if soort == "ico" and re.search(r"\d", gezegd["tekst"]) is None:
        opdracht, mist = "ico verzet", "de nieuwe dag en het uur"
    if soort == "vraagover":
        genoemd = re.findall(r"\b\d{1,3}\b", gezegd["tekst"])
        if len(genoemd) != 1:
            return None
        waarden["nr"] = genoemd[0]
    woorden = " ".join(opdracht.format(**waarden).replace(" ,", ",").split()).strip(" ,")
    return Voorstel(
        woorden=woorden,
        wie=wie,
        mist=_MIST.get(soort, mist),
        klaar=int(gezegd["n"]) if soort == "klaar" else None,
        toont=soort == "toont",
        vast=soort in ("vast", "nieuwvast") or (soort == "melding" and bool(wie)),
        heel=f"{wie} {gezegd['tekst']}" if soort == "nieuwvast" else "",
        eigenaar=soort == "vraagover",
        schuif=gezegd.get("duur", ""),
        melding=soort == "melding",
    )


def _niet_voluit(gezegd: Mapping[str, str], soort: str, vandaag: date) -> Voorstel | None:
    """What is no command that can be written out here."""
    if soort == "weg":
        terug = terug_op(gezegd["weg"], vandaag)
        return Voorstel(woorden="" if terug is None else schrijf_kort(terug), wie=gezegd["wie"], weg=True)
    if soort in ("moment", "momentdag"):
        return Voorstel(woorden=gezegd["tekst"].lower(), moment=True)
    return Voorstel(woorden="", wie=gezegd.get("wie", ""), opnieuw=True) if soort == "opnieuw" else None


def _met_dagen(
    gezegd: Mapping[str, str], opdracht: str, soort: str, vandaag: date
) -> tuple[dict[str, str], str] | None:
    """The words for each place of the command, and what it lacks; None where no day stands in the place of one."""
    reden = (gezegd.get("r1") or gezegd.get("r2") or "").removeprefix("want ").removeprefix("omdat ")
    naar = f"naar {een}" if (een := gezegd.get("naar")) else ""
    waarden = {"schuif": "{schuif}", **gezegd, "wie": "{wie}", "reden": reden, "naar": naar}
    vraagt_reden = "{reden}" in opdracht and "uitstel" not in opdracht and soort not in ("melding", "dicht")
    mist = "de reden" if vraagt_reden and not reden else ""
    if "{dag}" not in opdracht:
        return waarden, mist
    nieuw = soort in ("nieuw", "nieuwvast")
    gelezen = met_dag(gezegd["tekst"], vandaag) if nieuw else dag_vooraan(gezegd["dag"], vandaag)
    if gelezen is None:
        return None
    dag, rest = gelezen
    dag = dag + timedelta(days=1) if dag is not None and gezegd.get("tm") else dag
    waarden["dag"] = "" if dag is None else schrijf_kort(dag)
    if dag is not None and opdracht.startswith("pauzeer") and (dag - vandaag).days > LANGE_PAUZE:
        waarden["n"] = f"{waarden['n']} zeker"  # a yes to this question is one to so long a pause
    if nieuw:
        waarden["tekst"] = rest
        return waarden, "de datum" if dag is None else ""
    if rest:
        waarden["reden"], mist = zonder_want(rest), ""
    return waarden, mist


def lees_waarneemt(tekst: str, vandaag: date) -> date | None:
    """The last day of "ik ben er twee weken niet, mijn collega neemt waar"; None for other words."""
    gezegd = WAARNEEMT.fullmatch(kern_van(tekst))
    dag = "" if gezegd is None else gezegd["dag"]
    weg = lees_opdracht(dag, vandaag) or lees_opdracht(lees_zelf_weg(f"ik ben {dag} weg", vandaag), vandaag)
    return None if weg is None else weg.tot
