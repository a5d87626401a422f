"""The contrast of two colours, as WCAG 2 computes it."""

import re
from typing import Final

ENOUGH: Final = 4.5
"""What text needs on its ground (WCAG 2.2, 1.4.3)."""
_COLOUR: Final = re.compile("#[0-9A-Fa-f]{6}")


def is_colour(value: str) -> bool:
    """Whether it is a colour in six figures, such as "#0B5563"."""
    return _COLOUR.fullmatch(value) is not None


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white); both as "#0B5563"."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
