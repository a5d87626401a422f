"""Sentences about when somebody reads news by mail."""

from datetime import time

from commands.domain.meldingen import Meldingen
from commands.messages import Bericht, Blok

MELDINGEN = "Kies wanneer u nieuws per mail krijgt"
_RUSTIG = "Is iemand bezig, of is er meer tijd nodig? Dat leest u pas als er ook ander nieuws is."
_NIET_HIEROP = "Wat iets van u vraagt, en wat anderen zelf schrijven, wacht daar niet op."
_KAMER = "U leest nu alleen in de kamer. Daar staat nieuws meteen."


def stand(nu: Meldingen, om: time) -> Bericht:
    """The choice of now, and the others."""
    anders = tuple(f"meldingen {een.value}: {_wanneer(een, om)}" for een in Meldingen if een is not nu)
    return _bericht(f"Nieuws over uw casussen krijgt u zo: {_zinnen(nu, om)}", anders)


def gekozen(keuze: Meldingen, om: time, *, per_mail: bool) -> Bericht:
    """Receipt; `per_mail`: whether they read mail in any casus."""
    if not per_mail:
        return _bericht(f"Genoteerd, voor als u weer mail leest: {_wanneer(keuze, om)}. {_KAMER}")
    return _bericht(f"Genoteerd. Nieuws over uw casussen krijgt u voortaan zo: {_zinnen(keuze, om)}")


def _zinnen(keuze: Meldingen, om: time) -> str:
    """The choice, and what does not wait for that moment."""
    if keuze is Meldingen.DIRECT:
        return f"{_wanneer(keuze, om)}."
    rustig = (_RUSTIG,) if keuze is Meldingen.DAGELIJKS else ()
    return " ".join((f"{_wanneer(keuze, om)}.", *rustig, _NIET_HIEROP))


def _wanneer(keuze: Meldingen, om: time) -> str:
    match keuze:
        case Meldingen.DIRECT:
            return "meteen, elk in een eigen mail"
        case Meldingen.DAGELIJKS:
            return f"op werkdagen om {om:%H.%M} uur, in één mail per casus"
        case Meldingen.WEKELIJKS:
            return f"op maandag om {om:%H.%M} uur, in één mail per casus"
        case Meldingen.SAMEN:
            return f"op werkdagen om {om:%H.%M} uur, in één mail over al uw casussen, met alleen codes en aantallen"


def _bericht(tekst: str, regels: tuple[str, ...] = ()) -> Bericht:
    anders = (Blok(kop="Wilt u het anders? Schrijf:", regels=regels),) if regels else ()
    return Bericht(onderwerp="Nieuws per mail", notice=True, breed=True, blokken=(Blok(tekst=tekst), *anders))
