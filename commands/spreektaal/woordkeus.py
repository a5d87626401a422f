"""The words of which people make a report: one table for each kind, and the small words that change nothing.

In a phrase "a|b" is either word, "a?" may be left out. Words stand here as `stukken.kaal` gives them.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final

from commands.domain.actiepunt import FeedbackSoort
from commands.spreektaal.woorden import reeks


def op_rij(woorden: str) -> tuple[str, ...]:
    """The words of a line, in order."""
    return tuple(woorden.split())


KLAAR, WERK, FOUT = "[klaar]", "[bezig]", "[niet]"
BEELDEN: Final[Mapping[str, str]] = {
    **dict.fromkeys("✅✔☑🆗", KLAAR),
    **dict.fromkeys("🔄⏳⌛🚧🔜🏗", WERK),
    **dict.fromkeys("❌✖🚫⛔", FOUT),
    **dict.fromkeys("👍👌🙏🙂😊😀😄💪🎉🙌👏😅🤝❤", "[fijn]"),
}
"""Emoji that say something."""

ZELFDE: Final[Mapping[str, str]] = {
    **dict.fromkeys(("t", "'t", "et"), "het"),
    **dict.fromkeys(("m", "'m", "em", "'em"), "hem"),
    **dict.fromkeys(("nie", "ni", "nt"), "niet"),
    **dict.fromkeys(("mn", "m'n"), "mijn"),
    **dict.fromkeys(("ff", "ffe", "effe", "effen"), "even"),
    **dict.fromkeys(("kla", "klr", "klaarr", "ready", "finished", "listo"), "klaar"),
    **dict.fromkeys(("yep", "yup", "jep", "jup"), "ja"),
    **dict.fromkeys(("gefixt", "gefixed", "gefixd"), "gefikst"),
    **dict.fromkeys(("idd", "inderdaad"), "ja"),
    **dict.fromkeys(("punto", "punten", "actiepunten", "acties", "pnt", "ap", "aktiepunt", "actiepnt"), "actiepunt"),
    "numero": "nummer",
    "nro": "nummer",
    "nr": "nummer",
    "nrs": "nummer",
    "nummers": "nummer",
    "no": "no",
    "djaluna": "maandag",
    "djamars": "dinsdag",
    "djarason": "woensdag",
    "djaweps": "donderdag",
    "djabierne": "vrijdag",
    "djabiernes": "vrijdag",
    "djasabra": "zaterdag",
    "djadumingu": "zondag",
    "yanuari": "januari",
    "febrüari": "februari",
    "desember": "december",
    "mañan": "morgen",
    "manan": "morgen",
    "awe": "vandaag",
    "ayera": "gisteren",
    "gister": "gisteren",
    "gisteravond": "gisteren",
    "gistermiddag": "gisteren",
    "gisterochtend": "gisteren",
    "afgelopn": "afgelopen",
}
"""Other ways to write one word."""

GEPLAKT: Final = reeks(
    "actiepunt punt actie nummer ap gereed klaar bezig gedaan "
    "afgerond gelukt gebeurd geregeld gerealiseerd af rond loopt done ok"
)
"""Words that may stand against a number without a space."""
SPLITST: Final = reeks("en maar want omdat doch echter terwijl dus alleen behalve")
"""A part of a sentence begins with one of these."""

PUNT: Final = reeks("actiepunt punt actie nummer ad")
DIT: Final = reeks("dit dat deze die het mijne")
EIGEN: Final = reeks("mijn onze ons m'n")
ALLE: Final = reeks("beide beiden allebei alle alles allemaal allen")
TELWOORD: Final[Mapping[str, int]] = {
    woord: nummer
    for nummer, woord in enumerate(op_rij("een twee drie vier vijf zes zeven acht negen tien elf twaalf"), 1)
}
RANG: Final[Mapping[str, int]] = {
    woord: nummer
    for nummer, woord in enumerate(op_rij("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende"), 1)
}
VOOR_GETAL: Final = reeks(
    "en met aan van voor op is over bij zijn maar ook inmiddels zowel als zit zitten loopt staat wordt ben "
    "heb gaat lukt u je bedoel bedoelde wacht klaar gereed afgerond gedaan bezig uitstel af rond alleen naar"
) | {KLAAR, WERK, FOUT}
"""Before a bare number that is an actiepunt: "bezig met 6"."""
NA_GETAL: Final = reeks(
    "en is zijn ben heb hebben heeft zit loopt lopen komt schuift schuiven mag mogen kan kunnen gaat wordt "
    "worden lukt lukte staat blijft ook wel niet nog ok oke al inmiddels daar dat die deze pas graag hoeft "
    "moet moeten a ta ya klaar gereed afgerond gedaan gelukt gebeurd geregeld bezig af rond allebei beide was "
    "gerealiseerd "
    "uitstel is't volgt volgen doen doe regel pak half op zouden zou tot wacht waren hebt done gefikst volgende"
) | {KLAAR, WERK, FOUT}  # fmt: skip
"""After a bare number that is an actiepunt: "4 mag van de lijst"."""

_GEREED: Final = (
    "klaar", "gereed", "afgerond", "gedaan", "gelukt", "gebeurd", "geregeld", "voltooid", "uitgevoerd", "afgehandeld",
    "afgewerkt", "volbracht", "afgevinkt", "done", "gefikst", "rond", "af", "voldaan", "afgesloten", "opgelost",
    "gerealiseerd",
    "kan|mag|mogen|kunnen wat mij betreft dicht|weg|eraf", "kan|mag|mogen|kunnen dicht|weg|eraf|afgevinkt",
    "kan|mag|mogen|kunnen er af", "kan|mag je|u|jij|jullie? afvinken|afstrepen|afsluiten|wegstrepen|schrappen",
    "kan|mag|mogen|kunnen er? van de|jullie|uw lijst af?", "kan|mag|mogen op groen|gereed|klaar|afgerond",
    "kan|mag|mogen|kunnen worden afgesloten|gesloten|afgevinkt|afgevoerd",
    "kan|mag|mogen|kunnen als voltooid|gereed|afgerond|klaar worden? beschouwd",
    "all done", "completed", "listo", "terminado", "hecho", "a keda klaar",
    "ta klaar kaba?", "a kaba", "kaba", "ya ta klaar", "ya esta", KLAAR,
)  # fmt: skip
_MISSCHIEN_GEREED: Final = (
    "ingediend", "verstuurd", "verzonden", "toegezonden", "ingevuld", "besproken", "overgedragen", "opgestuurd",
    "gemaild", "aangemeld", "plaatsgevonden", "ondertekend", "afgegeven", "ingeleverd", "opgemaakt", "gebracht",
    "op klaar|gereed|groen", "afvinken", "van de lijst", "afronden", "klaarmaken", "geweest",
    "overhandigd", "besteld", "aangevraagd", "opgeleverd", "bezorgd", "geplaatst", "akkoord", "a tuma luga", "a manda",
)  # fmt: skip
_BEZIG: Final = (
    "er? nog? druk? mee bezig", "ermee bezig", "nog? druk? bezig", "in behandeling|uitvoering|onderzoek|gang", "loopt",
    "loopt|lopen nog", "lopen", "aan gewerkt", "aan het werk", "op schema", "in de molen", "onderweg", WERK,
    "nog niet alles|helemaal", "gedeeltelijk uitvoering gegeven", "ta trahando", "ainda no ta klaar",
    "no ta klaar ainda?", "in behandeling genomen", "working on it|this", "en proceso", "den proseso", "ta kana",
    "mee aan de slag", "ermee aan de slag",
)  # fmt: skip
_LUKT_NIET: Final = (
    "lukt|lukte|lukken niet meer?", "lukt|lukte me|mij|ons|hem niet meer?", "niet meer? gelukt", "mislukt",
    "ga|gaat|gaan het|hem|me|mij|ons|dit|dat? echt? niet meer? lukken|worden|redden|halen",
    "gaat hem het? niet worden", "gaat ons niet lukken", "niet meer? mogelijk", "niet meer? haalbaar",
    "niet meer? uitvoerbaar", "onmogelijk", "onhaalbaar", "gaat niet door", "kan niet", "kan niet meer|doorgaan",
    "kunnen|kan wij|ik|dit|dat? dus? niet meer uitvoeren|doen", "niet meer uitvoeren", "loopt vast",
    "vastgelopen", "van afgezien", "stoppen ermee", "no por hasie|hasi|hasi'e?", "no va a pasar", "ta imposibel",
    "not possible", "no se puede", "no a logra", "ziet af", "zien af", "komt te vervallen", "vervalt", FOUT,
)  # fmt: skip
_UITSTEL: Final = (
    "uitstel", "uitstellen", "uitgesteld", "verlengen", "verlenging", "verlengd", "schuif|schuift|schuiven|verschuift",
    "opschuiven", "opgeschoven", "verschoven", "doorgeschoven",
    "verleng|verlengt hem|het|dit|deze? tot|naar", "zet hem|het|dit|deze|die? maar? op",
    "zet de? datum daar? maar? op", "datum aanpassen",
)  # fmt: skip
_MISSCHIEN_BEZIG: Final = (
    "nog? niet helemaal? klaar|gereed|afgerond|gedaan|af|rond|gebeurd|geregeld|dicht", "nog niet alles|helemaal|wel",
    "half|bijna|deels|gedeeltelijk|grotendeels klaar|gereed|afgerond|gedaan|af|rond|geregeld|gelukt|klar|uitgevoerd",
    "volgt|volgen nog?", "moet nog", "moeten nog", "wordt aan gewerkt", "opgepakt", "oppakken",
)  # fmt: skip
_MISSCHIEN_UITSTEL: Final = (
    "verzet", "verzetten", "verplaatst", "verplaatsen", "later", "pas", "wordt", "worden", "staat|staan nu? op",
    "aangehouden", "naar", "pone", "red|redden|haal|halen|lukt|lukte", "doen|doe|doet", "datum", "vanaf", "graag",
    "tegemoetzien", "opnieuw", "dan", "realistisch", "heb je|u|jullie het",
)  # fmt: skip

BETEKENIS: Final = (
    (_GEREED, FeedbackSoort.GEREED, True),
    (_BEZIG, FeedbackSoort.BEZIG, True),
    (_LUKT_NIET, FeedbackSoort.LUKT_NIET, True),
    (_UITSTEL, FeedbackSoort.UITSTEL, True),
    (_MISSCHIEN_GEREED, FeedbackSoort.GEREED, False),
    (_MISSCHIEN_BEZIG, FeedbackSoort.BEZIG, False),
    (_MISSCHIEN_UITSTEL, FeedbackSoort.UITSTEL, False),
)
"""Phrases, what they say, and whether they say it for sure."""


def frasen(tabel: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every series of words that these phrases stand for."""
    for frase in tabel:
        keuzen = [[*woord.rstrip("?").split("|"), *([""] if woord.endswith("?") else [])] for woord in frase.split()]
        for keus in product(*keuzen):
            yield tuple(woord for woord in keus if woord)


