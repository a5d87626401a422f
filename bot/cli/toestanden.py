"""`ketenbot toestanden`: the fasen of a casus and the steps between them, as text or as a Mermaid diagram."""

from argparse import Namespace

from bot.cli.ending import CliError
from commands.domain.toestanden import als_mermaid, als_tekst


def run(args: Namespace) -> int:
    """Print the table; needs no settings. Raises CliError for anything behind it: the states are of no region."""
    if args.over:
        raise CliError(
            "the states are the same in every region: write `ketenbot toestanden` alone; how a region works is told by "
            "`ketenbot werkwijze toon NAME`"
        )
    print(als_mermaid() if args.mermaid else als_tekst())
    return 0
