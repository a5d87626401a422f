"""Somebody asks in their own words for the empty template."""

import re
from typing import Final

_NAAM: Final = frozenset(
    ("sjabloon", "formulier", "invulformulier", "planformulier", "format", "template", "sjabloontje", "formuliertje")
)
_LEEG: Final = frozenset(("leeg", "lege", "blanco", "oningevuld"))
_VRAAGT: Final = frozenset(
    ("stuur", "sturen", "stuurt", "mailen", "mail", "krijgen", "ontvangen", "vind", "vinden", "nodig", "toesturen")
)
_ZEGT_NIET: Final = frozenset(("geen", "niet", "niets", "gestuurd", "verstuurd", "ontvangen", "gekregen"))
_HOOGSTENS: Final = 25
"""A longer text is about more than the template."""


def vraagt_sjabloon(tekst: str) -> bool:
    """Whether these words ask for the template: they name it, and say that it is empty or wanted."""
    woorden = re.findall(r"\w+", tekst.casefold())
    if len(woorden) > _HOOGSTENS or _NAAM.isdisjoint(woorden):
        return False
    if not _LEEG.isdisjoint(woorden):
        return _ZEGT_NIET.isdisjoint(woorden)
    return not _VRAAGT.isdisjoint(woorden) and _ZEGT_NIET.difference(_VRAAGT).isdisjoint(woorden)
