"""Sentences about what the client knows, consents or objects to, and the letter to the client."""

from collections.abc import Sequence
from typing import Final

from commands.domain.aanmelden import Aanmeldbeleid, ClientHoe
from commands.domain.aanmelding import Aanmelding, ClientStand, Veld, waarom
from commands.domain.beleid import Beleid
from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok
from commands.messages.formulier import Formulier
from commands.texts.triage import hoe

CLIENT: Final = "Noteer of de cliënt het weet, toestemming geeft of bezwaar maakt"
ANTWOORD_ALS: Final = "client"
_MIST: Final = {
    Veld.REDEN: "Waarom nog niet?",
    Veld.BESLIST: "Wie beslist of en wanneer de cliënt het hoort?",
    Veld.HERZIEN: "Op welke dag kijkt u er opnieuw naar?",
}


def _gedeeld(code: str, een: Aanmelding, beleid: Aanmeldbeleid) -> str:
    """By whom consent was asked and with whom may be shared, or how that is noted (SOURCES: S4)."""
    if beleid.client_hoe is not ClientHoe.TOESTEMMING or een.client is not ClientStand.TOESTEMMING:
        return ""
    if gezegd := waarom(een.zegt(Veld.CLIENT)):
        return f" Daarbij genoteerd: {gezegd}."
    return (
        " Wie vroeg het, en met welke organisaties mag informatie worden gedeeld? Schrijf: "
        f"{code} client toestemming, gevraagd door [wie], te delen met [organisaties]"
    )


def _regel(een: Aanmelding) -> str:
    dag = "" if een.client_op is None else f" ({schrijf_datum(een.client_op)})"
    tot = "" if een.client_tot is None else schrijf_datum(een.client_tot)
    match een.client:
        case ClientStand.ONBEKEND:
            return "Van de cliënt is nog niets genoteerd."
        case ClientStand.WEET_HET:
            return f"De cliënt weet het{dag}."
        case ClientStand.TOESTEMMING:
            return f"De cliënt gaf toestemming{dag}."
        case ClientStand.UITGESTELD:
            wie = f"Daarover beslist: {een.zegt(Veld.BESLIST)}. Wij vragen het opnieuw op {tot}."
            return f"De cliënt weet het nog niet: {een.zegt(Veld.REDEN)}. {wie}"
        case ClientStand.INGETROKKEN:
            return f"De cliënt wil dit niet, of trok de toestemming in{dag}."
        case ClientStand.BEZWAAR:
            return f"De cliënt maakte bezwaar{dag}. Beslis uiterlijk op {tot}."


def stand(code: str, een: Aanmelding, beleid: Aanmeldbeleid) -> Bericht:
    """What is known, and what can be noted."""
    eerst = (
        f"Gaf de cliënt toestemming? Schrijf: {code} client toestemming vandaag"
        if beleid.client_hoe is ClientHoe.TOESTEMMING
        else f"Weet de cliënt het? Schrijf: {code} client weet het vandaag"
    )
    return Bericht(
        onderwerp=f"Casus {code}: de cliënt",
        breed=True,
        blokken=(
            Blok(
                kop="De cliënt",
                tekst=f"{_regel(een)}{_gedeeld(code, een, beleid)}",
                regels=(
                    eerst,
                    f"Nog niet? Schrijf: {code} client nog niet, met de reden, wie beslist en een dag",
                    f"Bezwaar? Schrijf: {code} client bezwaar vandaag",
                ),
            ),
        ),
    )


def nog_niet_volledig(code: str, mist: Sequence[Veld]) -> Bericht:
    """A "not yet" without what it needs."""
    return Bericht(
        onderwerp=f"Casus {code}: de cliënt",
        breed=True,
        blokken=(
            Blok(
                tekst="Er is nog niets genoteerd. Dit hoort erbij:",
                regels=tuple(_MIST[een] for een in mist),
            ),
            Blok(
                tekst=f"Schrijf bijvoorbeeld: {code} client nog niet, het is nu te gevaarlijk, de ~procesregisseur~ "
                "beslist, 1 december"
            ),
        ),
    )


