"""Somebody in a room of the bot who does not belong there is put out, noted, and told of."""

from dataclasses import dataclass
from datetime import datetime

from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.kring import Bewaakt, kring, verwacht
from commands.domain.rollen import Kanaal
from commands.effects.beheer import aan_beheerders
from commands.effects.uitgang import leden_met
from commands.messages import Effect, Say, Staf, ZetUit
from commands.messages.in_kamers import Lidmaatschap, Lidstand
from commands.ports import LogRegel, Transaction, UnitOfWork
from commands.texts import vreemdeling as teksten

_BINNEN = (Lidstand.BINNEN, Lidstand.UITGENODIGD, Lidstand.GEZIEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plek:
    """The room of a casus, or somebody's private room with the bot."""

    casus: Casus | None
    eigenaar: Persoon | None
    leden: tuple[Deelnemer, ...]
    """Of the casus; or the places of the owner."""
    mag: frozenset[str]


async def vreemdeling(voorval: Lidmaatschap, tx: Transaction) -> list[Effect] | None:
    """The steps when a stranger is in, or asked in; None when they belong there, or it is no room of ours.

    Somebody who is being taken out already is no alarm. A stranger who comes back is shut out for good, until they take
    part.
    """
    plek = await _plek(voorval.kamer, tx.uow) if voorval.stand in _BINNEN else None
    if plek is None or voorval.matrix_id in plek.mag:
        return None
    persoon = await tx.uow.personen.find_matrix(voorval.matrix_id)
    if (
        persoon is not None
        and plek.casus is not None
        and await _gaat_al(plek.casus, persoon, voorval.ontvangen_op, tx.uow)
    ):
        return []
    code = plek.casus.code if plek.casus is not None else ""
    if persoon is None:
        await tx.uow.onbekenden.count_message(voorval.matrix_id, Kanaal.MATRIX, code, tx.nu)
    casus_id = plek.casus.id if plek.casus is not None else None
    await tx.uow.logboek.write_line(
        LogRegel(
            actor="onbekend" if persoon is None else persoon.id, actie="vreemd_in_kamer", object=code,
            resultaat=voorval.stand.value, herkomst=Kanaal.MATRIX.value, op=tx.nu, casus_id=casus_id,
        )
    )  # fmt: skip
    merk = tx.ids.following(f"vreemdeling/{voorval.kamer}/{voorval.matrix_id}").new_id()
    return [
        await _zet_uit(voorval, plek, merk, tx.uow),
        *await _vertel(plek, persoon, f"vreemdeling/{merk}/{tx.vandaag.isoformat()}", tx.uow),
    ]


async def bewaakte_kamers(uow: UnitOfWork, *, ook_gesloten: bool = False) -> list[Bewaakt]:
    """Every room to look over: of the running casussen, and of each person who takes part or works for the ZVH.

    `ook_gesloten`: those of the closed casussen too, in which nobody is missed.
    """
    fasen = (Fase.LOPEND, Fase.GESLOTEN) if ook_gesloten else (Fase.LOPEND,)
    casussen = [casus for fase in fasen for casus in await uow.casussen.all_casussen(fase=fase) if casus.kamer]
    leden = await uow.deelnemers.of_casussen([casus.id for casus in casussen])
    staf = await uow.medewerkers.all_medewerkers()
    kamers = [
        Bewaakt(
            kamer=casus.kamer or "", code=casus.code, persoon_id="",
            mag=kring(casus, leden, staf), moet=verwacht(casus, leden, staf), gesloten=casus.fase is Fase.GESLOTEN,
        )
        for casus in casussen
    ]  # fmt: skip
    personen = [lid.persoon for lid in leden_met(leden, Kanaal.MATRIX)]
    personen += [een.persoon for een in staf if Kanaal.MATRIX in een.kanalen]
    for persoon in {een.id: een for een in personen}.values():
        if persoon.prive_kamer and persoon.matrix_id:
            eigen = frozenset({persoon.matrix_id})
            kamers.append(Bewaakt(kamer=persoon.prive_kamer, code="", persoon_id=persoon.id, mag=eigen, moet=eigen))
    return kamers


async def _plek(kamer: str, uow: UnitOfWork) -> _Plek | None:
    casus = await uow.casussen.find_room(kamer)
    if casus is not None:
        leden = await uow.deelnemers.of_casus(casus.id)
        mag = kring(casus, leden, await uow.medewerkers.all_medewerkers())
        return _Plek(casus=casus, eigenaar=None, leden=tuple(leden), mag=mag)
    eigenaar = await uow.personen.find_private_room(kamer)
    if eigenaar is None or eigenaar.matrix_id is None:
        return None
    plaatsen = tuple(lid for lid in await uow.deelnemers.of_persoon(eigenaar.id) if lid.actief)
    return _Plek(casus=None, eigenaar=eigenaar, leden=plaatsen, mag=frozenset({eigenaar.matrix_id}))


async def _gaat_al(casus: Casus, persoon: Persoon, sinds: datetime, uow: UnitOfWork) -> bool:
    plaatsen = [lid.id for lid in await uow.deelnemers.of_persoon(persoon.id) if lid.casus_id == casus.id]
    staf = [een.id for een in await uow.medewerkers.of_persoon(persoon.id)]
    return await uow.outbox.is_leaving(casus.id, [persoon.id, *plaatsen, *staf], since=sinds)


async def _zet_uit(voorval: Lidmaatschap, plek: _Plek, merk: str, uow: UnitOfWork) -> Effect:
    sleutel = f"zet_uit/{merk}"
    terug = await uow.outbox.was_done(sleutel, at=voorval.ontvangen_op)
    return ZetUit(
        kamer=voorval.kamer,
        matrix_id=voorval.matrix_id,
        casus_id=plek.casus.id if plek.casus is not None else None,
        persoon_id=plek.eigenaar.id if plek.eigenaar is not None else None,
        sleutel=f"{sleutel}/{voorval.bron}" if terug else sleutel,
        merk=merk,
        voorgoed=terug,
    )


async def _vertel(plek: _Plek, persoon: Persoon | None, sleutel: str, uow: UnitOfWork) -> list[Effect]:
    bekend = persoon is not None
    code = plek.casus.code if plek.casus is not None else ""
    effecten = await aan_beheerders(uow, teksten.alarm(code, bekend=bekend), sleutel)
    eerder = next((lid.aanduiding for lid in plek.leden if persoon is not None and lid.persoon.id == persoon.id), "")
    casussen = (
        [plek.casus] if plek.casus is not None else [await uow.casussen.get_casus(lid.casus_id) for lid in plek.leden]
    )
    for casus in casussen:
        bericht = teksten.voor_regie(casus, eerder, bekend=bekend, prive=plek.casus is None)
        aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"{sleutel}/{casus.id}"))
    return effecten
