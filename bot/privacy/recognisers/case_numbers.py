"""Numbers that mean a person only behind their word (SKN, V-nummer, DJI, CJIB), case numbers, identity documents.

Formats as far as they are known (SOURCES: D4). Lengths of SKN, V-nummer and DJI are not published: the word decides.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.word_set import word_set

_AFTER_WORD: Final = (
    r"(?:[-. ]?(?:nummer|nr|no|num|registratienummer|kenmerk)s?\b\.?)?(?: ?(?:van|is|luidt|betrokkene|"
    r"cliënt|client|:|#|=|nr\.?|\()){0,3} ?"
)
_DIGITS: Final = (
    r"[0-9](?:[./\-]?[0-9A-Z]| (?=[0-9]{2,}(?![0-9a-z%€])(?![.:][0-9])(?! ?(?:uur|u\b|euro|jaar|jr\b|keer|maal"
    r"|x\b|dag|"
    r"week|weken|maand|km|jan|feb|m(?:aa)?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec)))"
    r"(?<![0-9]{6} )[0-9]){3,18}"
)
"""A number of four signs or more. Behind a space only digits belong to it, and no day, hour or amount."""
_VNUMMER: Final = re.compile(
    rf"\b(?:v[- ]?(?:nummer|nr|num)\b\.?|vreemdelingennummer){_AFTER_WORD}"
    r"(?P<nr>[0-9](?:[ .\-]?[0-9]){5,11})(?![0-9])",
    re.IGNORECASE,
)
_ID_WORD: Final = re.compile(
    r"\b(?:skn|strafrechtsketen(?:nummer)?|strafrechtketen(?:nummer)?|dji|pi-?nummer|registratie|"
    r"detentie|cjib|justid|s[ée]dula|"
    r"cedula|identiteits(?:nummer|kaart)|legitimatie|paspoort|rijbewijs|id-?kaart|id-?bewijs|id-?(?:nr|nummer)|"
    r"dossier|cli[ëe]nt|pati[ëe]nt|kenmerk|zaak|zaaks|casus|rol|polis|relatie|klant|verzekerden|"
    r"debiteur|document|verblijfs?document|"
    r"verblijfsvergunning|meldings?|incident|uzovi|crib|crib-?nummer|lidmaatschap|aanvraag|"
    r"beschikking|leerling|bewoners?|huurders?|zorgpas|agb|epd|ecd|huurcontract|pr-nr|prnr)"
    rf"{_AFTER_WORD}(?P<nr>(?:(?-i:[A-Z]{{1,4}})[-/ ]?|[A-Z]{{1,4}}[-/]?)?{_DIGITS})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_ROL: Final = re.compile(
    r"\b(?:[CK]/[0-9]{2}/[0-9]{5,6}(?: ?/ ?[A-Z]{2} [A-Z]{2} [0-9]{2}-[0-9]{1,5})?|(?:HA|KG|FA|JE|CV|"
    r"VV|EA|FT) ?(?:ZA|RK|VERZ|EXPL) ?[0-9]{2} ?[-/] ?[0-9]{1,6}|"
    r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}/[0-9]{2}|(?:[A-Z]{3} |AWB |UTR |AMS |SGR |ROT )[0-9]{2}/[0-9]{3,5}|"
    r"ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:[0-9]{4}:[A-Z0-9.]{1,25}|[0-9]{6,8} ?[/\\] ?(?:HA|KG|FA|JE|CV|VV|"
    r"EJ) ?[A-Z]{0,4} ?[0-9]{2}[-/][0-9]{1,6})"
)
_RESIDENCE: Final = re.compile(r"\b(?:(?:IV|III|II|I|EU|W)-)?V(?=[1-9A-NP-Z]{0,7}[1-9])[1-9A-NP-Z]{8}\b")
_DOCUMENT: Final = re.compile(r"\b[A-NP-Z]{2}(?=[A-NP-Z0-9]{0,5}[0-9])[A-NP-Z0-9]{6}[0-9]\b")
_LONG: Final = re.compile(r"(?<![0-9A-Za-z€$.,+/:-])(?<!€ )[0-9]{7,20}(?![0-9A-Za-z]|[.,:/-][0-9])")
_CASE_NUMBER: Final = re.compile(r"\b(?:[ZDCPK]|ZK|ZAAK|DOS|CL)[-./ ]?(?:20)?[0-9]{2}[-./][0-9]{3,8}\b")
_CODE: Final = re.compile(
    r"(?<![\w./:@#+-])(?P<l>[A-Z]{1,5}(?:-[A-Z]{1,5})?)(?:[-/.]|(?P<g> )|(?=[0-9]{5}))"
    r"(?P<nr>[0-9]+(?:[./-][0-9]+)*(?:[-/][A-Z0-9]{1,3})?)"
    r"(?![\w%]|[.,:][0-9])"
)
_NO_CODE: Final = word_set(
    "EUR ISO NEN EN DSM ICD KVK AGB BIG BTW RSIN SKJ UZOVI WVW RVV APV TEL NL BV IQ USD ANG AWG OV HCR HKT TOP WW RV "
    "MMC BUS GB PG PP BLZ ART AWB BW SR SV COVID BWBR CVDR STCRT STB HD MB KB CE DIN PO PR RFC CVE HTTP UTF RR P "
    "TENSIE BD SAT T HF AF"
)
"""Capitals before the number of a law, a standard, an amount."""
_PAPER: Final = re.compile(
    r"(?:contract|\b(?:indicatie|machtiging|ticket|lening|factuur|vergunning|kenmerk|referentie|ref|order|"
    r"bestelling|reservering|inschrijving|schade|claim|deurwaarder|boete|aanslag|abonnement|pas|serie|chassis|imei|"
    r"meter|beschikking|besluit|brief|bezwaar|uitkering|toeslag|lidnummer|klacht))(?:nummer|nr)?\.?(?: ?[:#]| nr\.?|"
    r" nummer| met nummer| onder)? (?P<nr>[0-9]{5,12})(?![\w%]|[.,:/-][0-9]|,-| ?(?:euro|eur|dollar|uur|stuks|keer))",
    re.IGNORECASE,
)
_ORGANISATION: Final = re.compile(r"\b(?:kvk|k\.v\.k|agb|big|btw|rsin|uzovi|skj|iso)[^0-9\n]{0,15}$", re.IGNORECASE)
_NO_DIGIT: Final = re.compile(r"[^0-9]")


def find_vnummer(reading: Reading) -> Iterator[Hit]:
    """Numbers of the foreigners' register and of residence documents."""
    for found in _VNUMMER.finditer(reading.text) if reading.figures > _LOOSE_CODE else ():
        yield Hit(*found.span("nr"), Kind.VNUMMER, "vnummer")


