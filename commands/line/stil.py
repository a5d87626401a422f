"""What is still done in a casus that is on hold: to look, to decide about the hold, and to end it (own choice)."""

from typing import Final

from commands.command import Command

_OOK_STIL: Final = frozenset(
    (
        *("client", "triage", "aanmelding antwoord", "aanmelding weg", "vastgelegd"),
        *("casus afsluiten", "casus afschalen", "casus akkoord", "casus niet akkoord", "casus antwoord", "casus weg"),
        *("casus overnemen", "afmelden", "deelnemer verwijder", "weiger", "tekst verwijder", "ico afgezegd"),
    )
)


def mag_stil(command: Command) -> bool:
    """Whether this command is carried out in a casus that is on hold."""
    return command.leest or command.woorden in _OOK_STIL or not command.in_casus
