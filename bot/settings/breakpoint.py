"""The setting `proef.breekpunt`: at which step the process kills itself."""

from bot.loops.breakpoint import STEPS, Step, kill_at, no_step
from bot.settings.errors import SettingError


def named_step(instelling: str) -> Step:
    """From "name" or "name:time" (the first time is 1); SettingError when there is no such step."""
    naam, _, keer = instelling.partition(":")
    if not naam:
        return no_step
    if naam not in STEPS:
        raise SettingError(f"proef.breekpunt: there is no step {naam}; there are {', '.join(STEPS)}")
    return kill_at(naam, int(keer or 1))
