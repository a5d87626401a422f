"""The question whether plain words stand for commands."""

from collections.abc import Iterator

from commands.texts import bedoelt as teksten
from tests.texts.decor import CASUS
from tests.texts.zin import Zin, zin

_TWEE = f"{CASUS.code} actie gereed 4\n{CASUS.code} actie vervalt 2"


def zinnen() -> Iterator[Zin]:
    """One command, several, with a reason still to come, and with a part that was not understood."""
    een = {"code": CASUS.code, "voorbeeld": f"{CASUS.code} actie vervalt 3", "zelf": f"{CASUS.code} actie vervalt 3"}
    twee = {"code": CASUS.code, "voorbeeld": _TWEE, "zelf": _TWEE}
    yield zin(teksten.bedoelt, "een, zonder reden", {**een, "mist": "de reden"})
    dicht = {**een, "voorbeeld": f"{CASUS.code} deelnemer wijzig GGZ, █████"}
    yield zin(teksten.bedoelt, "een, met een deel dat dicht is", {**dicht, "mist": ""})
    yield zin(teksten.bedoelt, "meer", {**twee, "elk_mist": ("", "")})
    yield zin(teksten.bedoelt, "meer, zonder reden", {**twee, "elk_mist": ("", "de reden")})
    yield zin(teksten.bedoelt, "meer, zonder datum", {**twee, "elk_mist": ("", "de datum")})
    yield zin(teksten.bedoelt, "meer, een deel niet", {**twee, "elk_mist": ("", ""), "tekst": "1 moet anders"})
    yield zin(teksten.bedoelt, "meer, in de kamer", {**twee, "elk_mist": ("", ""), "kamer": True})
    stil = "\n".join(f"{CASUS.code} pauzeer {nummer} tot 4 januari 2027" for nummer in (1, 2))
    stil_mist = {"code": CASUS.code, "voorbeeld": stil, "zelf": stil, "elk_mist": ("de reden", "de reden")}
    yield zin(teksten.bedoelt, "meer, pauzes", stil_mist)
    yield zin(teksten.antwoord_bij_ja, "met een reden", {**twee, "elk_mist": ("", "de reden")})
    yield zin(teksten.niet_gesproken, "", {"code": CASUS.code, "wie": "Politie (wijkagent)"})
    yield zin(teksten.niet_gesproken, "lid", {"code": CASUS.code, "wie": "Politie (wijkagent)", "lid": True})
    yield zin(teksten.niets_gedaan, "", CASUS.code)
    yield zin(teksten.niets_gedaan, "zonder casus", "")
