"""Sentences about mail that comes back and mail that programs send: for the procesregisseur, by role."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Blok


def kwam_terug(casus: Casus, lid: Deelnemer) -> Bericht:
    """A mail came back, but the address may live."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: mail aan {lid.aanduiding} komt terug",
        blokken=(
            Blok(
                tekst=f"Een mail aan {lid.aanduiding} in casus {casus.code} is niet bezorgd. "
                "De mailserver van die organisatie stuurde de mail terug. Misschien is de mailbox vol. "
                "Bel de deelnemer en controleer het adres. U hoort dit hoogstens een keer per dag.",
            ),
        ),
    )


def kwam_misschien_terug(casus: Casus, lid: Deelnemer) -> Bericht:
    """A report says that the address is gone, and nothing shows that a mail server wrote it."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: klopt het adres van {lid.aanduiding}?",
        blokken=(
            Blok(
                tekst=f"Er kwam een melding dat het adres van {lid.aanduiding} niet (meer) bestaat. Wij kunnen niet "
                "zien of die melding echt is. De bot blijft daarom mail sturen, en stuurde nu een proefbericht. Komt "
                "dat ook terug? Dan hoort u het meteen. Bel de deelnemer en vraag of het adres nog klopt.",
                regels=(
                    f"Een ander adres? Schrijf: deelnemer wijzig {casus.code} {lid.aanduiding}, "
                    "en na de komma het goede adres.",
                ),
            ),
        ),
    )


def proef(casus: Casus) -> Bericht:
    """To the member, to try the address."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: komt onze mail bij u aan?",
        notice=True,
        blokken=(
            Blok(
                tekst="Er kwam een melding dat onze mail niet bij u aankomt. Leest u dit? Dan komt onze mail wel aan. "
                "U hoeft niets te doen."
            ),
        ),
    )


def onderwerp_adres(casus: Casus, lid: Deelnemer) -> str:
    """The subject of a message about an address that no longer exists."""
    return f"Casus {casus.code}: het mailadres van {lid.aanduiding} bestaat niet"


def adres_is_weg(casus: Casus, lid: Deelnemer) -> Bericht:
    """The address does not exist: told at once."""
    return Bericht(onderwerp=onderwerp_adres(casus, lid), blokken=(_adres(casus, lid, ""),))


def vraag_adres(casus: Casus, lid: Deelnemer, sinds: date | None) -> Blok:
    """The same, asked again; `sinds`: the local date on which the mail came back."""
    return _adres(casus, lid, "" if sinds is None else f" Dat is zo sinds {schrijf_datum(sinds)}.")


def _adres(casus: Casus, lid: Deelnemer, sinds: str) -> Blok:
    anders = "" if len(lid.bereikbaar_via) == 0 else " In Matrix krijgt deze deelnemer de berichten nog wel."
    return Blok(
        kop=onderwerp_adres(casus, lid),
        tekst=f"Een mailserver meldt dat het adres van {lid.aanduiding} niet "
        f"(meer) bestaat.{sinds} De bot stuurt daar geen mail meer heen.{anders} "
        "Bel de deelnemer en vraag het goede adres. Wij vragen het u steeds minder vaak, tot het is opgelost.",
        regels=(
            f"Een ander adres? Schrijf: deelnemer wijzig {casus.code} {lid.aanduiding}, "
            "en na de komma het goede adres. De actiepunten blijven.",
            f"Doet de deelnemer niet meer mee? Schrijf: deelnemer verwijder {casus.code} {lid.organisatie}",
            "Klopt het adres toch? Vraag de deelnemer om op een mail van de bot te antwoorden. "
            "Dan gaat er vanzelf weer mail heen.",
        ),
        vervalt=True,
    )


def onderwerp_robotpost(casus: Casus, lid: Deelnemer) -> str:
    """The subject of the message about mail that programs sent."""
    return f"Casus {casus.code}: automatische mail van {lid.aanduiding}"


def robotpost(casus: Casus, lid: Deelnemer, aantal: int) -> Blok:
    """To the procesregisseur: `aantal` such mails came from the address of a member, and nothing was done with them."""
    wat = "kwam een automatische mail" if aantal == 1 else f"kwamen {aantal} automatische mails"
    return Blok(
        kop=onderwerp_robotpost(casus, lid),
        tekst=f"Van {lid.aanduiding} {wat}, bijvoorbeeld over afwezigheid. "
        "Er is niets mee gedaan en niemand anders heeft het gelezen. Verwacht u juist een antwoord van deze deelnemer? "
        "Bel dan. U hoort dit hoogstens een keer per dag.",
        vervalt=True,
    )
