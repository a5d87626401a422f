"""A request that waits for `akkoord`."""

from dataclasses import replace
from typing import Any

from commands.domain.actiepunt import Actiepunt
from commands.domain.verzoek import Verzoek, VerzoekSoort
from tests.storage.bouwers import NU, een_id


def een_verzoek(punt: Actiepunt, **anders: Any) -> Verzoek:
    verzoek = Verzoek(
        id=een_id(), casus_id=punt.casus_id, actiepunt_id=punt.id, soort=VerzoekSoort.OVERDRACHT, van=een_id(), sinds=NU
    )
    return replace(verzoek, **anders)
