"""Schools and institutions that are no partner: those named; "de school" and "de PI" pass, partners are on the list."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing
from bot.privacy.recognisers.word_set import reeks

_NAAM: Final = (
    r"(?:(?:[A-Z][\w'ëéèï-]{1,30}|[0-9][e]? ?Montessori|van|de|der|het|'t|St\.|Sint|&)(?: |$|(?=[.,;:)\n]))){1,5}"
)
_SCHOOL: Final = re.compile(
    r"\b(?i:(?:(?:basis|middelbare|praktijk|montessori|vrije|dalton|jenaplan|voorschool|speciale? "
    r"(?:basis)?)?school|basisschool|praktijkschool|montessorischool|daltonschool|jenaplanschool|obs|"
    r"ods|kbs|sws|cbs|rkbs|pcb|pcbs|rkb|sbo|vso|ikc|kindcentrum|"
    r"(?:[A-Z][\w-]{2,20} )?college|lyceum|gymnasium|scholengemeenschap|mavo|havo|vmbo|mbo|roc|"
    r"kinderdagverblijf|kdv|bso|peuterspeelzaal|peuterspeelplaats|crèche|kinderopvang|opvang|skol|"
    r"scol|school|hogeschool|universiteit|aoc|kleuterschool))"
    r"(?:-locatie|-vestiging|, locatie| locatie)? (?P<a>['\"]?(?:(?:[Dd]e|[Hh]et|'t|van|St\.|Sint|op|"
    r"aan|voor|of) )?['\"]?[A-Z][\w'ëéèïà-]{1,30}(?: (?:[A-Z][\w'ëéèï-]{1,30}|de|van|der|het|"
    r"en)){0,3})"
)
_EIGENNAAM: Final = re.compile(
    r"\b(?P<a>(?:(?:[A-Z][\w'ëéè-]{2,25}|van|de|der) ){0,3}[A-Z][\w'ëéè-]{2,25}[ -]?(?:[Cc]ollege|"
    r"[Ll]yceum|[Gg]ymnasium|[Ss]chool|schule|[Kk]liniek|[Zz]iekenhuis|[Mm]avo|MAVO|[Hh]ospital|"
    r"[Hh]ospitaal))\b"
)
_INSTELLING: Final = re.compile(
    (
        r"\b(?P<s>PI|P\.I\.|JJI|FPC|FPK|FPA|HvB|huis van bewaring|gevangenis|penitentiaire inrichting|"
        r"jeugdinrichting|kliniek|verslavingskliniek|tbs-kliniek|ziekenhuis|verpleeghuis|verzorgingshuis|"
        r"zorgboerderij|[Hh]uize|inloophuis|crisisopvang|nachtopvang|daklozenopvang|maatschappelijke opvang|dagopvang|"
        r"vrouwenopvang|noodopvang|opvanglocatie|opvang|slaaphuis|manege|zorghoeve|residentie|serviceflat|"
        r"seniorencomplex|"
        r"complex|behandelgroep|behandelcentrum|behandelkliniek|woonvorm|woonvoorziening|woonproject|wooncentrum|"
        r"dagbesteding|dagcentrum|safehouse|jeugdhuis|jongerenhuis|zorgvilla|woonzorg|zorgcentrum|polikliniek|locatie|"
        r"[Vv]illa|[Ff]lat|vakantiepark|bungalowpark|jachthaven|kinderboerderij|buurtcentrum|clubhuis|trefpunt|"
        r"speeltuin|kringloop|zorgboerderij|woonzorgcentrum|azc|asielzoekerscentrum|gezinshuis|woongroep|"
        r"leefgroep|logeerhuis|"
        r"opvanghuis|hostel|hospice|revalidatiecentrum|moskee|kerk|kerkgemeente|buurthuis|voetbalclub|"
        r"sportschool|vv|sv|"
        r"boksschool|coffeeshop|café|cafe|kroeg|supermarkt|huisartsenpraktijk|huisartspraktijk|praktijk|"
        r"apotheek|advocatenkantoor|wijkcentrum|jongerencentrum|camping|hotel|zorghotel|begeleid wonen|"
        r"bakkerij|garage)"
        r"(?:,? locatie|,? vestiging)? (?P<a>['\"]?(?:(?:de|het|'t|van|St\.|Sint|in|te) "
        r")?['\"]?[A-Z][\w'ëéèï-]{1,30}(?: (?:[A-Z][\w'ëéèï-]{1,30}|de|van|der|het|aan|den)){0,3})"
    ),
)
_WINKEL: Final = re.compile(
    r"\b(?i:werkt|baan|stage|werkzaam|baas|loopt stage|in dienst)(?: \w+)? bij (?:de |het "
    r")?(?P<a>[A-Z][\w'&-]{2,30}(?: [A-Z][\w'&-]{1,30}){0,3})"
)
_WEG: Final = reeks(
    "Naar Van Vanuit Uit Door Na Tot Over Zonder Geen Eigen Vorige Nieuwe Andere Huidige Zijn Haar Hun Onze Deze "
    "Elke Via "
    "Nieuw Speciale Grote Kleine Volgende Oude Zelfde Tijdens Sinds Per De Het Een In Bij Op Voor En Of Met Is "
    "Moeder Vader Betrokkene Ook Er Dit Dat Vandaag Morgen Wij We Ik Hij Zij"
)
_AANLOOP: Final = re.compile(r"^(?:(?:de|van|der) )+")
_STAART: Final = re.compile(r"(?: (?:de|van|der|het|en|aan|den))+$")

_KLEIN: Final = re.compile(
    r"\b(?:(?:obs|cbs|rkbs|pcbs|kbs|ikc|kindcentrum) (?P<a>(?:de |het |'t |sint |st\.? )?[a-zëéï]{4,20})|"
    r"huize (?P<h>(?:sint |st\.? |de |het )?[a-zëéï]{3,20}))\b",
    re.IGNORECASE,
)
_ZIT_OP: Final = re.compile(
    r"\b(?:[Ll]eerling(?:en)?|[Ll]eerkracht|[Jj]uf|[Mm]eester|[Gg]roep [1-8]|[Kk]las [1-6]|school)"
    r"(?: [a-z]{2,12}){0,2} (?:op|van|naar) (?:de|het|'t) (?P<a>[A-Z][a-zëéï]{3,25}(?: [A-Z][a-zëéï]{2,25})?)(?![\w-])|"
    r"\bop (?:de|het|'t) (?P<b>[A-Z][a-zëéï]{3,25}(?: [A-Z][a-zëéï]{2,25})?),? ?\(?(?:groep|klas) [1-8]"
)


def zoek_school(lezing: Lezing) -> Iterator[Treffer]:
    """A word for a school and a name behind it, or a name that ends like a school."""
    for gevonden in _SCHOOL.finditer(lezing.tekst):
        naam = _STAART.sub("", gevonden["a"])
        if _met_hoofdletter(naam):
            yield Treffer(gevonden.start("a"), gevonden.start("a") + len(naam), Soort.SCHOOL, "school")
    for gevonden in _KLEIN.finditer(lezing.tekst):
        groep = "a" if gevonden["a"] else "h"
        soort = Soort.SCHOOL if groep == "a" else Soort.INSTELLING
        yield Treffer(*gevonden.span(groep), soort, "school_klein")
    for gevonden in _ZIT_OP.finditer(lezing.tekst):
        yield Treffer(*gevonden.span("a" if gevonden["a"] else "b"), Soort.SCHOOL, "zit_op")
    for gevonden in _EIGENNAAM.finditer(lezing.tekst):
        eerste = gevonden["a"].split()[0]
        if eerste not in _WEG or len(gevonden["a"].split()) > 2:
            klinisch = gevonden["a"].lower().endswith(("kliniek", "ziekenhuis", "hospital", "hospitaal"))
            begin = gevonden.end("a") - len(_AANLOOP.sub("", gevonden["a"]))
            yield Treffer(begin, gevonden.end("a"), Soort.INSTELLING if klinisch else Soort.SCHOOL, "school_eigennaam")


def zoek_instelling(lezing: Lezing) -> Iterator[Treffer]:
    """A word for an institution, a club or a shop and a name behind it; the place of somebody's work."""
    for gevonden in _INSTELLING.finditer(lezing.tekst):
        naam = _STAART.sub("", gevonden["a"])
        if _met_hoofdletter(naam):
            begin = gevonden.start("a") + (3 if naam.startswith(("in ", "te ")) else 0)
            yield Treffer(begin, gevonden.start("a") + len(naam), Soort.INSTELLING, "instelling")
    for gevonden in _WINKEL.finditer(lezing.tekst):
        yield Treffer(*gevonden.span("a"), Soort.INSTELLING, "werkgever")


def _met_hoofdletter(naam: str) -> bool:
    """A name has a capital of its own that is not just the next sentence."""
    woorden = [woord.strip("'\"") for woord in naam.split()]
    return any(woord[:1].isupper() and woord not in _WEG for woord in woorden)
