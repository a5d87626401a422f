"""Mail to those whose mail carries no content."""

from collections.abc import Iterator

from commands.messages import Bericht, Blok, PuntVerwijzing
from commands.texts.zonder_inhoud import zonder_inhoud
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    punten = [PuntVerwijzing(code="K7Q2", actiepunt_id=str(nr), nummer=nr, versie=1) for nr in (3, 5)]
    een, twee = (
        Bericht(onderwerp="x", blokken=tuple(Blok(tekst="y", punt=punt, knoppen=True) for punt in deze))
        for deze in (punten[:1], punten)
    )
    yield zin(zonder_inhoud, "", een, "K7Q2")
    yield zin(zonder_inhoud, "twee punten", twee, "K7Q2")
    yield zin(zonder_inhoud, "antwoord", Bericht(onderwerp="x", blokken=(Blok(tekst="y"),)), "K7Q2", antwoord=True)
    melding = Bericht(
        onderwerp="x", melding="Uw bericht W1 in casus K7Q2 wacht nog. Er is niets van gestuurd.", blokken=()
    )
    yield zin(zonder_inhoud, "met een melding", melding, "K7Q2")
    yield zin(zonder_inhoud, "zonder casus", Bericht(onderwerp="x", blokken=(Blok(tekst="y"),)), "")
