"""The shortest name by which a command finds one deelnemer."""

import pytest

from commands.domain.deelnemerzoeken import kortste_naam, zoek_lid
from tests.texts.klok_voorbeelden import een_lid

GGZ = een_lid("ggz", organisatie="GGZ", functie="behandelaar")
TWEEDE = een_lid("ggz2", organisatie="GGZ", functie="begeleider")
POLITIE = een_lid("politie", organisatie="Politie", functie="wijkagent")
WIJKAGENT = een_lid("ander", organisatie="Gemeente", functie="politie")


@pytest.mark.parametrize(
    ("leden", "naam"),
    [([GGZ, POLITIE], "Politie"), ([POLITIE, WIJKAGENT], "Politie (wijkagent)"), ([POLITIE], "Politie")],
)
def test_the_organisation_is_enough_unless_another_is_called_so_too(leden, naam):
    assert kortste_naam(POLITIE, leden) == naam


@pytest.mark.parametrize("lid", [GGZ, TWEEDE, POLITIE, WIJKAGENT])
def test_whoever_it_names_is_found(lid):
    leden = [GGZ, TWEEDE, POLITIE, WIJKAGENT]
    assert zoek_lid(kortste_naam(lid, leden), leden) is lid
