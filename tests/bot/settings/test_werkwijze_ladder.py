"""How the steps of the ladder, and what is expected of the casushouder, reach the rules."""

import pytest

from bot.settings.errors import SettingError
from bot.settings.werkwijze_reading import check, rows
from tests.bot.settings.test_werkwijze import lees
from tests.werkwijzen import LADDER, vijfde


def test_the_top_of_the_ladder_hears_by_itself_or_after_a_decision(tmp_path):
    treden = vijfde(ladder=LADDER.replace("werkdagen = 9", 'werkdagen = 9\nhoe = "na besluit"'))
    (tmp_path / "besluit.toml").write_text(treden, encoding="utf-8")
    (tmp_path / "vanzelf.toml").write_text(vijfde(), encoding="utf-8")
    assert lees(tmp_path, "besluit.toml").beleid().manager_na_besluit
    assert not lees(tmp_path, "vanzelf.toml").beleid().manager_na_besluit
    assert lees(tmp_path, "besluit.toml", "[termijnen]\nmanager_na_besluit = false\n").beleid().manager_na == 9
    [rij] = [een for een in rows(check(treden, "x")) if een.key == "ladder.procesregisseur-manager"]
    assert rij.value == "na 9 werkdagen, na besluit van de procesregisseur"
    with pytest.raises(SettingError, match="only the step to the manager"):
        check(vijfde(ladder=LADDER.replace("werkdagen = 4", 'werkdagen = 4\nhoe = "na besluit"')), "x")


@pytest.mark.parametrize(
    ("naam", "beslist"), [("kennemerland", True), ("noord-holland-noord", True), ("bonaire", False)]
)
def test_where_the_source_says_indien_nodig_the_manager_hears_it_after_a_decision(tmp_path, naam, beslist):
    assert lees(tmp_path, naam).beleid().manager_na_besluit is beslist


@pytest.mark.parametrize("sleutel", ["aanspreekpunt", "op_gang"])
def test_each_key_about_the_casushouder_reaches_the_rules_and_its_absence_too(tmp_path, sleutel):
    deel = '[verwachtingen]\ncasushouder = { waarde = ["U kent de stand."], bron = "eigen keuze" }\n'
    (tmp_path / "zonder.toml").write_text(vijfde() + deel, encoding="utf-8")
    deel += f'{sleutel} = {{ waarde = true, bron = "eigen keuze" }}\n'
    (tmp_path / "met.toml").write_text(vijfde() + deel, encoding="utf-8")
    assert not getattr(lees(tmp_path, "zonder.toml").beleid(), sleutel)
    assert getattr(lees(tmp_path, "met.toml").beleid(), sleutel)
