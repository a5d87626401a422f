"""The medewerkers who were added and not yet welcomed, as ids."""

from commands.ports import UnitOfWork

TE_WELKOMEN = "medewerkers.welkom"
"""Cursor: their ids, with a space between them."""


async def nog_te_welkomen(uow: UnitOfWork) -> tuple[str, ...]:
    """Their ids, in the order in which they were added."""
    return tuple((await uow.cursors.get(TE_WELKOMEN) or "").split())


async def welkom_later(medewerker_id: str, uow: UnitOfWork) -> None:
    """Welcome this one as soon as the clock looks."""
    await uow.cursors.set(TE_WELKOMEN, " ".join((*await nog_te_welkomen(uow), medewerker_id)))
