"""Every refusal around the meetings of the house: data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class OverlegOnbekend(Weigering):
    """No kind of this house with a day behind it. `namen`: of those there are."""


class OverlegVoorbij(Weigering):
    """The day is past."""


class GeenThemas(Weigering):
    """This house has no meeting with themes."""


class ThemaOnbekend(Weigering):
    """No theme has this number. `nummer`."""
