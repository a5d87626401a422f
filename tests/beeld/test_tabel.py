"""The table of measures is made of what people get, and of a process that loads what `serve` loads."""

import pytest

from tests.beeld import tabel
from tests.beeld.browser import start


def test_serve_loads_nothing_at_its_start_that_only_a_picture_or_a_plan_needs() -> None:
    _, mib, heavy = tabel.at_start()

    assert heavy == []
    assert mib > 10


@pytest.mark.browser
async def test_a_row_says_how_large_a_mail_is_and_where_its_button_stands() -> None:
    async with start() as browser:
        reminder = await tabel.measure("reminder", browser)
        digest = await tabel.measure("digest", browser)

    assert reminder.button is not None
    assert reminder.button[1] - reminder.button[0] == 48
    assert (reminder.words, reminder.kb, reminder.subject) == (
        pytest.approx(56, abs=14),
        pytest.approx(7.6, abs=2),
        pytest.approx(46, abs=5),
    )
    assert (digest.button, digest.to_button) == (None, None)
    assert digest.row().startswith("| digest | ")
