"""Sentences about the address book of the ZVH."""

from collections.abc import Sequence

from commands.domain.adresboek import Contact, ook_bij
from commands.domain.datum import schrijf_kort
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok

ADRESBOEK = "De organisaties en hun contacten die de bot kent"
_HOE = (
    "De bot onthoudt wie aan een casus meedoet, en stelt het adres voor als dat in een plan ontbreekt. "
    "Het adres zelf laat de bot niet zien. Na twee jaar zonder gebruik vergeet de bot het."
)


def alles(contacten: Sequence[Contact]) -> Bericht:
    """All contacts, by organisation."""
    regels = tuple(_regel(een) for een in contacten)
    return Bericht(
        onderwerp="Adresboek",
        notice=True,
        blokken=(Blok(kop="Adresboek", regels=regels or ("Er staat nog niets in.",), tekst=_HOE),),
    )


def een_organisatie(gevonden: Sequence[Contact], contacten: Sequence[Contact]) -> Bericht:
    """The contacts of one organisation; `contacten`: the whole book."""
    regels = []
    for een in gevonden:
        ook = ook_bij(een, contacten)
        regels.append(_regel(een) + (f". Staat ook bij: {', '.join(ook)}" if ook else ""))
    naam = gevonden[0].organisatie
    return Bericht(
        onderwerp=f"Adresboek: {naam}",
        notice=True,
        blokken=(Blok(kop=naam, regels=tuple(regels), tekst=f"Weghalen? Schrijf: adresboek weg {naam} zeker"),),
    )


def niet_gevonden() -> Bericht:
    """No organisation has this name, or more than one has."""
    return Bericht(
        onderwerp="Niet in het adresboek",
        notice=True,
        blokken=(
            Blok(
                tekst="Deze organisatie staat niet in het adresboek, of er zijn er meer met zo'n naam. "
                "Alle organisaties ziet u met: adresboek"
            ),
        ),
    )


def weet_u_het_zeker(gevonden: Sequence[Contact]) -> Bericht:
    """Asked before an organisation is forgotten."""
    naam = gevonden[0].organisatie
    return Bericht(
        onderwerp=f"Adresboek: {naam} weghalen?",
        notice=True,
        blokken=(
            Blok(
                tekst=f"{_aantal(gevonden)} van {naam} uit het adresboek halen? Wie nu aan een casus meedoet, blijft "
                f"meedoen. Zeker weten? Schrijf: adresboek weg {naam} zeker"
            ),
        ),
    )


def weg(gevonden: Sequence[Contact]) -> Bericht:
    """Receipt."""
    naam = gevonden[0].organisatie
    return Bericht(
        onderwerp=f"Adresboek: {naam} is weg",
        notice=True,
        blokken=(Blok(tekst=f"{_aantal(gevonden)} van {naam} uit het adresboek gehaald."),),
    )


def _aantal(gevonden: Sequence[Contact]) -> str:
    return "Het ene adres" if len(gevonden) == 1 else f"De {len(gevonden)} adressen"


def _regel(contact: Contact) -> str:
    naam = f"{contact.organisatie} ({contact.functie})" if contact.functie else contact.organisatie
    kanaal = "Matrix" if contact.kanaal is Kanaal.MATRIX else "mail"
    return f"{naam}: {kanaal} bij {contact.plek}, laatst gebruikt op {schrijf_kort(contact.gebruikt_op)}"
