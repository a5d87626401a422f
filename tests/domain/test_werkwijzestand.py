from dataclasses import fields, replace

import pytest

from bot.settings.werkwijze import Ending, Rhythm
from bot.settings.werkwijze_reading import names, read_werkwijze
from commands.domain.beleid import Beleid, Bewaartermijn
from commands.domain.einden import Einden
from commands.domain.sluiting import Einde
from commands.domain.werkwijzestand import BEWAREN, EINDEN, TERMIJNEN, Verandering, stand, verschil
from commands.texts.werkwijze import NAMEN


def test_each_term_of_a_werkwijze_is_watched_and_has_a_name_for_people():
    ladder = {"casushouder_na", "procesregisseur_na", "manager_na", "manager_na_besluit"}
    assert set(Rhythm.model_fields) | ladder == set(TERMIJNEN)
    assert set(Ending.model_fields) == set(EINDEN)
    assert {een.name for een in fields(Bewaartermijn)} == set(BEWAREN)
    assert set(NAMEN) == set(stand(Beleid()))


@pytest.mark.parametrize("naam", names())
def test_the_same_werkwijze_is_no_change(naam):
    beleid = replace(Beleid(), **read_werkwijze(naam).terms())
    assert verschil(stand(beleid), stand(beleid)) == ()


def test_what_changed_is_told_with_what_it_was():
    anders = replace(Beleid(), contact_weken=(), manager_na=12, einden=Einden(soorten=(Einde.VOORLOPIG,), namens=False))
    gevonden = {een.sleutel: (een.was, een.is_nu) for een in verschil(stand(Beleid()), stand(anders))}
    assert gevonden["contact_weken"] == ("4, 5, 6", "")
    assert gevonden["manager_na"] == ("10", "12")
    assert gevonden["namens"] == ("ja", "nee")
    assert set(gevonden) == {"contact_weken", "manager_na", "soorten", "namens"}


def test_a_term_that_an_older_version_did_not_know_is_no_change():
    assert verschil({"stil_weken": "3"}, stand(Beleid())) == ()
    assert verschil({"stil_weken": "2"}, stand(Beleid())) == (Verandering(sleutel="stil_weken", was="2", is_nu="3"),)
