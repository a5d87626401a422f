"""Who is named in the words of an actiepunt, and so must come along (own choice, no source)."""

from collections.abc import Sequence

from commands.domain.actiepunt import Actiepunt
from commands.domain.contactgegevens import woorden
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import is_eigenaar


def genoemden(punt: Actiepunt, leden: Sequence[Deelnemer]) -> list[Deelnemer]:
    """Those who own it not, and of whom the role or the whole organisation stands in it: "samen met de wijkagent".

    Nobody where the same words fit more of them.
    """
    zin = woorden(punt.wat)
    anderen = [lid for lid in leden if not is_eigenaar(punt, lid.id)]
    gevonden: dict[str, Deelnemer] = {}
    for naam in {woorden(tekst) for lid in leden for tekst in (lid.functie, lid.organisatie)}:
        if naam and any(zin[nr : nr + len(naam)] == naam for nr in range(len(zin))):
            passend = [lid for lid in leden if naam in (woorden(lid.functie), woorden(lid.organisatie))]
            gevonden |= {lid.id: lid for lid in passend if len(passend) == 1 and lid in anderen}
    return list(gevonden.values())
