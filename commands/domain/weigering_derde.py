"""Every refusal around a derde: data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class GeenDerde(Weigering):
    """Only a derde signs a statement of secrecy. `wie`."""


class VerklaringLangGeleden(Weigering):
    """The day of the statement is so long ago that it may be a mistake. `code`, `wie`, `datum`."""
