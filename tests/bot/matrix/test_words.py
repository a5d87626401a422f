"""What somebody said in a room: texts and relations as clients really send them."""

import pytest

from bot.matrix.reading import words
from bot.matrix.reading.files import caption

NAMEN = ("@ketenbot:zvh.test", "ketenbot", "Ketenbot")
IK = NAMEN[0]


def antwoord(body: str, op: str = "$1", **meer: object) -> dict[str, object]:
    return {"msgtype": "m.text", "body": body, "m.relates_to": {"m.in_reply_to": {"event_id": op}, **meer}}


@pytest.mark.parametrize(
    ("body", "tekst"),
    [
        ("> <@a:zvh.test> regel\n> nog een\n\nklaar", "klaar"),
        ("> <@a:zvh.test> regel\nklaar", "klaar"),
        ("> <@a:zvh.test> alleen een citaat", ""),
        ("klaar\n> zo zei u", "klaar\n> zo zei u"),
        ("> eigen woorden die zo beginnen", "> eigen woorden die zo beginnen"),
        ("klaar\r\nniet meer", "klaar\nniet meer"),
    ],
)
def test_the_quoted_fallback_of_a_reply_is_cut(body: str, tekst: str) -> None:
    assert words.text(antwoord(body)) == tekst


def test_what_looks_like_a_quotation_stays_in_a_message_that_is_no_reply() -> None:
    assert words.text({"body": "> <@a:zvh.test> dit typte ik zelf"}) == "> <@a:zvh.test> dit typte ik zelf"


def test_of_an_edit_the_new_text_counts() -> None:
    inhoud = {
        "body": "* klaar",
        "m.new_content": {"body": "klaar", "m.mentions": {"user_ids": [IK]}},
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$eerst"},
    }
    assert words.text(inhoud) == "klaar"
    assert words.is_edit(inhoud)
    assert words.edited_event(inhoud) == "$eerst"
    assert words.is_mentioned(inhoud, IK)
    assert words.answered(inhoud) == ()


def test_a_reply_in_a_thread_answers_the_reply_first_and_the_root_after() -> None:
    assert words.answered(antwoord("x", rel_type="m.thread", event_id="$wortel")) == ("$1", "$wortel")


def test_a_plain_message_in_a_thread_answers_the_root_first() -> None:
    inhoud = antwoord("x", rel_type="m.thread", event_id="$wortel", is_falling_back=True)
    assert words.answered(inhoud) == ("$wortel", "$1")


@pytest.mark.parametrize(
    ("gezegd", "rest", "genoemd"),
    [
        ("Ketenbot: mijn", "mijn", True),
        ("ketenbot mijn", "mijn", True),
        ("@Ketenbot, mijn", "mijn", True),
        ("@ketenbot:zvh.test: mijn", "mijn", True),
        ("Ketenbot", "", True),
        ("Ketenbotten zijn handig", "Ketenbotten zijn handig", False),
        ("vraag het Ketenbot", "vraag het Ketenbot", False),
        ("", "", False),
    ],
)
def test_the_name_of_the_bot_in_front_is_taken_off(gezegd: str, rest: str, genoemd: bool) -> None:
    assert words.without_name(gezegd, NAMEN) == (rest, genoemd)


@pytest.mark.parametrize("rommel", [None, 5, [], "x", {"user_ids": "x"}, {"user_ids": [5]}])
def test_nonsense_in_relations_and_mentions_is_nothing(rommel: object) -> None:
    inhoud = {"body": rommel, "m.relates_to": rommel, "m.mentions": rommel, "m.new_content": rommel}
    assert words.answered(inhoud) == ()
    assert not words.is_mentioned(inhoud, IK)
    assert not words.is_edit(inhoud)
    assert words.text(inhoud) in {"", "x"}


@pytest.mark.parametrize(
    ("inhoud", "woorden_erbij"),
    [
        ({"body": "plan.docx"}, ""),
        ({"body": "plan.docx", "filename": "plan.docx"}, ""),
        ({"body": "casus nieuw", "filename": "plan.docx"}, "casus nieuw"),
        ({"body": 5, "filename": "plan.docx"}, ""),
    ],
)
def test_the_words_beside_a_file_are_no_file_name(inhoud: dict[str, object], woorden_erbij: str) -> None:
    assert caption(inhoud) == woorden_erbij


def test_a_very_long_message_is_read_at_once() -> None:
    body = "> <@a:zvh.test> " + "> x\n" * 20_000 + "\nklaar"
    assert words.text(antwoord(body)).endswith("klaar")


def test_what_cannot_be_stored_is_taken_out() -> None:
    assert words.text({"body": "kla\0ar \ud800"}) == "klaar ?"
    assert caption({"body": "casus\0 nieuw", "filename": "a"}) == "casus nieuw"


def test_half_a_character_in_the_id_that_is_answered_is_no_character() -> None:
    [op] = words.answered(antwoord("klaar", op="$\ud800\0x"))

    assert op == "$?x"
