"""A member's mail that also went to an ordinary address: whoever has that address now reads who they are.

The bot hides the addresses of members from each other. Their own mail program shows all that stands in To and Cc.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from commands.command import Context
from commands.domain.deelnemer import Deelnemer
from commands.effects.beheer import aan_regie
from commands.logboek.lek import OPEN_ADRES
from commands.messages import Effect, Lid, MailStaat, Say
from commands.ports import LogRegel
from commands.texts import lek as teksten


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lezers:
    """Who else has the mail."""

    leden: tuple[Deelnemer, ...]
    vreemden: int


async def meld_open_adres(context: Context) -> list[Effect]:
    """Told to the sender and to the procesregisseur, once a day for the same readers; nothing of a program's mail.

    People of the house itself, and other addresses of the sender, give nobody away.
    """
    inbound, lid = context.inbound, context.wie.deelnemer
    if lid is None or not inbound.ook_aan or inbound.staat is not MailStaat.GEWOON:
        return []
    casus = context.casus
    lezers = await _lezers(inbound.ook_aan, lid, context)
    if not (lezers.leden or lezers.vreemden):
        return []
    wie = [een.aanduiding for een in lezers.leden]
    await context.uow.logboek.write_line(
        LogRegel(
            actor=lid.id,
            actie=OPEN_ADRES,
            object=",".join(een.id for een in lezers.leden),
            resultaat=f"deelnemers:{len(wie)} anderen:{lezers.vreemden}",
            herkomst=inbound.kanaal.value,
            op=context.nu,
            casus_id=casus.id,
        )
    )
    merk = sha256("+".join(sorted(inbound.ook_aan)).encode()).hexdigest()[:16]
    sleutel = f"open_adres/{lid.id}/{merk}/{context.vandaag.isoformat()}"
    bericht = teksten.aan_afzender(casus, wie, lezers.vreemden)
    return [
        Say(aan=Lid(deelnemer_id=lid.id), bericht=bericht, sleutel=sleutel),
        aan_regie(casus, teksten.aan_regie(casus, lid, wie, lezers.vreemden), f"{sleutel}/regie"),
    ]


async def _lezers(adressen: Sequence[str], afzender: Deelnemer, context: Context) -> _Lezers:
    uow, eigen = context.uow, context.beleid.eigen
    leden = {lid.persoon.id: lid for lid in await uow.deelnemers.of_casus(afzender.casus_id) if lid.actief}
    huis = {een.persoon.id for een in await uow.medewerkers.all_medewerkers()}
    gevonden: dict[str, Deelnemer] = {}
    vreemden = 0
    for adres in adressen:
        if adres == context.inbound.afzender or eigen.heeft(adres):
            continue
        persoon = await uow.personen.find_email(adres)
        if persoon is None:
            vreemden += 1
        elif persoon.id == afzender.persoon.id or persoon.id in huis:
            continue
        elif persoon.id in leden:
            gevonden[persoon.id] = leden[persoon.id]
        else:
            vreemden += 1
    return _Lezers(leden=tuple(gevonden.values()), vreemden=vreemden)
