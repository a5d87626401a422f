"""Long texts cost nobody his time: what is longer than people write is held unread, and the rest is linear."""

import pytest

from bot.privacy.bewaker import MAX_TEXT, MAX_TOGETHER, Bewaker
from bot.privacy.toetser import Toetser
from commands.domain.vondst import Casuslijst
from tests.bot.privacy.hulp import toetser
from tests.kosten import kosten
from tests.neptoets import NAAM, nep_bewaker

PIECES = ("1-1-", "straat 1 ", "1 ", "+1", "1/1/", "a@b.", "J. ", "Jan ", "x.y ", "a\u0301\u0327", "=?u?q?a?=")


@pytest.fixture(scope="module")
def bewaker() -> Bewaker:
    return Bewaker(lambda toegestaan: toetser() if not toegestaan else Toetser(toegestaan))


@pytest.mark.parametrize("piece", PIECES)
async def test_190_kb_of_anything_is_held_unread(bewaker: Bewaker, piece: str):
    text = (piece * 190_000)[:190_000]
    await bewaker.inspect(["Dag"], Casuslijst())

    (een,) = await bewaker.inspect([text], Casuslijst())

    assert (een.begin, een.eind, een.waarschuwing) == (0, len(text), False)
    assert await kosten(lambda: bewaker.inspect([text], Casuslijst())) < 0.3


@pytest.mark.veel_vormen
@pytest.mark.parametrize("piece", PIECES)
async def test_the_longest_that_is_read_takes_no_more_than_its_length_says(bewaker: Bewaker, piece: str):
    async def cost(length: int) -> float:
        text = (piece * length)[:length]
        return await kosten(lambda: bewaker.inspect([text], Casuslijst()))

    assert await cost(MAX_TEXT) < 8 * await cost(MAX_TEXT // 4) + 0.2


async def test_many_texts_together_are_read_up_to_their_limit_and_the_rest_is_held():
    text = (f"{NAAM} ".ljust(MAX_TEXT, "x"))[:MAX_TEXT]

    found = await nep_bewaker().inspect([text] * 6, Casuslijst())

    assert [een.tekst_nr for een in found] == [0, 1, 2, 3, 4, 5]
    assert {een.eind - een.begin for een in found[:4]} == {len(NAAM)}
    assert {een.eind - een.begin for een in found[4:]} == {MAX_TEXT}
    assert 4 * MAX_TEXT == MAX_TOGETHER


async def test_an_empty_text_behind_them_is_no_finding():
    found = await nep_bewaker().inspect(["x" * MAX_TEXT] * 4 + ["", "Dag"], Casuslijst())

    assert [een.tekst_nr for een in found] == [5]
