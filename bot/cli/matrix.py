"""`ketenbot matrix inloggen`: make the bot's device, once; `matrix vernieuw`: put everybody else out after a theft."""

import asyncio
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass

from bot.cli.alone import without_serve
from bot.cli.database import with_storage
from bot.cli.ending import CliError
from bot.matrix.config import MatrixConfig
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from commands.ports import PermanentFailure, TemporaryFailure

_UITLEG = {
    "M_FORBIDDEN": "the homeserver refuses: see matrix.gebruiker and the password",
    "M_USER_DEACTIVATED": "this account has been closed on the homeserver",
}
_ANDERS = "damaged, or sealed under another master key"
_KAPOT = {
    "token_kapot": f"the token in matrix.map is {_ANDERS}: with --opnieuw a new device takes its place",
    "zaden_kapot": f"the seeds in matrix.map are {_ANDERS}: put your backup of them back; or take seeds.sealed away "
    "and use --opnieuw, and people see that the bot has a new identity",
}


def run(args: Namespace) -> int:
    """The one that was asked for."""
    return _vernieuw(args) if args.doe == "vernieuw" else _inloggen(args)


def _inloggen(args: Namespace) -> int:
    """Ask the password, log in, sign the device; the password is not kept."""
    config = _config(read_settings(args.config))
    wachtwoord = _vraag_wachtwoord(config.user)
    from bot.matrix.device.login import log_in  # late: nio takes seconds to load

    with _duidelijk():
        apparaat = asyncio.run(log_in(config, wachtwoord, again=args.opnieuw))
    print(f"logged in: device {apparaat}, signed. `ketenbot backup` takes it along")
    return 0


def _vernieuw(args: Namespace) -> int:
    """A new device and identity, all other devices out, and every room looked over; 1 when a room could not be."""
    instellingen = read_settings(args.config)
    config = _config(instellingen)
    with without_serve(instellingen):
        wachtwoord = _vraag_wachtwoord(config.user)
        from bot.app.renewal import look_over  # late: nio takes seconds to load
        from bot.matrix.device.login import renew

        with _duidelijk():
            apparaat, weg = asyncio.run(renew(config, wachtwoord))
        print(f"new device {apparaat} with a new identity; other devices put out: {weg}", flush=True)
        with _duidelijk():
            oordelen = with_storage(instellingen, lambda open_uow: look_over(config, open_uow, instellingen.clock()))
    for verdict in oordelen:
        print(verdict.line)
    print(f"rooms looked over: {len(oordelen)}; tell people that the bot has a new identity; then `ketenbot serve`")
    return int(any(verdict.failed for verdict in oordelen))


def _config(instellingen: Settings) -> MatrixConfig:
    config = instellingen.matrix_config()
    if config is None:
        raise CliError("Matrix is off in the settings: set matrix.aan to true first")
    return config


@contextmanager
def _duidelijk() -> Iterator[None]:
    from bot.matrix.device.folder import FolderBroken
    from bot.matrix.device.login import AlreadyLoggedIn

    try:
        yield
    except AlreadyLoggedIn as wrong:
        raise CliError("the bot has a device already; with --opnieuw a new one takes its place") from wrong
    except FolderBroken as wrong:
        raise CliError(_KAPOT.get(str(wrong), f"the folder matrix.map is not whole ({wrong})")) from wrong
    except PermanentFailure as wrong:
        raise CliError(_UITLEG.get(str(wrong), f"the homeserver refuses ({wrong})")) from wrong
    except TemporaryFailure as wrong:
        raise CliError(f"the homeserver cannot be reached now ({wrong}): see matrix.server, and try again") from wrong


def _vraag_wachtwoord(gebruiker: str) -> str:
    try:
        wachtwoord = (
            getpass(f"Password of {gebruiker}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
        )
    except EOFError:
        wachtwoord = ""
    if not wachtwoord:
        raise CliError("no password was given: type it, or hand it in on standard input")
    return wachtwoord
