"""Proposes, decides and takes back the destruction of a casus, and queues the emptying of its rooms."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from commands.domain.bewaren import Bewaring, aan_de_beurt, bewaarduur, plus_maanden
from commands.domain.casus import Casus
from commands.domain.deelnemer import Medewerker
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.minuut import minuut_van
from commands.domain.rollen import Rol
from commands.domain.termijnen import afsluiting_dag
from commands.domain.toestanden import Casusstap, leidt_naar
from commands.domain.vernietiging import TERUG, Vernietiging, VernietigStand, Vroeger, besluit
from commands.domain.weigering_vernietigen import (
    BezwaarLoopt,
    EerstAfsluiten,
    EigenVernietiging,
    NietVoorgesteldVernietigen,
    WordtVernietigd,
)
from commands.domain.werkdagen import lokale_dag
from commands.domain.werkdagen import moment as open_om
from commands.effects.aanmeldeinde import hoort_aanmelder
from commands.effects.kopieen import leest, van_het_huis
from commands.effects.rijen import taakrij
from commands.effects.sluiten import belet
from commands.effects.termijnplan import maak_rij
from commands.messages import Effect, Groep, Lid, Say, Staf
from commands.ports import OutboxItem, OutboxTask, Transaction
from commands.texts import aanmeldeinde, slot
from commands.texts import vernietigen as teksten
from commands.texts.gesloten import Gesloten

BOVEN: Final = (Rol.MANAGER, Rol.PROCESREGISSEUR)


def baan(casus_id: str) -> str:
    """The lane of the rows that empty its rooms."""
    return f"vernietig/{casus_id}"


async def mag_vernietigd(casus: Casus, tx: Transaction) -> None:
    """Raises EerstAfsluiten, BezwaarLoopt, and WordtVernietigd where that was decided already."""
    if leidt_naar(casus.fase, Casusstap.VERNIETIGEN_VOORSTELLEN) is None:
        raise EerstAfsluiten(code=casus.code, belet=await belet(casus, tx))
    if (await tx.uow.bewaringen.of_casus(casus.id)).bezwaar_sinds is not None:
        raise BezwaarLoopt(code=casus.code)
    eerder = await tx.uow.vernietigingen.find_code(casus.code)
    if eerder is not None and eerder.stand is not VernietigStand.VOORGESTELD:
        raise WordtVernietigd(code=casus.code, terug=eerder.stand in TERUG)


async def stel_voor(casus: Casus, van: str, staf: str, tx: Transaction, vroeger: Vroeger | None = None) -> Vernietiging:
    """Keep the proposal, in the place of an earlier one, and ask for an answer until it comes."""
    een = Vernietiging(
        code=casus.code,
        casus=casus.id,
        stand=VernietigStand.VOORGESTELD,
        van=van,
        staf=staf,
        sinds=tx.nu,
        vroeger=vroeger,
    )
    await tx.uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.VERNIETIGING.value)
    await tx.uow.vernietigingen.put_vernietiging(een)
    await plan_vernietiging(een, 1, tx)
    return een


async def plan_vernietiging(een: Vernietiging, keer: int, tx: Transaction) -> date:
    """Ask again about the proposal, on the days of `afsluiting_dag`; `keer` from 1. Returns its local date."""
    sinds = lokale_dag(een.sinds, tx.beleid)
    while (dag := afsluiting_dag(sinds, keer, tx.beleid)) <= tx.vandaag:
        keer += 1
    moment = Moment(
        soort=HerinneringSoort.VERNIETIGING,
        stap=Stap.VERNIETIGING_VRAAG,
        volgnummer=keer,
        due_at=open_om(dag, tx.beleid),
    )
    await tx.uow.herinneringen.plan_all([maak_rij(moment, een.casus, een.casus, minuut_van(een.sinds), tx.ids)])
    return dag


async def anderen(persoon_id: str, tx: Transaction) -> list[Medewerker]:
    """Those of whom one must agree, each once."""
    boven = [een for rol in BOVEN for een in await tx.uow.medewerkers.with_rol(rol)]
    return list({een.persoon.id: een for een in reversed(boven) if een.persoon.id != persoon_id}.values())


async def gesloten(casus: Casus, tx: Transaction) -> Gesloten:
    """What whoever decides must know of it."""
    bewaring, beleid = await tx.uow.bewaringen.of_casus(casus.id), tx.voor(casus).beleid
    duur = bewaarduur(casus, bewaring, tx.beleid)
    sinds = None if casus.uitkomst_op is None else lokale_dag(casus.uitkomst_op, tx.beleid)
    een = await tx.uow.vernietigingen.find_code(casus.code)
    vroeger = None if een is None else een.vroeger
    mist = [slot.mist_namens(casus)] if beleid.einden.namens and not bewaring.namens else []
    waar, op = "" if beleid.aanmelden is None else beleid.aanmelden.vastleggen, bewaring.vastgelegd_op
    if waar and (op is None or (sinds is not None and op < sinds)):
        mist.append(slot.mist_vastgelegd(casus, waar))
    return Gesloten(casus=casus, sinds=sinds, duur=duur, vandaag=tx.vandaag, vroeger=vroeger, mist=tuple(mist))


async def beslissers(een: Vernietiging, tx: Transaction) -> list[str]:
    """The medewerker ids of the two who decided, whoever proposed it first."""
    anderen = [
        staf.id for rol in BOVEN for staf in await tx.uow.medewerkers.with_rol(rol) if staf.persoon.id == een.door
    ]
    return [een.staf, *anderen[:1]]


async def te_beslissen(casus: Casus, persoon_id: str, tx: Transaction) -> Vernietiging:
    """The proposal that this person may agree to.

    Raises NietVoorgesteldVernietigen, EigenVernietiging, and as `mag_vernietigd` does.
    """
    await mag_vernietigd(casus, tx)
    een = await tx.uow.vernietigingen.find_code(casus.code)
    if een is None:
        raise NietVoorgesteldVernietigen(code=casus.code)
    if een.van == persoon_id:
        raise EigenVernietiging(code=casus.code)
    return een


async def besluit_nu(
    een: Vernietiging, persoon_id: str, rol: Rol, tx: Transaction
) -> tuple[Vernietiging, list[Effect]]:
    """The decision, and what everybody hears of it. What waits for answers stops."""
    casus = await tx.uow.casussen.get_casus(een.casus)
    besloten = besluit(een, persoon_id, rol, tx.nu, tx.voor(casus).beleid)
    dag = besloten.dag or tx.vandaag
    leden = [lid for lid in await tx.uow.deelnemers.of_casus(een.casus) if lid.actief]
    besloten = replace(besloten, gevraagd=len({lid.persoon.id for lid in leden if leest(lid)}))
    await tx.uow.vernietigingen.put_vernietiging(besloten)
    await tx.uow.herinneringen.make_void(een.casus)
    naam = f"vernietigen/{een.code}/{minuut_van(een.sinds)}"
    aan_allen = teksten.aangekondigd(casus, dag)
    effecten: list[Effect] = [
        Say(aan=Staf(medewerker_id=een.staf), bericht=teksten.besloten(een.code, dag), sleutel=f"{naam}/besloten"),
        Say(aan=Groep(casus_id=een.casus, behalve=(een.staf,)), bericht=aan_allen, sleutel=naam),
    ]
    effecten += [
        Say(aan=Lid(deelnemer_id=lid.id, derde=True), bericht=aan_allen, sleutel=f"{naam}/{lid.id}")
        for lid in leden
        if lid.krijgt_eigen
    ]
    aan_melder = await hoort_aanmelder(casus, aanmeldeinde.wordt_vernietigd(casus, dag), "vernietigen", tx)
    huis = await van_het_huis(besloten, casus, tx)
    effecten += [
        *aan_melder,
        *(
            Say(aan=Staf(medewerker_id=een.id), bericht=teksten.aan_huis(casus, dag), sleutel=f"{naam}/huis/{een.id}")
            for een in huis
        ),
    ]
    beslisten = (Rol.PROCESREGISSEUR, Rol(besloten.door_rol))  # asked in their receipts
    rollen = Counter([*([Rol.AANMELDER] if aan_melder else []), *(een.rol for een in huis), *beslisten])
    besloten = replace(besloten, ook=tuple((rol.value, rollen[rol]) for rol in Rol if rollen[rol]))
    await tx.uow.vernietigingen.put_vernietiging(besloten)
    return besloten, effecten


async def neem_terug(
    een: Vernietiging, reden: str, tx: Transaction, zelf: Collection[str], *, zeg_allen: bool = True
) -> list[Effect]:
    """It is not destroyed. The two who decided hear it, but not who takes it back (`zelf`, medewerker ids); and
    everybody who heard that it would go, unless they are told otherwise (`zeg_allen`)."""
    await tx.uow.vernietigingen.remove_code(een.code)
    await tx.uow.herinneringen.make_void(een.casus, soort=HerinneringSoort.VERNIETIGING.value)
    naam = f"vernietigen/{een.code}/{minuut_van(een.sinds)}/niet"
    bericht = teksten.teruggenomen(een.code, reden)
    effecten: list[Effect] = [
        Say(aan=Staf(medewerker_id=staf), bericht=bericht, sleutel=f"{naam}/{staf}")
        for staf in await beslissers(een, tx)
        if staf not in zelf
    ]
    if een.stand is VernietigStand.BESLOTEN and zeg_allen:
        toch_niet = teksten.toch_niet(een.code)
        groep = Groep(casus_id=een.casus, behalve=(een.staf,))
        effecten.append(Say(aan=groep, bericht=toch_niet, sleutel=f"{naam}/groep"))
        effecten += [
            Say(aan=Lid(deelnemer_id=lid.id, derde=True), bericht=toch_niet, sleutel=f"{naam}/{lid.id}")
            for lid in await tx.uow.deelnemers.of_casus(een.casus)
            if lid.krijgt_eigen
        ]
        casus = await tx.uow.casussen.get_casus(een.casus)
        effecten += await hoort_aanmelder(casus, aanmeldeinde.toch_niet_vernietigd(casus), "toch_niet", tx)
        effecten += [
            Say(aan=Staf(medewerker_id=wie.id), bericht=toch_niet, sleutel=f"{naam}/huis/{wie.id}")
            for wie in await van_het_huis(een, casus, tx)
            if wie.id not in zelf
        ]
    return effecten


async def deze_maand(tx: Transaction) -> Sequence[tuple[Casus, date]]:
    """The closed casussen whose last day lies in this month or before it."""
    bewaard = {een.casus_id: een for een in await tx.uow.bewaringen.all_bewaringen()}
    alle = [een for een in await tx.uow.casussen.all_casussen() if leidt_naar(een.fase, Casusstap.VERNIETIGEN)]
    einde = date.fromordinal(plus_maanden(tx.vandaag.replace(day=1), 1).toordinal() - 1)
    return aan_de_beurt([(een, bewaard.get(een.id, Bewaring(casus_id=een.id))) for een in alle], einde, tx.beleid)


async def maak_leeg(een: Vernietiging, casus: Casus, tx: Transaction) -> Vernietiging:
    """Queue, in one lane: the messages of the bot out of the rooms, everybody out, and last the bot itself."""
    sporen = await tx.uow.gewiste.sporen(casus.id)
    rijen: list[OutboxItem] = []
    kamers = [een for een in (sporen.kamer, *sporen.prive_kamers) if een]
    rijen += [_rij(OutboxTask.REDACT, casus, tx, kamer, event) for kamer, event in sporen.gebeurtenissen]
    if sporen.kamer:
        rijen += [_uit(persoon, casus, tx) for persoon in await _in_kamer(casus, tx)]
    rijen += [_rij(OutboxTask.LEAVE_ROOM, casus, tx, kamer) for kamer in kamers]
    await tx.uow.outbox.add_items(rijen)
    verder = replace(
        een,
        stand=VernietigStand.LEEGMAKEN,
        begonnen_op=tx.nu,
        kamers=len(kamers),
        berichten=len(sporen.gebeurtenissen),
        bestanden=len(sporen.media),
    )
    await tx.uow.vernietigingen.put_vernietiging(verder)
    return verder


async def _in_kamer(casus: Casus, tx: Transaction) -> Iterable[str]:
    """Everybody who may be in its room, as persoon ids, also who left; asking twice is fine."""
    leden = [een.persoon for een in await tx.uow.deelnemers.of_casus(casus.id)]
    staf = [een.persoon for een in await tx.uow.medewerkers.all_medewerkers()]
    return dict.fromkeys(een.id for een in (*leden, *staf) if een.matrix_id)


def _uit(persoon_id: str, casus: Casus, tx: Transaction) -> OutboxItem:
    sleutel = f"vernietig/{casus.id}/uit/{persoon_id}"
    rij = taakrij(OutboxTask.REMOVE_MEMBER, sleutel, baan(casus.id), tx)
    return replace(rij, casus_id=casus.id, persoon_id=persoon_id)


def _rij(taak: OutboxTask, casus: Casus, tx: Transaction, kamer: str, event: str = "") -> OutboxItem:
    merk = hashlib.sha256(f"{kamer}/{event}".encode()).hexdigest()[:32]
    rij = taakrij(taak, f"vernietig/{casus.id}/{taak.value}/{merk}", baan(casus.id), tx)
    return replace(rij, casus_id=casus.id, room=kamer, target=event)
