"""The sentences in which a procesregisseur tells the bot what to do, each with the command for which it stands.

"punt 3 kan weg, is geregeld" is `actie vervalt 3 is geregeld`. Tables alone; `regie` reads them.
"""

from typing import Final

P: Final = r"(?:het |de )?(?:(?:actie)?punt|actie|nr\.?|nummer)? ?(?P<n>\d{1,3})"
PUNT: Final = r"(?:het |de )?(?:(?:actie)?punt|actie|nr\.?|nummer) ?(?P<n>\d{1,3})"
NIEMAND: Final = (
    r"(?:iedereen|allen|alle|ik|wij|we|iemand|je|u|wie|hij|zij|ze|dit|dat|er|cli[eë]nt|betrokkene|moeder|vader|gezin"
    r"|casus|plan|ico|niet|geen)\b"
)
"""Who is no deelnemer."""
WIE: Final = rf"(?:(?:aan|naar) )?(?:de |het |onze )?(?P<wie>(?!{NIEMAND})[\w][\w .()/&-]{{1,60}}?)"
WAAROM: Final = r"(?:\s*[,.;:–-]+\s*(?P<r1>\S.*)|\s+(?:want|omdat|wegens|vanwege|ivm|i\.v\.m\.)\s+(?P<r2>\S.*))?"
MAAR: Final = r"(?: (?:maar|nu|dan|wel|even|gewoon|graag|dus|er|ook|hoor|wat mij betreft))*"
DUUR: Final = (
    r"(?P<duur>(?:(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes) )?(?:dagen|dag|weken|week|weekje|weekjes|maanden|maand))"
)
TOT: Final = r"(?:naar|op|tot|t/m)"
CASUS: Final = r"(?:(?:deze|de|het|die) )?(?:casus|zaak|dossier)"
_CLIENT: Final = r"(?:(?:de|onze|deze|het|ons) )?(?:cli[eë]nte?|betrokkene|gezin)"
_OVER_CLIENT: Final = rf"(?:over|van|omtrent) {_CLIENT}"
_GEDEELD: Final = (
    r"(?:er|we|wij|ze|zij|men|iedereen|anderen|partners?|de partners|de groep|al|allemaal|nu|nog|tot nu toe|eigenlijk"
    r"|samen|intussen|inmiddels|is|zijn|hebben|bekend|gedeeld|verteld|gezegd|geschreven|gemaild|uitgegaan|rondgestuurd)"
)
_OP: Final = r"(?:op|over|voortaan|verder|zelf)"

