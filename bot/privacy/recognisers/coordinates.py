"""Where somebody is, as a map tells it: `52.4603, 4.6280`, `52,4603 4,6280`, `52°27'37"N 4°37'41"O`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading

_DECIMAL: Final = re.compile(
    r"(?<![\w.,-])[NZS]?-?[0-9]{1,2}\.[0-9]{4,8} ?°? ?[NZS]?(?: ?[,;/] ?| | en )[OEW]?-?[0-9]{1,3}\.[0-9]{4,8}(?![\w])"
    r"(?: ?°? ?[OEW]\b)?"
)
"""Four decimals or more on both: eleven metres, and no amount of money."""
_COMMA: Final = re.compile(
    r"(?<![\w.,-])[NZS]?-?[0-9]{1,2},[0-9]{4,8} ?°? ?[NZS]?(?: ?[;/] ?|, | | en )[OEW]?-?[0-9]{1,3},[0-9]{4,8}(?![\w])"
    r"(?: ?°? ?[OEW]\b)?"
)
"""The same as Dutch writes it; a comma between the two then has a space behind it."""
_DEGREES: Final = re.compile(
    r"(?<!\w)[0-9]{1,2} ?° ?[0-9]{1,2}(?:[.,][0-9]+)? ?['’′][^\n]{0,20}?[NZS][ ,;]{0,3}[0-9]{1,3} ?° ?[0-9]{1,2}"
    r"(?:[.,][0-9]+)? ?['’′][^\n]{0,20}?[OEW]\b"
)


def find_coordinates(reading: Reading) -> Iterator[Hit]:
    """Find them; they go as an address goes."""
    for pattern in (_DECIMAL, _COMMA, _DEGREES):
        for found in pattern.finditer(reading.text):
            yield Hit(*found.span(), Kind.ADRES, "coordinaten")
