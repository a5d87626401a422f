"""The looks at every question about the end of a casus, what comes after it, and whether it is discussed again."""

from typing import Final

from commands.klok.agenderen import OVER_AGENDEREN
from commands.klok.bewaren import OVER_BEWAREN
from commands.klok.clientverzoek import OVER_CLIENTVERZOEK
from commands.klok.schaduw import OVER_SCHADUW
from commands.klok.vastleggen import OVER_VASTLEGGEN
from commands.klok.vernietiging import OVER_VERNIETIGING

_EINDE: Final = OVER_BEWAREN | OVER_VERNIETIGING | OVER_SCHADUW | OVER_VASTLEGGEN
OVER_EINDE: Final = _EINDE | OVER_AGENDEREN | OVER_CLIENTVERZOEK
"""By kind of question."""
