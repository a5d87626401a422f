"""The whole demo, as a person runs it."""

import asyncio
import contextlib
import json
import re
import signal
import sys
from pathlib import Path

import pytest

from bot.demo.steps.toets import NAMES, ROL_WORD, SENTENCE
from tests.bot.demo.maken import plan_in_word

pytestmark = pytest.mark.servers
GEHOUDEN = ("De procesregisseur opent de casus: een naam in het plan wordt vastgehouden", "De naam gaat uit het plan")
WELKOM = "Welkom bij Ketenbot"
LEDEN = {
    "Gemeente (wijkteam)",
    "Reclassering (toezichthouder)",
    "Politie (wijkagent)",
    "GGZ-instelling (behandelaar)",
}
SLEUTELS = {"at", "step", "channel", "who", "seen"}


async def speel(*woorden, map_):
    proces = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.demo",
        *woorden,
        cwd=map_,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    uit, _ = await asyncio.wait_for(proces.communicate(), 480)
    return proces.returncode, uit.decode()


def nog_draaiend(woord):
    """The command lines of processes that hold this word; /proc asks for no program."""
    gevonden = []
    for bestand in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it ended while we looked
            gevonden.append(bestand.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
    return [opdracht for opdracht in gevonden if woord in opdracht]


async def test_the_shipped_casus_is_seen_whole_from_outside(tmp_path):
    code, uit = await speel("--json", str(tmp_path / "uit.json"), map_=tmp_path)
    assert code == 0, uit[-4000:]
    regels = [json.loads(regel) for regel in (tmp_path / "uit.json").read_text().splitlines()]
    assert all(set(regel) == SLEUTELS and regel["seen"] for regel in regels)
    assert {regel["channel"] for regel in regels} == {"mail", "matrix"}
    assert [regel["at"] for regel in regels] == sorted(regel["at"] for regel in regels)
    assert regels[0]["at"].startswith("2026-11-03T09:30")
    assert regels[-1]["at"].startswith("2026-12-28T")
    assert all("PROEF" in regel["seen"] for regel in regels if regel["channel"] == "mail")
    derde = [regel for regel in regels if "Woningcorporatie" in regel["who"]]
    assert derde[0]["step"].startswith("Een derde tekent voor geheimhouding")
    assert {regel["channel"] for regel in derde} == {"mail"}
    for woord in ("manager ZVH", "procesregisseur", "Politie (wijkagent)", "Reclassering (toezichthouder)"):
        assert woord in {regel["who"] for regel in regels}
    assert "Alles is van buitenaf gezien." in uit
    for naam in NAMES:
        assert naam in uit  # somebody wrote it
        assert not [regel for regel in regels if naam.partition(" ")[2] in regel["seen"]]
    gelezen = {regel["who"] for regel in regels if SENTENCE.format(ROL_WORD) in regel["seen"]}
    assert gelezen >= {"Gemeente (wijkteam)", "Reclassering (toezichthouder)", "GGZ-instelling (behandelaar)"}
    getikt = [regel["seen"] for regel in regels if regel["step"].startswith("Week 3: momenten")]
    assert any("Gemeente (wijkteam) kan op moment 1." in gezien for gezien in getikt)
    klaar = [regel["seen"] for regel in regels if regel["step"].endswith("antwoordt op die herinnering")]
    assert any("actiepunt 4 is klaar. Dank u wel. Vergist? Haal uw reactie weer weg." in gezien for gezien in klaar)
    uitgenodigd = {regel["who"] for regel in regels if "bent uitgenodigd voor het vervolg-ICO" in regel["seen"]}
    gesloten = {
        regel["who"] for regel in regels if "door twee" in regel["step"] and "(voorlopig afgesloten)" in regel["seen"]
    }
    # the procesregisseur gets it for the calendar, without a question
    assert uitgenodigd == {*LEDEN, "Woningcorporatie (consulent)"}
    assert gesloten >= LEDEN
    assert {regel["who"] for regel in regels if "afgesloten groep" in regel["step"]} == {"Politie (wijkagent)"}
    begin = [regel for regel in regels if regel["step"] in GEHOUDEN]
    welkom = [regel["who"] for regel in begin if WELKOM in regel["seen"]]
    assert sorted(welkom) == ["beheerder", "manager ZVH", "procesregisseur"]
    assert [regel["who"] for regel in begin if WELKOM not in regel["seen"]] == ["procesregisseur"] * 3


@pytest.mark.lang
async def test_nobody_needs_a_password(tmp_path):
    code, uit = await speel("--zonder-wachtwoorden", map_=tmp_path)
    assert code == 0, uit[-4000:]
    assert "de bot kent geen wachtwoord" in uit
    zinnen = " ".join(uit.split())
    vernieuwd = re.search(r"de aanbieder vernieuwde (\d+) keer een aanmelding, .* en weigerde er 0", zinnen)
    assert vernieuwd is not None
    assert int(vernieuwd[1]) > 3


@pytest.mark.lang
async def test_another_plan_is_played_too(tmp_path):
    code, uit = await speel("--casus", str(plan_in_word(tmp_path / "plan.docx")), map_=tmp_path)
    assert code == 0, uit[-4000:]


async def test_ctrl_c_stops_all_that_was_started(tmp_path):
    proces = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.demo", cwd=tmp_path, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    regels = []
    while not any("ketenbot serve draait" in regel for regel in regels):
        regels.append((await asyncio.wait_for(proces.stdout.readline(), 120)).decode())
        assert regels[-1], "".join(regels)
    proces.send_signal(signal.SIGINT)
    rest, _ = await asyncio.wait_for(proces.communicate(), 60)
    assert proces.returncode == 1
    map_ = rest.decode().rpartition("De logs staan in ")[2].strip()
    assert map_
    assert nog_draaiend(map_) == []
