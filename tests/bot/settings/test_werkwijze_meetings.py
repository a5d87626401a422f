"""The meetings of a house in its werkwijze: each key reaches the rules, and a wrong one is refused."""

import pytest

from bot.settings.errors import SettingError
from bot.settings.werkwijze_meetings import Meeting
from bot.settings.werkwijze_reading import check
from commands.domain.rollen import Rol
from tests.bot.settings.test_werkwijze import lees
from tests.werkwijzen import vijfde

OVERLEG = {
    "naam": '"rondetafel"',
    "weken": "3",
    "per_jaar": "6",
    "wie": '["manager"]',
    "agenda": '"thema\'s"',
    "vooraf_werkdagen": "4",
}


def overleg(**anders):
    gewoon = {"naam": '"kring"', "weken": "2", "wie": '["procesregisseur"]', "agenda": '"casussen"', "bron": '"x"'}
    regels = {een: waarde for een, waarde in (gewoon | anders).items() if waarde}
    return "[[overleggen]]\n" + "".join(f"{een} = {waarde}\n" for een, waarde in regels.items())


@pytest.mark.parametrize("sleutel", [een for een in Meeting.model_fields if een != "bron"])
def test_each_key_of_a_meeting_reaches_the_rules(tmp_path, sleutel):
    anders = {sleutel: OVERLEG[sleutel]} | ({"weken": ""} if sleutel == "per_jaar" else {})
    (tmp_path / "met.toml").write_text(vijfde() + overleg(**anders), encoding="utf-8")
    (tmp_path / "zonder.toml").write_text(vijfde() + overleg(), encoding="utf-8")
    [nieuw], [oud] = (lees(tmp_path, f"{een}.toml").beleid().overleggen for een in ("met", "zonder"))
    verschil = {een for een in OVERLEG if getattr(nieuw, een) != getattr(oud, een)}
    assert verschil - {"weken"} == {sleutel} - {"weken"}
    assert "weken" in verschil or sleutel not in ("weken", "per_jaar")


def test_whose_wish_it_must_be_reaches_the_rules(tmp_path):
    wens = 'agenderen = { waarde = ["casushouder"], bron = "x" }\n'
    (tmp_path / "met.toml").write_text(wens + vijfde(), encoding="utf-8")
    assert lees(tmp_path, "met.toml").beleid().agenderen_door == (Rol.CASUSHOUDER,)
    assert lees(tmp_path).beleid().agenderen_door == (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR)


@pytest.mark.parametrize(
    ("overleggen", "melding"),
    [
        (overleg(per_jaar="2"), "how often is kring. say weken .* not both"),
        (overleg(weken=""), "how often is kring"),
        (overleg(weken="0"), "overleggen.1.weken"),
        (overleg(wie="[]"), "overleggen.1.wie"),
        (overleg(wie='["burgemeester"]'), "overleggen.1.wie"),
        (overleg() + overleg(), "two meetings have the same name"),
    ],
)
def test_a_meeting_that_cannot_be_held_is_refused(overleggen, melding):
    with pytest.raises(SettingError, match=melding):
        check(vijfde() + overleggen, "x.toml")
