"""The same sentences as a procesregisseur types them on a telephone: short, without "de casus" or "het plan".

"ggz belde: 2 klaar" is `namens ggz 2 klaar`. Tables alone; `regie` reads them after those of `regiewoorden`.
"""

import re
from typing import Final

from commands.spreektaal.regiewoorden import NIEMAND, WAAROM, WIE, P

_KORT: Final = (
    (re.compile(r"\bff\b", re.IGNORECASE), "even"),
    (re.compile(r"\b(\d{1,2}) wkn?\b", re.IGNORECASE), r"\1 weken"),
    (re.compile(r"\b(stuur|mail|geef|toon|heb je|heeft u|hebt u) plan\b", re.IGNORECASE), r"\1 het plan"),
)
_MAAND: Final = r"(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)"
_EEN: Final = rf"(?:de |het )?(?P<wie>(?!{NIEMAND})\w[\w-]+)"

POSTVORMEN: Final[tuple[tuple[str, str, str], ...]] = (
    # --- what only shows something
    (r"(?:heb je|heeft u|hebt u) (?:het|dit) plan(?: (?:nog|voor mij|even|ergens))*", "plan toon", "toont"),
    (r"(?:hoeveel|welke) casussen (?:lopen|zijn|staan|heb ik|hebben we|hebben wij)\b"
     r"(?: (?:er|nu|nog|open|op dit moment))*",
     "casus lijst", "toont"),
    # --- an actiepunt
    (rf"{WIE} (?:belde|belt|mailde|mailt|appte|meldde|meldt|zei|zegt|laat weten|liet weten)"
     rf"(?: (?:net|mij|me|dat))*[:,]? {P} (?:is |= ?)?(?P<hoe>klaar|bezig)", "namens {wie} {n} {hoe}", "vast"),
    (rf"{P} (?:moet |kan |mag )?(?:naar|aan) {WIE} (?:ipv|i\.p\.v\.|in plaats van) \S.*",
     "actie geef {n} aan {wie}", "vast"),
    (rf"{P} (?:naar|aan) {WIE}", "actie geef {n} aan {wie}", "vast"),
    (rf"(?P<n>\d{{1,3}}) (?P<dag>\d{{1,2}}(?:[/-]\d{{1,2}}\S*| {_MAAND}\w*\.?(?: \d{{4}})?))",
     "actie uitstel {n} tot {dag} {reden}", ""),
    (rf"(?:nieuw |extra )?(?:actie)?punt(?:je)? (?:erbij|toevoegen)[:,]? {_EEN} (?P<tekst>\w+t\b.*)",
     "actie nieuw {tekst}, {wie}, {dag}", "nieuw"),
    (r"(?:nieuw |extra )?(?:actie)?punt(?:je)? (?:erbij|toevoegen)[:,]? (?P<heel>.+)", "actie nieuw {heel}", "heel"),
    # --- people
    (rf"{WIE} (?P<weg>(?:ziek|afwezig|op vakantie|vakantie|met verlof|verlof|vrij) (?:tot|t/m|van|vanaf)\b.*)",
     "pauzeer", "weg"),
    (rf"(?:de )?(?:nieuwe?|andere?) {WIE}(?: is)? (?:te )?(?:bereiken|bereikbaar)(?: is)? (?:op|via)(?: adres)? "
     r"(?P<adres>\S+@\S+\w)", "deelnemer wijzig {wie}, {adres}", ""),
    (rf"(?:nieuwe?|andere?) {WIE}: (?P<adres>\S+@\S+\w)(?: (?:vanaf|per) .+)?", "deelnemer wijzig {wie}, {adres}", ""),
    (rf"{WIE} (?:heeft|kreeg|krijgt)(?: (?:nu|een))* (?:nieuw|ander) (?:e-?mail|mail)?adres[:=]? (?P<adres>\S+@\S+\w)",
     "deelnemer wijzig {wie}, {adres}", ""),
    # --- the casus and the meeting
    (rf"(?:moet|mag|kan) (?:graag )?(?:weer|opnieuw) open(?:en)?{WAAROM}", "casus heropenen {reden}", ""),
    (r"(?:het )?(?:vervolg-?)?ico (?:is |wordt )?(?:opgeschoven|verschoven|uitgesteld|verzet|verplaatst) (?:naar|tot) "
     r"(?P<tekst>.+)", "ico verzet {tekst}", "ico"),
    (rf"(?:het )?(?:vervolg-?)?ico van \d[\w /-]* (?:gaat (?:toch )?niet door|vervalt){WAAROM}",
     "ico afgezegd {reden}", ""),
    (r"(?:het |ico |het ico )?(?:wordt|we doen|doen we|we kiezen|kies)(?: het| de)? "
     r"(?P<tekst>(?:ma|di|wo|do|vr|za|zo)(?:[a-z]*dag)?)", "{tekst}", "moment"),
)  # fmt: skip
"""A sentence, the command for which it stands, and what is special: "vast" where a deelnemer must be meant."""

WAARNEEMT: Final = re.compile(
    r"ik ben (?:er )?(?P<dag>\S.*?)(?: (?:er|niet|weg|afwezig|vrij))+[,.;]?(?: en)? "
    r"\S.* (?:neemt (?:het |voor mij )?waar|vervangt mij)",
    re.IGNORECASE,
)
"""A procesregisseur is away, and a colleague stands in."""


def voluit(tekst: str) -> str:
    """The sentence with the short words of a telephone written out."""
    for vorm, heel in _KORT:
        tekst = vorm.sub(heel, tekst)
    return tekst
