"""Makes the `mailto:` buttons under an actiepunt; they need no login, and no scanner can press them (SOURCES: M27)."""

from urllib.parse import quote

from bot.mail.addresses import Addresses
from commands.adres import lees_postadres
from commands.messages import Knop, PuntVerwijzing
from commands.texts import knoppen
from commands.texts.opmaak import Knoppen, Uitleg, Verwijs


def actiepunt_address(local: str, number: int | None) -> str:
    """The local part that a reply about one actiepunt goes to; an address without a casus takes no number."""
    address = lees_postadres(local)
    fits = number is not None and address is not None and address.code is not None and address.token is not None
    return f"{local}-{number}" if fits else local


def address_in_link(local: str, ours: Addresses) -> str:
    """The address for use in a link, where some programs read a plus as a blank and others keep its escape."""
    return ours.of(local if ours.plus else local.replace("+", "-"))


def mailto_buttons(local: str, ours: Addresses) -> Knoppen:
    """The maker of the buttons of an actiepunt, which answer to `local`."""
    address = lees_postadres(local)

    def buttons_for(actiepunt: PuntVerwijzing) -> list[tuple[str, str]]:
        own = address is not None and address.code == actiepunt.code
        to = actiepunt_address(local, actiepunt.nummer if own else None)
        buttons = [
            (label, knoppen.onderwerp(actiepunt), knoppen.opdracht(word, actiepunt, met_code=not own))
            for label, word in knoppen.KNOPPEN
        ]
        return [(label, _mailto(to, ours, subject, command)) for label, subject, command in buttons]

    return buttons_for


def mailto_command(local: str, ours: Addresses) -> Verwijs:
    """The maker of the link that fills in any other command, which answers to `local`."""

    def link_for(button: Knop) -> str:
        return _mailto(local, ours, button.opdracht, button.opdracht)

    return link_for


def _mailto(local: str, ours: Addresses, subject: str, command: str) -> str:
    return f"mailto:{address_in_link(local, ours)}?subject={quote(subject)}&body={quote(command)}"


def explanation(local: str) -> Uitleg:
    """The maker of the line of plain text that says what the buttons do."""
    address = lees_postadres(local)
    return lambda actiepunt: knoppen.uitleg(actiepunt, met_code=address is None or address.code != actiepunt.code)
