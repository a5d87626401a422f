"""A house of one region with somebody who may report, and the words of a whole aanmelding."""

from dataclasses import replace

from bot.settings.werkwijze_reading import read_werkwijze
from commands.domain.beleid import Beleid
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Rol
from commands.door.gekeurd import Toets
from commands.ports.outgoing import OutgoingMail
from tests.flows.conftest import Maak
from tests.wereld import BELEID, REGIE, Wereld

AANMELDER, OM, RECLASSERING = "melder@partners.test", "om@partners.test", "reclassering@partners.test"
HEEL = {
    "kennemerland": "1 ja, verslaving en schulden\n2 ja, wonen en geld\n3 ja, overlast in de flat\n4 ja, zorg\n"
    "5 GGZ, politie\n6 rust in de straat\n7 ja",
    "noord-holland-noord": "1 ja, schulden en drank\n2 ja, zorg en politie\n3 nee\n4 ja, onrust in de wijk\n"
    "5 GGZ en politie\n6 rust in de wijk",
    "zaanstreek-waterland": "1 ja, zorg komt niet binnen\n2 ja, zorg en politie\n3 ja, dreiging\n4 onbegrepen gedrag\n"
    "5 GGZ en politie\n6 rust in de wijk",
    "bonaire": "1 ja, overlast\n2 ja, drie organisaties\n3 ja, het gezin\n4 Krusada en politie\n5 rust thuis\n"
    "6 ja, gevraagd door school, te delen met Krusada en politie",
}


def beleid_van(naam: str) -> Beleid:
    """As the settings make it, with news at once."""
    huis = read_werkwijze(naam)
    anders = {
        "woorden": huis.words(),
        "aanmelden": huis.reporting(),
        "einden": huis.ending(),
        "bewaren": huis.keeping(),
        "delen": huis.delen.waarde if huis.delen else "",
        **huis.terms(),
        **huis.meetings(),
        **huis.expectations(),
    }
    return replace(BELEID, meldingen=Meldingen.DIRECT, **anders)


async def huis(maak: Maak, naam: str, *, toets: Toets | None = None, **anders: object) -> Wereld:
    """With a procesregisseur, an aanmelder and a member of the triage."""
    wereld = maak(leeg=True, toets=toets, beleid=replace(beleid_van(naam), **anders))
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.medewerker(Rol.AANMELDER, email=AANMELDER)
    await wereld.medewerker(Rol.TRIAGELID, email=OM)
    return wereld


async def begin(wereld: Wereld, *, van: Rol = Rol.AANMELDER, adres: str = AANMELDER) -> OutgoingMail:
    """The mail with the questions."""
    await wereld.staf(van, "aanmelding")
    return wereld.post.laatste(adres)


def code_van(mail: OutgoingMail) -> str:
    """The code in the subject of a mail about an aanmelding."""
    return mail.bericht.onderwerp.split()[1].rstrip(":")


async def compleet(wereld: Wereld, naam: str) -> str:
    """A whole aanmelding; returns its code."""
    vragen = await begin(wereld)
    await wereld.antwoord(vragen, HEEL[naam])
    code = code_van(vragen)
    assert wereld.post.laatste(AANMELDER).bericht.onderwerp == f"Aanmelding {code} is compleet"
    return code


async def zegt(wereld: Wereld, rol: Rol, adres: str, tekst: str) -> str:
    """What comes back."""
    await wereld.staf(rol, tekst)
    return wereld.post.tekst(wereld.post.laatste(adres))
