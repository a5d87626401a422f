"""The figures of a book: how many messages a day, and on how many days more than one."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from tests.halfjaar.boek import Boek, Regel
from tests.halfjaar.klassen import Klasse
from tests.halfjaar.meting import cijfers, invarianten

DAG = date(2026, 11, 3)


def regel(dag: date, klasse: Klasse = Klasse.VRAAG) -> Regel:
    return Regel(
        op=datetime.combine(dag, time(9)), dag=dag, wie="ggd1", staf="", code="K7Q2", klasse=klasse, sleutel="klok"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("klassen", "dag", "promille"),
    [
        ([], (0, 0, 0), 0),
        ([Klasse.VRAAG], (0, 1, 1), 0),
        ([Klasse.VRAAG, Klasse.BUNDEL], (0, 2, 2), 100),
        ([Klasse.VRAAG, Klasse.ONTVANGST], (0, 1, 1), 0),
        ([Klasse.VRAAG, Klasse.GESPREK], (0, 1, 1), 0),
    ],
)
def test_of_ten_days_those_with_two_messages_are_counted(klassen, dag, promille):
    boek = Boek(werkdagen=10, mensen={"ggd1": ""}, leden={("ggd1", "K7Q2")})
    boek.regels = [regel(DAG, een) for een in klassen]
    uit = cijfers([boek])

    assert (uit["per_dag"]["partner"]["dag"], uit["per_dag"]["partner"]["promille_met_meer"]) == (dag, promille)
    [een] = [een for een in invarianten(uit) if "partner a working day" in een.naam]
    assert een.goed is (dag[1] <= 1)
    assert f"{promille // 10}.0 % of days have more" in een.gemeten


def test_who_reads_mail_alone_is_counted_apart_from_who_reads_the_room():
    boek = Boek(werkdagen=10, leden={("ggd1", "K7Q2"), ("ggz1", "K7Q2")})
    boek.regels = [regel(DAG), replace(regel(DAG), wie="ggz1"), replace(regel(DAG), wie="ggz1", kamer=True)]
    uit = cijfers([boek])

    assert (uit["per_partner_en_casus"], uit["per_partner_zonder_kamer"]) == ((2, 2, 2), (1, 1, 1))
    assert "who reads mail alone: 1 / 1" in invarianten(uit)[2].gemeten
