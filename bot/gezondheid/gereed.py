"""Whether this process does its work: each loop with the age of its last good round, and mail that stands still."""

from collections.abc import Sequence
from typing import Any

from bot.loops.heartbeat import Gang, Lusstand

BEGINT = " (starting)"


def niet_goed(standen: Sequence[Lusstand], stil: Sequence[str] = ()) -> tuple[str, ...]:
    """What somebody needs to look at; `status` and `check` say the same. `stil`: what mail stands still."""
    lussen = (stand.lus + (BEGINT if stand.gang is Gang.BEGINT else "") for stand in standen if not stand.goed)
    return (*stil, *lussen)


def gereed(standen: Sequence[Lusstand], stil: Sequence[str] = ()) -> bool:
    """Whether nobody needs to look: all loops go round, or wait for their turn. Without loops it is still starting."""
    return bool(standen) and not niet_goed(standen, stil)


def als_json(standen: Sequence[Lusstand], stil: Sequence[str] = ()) -> dict[str, Any]:
    """What /readyz answers; ages in seconds."""
    return {
        "ready": gereed(standen, stil),
        "standing_still": list(stil),
        "loops": [
            {
                "loop": stand.lus,
                "state": stand.gang.value,
                "age": round(stand.leeftijd, 1),
                "allowed": stand.toegestaan,
                "alive": round(stand.levend, 1),
                "failed": stand.mislukt,
                "ok": stand.goed,
            }
            for stand in standen
        ],
    }
