"""The example list of the organisations of Bonaire, each with a contact person who may report (SOURCES: S4)."""

import csv
from pathlib import Path

from bot.cli.addresses import require_email
from bot.settings.sources import read_settings
from tests.bot.settings.files import MAIL, een_bestand

LIJST = Path(__file__).parents[2] / "deploy" / "sjablonen" / "aanmelders-bonaire.csv"
RUNBOOK = Path(__file__).parents[2] / "deploy" / "RUNBOOK.md"


def test_the_fourteen_organisations_each_have_a_contact_person(tmp_path):
    rijen = list(csv.reader(LIJST.read_text(encoding="utf-8").splitlines(), delimiter=";"))
    assert len({organisatie for organisatie, _ in rijen}) == 14
    instellingen = read_settings(een_bestand(tmp_path, MAIL), {})
    adressen = [require_email(adres, instellingen) for _, adres in rijen]
    assert len(set(adressen)) == 14
    assert all(adres.endswith(".test") for adres in adressen)


def test_the_runbook_says_how_to_take_it_in():
    assert "aanmelders-bonaire.csv" in RUNBOOK.read_text(encoding="utf-8")
