"""Sentences of a procesregisseur who does not know our words: "hoe gaat het met K7Q2", "wie moet nog wat doen".

A table alone; `regie` reads it.
"""

from typing import Final

from commands.spreektaal.regiewoorden import DUUR, MAAR, WAAROM, WIE, P

_ALLEN: Final = r"(?:iedereen|allen|de groep|alle deelnemers|alle partners|allemaal)"
_OVERLEG: Final = r"(?:overleg|vergadering|bijeenkomst|casusoverleg|vervolgoverleg)"
_ADRES: Final = r"(?P<adres>\S+@\S+\w)"

VRIJVORMEN: Final[tuple[tuple[str, str, str], ...]] = (
    # --- what only shows something
    (r"hoe (?:gaat|is|staat|loopt|zit) (?:het|t)(?: er)?(?: (?:nu|nou|eigenlijk|mee|met|ermee|ervoor|er voor|daar))*",
     "casus toon", "toont"),
    (r"wat (?:loopt|speelt|gebeurt) er(?: (?:nu|nog|allemaal|daar|in|bij|hier))*", "casus toon", "toont"),
    (r"(?:is|zijn) (?:iedereen|alle deelnemers|alle partners|allen) (?:al |nu )?(?:op de hoogte|bereikt|bijgepraat)",
     "bezorging", "toont"),
    (r"wie (?:moet|moeten)(?: er)?(?: nog| allemaal)* (?:wat|iets|aan de slag)(?: doen)?(?: nog)?", "actie lijst",
     "toont"),
    (r"wie (?:heeft|hebben)(?: er)?(?: nog)* (?:niet|niets|niks) van zich laten horen", "bezorging", "toont"),
    (rf"(?!.*\bover\b)wat (?:heeft|hebben|zei|zegt|meldde) {WIE} (?:allemaal |nu |al )*"
     r"(?:gezegd|gemeld|laten weten|geschreven)?",
     "bezorging {wie}", "toont"),
    # --- an actiepunt
    (rf"(?:de )?(?:uiterste )?(?:verval)?(?:datum|deadline|termijn) (?:van|voor|bij) {P}{MAAR} "
     rf"(?:moet|mag|kan|wordt|graag)(?: (?:nog|maar))* {DUUR} (?:later|langer|opschuiven|verder){WAAROM}",
     "actie uitstel {n} tot {{schuif}} {reden}", "schuif"),
    (rf"{WIE} (?:vraagt|wil|heeft)(?: nog)? {DUUR} (?:extra|langer|meer|uitstel)(?: (?:tijd|nodig))* "
     rf"(?:voor|bij|met) {P}",
     "actie uitstel {n} tot {{schuif}}", "schuif"),
    (r"voeg (?:nog )?(?:een )?(?:(?:actie)?punt|actie) toe ?[:,] ?(?P<heel>.+)", "actie nieuw {heel}", "heel"),
    # --- people
    (r"(?:er komt|we krijgen|voeg|er moet)(?: nog)?(?: een)? (?:nieuwe |extra )?(?:deelnemer|partner)"
     r"(?: (?:bij|toe|erbij))* ?[:,] ?(?P<tekst>.+@\S+\w)", "deelnemer toevoegen {tekst}", "lidadres"),
    (rf"(?:wijzig|verander|pas)(?: de)?(?: deelnemer)? {WIE}(?: aan)? ?(?:in|naar|:) ?{_ADRES}",
     "deelnemer wijzig {wie}, {adres}", ""),
    (rf"{WIE} (?:wordt|is) (?:vervangen|opgevolgd) door [^@]{{0,40}}?[,:( ]+{_ADRES}\)?",
     "deelnemer wijzig {wie}, {adres}", ""),
    (rf"(?:het )?(?:e-?mail|mail)?adres van {WIE} (?:klopt|werkt|is)(?: \w+)? niet(?: (?:meer|goed))*",
     "deelnemer wijzig {wie}", "adres"),
    (rf"[^,@\d]{{2,40}} (?:stopt|is gestopt|wil niet meer|kan niet meer)(?: verder)? (?:als|met het)? ?"
     rf"casushouder(?:schap)?[,.;]? (?:en )?{WIE} (?:neemt|pakt|doet)(?: (?:het|dit|de rol|dat))*(?: (?:over|op))?",
     "deelnemer casushouder {wie}", ""),
    # --- the meeting
    (rf"(?:plan|regel|prik|organiseer)(?: (?:een|het|nieuw|nog))* (?:vervolg(?:-?ico|overleg|afspraak)?|ico|{_OVERLEG})"
     r"(?: (?:in|voor|van|bij))?(?: over .{3,30}| volgende maand| binnenkort)?", "ico momenten", "welkedag"),
    (rf"(?:het |de )?{_OVERLEG}(?: van \S+)? (?:gaat (?:toch |helaas |dus )*niet door|vervalt|is afgezegd"
     rf"|is geannuleerd){WAAROM}", "ico afgezegd {reden}", ""),
    (rf"(?:laat )?{_ALLEN} (?:even )?(?:laten )?weten dat (?P<tekst>.+)", "bericht Wij laten u weten dat {tekst}", ""),
    (rf"{_ALLEN} (?:even )?laten weten(?::|,) (?P<tekst>.+)", "bericht {tekst}", ""),
    (r"(?:stuur|mail|geef) (?:het|dit) plan(?: (?:nog|eens|een keer|opnieuw|weer|even))* rond", "", "opnieuw"),
)  # fmt: skip
"""A sentence, the command for which it stands, and what is special (see `regie`)."""
