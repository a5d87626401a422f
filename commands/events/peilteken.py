"""Signs under a poll: 1️⃣ for a moment that suits, ❌ for none of them; together they are one answer."""

from collections.abc import Collection

from commands.domain.bijeenkomst import Bijeenkomst, IcoStand
from commands.domain.reactie import GEEN, Reactie
from commands.domain.rollen import Kanaal
from commands.effects.icopost import PEILING, merk
from commands.effects.rijen import rijsleutel
from commands.events.tekenplek import Tekenplek
from commands.messages import Effect, Inbound
from commands.ports import OutboxItem, Transaction
from commands.texts import reactie as teksten


def is_peiling(rij: OutboxItem) -> bool:
    """Whether this message is a poll in the room of a casus."""
    return rij.to_group and rij.key.startswith(PEILING)


async def lees_peiling(plek: Tekenplek, teken: str, tx: Transaction) -> Inbound | list[Effect]:
    """A tap: the moment comes beside what they answered before; ❌ takes the place of all of it."""
    ico = await _ico(plek.rij, tx)
    if ico is None:
        return []
    if not _loopt(ico, plek.rij):
        return _voorbij(plek, ico)
    if teken == GEEN:
        return plek.antwoord(_kan(()))
    return plek.antwoord(_kan({*await _gezegd(plek, ico, tx), int(teken)})) if _heeft(ico, teken) else []


async def neem_terug(
    plek: Tekenplek, weg: Reactie, staat: Collection[Reactie], tx: Transaction
) -> Inbound | list[Effect]:
    """A tap was taken away; `staat`: their other signs. Without any sign left they have not answered."""
    ico = await _ico(plek.rij, tx)
    if ico is None or not _loopt(ico, plek.rij):
        return []
    gezegd = await _gezegd(plek, ico, tx)
    tekens = {een.teken for een in staat}
    if weg.teken == GEEN:
        kan = {int(een) for een in tekens if een != GEEN and _heeft(ico, een)}
        if gezegd:
            return []  # a moment that was tapped later counts already
    else:
        kan = gezegd - {int(weg.teken)}
        if kan == gezegd:
            return []
    if kan or GEEN in tekens:
        return plek.antwoord(_kan(kan))
    await tx.uow.bijeenkomsten.drop_answer(ico.id, plek.lid.id)
    sleutel = f"peilteken/{weg.extern_id}"
    return [plek.zeg_apart(teksten.antwoord_weg(plek.casus, ico), sleutel)]


async def _ico(rij: OutboxItem, tx: Transaction) -> Bijeenkomst | None:
    return await tx.uow.bijeenkomsten.find_id(rij.key.removeprefix(PEILING).partition("/")[0])


def _loopt(ico: Bijeenkomst, rij: OutboxItem) -> bool:
    """Whether it is polled still, with the moments of this message."""
    return ico.stand is IcoStand.PEILING and rij.key == rijsleutel(merk(ico), Kanaal.MATRIX, "kamer")


def _voorbij(plek: Tekenplek, ico: Bijeenkomst) -> list[Effect]:
    return [plek.zeg_apart(teksten.peiling_voorbij(plek.casus, ico), f"peilteken/{plek.rij.id}/{plek.lid.id}")]


def _heeft(ico: Bijeenkomst, teken: str) -> bool:
    return teken.isdecimal() and int(teken) in {een.nr for een in ico.momenten}


async def _gezegd(plek: Tekenplek, ico: Bijeenkomst, tx: Transaction) -> set[int]:
    """The moments that suit them, as they answered before by whatever door."""
    antwoorden = await tx.uow.bijeenkomsten.answers(ico.id)
    return next((set(een.kan) for een in antwoorden if een.deelnemer_id == plek.lid.id), set())


def _kan(nummers: Collection[int]) -> str:
    return f"!kan {' '.join(str(nr) for nr in sorted(nummers)) or 'geen'}"
