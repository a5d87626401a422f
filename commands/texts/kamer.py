"""Sentences about the rooms themselves: one that was taken away, and people who do not come in."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok


def nieuwe_kamer(casus: Casus) -> Bericht:
    """The first words in the new room of a casus."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: dit is de nieuwe kamer",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Dit is de nieuwe kamer van casus {casus.code}. De vorige kamer is weggehaald of afgesloten. "
                "Wat daar is genoteerd, blijft gelden. U hoeft niets opnieuw te sturen."
            ),
            Blok(
                kop="Wat nu?",
                tekst="Komt de eerste deelnemer binnen, dan zet de bot het plan hier neer. Berichten over de casus "
                "komen vanaf nu in deze kamer. Schrijf niet meer in de vorige kamer: de bot leest daar niet mee.",
            ),
        ),
    )


def kamer_vervangen(casus: Casus) -> Bericht:
    """To the procesregisseur: the casus has another room."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: er is een nieuwe kamer",
        blokken=(
            Blok(
                tekst=f"De kamer van casus {casus.code} is weggehaald of afgesloten. De bot maakt een nieuwe kamer en "
                "nodigt de deelnemers opnieuw uit. Berichten die nog wachtten, komen in de nieuwe kamer."
            ),
            Blok(
                kop="Wat nu?",
                tekst=f"U hoeft niets te doen. Wie er nog niet in de kamer is, ziet u met: casus toon {casus.code}\n",
            ),
        ),
    )


def kamer_komt_later(casus: Casus) -> Bericht:
    """To the procesregisseur: there is no room for a day."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: de kamer is weer weg",
        blokken=(
            Blok(
                tekst=f"De kamer van casus {casus.code} is binnen een dag opnieuw weggehaald of afgesloten. De bot "
                "maakt hoogstens een nieuwe kamer per dag. Berichten voor de kamer wachten tot dan; mail gaat gewoon "
                "door."
            ),
            Blok(
                kop="Wat nu?",
                tekst="De beheerder heeft een alarm gekregen. Is er haast bij? Bel de deelnemers die alleen de kamer "
                "gebruiken.",
            ),
        ),
    )


def kamer_steeds_weg(code: str) -> Bericht:
    """For the beheerder: somebody takes the rooms away. `code`: of the casus, empty for a private room."""
    welke = f"De kamer van casus {code}" if code else "De kamer van iemand met de bot"
    return Bericht(
        onderwerp="Alarm: een Matrix-kamer wordt steeds weggehaald",
        blokken=(
            Blok(
                tekst=f"{welke} is binnen een dag opnieuw weggehaald of afgesloten. De bot maakt hoogstens een nieuwe "
                "kamer per dag; berichten voor de kamer wachten tot dan. Zoek uit wie of wat op de Matrix-server de "
                "bot uit kamers zet."
            ),
        ),
    )


def nieuw_gesprek() -> Bericht:
    """In a new private room."""
    return Bericht(
        onderwerp="Uw nieuwe gesprek met de bot",
        notice=True,
        blokken=(
            Blok(
                tekst="Dit is uw nieuwe gesprek met de bot. De vorige kamer is weggehaald of afgesloten. Hier leest u "
                "vanaf nu wat de bot u vraagt, en hier kunt u antwoorden. U hoeft verder niets te doen."
            ),
        ),
    )


def onderwerp_niet_binnen(casus: Casus, lid: Deelnemer) -> str:
    """The subject of a message about one who did not come in."""
    return f"Casus {casus.code}: {lid.aanduiding} is nog niet in de kamer"


def niet_binnen(casus: Casus, lid: Deelnemer, *, sinds: date, opnieuw: date | None) -> Blok:
    """To the procesregisseur: somebody is not in the room. `sinds`: the day they were invited, left or refused;
    `opnieuw`: that of the next message about it, None when this is the last."""
    verder = (
        "Hierna sturen wij hierover geen bericht meer."
        if opnieuw is None
        else f"Zonder antwoord vragen wij het opnieuw op {schrijf_datum(opnieuw)}."
    )
    mist = (
        "Deze deelnemer krijgt de berichten wel per mail."
        if Kanaal.MAIL in lid.kanalen
        else "Deze deelnemer krijgt geen mail en leest dus nog niets van deze casus."
    )
    return Blok(
        kop=onderwerp_niet_binnen(casus, lid),
        tekst=f"Sinds {schrijf_datum(sinds)} wachten wij op {lid.aanduiding} in de "
        f"kamer van casus {casus.code}. {mist}\n"
        f"Bel de deelnemer en vraag om in de kamer te komen. {verder}",
        regels=(
            f"Wie er nog niet in de kamer is, ziet u met: casus toon {casus.code}",
            f"Lukt de kamer niet? Schrijf: deelnemer wijzig {casus.code} {lid.aanduiding}, "
            "en na de komma een mailadres. De actiepunten blijven.",
        ),
        vervalt=True,
    )
