"""Sentences about a derde: the statement of secrecy, and all that is said to one (SOURCES: BGS 2.21)."""

from collections.abc import Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.wachtend import Wachtend
from commands.messages import Bericht, Blok, Knop
from commands.texts.afspraken import eigen_punten, uw_afspraken

VERKLARING = "Noteer wanneer een derde de geheimhoudingsverklaring tekende"

DOORGEVEN = "Geef een bericht dat wacht, of eigen woorden, door aan een derde"

WACHT_OP_VERKLARING = "een derde krijgt pas iets na de geheimhoudingsverklaring"


def schrijf_verklaring(casus: Casus, lid: Deelnemer) -> str:
    """How the day of the statement is noted."""
    return (
        f"Is de verklaring getekend? Schrijf: deelnemer verklaring {casus.code} {lid.aanduiding}, "
        "en na de komma de datum."
    )


def verklaring_nodig(casus: Casus, lid: Deelnemer) -> Blok:
    """To the procesregisseur, at the moment at which a derde begins to take part."""
    return Blok(
        tekst=f"{lid.aanduiding} is derde en krijgt nog niets. Een derde tekent eerst "
        f"een geheimhoudingsverklaring. {schrijf_verklaring(casus, lid)}"
    )


def onderwerp_vraag(casus: Casus, _lid: Deelnemer) -> str:
    """The subject of the question for the statement."""
    return f"Casus {casus.code}: is de verklaring getekend?"


def vraag_opnieuw(casus: Casus, lid: Deelnemer) -> Blok:
    """The same question, asked again by the clock."""
    return Blok(
        kop=f"Casus {casus.code}: heeft {lid.aanduiding} de verklaring getekend?",
        tekst=f"{lid.aanduiding} is derde in casus {casus.code} en krijgt "
        "nog niets "
        "van de bot. Een derde tekent eerst een geheimhoudingsverklaring. "
        "Wij vragen het u steeds minder vaak, tot u de datum hebt genoteerd.",
        regels=(
            schrijf_verklaring(casus, lid),
            f"Doet deze derde niet meer mee? Schrijf: deelnemer verwijder {casus.code} {lid.aanduiding}",
        ),
        vervalt=True,
    )


def verklaring_genoteerd(
    casus: Casus, lid: Deelnemer, dag: date, *, punten: bool, uitgenodigd: bool = False
) -> Bericht:
    """Receipt of the day of the statement; `punten`: whether they have actiepunten, `uitgenodigd`: to a meeting."""
    nu = "De eigen actiepunten gaan nu naar deze derde, per mail." if punten else "Deze derde heeft nu geen actiepunt."
    nu = f"{nu} De uitnodiging voor het ~ICO~ gaat nu ook, per mail." if uitgenodigd else nu
    return Bericht(
        onderwerp=f"Casus {casus.code}: geheimhoudingsverklaring genoteerd",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Genoteerd: {lid.aanduiding} tekende op {schrijf_datum(dag)} de geheimhoudingsverklaring voor "
                f"casus {casus.code}. {nu} Het plan, de andere deelnemers en het nieuws krijgt een derde niet."
            ),
        ),
    )


_HOE = (
    "Antwoord gewoon op deze mail. Wat u meldt, horen de anderen. Andere woorden leest de ~procesregisseur~ eerst. "
    "Schrijf geen namen of andere gegevens van de cliënt. U houdt geheim wat u hier leest."
)


