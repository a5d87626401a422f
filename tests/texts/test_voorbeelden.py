"""Every example that the bot gives is accepted by the bot, at the doors where it is given."""

import re
from pathlib import Path

import pytest

from commands.domain.weigering import Weigering
from commands.domain.woorden import KENNEMERLAND
from commands.grammar.grammar import lees
from commands.grammar.huiswoorden import in_huiswoorden
from commands.grammar.lezing import Plek
from commands.table import OPDRACHTEN
from tests.commands.test_grammar_taal import ingevuld

TABEL = in_huiswoorden(OPDRACHTEN, KENNEMERLAND)
GOLDEN = Path(__file__).parent / "golden"
_VOOR = re.compile(r"\b(?:[Ss]chrijf(?: bijvoorbeeld)?|Antwoord|bijvoorbeeld|of|Zo kan het wel|met): ([^\n]+)")
_VRIJ = re.compile(r"(?:, (?:met|en dan|of (?:bezig|lukt niet))\b.*|\. [A-Z].*|[.?]$)")


WOORDEN = {"3 december 2026", "de moeder", "ja", "ja N3"}
"""Words within a command, and the yes to one question. What begins with "ketenbot" is typed at a console."""


def voorbeelden() -> set[str]:
    """What stands behind "Schrijf:" and "Antwoord:", up to the words that say what else belongs there."""
    gevonden: set[str] = set()
    for pad in GOLDEN.glob("*.txt"):
        for regel in _VOOR.findall(pad.read_text(encoding="utf-8")):
            for deel in re.split(r", of: ", regel):
                kaal = _VRIJ.sub("", deel).strip()
                gevonden.add(f"{kaal} 3 december 2026 ziekte" if kaal.endswith(" tot") else kaal)
    return {een for een in gevonden if een and een not in WOORDEN and not een.startswith("ketenbot ")}


@pytest.mark.parametrize("voorbeeld", sorted(voorbeelden()))
def test_an_example_that_the_bot_gives_is_accepted(voorbeeld: str):
    tekst = ingevuld(re.sub(r"\b(t/m|vervanger) \[([^\]]+)\]", r"\1 <\2>", voorbeeld))
    for plek in (Plek.PRIVE, Plek.MAIL):
        try:
            lezing = lees(tekst, TABEL, plek=plek, gericht=True)
        except Weigering as weigering:
            pytest.fail(f"{plek}: {tekst!r} is refused: {weigering!r}")
        assert isinstance(lezing, tuple), (plek, tekst)
