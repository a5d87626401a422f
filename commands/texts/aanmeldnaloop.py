"""Sentences to an aanmelder of whom nothing is asked any more, and to who judges it."""

from commands.domain.aanmelden import Aanmeldbeleid
from commands.domain.aanmelding import Aanmelding
from commands.messages import Bericht, Blok
from commands.texts.aanmelding import ANTWOORD_ALS, zin_wanneer


def wanneer(code: str, aanmelding: Aanmelding, beleid: Aanmeldbeleid) -> Bericht:
    """To an aanmelder who asks when they hear."""
    return Bericht(
        onderwerp=f"Aanmelding {code}: wanneer u iets hoort",
        breed=True,
        antwoord_als=ANTWOORD_ALS,
        blokken=(Blok(tekst=f"{zin_wanneer(aanmelding, beleid)} Daarna hoort u of er een ~ICO~ komt."),),
    )


def wilt_u_intrekken(code: str, *, verteld: bool = False) -> Bericht:
    """To an aanmelder who writes that it need not be any more; `verteld`: the procesregisseur reads those words."""
    ook = " De ~procesregisseur~ leest uw woorden ook." if verteld else ""
    return Bericht(
        onderwerp=f"Aanmelding {code}: intrekken?",
        breed=True,
        antwoord_als=ANTWOORD_ALS,
        blokken=(
            Blok(tekst=f"Wilt u de aanmelding intrekken? Schrijf: {code} aanmelding weg"),
            Blok(tekst=f"Anders blijft de aanmelding staan. Er is niets veranderd.{ook}"),
        ),
    )


def doorgegeven(code: str) -> Bericht:
    """Receipt for an aanmelder of whom nothing was asked any more."""
    return Bericht(
        onderwerp=f"Aanmelding {code}: doorgegeven",
        breed=True,
        antwoord_als=ANTWOORD_ALS,
        blokken=(
            Blok(tekst=f"Uw woorden over aanmelding {code} gaan naar de ~procesregisseur~. Uw antwoorden bleven."),
            Blok(tekst="Een antwoord veranderen? Schrijf het nummer en het nieuwe antwoord. Bij haast: bel."),
        ),
    )


def nog_gezegd(code: str, woorden: str) -> Bericht:
    """For each procesregisseur: what an aanmelder adds to a whole aanmelding."""
    return Bericht(
        onderwerp=f"Aanmelding {code}: de aanmelder schrijft nog",
        breed=True,
        blokken=(
            Blok(tekst=f"De aanmelder schrijft nog over aanmelding {code}:", citaat=woorden),
            Blok(tekst="Dit staat niet in de antwoorden. Neem het mee bij het besluit."),
        ),
    )