LOS_ANDERS: Final = reeks("af rond")
"""Words that mean done only where little stands beside them."""
BIJ_LOS: Final = reeks(
    "is zijn ben helemaal nu al ook inmiddels dit dat punt actiepunt het deze van mijn mij ons en ik zit hier hoor"
)
LIJKT_OP_KLAAR: Final = ("klaar", "gereed", "gedaan", "afgerond", "gelukt", "gebeurd", "geregeld")
NIET_DIE: Final = reeks("gegaan klaas klaag klaart klaars gereden gelikt geregend geregel")
"""Near in letters, far in meaning."""

ONTKENT: Final = reeks("niet geen nooit niks no nog bijna half deels gedeeltelijk amper")
"""Before or after a word of state these take it back."""
NEGEER: Final = reeks(
    "ik wij we is zijn ben heb hebben heeft had was dit dat deze die het er hier hiermee daarmee nu al ook "
    "inmiddels reeds net zojuist vandaag gisteren vanmorgen vanmiddag vanochtend vanavond hoor gewoon zelf ja "
    "jawel ok oke prima dus dan van mijn onze ons kant zijde deel de uw u mij wat betreft wel graag helemaal "
    "volledig geheel weer hoi hallo dag beste allemaal goedemorgen goedemiddag goedenavond en even stand "
    "zaken hierbij bij actie punt actiepunt actiepunten nummer voor aan dank dankjewel bedankt groet groeten "
    "dankuwel thanks thx tnx thnx merci super "
    "gr mvg [fijn] overigens trouwens mee zoals afgesproken succesvol definitief eindelijk allebei beide "
    "beiden alle alles gemeld melden meld laat weten update fyi info check ter top fijn super bon dia tardi nochi "
    "danki masha mi parti e ta ya a aki worden tot met per op om onderdeel ten aanzien mijne betrekking "
    "onderhavige betreffende verzoek vraag verzoeken vragen ontvang lang"
)
"""Small words that change nothing of what a part of a sentence says."""
AANHEF: Final = reeks("beste hoi hallo hi dag geachte goedemorgen goedemiddag goedenavond bon buenas dear l.s ls")
"""A part of a sentence that begins with one of these is a greeting."""
BEZWAAR: Final = reeks(
    "maar echter doch toch bedoel behalve tenzij mits indien als zodra wanneer alleen bijna half misschien "
    "waarschijnlijk hopelijk hoop denk dacht nee niet geen nog moet moeten wacht wachten verkeerde zou zouden "
    "wil willen sorry oeps vergist foutje voorlopig deels gedeeltelijk volgende morgen straks later zal "
    "zullen gaan ga wordt anders weet niks no"
)
"""In another part of the message these make a state doubtful."""
VERBETERT: Final = (
    ("ik", "bedoel"), ("bedoel",), ("bedoelde",), ("nee", "wacht"), ("oh", "wacht"), ("wacht", "nee"), ("foutje",),
    ("correctie",), ("verkeerde",), ("verkeerd",), ("vergist",), ("vergissing",), ("oeps",), ("toch", "niet"),
    ("toch", "nog", "niet"), ("moet", "zijn"), ("achteraf",),
)  # fmt: skip
"""The writer takes back what they just wrote."""

