"""What the operator reads who wrote something else than was asked, or whose mail does not go out."""

from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest

from bot.cli.check import all_checks
from bot.settings.errors import SettingError
from bot.settings.sources import read_settings
from bot.settings.werkwijze_reading import check, read_werkwijze
from commands.domain.rollen import Kanaal
from commands.ports import OutboxItem, OutboxTask
from tests.bot.settings.files import MAIL, een_bestand
from tests.werkwijzen import MAP

NU = datetime(2026, 3, 2, 8, tzinfo=UTC)


def kennemerland(wat: str, anders: str) -> str:
    tekst = (MAP / "kennemerland.toml").read_text("utf-8")
    assert wat in tekst
    return tekst.replace(wat, anders)


@pytest.mark.parametrize(
    ("wat", "anders", "gezegd"),
    [
        (
            "waarde = [4, 5, 6]",
            'waarde = "4 weken"',
            "contact_weken.waarde: write a list between square brackets, such as",
        ),
        ("waarde = 7,", 'waarde = "zeven",', "plan_grens_dagen.waarde: write a whole number without quotation marks"),
        ("evaluatie = { waarde = true", 'evaluatie = { waarde = "graag"', "evaluatie.waarde: write true or false"),
    ],
)
def test_a_value_of_another_kind_is_told_in_plain_words(wat: str, anders: str, gezegd: str) -> None:
    with pytest.raises(SettingError, match=r"eigen.toml, line [0-9]+: ") as fout:
        check(kennemerland(wat, anders), "eigen.toml")
    assert gezegd in str(fout.value)


def test_what_is_no_toml_points_to_an_example() -> None:
    with pytest.raises(
        SettingError, match=r"is no valid TOML.*for its form copy a shipped one, such as .*kennemerland.toml"
    ):
        check("Onze werkwijze is dat wij elkaar bellen.", "eigen.toml")
    assert read_werkwijze("kennemerland") == check(kennemerland("[", "["), "kopie.toml")


def test_the_states_are_of_no_region(proef) -> None:
    gezegd = proef.draai("toestanden", "bonaire")
    assert gezegd.status == 2
    assert "ketenbot: the states are the same in every region" in gezegd.fout
    assert proef.draai("toestanden").status == 0


@pytest.mark.parametrize(("minuten", "gezegd"), [(8, True), (2, False)])
def test_mail_that_does_not_go_out_is_told_with_the_moment_since_when(proef, minuten: int, gezegd: bool) -> None:
    rij = OutboxItem(
        id="a" * 32,
        key="s",
        lane="b",
        kanaal=Kanaal.MAIL,
        task=OutboxTask.OPEN_PRIVATE_ROOM,
        created_at=NU - timedelta(minutes=minuten),
        retry_at=NU + timedelta(minutes=1),
    )
    proef.in_opslag(lambda uow: uow.outbox.add_item(rij))

    status = proef.draai("status").uit

    assert ("Nog niet weg via mail: 1 bericht, sinds maandag 2 maart 2026 om 08:52 uur" in status) is gezegd
    assert ("Misgegaan: niets" in status) is not gezegd


@pytest.mark.parametrize(("toets", "gezegd"), [("uit", True), ("aan", False)])
def test_a_guard_that_is_off_is_told(tmp_path, toets: str, gezegd: bool) -> None:
    instellingen = read_settings(een_bestand(tmp_path, f'{MAIL}\n[privacy]\ntoets = "{toets}"\n'), {})

    tweede = next(islice(all_checks(instellingen), 1, 2))

    assert ("no text is looked over" in str(tweede)) is gezegd
