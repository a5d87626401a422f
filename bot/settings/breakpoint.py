"""The setting `proef.breekpunt`: at which step the process kills itself."""

from bot.loops.breakpoint import STAPPEN, Stap, geen_stap, sterf_bij
from bot.settings.errors import InstellingFout


def breekpunt(instelling: str) -> Stap:
    """From "name" or "name:time" (the first time is 1); InstellingFout when there is no such step."""
    naam, _, keer = instelling.partition(":")
    if not naam:
        return geen_stap
    if naam not in STAPPEN:
        raise InstellingFout(f"proef.breekpunt: there is no step {naam}; there are {', '.join(STAPPEN)}")
    return sterf_bij(naam, int(keer or 1))