def genoteerd(code: str, een: Aanmelding, beleid: Aanmeldbeleid, *, gegrond: bool = False) -> Bericht:
    """Receipt."""
    return Bericht(
        onderwerp=f"Casus {code}: de cliënt",
        notice=True,
        breed=True,
        blokken=(
            Blok(tekst=f"Genoteerd. {_regel(een)}{_gedeeld(code, een, beleid)}"),
            *_gevolg(code, een, beleid, gegrond=gegrond),
        ),
    )


def verteld(code: str, een: Aanmelding, beleid: Aanmeldbeleid, *, gegrond: bool = False) -> Bericht:
    """For the other one of aanmelder and procesregisseur."""
    kop = f"Casus {code} ligt stil" if een.ligt_stil else f"Casus {code} gaat verder"
    return Bericht(
        onderwerp=kop,
        breed=True,
        blokken=(Blok(kop=kop, tekst=_regel(een)), *_gevolg(code, een, beleid, gegrond=gegrond)),
    )


def _gevolg(code: str, een: Aanmelding, beleid: Aanmeldbeleid, *, gegrond: bool) -> tuple[Blok, ...]:
    if een.client is ClientStand.BEZWAAR:
        tekst = (
            f"Casus {code} ligt stil: wij vragen en geven niets meer door. De termijn is {beleid.bezwaar}. Beslist? "
        )
        return (Blok(tekst=f"{tekst}Schrijf: {code} client bezwaar gegrond, of: {code} client bezwaar ongegrond"),)
    if een.client is ClientStand.INGETROKKEN:
        waarom = "Het bezwaar is gegrond. " if gegrond else ""
        einde = hoe(code, beleid)[1].partition("Schrijf: ")[2] if een.open else f"{code} casus afsluiten ~voorlopig~"
        tekst = f"{waarom}Casus {code} ligt stil en kan niet verder. De ~procesregisseur~ beëindigt de casus. Schrijf: "
        return (Blok(tekst=f"{tekst}{einde}"),)
    return ()


def brief(code: str, regels: Aanmeldbeleid, beleid: Beleid) -> Bericht:
    """The letter to the client, to fill in and send by the house itself."""
    return Bericht(
        onderwerp=f"Casus {code}: brief aan de cliënt",
        breed=True,
        formulier=briefvel(regels, beleid),
        blokken=(
            Blok(
                tekst="Hier is de tekst van een brief aan de cliënt, in Word. Zet zelf de naam en het adres "
                f"erin, en verstuur de brief zelf, niet via de bot. Gedaan? Schrijf: {code} client weet het vandaag"
            ),
        ),
    )


def briefvel(regels: Aanmeldbeleid, beleid: Beleid) -> Formulier:
    """The letter (B1): what happens, and the right to object (SOURCES: S0)."""
    huis = beleid.huis or "het Zorg- en Veiligheidshuis"
    bel = f" Of bel {beleid.telefoon}." if beleid.telefoon else ""
    toestemming = (
        (("U gaf toestemming. ", "U mag die altijd intrekken. U hoeft niet te zeggen waarom."),)
        if regels.client_hoe is ClientHoe.TOESTEMMING
        else ()
    )
    return Formulier(
        naam="brief aan de client.docx",
        titel="Brief over een overleg over u",
        kaders=(
            ("Aan: ", "[naam en adres]"),
            (
                "Wat gebeurt er? ",
                f"Een organisatie die u kent, heeft hulp gevraagd aan {huis}. Verschillende "
                "organisaties praten dan samen over wat u nodig hebt. Samen maken de organisaties één plan.",
            ),
            (
                "Wat weten de organisaties van u? ",
                "De organisaties delen alleen wat nodig is voor dit plan. Dat mag niet aan anderen worden doorgegeven.",
            ),
            *toestemming,
            (
                "Bent u het er niet mee eens? ",
                "U mag bezwaar maken. Schrijf dat in een brief of mail aan "
                f"{huis}.{bel} Wij beslissen binnen {regels.bezwaar}. Tot die tijd doen wij niets met uw gegevens.",
            ),
            ("Wilt u zien wat er over u staat? ", "Dat mag. U mag ook vragen om een fout te verbeteren."),
        ),
        tabellen=(),
        slot="Met vriendelijke groet, [naam]",
    )
