"""A code for a casus that was never given before."""

from commands.ports import Transaction

POGINGEN = 50


async def vrije_code(tx: Transaction) -> str:
    """Raises RuntimeError when POGINGEN codes were all taken."""
    for _ in range(POGINGEN):
        code = tx.ids.casuscode()
        if not await tx.uow.casussen.has_code(code):
            return code
    raise RuntimeError("no free casus code found")
