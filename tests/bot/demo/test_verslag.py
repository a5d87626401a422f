"""The transcript and its JSON lines."""

import io
import json

from bot.demo.report import Verslag
from bot.demo.seen import Gezien
from tests.bot.demo.maken import MOMENT, nu


def gezien(**anders) -> Gezien:
    velden = {"kanaal": "matrix", "wie": "Wijkteam", "op": MOMENT, "onderwerp": "K7Q2", "tekst": "Hallo", "id": "$1"}
    return Gezien(**{**velden, **anders})


def test_each_json_line_has_exactly_the_five_keys(tmp_path):
    pad = tmp_path / "uit.json"
    verslag = Verslag(nu, json_bestand=pad, uit=io.StringIO())
    verslag.begin_stap("Het plan")
    verslag.noteer(gezien())
    verslag.mis("mail", "GGZ", "zag niet: het plan")
    verslag.sluit()
    regels = [json.loads(regel) for regel in pad.read_text().splitlines()]
    assert regels == [
        {
            "at": "2026-11-03T09:30:00+01:00",
            "step": "Het plan",
            "channel": "matrix",
            "who": "Wijkteam",
            "seen": "Hallo",
        },
        {"at": "2026-11-03T09:30:00+01:00", "step": "Het plan", "channel": "mail", "who": "GGZ", "seen": None},
    ]


def test_the_transcript_tells_date_channel_role_and_text():
    uit = io.StringIO()
    verslag = Verslag(nu, uit=uit)
    verslag.begin_stap("Het plan")
    verslag.noteer(gezien())
    verslag.noteer(gezien(wie="Reclassering"))
    tekst = uit.getvalue()
    assert "dinsdag 3 november 2026, 09:30" in tekst
    assert "Wijkteam [matrix] ziet: in 'K7Q2'\n      | Hallo" in tekst
    assert tekst.count("| Hallo") == 1, "a room message is written out once"
    assert "Reclassering [matrix] ziet hetzelfde" in tekst


def test_the_summary_is_good_only_when_every_step_was_seen():
    verslag = Verslag(nu, uit=io.StringIO())
    assert not verslag.slot([], 1.0)
    verslag.begin_stap("een")
    verslag.einde_stap(gelukt=True)
    assert verslag.slot([], 1.0)
    assert not verslag.slot(["twee"], 1.0)
    verslag.begin_stap("twee")
    verslag.einde_stap(gelukt=False)
    assert not verslag.slot([], 1.0)
