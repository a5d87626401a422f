"""The address book."""

from collections.abc import Iterator
from datetime import date

from commands.domain.adresboek import Contact
from commands.texts import adresboek
from tests.texts.zin import Zin, zin

GGZ = Contact(organisatie="GGZ", functie="behandelaar", adres="ggz@partners.test", gebruikt_op=date(2026, 11, 3))
CRISIS = Contact(organisatie="GGZ", functie="", adres="@crisis:zvh.test", gebruikt_op=date(2026, 10, 1))
ANDER = Contact(organisatie="Jeugdzorg", functie="", adres="ggz@partners.test", gebruikt_op=date(2026, 9, 1))


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(adresboek.alles, "", [GGZ, CRISIS])
    yield zin(adresboek.alles, "leeg", [])
    yield zin(adresboek.een_organisatie, "", [GGZ, CRISIS], [GGZ, CRISIS, ANDER])
    yield zin(adresboek.niet_gevonden, "")
    yield zin(adresboek.weet_u_het_zeker, "", [GGZ, CRISIS])
    yield zin(adresboek.weg, "", [GGZ])
