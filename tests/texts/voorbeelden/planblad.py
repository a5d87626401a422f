"""The plan on paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.afstemmingsplan import Doel, PlanDocument
from commands.domain.beleid import Beleid
from commands.domain.vervolgdagen import Vervolgdagen
from commands.texts import planblad
from tests.texts.decor import CASUS, GGZ
from tests.texts.voorbeelden.tijdlijn import ICO, PUNTEN, punt
from tests.texts.zin import Zin, zin

DOELEN = (
    Doel(leefgebied="Wonen", doel="De cliënt houdt de woning. In de flat is geen nieuwe overlast."),
    Doel(leefgebied="Geld", doel="De huur en de vaste lasten worden op tijd betaald."),
    Doel(leefgebied="", doel="De cliënt houdt zich aan de voorwaarden van het toezicht."),
)
DOCUMENT = PlanDocument(ico_op=ICO.ico_op, casushouder=0, doelen=DOELEN, acties=(), deelnemers=())
HUIS = Beleid(huis="Zorg- en Veiligheidshuis Voorbeeldregio", telefoon="000-0000000")
OP = date(2026, 11, 6)
TUSSEN = Vervolgdagen(van=date(2026, 12, 14), tot=date(2026, 12, 28))


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    houder = replace(GGZ, id="houder", organisatie="Gemeente", functie="wijkteam", casushouder=True)
    yield zin(planblad.planblad, "", ICO, DOCUMENT, PUNTEN, [houder, GGZ], 1, OP, TUSSEN, HUIS)
    vast = Vervolgdagen(van=date(2027, 1, 4), tot=date(2027, 1, 4), gepland=True)
    over = [punt(1, "Belt de school.", date(2027, 1, 8)), *PUNTEN[1:2], punt(3, "Belt.", None)]
    yield zin(planblad.planblad, "over het jaar heen", ICO, DOCUMENT, over, [GGZ], 2, OP, vast, HUIS)
    leeg = replace(DOCUMENT, doelen=())
    kaal = Beleid(contact_weken=())
    yield zin(planblad.planblad, "zonder doelen en dagen", CASUS, leeg, [], [], 1, OP, None, kaal)
