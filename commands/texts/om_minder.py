"""To who wants less mail, or another way to read it."""

from collections.abc import Mapping

NIETS = "Uw bericht is naar niemand gestuurd, en er is niets veranderd."


def bel(g: Mapping[str, object]) -> str:
    """The way to a person."""
    return f"Bel de ~procesregisseur~: {g['telefoon']}." if g.get("telefoon") else "Bel de ~procesregisseur~."


def voorstel_niet_gezien(g: Mapping[str, object]) -> str:
    """To who says yes to a proposal that their mail did not show."""
    return (
        f"Uw bericht {g.get('nummer', '')} wacht nog. Er is niets gestuurd. Er is een voorstel in andere woorden, maar "
        "dat staat niet in uw mail. Lees het in de kamer of in uw gesprek met de bot. Antwoord dan daar. Kunt u daar "
        f"niet bij? {bel(g)}"
    )


def niet_in_matrix(g: Mapping[str, object]) -> str:
    """To who cannot get into the place where the content stands."""
    return (
        f"{NIETS}\nKunt u niet in Matrix? Om te antwoorden hoeft dat niet. Schrijf in een mail bijvoorbeeld: "
        f"{g.get('code', '')} 3 klaar\nWilt u lezen wat er staat, of het anders ontvangen? {bel(g)}"
    )


def om_minder_mail(g: Mapping[str, object]) -> str:
    """To who asks for fewer mails in their own words."""
    code = g.get("code", "")
    houder = f"\n- Moet de ~casushouder~ het weten? Schrijf: {code} signaal, met uw tekst" if g.get("houder") else ""
    return (
        f"{NIETS}\n- Wilt u minder mail? Schrijf: meldingen wekelijks\n"
        f"- Stopt u met casus {code}? Schrijf: {code} afmelden{houder}"
    )


def geen_verslag(g: Mapping[str, object]) -> str:
    """To who asks for the minutes of a meeting."""
    return (
        f"{NIETS} De bot heeft geen verslag van het overleg. Wat is afgesproken, staat in het plan.\n"
        f"- Het plan lezen? Schrijf: {g.get('code', '')} plan toon\n- Toch een verslag nodig? {bel(g)}"
    )
