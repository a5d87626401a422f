"""A change of the master key that is killed at any step: the next time ends it, and nothing is lost."""

import random
import signal

import pytest

from bot.settings.master_key import former_key, new_key
from tests.deploy.hoofdhuis import Huis, huis
from tests.wachten import GEDULD

__all__ = ["huis"]
STAPPEN = (
    ("hoofdsleutel.na_sleutel", 1),
    ("hoofdsleutel.voor_vastleggen", 1),
    ("hoofdsleutel.na_vastleggen", 1),
    ("hoofdsleutel.na_matrix", 1),
    ("sluiten.begin.na_vastleggen", 1),
    ("sluiten.na_kopie", 1),
    ("sluiten.na_bestand", 1),
    ("hoofdsleutel.na_kopie", 1),
    ("hoofdsleutel.voor_vastleggen", 2),
    ("hoofdsleutel.na_vastleggen", 2),
    ("hoofdsleutel.na_bestand", 1),
)


def gedood(huis: Huis, stap: str, keer: int) -> bool:
    """Whether a change was killed at this step."""
    proces = huis.vat(stap, keer)
    proces.join(GEDULD)
    return proces.exitcode == -signal.SIGKILL


@pytest.mark.parametrize(("stap", "keer"), STAPPEN)
def test_whoever_is_killed_at_a_step_ends_it_the_next_time(huis, stap, keer):
    assert gedood(huis, stap, keer)

    if stap in ("hoofdsleutel.na_matrix", "sluiten.na_kopie"):
        gezegd = huis.een.draai("status")
        assert gezegd.status != 0
        assert "`ketenbot sleutel hoofd` was cut short" in gezegd.fout
    if stap != "hoofdsleutel.na_bestand":
        assert huis.een.draai("sleutel", "hoofd").status == 0
    assert former_key(huis.settings.key_path).exists()
    assert not new_key(huis.settings.key_path).exists()
    huis.eis_heel()


def test_a_person_may_put_the_new_key_in_its_place_before_the_end(huis):
    assert gedood(huis, "hoofdsleutel.na_vastleggen", 1)
    pad = huis.settings.key_path
    pad.rename(former_key(pad))
    new_key(pad).rename(pad)

    assert huis.een.draai("sleutel", "hoofd").status == 0

    huis.eis_heel()


def hak(huis: Huis, wissels: int, kills: int, zaad: int) -> int:
    """So many changes, each killed at random moments a few times before it may end; how many were really cut short."""
    toeval, geraakt = random.Random(zaad), 0
    for _ in range(wissels):
        for _ in range(kills):
            proces = huis.vat()
            proces.join(toeval.uniform(0.05, 1.2))
            proces.kill()
            proces.join(GEDULD)
            geraakt += proces.exitcode == -signal.SIGKILL
            if not new_key(huis.settings.key_path).exists():
                former_key(huis.settings.key_path).unlink(missing_ok=True)
        if new_key(huis.settings.key_path).exists():
            assert huis.een.draai("sleutel", "hoofd").status == 0
        huis.eis_heel()
        former_key(huis.settings.key_path).unlink(missing_ok=True)
    return geraakt


def test_a_few_kills_at_random_moments(huis):
    assert hak(huis, wissels=2, kills=2, zaad=3) > 0


@pytest.mark.lang
def test_a_hundred_kills_at_random_moments(huis):
    assert hak(huis, wissels=20, kills=5, zaad=4) > 20
