"""Sentences around the decision on what was reported."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.domain.aanmelden import Aanmeldbeleid, ClientHoe, ClientWanneer
from commands.domain.aanmelding import Aanmelding
from commands.domain.casus import Casus, Fase
from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok
from commands.texts.aanmelding import GEWIST, inhoud

TRIAGE: Final = "Noteer het besluit over een aanmelding, en namens wie"
VASTGELEGD: Final = "Noteer dat de casus in het registratiesysteem staat"
LIJST: Final = "Zie welke aanmeldingen op een besluit wachten"


def hoe(code: str, beleid: Aanmeldbeleid) -> tuple[str, ...]:
    """The three answers, as they can be typed."""
    ico = " ico di 8 december 10:00" if beleid.meteen_datum else ""
    return (
        f"Opnemen? Schrijf: triage {code} ja{ico} namens politie en gemeente",
        f"Niet opnemen? Schrijf: triage {code} nee, met uw advies, namens politie en gemeente",
        f"Later? Schrijf: triage {code} aanhouden, met de reden",
    )


def kaart(code: str, een: Aanmelding, beleid: Aanmeldbeleid, *, voldoet: bool) -> Blok:
    """One aanmelding on the list: by its code, and by what it meets."""
    stand = "" if voldoet else " De casus voldoet volgens de aanmelder niet aan alle criteria."
    triage = "" if een.triage_op is None else f" Triage: {schrijf_datum(een.triage_op)}."
    return Blok(kop=f"Aanmelding {code}", tekst=f"Wacht op een besluit.{triage}{stand}", regels=inhoud(een, beleid))


def gevraagd(code: str, een: Aanmelding, beleid: Aanmeldbeleid, *, voldoet: bool, opnieuw: date | None) -> Blok:
    """The question for a decision, by the clock."""
    blok = kaart(code, een, beleid, voldoet=voldoet)
    dan = "" if opnieuw is None else f"\nAnders vragen wij het opnieuw op {schrijf_datum(opnieuw)}."
    regels = "\n".join(hoe(code, beleid))
    return Blok(kop=blok.kop, tekst=f"{blok.tekst}\n{regels}{dan}", regels=blok.regels)


def voor_regie(code: str, een: Aanmelding, beleid: Aanmeldbeleid, *, voldoet: bool) -> Bericht:
    """News of a complete one, for each procesregisseur."""
    return Bericht(
        onderwerp=f"Nieuwe aanmelding {code}",
        blokken=(kaart(code, een, beleid, voldoet=voldoet), Blok(kop="Wat nu?", regels=hoe(code, beleid))),
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


def opgenomen(casus: Casus, een: Aanmelding, beleid: Aanmeldbeleid) -> Bericht:
    """Receipt for whoever noted it."""
    regels = [f"Het plan is er? Schrijf: casus plan {casus.code}, met het Word-bestand erbij"]
    if casus.fase is Fase.GEPLAND:
        wie = f"Wie komt er? Schrijf voor elke deelnemer: deelnemer toevoegen {casus.code}, met de organisatie, de rol"
        regels = [f"{wie}, de soort en het adres"]
    if beleid.aanmelder_erbij:
        regels.append("De aanmelder mag bij de bespreking zijn. Vraag het, en voeg de aanmelder dan toe als deelnemer")
    if beleid.client_brief:
        regels.append(f"De brief aan de cliënt? Schrijf: {casus.code} client brief")
    if beleid.vastleggen:
        regels.append(f"Staat de casus in {beleid.vastleggen}? Schrijf: {casus.code} vastgelegd")
    return Bericht(
        onderwerp=f"Casus {casus.code}: opgenomen",
        blokken=(
            Blok(
                tekst=f"Aanmelding {casus.code} is nu een casus, besloten namens {een.namens}. De aanmelder krijgt "
                "bericht. De regie op de inhoud blijft bij de inbrenger."
            ),
            Blok(kop="Betrokken volgens de aanmelder", tekst=een.zegt("organisaties")),
            Blok(kop="Wat nu?", regels=tuple(regels)),
        ),
    )


def uitkomst_ja(casus: Casus, beleid: Aanmeldbeleid) -> Bericht:
    """For the aanmelder: there will be an ICO."""
    houdt = "De regie op de inhoud blijft bij u."
    blokken = [Blok(tekst=f"Uw aanmelding {casus.code} is opgenomen: er komt een ~ICO~. {houdt}")]
    if casus.ico_op is not None:
        blokken.append(Blok(tekst=f"Het ~ICO~ is op {schrijf_datum(casus.ico_op)}."))
    if beleid.aanmelder_erbij:
        blokken.append(Blok(tekst="U mag bij de bespreking zijn. Wilt u dat? Bel de ~procesregisseur~."))
    if beleid.client_wanneer is ClientWanneer.NA_TRIAGE:
        blokken.append(client_vraag(casus.code, beleid))
    vraagt = beleid.client_wanneer is ClientWanneer.NA_TRIAGE
    return Bericht(
        onderwerp=f"Aanmelding {casus.code}: er komt een ~ICO~",
        breed=True,
        antwoord_als="client" if vraagt else "",
        blokken=tuple(blokken),
    )


def client_vraag(code: str, beleid: Aanmeldbeleid) -> Blok:
    """Whether the client knows."""
    if beleid.client_hoe is ClientHoe.TOESTEMMING:
        wat = "Vraag de cliënt om toestemming om informatie te delen."
        ja = f"Gaf de cliënt toestemming? Schrijf: {code} client toestemming vandaag"
    else:
        wat = "Vertel de cliënt van de aanmelding en het ~ICO~."
        ja = f"Gedaan? Schrijf: {code} client weet het vandaag"
    return Blok(
        kop="De cliënt",
        tekst=wat,
        regels=(
            ja,
            f"Kan het nog niet? Schrijf: {code} client nog niet, met de reden, wie beslist en een dag",
        ),
    )


def uitkomst_nee(code: str, advies: str) -> Bericht:
    """For the aanmelder: it is not taken up, and what they may do."""
    return Bericht(
        onderwerp=f"Aanmelding {code}: er komt geen ~ICO~",
        breed=True,
        blokken=(
            Blok(tekst=f"Uw aanmelding {code} is niet opgenomen: er komt geen ~ICO~. Het advies:", citaat=advies),
            Blok(tekst=f"De code vervalt. Uw antwoorden zijn {GEWIST} Vragen? Bel de ~procesregisseur~."),
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


def uitkomst_later(code: str, reden: str, dag: date | None) -> Bericht:
    """For the aanmelder: it is looked at again."""
    weer = "Er wordt opnieuw naar gekeken." if dag is None else f"De volgende triage is op {schrijf_datum(dag)}."
    return Bericht(
        onderwerp=f"Aanmelding {code}: nog geen besluit",
        breed=True,
        antwoord_als="aanmelding antwoord",
        blokken=(
            Blok(tekst=f"Over uw aanmelding {code} is nog niet besloten. {weer} De reden:", citaat=reden),
            Blok(tekst="Kunt u iets aanvullen? Antwoord met het nummer van de vraag en het nieuwe antwoord."),
        ),
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
