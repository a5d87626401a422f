"""Takes a question of the bot away: "nee, toch niet". Nobody types it as a command, so no table has it."""

from dataclasses import replace

from commands.actie.vraag import VRAAG
from commands.command import Context, Opdracht, Uitkomst
from commands.texts.bedoelt import niets_gedaan


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Nothing was done, and nothing is."""
    casus = context.wie.casus
    return Uitkomst(
        antwoord=niets_gedaan("" if casus is None else casus.code), object="" if casus is None else casus.id
    )


TOCH_NIET = replace(VRAAG, woorden="toch niet", run=run, in_casus=False, na_sluiting=True)
