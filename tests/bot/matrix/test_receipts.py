"""What clients say that they read: a moment for each room and person, and for nobody else."""

from datetime import UTC, datetime, timedelta
from typing import Any

from nio import SyncResponse

from bot.matrix.listening.receipts import receipts_in

NU = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)


def sync(**kamers: dict[str, Any]) -> SyncResponse:
    """A sync in which these receipts stand: room to event to kind to who and when."""
    wat = {
        kamer: {
            "ephemeral": {"events": [{"type": "m.receipt", "content": inhoud}, {"type": "m.typing", "content": {}}]}
        }
        for kamer, inhoud in kamers.items()
    }
    antwoord = SyncResponse.from_dict({"next_batch": "s1", "rooms": {"join": wat}})
    assert isinstance(antwoord, SyncResponse)
    return antwoord


def ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def test_the_latest_of_each_person_counts_and_none_after_now() -> None:
    eerder, later = NU - timedelta(hours=1), NU + timedelta(days=400)
    antwoord = sync(
        kamer={
            "$a": {"m.read": {"@een:x.test": {"ts": ms(eerder)}, "@twee:x.test": {"ts": ms(later)}}},
            "$b": {"m.read": {"@een:x.test": {"ts": ms(eerder - timedelta(hours=2))}}},
        },
        ander={"$c": {"m.read": {"@een:x.test": {"ts": -5}, "@drie:x.test": {}}}},
    )

    assert receipts_in(antwoord, NU) == {("kamer", "@een:x.test"): eerder, ("kamer", "@twee:x.test"): NU}
