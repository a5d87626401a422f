"""Sentences with a casus as a file for another system."""

import json
from collections.abc import Mapping
from typing import Any, Final

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok
from commands.messages.bericht import Stuk
from commands.messages.exportblad import Exportblad
from commands.messages.formulier import Formulier

EXPORT: Final = "De casus als bestand voor het registratiesysteem (JSON), met het plan in Word en als PDF"


def geexporteerd(
    casus: Casus, inhoud: Mapping[str, Any], word: Formulier | None, papier: Stuk | None, waar: str
) -> Bericht:
    """The files, and what can be done with them: `word` and `papier` are the plan. `waar`: the system of the house;
    empty where it has none."""
    systeem = waar or "het registratiesysteem"
    zin = (
        f"Bij dit bericht zit casus {casus.code} als bestand voor {systeem}. Er staan geen namen en geen adressen in. "
        f"Zet het over, en verwijder het bestand daarna."
    )
    regels = [f"Overgezet? Schrijf: {casus.code} vastgelegd"] if waar else []
    if word is not None:
        ook = "" if papier is None else " en als PDF"
        regels.append(f"Het plan zit erbij als Word-bestand{ook}.")
    return Bericht(
        onderwerp=f"Casus {casus.code}: export",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=zin, regels=tuple(regels)),),
        formulier=word,
        bijgevoegd=Exportblad(naam=f"casus {casus.code}", json=json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n"),
        ernaast=papier,
    )
