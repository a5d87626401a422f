"""Makes the `mailto:` buttons under an actiepunt; they need no login, and no scanner can press them (SOURCES: M27)."""

from urllib.parse import quote

from bot.mail.addresses import ITSELF, Addresses, mark_of
from commands.adres import lees_postadres
from commands.messages import Knop, PuntVerwijzing
from commands.texts import knoppen
from commands.texts.opmaak import Knoppen, Uitleg, Verwijs


def actiepunt_address(local: str, number: int | None) -> str:
    """The local part that a reply about one actiepunt goes to; an address without a casus takes no number."""
    address = lees_postadres(local)
    fits = number is not None and address is not None and address.code is not None and address.token is not None
    return f"{local}-{number}" if fits else local


def mailto(local: str, ours: Addresses, subject: str = "", command: str = "") -> str:
    """The link that begins a mail to this local part, filled in.

    No plus stands in it: some programs read it as a blank, and others keep its escape (SOURCES: M34). Where each
    address has one, the mail goes to the bot itself, and the words hold the address.
    """
    if ours.plus:
        mark = mark_of(local)
        subject, command = f"{subject} {mark}".strip(), f"{command}\r\n\r\n{mark}".strip()
    address = ours.of(ITSELF if ours.plus else local.replace("+", "-"))
    filled = [f"{name}={quote(words)}" for name, words in (("subject", subject), ("body", command)) if words]
    return f"mailto:{address}{'?' if filled else ''}{'&'.join(filled)}"


def mailto_buttons(local: str, ours: Addresses) -> Knoppen:
    """The maker of the buttons of an actiepunt, which answer to `local`."""
    address = lees_postadres(local)

    def buttons_for(actiepunt: PuntVerwijzing) -> list[tuple[str, str]]:
        own = address is not None and address.code == actiepunt.code
        to = actiepunt_address(local, actiepunt.nummer if own else None)
        buttons = [
            (label, knoppen.onderwerp(actiepunt), knoppen.opdracht(word, actiepunt, met_code=not own))
            for label, word in knoppen.knoppen(actiepunt)
        ]
        return [(label, mailto(to, ours, subject, command)) for label, subject, command in buttons]

    return buttons_for


def mailto_command(local: str, ours: Addresses) -> Verwijs:
    """The maker of the link that fills in any other command, which answers to `local`."""

    def link_for(button: Knop) -> str:
        return mailto(local, ours, button.opdracht, button.opdracht)

    return link_for


def explanation(local: str) -> Uitleg:
    """The maker of the lines of plain text that say what the buttons do."""
    address = lees_postadres(local)

    def explain(actiepunt: PuntVerwijzing) -> tuple[str, ...]:
        own = address is not None and address.code == actiepunt.code
        return knoppen.uitleg(actiepunt) if own else knoppen.met_code(actiepunt)

    return explain