def find_case_number(reading: Reading) -> Iterator[Hit]:
    """Numbers behind a word for them, numbers of court cases and of documents, and any long run of digits."""
    text = reading.text
    many = reading.figures >= _TIGHT_CODE
    for found in _ID_WORD.finditer(text) if many else ():
        number = found["nr"]
        if (
            len(_NO_DIGIT.sub("", number)) >= 4
            and (not _is_date(number) or "dula" in found[0].lower())
            and not _own_casus(found)
        ):
            yield Hit(*found.span("nr"), Kind.ID, "kenmerk")
    for pattern, name in (
        (_ROL, "rolnummer"),
        (_RESIDENCE, "verblijfsdocument"),
        (_DOCUMENT, "document"),
        (_CASE_NUMBER, "zaaknummer"),
    ):
        for found in pattern.finditer(text):
            yield Hit(*found.span(), Kind.ID, name)
    for found in _CODE.finditer(text) if many else ():
        if _is_code(found):
            yield Hit(*found.span("nr" if found["g"] else 0), Kind.ID, "code")
    for found in _PAPER.finditer(text) if many else ():
        if not found["nr"].endswith("00") and not _is_date(found["nr"]):
            yield Hit(*found.span("nr"), Kind.ID, "kenmerk_los")
    for found in _LONG.finditer(text) if many else ():
        if not _is_date(found[0]) and not _ORGANISATION.search(text[max(0, found.start() - 25) : found.start()]):
            yield Hit(*found.span(), Kind.ID, "lang_getal")


