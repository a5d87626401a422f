"""A mention is a mention, however a client writes it; Element X writes a Markdown link in the text."""

import pytest

from bot.matrix.reading.mentions import without_links
from bot.matrix.reading.words import without_name

IK = "@ketenbot:zvh.test"
NAMEN = (IK, "ketenbot", "Ketenbot")


@pytest.mark.parametrize(
    "woorden",
    [
        f"[Ketenbot](https://matrix.to/#/{IK}) 4 klaar",
        f"[@Ketenbot](https://matrix.to/#/{IK}): 4 klaar",
        "[Ketenbot](https://matrix.to/#/%40ketenbot%3Azvh.test) 4 klaar",
        "[Ketenbot](https://matrix.to/#/%40ketenbot:zvh.test?via=zvh.test), 4 klaar",
        f"[Ketenbot](<https://matrix.to/#/{IK}>) 4 klaar",
        "[Ketenbot](matrix:u/ketenbot:zvh.test) 4 klaar",
        "[Ketenbot](matrix:u/ketenbot:zvh.test?action=chat) 4 klaar",
        f"[Ketenbot: de bot van het ZVH](https://matrix.to/#/{IK}) 4 klaar",
        f"[Keten\\[bot\\]](https://matrix.to/#/{IK})\n4 klaar",
        f"https://matrix.to/#/{IK} 4 klaar",
        f"<https://matrix.to/#/{IK}> 4 klaar",
        "matrix:u/ketenbot:zvh.test 4 klaar",
        f"{IK}: 4 klaar",
        "Ketenbot: 4 klaar",
        f"4 klaar [Ketenbot](https://matrix.to/#/{IK})",
        f"4 klaar, [Ketenbot](https://matrix.to/#/{IK}).",
        f"4 klaar {IK}",
        "@ketenbot 4 klaar",
        "@bot: 4 klaar",
        "4 klaar @bot",
        "4 klaar, @Ketenbot!",
    ],
)
def test_a_mention_in_any_form_is_a_mention_with_a_command(woorden: str) -> None:
    assert without_name(woorden, NAMEN) == ("4 klaar", True)


def test_who_types_the_mention_is_understood_under_any_name_of_the_bot() -> None:
    ander = ("@casusbot:zvh.test", "casusbot", "Casusbot")
    assert without_name("@ketenbot 4 klaar", ander) == ("4 klaar", True)
    for tekst in ("bot 4 klaar", "4 klaar zegt de robot@bot", "ketenbot is stuk"):
        assert without_name(tekst, ander) == (tekst, False)


def test_a_name_with_a_colon_is_a_name() -> None:
    assert without_name("Ketenbot: ZVH: 4 klaar", (*NAMEN, "Ketenbot: ZVH")) == ("4 klaar", True)


@pytest.mark.parametrize(
    ("woorden", "tekst"),
    [
        ("[Jan](https://matrix.to/#/@jan:zvh.test) belt morgen", "Jan belt morgen"),
        ("https://matrix.to/#/@jan:zvh.test belt morgen", "@jan:zvh.test belt morgen"),
        (f"wil [Ketenbot](https://matrix.to/#/{IK}) dit zien", "wil Ketenbot dit zien"),
        ("[kamer](https://matrix.to/#/#kamer:zvh.test) is vol", "[kamer](https://matrix.to/#/#kamer:zvh.test) is vol"),
        ("[x](https://zvh.test/#/@ketenbot) 4 klaar", "[x](https://zvh.test/#/@ketenbot) 4 klaar"),
    ],
)
def test_a_link_to_somebody_else_is_his_name_and_other_links_stay(woorden: str, tekst: str) -> None:
    assert without_name(woorden, NAMEN) == (tekst, False)


@pytest.mark.parametrize("deel", ["[", "[[", "](", "[a](https://matrix.to/#/", "https://matrix.to/#/@a:", "\\"])
def test_what_looks_like_links_takes_no_long_time(deel: str) -> None:
    lang = deel * (60_000 // len(deel))
    assert len(without_links(lang, IK)) <= len(lang) + 10
