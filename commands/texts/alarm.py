"""Sentences about something that went wrong: to the beheerder (codes, never content), and to a sender."""

from collections.abc import Iterator, Sequence

from commands.messages import Bericht, Blok


def geparkeerd(storing: str, kanaal: str, eerder: int = 0, *, vreemd: bool = False) -> Bericht:
    """For the beheerder: a message could not be handled and is kept.

    `vreemd`: its sender is nobody we know; `eerder`: how many more were set apart untold since the last alarm.
    """
    return Bericht(
        onderwerp=f"Storing {storing}: een bericht is apart gezet",
        blokken=(
            Blok(
                tekst=f"Een binnengekomen bericht ({kanaal}) gaf een fout en is bewaard onder code {storing}. "
                f"De rest gaat door. Zoek de code {storing} in het logbestand voor de oorzaak. "
                "",
                regels=(
                    f"Is de oorzaak weg? Bied het bericht opnieuw aan met: ketenbot bied-aan {storing}",
                    f"Is het rommel of te laat? Leg het weg met: ketenbot bied-aan {storing} --weg",
                    "Alles wat apart staat, ziet u met: ketenbot bied-aan",
                    *_meer(eerder, vreemd=vreemd),
                ),
            ),
        ),
    )


def niet_opgehaald(storing: str, eerder: int = 0, *, vreemd: bool = False) -> Bericht:
    """For the beheerder: the mail server cannot give us one of the mails; `eerder` and `vreemd` as in geparkeerd."""
    return Bericht(
        onderwerp=f"Storing {storing}: een mail is niet op te halen",
        blokken=(
            Blok(
                tekst="De mailserver kan een mail niet aan de bot geven, ook niet na een paar keer vragen. De andere "
                f"mails gaan door. Deze mail staat nog ongelezen in de mailbox van de bot. De code is {storing}. "
                "Niemand heeft de mail gelezen. Doe daarom vandaag een van deze dingen.",
                regels=(
                    "Open de mailbox met een ander mailprogramma en kijk van wie de mail is. Vraag de afzender om de "
                    "mail opnieuw te sturen.",
                    f"Is de mailserver hersteld? Laat de bot de mail alsnog ophalen met: ketenbot bied-aan {storing}",
                    f"Is het anders geregeld? Leg het weg met: ketenbot bied-aan {storing} --weg",
                    "Alles wat apart staat, ziet u met: ketenbot bied-aan",
                    *_meer(eerder, vreemd=vreemd),
                ),
            ),
        ),
    )


def _meer(eerder: int, *, vreemd: bool) -> Iterator[str]:
    if eerder:
        zijn = "is nog 1 ander bericht" if eerder == 1 else f"zijn nog {eerder} andere berichten"
        yield f"Sinds de vorige melding {zijn} apart gezet. Daarover kreeg u geen melding."
    if vreemd:
        yield (
            "De afzender is niet bekend. Over zulke berichten krijgt u hoogstens een keer per uur een melding. Kijk "
            "straks ook met: ketenbot status"
        )


def storing(code: str) -> Bericht:
    """For the sender: something went wrong with their message."""
    return Bericht(
        onderwerp=f"Er ging iets mis (code {code})",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Er ging iets mis met uw bericht (code {code}). Uw bericht is bewaard. "
                "De beheerder kijkt ernaar. Is er haast bij? Bel de ~procesregisseur~ en noem deze code."
            ),
        ),
    )


def niet_verzonden(code: str, kanaal: str, taak: str, rij: str, *, regie: bool = False) -> Bericht:
    """For the beheerder: something could not be delivered and is given up. `regie`: to one deelnemer, of which the
    procesregisseur hears too."""
    casus = f" van casus {code}" if code else ""
    raad = "Controleer de verbinding met: ketenbot check."
    if regie:
        raad = (
            "Misschien bestaat het adres van deze ene deelnemer niet. De ~procesregisseur~ hoort het ook, en "
            "vraagt naar "
            f"het goede adres. Gaat het om meer deelnemers? {raad}"
        )
    return Bericht(
        onderwerp="Alarm: een bericht is niet bezorgd",
        blokken=(
            Blok(
                tekst=f"Een uitgaand bericht{casus} is niet bezorgd en wordt niet meer geprobeerd. "
                f"{raad} Over een persoon hoort u dit hoogstens een keer per dag. "
                "",
                regels=(
                    f"Kanaal: {kanaal}",
                    f"Taak: {taak}",
                    f"Rij: {rij}",
                    f"Is de oorzaak weg? Probeer het opnieuw met: ketenbot bied-aan {rij}",
                    f"Is het te laat? Leg het weg met: ketenbot bied-aan {rij} --weg",
                ),
            ),
        ),
    )