_OF_PAPERS: Final = re.compile(
    r"\b(?:contract|mdo|zaak|dossier|meld(?:ing)?|polis|huur|intake|kenmerk|ticket|mutatie|zorgplan|plan|nummer"
    r"|nr|klacht|aanvraag"
    r"|casus|incident|registratie|bezwaar|referentie|ref|order|aangifte|beschikking|besluit"
    r"|indicatie)(?:s?(?:nummer|nr))?\.?"
    r"(?: (?:begeleid wonen|van|is|was|met|onder|het|nr|nummer|:|[a-z]{3,14})){0,3}[ :#]{1,2}"
    r"(?P<nr>(?:[a-z]{1,4}[-/]?)?[0-9]{2,10}(?:[-/.][0-9]{2,10}){0,2}(?:[-/][a-z0-9])?)(?![\w%]|[.,:/-][0-9]"
    r"| ?(?:euro|jaar|uur|keer|mg))",
    re.IGNORECASE,
)
_HAS_MARK: Final = re.compile(r"[a-z][-/]?[0-9]|[0-9][-/]", re.IGNORECASE)


def find_loose_code(reading: Reading) -> Iterator[Hit]:
    """Codes of papers in any case, by the word before them: letters or a dash in it, and five figures or more."""
    for found in _OF_PAPERS.finditer(reading.text) if reading.figures >= _LOOSE_CODE else ():
        number = found["nr"]
        many = len(_NO_DIGIT.sub("", number)) >= _LOOSE_CODE
        if many and _HAS_MARK.search(number) and not _is_date(number) and _OWN_CODE.fullmatch(number) is None:
            yield Hit(*found.span("nr"), Kind.ID, "kenmerk_klein")


_DATE: Final = re.compile(
    r"(?:(?:19|20)[0-9]{2}[-./ ]?(?:0?[1-9]|1[0-2])[-./ ]?(?:0?[1-9]|[12][0-9]|3[01])|"
    r"(?:0?[1-9]|[12][0-9]|3[01])[-./ ]?(?:0?[1-9]|1[0-2])[-./ ]?(?:19|20)[0-9]{2})(?: [0-9:.]{1,5})?(?: ?uur)?|"
    r"(?:19|20)[0-9]{2}(?:[-/ ](?:20)?[0-9]{2})?(?: [a-z].*)?|[0-2]?[0-9][.:][0-5][0-9](?: ?u(?:ur)?)?",
    re.IGNORECASE | re.DOTALL,
)


def _is_date(text: str) -> bool:
    return _DATE.fullmatch(text.strip()) is not None


def _own_casus(found: re.Match[str]) -> bool:
    """Whether it is a casus code of the bot (`casus 7KQ2`), a pseudonym that is made to be used."""
    return found[0].lower().startswith("casus") and len(found["nr"]) <= 5


def _is_code(found: re.Match[str]) -> bool:
    """Whether capitals and a number behind them are of somebody's papers: `HC-8812034`, `CIZ 77182`. It takes five
    figures behind a space, four otherwise; a year or a date is none.
    """
    digits = len(_NO_DIGIT.sub("", found["nr"]))
    return (
        found["l"] not in _NO_CODE
        and _OWN_CODE.fullmatch(found[0]) is None
        and digits >= (_LOOSE_CODE if found["g"] else _TIGHT_CODE)
        and not (found["g"] and ("." in found["nr"] or found["nr"].startswith(("08", "09"))))
        and not _is_date(found["nr"])
    )


_OWN_CODE: Final = re.compile("F-[0-9]{5}")
"""The code of a fault, as the bot tells it to the beheerder."""
_LOOSE_CODE: Final = 5
_TIGHT_CODE: Final = 4
