"""The officer who keeps the end of the logboek outside."""

import pytest

from bot.settings.errors import SettingError
from tests.bot.settings.files import MAIL, MATRIX
from tests.bot.settings.test_settings import lees


def test_the_officer_who_keeps_the_end_of_the_logboek_is_named_by_address(tmp_path):
    assert lees(tmp_path, f'{MAIL}\n[logboek]\nkop_aan = "FG@gemeente.test"\n').beleid().kop_aan == "fg@gemeente.test"


@pytest.mark.parametrize(
    ("tekst", "waarom"),
    [
        (f'{MATRIX}\n[logboek]\nkop_aan = "fg@gemeente.test"\n', "told by mail"),
        (f'{MAIL}\n[logboek]\nkop_aan = "iemand@casus.zvh.test"\n', "of the bot itself"),
        (f'{MAIL}\n[logboek]\nkop_aan = "de functionaris"\n', "logboek.kop_aan"),
        (f'{MAIL}\n[logboek]\nkop_aan = "fg@gemeente.test, pg@gemeente.test"\n', "logboek.kop_aan"),
    ],
)
def test_an_officer_who_cannot_be_reached_is_refused_at_the_start(tmp_path, tekst, waarom):
    with pytest.raises(SettingError, match=waarom):
        lees(tmp_path, tekst)


def test_how_long_lines_are_kept_is_a_setting(tmp_path):
    assert lees(tmp_path, f"{MAIL}\n[logboek]\nbewaar_jaren = 7\n").beleid().logboek_jaren == 7
    assert lees(tmp_path).beleid().logboek_jaren == 0
    with pytest.raises(SettingError, match=r"logboek\.bewaar_jaren"):
        lees(tmp_path, f"{MAIL}\n[logboek]\nbewaar_jaren = -1\n")
