"""What is told of somebody in a room where he does not belong."""

from collections.abc import Iterator
from typing import Any

from commands.texts import vreemdeling as teksten
from tests.texts.klok_voorbeelden import een_casus


def vreemdelingzinnen() -> Iterator[tuple[Any, str, tuple[Any, ...], dict[str, Any]]]:
    """Function, case and arguments."""
    casus = een_casus()
    yield teksten.voor_regie, "onbekend", (casus, ""), {"bekend": False, "prive": False}
    yield teksten.voor_regie, "deed eerder mee", (casus, "GGZ (behandelaar)"), {"bekend": True, "prive": False}
    yield teksten.voor_regie, "eigen gesprek", (casus, ""), {"bekend": True, "prive": True}
    yield teksten.alarm, "onbekend", ("K7Q2",), {"bekend": False}
    yield teksten.alarm, "bekend, eigen gesprek", ("",), {"bekend": True}
    yield teksten.blijft, "", ("K7Q2",), {}
    yield teksten.blijft_regie, "", ("K7Q2",), {}
