"""More sentences in which a procesregisseur or casushouder tells the bot what to do, as they type them in a hurry.

Tables alone; `regie` reads them after all others.
"""

from typing import Final

from commands.spreektaal.regiewoorden import CASUS, DUUR, MAAR, NIEMAND, PUNT, WAAROM, WIE, P

_EEN: Final = rf"(?:de |het )?(?P<wie>(?!{NIEMAND})\w[\w-]+)"
_NIEUW: Final = (
    r"(?:er (?:is|komt|moet) )?(?:(?:nog|zet|maak|voeg|een) )*"
    r"(?:(?:(?:een )?(?:nieuwe?|extra) (?:actie)?(?:punt|actie)(?:je)?|nog een (?:actie)?(?:punt|actie)(?:je)?"
    r"|(?:actie)?(?:punt|actie)(?:je)? (?:erbij|toevoegen|aanmaken))"
    r"(?: (?:erbij|bij|toevoegen|toe|zetten|aanmaken|maken|nodig))*)"
)
_LATER: Final = r"(?:langer|later|extra|uitstel|meer tijd|de tijd|nodig|erbij|opschuiven|doorschuiven|verlengen|meer)"
_BIJ_DUUR: Final = r"(?: (?:graag|maar|wordt|nog|heeft|krijgt|met|mag|kan|moet|even|zeker|echt|wel))*"
_TOT: Final = r"(?:naar|op|tot|t/m|voor)"
_VERZET: Final = (
    r"(?:wordt|moet|mag|kan|gaat|graag|is|was|schuift|verschuift|doorgeschoven|uitgesteld|verzet|verplaatst|verschoven"
    r"|uitstellen|verzetten|verplaatsen|opschuiven|doorschuiven|door|nu|ook|maar|pas)"
)
_STOPT: Final = (
    r"(?:stapt (?:er)?uit|stapt er uit|stopt ermee|is eruit|haakt af|trekt zich terug|valt af|gaat eruit|moet eruit"
    r"|mag eruit|kan eruit|eruit)"
)

NIEUWVORMEN: Final[tuple[tuple[str, str, str], ...]] = (
    (rf"{_NIEUW} ?[:,]? ?(?:voor|van) {WIE} ?[:,] ?(?P<tekst>.+)", "actie nieuw {tekst}, {wie}, {dag}", "nieuw"),
    (rf"{_NIEUW} ?[:,]? ?{_EEN} (?P<tekst>(?:moet |gaat |zal )?\w+(?:t|en)\b.*)", "actie nieuw {tekst}, {wie}, {dag}",
     "nieuwvast"),
    (rf"{_NIEUW} ?[:,] ?(?P<heel>.+)", "actie nieuw {heel}", "heel"),
)  # fmt: skip
"""A new actiepunt; read before all others."""

