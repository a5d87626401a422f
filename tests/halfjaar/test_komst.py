"""The people of the half year answer what a poll asks, in each way that it offers."""

from dataclasses import replace

from commands.domain.bijeenkomst import Peilmoment
from commands.texts import bijeenkomst
from tests.halfjaar.klassen import Klasse
from tests.halfjaar.komst import over_peiling
from tests.halfjaar.mensen import Stuk, maak_mensen
from tests.halfjaar.test_icotoets import CASUS, ICO, VERGADERING
from tests.wereld import AMSTERDAM


def test_somebody_can_come_at_some_moment_and_says_so_in_words_and_by_a_button() -> None:
    momenten = tuple(Peilmoment(nr=nr, op=CASUS.geopend_op) for nr in (1, 2, 3))
    bericht = bijeenkomst.peiling(CASUS, replace(VERGADERING, momenten=momenten), AMSTERDAM, bonnen=False)
    stuk = Stuk(op=CASUS.geopend_op, bericht=bericht, klasse=Klasse.VRAAG, sleutel="peiling/b1", code=CASUS.code)
    mens = maak_mensen("1", ICO, 4, ("Politie",), 1)[0]
    gezegd = {over_peiling(mens, stuk) for _ in range(200)}
    assert {"!kan 1 3", "!kan 1 2 3", "!kan geen"} <= gezegd
