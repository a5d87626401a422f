"""The answer to the question for whom a text is, in plain words: "voor de groep", "alleen voor jou"."""

from typing import Final

from commands.command import Opdracht
from commands.domain.aanspraak import Aan
from commands.domain.wachtend import Wachtend
from commands.spreektaal.woorden import reeks
from commands.toets.voor_de_groep import VOOR_DE_GROEP
from commands.toets.vrijgave import VRIJGAVE
from commands.zelf.niet_voor_de_groep import NIET_VOOR_DE_GROEP

_GROEP: Final = reeks("groep allen iedereen allemaal deelnemers anderen delen deel groepje partners hele")
_EEN: Final = reeks("bot ketenbot u jou je jij casushouder procesregisseur regisseur robot systeem jullie hem haar")
_NIET: Final = reeks("niet nee alleen geen enkel")
_BIJ: Final = reeks(
    "ja is was dit dat het deze voor de aan naar met maar graag hoor sorry bedoeld bedoelde ik natuurlijk mag bericht "
    "gewoon dus toch even oh o ook alle rest van mijn vraag wel uiteraard sturen doorsturen stuur svp aub"
)


def voor_wie_gezegd(wachtend: Wachtend, woorden: list[str]) -> Opdracht | None:
    """The command for which these words stand; None for others, and for a text that waits for something else."""
    aan, alle = wachtend.voor_wie, {*woorden}
    if aan is None or not wachtend.open or not alle <= _GROEP | _EEN | _NIET | _BIJ:
        return None
    if alle & _GROEP and not alle & (_NIET | _EEN):
        return Opdracht(command=VOOR_DE_GROEP, tekst=wachtend.kort)
    if alle & _EEN or (alle & _GROEP and alle & _NIET):
        command = VRIJGAVE if aan is Aan.REGIE else NIET_VOOR_DE_GROEP
        return Opdracht(command=command, tekst=wachtend.kort)
    return None
