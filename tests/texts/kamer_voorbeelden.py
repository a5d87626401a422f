"""What is said when a room was taken away, each sentence at least once."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from commands.domain.rollen import Kanaal
from commands.texts import kamer
from tests.texts.klok_voorbeelden import een_casus, een_lid

_CASUS, _UIT = een_casus(), date(2026, 11, 3)


def kamerzinnen() -> Iterator[tuple[Any, str, tuple[Any, ...], dict[str, Any]]]:
    """Function, case and arguments."""
    for functie in (kamer.nieuwe_kamer, kamer.kamer_vervangen, kamer.kamer_komt_later):
        yield functie, "", (_CASUS,), {}
    yield kamer.kamer_steeds_weg, "", ("K7Q2",), {}
    yield kamer.kamer_steeds_weg, "eigen gesprek", ("",), {}
    yield kamer.nieuw_gesprek, "", (), {}
    lid = een_lid(kanalen=(Kanaal.MATRIX,))
    yield kamer.onderwerp_niet_binnen, "", (_CASUS, lid), {}
    yield kamer.niet_binnen, "", (_CASUS, lid), {"sinds": _UIT, "opnieuw": date(2026, 11, 13)}
    yield kamer.niet_binnen, "ook mail", (_CASUS, een_lid(kanalen=tuple(Kanaal))), {"sinds": _UIT, "opnieuw": None}
