"""What goes out: ringing or not, answering, and never larger than an event may be."""

import json
from dataclasses import replace
from typing import Any

import pytest

from bot.matrix.sending.parts import MAX_BYTES, content, in_parts
from commands.messages import Bericht, Blok, PuntVerwijzing
from commands.ports.outgoing import OutgoingEvent
from tests.iedereen import IEDEREEN


def zending(
    *blokken: Blok, notice: bool = False, antwoord_op: str = "", rinkelt: tuple[str, ...] = ()
) -> OutgoingEvent:
    bericht = Bericht(onderwerp="Bericht", blokken=blokken, notice=notice)
    return OutgoingEvent(
        room="!a", txn_id="t", bericht=bericht, reply_to=antwoord_op, mentions=rinkelt, members=IEDEREEN
    )


def delen_van(een: OutgoingEvent, *, proef: bool = False) -> list[dict[str, Any]]:
    """The contents alone."""
    return [deel for _, deel in in_parts(een, training=proef)]


def test_a_reminder_is_text_that_mentions_and_a_receipt_is_a_notice() -> None:
    rinkelt = content(zending(Blok(tekst="x"), rinkelt=("@a:zvh.test",)), training=False)
    stil = content(zending(Blok(tekst="x"), notice=True), training=False)
    assert (rinkelt["msgtype"], rinkelt["m.mentions"]) == ("m.text", {"user_ids": ["@a:zvh.test"]})
    assert (stil["msgtype"], stil["m.mentions"]) == ("m.notice", {})


def test_what_people_wrote_is_escaped() -> None:
    waarde = content(zending(Blok(tekst="<b>dag</b> & zo")), training=False)
    assert waarde["body"] == "<b>dag</b> & zo"
    assert "<b>" not in waarde["formatted_body"]


def test_an_answer_points_to_what_it_answers() -> None:
    waarde = content(zending(Blok(tekst="x"), antwoord_op="$1"), training=False)
    assert waarde["m.relates_to"] == {"m.in_reply_to": {"event_id": "$1"}}


def test_each_part_of_a_training_message_says_so() -> None:
    delen = delen_van(zending(*(Blok(tekst="woord " * 500) for _ in range(24))), proef=True)
    assert len(delen) > 1
    assert all(deel["body"].startswith("PROEF") for deel in delen)


@pytest.mark.parametrize(
    "blok",
    [
        Blok(kop="Kop", regels=tuple(f"regel {n} " + "x" * 100 for n in range(900))),
        Blok(tekst="\n".join(f"regel {n} " + "x" * 100 for n in range(900))),
        Blok(citaat="\n".join(f"regel {n} " + "x" * 100 for n in range(900))),
    ],
    ids=["list", "text", "quotation"],
)
def test_a_long_block_is_cut_between_lines_and_nothing_is_lost(blok: Blok) -> None:
    delen = delen_van(zending(blok, antwoord_op="$1", rinkelt=("@a:zvh.test",)), proef=False)
    assert all(len(json.dumps(deel)) <= MAX_BYTES for deel in delen)
    alles = "\n".join(deel["body"] for deel in delen)
    plaatsen = [alles.index(f"regel {n} ") for n in range(900)]
    assert plaatsen == sorted(plaatsen)
    assert ["m.relates_to" in deel for deel in delen] == [True] + [False] * (len(delen) - 1)


def test_one_endless_line_is_cut_too() -> None:
    delen = delen_van(zending(Blok(tekst="x" * 100_000)), proef=False)
    assert all(len(json.dumps(deel)) <= MAX_BYTES for deel in delen)
    assert "".join(deel["body"] for deel in delen) == "x" * 100_000


PUNTEN = [
    Blok(
        tekst=f"punt {n} " + "x" * 9_000,
        punt=PuntVerwijzing(code="K7Q2", actiepunt_id=f"p{n}", nummer=n, versie=1),
        vervalt=True,
    )
    for n in range(8)
]


@pytest.mark.parametrize("weg", [{0}, {1}, {0, 1, 2}, {7}, set(range(8)) - {5}])
def test_a_part_keeps_its_transaction_id_and_its_words_when_others_fell_away(weg: set[int]) -> None:
    heel = zending(*PUNTEN, antwoord_op="$1")
    eerst = dict(in_parts(heel, training=False))
    assert len(eerst) > 2
    over = replace(heel.bericht, blokken=tuple(blok for n, blok in enumerate(PUNTEN) if n not in weg))

    later = in_parts(replace(heel, bericht=over, whole=heel.bericht), training=False)

    for txn, deel in later:
        punten = [n for n in range(8) if f"punt {n} " in deel["body"]]
        assert punten
        assert punten == [n for n in range(8) if f"punt {n} " in eerst[txn]["body"] and n not in weg]
    assert sum(deel["body"].count("punt ") for _, deel in later) == 8 - len(weg)
    assert ["m.relates_to" in deel for _, deel in later] == [True] + [False] * (len(later) - 1)
