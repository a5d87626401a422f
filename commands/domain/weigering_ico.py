"""Every refusal around a meeting (ICO): data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class IcoInVerleden(Weigering):
    """A moment that should lie ahead lies behind."""


class IcoMomentenDubbel(Weigering):
    """Two moments of a poll are alike."""


class IcoMomentenTeVeel(Weigering):
    """Fewer than two moments for a poll, or more than five. `aantal`."""


class EenMomentNodig(Weigering):
    """More moments where one is asked."""


class IcoMomentOnbekend(Weigering):
    """The poll has no moment with this number. `nummer`."""


class WelkMoment(Weigering):
    """`ico vast` without the number of a moment. `code`, `lijst`: the moments, a line each."""


class PeilingVoorbij(Weigering):
    """The poll is over: a moment was fixed, or the meeting is held or cancelled."""


class MomentOnleesbaar(Weigering):
    """Words that should be moments and are none. `tekst`: the part that was not understood."""


class MomentTwijfel(Weigering):
    """A moment that may be a slip, so that it is asked about. `redenen`: sentences; `gebruik`: what to write."""


class PeilantwoordOnduidelijk(Weigering):
    """An answer to a poll of which it is not certain what it says.

    `lijst`: the moments, a line each; `bedoeld`: a question with a line of its own, or empty.
    """


class GeenPeiling(Weigering):
    """No moments are put to the members of this casus. `code`, where its reader may put some to them."""


class IcoAlGepland(Weigering):
    """A meeting is planned already, so that no other is polled. `wanneer`: as people write it."""


class IcoLoopt(Weigering):
    """A meeting is polled or planned, so that it must be cancelled first."""


class IcoUurOntbreekt(Weigering):
    """A day that lies ahead without the hour of the ICO. `dag`: as people write it."""


class IcoNogNietGeweest(Weigering):
    """A plan of a casus whose first ICO is still to come. `code`; `wanneer`: as people write it."""


class IcoAlUitgenodigd(Weigering):
    """Invitations by hand are for a first ICO alone: for a later one everybody is invited when its moment is fixed."""


class NiemandGenoemd(Weigering):
    """A first ICO for which nobody is named who can be invited. `code`."""


class StaatInPlan(Weigering):
    """A deelnemer to take out before the release whom the plan itself names. `wie`."""


class IcoNietGepland(Weigering):
    """No meeting of this casus is planned, so there is none to change. `code`, where its reader may plan one."""


class IcoNogGepeild(Weigering):
    """A meeting is polled, so that its moment must be chosen first. `code`."""


class IcoKomtNog(Weigering):
    """A meeting that begins later cannot have been held. `code`; `wanneer`: as people write it."""


class IcoUitnodigingOnbekend(Weigering):
    """A calendar answers an invitation that is none of ours, or of another casus."""


class IcoAfgezegd(Weigering):
    """A calendar answers the invitation to a meeting that was called off."""


class IcoGeweest(Weigering):
    """The meeting that is answered was held already."""


class IcoVerzet(Weigering):
    """A calendar answers an invitation from before the meeting was moved. `op`: when it is now."""


class IcoAntwoordOnduidelijk(Weigering):
    """A yes or a no that says too little in answer to a question about a meeting. `code`; `stap`: of that question."""
