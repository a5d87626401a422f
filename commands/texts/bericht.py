"""Sentences around a free word of one deelnemer to the others."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Kanaal
from commands.domain.terugblik import begint_met_spoed
from commands.messages import Bericht, Blok
from commands.texts.nieuws import gemeld
from commands.texts.plan import EIGEN_BLIJFT
from commands.texts.punt import met_de

BERICHT = "Stuur een bericht aan alle deelnemers, in de kamer en per mail"


def bericht_voor_groep(
    casus: Casus, van: str, tekst: str, geschreven_op: date | None = None, *, per_mail: bool = False
) -> Bericht:
    """A free word to the other deelnemers; `geschreven_op`: its day, unless today. `per_mail`: whether it came so."""
    spoed = begint_met_spoed(tekst)
    kop = "💬 Bericht met spoed" if spoed else "💬 Bericht"
    wie = van if geschreven_op is None else f"{van}, op {schrijf_datum(geschreven_op)}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: {'spoed, ' if spoed else ''}bericht van {met_de(van)}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(gemeld(kop, wie, citaat=tekst, per_mail=per_mail), *voet(woorden=True)),
    )


def voet(*, woorden: bool = False) -> tuple[Blok, ...]:
    """The end of what the group reads by mail: how to react. In the room that was said once.

    `woorden`: under words of a person, which may well ask something of them.
    """
    rust = "" if woorden else "U hoeft niets te doen. "
    zin = "Wilt u reageren? Antwoord op deze mail: uw antwoord gaat naar alle deelnemers."
    return (Blok(kanaal=Kanaal.MAIL, tekst=f"{rust}{zin}"),)


def nood(code: str = "") -> Blok:
    """Above the receipt of words that may speak of danger now. `code`: of the casus in which they may tell the
    casushouder alone; empty: they are that, or take part in none."""
    signaal = f"Moet alleen de ~casushouder~ het weten? Schrijf: {code} signaal, met uw tekst"
    return Blok(
        tekst="Is er nu gevaar? Bel 112. De bot belt niemand, en deze berichten worden niet dag en nacht gelezen.",
        regels=(signaal,) if code else (),
    )


def gedeeld(casus: Casus, tekst: str) -> Bericht:
    """Receipt of a word to the group: shows exactly what the others see."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw bericht is gedeeld",
        melding=f"Uw bericht is gedeeld met de deelnemers van casus {casus.code}.",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Dit is gedeeld met de deelnemers van casus {casus.code}:",
                citaat=tekst,
                kort=f"Dit is gedeeld met de deelnemers van casus {casus.code}.",
            ),
            Blok(tekst=EIGEN_BLIJFT, kort=""),
        ),
    )


def laatste_bevestiging() -> Blok:
    """Below the last of these receipts."""
    return Blok(
        tekst="U krijgt deze bevestiging hierna niet meer. De bot deelt wat u antwoordt, net als nu. "
        "Is er iets niet gedeeld? Dan hoort u dat wel."
    )
