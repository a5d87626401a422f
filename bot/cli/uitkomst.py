"""How a command ends: an exit status, and for what goes wrong one clear line and no traceback."""

import os
import sys
from argparse import Namespace
from importlib import import_module

from bot.logs.places import places


class CliFout(Exception):
    """A command cannot be done; the text says why and what to do."""


def uitkomst(args: Namespace) -> int:
    """Run the command that `args.module` names; returns 0 (well), 1 (not all is well) or 2 (could not be done)."""
    from bot.settings.errors import SettingError

    try:
        status = int(import_module(f"bot.cli.{args.module}").draai(args))
        sys.stdout.flush()
        return status
    except (CliFout, SettingError) as fout:
        _zeg(str(fout))
    except KeyboardInterrupt:
        _zeg("stopped")
    except BrokenPipeError:
        # nobody reads on: what is left goes nowhere, and no complaint at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as fout:
        _zeg(f"unexpected {type(fout).__name__} at {'; '.join(places(fout.__traceback__)[-3:])}")
    return 2


def _zeg(tekst: str) -> None:
    for regel in tekst.splitlines():
        print(f"ketenbot: {regel}", file=sys.stderr)
