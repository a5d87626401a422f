"""The buttons under an actiepunt in a mail: their labels, and the commands that they fill in."""

from commands.messages import PuntVerwijzing

KNOPPEN = (("Klaar", "klaar"), ("Bezig", "bezig"), ("Lukt niet", "lukt niet"))
"""The label of each button, and the verb that it fills in."""


def opdracht(woord: str, punt: PuntVerwijzing, *, met_code: bool = False) -> str:
    """The answer that a button fills in, in the words that the mail itself proposes; `met_code` where the reply address
    does not name the casus."""
    return f"{punt.code} {punt.nummer} {woord}" if met_code else f"{punt.nummer} {woord}"


def onderwerp(punt: PuntVerwijzing) -> str:
    """The subject that a button fills in."""
    return f"{punt.code} actiepunt {punt.nummer}"


def uitleg(punt: PuntVerwijzing, *, met_code: bool = False) -> str:
    """The same as the buttons, for readers of plain text."""
    klaar, bezig, lukt_niet = (opdracht(woord, punt, met_code=met_code) for _, woord in KNOPPEN)
    return f"Beantwoord deze mail met: {klaar}, of {bezig}, of {lukt_niet} met de reden erachter."
