"""A named step kills the process, at the time that was asked, and only in a proof."""

import subprocess
import sys

import pytest

from bot.loops.breakpoint import STEPS
from bot.settings.breakpoint import named_step
from bot.settings.errors import SettingError

PROEF = """
from bot.loops.breakpoint import STEPS, no_step
from bot.settings.breakpoint import named_step
stap = named_step({instelling!r})
for keer in range(1, 5):
    stap("mail.inname.na_vastleggen")
    stap("klok.veeg.voor_vastleggen")
    print(keer, flush=True)
"""


def gedraaid(instelling: str) -> tuple[int, str]:
    opdracht = [sys.executable, "-c", PROEF.format(instelling=instelling)]
    proces = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    return proces.returncode, proces.stdout


@pytest.mark.parametrize(
    ("instelling", "gehaald"), [("mail.inname.na_vastleggen", 0), ("klok.veeg.voor_vastleggen:3", 2)]
)
def test_the_process_dies_at_the_step_and_time_that_were_named(instelling, gehaald):
    assert gedraaid(instelling) == (-9, "".join(f"{keer}\n" for keer in range(1, gehaald + 1)))


@pytest.mark.parametrize("instelling", ["", "mail.bezorging.na_zenden", "mail.inname.na_vastleggen:5"])
def test_another_step_does_nothing(instelling):
    assert gedraaid(instelling) == (0, "1\n2\n3\n4\n")


def test_a_step_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(SettingError, match=r"there is no step mail\.weg; there are mail\.ophalen\.voor_vastleggen"):
        named_step("mail.weg:2")


def test_every_step_is_named_once():
    assert len(STEPS) == len(set(STEPS)) == 18
