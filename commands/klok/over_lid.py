"""The looks at the questions about one deelnemer that have a file of their own."""

from typing import Final

from commands.klok.bestanden import OVER_BESTAND
from commands.klok.derden import OVER_DERDE
from commands.klok.teken import OVER_TEKEN

OVER_LID: Final = OVER_DERDE | OVER_TEKEN | OVER_BESTAND
"""By kind of question."""
