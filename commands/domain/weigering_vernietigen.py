"""Every refusal around the destruction of a casus: data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class CasusIsVernietigd(Weigering):
    """It was destroyed, and somebody of the house asks for it. `code`, `dag`."""


class EerstAfsluiten(Weigering):
    """Only a closed casus is destroyed. `code`, `belet`: see Belet."""


class BezwaarLoopt(Weigering):
    """Nothing is destroyed while an objection or a request runs. `code`."""


class WordtVernietigd(Weigering):
    """It was decided, or is being done. `code`, `terug`: whether it can be taken back."""


class NietVoorgesteldVernietigen(Weigering):
    """Nobody proposed to destroy it. `code`."""


class EigenVernietiging(Weigering):
    """Two people destroy a casus. `code`."""


class NietsTeVernietigen(Weigering):
    """None is due, or waits for the answer of this person."""
