"""Processes that change the master key of an installation, and kill themselves at a named step or are killed.

They fork from one that holds the program already: starting Python anew for each takes longer than the change.
"""

import asyncio
import multiprocessing
from multiprocessing.process import BaseProcess
from pathlib import Path

from bot.app.new_master_key import change_master_key
from bot.base.clock import system_clock
from bot.loops.breakpoint import kill_at, no_step
from bot.settings.sources import read_settings

_SOORT = multiprocessing.get_context("forkserver")
_SOORT.set_forkserver_preload(["tests.deploy.hoofdslager", "bot.matrix.device.rekeying"])


def begin(config: Path, stap: str = "", keer: int = 1) -> BaseProcess:
    """Start one; without a step it goes on to the end."""
    proces = _SOORT.Process(target=wissel, args=(config, stap, keer))
    proces.start()
    return proces


def wissel(config: Path, stap: str, keer: int) -> None:
    """Change it, in this process."""
    step = kill_at(stap, keer) if stap else no_step
    asyncio.run(change_master_key(read_settings(config, {}), system_clock(), step=step))
