"""Refusals about held files."""

from commands.domain.weigering import Weigering


class BijlageOnbekend(Weigering):
    """No such file waits in this casus. `code`, `nummer` (0: none was named, and none or several wait), `open`: the
    numbers of those that do wait."""


class BijlageZonderTekst(Weigering):
    """There are no words in it that could be shared. `nummer`, `code`."""


class BijlageZonderBestand(Weigering):
    """There are words alone in it. `nummer`, `code`."""


class BijlageTochDelen(Weigering):
    """Something in its text may point to a person. `nummer`, `code`, `wat`: the words to type."""


class BijlageMetAdres(Weigering):
    """The address of a member stands in its text. `nummer`, `code`."""