VORMEN: Final[tuple[tuple[str, str, str], ...]] = (
    # --- what only shows something
    (r"wie (?:heeft|hebben|kreeg|kregen|las|zag) (?:het |de |er )?(?:plan|mail)?.*\b"
     r"(?:gezien|gelezen|gekregen|ontvangen"
     r"|gehad|bekeken|niet)", "bezorging", "toont"),
    (rf"(?:heeft|hebben) {WIE} (?:het|de) (?:plan|mail)(?: (?:al|wel|niet|nog|ooit))*"
     r"(?: (?:gezien|gelezen|gekregen|ontvangen|gehad))", "bezorging {wie}", "toont"),
    (r"wie (?:heeft|hebben)(?: er)?(?: nog)? (?:niet|niets|niks) (?:gereageerd|geantwoord|gemeld|laten weten).*",
     "actie lijst", "toont"),
    (r"(?:wie|wat) (?:is|zijn)(?: er)?(?: nog| allemaal)* te laat.*", "actie lijst", "toont"),
    (r"wat (?:staat|is)(?: er)?(?: nog| allemaal)* open\b.*", "actie lijst", "toont"),
    (rf"(?:hoe staat het (?:er ?voor )?met|wat is de stand van|status(?: van)?|toon|laat) {PUNT}"
     r"(?: (?:zien|eens zien|even zien|ervoor))?", "actie toon {n}", "toont"),
    (r"(?:stuur|mail|geef|toon)(?: (?:me|mij))? (?:het|dit) plan(?: (?:nog|eens|een keer|opnieuw|weer|even|naar"
     r" mij|toe))*",
     "plan toon", "toont"),
    (r"(?:stuur|mail|geef) (?:iedereen|alle deelnemers|allen|de groep|allemaal) (?:het|dit) plan(?: "
     r"(?:nog|eens|een keer|opnieuw|weer|toe))*",
     "", "opnieuw"),
    (rf"(?:stuur|mail|geef) (?:het|dit) plan(?: (?:nog|eens|een keer|opnieuw|weer|even))* (?:naar|aan) {WIE}"
     r"(?: (?:nog|eens|een keer|opnieuw|weer))*", "", "opnieuw"),
    (rf"(?:kan|mag|moet) {WIE} (?:het|dit) plan(?: (?:nog|eens|een keer|opnieuw|weer|ook))* "
     rf"(?:krijgen|hebben|ontvangen)", "", "opnieuw"),
    (r"(?:wie|welke partners?|welke deelnemers?) (?:heeft|hebben)(?: er)?(?: nog)? (?:niet|niets|niks)(?: \w+){0,2}"
     r" (?:gereageerd|geantwoord|gemeld|horen|weten|teruggekoppeld|gedaan)", "actie lijst", "toont"),
    (r"(?:welke|hoeveel) (?:actie)?(?:punten|acties) (?:zijn|staan|lopen)(?: er)?(?: nog| allemaal)* (?:te"
     r" laat|open|achter)"
     r".*", "actie lijst", "toont"),
    (rf"(?:wat is de )?(?:status|stand)(?: van)? {PUNT}", "actie toon {n}", "toont"),
    (r"(?:heeft|hebben) (?:iedereen|alle partners|alle deelnemers|ze|allen|alle leden) (?:allemaal |al |nu )*"
     r"(?:het|de) "
     r"(?:plan|mail)(?: \w+){0,3}", "bezorging", "toont"),
    (rf"(?:wat|welke (?:gegevens|informatie|info|dingen|feiten)|hoeveel)"
     r" (?:is|zijn|staat|staan|weten|weet|hebben|heb|heeft|ging|gaat|kennen)"
     rf"(?: {_GEDEELD})* {_OVER_CLIENT}(?: {_GEDEELD})*", "mozaiek", "toont"),
    (rf"(?:is|kan|valt)(?: {_GEDEELD})* {_CLIENT}(?: {_GEDEELD})* (?:herkenbaar|herkend|te herkennen|te achterhalen)"
     r"(?: (?:worden|zijn))?(?: (?:uit|door|aan|met) .+)?", "mozaiek", "toont"),
    # --- an actiepunt
    (rf"{P} (?:kan|mag|moet)(?: er)?{MAAR} (?:weg|eraf|af|eruit|geschrapt|van de lijst|geschrapt worden){WAAROM}",
     "actie vervalt {n} {reden}", "klaar"),
    (rf"{P} (?:kan|mag|moet)(?: er)?{MAAR} vervallen{WAAROM}", "actie vervalt {n} {reden}", ""),
    (rf"(?:laat|laten we)(?: maar)? {P}{MAAR} vervallen{WAAROM}", "actie vervalt {n} {reden}", ""),
    (rf"{P} laten vervallen{WAAROM}", "actie vervalt {n} {reden}", ""),
    (rf"{P} (?:hoeft|is)(?: echt)? (?:niet (?:meer|langer)(?: nodig)?|overbodig|achterhaald){WAAROM}",
     "actie vervalt {n} {reden}", ""),
    (rf"(?:schrap|verwijder) {P}{MAAR}(?: (?:uit het plan|van de lijst|eruit))?{WAAROM}",
     "actie vervalt {n} {reden}", ""),
    (rf"(?:haal|gooi|streep|doe) {P}{MAAR} (?:weg|eraf|eruit|door|van de lijst|uit het plan|uit de lijst){WAAROM}",
     "actie vervalt {n} {reden}", ""),
    (rf"(?:pauzeer|parkeer|zet|leg) {P}{MAAR}(?: (?:stil|op pauze|in de wacht))? (?:tot|(?P<tm>t/m)) (?P<dag>.+)",
     "pauzeer {n} tot {dag} {reden}", "stil"),
    (rf"(?:even )?(?:niets|niks|geen herinneringen?|niet)(?: meer)? (?:vragen|sturen|mailen)? ?(?:over|voor) {P}"
     r" (?:tot|(?P<tm>t/m)|voor) (?P<dag>.+)", "pauzeer {n} tot {dag} {reden}", ""),
    (rf"wacht(?:en)? (?:even )?met {P} tot (?P<dag>.+)", "pauzeer {n} tot {dag} {reden}", ""),
    (rf"(?:verzet|verplaats|verschuif|schuif|zet|verleng) {P}{MAAR}(?: door)? {TOT} (?P<dag>.+)",
     "actie uitstel {n} tot {dag} {reden}", ""),
    (rf"{P} (?:op|naar|tot) (?P<dag>.+?) (?:zetten|verzetten|verplaatsen|uitstellen)",
     "actie uitstel {n} tot {dag} {reden}", ""),
    (rf"(?:de )?(?:nieuwe )?(?:deadline|datum|einddatum|termijn) (?:van|voor) {P} (?:wordt|is(?: nu)?|moet|naar|op)"
     r" (?:naar |op )?(?P<dag>.+)", "actie uitstel {n} tot {dag} {reden}", ""),
    (rf"(?:schaal|escaleer) {P}{MAAR}(?: (?:op|verder))?(?: naar (?:de )?"
     rf"(?P<naar>manager|procesregisseur))?{MAAR}{WAAROM}",
     "opschalen {n} {naar} {reden}", ""),
    (rf"{P} (?:moet |kan |mag )?(?:worden )?(?:opschalen|opgeschaald)(?: worden)?"
     rf"(?: naar (?:de )?(?P<naar>manager|procesregisseur))?{WAAROM}", "opschalen {n} {naar} {reden}", ""),
    (rf"{P} (?:moet |mag |kan )?naar (?:de )?(?P<naar>manager){WAAROM}", "opschalen {n} {naar} {reden}", ""),
    (rf"(?:verander|wijzig|pas) {P} (?:aan )?(?:in|naar)[: ]+(?P<tekst>.+)", "actie wijzig {n} {tekst}", ""),
    (rf"{P} (?:moet|wordt) (?:anders|nu|veranderd in|gewijzigd in)[: ]+"
     rf"(?P<tekst>.+)", "actie wijzig {n} {tekst}", ""),
    (rf"geef {P}{MAAR} (?:door )?aan {WIE}", "actie geef {n} aan {wie}", ""),
    (rf"{PUNT} (?:(?:gaat|moet|kan|mag) )?(?:naar|is voor|voor|hoort bij) {WIE}{WAAROM}",
     "actie geef {n} aan {wie}", ""),
    (rf"{WIE} (?:doet|pakt|neemt|krijgt|regelt)(?: (?:voortaan|nu))* {PUNT}(?: {_OP})*(?: van .+)?",
     "actie geef {n} aan {wie}", ""),
    (r"(?:maak |zet )?(?:er )?(?:een )?(?:nieuw|extra) (?:actie)?punt(?: (?:erbij|aan))? voor "
     rf"{WIE}[:,] (?P<tekst>.+)", "actie nieuw {tekst}, {wie}, {dag}", "nieuw"),
    (rf"voeg (?:nog )?(?:een )?(?:nieuw |extra )?(?:actie)?punt toe voor {WIE}[:,] (?P<tekst>.+)",
     "actie nieuw {tekst}, {wie}, {dag}", "nieuw"),
    (r"(?:maak |zet |voeg )?(?:er )?(?:nog )?(?:een )?(?:nieuw|extra) (?:actie)?punt(?: (?:erbij|aan|toe))?[:,] "
     r"(?P<heel>.+)",
     "actie nieuw {heel}", "heel"),
    (rf"(?:we |wij )?laten (?:we |wij )?{P}{MAAR} (?:vallen|vervallen|los){WAAROM}", "actie vervalt {n} {reden}", ""),
    (rf"(?:kan|mag) {P}{MAAR} (?:weg|eraf|af|eruit|van de lijst){WAAROM}", "actie vervalt {n} {reden}", "klaar"),
    (rf"(?:kan|mag) {P}{MAAR} vervallen{WAAROM}", "actie vervalt {n} {reden}", ""),
    (rf"{P} is{MAAR} niet (?:meer|langer) (?:aan de orde|van toepassing|relevant|actueel|nodig){WAAROM}",
     "actie vervalt {n} {reden}", ""),
    (rf"{P} (?:aan|naar) {WIE} (?:geven|overdragen|overzetten|doorgeven)", "actie geef {n} aan {wie}", ""),
    (rf"{WIE} (?:doen|pakken|nemen|regelen)(?: (?:samen|voortaan|nu|dit))* {PUNT}(?:"
     rf" {_OP})*", "actie geef {n} aan {wie}", ""),
    (rf"(?:er )?(?:moet|komt|mag)(?: er)?(?: nog)? een (?:nieuw |extra )?(?:actie)?punt bij voor {WIE}[:,] "
     rf"(?P<tekst>.+)",
     "actie nieuw {tekst}, {wie}, {dag}", "nieuw"),
    (r"(?:er )?(?:moet|komt|mag)(?: er)?(?: nog)? een (?:nieuw |extra )?(?:actie)?punt bij[:,] (?P<heel>.+)",
     "actie nieuw {heel}", "heel"),
    (rf"(?:(?:het|dit|we) )?(?:loopt|lopen|zit|zitten) vast (?:bij|met|op) {P}[,;.]? (?:en )?(?:de )?(?P<naar>manager) "
     rf"(?:mag|moet|kan) (?:het |dit |dat )?(?:nu )?weten{WAAROM}", "opschalen {n} {naar} {reden}", ""),
    (rf"{P} (?:gaat|moet|mag|kan) over naar (?:de )?(?P<naar>manager){WAAROM}", "opschalen {n} {naar} {reden}", ""),
    (rf"{P} (?:gaat|moet|mag|kan|wordt)(?: nu)? (?:over|overgedragen|doorgegeven) (?:naar|aan) {WIE}",
     "actie geef {n} aan {wie}", "vast"),
    # --- people
    (rf"{WIE} komt(?: er)?(?: ook| nog)* (?:bij|erbij)(?: in {CASUS})?", "deelnemer toevoegen {wie}", "lid"),
    (rf"voeg {WIE} (?:ook |maar )*toe(?: aan {CASUS})?", "deelnemer toevoegen {wie}", "lid"),
    (rf"{WIE} (?:doet|moet|gaat|wil|kan)(?: (?:voortaan|nu|ook|er|hier))* (?:mee|meedoen|mee doen|erbij|bij)(?:"
     rf" in {CASUS})?",
     "deelnemer toevoegen {wie}", "lid"),
    (rf"(?:haal|verwijder|gooi|schrap) {WIE}{MAAR} (?:eraf|eruit|weg|van de lijst|uit de groep|uit {CASUS})",
     "deelnemer verwijder {wie}", ""),
    (rf"{WIE} (?:doet|is|werkt|neemt)(?: er)? (?:niet (?:meer|langer))(?: "
     rf"(?:mee|betrokken|deel))", "deelnemer verwijder {wie}", ""),
    (rf"maak {WIE}{MAAR} (?:de )?casushouder", "deelnemer casushouder {wie}", ""),
    (rf"{WIE} wordt (?:de )?(?:nieuwe )?casushouder", "deelnemer casushouder {wie}", ""),
    (rf"(?:het )?(?:nieuwe? )?(?:e-?mail|mail)?adres van {WIE} (?:is|wordt)(?: (?:nu|veranderd|gewijzigd|in|naar))*"
     r" (?P<adres>\S+@\S+\w)", "deelnemer wijzig {wie}, {adres}", ""),
    (rf"{WIE} (?:is|zijn|gaat|gaan)(?: (?:er|helaas|nu|ook))* (?P<weg>(?:deze week |volgende week )?"
     r"(?:afwezig|op vakantie|met vakantie|met verlof|ziek|vrij|er niet|niet aanwezig)\b.*)", "pauzeer", "weg"),
    (rf"{WIE} (?:hoort|zit)(?: er| hier)? niet (?:meer|langer)(?: (?:bij|in|er))*(?:"
     rf" {CASUS})?", "deelnemer verwijder {wie}", ""),
    (rf"(?:nieuw|ander|juist|het juiste|het nieuwe) (?:e-?mail|mail)?adres (?:van |voor )?{WIE}[:=]? "
     rf"(?P<adres>\S+@\S+\w)",
     "deelnemer wijzig {wie}, {adres}", ""),
    (r"(?:ik heb )?(?:gesproken|gebeld|contact gehad|overlegd) met (?:de"
     r" )?casushouder\b.*", "contact gehad met de casushouder",
     "contact"),
    (r"plan (?:het |een )?(?:vervolg[- ]?)?ico (?:in )?(?:op |in op )?(?P<tekst>.*\d.*)", "ico momenten {tekst}", ""),
    # --- the casus and the meeting
    (rf"{CASUS} (?:moet |mag |kan |graag )*(?:weer|opnieuw) open(?:en)?(?: worden)?(?: graag)?{WAAROM}",
     "casus heropenen {reden}", ""),
    (rf"(?:heropen|open|maak) {CASUS}(?: (?:graag|weer|opnieuw|open))*{WAAROM}", "casus heropenen {reden}", ""),
    (rf"(?:weer|opnieuw) openen{WAAROM}", "casus heropenen {reden}", ""),
    (r"(?:leg |zet )?(?:het )?ico vast(?:leggen)? (?:op |voor )?(?:moment |nummer |optie )?"
     r"(?P<n>\d)", "ico vast {n}", ""),
    (r"(?:plan|zet) (?:het |een )?(?:vervolg-?)?ico (?:in )?(?:op |in op )?"
     r"(?P<tekst>.*\d.*)", "ico momenten {tekst}", ""),
    (r"(?:het )?ico (?:verplaatsen|verzetten|verschuiven) (?:naar|op) (?P<tekst>.+)", "ico verzet {tekst}", ""),
    (r"(?:verplaats|verschuif) (?:het )?ico naar (?P<tekst>.+)", "ico verzet {tekst}", ""),
    (rf"(?:zeg )?(?:het )?ico (?:gaat (?:toch )?niet door|vervalt|is"
     rf" afgezegd|af){WAAROM}", "ico afgezegd {reden}", ""),
    (r"(?:ik )?(?:heb |sprak )?(?:met )?(?:de )?casushouder (?:vandaag |gisteren |net |even )*"
     r"(?:gesproken|gebeld|gezien)\b.*",
     "contact gehad met de casushouder", "contact"),
    (r"(?:stuur|mail|meld|bericht)(?: aan)? (?:iedereen|allen|de groep|alle deelnemers|allemaal)(?: dat|:|,| het"
     r" bericht:?)"
     r" (?P<tekst>.+)", "bericht {tekst}", ""),
    (r"laat (?:de groep|iedereen|alle deelnemers|allen) weten(?: dat|:|,) (?P<tekst>.+)", "bericht {tekst}", ""),
)  # fmt: skip
"""A sentence, the command for which it stands, and what is special: "toont" is carried out at once."""
