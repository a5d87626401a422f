"""Loose words that may answer one of several questions of the bot, or none: asked about, and shared with nobody."""

from commands.domain.weigering import Weigering


class WelkeVraag(Weigering):
    """`vragen`: the questions (Openvraag) that they may answer; `code`: of their casus, empty for several; `groep`:
    whether they may be meant for the group; `zegt`: "ja", "klaar" or "bezig" where they say that, empty for others."""


class VraagLeeg(Weigering):
    """A question, or a signaal, without words; `woord`: its command."""
