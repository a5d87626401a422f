"""Whether a region tells kinds of deelnemers apart, and how it calls the end of a casus that stops."""

import pytest

from bot.settings.werkwijze_reading import check
from tests.bot.settings.test_werkwijze import lees
from tests.werkwijzen import vijfde


@pytest.mark.parametrize(("gezegd", "kent"), [("", True), ("true", True), ("false", False)])
def test_whether_kinds_are_told_apart_reaches_the_rules_and_the_law_holds_without_a_word(tmp_path, gezegd, kent):
    regel = f'soorten = {{ waarde = {gezegd}, bron = "eigen keuze" }}\n' if gezegd else ""
    (tmp_path / "vijfde.toml").write_text(regel + vijfde(), encoding="utf-8")
    assert lees(tmp_path, "vijfde.toml").beleid().kent_soorten is kent


@pytest.mark.parametrize(
    ("soorten", "woord"), [('["beëindigen"]', "beëindigen"), ('["afschalen", "voorlopig"]', "voorlopig")]
)
def test_the_end_that_is_typed_is_one_of_this_house(soorten, woord):
    deel = f'[einden]\nsoorten = {{ waarde = {soorten}, bron = "eigen keuze" }}\n'
    assert check(vijfde() + deel, "x").words().zeg("casus afsluiten ~voorlopig~") == f"casus afsluiten {woord}"
