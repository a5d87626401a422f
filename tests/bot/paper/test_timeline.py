"""The picture of a timeline is made of any data there may be: the words of people stay words."""

import struct
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.paper.letters import covered, fit_words
from bot.paper.press import Press
from bot.paper.typesetting import draw
from bot.reading.pool import OutOfTime
from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.overzicht import maak_overzicht
from commands.domain.rollen import Rol
from commands.domain.woorden import KENNEMERLAND
from commands.messages.in_woorden import in_woorden
from commands.messages.tijdlijn import Tijdlijn
from commands.texts import overzichtbeeld, tijdlijn
from tests.domain.kalender import een_beleid
from tests.overzichten import MAANDAG, stand
from tests.overzichten import punt as overzichtpunt
from tests.texts.decor import GGZ
from tests.texts.voorbeelden.tijdlijn import BELEID, ICO, OMHEEN, PUNTEN, VANDAAG, punt

STRANGE = {
    "typst code": [punt(1, '#set page(width: 1pt) [*vet*] $x$ \\ `code` #panic("x") // weg /* weg', VANDAAG)],
    "600 signs without a space": [punt(1, "x" * 600, VANDAAG)],
    "from right to left, and emoji": [punt(1, "اتصل بالبلدية 🏠🏡 השכרה 👨‍👩‍👧", VANDAAG)],
    "no dates": [punt(nr, "Belt de school", None) for nr in range(1, 5)],
    "all late": [punt(nr, "Belt de school", date(2026, 11, 3)) for nr in range(1, 9)],
    "60 points": [punt(nr, "Belt de school", VANDAAG + timedelta(days=nr)) for nr in range(1, 61)],
    "a date years ahead": [punt(1, "Belt de school", date(2031, 1, 1)), punt(2, "Belt", VANDAAG)],
    "done before the ICO": [punt(1, "Belt de school", date(2026, 10, 1), Status.GEREED, 1)],
    "nothing at all": [],
}


def beeld(punten: list[Actiepunt] | tuple[Actiepunt, ...] = PUNTEN, ico: date | None = ICO.ico_op) -> Tijdlijn:
    gemaakt = tijdlijn.tijdlijn(replace(ICO, ico_op=ico), punten, [GGZ], {}, OMHEEN, VANDAAG, BELEID).bijgevoegd
    assert isinstance(gemaakt, Tijdlijn)
    return in_woorden(gemaakt, KENNEMERLAND)


def size(raw: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", raw, 16)
    return width, height


@pytest.mark.parametrize(("wide", "width"), [(True, 1200), (False, 750)])
async def test_it_has_the_width_of_its_screen_and_the_same_bytes_each_time(wide: bool, width: int) -> None:
    press = Press()

    made, again = await press.make(beeld(), wide=wide), await press.make(beeld(), wide=wide)

    assert made == again
    assert made is not None
    assert (made.name, made.mime, made.width) == (f"tijdlijn {ICO.code}.png", "image/png", width)


@pytest.mark.parametrize("punten", STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("wide", [True, False])
def test_whatever_stands_in_a_casus_it_can_be_drawn(punten: list[Actiepunt], wide: bool) -> None:
    width, height = size(draw(beeld(punten), wide=wide, training=True))

    assert width == (1200 if wide else 750)
    assert height < 3200


def test_sixty_points_fold_to_those_that_run_and_two_rows_that_count_the_rest() -> None:
    done = [punt(nr, "Belt de school", VANDAAG, Status.GEREED, nr) for nr in range(1, 21)]
    running = [punt(nr, "Belt de school", VANDAAG + timedelta(days=nr)) for nr in range(21, 61)]

    rows = [row.titel for row in beeld(done + running).rijen]

    assert [row for row in rows if row.startswith("En ")] == ["En 20 klaar of vervallen", "En nog 28 die lopen"]
    assert rows[:12] == [f"{nr}. Belt de school" for nr in range(21, 33)]


def test_a_casus_without_an_ico_can_be_drawn() -> None:
    assert size(draw(beeld(ico=None), wide=True, training=False))[0] == 1200


def test_training_says_so_in_the_picture() -> None:
    assert size(draw(beeld(), wide=True, training=True))[1] > size(draw(beeld(), wide=True, training=False))[1]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Belt\nde  school", "Belt de school"),
        ("huis 🏠🏡!", "huis □!"),
        ("\u202eomgekeerd\u202c \u200bvan\u0007 rechts", "omgekeerd van rechts"),
        ("cliënt, Zoë, Łódź, Ğ", "cliënt, Zoë, Łódź, Ğ"),
        ("a" * 60, "\u200b".join(("a" * 25, "a" * 25, "a" * 10))),
    ],
)
def test_words_are_made_fit_for_the_font(words: str, shown: str) -> None:
    assert fit_words(words) == shown


def test_the_signs_that_we_use_ourselves_have_a_form() -> None:
    assert {ord(sign) for sign in "✓×□…·é"} <= covered()


async def test_a_picture_that_cannot_be_made_is_none() -> None:
    async def stopped(*_given: object) -> bytes:
        raise OutOfTime

    assert await Press(stopped).make(beeld(), wide=True) is None


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("aantal", [1, 9, 60])
def test_the_overview_is_drawn_by_the_same_hand_and_folds_too(aantal: int, wide: bool) -> None:
    standen = [stand(f"{nr:02}ZZ", overzichtpunt(1, "2026-11-02"), ico_op=date(2026, 10, 5)) for nr in range(aantal)]
    overzicht = maak_overzicht(standen, Rol.PROCESREGISSEUR, MAANDAG, een_beleid())
    gemaakt = in_woorden(overzichtbeeld.in_beeld(overzicht, standen, MAANDAG, een_beleid()), KENNEMERLAND).bijgevoegd
    assert isinstance(gemaakt, Tijdlijn)

    width, height = size(draw(gemaakt, wide=wide, training=False))

    assert width == (1200 if wide else 750)
    assert height < 3200
    assert len(gemaakt.rijen) <= overzichtbeeld.STROKEN + 1
