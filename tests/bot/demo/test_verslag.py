"""The transcript and its JSON lines."""

import io
import json

from bot.demo.report import Report
from bot.demo.seen import Seen
from tests.bot.demo.maken import MOMENT, nu


def gezien(**anders) -> Seen:
    velden = {"channel": "matrix", "who": "Wijkteam", "at": MOMENT, "subject": "K7Q2", "text": "Hallo", "id": "$1"}
    return Seen(**{**velden, **anders})


def test_each_json_line_has_exactly_the_five_keys(tmp_path):
    pad = tmp_path / "uit.json"
    verslag = Report(nu, json_file=pad, out=io.StringIO())
    verslag.begin_step("Het plan")
    verslag.note(gezien())
    verslag.fail("mail", "GGZ", "zag niet: het plan")
    verslag.close()
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
    verslag = Report(nu, out=uit)
    verslag.begin_step("Het plan")
    verslag.note(gezien())
    verslag.note(gezien(who="Reclassering"))
    tekst = uit.getvalue()
    assert "dinsdag 3 november 2026, 09:30" in tekst
    assert "Wijkteam [matrix] ziet: in 'K7Q2'\n      | Hallo" in tekst
    assert tekst.count("| Hallo") == 1, "a room message is written out once"
    assert "Reclassering [matrix] ziet hetzelfde" in tekst


def test_the_summary_is_good_only_when_every_step_was_seen():
    verslag = Report(nu, out=io.StringIO())
    assert not verslag.summarise([], 1.0)
    verslag.begin_step("een")
    verslag.end_step(succeeded=True)
    assert verslag.summarise([], 1.0)
    assert not verslag.summarise(["twee"], 1.0)
    verslag.begin_step("twee")
    verslag.end_step(succeeded=False)
    assert not verslag.summarise([], 1.0)
