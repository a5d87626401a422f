"""Whether this process does its work: each loop with the age of its last good round."""

from collections.abc import Sequence
from typing import Any

from bot.hartslag import Lusstand


def gereed(standen: Sequence[Lusstand]) -> bool:
    """Whether nobody needs to look: all loops go round, or wait for their turn. Without loops it is still starting."""
    return bool(standen) and all(stand.goed for stand in standen)


def als_json(standen: Sequence[Lusstand]) -> dict[str, Any]:
    """What /readyz answers; ages in seconds."""
    return {
        "ready": gereed(standen),
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