def eerste_mail(casus: Casus, eigen: Sequence[Actiepunt], wij: Blok) -> Bericht:
    """The first mail to a derde: their own actiepunten alone. `wij`: who writes this, and why."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: {uw_afspraken(len(eigen))}",
        breed=True,
        bij_ja=f"{casus.code} afspraken gezien",
        blokken=(
            Blok(kop=f"Casus {casus.code}: {uw_afspraken(len(eigen))}", tekst="Dit vragen wij van u."),
            *eigen_punten(casus, eigen),
            Blok(
                tekst="Klopt dit?",
                keuzes=(Knop(label="Gezien, dit klopt", opdracht=f"{casus.code} afspraken gezien"),),
                na="Klopt er iets niet? Schrijf het in uw antwoord.",
            ),
            Blok(kop="Zo werkt het", tekst=_HOE),
            wij,
        ),
    )


def punt_nu(casus: Casus, punt: Actiepunt) -> Bericht:
    """To a derde: their actiepunt is new, or changed, or over."""
    if punt.voorbij:
        zin = f"Actiepunt {punt.nummer} van casus {casus.code} is klaar of vervalt. U hoeft er niets meer voor te doen."
        return Bericht(onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} is voorbij", blokken=(Blok(tekst=zin),))
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw actiepunt {punt.nummer}",
        blokken=(
            Blok(tekst=f"Dit actiepunt van casus {casus.code} is nieuw voor u, of veranderd. Zo staat het nu."),
            *eigen_punten(casus, [punt], knoppen=True),
            Blok(tekst=_HOE),
        ),
    )


def punt_weg(casus: Casus, punt: Actiepunt) -> Bericht:
    """To a derde: the actiepunt is somebody else's from now on."""
    zin = f"Actiepunt {punt.nummer} van casus {casus.code} is niet meer van u. U hoeft er niets meer voor te doen."
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} is niet meer van u", blokken=(Blok(tekst=zin),)
    )


def punt_blijft(casus: Casus, punt: Actiepunt) -> Bericht:
    """To a derde: what they asked about an actiepunt does not come."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} blijft zoals het was",
        blokken=(
            Blok(
                tekst=f"Wat u vroeg over actiepunt {punt.nummer} van casus {casus.code} gaat niet door. Het actiepunt "
                "blijft zoals het was. Vragen? Bel de ~procesregisseur~."
            ),
            *eigen_punten(casus, [punt], knoppen=True),
        ),
    )


def casus_klaar(casus: Casus) -> Bericht:
    """To a derde: the casus is closed."""
    zin = f"Casus {casus.code} is afgesloten. U hoeft niets meer te doen. U blijft geheimhouden wat u hier las."
    return Bericht(onderwerp=f"Casus {casus.code} is afgesloten", blokken=(Blok(tekst=zin),))


def casus_heropend(casus: Casus) -> Bericht:
    """To a derde: the casus runs again; the reason is for the group."""
    zin = f"Casus {casus.code} is heropend. U hoort weer van ons over uw eigen actiepunten, en alleen daarover."
    return Bericht(onderwerp=f"Casus {casus.code} is heropend", blokken=(Blok(tekst=zin),))


def wacht_bij_regie(casus: Casus, wachtend: Wachtend, gezegd: Sequence[Blok] = ()) -> Bericht:
    """Receipt for the words of a derde; `gezegd`: the answers to what counted at once."""
    telt = "Wat u meldt, telt al. Uw woorden erbij leest" if wachtend.telt_al else "Uw bericht leest"
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw bericht is binnen",
        notice=True,
        breed=True,
        blokken=(
            *gezegd,
            Blok(
                tekst=f"{telt} de ~procesregisseur~ eerst ({wachtend.kort}). Die beslist of het naar de anderen gaat. "
                "U hoeft niets te doen. Is er haast bij? Bel de ~procesregisseur~."
            ),
        ),
    )


def doorgegeven(casus: Casus, woorden: str) -> Bericht:
    """To a derde: words that the procesregisseur lets through, without whose they are."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: een bericht van de ~procesregisseur~",
        breed=True,
        blokken=(
            Blok(tekst=f"De ~procesregisseur~ geeft u dit door over casus {casus.code}.", citaat=woorden),
            Blok(tekst="Uw antwoord leest de ~procesregisseur~ eerst. U houdt geheim wat u hier leest."),
        ),
    )


def doorgegeven_genoteerd(casus: Casus, lid: Deelnemer, wachtend: Wachtend | None) -> Bericht:
    """Receipt; `wachtend`: the held message whose words they are."""
    wat, nog = "Uw woorden zijn", ""
    if wachtend is not None:
        wat = f"Bericht {wachtend.kort} is"
        nog = (
            f" Voor de andere deelnemers wacht het nog. Schrijf: vrijlaten {wachtend.kort}, of: "
            f"weiger {wachtend.kort}, met een reden."
        )
    return Bericht(
        onderwerp=f"Casus {casus.code}: doorgegeven aan een derde",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"{wat} doorgegeven aan {lid.aanduiding}, zonder te zeggen wie het schreef. Dit staat in het "
                f"logboek.{nog}"
            ),
        ),
    )
