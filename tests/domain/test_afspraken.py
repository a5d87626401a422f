from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings.werkwijze_reading import names, read_werkwijze
from commands.domain.afspraken import (
    afspraken_van,
    groepen,
    lees_afspraken,
    met_afspraken,
    schrijf_afspraken,
    wat_verandert,
)
from commands.domain.beleid import Beleid, Bewaartermijn
from commands.domain.einden import Einden
from commands.domain.sluiting import Einde
from commands.domain.werkwijzestand import BEWAREN, EINDEN, TERMIJNEN, stand

WEKEN = st.lists(st.integers(1, 52), unique=True, max_size=4).map(sorted).map(tuple)
GETAL = st.integers(0, 366)
REEKS = {"plan_vraag_dagen", "contact_weken", "vervolg_weken", "vervolg_vraag_weken"}
HUIZEN = st.builds(
    lambda termijnen, bewaren, einden: replace(
        Beleid(huis="een huis", telefoon="023 555 00 00"), bewaren=bewaren, einden=einden, **termijnen
    ),
    st.fixed_dictionaries({naam: WEKEN if naam in REEKS else GETAL for naam in TERMIJNEN}),
    st.builds(
        Bewaartermijn,
        na_begin_maanden=GETAL,
        na_einde_maanden=GETAL,
        verlengen_maanden=GETAL,
        waarschuw_maanden=WEKEN,
        bedenktijd_dagen=GETAL,
    ),
    st.builds(
        Einden,
        soorten=st.lists(st.sampled_from(Einde), unique=True, min_size=1).map(tuple),
        schaduw_maanden=GETAL,
        in_overleg=st.booleans(),
        namens=st.booleans(),
        evaluatie=st.booleans(),
        afgeschermd=st.booleans(),
    ),
)
"""Houses with any terms, also those that no region has."""


@given(HUIZEN, HUIZEN)
def test_a_casus_keeps_each_term_and_nothing_else_of_the_house_it_began_in(eerst, nu):
    anders = replace(nu, huis="een ander huis", telefoon="", vrije_dagen=frozenset())
    hier = met_afspraken(anders, afspraken_van(eerst))
    assert stand(hier) == stand(eerst)
    assert afspraken_van(hier) == afspraken_van(eerst)
    assert (hier.huis, hier.telefoon, hier.vrije_dagen, hier.woorden) == ("een ander huis", "", frozenset(), nu.woorden)


@given(HUIZEN)
def test_what_is_written_is_read_as_it_was_and_the_same_terms_are_the_same_text(huis):
    afspraken = afspraken_van(huis)
    tekst = schrijf_afspraken(afspraken)
    assert lees_afspraken(tekst) == afspraken
    assert schrijf_afspraken(lees_afspraken(tekst)) == tekst


@pytest.mark.parametrize("sleutel", [*TERMIJNEN, *BEWAREN, *EINDEN])
def test_a_change_of_one_term_acts_for_a_new_casus_and_not_for_an_old_one_until_it_is_taken_over(sleutel):
    huis = Beleid()
    nu = _met(huis, sleutel)
    begonnen = afspraken_van(huis)

    oud, nieuw = met_afspraken(nu, begonnen), met_afspraken(nu, afspraken_van(nu))

    assert stand(oud)[sleutel] == stand(huis)[sleutel] != stand(nieuw)[sleutel]
    assert [een.sleutel for een in wat_verandert(begonnen, nu)] == [sleutel]
    assert wat_verandert(afspraken_van(nu), nu) == wat_verandert(None, nu) == ()


def _met(huis: Beleid, sleutel: str) -> Beleid:
    deel = next(een for een in (huis, huis.bewaren, huis.einden) if hasattr(een, sleutel))
    was = getattr(deel, sleutel)
    if isinstance(was, bool):
        nieuw = not was
    else:
        nieuw = (Einde.BEEINDIGD,) if sleutel == "soorten" else (9,) if isinstance(was, tuple) else was + 1
    anders = replace(deel, **{sleutel: nieuw})
    return anders if deel is huis else replace(huis, **{"bewaren" if deel is huis.bewaren else "einden": anders})


@pytest.mark.parametrize("naam", names())
def test_each_region_is_kept_in_a_house_of_each_other_region(naam):
    werkwijze = read_werkwijze(naam)
    eerst = replace(Beleid(), bewaren=werkwijze.keeping(), einden=werkwijze.ending(), **werkwijze.terms())
    afspraken = lees_afspraken(schrijf_afspraken(afspraken_van(eerst)))
    assert met_afspraken(Beleid(), afspraken) == eerst


def test_a_term_that_was_not_known_yet_follows_the_house_and_one_that_is_no_more_is_left_out():
    ouder = '{"versie": 1, "termijnen": {"stil_weken": 9, "maanstand": 3}, "bewaren": {}, "einden": {}}'
    huis = Beleid(contact_weken=(2,))
    hier = met_afspraken(huis, lees_afspraken(ouder))
    assert (hier.stil_weken, hier.contact_weken) == (9, (2,))
    assert [een.sleutel for een in wat_verandert(lees_afspraken(ouder), huis)] == ["stil_weken"]


def test_casussen_are_looked_at_by_their_terms_each_once():
    huis, kort, lang = Beleid(), Beleid(stil_weken=1), Beleid(stil_weken=9)
    alle = groepen({"A2B3": afspraken_van(kort), "C4D5": afspraken_van(lang), "E6F7": afspraken_van(kort)}, huis)
    assert [(een.beleid.stil_weken, een.van_huis) for een in alle] == [(3, True), (1, False), (9, False)]
    for code, weken in {"A2B3": 1, "C4D5": 9, "E6F7": 1, "G8H9": 3}.items():
        assert [een.beleid.stil_weken for een in alle if een.hoort(code)] == [weken]
    assert [een.van_huis for een in groepen({"A2B3": afspraken_van(huis)}, huis)] == [True]
