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


@pytest.mark.veel_vormen(8)
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


def geraakt(huis: Huis, wacht: float) -> bool:
    """Whether a change was still at work when it was killed after so many seconds."""
    proces = huis.vat()
    proces.join(wacht)
    proces.kill()
    proces.join(GEDULD)
    if not new_key(huis.settings.key_path).exists():
        former_key(huis.settings.key_path).unlink(missing_ok=True)
    return proces.exitcode == -signal.SIGKILL


def hak(huis: Huis, wissels: int, kills: int, zaad: int) -> None:
    """So many changes, each killed so many times at a random moment before it may end.

    A moment lies within the time that a change takes on this machine: what ended before its kill makes the next come
    sooner.
    """
    toeval, duur = random.Random(zaad), 1.0
    for _ in range(wissels):
        for _ in range(kills):
            while not geraakt(huis, toeval.uniform(0, duur)):
                duur *= 0.7
        if new_key(huis.settings.key_path).exists():
            assert huis.een.draai("sleutel", "hoofd").status == 0
        huis.eis_heel()
        former_key(huis.settings.key_path).unlink(missing_ok=True)


def test_a_few_kills_at_random_moments(huis):
    hak(huis, wissels=2, kills=2, zaad=3)


@pytest.mark.lang
def test_a_hundred_kills_at_random_moments(huis):
    hak(huis, wissels=20, kills=5, zaad=4)