MEERVORMEN: Final[tuple[tuple[str, str, str], ...]] = (
    # --- what only shows something
    (rf"hoe (?:staat|gaat|loopt|zit) (?:het )?(?:er )?(?:(?:nu|nou|voor) )*(?:met |bij |op )?{P}"
     r"(?: (?:ervoor|er voor|nu|eigenlijk))*", "actie toon {n}", "toont"),
    (rf"hoe ver (?:is|zijn|staan|staat) (?:we|wij|jullie|die|men|het)? ?(?:met|bij|op) {P}", "actie toon {n}", "toont"),
    (rf"wat (?:heeft|zei|zegt|meldde) .{{1,40}}? (?:over|bij|van) {PUNT}(?: (?:gezegd|gemeld|geschreven|laten weten))?",
     "actie toon {n}", "toont"),
    (rf"wat is er (?:(?:al|met|gezegd|gebeurd|gedaan|gemeld) )*(?:over|bij|aan|met) {P}"
     r"(?: (?:gezegd|gebeurd|gedaan|gemeld))?", "actie toon {n}", "toont"),
    (rf"is {P} (?:al|inmiddels|nou|nu) (?:klaar|gedaan|af|gebeurd|gelukt|afgerond)", "actie toon {n}", "toont"),
    (rf"laat {P} (?:even )?zien", "actie toon {n}", "toont"),
    (rf"is .{{2,40}}? (?:al |nou |nu )?(?:klaar|bezig) met {P}", "actie toon {n}", "toont"),
    (r"wie (?:is|zijn)(?: er)? (?:nog )?niet klaar.*", "actie lijst", "toont"),
    (rf"wat is (?:de )?(?:stand|status) (?:van|bij) {P}", "actie toon {n}", "toont"),
    (r"(?:welke|hoeveel) casussen (?:heb|hebben|loop|lopen|staan|zijn)(?: (?:ik|we|wij|er|nu|nog|lopen|lopend|open))*",
     "casus lijst", "toont"),
    (r"(?:we |wij )?(?:gaan |ga |kunnen |willen )?(?:dit |deze |die )?(?:casus )?(?:graag |maar )?afschalen",
     "casus afschalen", ""),
    # --- an actiepunt
    (rf"(?:geef|gun|doe|zet)? ?{P}{_BIJ_DUUR} {DUUR} {_LATER}{WAAROM}", "actie uitstel {n} tot {{schuif}} {reden}",
     "schuif"),
    (rf"(?:geef|gun) {P}{MAAR} (?:nog )?{DUUR}{WAAROM}", "actie uitstel {n} tot {{schuif}} {reden}", "schuif"),
    (rf"(?:(?:de )?(?:verval)?(?:datum|deadline|termijn) van )?{P}{MAAR} (?:opschuiven|uitstellen|verlengen|verzetten"
     rf"|verschuiven) met {DUUR}{WAAROM}", "actie uitstel {n} tot {{schuif}} {reden}", "schuif"),
    (rf"(?:verleng|verschuif|schuif) {P}{MAAR}(?: op| door)? (?:met )?{DUUR}(?: op| door)?{WAAROM}",
     "actie uitstel {n} tot {{schuif}} {reden}", "schuif"),
    (rf"{P}(?: {_VERZET})+ (?:{_TOT} )?(?P<dag>.+?)(?: (?:worden|zijn|verzetten|uitstellen|verplaatsen))?",
     "actie uitstel {n} tot {dag} {reden}", "datum"),
    (rf"(?:de )?(?:uiterste )?(?:datum|deadline|termijn|einddatum) (?:(?:van|voor|bij) )?{P}"
     r"(?: klopt niet[ ,:;.]*| is fout[ ,:;.]*)? ?(?:dat |dit |die |het )?(?:moet|wordt|is|mag|was|naar|op) "
     r"(?:naar |op )?(?P<dag>.+?)(?: (?:zijn|worden))?", "actie uitstel {n} tot {dag} {reden}", "datum"),
    (rf"(?:de )?(?:tekst|omschrijving|afspraak) (?:van|bij|in) {P} (?:moet (?:zijn|worden)|wordt|is|moet)[: ]+"
     r"(?P<tekst>\S.+)", "actie wijzig {n} {tekst}", ""),
    (rf"(?:in|bij) {PUNT} moet (?:komen te )?(?:staan|bij)\b.*", "actie wijzig {n}", "nieuwetekst"),
    (rf"(?:niet|geen) .{{2,40}}? maar {WIE} (?:doet|pakt|neemt|regelt|krijgt) {P}(?: (?:op|over))?",
     "actie geef {n} aan {wie}", "vast"),
    (rf"{P} (?:(?:gaat|moet|kan|mag|hoort|graag|toch|maar) )+(?:over )?(?:naar|aan|bij) {WIE}{WAAROM}",
     "actie geef {n} aan {wie}", "vast"),
    (rf"{P}(?: (?:graag|maar))* (?:overdragen|overzetten|doorgeven|doorzetten|geven) (?:naar|aan) (?:de )?"
     r"(?P<naar>manager)" + WAAROM, "opschalen {n} {naar} {reden}", ""),
    (rf"{P}(?: (?:graag|maar))* (?:overdragen|overzetten|doorgeven|doorzetten|geven) (?:naar|aan|op) {WIE}{WAAROM}",
     "actie geef {n} aan {wie}", "vast"),
    (rf"(?:kan|mag|moet|laat) {WIE} {P} (?:oppakken|doen|overnemen|regelen|op zich nemen)(?: van .+)?",
     "actie geef {n} aan {wie}", "vast"),
    (rf"{WIE} (?:neemt|doet|pakt|krijgt|regelt)(?: (?:voortaan|nu|ook|het|dan))* {P}(?: (?:op|over|van .+))*",
     "actie geef {n} aan {wie}", "vast"),
    (rf"{P}{MAAR} (?:vervalt|vervallen|is vervallen|komt te vervallen|hoeft niet meer|kan eraf|mag eraf){WAAROM}",
     "actie vervalt {n} {reden}", ""),
    (rf"{P}{MAAR} (?:schrappen|verwijderen|weghalen|eraf halen|laten vervallen)(?: (?:aub|svp|graag|maar))*{WAAROM}",
     "actie vervalt {n} {reden}", ""),
    (rf"(?:zet )?{P} op (?:klaar|gereed|afgerond|gedaan|af)(?: zetten)?", "actie gereed {n}", ""),
    (rf"(?:streep|schrap|haal|gooi|doe) {P} (?:er )?(?:maar )?(?:af|uit|weg|door|eraf|eruit){WAAROM}",
     "actie vervalt {n} {reden}", ""),
    (rf"{P} (?:kan|mag) (?:nu |wel |dan )?dicht{WAAROM}", "actie gereed {n} {reden}", "dicht"),
    (rf"(?:zet |leg )?{P}{MAAR}(?: (?:op|in))? (?:pauze|pauzeren|stil|stilzetten|in de wacht|de wacht)(?: zetten)?"
     r" (?:tot|(?P<tm>t/m)|voor) (?P<dag>.+)", "pauzeer {n} tot {dag} {reden}", ""),
    (rf"(?:even )?geen (?:mails?|mailtjes|berichten|herinneringen?) (?:meer )?(?:over|voor|bij) {P}\b.*", "pauzeer {n}",
     "wachtop"),
    (rf"(?:hou|houd) {P}\b.*", "pauzeer {n}", "wachtop"),
    (rf"laat {WIE} (?:even )?weten(?: dat|[:,]) (?P<tekst>.+)", "actie opmerking {nr} {tekst}", "vraagover"),
    (rf"(?:vraag|vraag aan) {WIE}[:,]? (?:even |eens |maar )*(?P<tekst>(?:hoe|of|wanneer|waarom|wat|wie)\b.+)",
     "actie opmerking {nr} {tekst}", "vraagover"),
    # --- people
    (rf"{WIE} is (?P<weg>(?:tot|t/m|van|vanaf) .+ "
     r"(?:afwezig|op vakantie|met vakantie|met verlof|ziek|vrij|weg|er niet))", "pauzeer", "weg"),
    (rf"{WIE} (?:is )?(?:langdurig |lang |nu |helaas )*(?:ziek|uitgevallen|uit dienst|weg|met verlof)[,.;]? (?:en )?"
     r"(?:een |zijn |haar |hun )?(?:collega|opvolger|vervanger)\b.*", "deelnemer wijzig {wie}", "opvolger"),
    (rf"(?:voeg|zet) {WIE} (?:ook |maar |graag )*(?:toe|erbij)[,:]? (?P<adres>\S+@\S+\w)",
     "deelnemer toevoegen {wie}, [rol]~[, [soort]]~, {adres}", "lidadres"),
    (rf"{WIE} (?:toevoegen|erbij)[,:]? (?P<adres>\S+@\S+\w)",
     "deelnemer toevoegen {wie}, [rol]~[, [soort]]~, {adres}", "lidadres"),
    (rf"{WIE} (?:komt erbij|doet (?:nu |ook )*mee|erbij)[,:]? (?P<adres>\S+@\S+\w)",
     "deelnemer toevoegen {wie}, [rol]~[, [soort]]~, {adres}", "lidadres"),
    (rf"{WIE} heeft (?:een )?(?:nieuwe|andere) (?:collega|contactpersoon|medewerker|behandelaar|wijkagent|begeleider)"
     r"[,:]? (?P<adres>\S+@\S+\w)", "deelnemer wijzig {wie}, {adres}", ""),
    (rf"(?:kan|mag|moet|laat) {WIE} (?:de )?(?:nieuwe )?casushouder worden{WAAROM}", "deelnemer casushouder {wie}", ""),
    (rf"{WIE} (?:moet|mag|kan|gaat) (?:de )?(?:nieuwe )?casushouder worden{WAAROM}", "deelnemer casushouder {wie}", ""),
    (rf"{WIE} (?:kan|mag|moet) (?:van de lijst(?: af)?|eraf|uit de groep|uit {CASUS}){WAAROM}",
     "deelnemer verwijder {wie}", ""),
    (rf"{WIE} {_STOPT}{WAAROM}", "deelnemer verwijder {wie}", ""),
    (rf"(?:haal|gooi|schrap) {WIE} er{MAAR} (?:uit|af)(?:,? (?:die|dat|want die) .{{3,60}})?",
     "deelnemer verwijder {wie}", ""),
    # --- the casus and the meeting
    (r"(?:het |een )?(?:vervolg-? ?)?ico (?:in)?plannen (?:op )?(?P<tekst>.*\d.*)", "ico momenten {tekst}", "momenten"),
    (r"(?:het )?(?:volgende? |nieuwe |vervolg-? ?)(?:overleg|ico)(?: is| wordt| op)*[:,]? (?P<tekst>.*\d.*)",
     "ico momenten {tekst}",
     "momenten"),
    (r"(?:het )?(?:vervolg-? ?)?ico (?:op )?(?P<tekst>(?:volgende week|ma|di|wo|do|vr|\d).*\b(?:\d{1,2} ?u(?:ur)?"
     r"|\d{1,2}[:.]\d{2}).*)", "ico momenten {tekst}", "momenten"),
    (r"(?:(?:er|een|het|nieuw|nog|vervolg-?) ?)*(?:ico|overleg) (?:in)?(?:plannen|prikken|regelen)\b(?P<tekst>.*)",
     "ico momenten", "welkedag"),
    (r"(?:oeps|sorry|foutje|nee)?[,. ]*(?:draai|maak|haal|neem) (?:dat|dit|die|het|mijn)(?: (?:laatste|vorige))?"
     r"(?: \w+)? ?(?:maar |weer |even )*(?:terug|ongedaan)", "ongedaan", ""),
    (r"(?:oeps|sorry)?[,. ]*(?:(?:de|het|die|dat|mijn) )?(?:vorige|laatste|net|daarnet)(?: \w+)? (?:was|is) "
     r"(?:een )?(?:vergissing|foutje?|fout|verkeerd|niet goed|per ongeluk)", "ongedaan", ""),
    (rf"(?:dat|die) (?:van|over|bij) {P} (?:was|is) (?:fout|niet goed|een (?:vergissing|foutje|fout)|verkeerd)\b.*",
     "ongedaan {n}", ""),
    (r"(?:stuur|mail|meld|zeg)(?: aan)? (?:iedereen|allen|de groep|alle deelnemers|allemaal)(?: (?:even|maar|nog|dus))*"
     r"(?: dat|:|,) ?(?P<tekst>.+)", "bericht {tekst}", ""),
)  # fmt: skip
"""A sentence, the command for which it stands, and what is special (see `regie`)."""

