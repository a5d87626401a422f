"""Somebody of the ZVH is welcomed."""

from collections.abc import Iterator

from commands.domain.rollen import Rol
from commands.texts import welkom
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    for rol in (Rol.PROCESREGISSEUR, Rol.MANAGER, Rol.BEHEERDER):
        yield zin(welkom.welkom, rol.value, rol)
