"""Every refusal around a change that an owner asks, and what waits for `akkoord`: data only; the sentences are in
`commands/texts`."""

from commands.domain.weigering import Weigering


class PuntVoorgesteld(Weigering):
    """The actiepunt is only proposed. `code`, `nummer`."""


class GeenVerzoek(Weigering):
    """Nothing about this actiepunt waits for this person to agree. `nummer`."""


class VerzoekBeantwoord(Weigering):
    """Somebody answered before. `nummer`, `wie` (as others see them)."""


class VerzoekWacht(Weigering):
    """Something about this actiepunt already waits for an answer, of another asker. `nummer`."""


class NietEigen(Weigering):
    """Only an owner hands an actiepunt over; the asker is none. `nummer`, `gebruik`: what casushouders do."""


class DatumOntbreekt(Weigering):
    """More time is asked, and no date is said. `nummer`."""
