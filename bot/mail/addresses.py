"""The addresses of the bot as others see them: every local part of a domain, or one mailbox with a tag.

With a catch-all `casus-k7q2+token` is an address by itself. With one mailbox that address is
`ketenbot+casus-k7q2-token`: a hyphen stands for its plus, as not every server takes two.
"""

from dataclasses import dataclass

from commands.adres import lees_postadres

ITSELF = "bot"
"""The local part for the bot itself, which names no casus and no person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Makes addresses of local parts, and local parts of addresses."""

    domain: str
    mailbox: str = ""
    """Local part of the one mailbox; empty: it is no address of the domain."""
    plus: bool = False
    """Whether each address is that of the mailbox, with a tag behind a plus."""
    one_sender: bool = False
    """Whether all mail goes out under the address of the mailbox."""

    def of(self, local: str) -> str:
        """The whole address of a local part."""
        if not self.plus:
            return f"{local}@{self.domain}"
        tag = "" if local == ITSELF else f"+{local.replace('+', '-')}"
        return f"{self.mailbox}{tag}@{self.domain}"

    def sender(self, local: str) -> str:
        """The address under which mail of a local part goes out."""
        return f"{self.mailbox}@{self.domain}" if self.one_sender else self.of(local)

    def local(self, address: str) -> str:
        """The local part in one of our addresses, in lower case; empty for any other address.

        Without a catch-all, addresses from a time with one count too, but for that of the bot itself: the domain may
        be that of the house, and the name a person's.
        """
        local, _, host = address.strip().lower().rpartition("@")
        if host != self.domain.lower() or not local:
            return ""
        name, plus, tag = local.replace("%2b", "+").partition("+")
        if self.mailbox and name == self.mailbox.lower():
            if plus and lees_postadres(tag) is not None:
                return tag
            if self.plus or not plus:
                return ITSELF
        if lees_postadres(local) is None or (self.plus and local == ITSELF):
            return ""
        return local