ONTVANGEN: Final = (("in", "goede", "orde", "ontvangen"), ("ontvangst", "van", "uw", "bericht"))
"""A receipt of the other side, which says nothing of any actiepunt."""
POST: Final = reeks("bericht mail email e-mail reactie")
SLOT: Final = reeks("groet groeten groetjes gr grt mvg vriendelijke hoogachtend saludos")
"""Behind one of these stands a name."""
BELEEFD: Final = reeks(
    "feestdagen kerst kerstdagen jaarwisseling prettige prettig vakantie werkze gewenst insgelijks ook graag "
    "dank u wel je jullie jou dankjewel dankuwel bedankt thanks thx tnx thnx hartelijk hartelijke heel erg veel "
    "dankjulliewel duizendmaal waarvoor voor het de uw jouw bericht mail herinnering reminder seintje reactie info "
    "informatie update moeite "
    "terugkoppeling snelle antwoord top fijn mooi super prima goed helder duidelijk ok oke okay begrepen "
    "gezien gelezen ontvangen genoteerd graag alvast akkoord hoi hallo beste dag allen allemaal "
    "collega collegas goedemorgen goedemiddag goedenavond geachte heer mevrouw heer/mevrouw groet groeten "
    "groetjes gr mvg met vriendelijke fijne weekend avond middag dag! tot ziens ook merci masha danki bon dia "
    "tardi nochi ayo pasa dushi goeie wens wensen succes sterkte [fijn] nogmaals zo gauw wat lief attent "
    "procesregisseur casushouder k kk oki okidoki okidoky tof toppie joh"
)
"""A message of nothing but these is a courtesy; one at least of `DANK` must be in it."""
DANK: Final = reeks(
    "dank dankjewel dankuwel dankjulliewel bedankt thanks thx tnx thnx top fijn mooi super prima helder duidelijk "
    "ok oke okay "
    "begrepen gezien gelezen ontvangen genoteerd merci danki [fijn] succes sterkte groet groeten groetjes "
    "feestdagen kerstdagen jaarwisseling weekend vakantie "
    "goeie k kk oki okidoki okidoky tof toppie"
)
NIETSZEGGEND: Final = reeks(
    "klopt ja nee jawel idem zie vorige eerdere vorig eerder mail mailtje bericht reactie antwoord mijn "
    "hierboven boven hieronder bijlage nog niet akkoord dito eens precies zelfde hetzelfde dat dit is het wel "
    "de als hoor u verwijs naar ja! schrijven bekend ken weet ik al"
)
"""A message of nothing but these says nothing alone."""
