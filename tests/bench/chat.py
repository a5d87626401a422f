"""Chat: from a command to its answer in an encrypted room, beside a bare echo bot on the same homeserver."""

from statistics import median

from tests.bench.echo import echo
from tests.bench.kamers import WACHTWOORD, chat
from tests.bench.rij import Meld, Uitslag, verhouding

KEREN = 100
VOORAF = 5
"""Not counted: the first messages of a room share its keys."""


async def meet(meld: Meld) -> list[Uitslag]:
    """Now one is asked, now the other, in a room with nobody else."""
    async with chat() as huis:
        await huis.synapse.register("echo", WACHTWOORD)
        vrager, wie = huis.vrager, huis.synapse.mxid("echo")
        async with echo(huis.synapse.address, wie, WACHTWOORD, vrager.klant.matrix_id, huis.map / "echo"):
            await huis.bot.start_en_wacht()
            eigen, kaal = await vrager.prive(huis.mxid), await vrager.prive(wie)
            tijden: list[tuple[float, float]] = []
            for keer in range(VOORAF + KEREN):
                tijden.append((await vrager.vraag(eigen, "hulp"), await vrager.vraag(kaal, "hulp")))
                if keer % 25 == VOORAF:
                    meld(f"{keer} of {VOORAF + KEREN} questions to each")
    ketenbot, bare = (1000 * median(een) for een in zip(*tijden[VOORAF:], strict=True))
    return [verhouding("chat", ketenbot, "ms", bare, hoogstens=1.3)]
