"""Sentences around the decision on what was reported."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.domain.aanmelden import Aanmeldbeleid
from commands.domain.aanmelding import BESLUIT, Aanmelding
from commands.domain.casus import Casus, Fase
from commands.domain.datum import schrijf_datum
from commands.domain.triagebesluit import Besluit, Triagebesluit
from commands.messages import Bericht, Blok, Knop
from commands.texts.aanmelding import GEWIST, inhoud

TRIAGE: Final = "Noteer het besluit over een aanmelding, en namens wie"
VASTGELEGD: Final = "Noteer dat de casus in het registratiesysteem staat"
VOORBEELD_DAG: Final = "di 8 december 10:00"
REGIE_BLIJFT: Final = "Het ZVH neemt de regie niet over: die blijft"
_NOG_EEN: Final = "Klopt dat volgens u ook? Schrijf:"
_WAT: Final = {Besluit.JA: "opnemen", Besluit.NEE: "niet opnemen", Besluit.AANHOUDEN: "aanhouden"}
LIJST: Final = "Zie welke aanmeldingen op een besluit wachten"


def hoe(code: str, beleid: Aanmeldbeleid) -> tuple[str, ...]:
    """The three answers, as they can be typed."""
    besluit = besluit_over(code, beleid)
    ico = f" ico {VOORBEELD_DAG}" if beleid.meteen_datum else ""
    namens = " namens [wie]" if beleid.namens else ""
    return (
        f"Opnemen? Schrijf: {besluit} ja{ico}{namens}",
        f"Niet opnemen? Schrijf: {besluit} nee, met uw advies{f',{namens}' if namens else ''}",
        f"Later? Schrijf: {besluit} aanhouden, met de reden",
    )


def besluit_over(code: str, beleid: Aanmeldbeleid | None) -> str:
    """The command of a decision; a house without a triage does not call it one (SOURCES: S0, S4)."""
    return f"triage {code}" if beleid is None or beleid.triage_dag is not None else f"aanmelding besluit {code}"


def al_besloten(code: str, uitkomst: str, namens: str) -> Bericht:
    """News of the decision, for the others who were asked for it."""
    wie = f", namens {namens}" if namens else ""
    return Bericht(
        onderwerp=f"Aanmelding {code}: {uitkomst}",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=f"Aanmelding {code} is {uitkomst}{wie}. U hoeft niets te doen."),),
    )


def voorgelegd(code: str, besluit: Triagebesluit) -> Bericht:
    """To those of whom one must confirm what one member of the triage wrote down."""
    zin = (
        f"Een lid van de triage schreef op wat is besloten over aanmelding {code}: {_zegt(besluit)}. Klopt dat? De "
        "triage besluit samen: het telt zodra u of een ander lid dit bevestigt."
    )
    return Bericht(
        onderwerp=f"Aanmelding {code}: klopt dit besluit?",
        breed=True,
        bij_ja="triage eens",
        blokken=(
            Blok(tekst=zin, citaat=besluit.woorden, keuzes=(Knop(label="Het klopt", opdracht=f"{code} triage eens"),)),
            Blok(tekst=f"Is iets anders besloten? Schrijf dat: {code} triage ja, nee of aanhouden."),
        ),
    )


def voorgelegd_genoteerd(code: str, besluit: Triagebesluit) -> Bericht:
    """Receipt for that one member."""
    return Bericht(
        onderwerp=f"Aanmelding {code}: nog niet besloten",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Genoteerd: {_zegt(besluit)}. De triage besluit samen. De ~procesregisseur~ en de andere leden "
                "krijgen de vraag of dit klopt. Zegt een van hen ja, dan telt het en hoort de aanmelder het."
            ),
        ),
    )


def _zegt(besluit: Triagebesluit) -> str:
    namens = f", namens {besluit.namens}" if besluit.namens else ""
    return f"{_WAT[besluit.besluit]}{namens}"


def kaart(code: str, een: Aanmelding, beleid: Aanmeldbeleid, *, voldoet: bool) -> Blok:
    """One aanmelding on the list: by its code, and by what it meets."""
    stand = "" if voldoet else " De casus voldoet volgens de aanmelder niet aan alle criteria."
    stand += f" Een lid van de triage schreef al een besluit op. {_NOG_EEN} {code} triage eens" * bool(
        een.zegt(BESLUIT)
    )
    triage = "" if een.triage_op is None else f" Triage: {schrijf_datum(een.triage_op)}."
    return Blok(kop=f"Aanmelding {code}", tekst=f"Wacht op een besluit.{triage}{stand}", regels=inhoud(een, beleid))


def gevraagd(
    code: str, een: Aanmelding, beleid: Aanmeldbeleid, *, voldoet: bool, opnieuw: date | None, komt: bool = False
) -> Blok:
    """The question for a decision, by the clock; `komt`: its triage is still to be held."""
    blok = kaart(code, een, beleid, voldoet=voldoet)
    zonder = "Is er dan nog niet besloten? Dan" if komt else "Anders"
    dan = "" if opnieuw is None else f"\n{zonder} vragen wij het opnieuw op {schrijf_datum(opnieuw)}."
    regels = "\n".join(hoe(code, beleid))
    tekst = blok.tekst
    if komt and een.triage_op is not None:
        al = "" if voldoet else " De casus voldoet volgens de aanmelder niet aan alle criteria."
        tekst = f"Op de lijst voor de triage van {schrijf_datum(een.triage_op)}.{al}\nNa de triage:"
    return Blok(kop=blok.kop, tekst=f"{tekst}\n{regels}{dan}", regels=blok.regels)


def voor_regie(code: str, een: Aanmelding, beleid: Aanmeldbeleid, *, voldoet: bool) -> Bericht:
    """News of a complete one, for each procesregisseur; where it is looked at before the triage, that is asked."""
    regels = hoe(code, beleid)
    if beleid.eerst_bekeken and een.triage_op is not None:
        zelf = (
            f"Naar de triage? U hoeft niets te doen: op {schrijf_datum(een.triage_op)} staat de aanmelding op de lijst"
        )
        regels = (zelf, f"Een advies in plaats van de triage? {regels[1].partition('? ')[2]}")
    return Bericht(
        onderwerp=f"Nieuwe aanmelding {code}",
        blokken=(kaart(code, een, beleid, voldoet=voldoet), Blok(kop="Wat nu?", regels=regels)),
    )


def lijst(rijen: Sequence[tuple[str, Aanmelding, bool]], beleid: Aanmeldbeleid) -> Bericht:
    """All that wait: code, aanmelding, and whether it meets the criteria."""
    blokken = [kaart(code, een, beleid, voldoet=voldoet) for code, een, voldoet in rijen]
    if blokken:
        blokken.append(Blok(kop="Wat nu?", regels=hoe(rijen[0][0], beleid)))
    return Bericht(
        onderwerp=f"Triagelijst: {len(rijen)}",
        breed=True,
        blokken=tuple(blokken) or (Blok(kop="Triagelijst", tekst="Er wacht geen aanmelding op een besluit."),),
    )


def opgenomen(casus: Casus, een: Aanmelding, beleid: Aanmeldbeleid, *, overleg: str = "") -> Bericht:
    """Receipt for whoever noted it; `overleg`: the meeting of the house of which its day is the next one now."""
    regels = [f"Is het plan er? Schrijf: casus plan {casus.code}, met het Word-bestand erbij"]
    if casus.fase is Fase.CONCEPT and casus.ico_op is None:
        regels.insert(
            0,
            f"Het ~ICO~ plannen? Schrijf: {casus.code} ico plannen {VOORBEELD_DAG}. De aanmelder hoort de dag dan ook",
        )
    if casus.fase is Fase.GEPLAND:
        wie = f"Wie komt er? Schrijf voor elke deelnemer: deelnemer toevoegen {casus.code}, met de organisatie, de rol"
        regels = [f"{wie}~[, de soort]~ en het adres"]
    if beleid.aanmelder_erbij:
        regels.append("De aanmelder mag bij de bespreking zijn. Vraag het, en voeg de aanmelder dan toe als deelnemer")
    if overleg:
        regels.append(
            f"Deze dag staat nu ook als het volgende {overleg} van het huis. Klopt dat niet? Schrijf: huisoverleg "
            f"{overleg} 10 november"
        )
    if beleid.client_brief:
        regels.append(f"De brief aan de cliënt? Schrijf: {casus.code} client brief")
    namens = f", besloten namens {een.namens}" if een.namens else ""
    houdt = f" {REGIE_BLIJFT} bij de inbrenger of een andere betrokken partij." if beleid.regie_blijft else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: opgenomen",
        blokken=(
            Blok(tekst=f"Aanmelding {casus.code} is nu een casus{namens}. De aanmelder krijgt bericht.{houdt}"),
            Blok(kop="Betrokken volgens de aanmelder", tekst=een.zegt("organisaties")),
            Blok(kop="Wat nu?", regels=tuple(regels)),
        ),
    )


def afgewezen(code: str) -> Bericht:
    """Receipt for whoever noted it."""
    return Bericht(
        onderwerp=f"Aanmelding {code} is niet opgenomen",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Aanmelding {code} is niet opgenomen. De aanmelder krijgt uw advies. De antwoorden zijn {GEWIST}"
            ),
        ),
    )


def blijft_op_de_lijst(code: str, dag: date | None) -> Bericht:
    """Receipt for whoever noted it."""
    weer = (
        "De aanmelding blijft op de lijst."
        if dag is None
        else f"De aanmelding komt in de triage van {schrijf_datum(dag)}."
    )
    return Bericht(
        onderwerp=f"Aanmelding {code} is aangehouden",
        notice=True,
        blokken=(Blok(tekst=f"Aanmelding {code} is aangehouden. {weer} De aanmelder krijgt de reden."),),
    )


def vastgelegd(code: str, dag: date, beleid: Aanmeldbeleid) -> Bericht:
    """Receipt of the day since which it stands in the system of record."""
    waar = beleid.vastleggen or "het registratiesysteem"
    return Bericht(
        onderwerp=f"Casus {code} is vastgelegd",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=f"Genoteerd: casus {code} staat sinds {schrijf_datum(dag)} in {waar}."),),
    )
