"""The command line: `ketenbot` or `python -m bot`."""

import os
import sys
from collections.abc import Sequence

from bot.cli.opdrachten import ontleed
from bot.cli.stoppen import te_stoppen
from bot.cli.uitkomst import uitkomst


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status: 0 well, 1 not all is well, 2 it could not be done."""
    os.umask(0o077)  # database, keys and tokens are for this user alone
    args = ontleed(sys.argv[1:] if argv is None else argv)
    return te_stoppen(uitkomst, args) if args.module == "serve" else uitkomst(args)


if __name__ == "__main__":
    sys.exit(main())
