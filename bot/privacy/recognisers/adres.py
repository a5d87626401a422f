"""Addresses and postcodes: street and number, streets by their ending alone; 1234 AB.

The postcode as PostNL issues it: four digits from 1000, two letters, never SA, SD or SS. Small letters need a word
before them, or "2026 om" would be one.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Woordenboek
from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing
from bot.privacy.recognisers.word_set import reeks

_EIND: Final = (
    r"(?:straat|straatje|str\.?|laan|weg|plein|pleintje|dreef|hof|hofje|kade|singel|gracht|steeg|park|"
    r"pad|dijk|plantsoen|ring|baan|wal|markt|"
    r"burg|hoek|veld|akker|donk|heide|poort|haven|kamp|erf|oord|meent|stede|horst|weide|rade|brink|es|"
    r"waard|boulevard|allee|avenue|"
    r"passage|promenade|hage|gaarde|hoeve|borg|land|zoom|berg|dal|brug|dam|sluis|kwartier|drift|"
    r"laantje|wegje|diep|kreek|polder|eiland|"
    r"schans|bos|bocht|boog|rak|werf|straatweg|vaart|tuin|zijde|stein|burcht|kolk|wijk|vliet|voort|"
    r"beek|gang|steenweg|road|street|strasse)"
)
_NUMMER: Final = (
    r"(?:(?:nr|nummer|no|huisnummer)\.? ?)?[1-9][0-9]{0,4}(?: ?[-/]? ?(?:[a-hA-H]\b|[IVX]{1,4}\b|hs\b|"
    r"bis\b|huis\b|rood\b|zwart\b|[0-9]{1,4}\b(?!-))){0,2}"
)
_CIJFER: Final = re.compile(rf"(?<=[ ,.\n]){_NUMMER}(?![0-9%:]|[.,][0-9])", re.IGNORECASE)
_ERVOOR: Final = re.compile(
    rf"(?<![\w])(?P<a>(?:(?-i:[A-Z0-9])[\w.'ëéèï-]{{0,24}} (?:(?:van|de|der|den|het|'t|ter|ten|en|"
    rf"(?-i:[A-Z])[\w.'ëéèïáñ-]{{1,24}}) ){{0,4}})?[a-zëéèï'-]{{1,30}}?{_EIND}),?[ \n]$",
    re.IGNORECASE,
)
_STRAATEIND: Final = re.compile(rf"{_EIND},?[ \n]$", re.IGNORECASE)
_HOOFD: Final = re.compile(
    r"(?<![\w])(?P<a>[A-Z][\w'ëéèï-]{2,24}(?: (?:van|de|der|den|het|'t|op|aan|in|"
    r"[A-Z][\w'ëéèï-]{1,24})){0,4}) (?P<n>[1-9][0-9]{0,3}(?: ?-? ?[a-hA-H]\b| ?(?:hs|bis|"
    r"huis)\b)?)(?![\w%:€]|[.,/-][0-9]| (?:jaar|uur|keer|maal|dagen|weken|maanden|euro|personen|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|"
    r"mrt|apr|jun|jul|aug|sept?|okt|nov|dec|van de|mensen|kinderen|actie)\b)"
)
_ZONDER: Final = re.compile(
    r"(?<![\w])(?P<a>(?:[A-Z][\w.'-]{1,20} (?:(?:van|de|der|den|het|'t) "
    r"){0,2})?[A-Z][\w'ëéèï-]{2,25}(?:straat|laan|weg|plein|dreef|kade|singel|gracht|steeg|plantsoen|"
    r"dijk|pad|boulevard|straat))(?![\w])"
)
_POSTBUS: Final = re.compile(r"\bpostbus [0-9]{1,6}", re.IGNORECASE)
_HUISNUMMER: Final = re.compile(
    r"\b(?:huisnummer|huisnr\.?|flatnummer|kamernummer|woont op(?: nummer| nr\.?)|(?:woont|woonachtig|"
    r"verblijft|huis|flat|appartement|wonen|woning|pand) op? ?(?:nummer|nr\.?)|op nummer|op nr\.?|van "
    r"nummer|van nr\.?|buren van|perceel)[: ]{1,2}(?P<a>[1-9][0-9]{0,4} ?[a-hA-H]?)(?![\w/-])",
    re.IGNORECASE,
)
_HOOFDWOORD: Final = reeks(
    "artikel art lid kamer fase week wijk team ico actiepunt actie bijlage pagina blz tabel punt "
    "stap dag versie hoofdstuk paragraaf "
    "nummer vraag optie ronde groep klas niveau lokaal gebouw zaal unit afdeling verdieping vak blok "
    "deel cluster regel route lijn bus "
    "tram overleg casus plan doel top perron kanaal scenario kwartaal januari februari maart april "
    "mei juni juli augustus september "
    "oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec maandag dinsdag "
    "woensdag donderdag vrijdag zaterdag "
    "zondag ma di wo do vr za zo pinksteren pasen kerst covid windows office nen iso postbus "
    "categorie code schaal score graad type "
    "lijst nieuwsbrief rond circa ongeveer totaal minimaal maximaal vanaf tot van per om bel tel "
    "telefoon uiterlijk deadline iedere "
    "elke nog al met binnen over in de het een er zijn we ik wij uur afspraak afspraken vervolg "
    "vervolgoverleg overlegmoment betreft"
)
_GEEN_STRAAT: Final = reeks(
    "onderweg overweg weg snelweg omweg halfweg zijweg straat laan plein park hof pad ring baan "
    "markt hoek veld poort haven kamp erf oord "
    "wal es land berg dal brug dam wijk bos tuin beek gang zijde werf burg rak bocht boog voort "
    "vanweg thuisweg ziekenhuispark uitweg "
    "kinderboerderij nederland gezondheidsland plaatsvervangend onderzoek bezoek verzoek gezoek zoek "
    "samenhang omgang toegang ingang "
    "voortgang overgang gang uitgang aanvang omvang omhoog terrein rechtbank aanpak buurt zorgland "
    "ondergang doorgang opgang voorgang "
    "huisbezoek dossieronderzoek vooronderzoek vervolgbezoek kantoorbezoek afgang herhaling maandag "
    "burgerbezoek aangang teruggang buitenland "
    "platteland vakantiepark treinbaan loopbaan banen werkgang woonwagenkamp vakantieland "
    "inloopmarkt arbeidsmarkt woningmarkt "
    "spelregels wijkteam heidag hulpgang eiland werkveld leefgebied speelveld krachtenveld woonwijk achterstandswijk"
)
_POSTCODE: Final = re.compile(r"(?<![\w.,-])(?P<a>[1-9][0-9]{3} ?-? ?(?P<l>[A-Za-z]{2}))(?![\w])")
_PC_WOORD: Final = re.compile(
    r"\b(?:postcode(?:gebied|nummer)?|pc4?|wijkcode)[:s ]{1,4}(?:is )?(?P<a>[1-9][0-9]{3}(?: ?-? "
    r"?[A-Za-z]{2}\b)?)(?![0-9])",
    re.IGNORECASE,
)
_PC_CONTEXT: Final = re.compile(
    r"(?:\b[1-9][0-9]{0,4} ?[a-zA-Z]?\s*,?\s*|postcode:? ?|\bte ?|woont(?: in| op)? ?)$", re.IGNORECASE
)
_KORT_WOORD: Final = reeks(
    "om in is en op te de er ik we ze je al zo na nu af we me an as at be by do go he if it my no of "
    "on or so to up us was met ma di wo do vr za zo jr uu st kg km mg ml cm mm pm am"
)


class Adressen:
    """Streets with or without a number."""

    def __init__(self, boek: Woordenboek) -> None:
        self._boek = boek

    def __call__(self, lezing: Lezing) -> Iterator[Treffer]:
        tekst = lezing.tekst
        for nummer in _CIJFER.finditer(tekst):
            yield from self._bij_nummer(tekst, *nummer.span())
        for gevonden in _HOOFD.finditer(tekst):
            woorden = gevonden["a"].lower().split()
            if not _HOOFDWOORD.intersection((woorden[0], woorden[-1])) and _kan_straat(gevonden, tekst):
                begin = gevonden.end("a") - len(_zonder_aanloop(gevonden["a"], self._boek))
                yield Treffer(begin, gevonden.end(), Soort.ADRES, "straat_zonder_eind")
        for gevonden in _ZONDER.finditer(tekst):
            if gevonden["a"].rpartition(" ")[2].lower() not in _GEEN_STRAAT and not self._boek.is_woord(
                gevonden["a"].lower()
            ):
                begin = gevonden.end("a") - len(_zonder_aanloop(gevonden["a"], self._boek))
                yield Treffer(begin, gevonden.end(), Soort.ADRES, "straatnaam")
        for gevonden in _HUISNUMMER.finditer(tekst):
            yield Treffer(*gevonden.span("a"), Soort.ADRES, "huisnummer")

    def _bij_nummer(self, tekst: str, plek: int, eind: int) -> Iterator[Treffer]:
        """A street that ends right before a number."""
        van = max(0, plek - 90)
        if not _STRAATEIND.search(tekst, max(van, plek - 14), plek) or _na_tijd(tekst, eind):
            return
        gevonden = _ERVOOR.search(tekst[van:plek])
        if gevonden is None:
            return
        straat = gevonden["a"]
        laatste = straat.rpartition(" ")[2]
        if self._is_straat(laatste):
            los = not (straat[0].isupper() or straat[0].isdigit())
            kort = _zonder_aanloop(straat, self._boek)
            begin = van + gevonden.start() + len(straat) - (len(laatste) if los else len(kort))
            yield Treffer(begin, eind, Soort.ADRES, "straat")

    def _is_straat(self, woord: str) -> bool:
        laag = woord.lower()
        if laag in _GEEN_STRAAT:
            return False
        if woord[0].isupper():
            return not self._boek.is_woord(laag) or laag.endswith(
                ("straat", "weg", "laan", "plein", "gracht", "kade", "singel", "dijk", "dreef")
            )
        vast = ("straat", "laan", "plein", "gracht", "singel", "steeg", "dreef", "kade", "plantsoen")
        return (laag.endswith(vast) and len(laag) > 7) or (
            laag.endswith(("weg", "dijk", "pad", "hof", "str.", "str"))
            and len(laag) > 5
            and not self._boek.is_woord(laag)
        )


def _zonder_aanloop(straat: str, boek: Woordenboek) -> str:
    """Without the words of the sentence before it: `Inwoner van Wilgenlaan`, `Aan de Lindenhof`, `Flat Kruislaan`."""
    eerste, _, rest = straat.partition(" ")
    if not rest or not _HOOFD_BINNEN.search(rest):
        return straat
    laag = eerste.lower()
    los = rest.startswith(("van ", "op ", "aan ")) and boek.is_woord(laag) and laag not in _STRAATWOORD
    if los or laag in _AANLOOP or (laag in _VOORZETSEL and rest.startswith(("de ", "het ", "'t "))):
        while (deel := rest.partition(" "))[0].islower() and deel[2]:
            rest = deel[2]
        return _zonder_aanloop(rest, boek)
    return straat


_HOOFD_BINNEN: Final = re.compile(r"[A-Z]")
_AANLOOP: Final = reeks("adres flat woning huis bewoner huurder woont woonadres woonachtig verblijft")
_VOORZETSEL: Final = reeks("aan op in naar bij langs uit vanuit nabij")
_STRAATWOORD: Final = reeks("laan straat weg plein park hof singel kade gracht dijk pad burg baan markt steeg ring")


def _kan_straat(gevonden: re.Match[str], tekst: str) -> bool:
    """Words with capitals and a number: a street if somebody lives there, or if a place or postcode follows."""
    voor = (tekst[max(0, gevonden.start() - 30) : gevonden.start()] + gevonden["a"].split()[0] + " ").lower()
    if re.search(r"(?:woont|woonachtig|ingeschreven|adres|verblijft|gevestigd|wonende)[^.]{0,20}$", voor) or re.search(
        r"\b(?:aan de|aan het|aan)\s$", voor
    ):
        return True
    na = tekst[gevonden.end() : gevonden.end() + 12]
    return re.match(r",? (?:te|in) [A-Z]|,? ?[1-9][0-9]{3} ?[A-Z]{2}\b", na) is not None


def _na_tijd(tekst: str, eind: int) -> bool:
    return re.match(r" ?(?:uur|jaar|keer|dagen|weken|maanden|km|min)\b", tekst[eind : eind + 10]) is not None


def zoek_postcode(lezing: Lezing) -> Iterator[Treffer]:
    """Postcodes with capitals, or behind a word or a house number; four digits alone behind the word."""
    tekst = lezing.tekst
    for gevonden in _PC_WOORD.finditer(tekst):
        yield Treffer(*gevonden.span("a"), Soort.POSTCODE, "postcode_na_woord")
    for gevonden in _POSTCODE.finditer(tekst):
        letters, cijfers = gevonden["l"], gevonden["a"][:4]
        if letters.upper() in {"SA", "SD", "SS"}:
            continue
        aaneen = len(gevonden["a"]) == 6
        jaar = cijfers[:2] in {"19", "20"} and letters.lower() in _KORT_WOORD | {
            "ov",
            "om",
            "pi",
            "iq",
            "vt",
            "cn",
            "nl",
        }
        context = _PC_CONTEXT.search(tekst[max(0, gevonden.start() - 20) : gevonden.start()]) is not None
        if letters.isupper() and (not jaar or (context and not aaneen)):
            yield Treffer(*gevonden.span("a"), Soort.POSTCODE, "postcode")
        elif letters.lower() not in _KORT_WOORD and (aaneen or context or _los_klein(cijfers, letters)):
            yield Treffer(*gevonden.span("a"), Soort.POSTCODE, "postcode_klein")


def _los_klein(cijfers: str, letters: str) -> bool:
    """`6904 tz`: small letters that are no word or unit behind four digits that are no year, time or round amount."""
    return (
        cijfers[:2] not in {"19", "20"}
        and not cijfers.endswith("00")
        and letters.lower() not in _EENHEID
        and letters.islower()
    )


_EENHEID: Final = reeks("ov pi iq vt cn nl kb mb gb tb pv bv nv st ie es eu hz kw wh cc cl dl ms gr mm ft ok ja oh ha")
