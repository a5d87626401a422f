"""The addresses of the bot itself: nobody may take part under one of them, for the bot would write to itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EigenAdressen:
    """The addresses of the bot; empty where a channel is off."""

    domein: str = ""
    """Its mail domain, when every address in it reaches the bot."""
    postbus: str = ""
    """The address of its mailbox; with a tag behind a plus it is the bot's too."""
    matrix_id: str = ""

    def heeft(self, adres: str) -> bool:
        """Whether this mail address or Matrix id is the bot's own, in any case and with any tag behind a plus."""
        schoon = adres.strip().lower()
        if schoon.startswith("@"):
            return bool(self.matrix_id) and schoon == self.matrix_id.lower()
        lokaal, _, domein = schoon.rpartition("@")
        domein = domein.rstrip(".")
        if self.domein and domein == self.domein.lower():
            return True
        bus, at, bij = self.postbus.lower().rpartition("@")
        return bool(at) and domein == bij and lokaal.partition("+")[0] == bus.partition("+")[0]
