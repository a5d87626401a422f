"""Sentences around a question or a signaal to the casushouder alone, and the answer to it."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Kanaal
from commands.domain.voorgelegd import SIGNAAL as SIGNAALWOORD
from commands.domain.voorgelegd import VRAAG as VRAAGWOORD
from commands.domain.voorgelegd import Voorgelegd, VoorlegSoort, antwoord_op
from commands.messages import Bericht, Blok
from commands.texts.vorm import hoofdletter

VRAAG = "Stel een vraag aan alleen de ~casushouder~"
SIGNAAL = "Laat alleen de ~casushouder~ weten dat er iets is veranderd"
ANTWOORD = "Beantwoord een vraag; alleen wie vroeg krijgt uw antwoord"


def voor_gevraagde(casus: Casus, een: Voorgelegd, van: str, *, casushouder: bool) -> Bericht:
    """To the casushouder, otherwise to the procesregisseur: the words, and how to answer them."""
    vraag = een.soort is VoorlegSoort.VRAAG
    kop = f"{van} heeft een vraag voor u:" if vraag else f"{van} laat u weten dat er iets is veranderd:"
    rol = "~casushouder~" if casushouder else "~procesregisseur~"
    alleen = f"Alleen u krijgt dit, als {rol} van casus {casus.code}."
    deel = () if vraag else (Blok(tekst="Moet de groep dit weten? Dan deelt u het zelf, met: bericht, en uw tekst"),)
    return Bericht(
        onderwerp=f"Casus {casus.code}: {'vraag' if vraag else 'signaal'} {een.kort} van {van}",
        van=f"{van} via casus {casus.code}",
        blokken=(Blok(tekst=kop, citaat=een.tekst), Blok(tekst=alleen), *_zo_antwoordt_u(een, van), *deel),
        antwoord_als=antwoord_op(een.nummer),
    )


def opnieuw(casus: Casus, een: Voorgelegd, van: str, dag: date, *, regie: bool) -> Blok:
    """The question once more; `regie`: to the procesregisseur, where the casushouder did not answer."""
    wie = "Er is nog geen antwoord van de ~casushouder~." if regie else "Er is nog geen antwoord."
    return Blok(
        kop=onderwerp_opnieuw(casus, een, van),
        tekst=f"{van} vroeg dit op {schrijf_datum(dag)}. {wie} Antwoord op dit bericht: "
        f"uw antwoord gaat alleen naar {van}. Weet u het nog niet? Laat dan weten wanneer wel.",
        citaat=een.tekst,
    )


def onderwerp_opnieuw(casus: Casus, een: Voorgelegd, van: str) -> str:
    """The subject of a question that nobody answered yet."""
    return f"Casus {casus.code}: vraag {een.kort} van {van} wacht op antwoord"


def voorgelegd(casus: Casus, een: Voorgelegd, *, casushouder: bool) -> Bericht:
    """Receipt for the writer: who reads it, and what happens without an answer."""
    vraag = een.soort is VoorlegSoort.VRAAG
    wie = "de ~casushouder~" if casushouder else "de ~procesregisseur~"
    rest = " Daarna leest ook de ~procesregisseur~ uw vraag." if casushouder else ""
    komt = f"Het antwoord komt alleen bij u. Komt er geen antwoord? Dan vragen wij het opnieuw.{rest}"
    uitleg = komt if vraag else f"Zo nodig deelt {wie} dit met de groep."
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw {'vraag' if vraag else 'signaal'} {een.kort} is doorgegeven",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Dit is doorgegeven aan {wie} van casus {casus.code}, en aan niemand anders:", citaat=een.tekst
            ),
            Blok(tekst=f"{uitleg} Moet iedereen dit weten? Stuur het dan opnieuw, met ervoor: bericht"),
        ),
        antwoord_als=VRAAGWOORD if vraag else SIGNAALWOORD,
    )


def antwoord(casus: Casus, een: Voorgelegd, van: str, tekst: str) -> Bericht:
    """The answer, to the one who asked."""
    op = "uw vraag" if een.soort is VoorlegSoort.VRAAG else "uw signaal"
    return Bericht(
        onderwerp=f"Casus {casus.code}: antwoord op {op} {een.kort}",
        van=f"{van} via casus {casus.code}",
        blokken=(
            Blok(tekst=f"{hoofdletter(van)} antwoordt op {op} {een.kort}:", citaat=tekst),
            Blok(tekst="Alleen u krijgt dit antwoord. U hoeft niets te doen."),
            Blok(
                kanaal=Kanaal.MAIL,
                tekst="Hebt u nog een vraag? Antwoord op deze mail: uw woorden gaan niet naar de groep.",
            ),
            Blok(kanaal=Kanaal.MATRIX, tekst="Hebt u nog een vraag? Antwoord op dit bericht, of begin met: vraag"),
        ),
        antwoord_als=VRAAGWOORD,
    )


def beantwoord(casus: Casus, een: Voorgelegd, aan: str, tekst: str) -> Bericht:
    """Receipt of an answer."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw antwoord op {een.kort} is doorgegeven",
        notice=True,
        blokken=(Blok(tekst=f"Dit is doorgegeven aan {aan}, en aan niemand anders:", citaat=tekst),),
        antwoord_als=antwoord_op(een.nummer),
    )


def _zo_antwoordt_u(een: Voorgelegd, van: str) -> tuple[Blok, ...]:
    begin = "Antwoord op" if een.soort is VoorlegSoort.VRAAG else "Wilt u reageren? Antwoord op"
    naar = f"uw antwoord gaat alleen naar {van}."
    return (
        Blok(kanaal=Kanaal.MAIL, tekst=f"{begin} deze mail: {naar}"),
        Blok(kanaal=Kanaal.MATRIX, tekst=f"{begin} dit bericht, of begin met antwoord {een.kort}: {naar}"),
    )
