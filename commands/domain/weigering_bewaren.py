"""Every refusal around the keeping of a casus: data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class NietTeVerlengen(Weigering):
    """This house keeps no casus longer. `code`."""


class ToestemmingOntbreekt(Weigering):
    """Whoever supplied the data must consent, and nobody is named. `code`."""


class TeLangBewaren(Weigering):
    """A casus is kept longer by so much at most. `code`, `hoogstens`: a day in words."""


class BewaardTotLater(Weigering):
    """It may be kept longer than this day already. `code`, `datum`."""