def lid_niet_bereikt(code: str, wie: str, kanaal: str) -> Bericht:
    """For the procesregisseur: this member did not get it. `kanaal`: in words for people."""
    return Bericht(
        onderwerp=f"Casus {code}: {wie} is niet bereikt",
        blokken=(
            Blok(
                tekst=f"Een bericht aan {wie} in casus {code} kon niet worden bezorgd ({kanaal}). "
                "Bel de deelnemer en controleer het adres. Een ander adres? Schrijf: "
                f"deelnemer wijzig {code} {wie}, en na de komma het goede adres. De actiepunten blijven. "
                "U hoort dit hoogstens een keer per dag."
            ),
        ),
    )


def na_een_maand(codes: Sequence[str]) -> Bericht:
    """For the beheerder: what was set apart a month ago is erased, and was never handled."""
    return Bericht(
        onderwerp="Apart gezette berichten zijn na 31 dagen gewist",
        blokken=(
            Blok(
                tekst="Deze berichten gaven een fout en stonden 31 dagen apart. Nu zijn ze gewist, en er is niets mee "
                "gedaan. Wie ze stuurde, weet dat niet. Vertel het de ~procesregisseur~.",
                regels=tuple(codes),
            ),
        ),
    )


def medewerker_niet_bereikt(medewerker: str) -> Bericht:
    """For the beheerder: mail to somebody of the ZVH itself comes back. `medewerker`: their id."""
    return Bericht(
        onderwerp="Mail aan een medewerker komt terug",
        blokken=(
            Blok(
                tekst="Mail aan een medewerker van het ZVH komt terug. Controleer het adres. U hoort dit hoogstens een "
                "keer per dag.",
                regels=(f"Nummer van de medewerker: {medewerker}", "Wie dat is, ziet u met: ketenbot medewerker lijst"),
            ),
        ),
    )


def antwoordt_niet_meer(wie: str) -> Bericht:
    """For the procesregisseur or the beheerder: somebody gets no more answers for now."""
    return Bericht(
        onderwerp="Iemand krijgt even geen antwoord van de bot",
        blokken=(
            Blok(
                tekst=f"De bot kreeg in een uur veel mail van {wie} en antwoordt nu een tijdje niet meer. Misschien "
                "stuurt een computer daar vanzelf antwoord, bijvoorbeeld bij afwezigheid. Bel om dat na te gaan. "
                "Berichten voor de groep gaan wel door. U hoort dit hoogstens een keer per dag."
            ),
        ),
    )


def niet_gewist(code: str, kanaal: str, rij: str) -> Bericht:
    """For the beheerder: a message that must not stay could not be taken away."""
    return Bericht(
        onderwerp="Alarm: een bericht is niet gewist",
        blokken=(
            Blok(
                tekst=f"Een bericht{f' van casus {code}' if code else ''} moest weg uit {_PLEK[kanaal]}. Dat is niet "
                "gelukt: de bot vindt het daar niet, of mag het niet weghalen. Misschien staat het er nog. Kijk daar "
                "zelf, en haal het weg.",
                regels=(
                    f"Laat de bot het nog een keer proberen met: ketenbot bied-aan {rij}",
                    f"Is het weg? Sluit dit af met: ketenbot bied-aan {rij} --weg",
                ),
            ),
        ),
    )


def niet_gewist_regie(code: str, kanaal: str) -> Bericht:
    """For the procesregisseur, who was told that it would be erased."""
    casus = f" in casus {code}" if code else ""
    return Bericht(
        onderwerp=f"Een bericht{casus} is niet gewist",
        blokken=(
            Blok(
                tekst=f"Een bericht{casus} moest weg uit {_PLEK[kanaal]}. Dat is niet gelukt. De beheerder weet het "
                "en haalt het weg. U hoeft niets te doen."
            ),
        ),
    )


_PLEK = {"mail": "de mailbox van de bot", "matrix": "de kamer"}
