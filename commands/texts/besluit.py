"""Sentences about what was decided on a text that waits, or on words of a casus."""

from commands.domain.casus import Casus
from commands.domain.wachtend import Wachtend
from commands.messages import Bericht, Blok
from commands.texts.vorm import kort_bericht

VOORSTEL = "Stuur een bericht dat wacht met de woorden van het voorstel"
VRIJGAVE = "Vraag de ~procesregisseur~ om een bericht dat wacht zo door te laten"
VERWIJDER = "Stuur een bericht dat wacht toch niet; uit de kamer haalt de bot het weg"
VRIJLATEN = "Laat een bericht dat wacht, of een plan, door zoals het is"
WEIGER = "Laat een bericht dat wacht niet door, met de reden"
VERBODEN = "Namen en nummers die nooit uit deze casus mogen; de bot onthoudt ze onleesbaar"
ONDERWERP = "Over een bericht dat wacht"


def voorstel_gebruikt(wachtend: Wachtend) -> Bericht:
    """Receipt: the message goes on in the words of the proposal."""
    return kort_bericht(ONDERWERP, f"Dank u. Bericht {wachtend.kort} gaat verder met de woorden van het voorstel.")


def vrijgave_gevraagd(wachtend: Wachtend) -> Bericht:
    """Receipt: the procesregisseur was asked."""
    return kort_bericht(
        ONDERWERP, f"De ~procesregisseur~ is gevraagd om naar bericht {wachtend.kort} te kijken. U hoort het besluit."
    )


def verwijderd(wachtend: Wachtend, *, uit_kamer: bool) -> Bericht:
    """Receipt: the message is gone; `uit_kamer`: it will be taken out of the room."""
    if uit_kamer:
        return kort_bericht(
            ONDERWERP, f"Bericht {wachtend.kort} wordt uit de kamer gehaald. Er is verder niets mee gedaan."
        )
    return kort_bericht(ONDERWERP, f"Bericht {wachtend.kort} is weg. Er is niets mee gedaan.")


def vrijgelaten(wachtend: Wachtend) -> Bericht:
    """To the procesregisseur: the message goes on as it was written."""
    return kort_bericht(
        ONDERWERP, f"Bericht {wachtend.kort} gaat verder zoals het is geschreven. Dit staat in het logboek."
    )


def toch_delen(wachtend: Wachtend) -> Bericht:
    """To the procesregisseur, once: its writer asked not to share it. Nothing went yet."""
    kort = wachtend.kort
    return kort_bericht(
        ONDERWERP,
        f"Bericht {kort} wacht nog. De schrijver vroeg om het niet met iedereen te delen. Na vrijlaten lezen alle "
        f"deelnemers het. Toch? Schrijf: vrijlaten {kort} zeker\n"
        f"Niet? Schrijf: weiger {kort}, met een reden",
    )


def plan_vrijgelaten(casus: Casus, aantal: int) -> Bericht:
    """To the procesregisseur: what was found in the plan may stay."""
    if not aantal:
        return kort_bericht(
            ONDERWERP, f"In het plan van casus {casus.code} staan geen woorden die op een besluit wachten."
        )
    wat = "mag 1 woord" if aantal == 1 else f"mogen {aantal} woorden"
    return kort_bericht(
        ONDERWERP,
        f"In het plan van casus {casus.code} {wat} blijven staan. Dit staat in het logboek. "
        f"Klopt alles? Schrijf: vrijgeven {casus.code}",
    )


def geweigerd(wachtend: Wachtend) -> Bericht:
    """To the procesregisseur: the message does not go on."""
    return kort_bericht(ONDERWERP, f"Bericht {wachtend.kort} gaat niet door. De afzender hoort uw reden.")


def geweigerd_voor_afzender(casus: Casus, wachtend: Wachtend, reden: str) -> Bericht:
    """To the sender: the message does not go on, with the reason."""
    voorstel = ", ook niet met de woorden van het voorstel" if wachtend.heeft_voorstel else ""
    return Bericht(
        onderwerp=f"Casus {casus.code}: bericht {wachtend.kort} gaat niet door",
        breed=True,
        blokken=(
            Blok(
                tekst=f"De ~procesregisseur~ heeft naar uw bericht {wachtend.kort} gekeken. Het gaat niet door naar de "
                f"andere deelnemers{voorstel}. U kunt het met andere woorden opnieuw sturen. De ~procesregisseur~ "
                "schrijft:",
                citaat=reden,
            ),
        ),
    )


def verboden(casus: Casus, aantal: int) -> Bericht:
    """To the procesregisseur: how many words are kept; they are not repeated."""
    wat = "1 woord of nummer" if aantal == 1 else f"{aantal} woorden of nummers"
    return kort_bericht(
        f"Casus {casus.code}: onthouden",
        f"Casus {casus.code}: {wat} onthouden, onleesbaar voor iedereen. Uw bericht wordt nu gewist. "
        "Lukt dat niet, dan hoort u het. Haal het ook weg uit uw eigen verzonden berichten.",
    )
