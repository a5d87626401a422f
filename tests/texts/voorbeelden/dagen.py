"""The days of one person for their calendar."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from commands.domain.actiepunt import Actiepunt
from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, IcoStand
from commands.domain.casus import Casus
from commands.texts import dagen
from tests.texts.decor import GGZ
from tests.texts.voorbeelden.tijdlijn import BELEID, ICO, PUNTEN, VANDAAG, punt
from tests.texts.zin import Zin, zin

NU = datetime(2026, 11, 25, 9, tzinfo=UTC)
VERVOLG = Bijeenkomst(
    id="b1",
    casus_id=ICO.id,
    soort=IcoSoort.VERVOLG,
    stand=IcoStand.GEPLAND,
    uid="b1c2d3",
    gemaakt_op=NU,
    moment=datetime(2026, 12, 15, 9, tzinfo=UTC),
    plaats="Zaal 2",
)


def van(*punten: Actiepunt) -> list[tuple[Casus, Actiepunt, str]]:
    return [(ICO, een, GGZ.id) for een in punten]


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    rest = (NU, VANDAAG, BELEID.zone)
    yield zin(dagen.agenda, "", van(*PUNTEN, punt(7, "Belt.", None)), [(ICO, VERVOLG)], *rest)
    yield zin(dagen.agenda, "niets", [], [(ICO, replace(VERVOLG, moment=None))], *rest)
