"""Says what becomes of a meeting to each deelnemer apart, as each has a calendar of their own."""

from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.effects.uitgang import leden_met, procesregisseur
from commands.messages import Bericht, Effect, Groep, Lid, Say, Staf
from commands.ports import Transaction
from commands.texts import bijeenkomst as teksten


def merk(ico: Bijeenkomst) -> str:
    """Of its poll: other moments make another one."""
    return "peiling/" + ico.id + "/" + "+".join(f"{een.op:%y%m%d%H%M}" for een in ico.momenten)


async def leg_voor(tx: Transaction, casus: Casus, ico: Bijeenkomst) -> tuple[list[Effect], int]:
    """The poll, by mail to each who reads mail and once in the room; and how many are asked."""
    leden = await te_vragen(tx, casus)
    bericht = teksten.peiling(casus, ico, tx.beleid.zone)
    effecten: list[Effect] = [
        Say(aan=Lid(deelnemer_id=een.id, kanaal=Kanaal.MAIL), bericht=bericht, sleutel=f"{merk(ico)}/{een.id}")
        for een in leden
        if Kanaal.MAIL in een.kanalen
    ]
    if leden_met(leden, Kanaal.MATRIX):
        kamer = Groep(casus_id=casus.id, alleen_kamer=True)
        bericht = teksten.peiling_in_kamer(casus, ico, tx.beleid.zone)
        effecten.append(Say(aan=kamer, bericht=bericht, sleutel=merk(ico)))
    return effecten, len(leden)


async def vertel(tx: Transaction, casus: Casus, ico: Bijeenkomst, bericht: Bericht) -> list[Effect]:
    """To every deelnemer and to the procesregisseur: it is no news, so it comes at once."""
    sleutel = f"ico/{ico.id}/{ico.volgnummer}/{ico.stand.value}"
    effecten: list[Effect] = [
        Say(aan=Lid(deelnemer_id=een.id), bericht=bericht, sleutel=f"{sleutel}/{een.id}")
        for een in await te_vragen(tx, casus)
    ]
    regie = await procesregisseur(tx.uow, casus.id)
    if regie is not None and bericht.afspraak is not None:
        aan = Staf(medewerker_id=regie.id, casus_id=casus.id, kanaal=Kanaal.MAIL)
        effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"{sleutel}/{regie.id}"))
    return effecten


async def te_vragen(tx: Transaction, casus: Casus) -> list[Deelnemer]:
    """The deelnemers who are asked and invited; a derde is not (SOURCES: D2)."""
    return [een for een in await tx.uow.deelnemers.of_casus(casus.id) if een.ontvangt]
