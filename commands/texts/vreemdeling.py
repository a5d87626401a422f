"""Sentences about somebody in a room of the bot where they do not belong."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok

_OM = "U hoort dit hoogstens een keer per dag over dezelfde persoon in dezelfde kamer."


def _waar(code: str) -> str:
    return f"de kamer van casus {code}" if code else "het eigen gesprek van iemand met de bot"


def voor_regie(casus: Casus, eerder: str, *, bekend: bool, prive: bool) -> Bericht:
    """For the procesregisseur. `eerder`: their role when they took part; `bekend`: whether the bot knows them."""
    waar = f"een eigen gesprek van een deelnemer van casus {casus.code}" if prive else _waar(casus.code)
    if eerder:
        wie = f"Het gaat om {eerder}. Deze persoon doet niet meer mee."
        gelezen = "Wat de bot daarna zei, kan deze persoon niet lezen."
    else:
        wie = (
            "De bot kent deze persoon uit een andere casus of van het ZVH zelf."
            if bekend
            else "De bot kent deze persoon niet. Welke naam het is, ziet u met: onbekend"
        )
        gelezen = "Wat de bot eerder zei, kan deze persoon niet lezen."
    return Bericht(
        onderwerp=f"Casus {casus.code}: iemand in de kamer hoort er niet",
        blokken=(
            Blok(
                tekst=f"In {waar} zit iemand die er niet hoort, of die daar is uitgenodigd. {wie}\n"
                "De bot zet deze persoon eruit. Tot dat is gelukt, zegt de bot niets in de kamer. Berichten wachten "
                f"tot dan; mail gaat gewoon door. {gelezen} Wat anderen intussen zelf in de kamer schreven misschien "
                "wel."
            ),
            Blok(
                kop="Wat nu?",
                tekst="De beheerder heeft een alarm gekregen. Hoort deze persoon wel bij de casus? Voeg de persoon dan "
                f"toe met: deelnemer toevoegen {casus.code}\n{_OM}",
            ),
        ),
    )


def alarm(code: str, *, bekend: bool) -> Bericht:
    """For the beheerder. `bekend`: somebody who took part, or works for the ZVH. `code`: empty for a private room."""
    oorzaak = (
        "Het is iemand die de bot kent, maar die hier niet (meer) hoort. Misschien weigerde de Matrix-server eerder om "
        "deze persoon eruit te zetten."
        if bekend
        else "Alleen de bot mag hier iemand uitnodigen. Zoek daarom vandaag uit hoe dit kon. Het kan een beheerder van "
        "de Matrix-server zijn. Het kan ook iemand zijn die de toegang van de bot heeft: maak dan een nieuw apparaat "
        "met ketenbot matrix inloggen --opnieuw, en verander het wachtwoord van de bot."
    )
    return Bericht(
        onderwerp="Alarm: iemand in een Matrix-kamer hoort er niet",
        blokken=(
            Blok(
                tekst=f"In {_waar(code)} zit iemand die er niet hoort, of die daar is uitgenodigd. De bot zet deze "
                f"persoon eruit en zegt tot dan niets in de kamer. {oorzaak}\n"
                f"{_OM}"
            ),
        ),
    )


def blijft(code: str) -> Bericht:
    """For the beheerder: the server does not let the bot put them out."""
    return Bericht(
        onderwerp="Alarm: de bot krijgt iemand niet uit een kamer",
        blokken=(
            Blok(
                tekst=f"In {_waar(code)} zit iemand die er niet hoort. De Matrix-server laat niet toe dat de bot deze "
                "persoon eruit zet. De bot zegt niets meer in deze kamer tot de persoon weg is; berichten wachten. "
                "Vraag de beheerder van de Matrix-server om de persoon uit de kamer te zetten, of om de kamer weg te "
                "halen: dan maakt de bot een nieuwe."
            ),
        ),
    )


def blijft_regie(code: str) -> Bericht:
    """For the procesregisseur: the room stands still."""
    return Bericht(
        onderwerp=f"Casus {code}: de kamer staat stil",
        blokken=(
            Blok(
                tekst=f"In de kamer van casus {code} zit iemand die er niet hoort. De bot krijgt deze persoon er niet "
                "uit. De bot zegt niets meer in de kamer tot de persoon weg is. Berichten wachten; mail gaat gewoon "
                "door. De beheerder heeft een alarm gekregen. Is er haast bij? Bel de deelnemers die alleen de kamer "
                "gebruiken."
            ),
        ),
    )
