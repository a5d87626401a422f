"""Whether own words want a held text to go on."""

import pytest

from commands.domain.doorlaten import lees_doorlaten


@pytest.mark.parametrize(
    ("tekst", "door"),
    [
        ("stuur maar door", True),
        ("Laat W3 maar door.", True),
        ("Mag verder, geen bezwaar", True),
        ("prima zo", True),
        ("Akkoord!", True),
        ("niet doorsturen", False),
        ("Mag niet.", False),
        ("Dat weet ik niet", None),
        ("Geen goed bericht", None),
        ("Goed dat u het vraagt, ik kijk er morgen naar", None),
        ("Nee, dit mag niet verder", False),
        ("mag dit door?", None),
        ("Ik bel de behandelaar morgen", None),
        ("woord " * 12 + "door", None),
        ("", None),
    ],
)
def test_short_words_want_it_to_go_on_or_not(tekst: str, door: bool | None) -> None:
    assert lees_doorlaten(tekst) is door
