"""The house in the settings: its name, its telephone and its one colour."""

import pytest

from bot.settings.errors import SettingError
from tests.bot.settings.files import MAIL
from tests.bot.settings.test_settings import lees


def test_the_house_stands_in_each_mail_with_its_telephone_and_its_colour(tmp_path):
    zvh = '[zvh]\nnaam = "ZVH Proefregio"\ntelefoon = "000-0000000"\ntelefoon_beheer = "000-1"\nkleur = "#7a1f3d"\n'
    config = lees(tmp_path, f"{MAIL}\n{zvh}").mail_config()
    assert (config.house, config.phone, config.phone_admin) == ("ZVH Proefregio", "000-0000000", "000-1")
    assert config.colour == "#7A1F3D"


@pytest.mark.parametrize(
    ("kleur", "waarom"),
    [
        ("#FF8800", "contrast with white is 2.4 and must be 4.5"),
        ("#777777", "4.5"),
        ("rood", "six figures"),
        ("#FFF", "six"),
    ],
)
def test_a_colour_on_which_white_words_cannot_be_read_is_refused(tmp_path, kleur, waarom):
    with pytest.raises(SettingError, match=waarom):
        lees(tmp_path, f'{MAIL}\n[zvh]\nkleur = "{kleur}"\n')
