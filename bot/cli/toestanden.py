"""`ketenbot toestanden`: the fasen of a casus and the steps between them, as text or as a Mermaid diagram."""

from argparse import Namespace

from commands.domain.toestanden import als_mermaid, als_tekst


def run(args: Namespace) -> int:
    """Print the table; needs no settings."""
    print(als_mermaid() if args.mermaid else als_tekst())
    return 0
