"""The runbook keeps up with the program: what it quotes is said, what it names is there, and nothing is left out."""

import re
from pathlib import Path

import pytest

from bot.cli.arguments import parse
from bot.mail.sending.refusal import About, read_deferral, read_refusal
from storage.database import failure as storing

WORTEL = Path(__file__).parents[2]
RUNBOOK = (WORTEL / "deploy" / "RUNBOOK.md").read_text(encoding="utf-8")
GOLDENS = "\n".join(pad.read_text(encoding="utf-8") for pad in (WORTEL / "tests/texts/golden").glob("*.txt"))
BOT = {pad: pad.read_text(encoding="utf-8") for pad in (WORTEL / "bot").rglob("*.py") if "demo" not in pad.parts}
ALLES = "\n".join(BOT.values())


def _deel(kop: str) -> str:
    return RUNBOOK.split(f"\n## {kop}")[1].split("\n## ")[0]


@pytest.mark.parametrize("zin", re.findall(r"(?m)^> (.+)$", RUNBOOK))
def test_a_quoted_sentence_is_said_in_these_words(zin):
    assert zin in GOLDENS


@pytest.mark.parametrize("zin", re.findall(r'(?m)^\| "([^"]+)"', _deel("4.")))
def test_a_message_to_the_beheerder_has_this_subject(zin):
    assert zin in GOLDENS


def test_every_alarm_that_is_named_anywhere_is_one_of_the_program():
    onderwerpen = re.findall(r"(?m)^Onderwerp: (Alarm: .+)$", GOLDENS)
    genoemd = re.findall(r'(?m)"(Alarm: [^"]+)"|^> (Alarm: .+)$', RUNBOOK)
    assert len(genoemd) > 8
    assert [een or anders for een, anders in genoemd if not any(o.startswith(een or anders) for o in onderwerpen)] == []


@pytest.mark.parametrize("zin", re.findall(r'(?m)^\| "([^"]+)"', _deel("3.")))
def test_a_line_of_the_status_begins_so(zin):
    assert zin in GOLDENS


def test_every_subject_that_the_beheerder_meets_has_its_row():
    namen = ("zinnen_alarm.txt", "zinnen_nazien.txt")
    teksten = "\n".join((WORTEL / "tests/texts/golden" / naam).read_text(encoding="utf-8") for naam in namen)
    berichten = teksten.split("\n[")
    anderen = ("storing]", "niet_gewist_regie]", "lid_niet_bereikt]", "antwoordt_niet_meer]")  # said to others
    voor_hem = [bericht for bericht in berichten if not bericht.lstrip("[").startswith(anderen)]
    rijen = re.findall(r'(?m)^\| "([^"]+)"', _deel("4."))
    begin = {re.sub(r"\W*\b[A-Z]-?\d+\b.*|\d+.*|Matrix.*|mail (ontvangen|versturen|werkt).*", "", rij) for rij in rijen}
    onderwerpen = re.findall(r"(?m)^Onderwerp: (.+)$", "\n".join(voor_hem))
    assert len(onderwerpen) > 8
    assert [een for een in onderwerpen if not any(een.startswith(rij) for rij in begin)] == []


def test_every_code_of_the_database_and_of_the_matrix_folder_is_explained():
    folder = BOT[WORTEL / "bot/matrix/device/folder.py"]
    codes = {storing.LOCKED, storing.FULL, storing.READONLY, storing.IO, storing.GONE, storing.BACK}
    codes |= {storing.LOGBOEK}
    codes |= set(re.findall(r'"(\w+_(?:kapot|weg|sleutel))"', folder))
    assert len(codes) > 8
    assert {code for code in codes if f"`{code}`" not in RUNBOOK} == set()


@pytest.mark.parametrize("woorden", sorted(set(re.findall(r"(?m)(?:`|^)ketenbot ([a-z-]+(?: [a-z]+)?)", RUNBOOK))))
def test_a_command_that_is_named_exists(woorden, capsys):
    eerste, *tweede = woorden.split()
    opdracht = [eerste, *tweede] if eerste in {"matrix", "medewerker"} else [eerste]
    with pytest.raises(SystemExit) as einde:
        parse([*opdracht, "--help"])
    assert einde.value.code == 0, capsys.readouterr().err


@pytest.mark.parametrize("naam", sorted(set(re.findall(r"ketenbot_\w+", RUNBOOK))))
def test_a_figure_worth_an_alert_is_given(naam):
    kaal = naam.removesuffix("_total")
    soort = re.sub(r"^ketenbot_(inbox|outbox)_(rows|oldest_seconds)$", r"ketenbot_{name}_\2", kaal)
    assert f'"{soort}"' in ALLES


def test_every_link_inside_leads_to_one_place():
    koppen = re.findall(r"(?m)^#+ (.+)$", RUNBOOK)
    ankers = {re.sub(r"[^\w -]", "", kop.lower()).replace(" ", "-") for kop in koppen}
    assert len(ankers) == len(koppen)
    assert set(re.findall(r"\]\(#([^)]+)\)", RUNBOOK)) <= ankers


def test_every_file_of_deploy_that_is_named_is_there():
    for naam in set(re.findall(r"deploy/([\w.-]+\w)", RUNBOOK)):
        assert (WORTEL / "deploy" / naam).exists(), naam


WEIGERINGEN = re.findall(
    r"(?m)^\| (?:Exchange|Gmail|SES) \| `(\d{3}) ([^`]+)` \| (\w+)(, passes)? \| `(\w[^`]+)` \|$", RUNBOOK
)
OVER = {About.LOGIN: "us", About.PERSON: "them", About.DOUBT: "either"}


@pytest.mark.parametrize(("nummer", "woorden", "over", "gaat_over", "code"), WEIGERINGEN)
def test_a_refusal_is_read_as_the_table_says(nummer, woorden, over, gaat_over, code):
    gelezen = (read_deferral if gaat_over else read_refusal)(int(nummer), woorden)
    assert (OVER[gelezen.about], gelezen.code) == (over, code)
    assert bool(gaat_over) == nummer.startswith("4")


def test_each_relay_has_refusals_of_each_kind():
    rijen = re.findall(r"(?m)^\| (Exchange|Gmail|SES) \| .* \| (us|them|either)", RUNBOOK)
    assert len(rijen) == len(WEIGERINGEN)
    assert set(rijen) == {(relay, over) for relay in ("Exchange", "Gmail", "SES") for over in OVER.values()}
