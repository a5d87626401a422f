"""Posting the plan: to those who read mail, and to whoever comes into the room."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import is_eigenaar, voor_eigenaar
from commands.domain.rollen import Kanaal
from commands.effects.planblad import planblad
from commands.effects.rijen import rijsleutel
from commands.effects.tekenplan import begin_teken
from commands.messages import Blok, Effect, Groep, Lid, NodigUit, OpenKamer, Say
from commands.messages.blad import Planblad
from commands.ports import Transaction, UnitOfWork
from commands.texts import plan as teksten
from commands.texts.casushouder import u_bent, uw_aanspreekpunt
from commands.texts.derde import eerste_mail, punt_nu, punt_weg
from commands.texts.plan_gewijzigd import Samenvatting, wijzigingen
from commands.texts.vertrouwen import om_wie_het_gaat, wie_wij_zijn


async def begroet(tx: Transaction, casus: Casus, lid: Deelnemer, *, keer: str = "") -> list[Effect]:
    """Everything that makes a deelnemer part of a running casus; for a derde their own actiepunten, if any.

    `keer`: tells one time from the next, for one who is greeted at another address.
    """
    merk = f"{lid.id}/{keer}" if keer else lid.id
    if not lid.ontvangt:
        return await _begroet_derde(tx, casus, lid, merk)
    effecten: list[Effect] = []
    eigen = await _van_hem(tx.uow, lid)
    rol = (u_bent(casus, tx.beleid),) if lid.casushouder else await _aanspreekpunt(tx, casus)
    if Kanaal.MATRIX in lid.kanalen:
        wij = wie_wij_zijn(casus, lid, tx.beleid.huis, tx.beleid.telefoon, tx.beleid.delen)
        uitnodiging = teksten.uitnodiging(casus, eigen, wij, namen=tx.beleid.leden_zien_namen, rol=rol)
        effecten += [
            OpenKamer(casus_id=casus.id),
            NodigUit(casus_id=casus.id, deelnemer_id=lid.id),
            Say(aan=Lid(deelnemer_id=lid.id, kanaal=Kanaal.MATRIX), bericht=uitnodiging, sleutel=f"uitnodiging/{merk}"),
        ]
    if Kanaal.MAIL in lid.kanalen:
        plan = await _planblokken(tx.uow, casus)
        wie = om_wie_het_gaat(tx.beleid.telefoon, tx.beleid.delen)
        mail = teksten.plan_voor_lid(casus, lid, eigen, plan, wie, namen=tx.beleid.leden_zien_namen, rol=rol)
        mail = replace(mail, bijgevoegd=await _op_papier(tx, casus))
        effecten.append(Say(aan=Lid(deelnemer_id=lid.id, kanaal=Kanaal.MAIL), bericht=mail, sleutel=f"planpost/{merk}"))
    if effecten:
        await begin_teken(tx, lid)
    return effecten


async def _aanspreekpunt(tx: Transaction, casus: Casus) -> tuple[Blok, ...]:
    """The casushouder, where the werkwijze says that the others ask them first."""
    if not tx.beleid.aanspreekpunt:
        return ()
    houders = [een for een in await tx.uow.deelnemers.of_casus(casus.id) if een.actief and een.casushouder]
    return tuple(uw_aanspreekpunt(casus, een) for een in houders[:1])


async def _op_papier(tx: Transaction, casus: Casus) -> Planblad | None:
    """The plan as a PDF, where the house wants it with the first mail."""
    plan = await tx.uow.plannen.find_running(casus.id) if tx.beleid.plan_als_pdf else None
    blad = None if plan is None else await planblad(plan, casus, tx)
    return blad.bijgevoegd if blad is not None and isinstance(blad.bijgevoegd, Planblad) else None


async def _begroet_derde(tx: Transaction, casus: Casus, lid: Deelnemer, merk: str) -> list[Effect]:
    eigen = await _van_hem(tx.uow, lid) if lid.krijgt_eigen else []
    if not eigen:
        return []
    wij = wie_wij_zijn(casus, lid, tx.beleid.huis, tx.beleid.telefoon, tx.beleid.delen)
    bericht = eerste_mail(casus, eigen, wij)
    await begin_teken(tx, lid)
    return [Say(aan=Lid(deelnemer_id=lid.id, derde=True), bericht=bericht, sleutel=f"derdepost/{merk}")]


async def welkom(tx: Transaction, casus: Casus, lid: Deelnemer, keer: str) -> list[Effect]:
    """Said when he comes into the room; `keer` tells one coming in from the next.

    The room gets the plan once, when the first one comes in. Who comes later, and cannot see that, gets it privately.
    """
    uow, naar_mail = tx.uow, tx.beleid.kamer_naar_mail
    eigen = await _van_hem(uow, lid)
    plan = await _planblokken(uow, casus)
    kamer, eerste = Groep(casus_id=casus.id, alleen_kamer=True), _sleutel_plan(casus)
    if not await uow.outbox.has_key(rijsleutel(eerste, Kanaal.MATRIX, "kamer")):
        bericht = teksten.eerste_in_kamer(casus, lid, eigen, naar_mail=naar_mail)
        vast = teksten.plan_in_kamer(casus, await _planblokken(uow, casus, vast=True))
        return [
            Say(aan=kamer, bericht=bericht, sleutel=f"welkom/{lid.id}/{keer}"),
            Say(aan=kamer, bericht=vast, sleutel=eerste),
        ]
    zelf = Lid(deelnemer_id=lid.id, kanaal=Kanaal.MATRIX)
    return [
        Say(
            aan=kamer,
            bericht=teksten.welkom_in_kamer(casus, lid, eigen, naar_mail=naar_mail),
            sleutel=f"welkom/{lid.id}/{keer}",
        ),
        Say(aan=zelf, bericht=teksten.plan_in_gesprek(casus, plan), sleutel=f"plan_in_gesprek/{lid.id}/{keer}"),
    ]


async def nieuw_plan(tx: Transaction, casus: Casus, samen: Samenvatting, sleutel: str) -> Say:
    """To the room: the version that runs now, whole, in the place of the one that is pinned there; `samen`: what
    changed."""
    bericht = teksten.nieuw_in_kamer(casus, wijzigingen(samen), await _planblokken(tx.uow, casus, vast=True))
    return Say(aan=Groep(casus_id=casus.id, alleen_kamer=True), bericht=bericht, sleutel=f"{sleutel}/kamer")


async def plan_bij(tx: Transaction, casus: Casus, sleutel: str) -> tuple[Say, ...]:
    """The pinned plan as it is now, after one actiepunt changed: an edit, which rings nobody. Nothing where the room
    has no plan yet."""
    if not await tx.uow.outbox.has_key(rijsleutel(_sleutel_plan(casus), Kanaal.MATRIX, "kamer")):
        return ()
    plan = await _planblokken(tx.uow, casus, vast=True)
    bericht = replace(teksten.plan_in_kamer(casus, plan), bijgewerkt=True)
    return (Say(aan=Groep(casus_id=casus.id, alleen_kamer=True), bericht=bericht, sleutel=f"{sleutel}/vast"),)


async def _van_hem(uow: UnitOfWork, lid: Deelnemer) -> list[Actiepunt]:
    """What stands in his name and is not done; what does not work out is his too."""
    punten = [voor_eigenaar(punt, lid.id) for punt in await uow.actiepunten.of_owner(lid.id)]
    return [punt for punt in punten if not punt.voorbij]


def _sleutel_plan(casus: Casus) -> str:
    """Of this room: one that takes its place gets the plan too. Keys are kept in clear, and say nothing of the room."""
    return f"plan_in_kamer/{casus.id}/{hashlib.sha256((casus.kamer or '').encode()).hexdigest()[:16]}"


async def _planblokken(uow: UnitOfWork, casus: Casus, *, vast: bool = False) -> tuple[Blok, ...]:
    plan = await uow.plannen.find_running(casus.id)
    leden = {lid.id: lid for lid in await uow.deelnemers.of_casus(casus.id)}
    punten = await uow.actiepunten.of_casus(casus.id)
    return teksten.planblokken(plan.document, punten, leden, vast=vast) if plan is not None else ()


def derdenpost(casus: Casus, per_lid: Mapping[str, Mapping[str, Actiepunt]], sleutel: str) -> list[Effect]:
    """To each derde, by deelnemer id, how their own actiepunten stand from now on."""
    return [
        Say(
            aan=Lid(deelnemer_id=wie, derde=True),
            bericht=punt_nu(casus, punt) if is_eigenaar(punt, wie) else punt_weg(casus, punt),
            sleutel=f"{sleutel}/derde/{wie}/{punt.id}",
        )
        for wie, punten in per_lid.items()
        for punt in punten.values()
    ]
