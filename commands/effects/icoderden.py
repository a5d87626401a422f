"""Says to the derden of a casus what becomes of a meeting: to each who signed the statement of secrecy, and nobody
else (SOURCES: BGS 2.21; WGS lets a derde join a casusoverleg)."""

from dataclasses import replace

from commands.domain.bijeenkomst import Bijeenkomst, IcoStand
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer
from commands.messages import Bericht, Effect, Lid, Say
from commands.ports import Transaction
from commands.texts import derdeico as teksten
from commands.texts.uitnodiging import met_antwoord
from commands.texts.vertrouwen import wie_wij_zijn


async def derden_van(tx: Transaction, casus: Casus) -> list[Deelnemer]:
    """Those who take part and did not say that they stop, with a statement or without."""
    leden = await tx.uow.deelnemers.of_casus(casus.id)
    return [een for een in leden if een.actief and een.is_derde and een.afgemeld_op is None]


async def derden_bij(tx: Transaction, casus: Casus) -> list[Deelnemer]:
    """Those who are invited to its meetings."""
    derden = [een for een in await derden_van(tx, casus) if een.krijgt_eigen]
    return [een for een in derden if casus.fase is not Fase.GEPLAND or een.uitgenodigd_op is not None]


async def vertel_derden(tx: Transaction, casus: Casus, ico: Bijeenkomst, sleutel: str) -> list[Effect]:
    """To each derde: they are invited, or it moved, or it is called off. Nothing before the others are invited."""
    leden = await tx.uow.deelnemers.of_casus(casus.id)
    if casus.fase is Fase.GEPLAND and not any(een.actief and een.uitgenodigd_op is not None for een in leden):
        return []
    af = ico.stand is IcoStand.AFGEZEGD
    derden = await (derden_bij(tx, casus) if af else derden_van(tx, casus))
    return [await _vertel(tx, casus, ico, een, sleutel) for een in derden if een.krijgt_eigen]


async def _vertel(tx: Transaction, casus: Casus, ico: Bijeenkomst, lid: Deelnemer, sleutel: str) -> Say:
    zone = tx.beleid.zone
    if ico.stand is IcoStand.AFGEZEGD:
        bericht = teksten.afgezegd(casus, ico, zone)
    elif ico.volgnummer == 0 or lid.uitgenodigd_op is None:
        bericht = uitnodiging(tx, casus, ico, lid)
        if lid.uitgenodigd_op is None:
            await tx.uow.deelnemers.save_deelnemer(replace(lid, uitgenodigd_op=tx.nu))
    else:
        bericht = met_antwoord(teksten.gewijzigd(casus, ico, zone), casus, bonnen=tx.beleid.ico_bonnen)
    return Say(aan=Lid(deelnemer_id=lid.id, derde=True), bericht=bericht, sleutel=f"{sleutel}/{lid.id}")


def uitnodiging(tx: Transaction, casus: Casus, ico: Bijeenkomst, lid: Deelnemer) -> Bericht:
    """For one derde, with who writes it and how to answer."""
    bericht = met_antwoord(teksten.uitnodiging(casus, ico, tx.beleid.zone), casus, bonnen=tx.beleid.ico_bonnen)
    return replace(bericht, blokken=(*bericht.blokken, wie_wij_zijn(casus, lid, tx.beleid.huis, tx.beleid.telefoon)))
