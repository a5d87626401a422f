"""Takes pieces of news out of what waits, and writes down what became of them."""

from collections.abc import Collection, Sequence

from commands.ports import LogRegel, Nieuws, Transaction


async def neem(nieuws: Sequence[Nieuws], resultaat: str, tx: Transaction) -> set[str]:
    """Ids of those that are ours to tell, or to let go: another process may have been first."""
    genomen = await tx.uow.nieuws.take([een.id for een in nieuws], at=tx.nu) if nieuws else set()
    await noteer([een for een in nieuws if een.id in genomen], resultaat, tx)
    return genomen


async def noteer(nieuws: Collection[Nieuws], resultaat: str, tx: Transaction) -> None:
    """A line in the logboek for each."""
    await tx.uow.logboek.write_lines(
        [
            LogRegel(
                actor="klok",
                actie="nieuws",
                object=een.key,
                resultaat=resultaat,
                herkomst="klok",
                op=tx.nu,
                casus_id=een.casus_id,
            )
            for een in nieuws
        ]
    )
