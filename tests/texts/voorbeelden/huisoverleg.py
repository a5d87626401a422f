"""The meetings of the house."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from commands.domain.huisoverleg import Agendapunt, Gepland, Thema, Waarom
from commands.domain.overleggen import Agendasoort, Huisoverleg
from commands.domain.rollen import Rol
from commands.texts import huisoverleg as teksten
from tests.texts.zin import Zin, zin

CASUSOVERLEG = Huisoverleg(
    naam="casusoverleg",
    wie=(Rol.PROCESREGISSEUR, Rol.AANMELDER),
    agenda=Agendasoort.CASUSSEN,
    vooraf_werkdagen=3,
    weken=2,
)
KERN = Huisoverleg(
    naam="kernstuurgroep",
    wie=(Rol.PROCESREGISSEUR, Rol.MANAGER),
    agenda=Agendasoort.THEMAS,
    vooraf_werkdagen=5,
    per_jaar=4,
)
DAG = date(2026, 11, 24)
PUNTEN = (
    Agendapunt(code="M4XT", waarom=Waarom.NIEUW),
    Agendapunt(code="K7Q2", waarom=Waarom.TERUG, sinds=date(2026, 11, 3), door=(Rol.CASUSHOUDER,)),
    Agendapunt(code="B2PR", waarom=Waarom.TERUG, sinds=date(2026, 11, 9), door=(Rol.CASUSHOUDER, Rol.PROCESREGISSEUR)),
    Agendapunt(code="T6ZQ", waarom=Waarom.VERVOLG),
    Agendapunt(code="H3WD", waarom=Waarom.SCHADUWLIJST, sinds=date(2026, 5, 20)),
)
THEMAS = (
    Thema(id="1", tekst="wachttijden bij de jeugdzorg", sinds=datetime(2026, 11, 3, 9, tzinfo=UTC)),
    Thema(id="2", tekst="samen optrekken rond scholen", sinds=datetime(2026, 11, 4, 9, tzinfo=UTC)),
)


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    rijen = ((CASUSOVERLEG, Gepland(naam="casusoverleg", op=DAG)), (KERN, Gepland(naam="kernstuurgroep")))
    yield zin(teksten.overzicht, "", rijen, PUNTEN, THEMAS, None)
    yield zin(teksten.overzicht, "triage alleen", (), (), (), date(2026, 11, 10))
    yield zin(teksten.overzicht, "niets", (), (), (), None)
    yield zin(teksten.genoteerd, "", ((CASUSOVERLEG, DAG), (KERN, date(2026, 12, 8))))
    yield zin(teksten.vraag_dag, "één", (KERN,))
    yield zin(teksten.vraag_dag, "meer", (CASUSOVERLEG, KERN))
    for regie in (True, False):
        voor = "regie" if regie else "wie daar zit"
        yield zin(teksten.agenda_casussen, voor, CASUSOVERLEG, DAG, PUNTEN, regie=regie)
        yield zin(teksten.agenda_themas, voor, KERN, DAG, THEMAS, regie=regie)
    agenda = teksten.agenda_themas(KERN, DAG, THEMAS, regie=False)
    weg = ((Rol.AANMELDER, date(2026, 12, 4)), (Rol.MANAGER, date(2026, 12, 11)))
    yield zin(teksten.lege_plaatsen, "", agenda, weg)
    yield zin(teksten.agenda_casussen, "leeg", CASUSOVERLEG, DAG, (), regie=False)
    yield zin(teksten.agenda_themas, "leeg", KERN, DAG, (), regie=False)
    yield zin(teksten.thema_genoteerd, "", THEMAS)
    yield zin(teksten.thema_genoteerd, "leeg", ())
