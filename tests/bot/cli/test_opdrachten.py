"""The command line itself."""

import subprocess
import sys

import pytest

from bot.__main__ import main
from bot.cli.arguments import parse


@pytest.mark.parametrize("waar", [0, 1, 2])
def test_the_settings_file_may_be_named_before_in_or_after_the_command(gemigreerd, capsys, waar):
    woorden = ["medewerker", "lijst"]
    woorden[waar:waar] = ["--config", str(gemigreerd.config)]
    assert main(woorden) == 0
    assert "nobody yet" in capsys.readouterr().out


@pytest.mark.parametrize("groep", ["sleutel wissel", "matrix inloggen", "mail inloggen", "logboek toets"])
def test_each_word_with_commands_behind_it_takes_the_settings_file(groep, tmp_path):
    eerst, dan = groep.split()
    assert parse([eerst, "--config", str(tmp_path), dan]).config == tmp_path


def test_a_settings_file_that_is_not_there_is_one_line_and_status_2(installatie):
    installatie.config.unlink()
    gezegd = installatie.draai("status")
    assert gezegd.status == 2
    assert gezegd.fout.startswith("ketenbot: there is no settings file")
    assert len(gezegd.fout.splitlines()) == 1


def test_every_fault_in_the_settings_is_a_line_of_its_own(installatie):
    installatie.schrijf('[mail]\nimap_hots = "x"\n[log]\nniveau = "luid"\n')
    gezegd = installatie.draai("check")
    assert gezegd.status == 2
    assert [regel.startswith("ketenbot: ") for regel in gezegd.fout.splitlines()] == [True, True]
    assert "did you mean mail.imap_host?" in gezegd.fout


@pytest.mark.parametrize("woorden", [[], ["dansen"], ["medewerker"], ["medewerker", "toevoegen", "--rol", "partner"]])
def test_unknown_words_are_refused_with_status_2(woorden, capsys):
    with pytest.raises(SystemExit) as gevangen:
        main(woorden)
    assert gevangen.value.code == 2
    assert "usage: ketenbot" in capsys.readouterr().err


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit) as gevangen:
        main(["--help"])
    hulp = capsys.readouterr().out
    assert gevangen.value.code == 0
    for opdracht in ("serve", "migrate", "check", "status", "matrix", "medewerker"):
        assert opdracht in hulp


def test_it_runs_as_a_module_and_tells_its_version():
    gezegd = subprocess.run([sys.executable, "-m", "bot", "--version"], capture_output=True, text=True, check=True)
    assert gezegd.stdout.startswith("ketenbot 0.")


def test_starting_loads_nothing_heavy():
    bron = "import sys, bot.__main__; print(sorted({'sqlalchemy', 'nio', 'structlog', 'pydantic'} & set(sys.modules)))"
    gezegd = subprocess.run([sys.executable, "-c", bron], capture_output=True, text=True, check=True)
    assert gezegd.stdout.strip() == "[]"
