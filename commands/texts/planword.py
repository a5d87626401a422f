"""The plan that runs as a Word file: what the next meeting starts from, and what can be sent back."""

from collections.abc import Collection, Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.planvakken import Rij, Vak, casusvakken, deelnemervakken, doelvakken
from commands.messages import Bericht, Blok
from commands.messages.formulier import Formulier
from commands.texts.punt import STAND, wie_van
from commands.texts.sjabloon import NAMEN, formulier

WORD = "Het plan zoals het nu loopt, als Word-bestand om bij te werken"


def planword(
    casus: Casus, document: PlanDocument, punten: Sequence[Actiepunt], leden: Collection[Deelnemer], vandaag: date
) -> Bericht:
    """The file and what to do with it; `document`: with who takes part now, `punten`: those that go on."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: het plan als Word-bestand",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Bij dit bericht zit het plan van casus {casus.code} als Word-bestand. De open actiepunten "
                "staan erin met hun nummer, deelnemer, datum en stand. Wat klaar of vervallen is, staat er niet in.\n"
                "Werk het bij in het volgende overleg. Laat de nummers staan: een nieuw actiepunt krijgt een nieuw "
                f"nummer. De ~procesregisseur~ stuurt het terug met: casus plan {casus.code}"
            ),
        ),
        formulier=bestand(casus, document, punten, leden, vandaag),
    )


def bestand(
    casus: Casus, document: PlanDocument, punten: Sequence[Actiepunt], leden: Collection[Deelnemer], vandaag: date
) -> Formulier:
    """The file itself: it reads back as the plan that runs, unchanged."""
    stand = (
        f"Zo staat casus {casus.code} ervoor op {schrijf_datum(vandaag)}.",
        "Werk dit blad bij. Laat de nummers staan, en geef een nieuw actiepunt een nieuw nummer. Is iets klaar? "
        'Schrijf "klaar" onder Status. De adressen blijven zoals ze zijn.',
    )
    return formulier(
        naam=f"afstemmingsplan {casus.code}.docx",
        casus=casusvakken(document),
        doelen=doelvakken(document) or ((Vak(), Vak()),) * 3,
        deelnemers=deelnemervakken(document),
        acties=[_rij(punt, leden) for punt in punten] or ((Vak(),) * 5,) * 3,
        kaders=(stand, NAMEN),
        opdracht=f"casus plan {casus.code}",
        met_stand=True,
    )


def _rij(punt: Actiepunt, leden: Collection[Deelnemer]) -> Rij:
    dag = "" if punt.uiterlijk is None else schrijf_datum(punt.uiterlijk)
    return (
        Vak(tekst=str(punt.nummer)),
        Vak(tekst=punt.wat),
        Vak(tekst=wie_van(punt, leden) if punt.eigenaars else "", open=not punt.eigenaars),
        Vak(tekst=dag),
        Vak(tekst=STAND[punt.status]),
    )
