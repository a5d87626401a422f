"""Says what becomes of a meeting to each deelnemer apart, as each has a calendar of their own."""

from commands.domain.bijeenkomst import Bijeenkomst, lopende
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.effects.uitgang import leden_met, procesregisseur
from commands.messages import Bericht, Effect, Groep, Lid, Say, Staf
from commands.ports import Transaction
from commands.texts import bijeenkomst as teksten
from commands.texts.uitnodiging import met_antwoord, uit_agenda


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
    if bericht.afspraak is not None and not bericht.afspraak.afgezegd:
        bericht = met_antwoord(bericht, casus)
    effecten: list[Effect] = [
        Say(aan=Lid(deelnemer_id=een.id), bericht=bericht, sleutel=f"{sleutel}/{een.id}")
        for een in await te_vragen(tx, casus)
    ]
    regie = await procesregisseur(tx.uow, casus.id)
    if regie is not None and bericht.afspraak is not None:
        aan = Staf(medewerker_id=regie.id, casus_id=casus.id, kanaal=Kanaal.MAIL)
        effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"{sleutel}/{regie.id}"))
    return effecten


async def nodig_alsnog_uit(tx: Transaction, casus: Casus, lid: Deelnemer) -> list[Effect]:
    """To somebody who joins: the meeting that is planned, as it stands now, if any."""
    ico = await _gepland(tx, casus)
    if ico is None or not lid.ontvangt:
        return []
    bericht = met_antwoord(teksten.uitnodiging(casus, ico, tx.beleid.zone), casus)
    return [Say(aan=Lid(deelnemer_id=lid.id), bericht=bericht, sleutel=f"ico/{ico.id}/erbij/{lid.id}")]


async def haal_uit_agenda(tx: Transaction, casus: Casus, lid: Deelnemer) -> list[Effect]:
    """To the mail of somebody who leaves: the meeting that is planned goes out of their calendar."""
    ico = await _gepland(tx, casus)
    if ico is None or not lid.ontvangt or Kanaal.MAIL not in lid.kanalen:
        return []
    aan = Lid(deelnemer_id=lid.id, kanaal=Kanaal.MAIL)
    return [Say(aan=aan, bericht=uit_agenda(casus, ico, tx.beleid), sleutel=f"ico/{ico.id}/eraf/{lid.id}")]


async def _gepland(tx: Transaction, casus: Casus) -> Bijeenkomst | None:
    """The meeting of this casus that is still to come, if it has a moment."""
    ico = lopende(await tx.uow.bijeenkomsten.of_casus(casus.id))
    return None if ico is None or ico.moment is None or ico.moment <= tx.nu else ico


async def te_vragen(tx: Transaction, casus: Casus) -> list[Deelnemer]:
    """The deelnemers who are asked and invited; a derde is not (SOURCES: D2)."""
    return [een for een in await tx.uow.deelnemers.of_casus(casus.id) if een.ontvangt]
