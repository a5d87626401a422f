"""The colours of a mail, light and dark. Text has a contrast of at least 4.5 on each ground that it stands on."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from bot.base.contrast import ENOUGH, contrast


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One set."""

    page: str
    card: str
    panel: str
    ink: str
    grey: str
    main: str
    """Of the filled button, the bar of a panel, and a link."""
    on_main: str
    border: str
    """Of an open button; it keeps its shape where a program inverts all colours by force."""
    head: str
    house: str
    second: str
    """The second line of the head."""
    line: str
    """Between rows: an ornament, which carries no meaning."""


LIGHT: Final = Colours(
    page="#EEF2F3",
    card="#FFFFFF",
    panel="#F1F6F7",
    ink="#1A2129",
    grey="#4A5661",
    main="#0B5563",
    on_main="#FFFFFF",
    border="#4A5661",
    head="#0B5563",
    house="#FFFFFF",
    second="#DCEEF1",
    line="#CBD3D9",
)
DARK: Final = Colours(
    page="#0E1215",
    card="#171D21",
    panel="#1F282D",
    ink="#ECEFF1",
    grey="#B5C0C8",
    main="#8FD5DF",
    on_main="#06282E",
    border="#8A97A2",
    head="#0D3A43",
    house="#FFFFFF",
    second="#CFE6EA",
    line="#3A464F",
)
TRAINING_GROUND: Final = "#FFE08A"
TRAINING_INK: Final = "#000000"


@lru_cache(maxsize=4)
def light(own: str) -> Colours:
    """The light colours with the one colour of the house; `own`: empty for ours. The dark ones are always ours."""
    if not own:
        return LIGHT
    return replace(LIGHT, main=own, head=own, second=LIGHT.house)


def link_on_panel(colours: Colours) -> str:
    """A colour that is only just dark enough for white is not for the panel."""
    return colours.main if contrast(colours.main, colours.panel) >= ENOUGH else colours.ink
