"""What is sealed: it opens whole under its own key and name, or not at all."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.base.sealed import HEAD, PIECE, Seal, SealBroken

SEAL = Seal(b"k" * 32, "test")
BEGIN = len(HEAD) + 32


class Dripping(io.BytesIO):
    """Gives less than was asked, as a pipe does."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 0, 100_003) if size and size > 0 else size)


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7])
def test_a_stream_of_any_size_comes_back_also_from_a_pipe(size: int) -> None:
    content = (b"0123456789abcdef" * (size // 16 + 1))[:size]
    into, back = io.BytesIO(), io.BytesIO()
    SEAL.close_stream("x", Dripping(content), into)
    SEAL.open_stream("x", Dripping(into.getvalue()), back)
    assert back.getvalue() == content
    assert len(into.getvalue()) == BEGIN + size + 16 * max(1, -(-size // PIECE))


@given(st.binary(max_size=200))
def test_the_same_thing_is_never_sealed_the_same_way(content: bytes) -> None:
    once, again = SEAL.close("x", content), SEAL.close("x", content)
    assert once != again
    assert SEAL.open("x", once) == SEAL.open("x", again) == content


@given(st.binary(min_size=1, max_size=60), st.data())
def test_one_bit_anywhere_and_it_does_not_open(content: bytes, data: st.DataObject) -> None:
    closed = bytearray(SEAL.close("x", content))
    place = data.draw(st.integers(0, len(closed) - 1))
    closed[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(SealBroken):
        SEAL.open("x", bytes(closed))


def test_another_key_goal_or_name_does_not_open_it() -> None:
    closed = SEAL.close("x", b"content")
    for seal, name in ((Seal(b"j" * 32, "test"), "x"), (Seal(b"k" * 32, "other"), "x"), (SEAL, "y")):
        with pytest.raises(SealBroken):
            seal.open(name, closed)


def test_pieces_that_are_cut_off_swapped_or_doubled_do_not_open() -> None:
    content = b"a" * PIECE + b"b" * PIECE + b"cc"
    closed, size = SEAL.close("x", content), PIECE + 16
    begin, *pieces = closed[:BEGIN], *(closed[BEGIN + i * size : BEGIN + (i + 1) * size] for i in range(3))
    assert SEAL.open("x", begin + b"".join(pieces)) == content
    for order in ((0, 1), (0,), (), (1, 0, 2), (0, 0, 1, 2), (0, 1, 2, 2), (2,)):
        with pytest.raises(SealBroken):
            SEAL.open("x", begin + b"".join(pieces[i] for i in order))
    for wrong in (closed[:-1], closed[: BEGIN - 1], b""):
        with pytest.raises(SealBroken):
            SEAL.open("x", wrong)
