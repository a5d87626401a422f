"""Sentences about a question without a casus."""

from typing import Final

from commands.messages import Bericht, Blok
from commands.texts.aanmelding import GEWIST
from commands.texts.aanmeldvragen import GEEN_NAAM

CONSULTATIE: Final = "Spar even met uw ZVH, zonder casus"
VRAAG: Final = "Stel uw vraag voor een consultatie"
ANTWOORD: Final = "Beantwoord een consultatie"


def wat_is_uw_vraag(code: str) -> Bericht:
    """The place for the question."""
    return Bericht(
        onderwerp=f"Consultatie {code}: wat is uw vraag?",
        breed=True,
        antwoord_als="consultatie vraag",
        blokken=(
            Blok(
                tekst=f"Antwoord op dit bericht met uw vraag. {GEEN_NAAM} De ~procesregisseur~ antwoordt u via de bot. "
                "Daarna verwijderen wij vraag en antwoord uit Ketenbot."
            ),
        ),
    )


def apart(code: str) -> Bericht:
    """Receipt in the place of a casus: the question is asked apart."""
    return Bericht(
        onderwerp=f"Consultatie {code}",
        notice=True,
        blokken=(Blok(tekst=f"U krijgt een apart bericht over uw consultatie {code}. Antwoord daarop met uw vraag."),),
    )


def ontvangen(code: str) -> Bericht:
    """Receipt of the question."""
    return Bericht(
        onderwerp=f"Consultatie {code}: uw vraag is binnen",
        notice=True,
        breed=True,
        antwoord_als="consultatie vraag",
        blokken=(Blok(tekst="Uw vraag is bij de ~procesregisseur~. U krijgt het antwoord via de bot."),),
    )


def voor_regie(code: str, vraag: str) -> Bericht:
    """The question, for each procesregisseur."""
    return Bericht(
        onderwerp=f"Consultatie {code}: een vraag",
        breed=True,
        antwoord_als="consultatie antwoord",
        blokken=(
            Blok(kop=f"Consultatie {code}", tekst="Iemand wil even sparren:", citaat=vraag),
            Blok(
                tekst="Antwoord op dit bericht: uw woorden gaan alleen naar wie het vroeg, en gaan daarna uit Ketenbot."
            ),
        ),
    )


def antwoord(code: str, woorden: str) -> Bericht:
    """The answer, for whoever asked."""
    return Bericht(
        onderwerp=f"Consultatie {code}: het antwoord",
        breed=True,
        blokken=(
            Blok(tekst="De ~procesregisseur~ antwoordt:", citaat=woorden),
            Blok(tekst="Wij bewaren vraag en antwoord niet. Nog een vraag? Schrijf: consultatie"),
        ),
    )


def beantwoord(code: str, keer: int) -> Bericht:
    """Receipt for the procesregisseur, with the count of this year."""
    return Bericht(
        onderwerp=f"Consultatie {code} is beantwoord",
        notice=True,
        breed=True,
        blokken=(
            Blok(tekst=f"Uw antwoord is verstuurd. Vraag en antwoord zijn {GEWIST} Dit jaar beantwoord: {keer}."),
        ),
    )
