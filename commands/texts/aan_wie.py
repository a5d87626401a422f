"""To a member whose words were for nobody else: who can do what they want, or with which words."""

from collections.abc import Callable, Mapping
from typing import Final

from commands.texts.om_minder import NIETS

_WIE = "overdragen aan, met de organisatie of de rol"


def rol(g: Mapping[str, object]) -> str:
    """To a casushouder who wants another in their place."""
    return f"{NIETS} Wilt u dat een ander ~casushouder~ wordt? Schrijf: {g.get('code', '')} ~casushouder~ {_WIE}"


def overdragen(g: Mapping[str, object]) -> str:
    """To an owner who wants to hand over, and does not say to whom."""
    code, nummer = g.get("code", ""), g.get("nummer", "")
    ook = f"\n- Uw rol als ~casushouder~? Schrijf: {code} ~casushouder~ {_WIE}" if g.get("rol") else ""
    return f"{NIETS} Aan wie wilt u overdragen?\n- Actiepunt {nummer}? Schrijf: {code} {nummer} {_WIE}{ook}"


def mag_niet_pauzeren(g: Mapping[str, object]) -> str:
    """To a member who wants an actiepunt to rest."""
    code, nummer = g.get("code", ""), g.get("nummer", "")
    later = f"\n- Meer tijd nodig? Schrijf: {code} {nummer} uitstel tot, met de datum en de reden"
    return (
        f"{NIETS} De ~casushouder~ en de ~procesregisseur~ kunnen actiepunt {nummer} laten rusten.\n"
        f"- Vraag het de ~casushouder~. Schrijf: {code} vraag, met uw tekst{later if g.get('eigen') else ''}"
    )


def terug(g: Mapping[str, object]) -> str:
    """To who writes "terug"."""
    return (
        f"{NIETS} Wat bedoelt u?\n- Bent u er weer? Schrijf: aanwezig\n"
        f"- Neemt u uw laatste melding terug? Schrijf: {g.get('code', '')} ongedaan\n"
        "- Is iets gedeeld dat niemand mag lezen? Bel de ~procesregisseur~."
    )


def was_toch_goed(g: Mapping[str, object]) -> str:
    """To who took something back, and says that it was right."""
    return (
        f"{NIETS} Klopte uw melding toch? Meld het dan opnieuw, met het nummer. "
        f"Hoe staan uw actiepunten ervoor? Schrijf: {g.get('code', '')} mijn"
    )


AAN_WIE: Final[Mapping[str, Callable[[Mapping[str, object]], str]]] = {
    "rol": rol,
    "overdragen": overdragen,
    "pauze": mag_niet_pauzeren,
    "terug": terug,
    "was_goed": was_toch_goed,
}
"""By the reason why the words were shared with nobody."""
