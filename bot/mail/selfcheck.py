"""The mails that `ketenbot check` sends to the bot itself, so that the bot that listens can tell them and drop them."""

from email.message import EmailMessage

from bot.mail.config import MailConfig
from bot.mail.raw.addresses import lees_adressen
from bot.mail.raw.envelope import pak_uit
from bot.mail.raw.headers import LOOP_HEADER, Koppen
from commands.ports import InboxRij

LOCAL = "check+"
"""How the local part begins to which they go: no address of anybody."""


def compose(token: str, sender: str, domein: str) -> EmailMessage:
    """One such mail, of this sender, to the address with this token."""
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = f"{LOCAL}{token}@{domein}"
    mail["Subject"] = "Ketenbot check"
    mail["Message-ID"] = f"<check-{token}@{domein}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail[LOOP_HEADER] = domein
    mail.set_content("Ketenbot sent this mail to itself to see how it comes in. It may be thrown away.\n")
    return mail


def is_selfcheck(rij: InboxRij, config: MailConfig) -> bool:
    """Whether a raw mail is one of these: marked as our own, and for such an address alone."""
    koppen = Koppen.van(pak_uit(rij.ruw)[1])
    domein = config.domein.lower()
    aan = [adres for kop in koppen.alle("To") for adres in lees_adressen(kop)]
    marked = koppen.eerste(LOOP_HEADER).strip().lower() == domein
    return marked and len(aan) == 1 and aan[0].startswith(LOCAL) and aan[0].endswith(f"@{domein}")
