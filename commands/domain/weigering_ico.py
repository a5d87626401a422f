"""Every refusal around a meeting (ICO): data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class IcoInVerleden(Weigering):
    """A moment that should lie ahead lies behind."""


class IcoMomentenDubbel(Weigering):
    """Two moments of a poll are alike."""


class IcoMomentenTeVeel(Weigering):
    """Fewer than two moments for a poll, or more than five. `aantal`."""


class IcoMomentOnbekend(Weigering):
    """The poll has no moment with this number. `nummer`."""


class PeilingVoorbij(Weigering):
    """The poll is over: a moment was fixed, or the meeting is held or cancelled."""


class IcoNietGepland(Weigering):
    """No meeting of this casus is planned, so there is none to change."""
