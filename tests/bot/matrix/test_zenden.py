"""What goes out: ringing or not, answering, and never larger than an event may be."""

import json

import pytest

from bot.matrix.zenden import MAX_BYTES, in_delen, inhoud
from commands.messages import Bericht, Blok
from commands.zending import MatrixZending


def zending(
    *blokken: Blok, notice: bool = False, antwoord_op: str = "", rinkelt: tuple[str, ...] = ()
) -> MatrixZending:
    bericht = Bericht(onderwerp="Bericht", blokken=blokken, notice=notice)
    return MatrixZending(kamer="!a", txn_id="t", bericht=bericht, antwoord_op=antwoord_op, vermeldingen=rinkelt)


def test_a_reminder_is_text_that_mentions_and_a_receipt_is_a_notice() -> None:
    rinkelt = inhoud(zending(Blok(tekst="x"), rinkelt=("@a:zvh.test",)), proef=False)
    stil = inhoud(zending(Blok(tekst="x"), notice=True), proef=False)
    assert (rinkelt["msgtype"], rinkelt["m.mentions"]) == ("m.text", {"user_ids": ["@a:zvh.test"]})
    assert (stil["msgtype"], stil["m.mentions"]) == ("m.notice", {})


def test_what_people_wrote_is_escaped() -> None:
    waarde = inhoud(zending(Blok(tekst="<b>dag</b> & zo")), proef=False)
    assert waarde["body"] == "<b>dag</b> & zo"
    assert "<b>" not in waarde["formatted_body"]


def test_an_answer_points_to_what_it_answers() -> None:
    waarde = inhoud(zending(Blok(tekst="x"), antwoord_op="$1"), proef=False)
    assert waarde["m.relates_to"] == {"m.in_reply_to": {"event_id": "$1"}}


def test_each_part_of_a_training_message_says_so() -> None:
    delen = in_delen(zending(*(Blok(tekst="woord " * 500) for _ in range(24))), proef=True)
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
    delen = in_delen(zending(blok, antwoord_op="$1", rinkelt=("@a:zvh.test",)), proef=False)
    assert all(len(json.dumps(deel)) <= MAX_BYTES for deel in delen)
    alles = "\n".join(deel["body"] for deel in delen)
    plaatsen = [alles.index(f"regel {n} ") for n in range(900)]
    assert plaatsen == sorted(plaatsen)
    assert ["m.relates_to" in deel for deel in delen] == [True] + [False] * (len(delen) - 1)


def test_one_endless_line_is_cut_too() -> None:
    delen = in_delen(zending(Blok(tekst="x" * 100_000)), proef=False)
    assert all(len(json.dumps(deel)) <= MAX_BYTES for deel in delen)
    assert "".join(deel["body"] for deel in delen) == "x" * 100_000
