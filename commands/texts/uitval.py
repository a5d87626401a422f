"""Sentences about a channel that stands still, and that works again."""

from datetime import date
from enum import StrEnum

from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.messages import Bericht, Blok


class Raad(StrEnum):
    """What is wrong with mail and what to do, for the beheerder."""

    WACHTWOORD = (
        "De mailserver weigert het wachtwoord van de bot. Zet het goede wachtwoord in de instellingen en start de "
        "bot opnieuw."
    )
    OPNIEUW = (
        "De bot mag niet meer inloggen bij de mail: de toestemming is ingetrokken of verlopen. Log opnieuw in met "
        "ketenbot mail inloggen."
    )
    AANBIEDER = "De bot krijgt geen toegang tot de mail: de aanmelding van de bot is verlopen of niet goed ingesteld."
    RECHTEN = (
        "De mailserver neemt de aanmelding van de bot al een half uur niet aan. Kijk of de bot nog rechten heeft op "
        "de mailbox, en of de mailserver de aanbieder van de aanmelding kan bereiken."
    )
    GEWEIGERD = (
        "De mailserver weigert mail van de bot. Vraag de beheerder van de mailserver of de bot moet inloggen, of "
        "hij mag versturen vanaf dit domein, en of er een limiet per dag is."
    )
    WEG = "De mailserver is al een half uur niet te bereiken."


def kanaal_weg(kanaal: str, reden: str, *, opnieuw: bool = False) -> Bericht:
    """For the beheerder: a whole channel stands still. `opnieuw`: the server does not let the bot in any more."""
    raad = (
        "De server laat de bot niet meer binnen. Log opnieuw in met ketenbot matrix inloggen --opnieuw en start de bot "
        "opnieuw. "
        if opnieuw
        else ""
    )
    return Bericht(
        onderwerp=f"Alarm: {kanaal} werkt niet",
        blokken=(
            Blok(
                tekst=f"De bot kan {kanaal} niet meer gebruiken ({reden}). {raad}Berichten blijven bewaard en gaan "
                "later alsnog. Voer ketenbot check uit: daar staat wat er mis is en hoe u het herstelt."
            ),
        ),
    )


def post_stil(kanaal: str, code: str, raad: Raad) -> Bericht:
    """For the beheerder: mail does not come in, or does not go out, any more. `kanaal`: "ontvangen" or "versturen"."""
    return Bericht(
        onderwerp=f"Alarm: mail {kanaal} lukt niet",
        blokken=(
            Blok(
                tekst=f"Mail {kanaal} lukt niet meer (code {code}). {raad} Berichten blijven bewaard en gaan later "
                "alsnog. Voer ketenbot check uit: daar staat wat er mis is en hoe u het herstelt. U hoort het als het "
                "weer werkt."
            ),
        ),
    )


def geheim_verloopt(dag: date, *, voorbij: bool) -> Bericht:
    """For the beheerder: the secret with which the bot logs in to mail ends, or has ended."""
    wat = "gold" if voorbij else "geldt"
    gevolg = (
        "Er komt geen mail meer binnen en er gaat geen mail meer uit, zodra de aanbieder het oude geheim weigert."
        if voorbij
        else "Daarna komt er geen mail meer binnen en gaat er geen mail meer uit."
    )
    return Bericht(
        onderwerp=f"Alarm: geheim van de mail {wat} tot {schrijf_kort(dag)}",
        blokken=(
            Blok(
                tekst=f"De bot logt in bij de mail met een geheim. Dat {wat} tot {schrijf_datum(dag)}. {gevolg} "
                "Maak bij de aanbieder een nieuw geheim en zet het in het bestand van oauth_client_geheim_bestand. Zet "
                "de nieuwe datum in geheim_verloopt en start de bot opnieuw."
            ),
        ),
    )


def sleutelkopie_niet_bereikt() -> Bericht:
    """For the beheerder: the copy of the keys could not be written, so nothing can be destroyed."""
    return Bericht(
        onderwerp="Alarm: de kopie van de sleutels is niet bereikt",
        blokken=(
            Blok(
                tekst="De bot kon vannacht de kopie van de sleutels niet schrijven. Zolang dat zo is, wordt er niets "
                "vernietigd. Kijk of de plek van sleutelkopie te bereiken is en of daar ruimte is. De bot probeert het "
                "elk uur opnieuw."
            ),
        ),
    )


def post_stil_regie() -> Bericht:
    """For the procesregisseur: nobody gets mail for now."""
    return Bericht(
        onderwerp="Mail versturen lukt even niet",
        blokken=(
            Blok(
                tekst="De bot kan nu geen mail versturen, aan niemand. Berichten blijven bewaard en gaan later alsnog. "
                "De beheerder weet het. Is er haast bij? Bel dan zelf wie het moet weten. U hoort het als het weer "
                "werkt."
            ),
        ),
    )


def post_weer_regie() -> Bericht:
    """For the procesregisseur: mail goes again."""
    return Bericht(
        onderwerp="Mail versturen werkt weer",
        blokken=(Blok(tekst="De bot kan weer mail versturen. Wat wachtte, gaat nu alsnog."),),
    )


def post_weer(kanaal: str) -> Bericht:
    """For the beheerder: it works again."""
    return Bericht(
        onderwerp=f"Mail {kanaal} werkt weer",
        blokken=(Blok(tekst=f"Mail {kanaal} werkt weer. Wat wachtte, gaat nu verder."),),
    )
