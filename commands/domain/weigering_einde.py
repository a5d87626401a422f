"""Every refusal around the end of a casus: data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class CasusGesloten(Weigering):
    """Nothing is done in a closed casus but to look, and to open it again. `code`."""


class EindeOntbreekt(Weigering):
    """No end of this house was named, or several. `code`, `woorden`: of those there are."""


class AfsluitenKanNogNiet(Weigering):
    """Something stands in the way. `code`, `belet`: see Belet; `voorgesteld`: whether the proposal waits on."""


class VoorstelWacht(Weigering):
    """Another role holder proposed it first. `code`, `einde`."""


class GeenVoorstel(Weigering):
    """Nobody proposed to close this casus, or the proposal was answered. `code`."""


class AnderVoorstel(Weigering):
    """The answer does not speak of the proposal that waits now. `code`, `einde`: see Einde."""


class EigenVoorstel(Weigering):
    """Nobody answers what they proposed themselves. `code`."""


class TerugblikLater(Weigering):
    """How it went is told once the casus is closed. `code`."""


class NietGesloten(Weigering):
    """Only a closed casus can be opened again. `code`."""


class OverlegOntbreekt(Weigering):
    """This house decides it in a meeting, whose day or deelnemers are missing. `code`, `hoe`: the word for
    the end."""


class EerstSchaduwlijst(Weigering):
    """In this house a casus ends after a time on the schaduwlijst. `code`, `maanden`."""


class GeenSchaduwlijst(Weigering):
    """This house has no schaduwlijst. `code`."""


class NietOpAgenda(Weigering):
    """Nobody wants it discussed again. `code`."""


class NietOpSchaduwlijst(Weigering):
    """It is not on the schaduwlijst. `code`."""


class Afgeschermd(Weigering):
    """A closed casus is shielded: nobody reads it but the procesregisseur, for a reason. `code`, `regie`: whether
    they may say one."""


class RedenInzien(Weigering):
    """Not one of the reasons for which a shielded casus is read. `code`."""
