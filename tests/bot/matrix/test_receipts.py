"""What clients say that they read: a moment for each room and person; junk is left out."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.matrix.listening.receipts import latest
from bot.matrix.receipts import in_rooms

NU = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)


def kamer(inhoud: object, soort: str = "m.receipt") -> dict[str, Any]:
    return {"ephemeral": {"events": [{"type": "m.typing"}, {"type": soort, "content": inhoud}]}}


def ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def test_the_latest_of_each_person_counts_and_none_after_now() -> None:
    eerder, later = NU - timedelta(hours=1), NU + timedelta(days=400)
    rooms = {
        "kamer": kamer(
            {
                "$a": {"m.read": {"@een:x.test": {"ts": ms(eerder)}, "@twee:x.test": {"ts": ms(later)}}},
                "$b": {"m.read": {"@een:x.test": {"ts": ms(eerder - timedelta(hours=2))}}},
            }
        )
    }

    assert latest(in_rooms(rooms), NU) == {("kamer", "@een:x.test"): eerder, ("kamer", "@twee:x.test"): NU}


@pytest.mark.parametrize(
    "junk",
    [
        *(None, [], "x", {"$a": None}, {"$a": {"m.read": []}}, {"$a": {"m.read.private": {"@een:x.test": {"ts": 5}}}}),
        *({"$a": {"m.read": {"@een:x.test": een}}} for een in (None, {}, {"ts": "5"}, {"ts": -5}, {"ts": 2**60})),
    ],
)
def test_what_is_no_receipt_is_left_out(junk: object) -> None:
    assert in_rooms({"kamer": kamer(junk), "ander": None}) == []
    assert in_rooms(junk) == []
    assert in_rooms({"kamer": kamer({"$a": {"m.read": {"@een:x.test": {"ts": 5}}}}, "m.anders")}) == []
