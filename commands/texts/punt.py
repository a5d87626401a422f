"""One actiepunt in a few words: who, when, how it stands."""

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_kort
from commands.domain.deelnemer import Deelnemer
from commands.messages import PuntVerwijzing

STAND = {
    Status.OPEN: "open",
    Status.BEZIG: "bezig",
    Status.GEREED: "gereed",
    Status.LUKT_NIET: "lukt niet",
    Status.VERVALLEN: "vervallen",
}


def verwijzing(casus: Casus, punt: Actiepunt) -> PuntVerwijzing:
    """The reference that buttons, replies and the last check use."""
    return PuntVerwijzing(code=casus.code, actiepunt_id=punt.id, nummer=punt.nummer, versie=punt.versie)


def wie(eigenaar: Deelnemer | None) -> str:
    """The owner as others see them."""
    return "nog niemand" if eigenaar is None or not eigenaar.actief else eigenaar.aanduiding


def wie_van(punt: Actiepunt, eigenaar: Deelnemer | None) -> str:
    """The owner of an actiepunt as others see them; a finished one keeps its owner, also after they left."""
    if eigenaar is not None and not eigenaar.actief and not punt.loopt:
        return eigenaar.aanduiding
    return wie(eigenaar)


def puntregel(punt: Actiepunt, eigenaar: Deelnemer | None) -> str:
    """One line for one actiepunt."""
    return f"{punt.nummer}. {punt.wat} ({wie_van(punt, eigenaar)}, {uiterlijk(punt)}, {STAND[punt.status]})"


def uiterlijk(punt: Actiepunt) -> str:
    """The due date in a few words."""
    return "geen datum" if punt.uiterlijk is None else f"uiterlijk {schrijf_kort(punt.uiterlijk)}"
