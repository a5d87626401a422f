"""A sender who may not act here has no effect. Known people get one polite answer a day, robots and strangers none."""

from dataclasses import replace

from commands.adres import lees_postadres
from commands.command import Wie
from commands.domain.rollen import Kanaal, Rol
from commands.domain.werkdagen import lokale_dag
from commands.line.gelezen import Werk
from commands.line.wissen import en_gewist, wis_van_vreemde
from commands.messages import Effect, Inbound, MailStaat, Say, Staf
from commands.ports import LogRegel, Transaction
from commands.texts import gesprek as teksten
from commands.texts.vernietigen import na_vernietiging
from commands.understanding.hier import hier_van
from commands.understanding.identiteit import Vreemd, Waarom


async def antwoord_vreemde(inbound: Inbound, wie: Vreemd, tx: Transaction, werk: Werk) -> list[Effect]:
    """Note it and perhaps answer; a message with words that must not stay is erased all the same."""
    gewist = [*await wis_van_vreemde(inbound, wie, tx, werk.tabel), *await _na_vernietiging(inbound, wie, tx)]
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


async def _na_vernietiging(inbound: Inbound, wie: Vreemd, tx: Transaction) -> list[Effect]:
    """To each procesregisseur, once a day: something came for a casus that was destroyed; not what, and not whose."""
    adres = lees_postadres(inbound.adres) if inbound.kanaal is Kanaal.MAIL and wie.casus is None else None
    een = await tx.uow.vernietigingen.find_code(adres.code) if adres is not None and adres.code else None
    if een is None or een.gewist_op is None or inbound.staat is MailStaat.AUTOMATISCH:
        return []
    bericht = na_vernietiging(een.code, lokale_dag(een.gewist_op, tx.beleid))
    return [
        Say(
            aan=Staf(medewerker_id=staf.id),
            bericht=bericht,
            sleutel=f"na_vernietiging/{een.code}/{tx.vandaag.isoformat()}/{staf.id}",
        )
        for staf in await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
    ]


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
