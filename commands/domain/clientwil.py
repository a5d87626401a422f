"""What a client wants of the casus itself, as a member reports it in a reply: no more taking part, or an objection."""

import re
from typing import Final

_CLIENT: Final = (
    r"(?:cl|pt|ptn|cli[eë]nte?|betrokkene|pati[eë]nt|mevrouw|meneer|mw|dhr|hij|zij|ze|moeder|vader|de ouders?|ouders?"
    r"|gezin|familie)\b\.?"
)
_TOESTEMMING: Final = (
    rf"\b{_CLIENT} (?:\w+ ){{0,2}}?(?:trekt|trok) (?:\w+ ){{0,4}}?toestemming (?:\w+ ){{0,2}}?in\b"
    rf"|\b{_CLIENT} (?:\w+ ){{0,2}}?(?:heeft|wil|wilt) (?:\w+ ){{0,4}}?toestemming (?:\w+ ){{0,2}}?"
    r"(?:ingetrokken|intrekken)\b"
    rf"|\btoestemming (?:\w+ ){{0,3}}?(?:is |werd )?(?:door (?:\w+ )?{_CLIENT} )?ingetrokken\b"
)
_WAARTEGEN: Final = (
    r"(?: (?:\w+ ){0,2}?tegen (?:(?:de|het|onze|deze|dit|verdere|zijn|haar|hun|alle) )*"
    r"(?:deelname|deelnemen|casus|aanpak|overleg|delen|gegevens\w*|bespreking|bespreken|verwerking|verwerken|dossier"
    r"|uitwisseling|zorg- en veiligheidshuis|zvh|veiligheidshuis|registratie|plan)\b|\W*$|\W*[.!,;])"
)
_BEZWAAR: Final = (
    rf"\b{_CLIENT} (?:\w+ ){{0,2}}?(?:maakt|maakte|heeft|dient|diende|wil)\b (?:(?!geen\b|niet\b)\w+ ){{0,3}}?"
    rf"bezwaar\b(?: (?:in|gemaakt|maken|ingediend|aangetekend|indienen))*{_WAARTEGEN}"
)
_WIL: Final = re.compile(rf"{_TOESTEMMING}|{_BEZWAAR}", re.IGNORECASE)
_ANDERS: Final = re.compile(r"\?|\b(?:geen|niet|als|indien|tenzij|nooit)\b", re.IGNORECASE)


def client_wil_niet(tekst: str) -> bool:
    """Whether it says that the client withdraws consent, or objects to the casus. Own choice: not where it asks, or
    says "no" or "if"; an objection to something else ("tegen de boete") is news."""
    return _WIL.search(tekst) is not None and _ANDERS.search(tekst) is None
