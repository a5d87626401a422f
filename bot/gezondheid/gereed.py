"""Whether this process does its work: each loop with the age of its last good round, and mail that stands still."""

from collections.abc import Sequence
from typing import Any

from bot.loops.heartbeat import LoopReport, LoopState

BEGINT = " (starting)"


def niet_goed(standen: Sequence[LoopReport], stil: Sequence[str] = ()) -> tuple[str, ...]:
    """What somebody needs to look at; `status` and `check` say the same. `stil`: what mail stands still."""
    lussen = (stand.loop + (BEGINT if stand.state is LoopState.STARTING else "") for stand in standen if not stand.ok)
    return (*stil, *lussen)


def gereed(standen: Sequence[LoopReport], stil: Sequence[str] = ()) -> bool:
    """Whether nobody needs to look: all loops go round, or wait for their turn. Without loops it is still starting."""
    return bool(standen) and not niet_goed(standen, stil)


def als_json(standen: Sequence[LoopReport], stil: Sequence[str] = ()) -> dict[str, Any]:
    """What /readyz answers; ages in seconds."""
    return {
        "ready": gereed(standen, stil),
        "standing_still": list(stil),
        "loops": [
            {
                "loop": stand.loop,
                "state": stand.state.value,
                "age": round(stand.age, 1),
                "allowed": stand.allowed,
                "alive": round(stand.alive, 1),
                "failed": stand.failed,
                "ok": stand.ok,
            }
            for stand in standen
        ],
    }
