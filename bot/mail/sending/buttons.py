"""The `mailto:` buttons under an actiepunt: no login, no link that a scanner can press (SOURCES: M27)."""

from urllib.parse import quote

from commands.adres import lees_postadres
from commands.messages import PuntVerwijzing
from commands.texts import knoppen
from commands.texts.opmaak import Knoppen, Uitleg


def antwoord_op_punt(lokaal: str, nummer: int | None) -> str:
    """The reply address for one actiepunt; an address that names no casus has no numbers."""
    adres = lees_postadres(lokaal)
    past = nummer is not None and adres is not None and adres.code is not None and adres.token is not None
    return f"{lokaal}-{nummer}" if past else lokaal


def zonder_plus(lokaal: str) -> str:
    """The same address for use in a link: there a plus is a blank to some programs, and others keep its escape."""
    return lokaal.replace("+", "-")


def mailto_knoppen(lokaal: str, domein: str) -> Knoppen:
    """Gives the buttons for an actiepunt, answering to `lokaal` at `domein`."""
    adres = lees_postadres(lokaal)

    def voor(punt: PuntVerwijzing) -> list[tuple[str, str]]:
        eigen = adres is not None and adres.code == punt.code
        aan = antwoord_op_punt(lokaal, punt.nummer if eigen else None)
        velden = [
            (label, knoppen.onderwerp(punt), knoppen.opdracht(woord, punt, met_code=not eigen))
            for label, woord in knoppen.KNOPPEN
        ]
        return [
            (label, f"mailto:{zonder_plus(aan)}@{domein}?subject={quote(onderwerp)}&body={quote(opdracht)}")
            for label, onderwerp, opdracht in velden
        ]

    return voor


def uitleg(lokaal: str) -> Uitleg:
    """Gives the line of plain text that says what the buttons do."""
    adres = lees_postadres(lokaal)
    return lambda punt: knoppen.uitleg(punt, met_code=adres is None or adres.code != punt.code)
