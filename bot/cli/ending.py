"""How a command ends: an exit status, and for what goes wrong one clear line and no traceback."""

import os
import sys
from argparse import Namespace
from importlib import import_module

from bot.logs.places import places


class CliError(Exception):
    """A command cannot be done; the text says why and what to do."""


def ended(args: Namespace) -> int:
    """Run the command that `args.module` names; returns 0 (well), 1 (not all is well) or 2 (could not be done)."""
    try:
        return _ended(args)
    except KeyboardInterrupt:  # while the libraries are loaded, too
        _zeg("stopped")
    return 2


def _ended(args: Namespace) -> int:
    from bot.settings.errors import SettingError

    try:
        status = int(import_module(f"bot.cli.{args.module}").run(args))
        sys.stdout.flush()
        return status
    except (CliError, SettingError) as wrong:
        _zeg(str(wrong))
    except BrokenPipeError:
        # nobody reads on: what is left goes nowhere, and no complaint at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as wrong:
        _zeg(f"unexpected {type(wrong).__name__} at {'; '.join(places(wrong.__traceback__)[-3:])}")
    return 2


def _zeg(tekst: str) -> None:
    for regel in tekst.splitlines():
        print(f"ketenbot: {regel}", file=sys.stderr)
