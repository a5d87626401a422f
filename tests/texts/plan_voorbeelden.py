"""Examples of every sentence about the plan: function, case, and what it is handed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import Status
from commands.domain.afstemmingsplan import Doel, PlanActie, PlanDeelnemer, PlanDocument, PlanVraag, VraagSoort
from commands.domain.rollen import Kanaal, Soort
from commands.messages import Bericht, Blok
from commands.texts import afspraken, plan, punt, vrijgeven
from commands.texts.vertrouwen import om_wie_het_gaat, wie_wij_zijn
from tests.domain.kalender import lokaal
from tests.texts.klok_voorbeelden import een_casus, een_lid, een_punt

Geval = tuple[Callable[..., Bericht | Blok | str], str, tuple[object, ...], dict[str, object]]
CASUS = een_casus()
GGZ = een_lid()
POLITIE = een_lid("politie", functie="wijkagent", casushouder=True)
_WIE = om_wie_het_gaat("0100 000000")
_WIJ = wie_wij_zijn(CASUS, GGZ, "ZVH Voorbeeldregio", "0100 000000")
PUNT = een_punt()
ANDER = een_punt(5, wat="Vraagt de school om een verslag", uiterlijk=None)
DOCUMENT = PlanDocument(
    ico_op=date(2026, 10, 20),
    casushouder=1,
    doelen=(Doel(leefgebied="Wonen", doel="Een vaste plek"), Doel(leefgebied="Werk", doel="Overdag bezig")),
    acties=(
        PlanActie(nummer=3, wat=PUNT.wat, wie=0, wie_tekst="GGZ", uiterlijk=PUNT.uiterlijk),
        PlanActie(nummer=5, wat=ANDER.wat, wie=None, wie_tekst="Dierenambulance", uiterlijk=None),
    ),
    deelnemers=(
        PlanDeelnemer(organisatie="GGZ", functie="behandelaar", soort=Soort.PRIVAAT, kanalen=(Kanaal.MAIL,)),
        PlanDeelnemer(organisatie="Politie", functie="", soort=Soort.PUBLIEK, kanalen=(Kanaal.MAIL, Kanaal.MATRIX)),
        PlanDeelnemer(organisatie="Woonstichting", functie="consulent", soort=Soort.DERDE, kanalen=(Kanaal.MAIL,)),
    ),
    vragen=(PlanVraag(soort=VraagSoort.WIE_ONBEKEND, tabel="actiepunten", rij=3, waarde="Dierenambulance"),),
)
ZONDER_VRAGEN = PlanDocument(
    ico_op=None, casushouder=0, doelen=(), acties=DOCUMENT.acties[:1], deelnemers=DOCUMENT.deelnemers[:1]
)


def planzinnen() -> Iterator[Geval]:
    """Each once, and the cases that read differently."""
    blokken = plan.planblokken(DOCUMENT, [PUNT, ANDER], {GGZ.id: GGZ, POLITIE.id: POLITIE})
    eigen = [PUNT, ANDER]
    yield plan.plan_voor_lid, "", (CASUS, GGZ, eigen, blokken, _WIE), {"namen": False}
    yield plan.plan_voor_lid, "zonder punten, met namen", (CASUS, GGZ, [], blokken, _WIE), {"namen": True}
    veel = [replace(PUNT, id=f"p{nr}", nummer=nr) for nr in range(1, 41)]
    veertig = plan.planblokken(DOCUMENT, veel, {GGZ.id: GGZ})
    yield plan.plan_voor_lid, "veertig afspraken", (CASUS, GGZ, veel[:7], veertig, _WIE), {"namen": False}
    yield plan.uitnodiging, "", (CASUS, eigen, _WIJ), {"namen": False}
    yield plan.eerste_in_kamer, "", (CASUS, GGZ, eigen), {}
    yield plan.plan_in_kamer, "", (CASUS, blokken), {}
    yield plan.welkom_in_kamer, "", (CASUS, GGZ, eigen), {}
    yield plan.nieuw_in_kamer, "", (CASUS, ("Nieuw: actiepunt 4", "De doelen zijn gewijzigd"), blokken), {}
    yield plan.plan_in_gesprek, "", (CASUS, blokken), {}
    yield afspraken.uw_afspraken, "geen", (0,), {}
    yield afspraken.uw_afspraken, "één", (1,), {}
    yield afspraken.uw_afspraken, "twaalf", (12,), {}
    yield afspraken.gezien, "", (CASUS,), {}
    yield vrijgeven.voorbeeld, "met vragen", ("K7Q2", DOCUMENT), {}
    yield vrijgeven.voorbeeld, "zonder vragen", ("K7Q2", ZONDER_VRAGEN), {}
    lid = ZONDER_VRAGEN.deelnemers[0]
    for nieuw in ((lid,), (lid, replace(lid, organisatie="School", functie=""))):
        yield vrijgeven.voorbeeld, f"{len(nieuw)} niet genodigd", ("K7Q2", ZONDER_VRAGEN, nieuw), {}
    yield (
        vrijgeven.voorbeeld,
        "een zonder actiepunt",
        ("K7Q2", replace(ZONDER_VRAGEN, deelnemers=DOCUMENT.deelnemers)),
        {},
    )
    yield (
        vrijgeven.vrijgegeven,
        "",
        (CASUS, 3, 2, [een_lid("woonstichting", organisatie="Woonstichting", functie="consulent", soort=Soort.DERDE)]),
        {},
    )
    yield vrijgeven.vrijgegeven, "Matrix-id van een ander", (CASUS, 3, 2, [], [GGZ]), {}
    yield vrijgeven.vrijgegeven, "met een registratiesysteem", (CASUS, 3, 2), {"vastleggen": "KeDo"}
    yield punt.wie, "", ([GGZ],), {}
    yield punt.wie, "niemand", ([],), {}
    yield punt.wie, "ieder apart", ([GGZ, POLITIE],), {"ieder": True}
    samen = replace(PUNT, eigenaars=(GGZ.id, POLITIE.id))
    ieder = replace(samen, ieder=True, delen=((GGZ.id, Status.GEREED),), status=Status.OPEN)
    yield punt.met_wie, "", (samen, [POLITIE]), {}
    yield punt.met_wie, "ieder apart", (ieder, [POLITIE]), {}
    yield punt.met_wie, "ieder van drie", (ieder, [POLITIE, GGZ]), {}
    yield punt.puntregel, "samen", (samen, [GGZ, POLITIE]), {}
    weg = replace(GGZ, vertrokken_op=lokaal("2026-11-20 10:00"))
    yield punt.wie_van, "vertrokken, nog open", (PUNT, [weg]), {}
    yield punt.met_anderen, "samen", (replace(PUNT, eigenaars=("d1", "d2")),), {}
    yield punt.met_anderen, "ieder apart", (replace(PUNT, eigenaars=("d1", "d2"), ieder=True),), {}
    yield punt.wie_van, "vertrokken, klaar", (replace(PUNT, status=Status.GEREED), [weg]), {}
    yield punt.puntregel, "", (PUNT, [GGZ]), {}
    yield punt.uiterlijk, "", (PUNT,), {}
    yield plan.lidregel, "", (POLITIE,), {}
