"""What goes first where a mail server takes only so many mails a minute (own choice)."""

from datetime import timedelta
from typing import Final

KAN_WACHTEN: Final = (
    "bericht/",
    "feedback/",
    "kamerpraat/",
    "nieuws/",
    "overzicht/",
    "logboekkop/",
    "lid_erbij/",
    "lid_weg/",
    "heet_nu/",
)
"""How the keys begin of what only tells: words of others, news, the overview of the week. All else asks something,
brings a plan, or answers somebody who just wrote."""
MET_SPOED: Final = "bericht/spoed/"
"""How the keys begin of words of others that cannot wait all the same."""
LANGST: Final = timedelta(hours=1)
"""What waited for so long is no longer passed by."""


def kan_wachten(sleutel: str) -> bool:
    """Whether the message with this key may be passed by what is urgent."""
    return sleutel.startswith(KAN_WACHTEN) and not sleutel.startswith(MET_SPOED)


def burst(per_minute: int) -> int:
    """How many of so many a minute may go at once; the rest goes evenly."""
    return max(1, per_minute // 10)