_IS: Final = r"(?:(?:is|allemaal|staat|was|al|nu|ook|inmiddels|helemaal|heb ik|hebben we|hebben wij|zo goed als) )*"
_GEDAAN: Final = r"(?:klaar|gedaan|gereed|afgerond|geregeld|gebeurd|uitgevoerd|gelukt|af)"
MELDVORMEN: Final[tuple[tuple[str, str, str], ...]] = (
    (rf"{P}[:=]? {_IS}{_GEDAAN}{WAAROM}", "actie gereed {n} {reden}", "melding"),
    (rf"{P}[:=]? {_IS}bezig{WAAROM}", "actie bezig {n} {reden}", "melding"),
    (rf"{P}[:=]? (?:lukt|gaat)(?: ons| mij| echt| helaas)* niet(?: lukken)?{WAAROM}", "actie lukt niet {n} {reden}",
     ""),
    (rf"{WIE} (?:heeft|hebben) {P}(?: (?:al|nu|ook|inmiddels))* {_GEDAAN}{WAAROM}", "namens {wie} {n} klaar {reden}",
     "melding"),
    (rf"{WIE} is (?:al |nu )?(?P<hoe>klaar|bezig) met {P}", "namens {wie} {n} {hoe}", "melding"),
)  # fmt: skip
"""A report, where it stands beside other words in one message."""
