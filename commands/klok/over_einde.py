"""The looks at every question about the end of a casus and what comes after it."""

from typing import Final

from commands.klok.bewaren import OVER_BEWAREN
from commands.klok.schaduw import OVER_SCHADUW
from commands.klok.vernietiging import OVER_VERNIETIGING

OVER_EINDE: Final = OVER_BEWAREN | OVER_VERNIETIGING | OVER_SCHADUW
"""By kind of question."""
