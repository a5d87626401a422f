"""Whether this process does its work: each loop with the age of its last good round, and mail that stands still."""

from collections.abc import Sequence
from typing import Any

from bot.loops.heartbeat import LoopReport, LoopState

STARTING = " (starting)"


def needing_attention(reports: Sequence[LoopReport], standing_still: Sequence[str] = ()) -> tuple[str, ...]:
    """Whatever needs the attention of a person: the mail that stands still and the loops that are not well.

    `status` and `check` say the same.
    """
    loops = (
        report.loop + (STARTING if report.state is LoopState.STARTING else "") for report in reports if not report.ok
    )
    return (*standing_still, *loops)


def is_ready(reports: Sequence[LoopReport], standing_still: Sequence[str] = ()) -> bool:
    """Whether nothing needs attention: every loop turns, or waits for its role. Without loops it is still starting."""
    return bool(reports) and not needing_attention(reports, standing_still)


def as_json(reports: Sequence[LoopReport], standing_still: Sequence[str] = ()) -> dict[str, Any]:
    """The answer of /readyz; ages in seconds."""
    return {
        "ready": is_ready(reports, standing_still),
        "standing_still": list(standing_still),
        "loops": [
            {
                "loop": report.loop,
                "state": report.state.value,
                "age": round(report.age, 1),
                "allowed": report.allowed,
                "alive": round(report.alive, 1),
                "failed": report.failed,
                "ok": report.ok,
            }
            for report in reports
        ],
    }
