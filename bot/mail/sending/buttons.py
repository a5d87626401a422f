"""Makes the `mailto:` buttons under an actiepunt; they need no login, and no scanner can press them (SOURCES: M27)."""

from urllib.parse import quote

from commands.adres import lees_postadres
from commands.messages import Knop, PuntVerwijzing
from commands.texts import knoppen
from commands.texts.opmaak import Knoppen, Uitleg, Verwijs


def actiepunt_address(local: str, number: int | None) -> str:
    """The local part that a reply about one actiepunt goes to; an address without a casus takes no number."""
    address = lees_postadres(local)
    fits = number is not None and address is not None and address.code is not None and address.token is not None
    return f"{local}-{number}" if fits else local


def without_plus(local: str) -> str:
    """The local part for use in a link, where some programs read a plus as a blank and others keep its escape."""
    return local.replace("+", "-")


def mailto_buttons(local: str, domain: str) -> Knoppen:
    """The maker of the buttons of an actiepunt, which answer to `local` at `domain`."""
    address = lees_postadres(local)

    def buttons_for(actiepunt: PuntVerwijzing) -> list[tuple[str, str]]:
        own = address is not None and address.code == actiepunt.code
        to = actiepunt_address(local, actiepunt.nummer if own else None)
        buttons = [
            (label, knoppen.onderwerp(actiepunt), knoppen.opdracht(word, actiepunt, met_code=not own))
            for label, word in knoppen.KNOPPEN
        ]
        return [(label, _mailto(to, domain, subject, command)) for label, subject, command in buttons]

    return buttons_for


def mailto_command(local: str, domain: str) -> Verwijs:
    """The maker of the link that fills in any other command, which answers to `local` at `domain`."""

    def link_for(button: Knop) -> str:
        return _mailto(local, domain, button.opdracht, button.opdracht)

    return link_for


def _mailto(local: str, domain: str, subject: str, command: str) -> str:
    return f"mailto:{without_plus(local)}@{domain}?subject={quote(subject)}&body={quote(command)}"


def explanation(local: str) -> Uitleg:
    """The maker of the line of plain text that says what the buttons do."""
    address = lees_postadres(local)
    return lambda actiepunt: knoppen.uitleg(actiepunt, met_code=address is None or address.code != actiepunt.code)
