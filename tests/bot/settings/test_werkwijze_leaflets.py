"""What the shipped werkwijzen say is what the leaflets of the four houses say."""

import pytest

from bot.settings.werkwijze_reading import read_werkwijze
from commands.domain.beleid import Bewaartermijn


@pytest.mark.parametrize(
    ("naam", "woorden", "groepen"),
    [
        ("kennemerland", ("strafbaar gedrag", "Eén domein alleen"), 4),
        ("noord-holland-noord", ("verder afglijden", "minimaal zorg en veiligheid", "gezin", "wijk of gebied"), 3),
        ("zaanstreek-waterland", ("komt niet van de grond", "verschillende domeinen", "onveilig"), 3),
        ("bonaire", ("overlast of crimineel gedrag", "meer dan twee organisaties", "meer ketens nodig"), 3),
    ],
)
def test_the_criteria_say_what_those_of_the_leaflet_say(naam, woorden, groepen):
    regels = read_werkwijze(naam).reporting()
    assert regels is not None
    alle = " ".join(een.tekst for een in regels.criteria)
    assert [woord for woord in woorden if woord not in alle] == []
    assert len(regels.groepen) == groepen


def test_on_bonaire_all_goes_a_year_after_the_end():
    assert read_werkwijze("bonaire").keeping() == Bewaartermijn(
        na_begin_maanden=0, na_einde_maanden=12, verlengen_maanden=0, waarschuw_maanden=(3, 1), bedenktijd_dagen=7
    )
