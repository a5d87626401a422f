"""The `mailto:` buttons under an actiepunt: no login, no link that a scanner can press (SOURCES: M27)."""

from urllib.parse import quote

from commands.adres import lees_postadres
from commands.messages import PuntVerwijzing
from commands.texts import knoppen
from commands.texts.opmaak import Knoppen, Uitleg


def actiepunt_address(local: str, number: int | None) -> str:
    """The reply address for one actiepunt; an address that names no casus has no numbers."""
    address = lees_postadres(local)
    fits = number is not None and address is not None and address.code is not None and address.token is not None
    return f"{local}-{number}" if fits else local


def without_plus(local: str) -> str:
    """The same address for use in a link: there a plus is a blank to some programs, and others keep its escape."""
    return local.replace("+", "-")


def mailto_buttons(local: str, domain: str) -> Knoppen:
    """Gives the buttons for an actiepunt, answering to `local` at `domain`."""
    address = lees_postadres(local)

    def buttons_for(actiepunt: PuntVerwijzing) -> list[tuple[str, str]]:
        own = address is not None and address.code == actiepunt.code
        to = actiepunt_address(local, actiepunt.nummer if own else None)
        buttons = [
            (label, knoppen.onderwerp(actiepunt), knoppen.opdracht(word, actiepunt, met_code=not own))
            for label, word in knoppen.KNOPPEN
        ]
        return [
            (label, f"mailto:{without_plus(to)}@{domain}?subject={quote(subject)}&body={quote(command)}")
            for label, subject, command in buttons
        ]

    return buttons_for


def explanation(local: str) -> Uitleg:
    """Gives the line of plain text that says what the buttons do."""
    address = lees_postadres(local)
    return lambda actiepunt: knoppen.uitleg(actiepunt, met_code=address is None or address.code != actiepunt.code)
