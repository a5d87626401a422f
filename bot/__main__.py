"""The command line: `ketenbot` or `python -m bot`."""

import os
import sys
from collections.abc import Sequence

from bot.cli.arguments import parse
from bot.cli.ending import ended
from bot.cli.stopping import stoppable


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status: 0 well, 1 not all is well, 2 it could not be done."""
    os.umask(0o077)  # database, keys and tokens are for this user alone
    args = parse(sys.argv[1:] if argv is None else argv)
    return stoppable(ended, args) if args.module == "serve" else ended(args)


if __name__ == "__main__":
    sys.exit(main())
