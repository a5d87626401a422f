"""Files of deelnemers that wait: the question that comes again, and their end when they were kept long enough."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from commands.domain.bestanden import Bestandstand, Wachtbestand
from commands.domain.casus import Casus, Fase
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.effects.bestandplan import plan_bestand, stop_bestand
from commands.effects.uitgang import zet_klaar
from commands.klok.ontvangers import vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.messages import Effect, Lid, Say, Staf
from commands.ports import Transaction, Transactions
from commands.texts import bijlage as teksten
from commands.texts import bijlage_niet


async def bekijk_bestand(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """The procesregisseur, asked ever less often until it is decided."""
    een = await tx.uow.bestanden.find_id(rij.onderwerp_id)
    lid = None if een is None else next((lid for lid in await bekend.leden(casus) if lid.id == een.deelnemer_id), None)
    if een is None or lid is None or not een.open:
        return None
    await plan_bestand(tx, een, rij.volgnummer + 1)
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, eigenaar=lid, bestand=een)


OVER_BESTAND: Final = {HerinneringSoort.BIJLAGE: bekijk_bestand}
"""The look at the question about a file."""


async def ruim_bestanden_op(transactions: Transactions, nu: datetime) -> int:
    """Erase what is kept no longer; of what nobody decided about, sender and procesregisseur hear it.

    Returns how many messages are new in the outbox.
    """
    async with transactions.begin(nu) as tx:
        voorbij = await tx.uow.bestanden.past(nu)
        if not voorbij:
            return 0
        effecten: list[Effect] = []
        for een in voorbij:
            casus = await tx.uow.casussen.get_casus(een.casus_id)
            await tx.uow.bestanden.erase_bestand(replace(een, stand=Bestandstand.VERLOPEN) if een.open else een)
            await stop_bestand(tx.uow, een)
            effecten += _vertel(een, casus) if een.open else ()
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw


def _vertel(een: Wachtbestand, casus: Casus) -> Iterator[Effect]:
    sleutel, dicht = f"bestand/{een.id}/verlopen", casus.fase is Fase.GESLOTEN
    zelf = bijlage_niet.weg_bij_sluiten(casus, een) if dicht else teksten.verlopen(casus, een, aan_afzender=True)
    yield Say(aan=Lid(deelnemer_id=een.deelnemer_id, derde=True), bericht=zelf, sleutel=f"{sleutel}/afzender")
    if not dicht:
        aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        yield Say(aan=aan, bericht=teksten.verlopen(casus, een, aan_afzender=False), sleutel=sleutel)
