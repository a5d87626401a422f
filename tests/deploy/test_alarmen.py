"""The alarms for Prometheus: each asks for figures that the program gives, and each has its row in the runbook."""

import asyncio
import re
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from ruamel.yaml import YAML

from bot.app.health import Health
from bot.app.storage import open_storage
from bot.base.clock import system_clock
from bot.settings.sources import read_settings

DEPLOY = Path(__file__).parents[2] / "deploy"
[GROEP] = YAML(typ="safe").load(DEPLOY / "alarmen.yaml")["groups"]
REGELS = {regel["alert"]: regel for regel in GROEP["rules"]}
VRAAG = re.compile(r"\b((?:ketenbot|process)_\w+)(?:\{([^}]*)\})?")
MATRIX_ERBIJ = """
[matrix]
aan = true
server = "https://matrix.zvh.test"
gebruiker = "@ketenbot:zvh.test"
"""


async def _pagina(instellingen) -> str:
    opslag = open_storage(instellingen)
    try:
        gezond = Health(opslag, system_clock, instellingen)
        return gezond.metrics.page(await gezond.sampler.sample()).decode()
    finally:
        await opslag.close()


def _cijfers(een) -> list[tuple[str, dict[str, str]]]:
    """Name and labels of every figure of a process that just began, in which nothing happened yet."""
    assert een.draai("migrate").status == 0
    pagina = asyncio.run(_pagina(read_settings(een.config, {})))
    return [(s.name, s.labels) for familie in text_string_to_metric_families(pagina) for s in familie.samples]


@pytest.fixture
def cijfers(leg_aan):
    return _cijfers(leg_aan("beide", "sqlite", MATRIX_ERBIJ))


@pytest.mark.parametrize("naam", REGELS)
def test_an_alarm_asks_for_a_figure_that_is_given_from_the_start(naam, cijfers):
    vragen = VRAAG.findall(REGELS[naam]["expr"])
    assert vragen or "up{" in REGELS[naam]["expr"]
    for figuur, woorden in vragen:
        labels = {(een, waarde) for een, waarde in re.findall(r'(\w+)="([^"]*)"', woorden) if een != "job"}
        assert any(daar == figuur and labels <= set(van.items()) for daar, van in cijfers), (figuur, labels)


def test_a_channel_that_is_off_has_no_role_that_somebody_could_miss(leg_aan):
    rollen = [van["role"] for naam, van in _cijfers(leg_aan("mail", "sqlite")) if naam == "ketenbot_role"]
    assert rollen == ["mail"]


def test_every_alarm_has_its_row_in_the_runbook_and_every_row_its_alarm():
    tekst = (DEPLOY / "RUNBOOK.md").read_text(encoding="utf-8")
    assert set(re.findall(r"(?m)^\| `(Ketenbot\w+)` \|", tekst)) == set(REGELS)


def test_every_alarm_says_how_bad_it_is_and_what_it_means():
    for naam, regel in REGELS.items():
        assert regel["labels"]["severity"] in {"critical", "warning"}, naam
        assert regel["annotations"]["summary"].endswith("."), naam
