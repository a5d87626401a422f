"""The plan on paper is a PDF of any plan there may be, for archives and screen readers, with words that stay words."""

from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest

from bot.paper.press import Press
from bot.paper.typesetting import print_sheet
from commands.domain.woorden import KENNEMERLAND
from commands.messages.blad import Planblad
from commands.messages.in_woorden import in_woorden
from commands.texts import planblad
from tests.texts.decor import GGZ
from tests.texts.voorbeelden.planblad import DOCUMENT, HUIS, OP, TUSSEN
from tests.texts.voorbeelden.tijdlijn import ICO, PUNTEN, punt

CODE = '#set page(width: 1pt) [*vet*] $x$ \\ `code` #panic("x") // weg'


def blad(punten=PUNTEN, huis: str = HUIS.huis) -> Planblad:
    beleid = replace(HUIS, huis=huis)
    gemaakt = planblad.planblad(ICO, DOCUMENT, punten, [GGZ], 1, OP, TUSSEN, beleid).bijgevoegd
    assert isinstance(gemaakt, Planblad)
    return in_woorden(gemaakt, KENNEMERLAND)


def words(raw: bytes) -> str:
    """The text as a reader finds it, on one line."""
    with pypdfium2.PdfDocument(raw) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).replace("\ufffe", "").split())


async def test_it_is_one_sheet_with_the_same_bytes_each_time() -> None:
    press = Press()

    made, again = await press.make(blad(), wide=True), await press.make(blad(), wide=False)

    assert made == again
    assert made is not None
    assert (made.name, made.mime) == (f"plan {ICO.code}.pdf", "application/pdf")
    with pypdfium2.PdfDocument(made.raw) as pdf:
        assert len(pdf) == 1
    assert "blad 1 van 1" in words(made.raw)


def test_it_claims_both_standards_and_has_tags_title_and_language() -> None:
    raw = print_sheet(blad(), training=False)

    for claim in (b"<pdfaid:part>2", b"<pdfaid:conformance>A", b"<pdfuaid:part>1", b"<dc:language>"):
        assert claim in raw
    with pypdfium2.PdfDocument(raw) as pdf:
        assert pypdfium2.raw.FPDFCatalog_IsTagged(pdf)
        assert pdf.get_metadata_value("Title") == f"Afstemmingsplan casus {ICO.code} · {HUIS.huis}"
        assert pdf.get_metadata_value("Author") == HUIS.huis


def test_words_of_a_plan_are_data() -> None:
    assert CODE in words(print_sheet(blad([punt(1, CODE, OP)]), training=False))


@pytest.mark.parametrize(
    "punten",
    [
        [punt(1, "x" * 600, OP)],
        [punt(nr, "Belt de school en maakt een afspraak.", OP + timedelta(days=nr)) for nr in range(1, 41)],
        [punt(nr, "Belt.", None) for nr in range(1, 61)],
        [punt(1, "اتصل بالبلدية 🏠🏡 השכרה 👨‍👩‍👧", OP)],
        [],
    ],
    ids=["600 signs without a space", "40 points", "60 points without dates", "strange scripts", "nothing"],
)
def test_whatever_stands_in_a_plan_it_can_be_printed(punten) -> None:
    found = words(print_sheet(blad(punten), training=True))

    assert "PROEF" in found
    assert "Zo houden wij het anoniem." in found
    assert all(f" {een.nummer} " in found for een in punten)


def test_a_house_name_of_ninety_signs_stays_inside_the_page() -> None:
    raw = print_sheet(blad(huis="Zorg- en Veiligheidshuis " + "V" * 65), training=False)

    with pypdfium2.PdfDocument(raw) as pdf:
        page, found = pdf[0], pdf[0].get_textpage()
        edges = [found.get_rect(nr)[2] for nr in range(found.count_rects())]
        assert max(edges) <= page.get_width() - 50
