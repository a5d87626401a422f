"""The sentences with which casushouder or procesregisseur says that a casus can be closed; `regie` reads them."""

from typing import Final

from commands.spreektaal.regiewoorden import CASUS

_CLIENT: Final = r"(?:de |onze )?(?:cli[eë]nte?|betrokkene)"
_KAN: Final = r"(?:kan|mag|moet)"
_NU: Final = r"(?: (?:nu|dan|wel|denk ik|maar|graag|toch))*"
_DICHT: Final = (
    r"(?:dicht|gesloten(?: worden)?|afgesloten(?: worden)?|afgerond(?: worden)?|worden (?:af)?gesloten|worden afgerond)"
)

SLUITVORMEN: Final[tuple[tuple[str, str, str], ...]] = (
    (rf"(?:{CASUS} )?{_KAN}{_NU} {_DICHT}(?:\s*[,.;:–-]+\s*\S.*|\s+(?:want|omdat|nu)\s+\S.*)?", "casus afsluiten",
     "toont"),
    (rf"(?:sluit|beeindig|beëindig|stop)(?: maar)? {CASUS}(?: (?:maar|nu|af))*", "casus afsluiten", "toont"),
    (r"(?:sluit|beeindig|beëindig)(?: (?:het|hem|die|deze|maar|nu))*(?: af)?[,.]?(?: (?:maar|nu|voorlopig|voor nu))*",
     "casus afsluiten", "toont"),
    (rf"(?:rond|maak|doe) (?:{CASUS} )?(?:maar |nu |hem )*(?:af|dicht)", "casus afsluiten", "toont"),
    (r"(?:graag )?(?:af)?sluiten(?: (?:graag|maar|nu))*(?:\s*[,.;:–-]+\s*\S.*)?", "casus afsluiten", "toont"),
    (rf"[^\d,.?]{{3,60}}[,.] (?:dus |{CASUS} )?(?:kan|mag) (?:nu |dan )*(?:worden )?(?:afgesloten|gesloten|dicht)"
     r"(?: worden)?", "casus afsluiten", "toont"),
    (rf"(?:we|wij|ik) (?:kan|kunnen|wil|willen|gaan|ga|mogen) {CASUS}?(?: (?:nu|wel|dan|toch|graag|maar))* ?"
     r"(?:af)?sluiten(?: (?:denk ik|toch|hoor|zo))?", "casus afsluiten", "toont"),
    (rf"{_CLIENT} (?:is )?(?:helaas |gisteren |vandaag )*(?:overleden|gestorven)\b(?!.*\?).*",
     "casus afsluiten", "toont"),
)  # fmt: skip
"""Each asks how it ends; two people decide."""
