"""What the auditor tells the beheerder, each sentence at least once."""

from collections.abc import Iterator
from typing import Any

from commands.domain.bevinding import Bevinding, BevindingSoort
from commands.domain.vergeten import VERGETEN, VERTELD
from commands.texts import nazien, vergeten

_CODES = {
    BevindingSoort.BINNENGEKOMEN: "mail",
    BevindingSoort.UITGAAND: "matrix",
    BevindingSoort.GEPARKEERD: "F-48213",
}
_NUMMERS = {BevindingSoort.ACTIEPUNT: 3, BevindingSoort.WACHTEND: 12}


def bevinding(soort: BevindingSoort, code: str = "K7Q2") -> Bevinding:
    """One of this kind."""
    return Bevinding(soort=soort, code=_CODES.get(soort, code), nummer=_NUMMERS.get(soort, 0))


def nazienzinnen() -> Iterator[tuple[Any, str, tuple[Any, ...], dict[str, Any]]]:
    """Function, case and arguments."""
    allen = [bevinding(soort) for soort in BevindingSoort if soort not in VERGETEN]
    liggen = [Bevinding(soort=soort, code="K7Q2", nummer=3) for soort in VERTELD]
    veel = [Bevinding(soort=BevindingSoort.ACTIEPUNT, code="K7Q2", nummer=nr) for nr in range(1, 43)]
    yield nazien.bevindingen, "elke soort", (allen, 0), {}
    yield nazien.bevindingen, "een erbij", (allen[:1], 1), {}
    yield nazien.bevindingen, "heel veel", (veel, 2), {}
    yield vergeten.blijft_liggen, "elke soort", (liggen,), {}
    yield vergeten.blijft_liggen, "heel veel", (liggen * 42,), {}
    yield nazien.alles_op_tijd, "", (), {}
    yield nazien.stil, "", (), {}
