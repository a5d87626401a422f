"""A guard without its weights: nothing starts, and one line says why."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import bot


def weg(bestand: Path) -> None:
    bestand.unlink()


def half(bestand: Path) -> None:
    bestand.write_bytes(bestand.read_bytes()[:-100])


def een_bit(bestand: Path) -> None:
    inhoud = bytearray(bestand.read_bytes())
    inhoud[-1] ^= 1
    bestand.write_bytes(inhoud)


@pytest.mark.parametrize(
    ("opdracht", "model", "breek", "zegt"),
    [
        ("serve", "indirect", half, "damaged"),
        ("toets", "token", weg, "missing"),
        ("serve", "soort", een_bit, "damaged"),
    ],
)
def test_serve_and_toets_refuse_without_whole_weights(
    gemigreerd, tmp_path: Path, opdracht: str, model: str, breek: Callable[[Path], None], zegt: str
) -> None:
    kopie = tmp_path / "kopie"
    shutil.copytree(Path(bot.__file__).parent, kopie / "bot")
    [gewichten] = (kopie / "bot/privacy/model").glob(f"{model}.weights")
    breek(gewichten)
    gezegd = subprocess.run(
        [sys.executable, "-m", "bot", "--config", str(gemigreerd.config), opdracht],
        cwd=kopie,
        input="Rustige week.",
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(kopie)},
        timeout=60,
    )
    assert gezegd.returncode == 2
    assert f"the weights {model} of the guard are {zegt}: install ketenbot anew" in gezegd.stderr
