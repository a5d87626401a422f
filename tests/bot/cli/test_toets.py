"""`ketenbot toets`: at the shell and for programs."""

import json
import subprocess
import sys

import pytest

from tests.bot.privacy.maken import pdf, word


def draai(*woorden: str, invoer: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "toets", *woorden], input=invoer, capture_output=True, encoding="utf-8"
    )


def test_findings_are_told_with_their_place_and_give_status_1(tmp_path):
    bestand = tmp_path / "verslag.txt"
    bestand.write_text("Rustige week.\nFatima belde, BSN 123456782.\n", "utf-8")
    gezegd = draai(str(bestand))
    assert gezegd.returncode == 1
    assert gezegd.stdout.splitlines() == [
        "text, line 2: name: Fatima (namen)",
        "text, line 2: bsn: 123456782 (bsn)",
        "2 found, 0 warnings",
    ]


@pytest.mark.parametrize("tekst", ["Rustige week.", "Een oud-wethouder."])
def test_clean_or_only_warned_of_is_status_0(tekst):
    assert draai(invoer=tekst).returncode == 0


@pytest.mark.parametrize(("naam", "maak"), [("plan.docx", word), ("plan.pdf", pdf)])
def test_word_and_pdf_files_are_read(tmp_path, naam, maak):
    bestand = tmp_path / naam
    bestand.write_bytes(maak(tekst="Fatima belde."))
    gezegd = draai(str(bestand))
    assert (gezegd.returncode, "Fatima" in gezegd.stdout) == (1, True)


def test_lines_of_json_are_answered_line_by_line():
    vragen = [{"id": "a", "text": "👍 Fatima belde"}, {"id": 2, "text": "eigenaar van de buurt"}]
    gezegd = draai("--jsonl", invoer="".join(json.dumps(vraag, ensure_ascii=False) + "\n" for vraag in vragen))
    assert gezegd.returncode == 0
    assert [json.loads(regel) for regel in gezegd.stdout.splitlines()] == [
        {"id": "a", "hits": [{"start": 2, "end": 8, "kind": "name", "recogniser": "namen"}]},
        {
            "id": 2,
            "hits": [{"start": 0, "end": 21, "kind": "indirect", "recogniser": "indirect", "warning": True}],
        },
    ]


def test_phrases_of_a_file_pass(tmp_path):
    toegestaan = tmp_path / "toegestaan.txt"
    toegestaan.write_text("# partners\nStichting Jansen Zorg\n", "utf-8")
    assert draai("--allow", str(toegestaan), invoer="Stichting Jansen Zorg belt.").returncode == 0
    assert draai("--allow", str(toegestaan), invoer="Mevrouw Jansen belt.").returncode == 1


@pytest.mark.parametrize("woorden", [["er_niet.txt"], ["--allow", "er_niet.txt"], [__file__]])
def test_what_cannot_be_read_is_one_line_and_status_2(woorden):
    gezegd = draai(*woorden, invoer="x")
    assert gezegd.returncode == 2
    assert gezegd.stderr.startswith("ketenbot: cannot ")
    assert len(gezegd.stderr.splitlines()) == 1


def test_a_line_that_is_no_question_is_told_by_its_number_and_not_repeated():
    gezegd = draai("--jsonl", invoer='{"id": 1, "text": "ok"}\nFatima\n')
    assert gezegd.returncode == 2
    assert "line 2" in gezegd.stderr
    assert "Fatima" not in gezegd.stderr
