"""The answers about an actiepunt: buttons in a mail, and the same in words. What stands in brackets is to be filled
in."""

from commands.messages import PuntVerwijzing

_MEER_TIJD = "Meer tijd"
KNOPPEN = (
    ("Klaar", "klaar"),
    ("Bezig", "bezig"),
    (_MEER_TIJD, "uitstel tot [datum], omdat [reden]"),
    ("Lukt niet", "lukt niet, omdat [reden]"),
)
"""The label of each button, and the words that it fills in, the likeliest good answer first."""


def knoppen(punt: PuntVerwijzing) -> tuple[tuple[str, str], ...]:
    """Those of this actiepunt: more time is asked only of a date."""
    return tuple(een for een in KNOPPEN if een[0] != _MEER_TIJD or not punt.zonder_datum)


def opdracht(woord: str, punt: PuntVerwijzing, *, met_code: bool = False) -> str:
    """The answer that a button fills in, in the words that the mail itself proposes; `met_code` where the reply address
    does not name the casus."""
    return f"{punt.code} {punt.nummer} {woord}" if met_code else f"{punt.nummer} {woord}"


def onderwerp(punt: PuntVerwijzing) -> str:
    """The subject that a button fills in."""
    return f"{punt.code} actiepunt {punt.nummer}"


def uitleg(punt: PuntVerwijzing) -> tuple[str, ...]:
    """The same as the buttons, a line each, where the reply address names the casus."""
    return tuple(f"{label}? Antwoord: {opdracht(woord, punt)}" for label, woord in knoppen(punt))


def met_tekens(punt: PuntVerwijzing) -> tuple[str, ...]:
    """The same in a room, where the bot puts a sign for each but one."""
    klaar, _, meer_tijd, _ = (opdracht(woord, punt, met_code=True) for _, woord in KNOPPEN)
    tekens = f"✅ klaar, ⏳ bezig of ❌ lukt niet? Druk erop, of schrijf: {klaar}"
    return (tekens,) if punt.zonder_datum else (tekens, f"{_MEER_TIJD}? Schrijf: {meer_tijd}")


def met_code(punt: PuntVerwijzing) -> tuple[str, ...]:
    """The same where it does not."""
    return tuple(f"{label}? Schrijf: {opdracht(woord, punt, met_code=True)}" for label, woord in knoppen(punt))
