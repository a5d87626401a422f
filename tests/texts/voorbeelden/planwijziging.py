"""A new version of a plan that runs: its preview, what people hear, and the versions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import Status
from commands.domain.afstemmingsplan import Afstemmingsplan, Doel, PlanActie, PlanDeelnemer, PlanDocument
from commands.domain.planversies import tussen
from commands.domain.planwijziging import Planwijziging, bepaal
from commands.domain.rollen import Kanaal, Soort
from commands.texts import plan_gewijzigd, planverschil, planversies, planwijziging
from commands.texts.plan_gewijzigd import Nieuws, Samenvatting, Verandering
from commands.texts.punt import met_wie
from tests.domain.kalender import AMSTERDAM, lokaal
from tests.texts.decor import BEZIG, CASUS, DERDE, GGZ, NIET_IN_KAMER, POLITIE, PUNT
from tests.texts.klok_voorbeelden import een_punt
from tests.texts.zin import Zin, zin

DAG = date(2026, 11, 20)
LEDEN = [GGZ, POLITIE, DERDE, NIET_IN_KAMER]
WAT = ("Belt de huisarts", "Maakt een afspraak met school", "Zoekt een woning", "Regelt een uitkering", "Gaat langs")


def rij(een, **anders) -> PlanDeelnemer:
    return PlanDeelnemer(
        organisatie=een.organisatie, functie=een.functie, soort=een.soort, kanalen=een.kanalen,
        email=een.persoon.email, matrix_id=een.persoon.matrix_id, lid=een.id,
    )  # fmt: skip


def document(*acties: PlanActie, leden=(GGZ, POLITIE, DERDE, NIET_IN_KAMER), **anders) -> PlanDocument:
    return PlanDocument(
        **{
            "ico_op": date(2026, 11, 2),
            "casushouder": 1,
            "doelen": (Doel(leefgebied="Wonen", doel="Een vaste plek"),),
            "acties": acties,
            "deelnemers": tuple(rij(een) for een in leden),
            **anders,
        }
    )


def actie(nummer: int, wat: int = -1, wie: int | None = 0, dag: date | None = DAG) -> PlanActie:
    tekst = WAT[nummer - 1 if wat < 0 else wat]
    return PlanActie(nummer=nummer, wat=tekst, wie=wie, wie_tekst="GGZ", uiterlijk=dag)


LOOPT = document(actie(1), actie(2, wie=1), actie(3), actie(4))
PUNTEN = [
    een_punt(actie.nummer, wat=actie.wat, eigenaars=(LEDEN[actie.wie or 0].id,), uiterlijk=actie.uiterlijk)
    for actie in LOOPT.acties
]


def wijziging(nieuw: PlanDocument, punten=PUNTEN) -> Planwijziging:
    return bepaal(nieuw, LOOPT, LEDEN, punten)


def namen(merk: str) -> str:
    return {lid.id: lid.aanduiding for lid in LEDEN}.get(merk, "Jeugdzorg (begeleider)")


ERBIJ = PlanDeelnemer(
    organisatie="Jeugdzorg", functie="begeleider", soort=Soort.PUBLIEK, kanalen=(Kanaal.MAIL,), email="jz@partners.test"
)
NIEUW = document(
    actie(1, dag=date(2026, 12, 4)),
    actie(2, wie=0),
    replace(actie(3), samen=(1,)),
    actie(5, wie=4),
    deelnemers=(*LOOPT.deelnemers[:3], replace(LOOPT.deelnemers[3], functie="teamleider"), ERBIJ),
    doelen=(Doel(leefgebied="Werk", doel="Een dagbesteding"),),
    ico_op=date(2026, 11, 16),
)
LASTIG = document(
    *LOOPT.acties,
    deelnemers=(
        replace(LOOPT.deelnemers[0], email="ander@partners.test"),
        replace(LOOPT.deelnemers[1], soort=Soort.DERDE),
        LOOPT.deelnemers[2],
    ),
    casushouder=0,
)
VERSCHOVEN = document(actie(1, wat=4), actie(2, wat=0), actie(3, wat=1, wie=1), actie(4))
EERSTE = Afstemmingsplan(
    id="p1", casus_id=CASUS.id, versie=1, document=LOOPT, ontvangen_op=lokaal("2026-11-03 10:00"),
    vrijgegeven_op=lokaal("2026-11-03 11:00"),
)  # fmt: skip
TWEEDE = replace(EERSTE, id="p2", versie=2, document=NIEUW, vrijgegeven_op=lokaal("2026-11-17 11:00"))
WACHT = replace(TWEEDE, id="p3", versie=3, vrijgegeven_op=None)
ALLES = Samenvatting(nieuw=(7, 8), gewijzigd=(1,), klaar=(3,), vervallen=(2, 4, 5), erbij=(GGZ,), doelen=True)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    af = [replace(PUNTEN[0], status=Status.GEREED), *PUNTEN[1:]]
    weg = [replace(PUNTEN[0], status=Status.VERVALLEN), *PUNTEN[1:]]
    yield zin(planwijziging.voorbeeld, "", CASUS, wijziging(NIEUW), namen)
    yield zin(planwijziging.voorbeeld, "van een punt dat klaar is", CASUS, wijziging(NIEUW, af), namen)
    yield zin(planwijziging.voorbeeld, "van een punt dat vervallen is", CASUS, wijziging(NIEUW, weg), namen)
    yield zin(planwijziging.voorbeeld, "nummers verschoven", CASUS, wijziging(VERSCHOVEN), namen)
    yield zin(planwijziging.voorbeeld, "opnieuw", CASUS, wijziging(NIEUW), namen, opnieuw=True)
    yield zin(planwijziging.voorbeeld, "met deelnemers die anders zijn", CASUS, wijziging(LASTIG), namen)
    yield zin(planwijziging.niets_gewijzigd, "", CASUS, wacht=None)
    yield zin(planwijziging.niets_gewijzigd, "een versie wacht", CASUS, wacht=3)
    yield zin(planwijziging.andere_casus, "", CASUS)
    yield zin(planwijziging.zonder_punten, "", CASUS, wijziging(document()))
    yield zin(planverschil.opsomming, "", [1, 2, 3, 4, 6, 8, 9])
    veranderd = [
        Verandering(soort=Nieuws.NIEUW, punt=PUNT),
        Verandering(soort=Nieuws.VAN_U, punt=BEZIG, met=met_wie(BEZIG, [POLITIE])),
        Verandering(soort=Nieuws.GEWIJZIGD, punt=PUNT, eerst="uiterlijk 20 november 2026"),
        Verandering(soort=Nieuws.NIET_VAN_U, punt=PUNT, wie=POLITIE.aanduiding),
        Verandering(soort=Nieuws.KLAAR, punt=PUNT),
        Verandering(soort=Nieuws.VERVALT, punt=PUNT),
    ]
    yield zin(plan_gewijzigd.voor_u, "", CASUS, veranderd)
    yield zin(plan_gewijzigd.voor_u, "niets gevraagd", CASUS, veranderd[-1:])
    yield zin(plan_gewijzigd.voor_groep, "", CASUS, ALLES)
    yield zin(plan_gewijzigd.voor_groep, "veel", CASUS, Samenvatting(nieuw=tuple(range(1, 41))))
    for aantal in (0, 1, 4):
        yield zin(plan_gewijzigd.versie_vrijgegeven, f"{aantal} krijgen bericht", CASUS, ALLES, 2, aantal)
    oud = planversies.zoals_toen(LOOPT)
    yield zin(planversies.toon, "", CASUS, EERSTE, [EERSTE], oud, AMSTERDAM)
    yield zin(planversies.toon, "een van meer", CASUS, EERSTE, [EERSTE, TWEEDE, WACHT], oud, AMSTERDAM)
    verschil = planverschil.verschilblokken(tussen(NIEUW, LOOPT, LEDEN), namen)
    yield zin(planversies.verschil, "", CASUS, TWEEDE, EERSTE, verschil, AMSTERDAM)
    yield zin(planversies.eerste_versie, "", CASUS)
    yield zin(planversies.weggegooid, "", CASUS)
