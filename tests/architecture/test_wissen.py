"""Every table says what of it goes when a casus is removed for good: one that is added later must say so too."""

from storage.collections.wissen import GOES, STAYS
from storage.tables import TABLES


def test_of_each_table_it_is_decided_what_goes_with_a_casus():
    namen = {tabel.name for tabel in TABLES}

    assert namen - GOES.keys() - STAYS.keys() == set(), "decide in storage/collections/wissen.py"
    assert (GOES.keys() | STAYS.keys()) - namen == set()
    assert GOES.keys() & STAYS.keys() == set()
    assert all(STAYS.values())


def test_what_has_a_casus_and_stays_is_none_but_what_must():
    met_casus = {tabel.name for tabel in TABLES if "casus_id" in tabel.columns}

    assert met_casus & STAYS.keys() == {"logboek", "gewist"}
