"""The figures of a year as a picture: nothing small stands in it, and all that a bar shows is said in words."""

from datetime import date

import pypdfium2
import pytest

from bot.paper.figures import SHEET, lay_out
from bot.paper.press import Press
from bot.paper.typesetting import draw_figures, print_figures
from commands.domain.beleid import Beleid
from commands.domain.jaarcijfers import Casusfeiten, Deel, Duur, Jaarcijfers, Jaarfeiten, tel
from commands.domain.woorden import KENNEMERLAND
from commands.messages.cijferblad import Cijferbeeld
from commands.messages.in_woorden import in_woorden
from commands.texts.jaarcijfers import tabel
from tests.bot.paper.test_sheet import words
from tests.bot.paper.test_timeline import size
from tests.texts.voorbeelden.jaarcijfers import DAG, VEEL, WEINIG


def beeld(cijfers: Jaarcijfers = VEEL) -> Cijferbeeld:
    """As a procesregisseur gets it."""
    gemaakt = in_woorden(tabel(cijfers, Beleid(), DAG), KENNEMERLAND).ernaast
    assert isinstance(gemaakt, Cijferbeeld)
    return gemaakt


@pytest.mark.parametrize(("wide", "width"), [(True, 1200), (False, 750)])
async def test_it_has_the_width_of_its_screen_and_the_same_bytes_each_time(wide: bool, width: int) -> None:
    press = Press()
    made, again = await press.make(beeld(), wide=wide), await press.make(beeld(), wide=wide)
    assert made == again
    assert made is not None
    assert (made.name, made.mime, made.width) == ("jaarcijfers-2026.png", "image/png", width)


def test_on_paper_it_is_one_sheet_whose_words_say_all_that_the_bars_show() -> None:
    raw = print_figures(beeld(), training=False)
    with pypdfium2.PdfDocument(raw) as pdf:
        assert len(pdf) == 1
        assert pypdfium2.raw.FPDFCatalog_IsTagged(pdf)
    for claim in (b"<pdfaid:part>2", b"<pdfuaid:part>1", b"<dc:language>"):
        assert claim in raw
    gelezen = words(raw)
    for deel in beeld().delen:
        for woord in (deel.kop, *(een for rij in deel.rijen for een in (rij.wat, rij.waarde))):
            assert woord in gelezen


@pytest.mark.parametrize("cijfers", [VEEL, WEINIG])
def test_what_may_not_be_told_has_a_bar_of_one_length(cijfers: Jaarcijfers) -> None:
    for deel in beeld(cijfers).delen:
        for rij in deel.rijen:
            geheim = rij.waarde.startswith(("niet te noemen", "minder dan"))
            assert not (geheim and rij.vol is not None), rij
            assert not (rij.balk and rij.vol is None and not geheim), rij
    assert size(draw_figures(beeld(cijfers), wide=True, training=False))[0] == 1200


def test_no_number_under_five_reaches_the_picture() -> None:
    nul = date(2026, 3, 2)
    feiten = Jaarfeiten(
        casussen=[
            Casusfeiten(begin=nul, ico_op=nul, vrijgegeven_op=nul, aanpak="Nazorg" if nr < 3 else "Onrust")
            for nr in range(17)
        ],
        punten=23,
        op_tijd=19,
        tussen={14: 21, 99: 2},
    )
    data = lay_out(beeld(tel(feiten, 2026, Beleid())), SHEET, training=False)
    for klein in ("19 van 23", "21 van 23", '"3"', '"14"'):
        assert klein not in data
    assert "17 van 17 (100%)" in data


def test_the_longest_of_what_is_compared_fills_its_bar_and_a_share_its_part() -> None:
    per_kop = {deel.kop: deel for deel in beeld().delen}
    assert [rij.vol for rij in per_kop["Begonnen per aanpak"].rijen] == [1.0, None, None]
    assert [rij.vol for rij in per_kop["Doorlooptijd: het midden"].rijen] == [19 / 160, 1.0]
    assert per_kop["Op tijd"].heel
    assert [rij.vol for rij in per_kop["Op tijd"].rijen] == [31 / 38, 180 / 240, None]


def test_words_are_data_and_training_says_so() -> None:
    vreemd = '#panic("x") $x$'
    gemaakt = beeld(Jaarcijfers(**{**gegevens(), "aanpakken": ((vreemd, 7),)}))
    assert vreemd in words(print_figures(gemaakt, training=False))
    assert "PROEF" in words(print_figures(gemaakt, training=True))


def gegevens() -> dict[str, object]:
    """A year with nothing in it."""
    leeg, geen = Deel(goed=0, alle=0), Duur(dagen=None, alle=0)
    return {
        "jaar": 2026, "begonnen": 0, "gesloten": 0, "plannen": None, "antwoorden": leeg, "contacten": None,
        "tot_ico": geen, "tot_einde": geen, "aanpakken": (),
    }  # fmt: skip
