"""A hint in the room can be typed as it stands: with its "!"."""

import pytest

from commands.messages import Bericht, Blok
from commands.table import OPDRACHTEN
from commands.texts.in_kamer import in_kamer


@pytest.mark.parametrize(
    ("tekst", "in_de_kamer"),
    [
        ("Klaar? Schrijf: K7Q2 3 klaar", "Klaar? Schrijf: !3 klaar"),
        ("De nummers ziet u met: actie lijst", "De nummers ziet u met: !actie lijst"),
        ("Schrijf bijvoorbeeld: 3 uitstel tot 4 december 2026", "Schrijf bijvoorbeeld: !3 uitstel tot 4 december 2026"),
        ("Schrijf bijvoorbeeld: 3 december 2026", "Schrijf bijvoorbeeld: 3 december 2026"),
        ("Schrijf hulp om te zien wat u kunt doen.", "Schrijf !hulp om te zien wat u kunt doen."),
        ("Schrijf: !3 klaar", "Schrijf: !3 klaar"),
        ("Wij belden met: niemand", "Wij belden met: niemand"),
        (
            "Die geeft u met: K7Q2 3 terugkoppeling, en dan de reden.",
            "Die geeft u met: !3 terugkoppeling, en dan de reden.",
        ),
    ],
)
def test_a_hint_in_the_room_has_its_sign(tekst: str, in_de_kamer: str) -> None:
    bericht = Bericht(onderwerp="", blokken=(Blok(tekst=tekst, regels=(tekst,), citaat=tekst),))

    [blok] = in_kamer(bericht, "K7Q2").blokken

    assert (blok.tekst, blok.regels, blok.citaat) == (in_de_kamer, (in_de_kamer,), tekst)


@pytest.mark.parametrize("command", [een for een in OPDRACHTEN if not een.prive], ids=lambda een: een.woorden)
def test_each_command_of_a_room_is_hinted_at_with_its_sign(command):
    bericht = Bericht(onderwerp="", blokken=(Blok(tekst=f"Schrijf: K7Q2 {command.woorden}"),))

    assert in_kamer(bericht, "K7Q2").blokken[0].tekst == f"Schrijf: !{command.woorden}"


def test_what_is_short_stands_on_one_line_and_what_is_empty_is_left_out() -> None:
    bericht = Bericht(
        onderwerp="",
        blokken=(
            Blok(tekst="Genoteerd: actiepunt 3 is klaar.", citaat="Gebeld", kort="Genoteerd: actiepunt 3 is klaar."),
            Blok(tekst="Een lange uitleg.", kort=""),
            Blok(tekst="Vergissing? Terugnemen kan. Schrijf: K7Q2 ongedaan", kort="Vergissing? Schrijf: K7Q2 ongedaan"),
            Blok(tekst="Uw bijlage is niet meegestuurd."),
        ),
    )

    eerste, tweede = in_kamer(bericht, "K7Q2").blokken

    assert eerste == Blok(tekst="Genoteerd: actiepunt 3 is klaar. Vergissing? Schrijf: !ongedaan")
    assert tweede == Blok(tekst="Uw bijlage is niet meegestuurd.")
