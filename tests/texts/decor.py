"""The casus, the people and the actiepunten that the examples speak of."""

from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import VERANDERD, FeedbackSoort, Status
from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal, Soort
from tests.domain.kalender import lokaal
from tests.texts.klok_voorbeelden import een_casus, een_lid, een_punt

CASUS = een_casus()
CONCEPT = een_casus("B4T9", Fase.CONCEPT)
GGZ = een_lid()
POLITIE = een_lid("politie", functie="wijkagent", casushouder=True)
DERDE = een_lid("woonstichting", organisatie="Woonstichting", functie="consulent", soort=Soort.DERDE)
NIET_IN_KAMER = een_lid("wijk", functie="casemanager", kanalen=(Kanaal.MATRIX,))
IN_KAMER = replace(NIET_IN_KAMER, organisatie="Reclassering", in_kamer_sinds=lokaal("2026-11-10 15:00"))
PUNT = een_punt()
ZONDER_DATUM = een_punt(5, wat="Vraagt de school om een verslag", uiterlijk=None, eigenaars=())
BEZIG = een_punt(4, wat="Zoekt een plek voor dagbesteding", status=Status.BEZIG)
DAG = date(2026, 11, 10)
GEMELD = tuple(soort for soort in FeedbackSoort if soort not in VERANDERD)
"""What a deelnemer answers."""
REDEN = "De moeder is ziek. Volgende week bellen wij weer."
