"""The first ICO of a casus."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import ClientErbij, IcoSoort
from commands.domain.casus import Fase
from commands.domain.voorbereiding import Voorbereiding
from commands.texts import eersteico as teksten
from commands.texts import eerstepeiling
from tests.texts.decor import CASUS, DERDE, GGZ, POLITIE
from tests.texts.voorbeelden.bijeenkomst import GEPLAND, PEILING, ZONE
from tests.texts.zin import Zin, zin

EERSTE = replace(GEPLAND, soort=IcoSoort.EERSTE, momenten=(), voorzitter="")
GEPEILD = replace(PEILING, soort=IcoSoort.EERSTE)
VOORAF = replace(CASUS, fase=Fase.GEPLAND)
ZONDER_ONDERWERPEN = Voorbereiding(zinnen=("De wet en uw beroepsgeheim gaan voor.",), onderwerpen=())


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(teksten.gepland, "", VOORAF, EERSTE, ZONE)
    yield zin(teksten.gepland, "te kiezen", replace(VOORAF, ico_op=None), GEPEILD, ZONE)
    yield zin(teksten.gepland, "in een casus die er al was", VOORAF, EERSTE, ZONE, nieuw=False)
    yield zin(eerstepeiling.peiling, "", replace(VOORAF, ico_op=None), GEPEILD, ZONE, bonnen=False)
    yield zin(eerstepeiling.momenten_klaar, "", replace(VOORAF, ico_op=None), GEPEILD, ZONE)
    met, zonder = Beleid(telefoon="0100 000000"), Beleid(voorbereiding=ZONDER_ONDERWERPEN)
    yield zin(teksten.uitnodiging, "", VOORAF, EERSTE, met)
    yield zin(teksten.uitnodiging, "met de client", VOORAF, replace(EERSTE, client=ClientErbij.AFGESPROKEN), met)
    yield zin(teksten.uitnodiging, "zonder onderwerpen en nummer", VOORAF, EERSTE, zonder)
    yield zin(teksten.hoe_voorbereiden, "", Voorbereiding())
    yield zin(teksten.over_client, "", akkoord=True)
    yield zin(teksten.over_client, "niet", akkoord=False)
    yield zin(teksten.over_voorzitter, "", "een collega van het ZVH")
    yield zin(teksten.aangevuld, "", VOORAF, EERSTE, ZONE, teksten.over_client(akkoord=True))
    erbij = replace(EERSTE, client=ClientErbij.AFGESPROKEN)
    yield zin(teksten.client_genoteerd, "", VOORAF, erbij, date(2026, 11, 5), verteld=True)
    yield zin(teksten.client_genoteerd, "niet", VOORAF, EERSTE, date(2026, 11, 5), verteld=False)
    yield zin(teksten.uitgenodigd, "", VOORAF, EERSTE, ZONE, [POLITIE, GGZ])
    yield zin(teksten.uitgenodigd, "al eerder", VOORAF, EERSTE, ZONE, [])
    yield zin(teksten.genoemd, "", VOORAF, replace(GGZ, uitgenodigd_op=None))
    yield zin(teksten.genoemd, "uitgenodigd", VOORAF, replace(GGZ, uitgenodigd_op=CASUS.geopend_op))
    yield zin(teksten.genoemd, "derde", VOORAF, replace(DERDE, uitgenodigd_op=None))
    gevraagd = replace(GGZ, uitgenodigd_op=CASUS.geopend_op)
    yield zin(teksten.genoemd, "gevraagd", replace(VOORAF, ico_op=None), gevraagd)
    yield zin(teksten.gehouden, "", CASUS, "binnen een week")
    yield zin(teksten.gehouden, "zonder termijn", CASUS, "")
    yield zin(teksten.afgezegd_genoteerd, "", VOORAF)
    yield zin(teksten.niet_meer_gevraagd, "", VOORAF, plan=True)
    yield zin(teksten.niet_meer_gevraagd, "zonder plan", VOORAF, plan=False)
    yield zin(teksten.wilt_u_stoppen, "", VOORAF)
    yield zin(teksten.stopt, "", VOORAF, GGZ, "Een collega neemt het over.")
    yield zin(teksten.stopt, "zonder reden", VOORAF, GGZ, "")
    yield zin(teksten.afgemeld, "", VOORAF)
