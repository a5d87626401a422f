"""Sentences about a deelnemer of whom nothing was heard since the plan went to them."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok, Knop

GESPROKEN = "Noteer dat u een deelnemer sprak van wie de bot nog niets hoorde"


def onderwerp(casus: Casus, _lid: Deelnemer) -> str:
    """The subject of the question about one deelnemer."""
    return f"Casus {casus.code}: wilt u iemand bellen?"


def vraag(casus: Casus, lid: Deelnemer, rol: Rol, *, sinds: date, opnieuw: date | None) -> Blok:
    """To the casushouder, or to the procesregisseur. `sinds`: the local date on which the plan went to them."""
    wie = lid.aanduiding
    gesproken = Knop(label="Gesproken, het plan is er", opdracht=f"{casus.code} bezorging gesproken {wie}")
    ander = (
        f"Een ander adres? Schrijf: {casus.code} deelnemer wijzig {lid.organisatie}, met het goede adres"
        if rol is Rol.PROCESREGISSEUR
        else "Een ander adres, of doet deze deelnemer niet meer mee? Vertel het de ~procesregisseur~."
    )
    return Blok(
        kop=f"Casus {casus.code}: nog niets gehoord van {wie}",
        tekst=f"Op {schrijf_datum(sinds)} ging het plan naar {wie}. Daarna hoorden wij niets. "
        "Dat zegt niets over de reden. Wilt u bellen en vragen of het plan er is?",
        keuzes=(gesproken,),
        na=_weer(opnieuw),
        onder=(ander, f"Wat ging er naar deze deelnemer? Schrijf: {casus.code} bezorging {wie}"),
        vervalt=True,
    )


def _weer(opnieuw: date | None) -> str:
    return (
        ""
        if opnieuw is None
        else f"Blijft het stil, dan vragen wij het opnieuw, uiterlijk op {schrijf_datum(opnieuw)}."
    )


def genoteerd(casus: Casus, lid: Deelnemer) -> Bericht:
    """To whoever spoke to them."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: genoteerd",
        notice=True,
        blokken=(
            Blok(
                tekst=f"U sprak {lid.aanduiding}. Wij vragen u niet meer of het plan er is. "
                "De anderen krijgen hier geen bericht van."
            ),
        ),
    )
