"""Every refusal around a derde: data only; the sentences are in `commands/texts`."""

from commands.domain.weigering import Weigering


class GeenDerde(Weigering):
    """Only a derde signs a statement of secrecy. `wie`."""


class GeenDerden(Weigering):
    """This house tells no kinds of deelnemers apart: whoever takes part hears what the group hears. `wie`."""


class DerdeZonderVerklaring(Weigering):
    """Nothing is asked of a derde before the statement of secrecy is noted. `code`, `wie`."""


class AlleenRegieAanDerde(Weigering):
    """The procesregisseur alone lets anything through to a derde. `wie`."""


class AlleenRegieWijzigtVoorDerde(Weigering):
    """The procesregisseur alone changes words that a derde reads. `nummer`, `wie`."""


class AlleenAanDerde(Weigering):
    """Only to a derde is a message let through by itself; the others hear what the group hears. `wie`."""


class ToestemmingNodig(Weigering):
    """The words of a deelnemer go to a derde with their consent alone. `bericht`: its number (W12), `wie`: the derde,
    `keuzes`: the writer."""


class GeenEigenPunt(Weigering):
    """A derde speaks of their own actiepunten alone; whether there are others is not told. `nummer`."""


class VerklaringLangGeleden(Weigering):
    """The day of the statement is so long ago that it may be a mistake. `code`, `wie`, `datum`."""
