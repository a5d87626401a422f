"""A werkwijze that changed."""

from collections.abc import Iterator

from commands.domain.werkwijzestand import Verandering
from commands.texts import werkwijze as teksten
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Of one casus and of more; each term by its name."""
    contact = Verandering(sleutel="contact_weken", was="4, 5, 6", is_nu="")
    yield zin(teksten.veranderd, "één casus", (contact,), 1)
    yield zin(
        teksten.veranderd, "alles", tuple(Verandering(sleutel=een, was="2", is_nu="3") for een in teksten.NAMEN), 4
    )
