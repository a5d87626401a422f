"""Checks one due question about what waits for `akkoord` against the state of now."""

from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering
from commands.domain.verzoek import geldt
from commands.effects.opnieuw import plan_vraag
from commands.klok.ontvangers import vind_wie_akkoord_geeft
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction


async def bekijk_verzoek(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """The question with its people, and the next one planned; None when it no longer holds.

    It is asked until somebody answers, as long as the asker takes part and the answer changes something.
    """
    verzoek = await tx.uow.verzoeken.find_id(rij.onderwerp_id)
    if verzoek is None:
        return None
    leden = await bekend.leden(casus)
    punt = await bekend.actiepunt(verzoek.actiepunt_id)
    van = next((lid for lid in leden if lid.id == verzoek.van and lid.actief), None)
    if punt is None or van is None or not geldt(verzoek, punt):
        return None
    aan = tuple(lid for lid in leden if lid.id in verzoek.aan)
    ontvangers, ontbreekt = await vind_wie_akkoord_geeft(rij, casus, van, aan, bekend)
    await plan_vraag(tx, verzoek, rij.volgnummer + 1)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=ontvangers,
        ontbreekt=ontbreekt,
        punt=punt,
        eigenaar=van,
        eigenaars=aan,
        verzoek=verzoek,
    )
