"""Few words where several questions wait, each with its letter."""

from collections.abc import Iterator

from commands.domain.openvraag import Openvraag, OpenvraagSoort
from commands.domain.weigering_open import WelkeVraag
from commands.messages import Bericht, Blok
from commands.texts import weigering_open as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin

_VRAGEN = (
    Openvraag(soort=OpenvraagSoort.VERZOEK, extern_id="", code=CASUS.code, nummer=2, wat="Belt de huisarts."),
    Openvraag(soort=OpenvraagSoort.KOMT, extern_id="", code=CASUS.code),
    Openvraag(soort=OpenvraagSoort.PUNT, extern_id="", code=CASUS.code, nummer=4, wat="Vraagt de buren."),
    Openvraag(soort=OpenvraagSoort.BELLEN, extern_id="", code=CASUS.code, wat="Politie (wijkagent)"),
)


def zinnen() -> Iterator[Zin]:
    """What a yes may mean, and what "klaar" may."""
    for zegt in ("ja", "klaar"):
        g: dict[str, object] = {"code": CASUS.code, "vragen": _VRAGEN, "groep": False, "zegt": zegt}
        kaal = Bericht(onderwerp="", notice=True, blokken=(Blok(tekst=teksten.ZINNEN[WelkeVraag](g)),))
        yield zin(teksten.als_keus, zegt, g, kaal)
