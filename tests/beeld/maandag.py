"""The overview of a Monday with 60 casussen, of which nine ask something."""

from commands.domain.overzicht import maak_overzicht
from commands.domain.rollen import Rol
from commands.messages import Bericht
from commands.texts.overzicht import overzicht
from tests.domain.kalender import een_beleid, lokaal
from tests.overzichten import MAANDAG, zestig

MAANDAG_OM = lokaal("2026-11-16 09:00")


def maandag() -> Bericht:
    """As it comes by itself when the office opens."""
    return overzicht([maak_overzicht(zestig(), Rol.PROCESREGISSEUR, MAANDAG, een_beleid())], MAANDAG, notice=False)
