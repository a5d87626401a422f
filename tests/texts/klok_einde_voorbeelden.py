"""One example of every message of the clock about the end of a casus."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.settings.werkwijze_reading import read_werkwijze
from commands.domain.beleid import Beleid
from commands.domain.bewaren import Bewaarduur
from commands.domain.casus import Fase
from commands.domain.clientrecht import Clientverzoek, Recht
from commands.domain.herinnering import Stap
from commands.domain.sluiting import Einde
from commands.messages import Bericht
from commands.texts.gesloten import Gesloten
from commands.texts.schaduwlijst import Plek
from tests.texts.klok_voorbeelden import MANAGER, PROCESREGISSEUR, een_casus, een_signaal, het_bericht


def einde_voorbeelden() -> Iterator[tuple[str, Bericht]]:
    """The last day of keeping comes near, or is past."""
    dag, s = date(2026, 12, 31), Stap
    nadert = een_signaal(
        s.BEWAREN_NADERT, PROCESREGISSEUR, versie=dag.toordinal(), vervolg=(s.BEWAREN_NADERT, date(2026, 11, 30))
    )
    yield "bewaren_nadert", het_bericht("2026-09-30", nadert)
    voorbij = een_signaal(
        s.BEWAREN_VRAAG,
        PROCESREGISSEUR,
        casus=een_casus(fase=Fase.GESLOTEN),
        versie=dag.toordinal(),
        vervolg=(s.BEWAREN_VRAAG, date(2027, 1, 11)),
    )
    dicht = replace(een_casus(fase=Fase.GESLOTEN), uitkomst=Einde.VOORLOPIG.value)
    vraag = replace(
        een_signaal(s.VERNIETIGING_VRAAG, MANAGER, casus=dicht, vervolg=(s.VERNIETIGING_VRAAG, date(2027, 1, 18))),
        gesloten=Gesloten(
            casus=dicht,
            sinds=date(2026, 12, 1),
            duur=Bewaarduur(tot=dag, maanden=2),
            vandaag=date(2027, 1, 11),
        ),
    )
    sinds = date(2026, 11, 10)
    schaduw = een_signaal(
        s.SCHADUW_VRAAG,
        PROCESREGISSEUR,
        versie=sinds.toordinal(),
        sinds=sinds,
        vervolg=(s.SCHADUW_VRAAG, date(2027, 5, 18)),
    )
    yield "schaduwlijst", het_bericht("2027-05-10", schaduw)
    for hoe, dag in (("zonder_dag", None), ("met_dag", date(2027, 5, 19))):
        daar = replace(schaduw, plek=Plek(naam="casusoverleg", dag=dag))
        yield f"schaduwlijst_{hoe}", het_bericht("2027-05-10", daar)
    wens = een_signaal(
        s.AGENDEREN_VRAAG,
        PROCESREGISSEUR,
        versie=sinds.toordinal(),
        vervolg=(s.AGENDEREN_VRAAG, date(2026, 11, 20)),
    )
    yield "agenderen", het_bericht("2026-11-13", wens)
    inzage = Clientverzoek(recht=Recht.INZAGE, sinds=date(2026, 11, 3), tot=date(2026, 12, 3))
    verzocht = replace(
        een_signaal(s.CLIENTVERZOEK_VRAAG, PROCESREGISSEUR, vervolg=(s.CLIENTVERZOEK_VRAAG, date(2026, 11, 17))),
        verzoeken=(inzage,),
    )
    yield "clientverzoek", het_bericht("2026-11-10", verzocht)
    gesloten = date(2026, 11, 10)
    vastleggen = een_signaal(
        s.VASTLEGGEN_VRAAG,
        PROCESREGISSEUR,
        casus=een_casus(fase=Fase.GESLOTEN),
        versie=gesloten.toordinal(),
        sinds=gesloten,
        vervolg=(s.VASTLEGGEN_VRAAG, date(2026, 12, 1)),
    )
    yield (
        "vastleggen",
        het_bericht(
            "2026-11-17", vastleggen, beleid=Beleid(aanmelden=read_werkwijze("zaanstreek-waterland").reporting())
        ),
    )
    yield "vernietigen", het_bericht("2027-01-11", vraag)
    yield "bewaren_voorbij", het_bericht("2027-01-04", voorbij)
