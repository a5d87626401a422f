"""Every refusal around a request of a client: data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class ClientverzoekOnduidelijk(Weigering):
    """No kind of request was named. `code`."""


class GeenClientverzoek(Weigering):
    """None of this kind runs. `code`, `recht`."""
