"""Sentences around a request of a client: to see what is kept, to correct it, or to object."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.domain.casus import Casus
from commands.domain.clientrecht import Clientverzoek, Recht
from commands.domain.clientverzoek import Afloop
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok
from commands.texts.klok import Vervolg

VERZOEK: Final = "Noteer een verzoek van de cliënt (inzage, correctie of bezwaar), met de termijn van de wet"
_WAT: Final = {
    Recht.INZAGE: "verzoek om inzage",
    Recht.CORRECTIE: "verzoek om correctie",
    Recht.BEZWAAR: "bezwaar",
}


def onderwerp(casus: Casus) -> str:
    """The subject of a message about the requests that run."""
    return f"Casus {casus.code}: verzoek van de cliënt"


def toon(casus: Casus, lopend: Sequence[Clientverzoek]) -> Bericht:
    """All that run, and how to note one."""
    regels = tuple(_regel(een) for een in lopend) or ("Er loopt geen verzoek van de cliënt.",)
    hoe = f"Is er een verzoek? Schrijf: casus verzoek {casus.code} inzage, of correctie, of bezwaar"
    return Bericht(
        onderwerp=onderwerp(casus),
        notice=True,
        breed=True,
        blokken=(Blok(kop="Verzoeken", regels=regels), Blok(tekst=hoe)),
    )


def genoteerd(casus: Casus, een: Clientverzoek, gaf: Deelnemer | None) -> Bericht:
    """The receipt; `gaf`: who supplied what is to be corrected, and hears of it."""
    zinnen = [
        f"Genoteerd: een {_WAT[een.recht]} over casus {casus.code}, van {schrijf_datum(een.sinds)}. Beslis uiterlijk "
        f"op {schrijf_datum(een.tot)}. Zo lang wordt er niets vernietigd.",
    ]
    if een.recht is Recht.CORRECTIE:
        zinnen.append(
            f"{gaf.aanduiding} krijgt bericht: wie het gegeven gaf, verbetert het."
            if gaf is not None
            else f"Wie gaf dat gegeven? Schrijf: casus verzoek {casus.code} correctie, met die organisatie"
        )
    zinnen.append(f"Is het klaar? Schrijf: casus verzoek {casus.code} {een.recht.value} klaar")
    return Bericht(onderwerp=onderwerp(casus), notice=True, blokken=(Blok(tekst="\n".join(zinnen)),))


def klopt_niet(casus: Casus, wat: str) -> Bericht:
    """To whoever supplied it; `wat`: what is wrong, in the words of the procesregisseur."""
    zin = (
        f"Volgens de cliënt klopt een gegeven niet dat uw organisatie gaf in casus {casus.code}. Ga het na. Klopt het "
        "niet? Verbeter of verwijder het dan meteen, ook in uw eigen dossier. Laat de ~procesregisseur~ weten wat u "
        "deed."
    )
    return Bericht(onderwerp=f"Casus {casus.code}: klopt dit gegeven?", blokken=(Blok(tekst=zin, citaat=wat),))


def gecorrigeerd(casus: Casus, gaf: Deelnemer | None, wat: str) -> Bericht:
    """To all who had received it; `wat`: what it is now."""
    wie = "" if gaf is None else f" van {gaf.aanduiding}"
    zin = (
        f"In casus {casus.code} is een gegeven{wie} verbeterd, omdat het niet klopte. Staat het ook in uw eigen "
        "dossier? Pas het daar aan."
    )
    return Bericht(onderwerp=f"Casus {casus.code}: een gegeven is verbeterd", blokken=(Blok(tekst=zin, citaat=wat),))


def afgehandeld(casus: Casus, een: Clientverzoek, afloop: Afloop | None) -> Bericht:
    """The receipt at its end."""
    zin = f"Genoteerd: het {_WAT[een.recht]} over casus {casus.code} is klaar. Hebt u de cliënt antwoord gegeven?"
    if een.recht is Recht.CORRECTIE:
        zin += " Alle deelnemers krijgen bericht." if afloop is Afloop.KLAAR else " De deelnemers horen er niets van."
    return Bericht(onderwerp=onderwerp(casus), notice=True, blokken=(Blok(tekst=zin),))


def vraag(casus: Casus, lopend: Sequence[Clientverzoek], vandaag: date, vervolg: Vervolg | None) -> Blok:
    """To the procesregisseur, by the clock."""
    voorbij = any(een.tot < vandaag for een in lopend)
    weer = "" if vervolg is None else f" Zonder besluit vragen wij het opnieuw op {schrijf_datum(vervolg.dag)}."
    zin = (
        f"Over casus {casus.code} loopt een verzoek van de cliënt.{' De termijn is voorbij.' if voorbij else ''}{weer}"
    )
    eerste = lopend[0].recht.value
    klaar = f"Klaar? Schrijf: casus verzoek {casus.code} {eerste} klaar"
    return Blok(kop=onderwerp(casus), tekst=zin, regels=(*map(_regel, lopend), klaar), vervalt=True)


def _regel(een: Clientverzoek) -> str:
    wat = _WAT[een.recht]
    return f"{wat.capitalize()} van {schrijf_datum(een.sinds)}: beslis uiterlijk op {schrijf_datum(een.tot)}"
