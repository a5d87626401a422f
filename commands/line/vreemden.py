"""A sender who may not act here has no effect. Known people get one polite answer a day, robots and strangers none."""

from dataclasses import replace

from commands.command import Wie
from commands.line.gelezen import Werk
from commands.line.wissen import en_gewist, wis_van_vreemde
from commands.messages import Effect, Inbound, MailStaat, Say
from commands.ports import LogRegel, Transaction
from commands.texts import gesprek as teksten
from commands.understanding.hier import hier_van
from commands.understanding.identiteit import Vreemd, Waarom


async def antwoord_vreemde(inbound: Inbound, wie: Vreemd, tx: Transaction, werk: Werk) -> list[Effect]:
    """Note it and perhaps answer; a message with words that must not stay is erased all the same."""
    gewist = await wis_van_vreemde(inbound, wie, tx, werk.tabel)
    await _noteer(inbound, wie, tx)
    automatisch = inbound.staat is MailStaat.AUTOMATISCH
    stil = automatisch or wie.waarom in (Waarom.NIET_HIER, Waarom.ANDER_ADRES)
    if wie.persoon is None or stil or inbound.ook_met_token:
        return gewist
    bericht = teksten.vertrokken() if wie.waarom is Waarom.VERTROKKEN else teksten.zonder_token()
    hier = hier_van(inbound, Wie(persoon=wie.persoon))
    zeg = Say(aan=hier, bericht=bericht, sleutel=f"vreemd/{wie.waarom.name}/{tx.vandaag.isoformat()}")
    if gewist:
        zeg = replace(zeg, bericht=en_gewist(bericht), sleutel=f"{zeg.sleutel}/gewist")
    return [*gewist, zeg]


async def _noteer(inbound: Inbound, wie: Vreemd, tx: Transaction) -> None:
    code = wie.casus.code if wie.casus is not None else ""
    automatisch = inbound.staat is MailStaat.AUTOMATISCH
    if wie.waarom in (Waarom.ONBEKEND, Waarom.ANDER_ADRES) and not automatisch:
        await tx.uow.onbekenden.count_message(inbound.afzender, inbound.kanaal, code, tx.nu)
    await tx.uow.logboek.write_line(
        LogRegel(
            actor=wie.persoon.id if wie.persoon is not None else "onbekend",
            actie="bericht",
            object=code,
            resultaat=wie.waarom.name,
            herkomst=inbound.kanaal.value,
            op=tx.nu,
            casus_id=wie.casus.id if wie.casus is not None else None,
        )
    )
