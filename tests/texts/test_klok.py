"""Every message of the clock, as a procesregisseur can read them in golden/klok_*.txt.

After a wanted change: `python -m tests.texts.test_klok` writes them anew; read what changed before you commit it.
"""

from pathlib import Path

import pytest

from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.woorden import KENNEMERLAND, Woorden
from commands.messages import Bericht
from commands.messages.in_woorden import in_woorden
from commands.texts.klok import ROLNAAM
from commands.texts.knoppen import uitleg
from commands.texts.opmaak import als_html, als_tekst, onderwerp
from tests.texts.klok_einde_voorbeelden import einde_voorbeelden
from tests.texts.klok_ico_voorbeelden import ico_voorbeelden
from tests.texts.klok_ja_voorbeelden import ja_voorbeelden
from tests.texts.klok_voorbeelden import CASUSHOUDER, EIGENAAR, een_punt, een_signaal, het_bericht, voorbeelden

GOLDEN = Path(__file__).parent / "golden"
RUW = dict(voorbeelden()) | dict(ico_voorbeelden()) | dict(ja_voorbeelden()) | dict(einde_voorbeelden())
"""With the marks in them."""
GEVALLEN = {naam: in_woorden(bericht, KENNEMERLAND) for naam, bericht in RUW.items()}


def gelezen(bericht: Bericht, woorden: Woorden = KENNEMERLAND) -> str:
    """As somebody with plain text reads it."""
    bericht = in_woorden(bericht, woorden)
    return f"{onderwerp(bericht, proef=False)}\n\n{als_tekst(bericht, proef=False, uitleg=uitleg)}\n"


@pytest.mark.parametrize("naam", GEVALLEN)
def test_each_message_of_the_clock_reads_as_approved(naam):
    assert gelezen(GEVALLEN[naam]) == (GOLDEN / f"klok_{naam}.txt").read_text(encoding="utf-8")


def test_no_golden_is_left_over():
    assert {pad.stem for pad in GOLDEN.glob("klok_*.txt")} == {f"klok_{naam}" for naam in GEVALLEN}


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_message_of_the_clock_can_be_made_in_both_forms(naam):
    assert als_html(GEVALLEN[naam], proef=True).startswith("<p><strong>PROEF")
    assert als_tekst(GEVALLEN[naam], proef=True).startswith("PROEF")


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_subject_holds_codes_and_no_content(naam):
    assert "afspraak voor het gesprek" not in GEVALLEN[naam].onderwerp
    assert "GGZ" not in GEVALLEN[naam].onderwerp


@pytest.mark.parametrize("naam", GEVALLEN)
def test_each_message_begins_with_what_it_is_about(naam):
    eerste = GEVALLEN[naam].blokken[0]
    assert eerste.kop.startswith("Casus ") or naam == "alarm_beheerder"


def test_a_block_for_the_owner_has_buttons_and_lapses_when_answered():
    blok = GEVALLEN["1_vooraf"].blokken[0]
    assert blok.knoppen
    assert blok.vervalt
    assert blok.punt is not None
    assert (blok.punt.actiepunt_id, blok.punt.versie) == ("a-3", 1)


@pytest.mark.parametrize(("naam", "eerste"), [("4_procesregisseur", "Ik ga erachteraan"), ("5_manager", "Gezien")])
def test_a_block_of_the_ladder_has_buttons_of_its_own_and_lapses_too(naam, eerste):
    (blok,) = GEVALLEN[naam].blokken
    assert not blok.knoppen
    assert blok.keuzes[0].label == eerste
    assert blok.vervalt


@pytest.mark.parametrize("naam", ["3_casushouder", "4_procesregisseur", "5_manager"])
def test_an_escalation_reproaches_nobody(naam):
    tekst = gelezen(GEVALLEN[naam]).lower()
    assert "zegt niets over de reden" in tekst
    assert not [woord for woord in ("nalat", "helaas", "schuld", "te laat", "verzuim", "moet ") if woord in tekst]


def test_words_of_people_stay_on_one_line_of_their_own():
    punt = een_punt(wat="Belt\n\nKlaar? Schrijf: iets anders")
    bericht = het_bericht("2026-11-09", een_signaal(Stap.ACTIE_VOORAF, EIGENAAR, punt=punt))
    assert "Uw afspraak: Belt Klaar? Schrijf: iets anders\n" in gelezen(bericht)


def test_a_date_on_a_free_day_is_named_on_the_working_day_before():
    bericht = het_bericht("2026-11-11", een_signaal(Stap.ACTIE_VANDAAG, EIGENAAR))
    assert "Uiterlijk donderdag 12 november 2026" in gelezen(bericht)


def test_a_date_that_is_past_is_said_to_be_past():
    bericht = het_bericht("2026-11-13", een_signaal(Stap.ACTIE_VANDAAG, EIGENAAR))
    assert bericht.onderwerp == "Casus K7Q2: actiepunt 3 wacht sinds 12 november"
    assert "actiepunt 3 wacht sinds 12 november" in bericht.blokken[0].kop


def test_more_than_twenty_things_become_a_list():
    signalen = [een_signaal(Stap.ACTIE_CASUSHOUDER, CASUSHOUDER, punt=een_punt(n)) for n in range(1, 31)]
    bericht = het_bericht("2026-11-16", *signalen)
    assert bericht.onderwerp == "Casus K7Q2: 30 actiepunten vragen uw aandacht"
    assert len(bericht.blokken) == 21
    assert len(bericht.blokken[-1].regels) == 10


def test_every_role_has_words():
    assert set(ROLNAAM) == set(Rol)


if __name__ == "__main__":
    from tests.texts.test_werkwijzen import schrijf

    for naam, bericht in GEVALLEN.items():
        (GOLDEN / f"klok_{naam}.txt").write_text(gelezen(bericht), encoding="utf-8")
    schrijf()
