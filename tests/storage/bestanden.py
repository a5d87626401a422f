"""Held files to store."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from commands.domain.bestanden import Bestandsoort, Wachtbestand, Weggelaten
from commands.domain.casus import Casus
from tests.storage.bouwers import NU, een_id


def een_bestand(casus: Casus, **anders: Any) -> Wachtbestand:
    bestand = Wachtbestand(
        id=een_id(),
        casus_id=casus.id,
        nummer=1,
        deelnemer_id=een_id(),
        sinds=NU,
        tot=NU + timedelta(days=14),
        soort=Bestandsoort.WORD,
        naam="bijlage-K7Q2-1.docx",
        mime="application/octet-stream",
        tekst="Dag",
        zonder=(Weggelaten.WIJZIGINGEN,),
    )
    return replace(bestand, **anders)
