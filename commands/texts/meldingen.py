"""Sentences about when somebody reads news by mail."""

from datetime import time

from commands.domain.meldingen import Meldingen
from commands.messages import Bericht, Blok

MELDINGEN = "Kies wanneer u nieuws per mail krijgt"
_RUSTIG = "Dat iemand bezig is of meer tijd nodig heeft, komt mee met ander nieuws"
_BEURT = "Hoort u bij meer casussen, dan krijgt u meestal één zo'n mail per dag"
_METEEN = "Wat iets van u vraagt, en wat anderen zelf schrijven, komt altijd meteen."


def stand(nu: Meldingen, om: time) -> Bericht:
    """The choice of now, and the others."""
    anders = tuple(f"meldingen {een.value}: {_wanneer(een, om)}" for een in Meldingen if een is not nu)
    return _bericht(f"Nieuws over uw casussen krijgt u zo: {_wanneer(nu, om)}. {_METEEN}", anders)


def gekozen(keuze: Meldingen, om: time, *, per_mail: bool) -> Bericht:
    """Receipt; `per_mail`: whether they read mail in any casus."""
    kamer = "" if per_mail else " U leest nu alleen in de kamer. Daar staat nieuws meteen."
    return _bericht(f"Genoteerd. Nieuws over uw casussen krijgt u voortaan zo: {_wanneer(keuze, om)}. {_METEEN}{kamer}")


def _wanneer(keuze: Meldingen, om: time) -> str:
    match keuze:
        case Meldingen.DIRECT:
            return "meteen, elk in een eigen mail"
        case Meldingen.DAGELIJKS:
            return f"op werkdagen om {om:%H.%M} uur, in één mail per casus. {_RUSTIG}. {_BEURT}"
        case Meldingen.WEKELIJKS:
            return f"op maandag om {om:%H.%M} uur, in één mail per casus"
        case Meldingen.SAMEN:
            return f"op werkdagen om {om:%H.%M} uur, in één mail met alleen codes en aantallen"


def _bericht(tekst: str, regels: tuple[str, ...] = ()) -> Bericht:
    anders = (Blok(kop="Wilt u het anders? Schrijf:", regels=regels),) if regels else ()
    return Bericht(onderwerp="Nieuws per mail", notice=True, breed=True, blokken=(Blok(tekst=tekst), *anders))
