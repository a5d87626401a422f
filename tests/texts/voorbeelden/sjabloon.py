"""The template of a plan, and the sentences beside it."""

from collections.abc import Iterator

from commands.domain.planinvulling import Invulling, Invulveld
from commands.texts import planantwoord, sjabloon, vrijgeven
from tests.texts.plan_voorbeelden import DOCUMENT
from tests.texts.zin import Zin, zin

INVULLINGEN = [
    Invulling(veld=Invulveld.WIE, nummer=1, wie="Gemeente (wijkteam)"),
    Invulling(veld=Invulveld.UITERLIJK, nummer=2, waarde="maandag 9 november 2026"),
    Invulling(veld=Invulveld.UITERLIJK, nummer=3),
    Invulling(veld=Invulveld.CASUSHOUDER, wie="Gemeente (wijkteam)"),
    Invulling(veld=Invulveld.ICO, waarde="maandag 2 november 2026"),
    Invulling(veld=Invulveld.SOORT, wie="GGZ (behandelaar)", waarde="privaat"),
    Invulling(veld=Invulveld.ADRES, wie="GGZ (behandelaar)"),
]


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(sjabloon.hier_is_het, "")
    yield zin(sjabloon.aanvullen, "", "K7Q2")
    yield zin(sjabloon.leeg, "")
    yield zin(sjabloon.gevuld, "", "K7Q2", DOCUMENT)
    yield zin(sjabloon.formulier, "", naam="plan.docx", casus=(), doelen=(), deelnemers=(), acties=())
    yield zin(planantwoord.met_gevolg, "", vrijgeven.voorbeeld("K7Q2", DOCUMENT), INVULLINGEN, (2, 4))
    yield zin(planantwoord.met_gevolg, "niets", vrijgeven.voorbeeld("K7Q2", DOCUMENT), (), (1,))
