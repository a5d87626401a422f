"""Sentences to whoever reports a case: what is asked, what is missing, and what happens when."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.domain.aanmelden import Aanmeldbeleid, ClientHoe
from commands.domain.aanmelding import CRITERIUM, Aanmelding, Veld
from commands.domain.aanmeldlezing import vragen
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.datumwoorden import WEEKDAGEN
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.texts.aanmeldvragen import GEEN_NAAM, genummerd, in_word, of

AANMELDING: Final = "Meld een casus aan, zonder naam van de cliënt"
ANTWOORD: Final = "Beantwoord de vragen van uw aanmelding"
TOON: Final = "Lees een aanmelding terug"
REGIE: Final = "Noteer welke organisatie de regie op de inhoud heeft"
WEG: Final = "Trek uw aanmelding in"
ANTWOORD_ALS: Final = "aanmelding antwoord"
GEWIST: Final = "verwijderd uit Ketenbot. In oude reservekopieën kunnen ze nog staan."
"""What is so: the rows are emptied, and an older backup still opens them."""
_KOP: Final = {
    Veld.AANPAK: "Aanpak",
    Veld.ORGANISATIES: "Betrokken",
    Veld.DOEL: "Doel",
    Veld.CLIENT: "De cliënt weet het",
    Veld.REDEN: "De cliënt weet het niet, omdat",
    Veld.BESLIST: "Daarover beslist",
    Veld.HERZIEN: "Opnieuw bekijken",
}
_KOP_TOESTEMMING: Final = _KOP | {
    Veld.CLIENT: "Toestemming van de cliënt",
    Veld.REDEN: "Geen toestemming van de cliënt, omdat",
}


def formulier(code: str, beleid: Aanmeldbeleid) -> Bericht:
    """The questions of this house, to whoever begins an aanmelding."""
    return Bericht(
        onderwerp=f"Aanmelding {code}: deze vragen nog",
        breed=True,
        antwoord_als=ANTWOORD_ALS,
        formulier=in_word(code, beleid),
        blokken=(
            Blok(
                tekst=f"Uw aanmelding heeft code {code}. Zet die code in uw eigen dossier: zo weet u om wie het gaat. "
                f"{GEEN_NAAM} Een casus die eruit komt, houdt deze code."
            ),
            *_vooraf(beleid),
            Blok(kop="Wat vragen wij?", regels=genummerd(vragen(beleid), beleid)),
            Blok(
                tekst="Antwoord op dit bericht, met het nummer ervoor. Het mag in delen. Zo dus: "
                "1 ja, want er zijn schulden en er is overlast"
            ),
            Blok(
                tekst="Liever in Word? Vul het bestand bij dit bericht in en stuur het terug. Hebt u de antwoorden al "
                "in een ander formulier? Kopieer ze dan, met de vraag erboven.",
                kanaal=Kanaal.MAIL,
            ),
            Blok(
                tekst="Is deze cliënt al eens aangemeld? De bot kan dat niet zien, want er staat geen naam in. "
                f"Kijk in uw eigen dossier. Toch niet aanmelden? Schrijf: {code} aanmelding weg"
            ),
        ),
    )


def _vooraf(beleid: Aanmeldbeleid) -> tuple[Blok, ...]:
    """What an aanmelder should know before: by when it must be in for which triage, and that talking first is fine."""
    zinnen = []
    if beleid.triage_dag is not None:
        dag = WEEKDAGEN[beleid.triage_dag]
        zin = f"De triage is elke {dag}."
        if beleid.inleveren_dag is not None and beleid.inleveren_om is not None:
            grens = f"{WEEKDAGEN[beleid.inleveren_dag]} {beleid.inleveren_om:%H:%M} uur"
            zin += f" Is uw aanmelding compleet vóór {grens}? Dan komt die in de triage van die week."
        zinnen.append(zin)
    if beleid.sparren:
        zinnen.append("Wilt u eerst even sparren? Dat kan altijd. Schrijf: consultatie")
    return tuple(Blok(tekst=zin) for zin in zinnen)


def apart(code: str) -> Bericht:
    """Receipt in the place of another casus: the questions come apart."""
    return Bericht(
        onderwerp=f"Aanmelding {code}",
        notice=True,
        blokken=(Blok(tekst=f"U krijgt een apart bericht over uw aanmelding, met code {code}. Antwoord daarop."),),
    )


def nog_nodig(
    code: str, open_: Sequence[str], beleid: Aanmeldbeleid, *, over: str = "", geen_dag: bool = False, gelezen: int = 1
) -> Bericht:
    """Just what is missing."""
    begin = "Dank u." if gelezen else "Uw woorden kon ik bij geen vraag zetten. Er is niets veranderd."
    blokken = [Blok(tekst=f"{begin} Dit is nog nodig voor aanmelding {code}:", regels=genummerd(open_, beleid))]
    if geen_dag:
        blokken.append(Blok(tekst="De dag kon ik niet lezen, of die is voorbij. Een dag als 3 december is goed."))
    if over and gelezen:
        blokken.append(Blok(tekst="Deze woorden pasten bij geen vraag:", citaat=over))
    hoe = "Antwoord in gewone woorden." if len(open_) == 1 else "Antwoord met het nummer ervoor."
    blokken.append(Blok(tekst=hoe))
    return Bericht(
        onderwerp=f"Aanmelding {code}: nog {_aantal(len(open_))}",
        breed=True,
        antwoord_als=ANTWOORD_ALS,
        blokken=tuple(blokken),
    )


def _aantal(aantal: int) -> str:
    return "één vraag" if aantal == 1 else f"{aantal} vragen"


def compleet(
    code: str, aanmelding: Aanmelding, beleid: Aanmeldbeleid, *, verschoven: bool, voldoet: bool, over: str = ""
) -> Bericht:
    """Receipt: what happens when. `over`: words that answer none of the questions, which the procesregisseur reads."""
    wanneer = zin_wanneer(aanmelding, beleid)
    if aanmelding.triage_op is not None:
        wanneer += " Die dag is verschoven, want de gewone dag is vrij." if verschoven else ""
    regels = [f"Uw aanmelding {code} is compleet. {wanneer} Daarna hoort u of er een ~ICO~ komt."]
    if not voldoet:
        regels.append("Let op: volgens uw antwoorden voldoet de casus niet aan alle criteria. Er wordt wel gekeken.")
    regels.append(
        f"Iets veranderen? Antwoord met het nummer en het nieuwe antwoord. Intrekken? Schrijf: {code} aanmelding weg"
    )
    return Bericht(
        onderwerp=f"Aanmelding {code} is compleet",
        breed=True,
        antwoord_als=ANTWOORD_ALS,
        blokken=(*(Blok(tekst=een) for een in regels), *_ook_gezegd(over)),
    )


def _ook_gezegd(over: str) -> tuple[Blok, ...]:
    zin = "Deze woorden horen bij geen vraag. De ~procesregisseur~ leest ze erbij:"
    return (Blok(tekst=zin, citaat=over),) if over else ()


def zin_wanneer(aanmelding: Aanmelding, beleid: Aanmeldbeleid) -> str:
    """What happens with a whole aanmelding, and on which day."""
    if aanmelding.triage_op is None:
        return "De ~procesregisseur~ kijkt ernaar."
    if beleid.eerst_bekeken:
        wie = (
            "De ~procesregisseur~ kijkt of de casus voldoet aan de criteria. U krijgt een advies, of de aanmelding komt"
        )
        return f"{wie} in de triage van {schrijf_datum(aanmelding.triage_op)}."
    return f"De aanmelding komt in de triage van {schrijf_datum(aanmelding.triage_op)}."


def inhoud(aanmelding: Aanmelding, beleid: Aanmeldbeleid) -> tuple[str, ...]:
    """All that was answered, a line each."""
    regels = []
    for een in beleid.criteria:
        gezegd = aanmelding.zegt(f"{CRITERIUM}{een.nr}") or "niet beantwoord"
        regels.append(f"{een.nr}. {of(een)}{een.tekst} ({gezegd})")
    koppen = _KOP_TOESTEMMING if beleid.client_hoe is ClientHoe.TOESTEMMING else _KOP
    for veld, kop in koppen.items():
        if (gezegd := aanmelding.zegt(veld)) and veld in vragen(beleid):
            dag = schrijf_datum(date.fromisoformat(gezegd)) if veld is Veld.HERZIEN else gezegd
            regels.append(f"{kop}: {dag}")
    return tuple(regels)


def toon(code: str, aanmelding: Aanmelding, beleid: Aanmeldbeleid, *, voldoet: bool) -> Bericht:
    """Read back."""
    stand = "voldoet aan de criteria" if voldoet else "voldoet volgens de aanmelder niet aan alle criteria"
    triage = "" if aanmelding.triage_op is None else f" Triage: {schrijf_datum(aanmelding.triage_op)}."
    return Bericht(
        onderwerp=f"Aanmelding {code}",
        breed=True,
        blokken=(
            Blok(
                kop=f"Aanmelding {code}",
                tekst=f"Stand: {aanmelding.stand.value}; {stand}.{triage}",
                regels=inhoud(aanmelding, beleid),
            ),
        ),
    )


def ingetrokken(code: str) -> Bericht:
    """Receipt for the aanmelder."""
    return Bericht(
        onderwerp=f"Aanmelding {code} is ingetrokken",
        notice=True,
        blokken=(Blok(tekst=f"Aanmelding {code} is ingetrokken. De code vervalt. Uw antwoorden zijn {GEWIST}"),),
    )


def ingetrokken_regie(code: str) -> Bericht:
    """For those who would have judged it."""
    return Bericht(
        onderwerp=f"Aanmelding {code} is ingetrokken",
        notice=True,
        blokken=(
            Blok(tekst=f"De aanmelder trok aanmelding {code} in. U hoeft niets te doen. De antwoorden zijn {GEWIST}"),
        ),
    )


def van_wie(casus: Casus, een: Aanmelding, *, regie: bool) -> Blok:
    """Who brought it in, and whether it is on hold; who has the regie on its content where this house says that the
    inbrenger keeps it (`regie`; SOURCES: S0), or where it was noted."""
    inbrenger = een.inbrenger or "de aanmelder"
    regels = [f"Inbrenger: {inbrenger}"]
    if regie or een.regie:
        regels.append(f"Regie op de inhoud: {een.regie or inbrenger}")
    if een.namens:
        regels.append(f"Opgenomen namens: {een.namens}")
    if casus.stil_sinds is not None:
        regels.append(f"De casus ligt stil sinds {schrijf_datum(casus.stil_sinds)}")
    return Blok(kop="Aanmelding", regels=tuple(regels))


def regie_genoteerd(code: str, wie: str) -> Bericht:
    """Receipt of who has the regie on the content."""
    return Bericht(
        onderwerp=f"Casus {code}: regie",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=f"Genoteerd: de regie op de inhoud van casus {code} is bij {wie}."),),
    )
