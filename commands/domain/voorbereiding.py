"""What a house asks of those who are invited to a first ICO: how to prepare, and about which subjects."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorbereiding:
    """In whole sentences to them, and the subjects to think of; where a house names none, there is no list."""

    zinnen: tuple[str, ...] = ("Neem mee wat uw organisatie weet en wat van belang is: van nu, en ook van vroeger.",)
    """(SOURCES: S0, S2)"""
    onderwerpen: tuple[str, ...] = (
        "diagnostiek",
        "familie, netwerk en vriendengroep",
        "voormalige (school)carrière",
        "inkomen, schuldhulpverlening, woning(overlast)",
        "hulpverleningsgeschiedenis",
        "eerdere interventies en resultaat",
        "lopende kaders/voorwaarden",
    )
    """(SOURCES: S0)"""
