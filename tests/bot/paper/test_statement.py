"""The verklaring on paper: a PDF with every line and its source."""

import pytest

from bot.paper.typesetting import print_statement
from commands.domain.woorden import KENNEMERLAND
from commands.messages.blad import Verklaringblad
from commands.messages.in_woorden import in_woorden
from commands.texts.verklaring import verklaring
from tests.domain.kalender import een_beleid
from tests.texts.voorbeelden.vernietigen import KLAAR


@pytest.fixture
def blad() -> Verklaringblad:
    piece = in_woorden(verklaring(KLAAR, een_beleid()), KENNEMERLAND).bijgevoegd
    assert isinstance(piece, Verklaringblad)
    return piece


def test_it_is_a_pdf_and_the_same_each_time(blad):
    raw = print_statement(blad, training=False)
    assert raw.startswith(b"%PDF-")
    assert raw == print_statement(blad, training=False)
    assert raw != print_statement(blad, training=True)
