"""`ketenbot matrix inloggen`: make the bot's device, once; `matrix vernieuw`: put everybody else out after a theft."""

import asyncio
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path

from bot.cli import matrix_words as words
from bot.cli.alone import without_serve
from bot.cli.database import with_storage
from bot.cli.ending import CliError
from bot.matrix.config import MatrixConfig
from bot.oauth.device import Question
from bot.settings.secrets import read_secret
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from commands.ports import OpenUow, PermanentFailure, TemporaryFailure


def run(args: Namespace) -> int:
    """The one that was asked for."""
    return _vernieuw(args) if args.doe == "vernieuw" else _inloggen(args)


def _inloggen(args: Namespace) -> int:
    """Log in as this homeserver lets us, sign the device, and store it; a password or a code is not kept."""
    settings = read_settings(args.config)
    config = _config(settings)
    token = read_secret(Path(args.token_bestand), "--token-bestand").strip() if args.token_bestand else ""
    from bot.app import matrix_ways  # late: nio takes seconds to load

    way = matrix_ways.Way(config, lambda: _vraag_wachtwoord(config.user), _show_code, _show_reset, token=token)
    with _duidelijk():
        asyncio.run(way.look())
        if way.needs_database:
            device = with_storage(settings, lambda open_uow: way.log_in(open_uow, again=args.opnieuw))
        else:
            device = asyncio.run(way.log_in(None, again=args.opnieuw))
    print(f"logged in: device {device}, signed. `ketenbot backup` takes it along")
    if token:
        print(f"the token lies sealed in matrix.map now: remove {args.token_bestand}")
    return 0


def _vernieuw(args: Namespace) -> int:
    """A new device and identity, all other devices out, and every room looked over; 1 when a room could not be."""
    settings = read_settings(args.config)
    config = _config(settings)
    with without_serve(settings):
        from bot.app import matrix_ways  # late: nio takes seconds to load
        from bot.app.matrix_login import matrix_with_login
        from bot.app.renewal import Verdict, look_over

        way = matrix_ways.Way(config, lambda: _vraag_wachtwoord(config.user), _show_code, _show_reset, _show_others)
        with _duidelijk():
            asyncio.run(way.look())
            device, gone = with_storage(settings, way.renew)
        print(f"new device {device} with a new identity; other devices put out: {gone}", flush=True)

        async def look(open_uow: OpenUow) -> list[Verdict]:
            return await look_over(matrix_with_login(settings, open_uow) or config, open_uow, settings.clock())

        with _duidelijk():
            verdicts = with_storage(settings, look)
    for verdict in verdicts:
        print(verdict.line)
    print(f"rooms looked over: {len(verdicts)}; tell people that the bot has a new identity; then `ketenbot serve`")
    return int(any(verdict.failed for verdict in verdicts))


def _config(instellingen: Settings) -> MatrixConfig:
    config = instellingen.matrix_config()
    if config is None:
        raise CliError("Matrix is off in the settings: set matrix.aan to true first")
    return config


@contextmanager
def _duidelijk() -> Iterator[None]:
    from bot.app.matrix_ways import NoWayIn
    from bot.matrix.device.folder import FolderBroken
    from bot.matrix.device.login import AlreadyLoggedIn

    try:
        yield
    except AlreadyLoggedIn as wrong:
        raise CliError("the bot has a device already; with --opnieuw a new one takes its place") from wrong
    except NoWayIn as wrong:
        issuer = wrong.issuer
        raise CliError(words.NO_CODE.format(issuer=issuer) if issuer else words.no_way_in(wrong.flows)) from wrong
    except FolderBroken as wrong:
        raise CliError(words.FOLDER.get(str(wrong), f"the folder matrix.map is not whole ({wrong})")) from wrong
    except PermanentFailure as wrong:
        raise CliError(words.REFUSED.get(str(wrong), f"the homeserver refuses ({wrong})")) from wrong
    except TemporaryFailure as wrong:
        code = str(wrong)
        if code.startswith("OAUTH_"):
            raise CliError(words.explain(code)) from wrong
        if code in words.REFUSED:
            raise CliError(words.REFUSED[code]) from wrong
        raise CliError(f"the homeserver cannot be reached now ({code}): see matrix.server, and try again") from wrong


def _show_code(question: Question, user: str) -> None:
    print(f"open {question.where} on any machine, log in as {user}, and type {question.code}")
    print(f"waiting for at most {question.seconds / 60:.0f} minutes", flush=True)


def _show_reset(where: str) -> None:
    print("the account has other signing keys than this bot; its owner must allow new ones (for ten minutes)")
    print(f"open {where} on any machine, log in as the bot's account, and allow it; this goes on by itself", flush=True)


def _show_others(where: str, devices: list[str]) -> None:
    print(f"only its owner can end the other sessions of this account: {', '.join(sorted(devices))}")
    print(
        f"open {where} on any machine, log in as the bot's account, and sign them out; this goes on by itself",
        flush=True,
    )


def _vraag_wachtwoord(gebruiker: str) -> str:
    try:
        wachtwoord = (
            getpass(f"Password of {gebruiker}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
        )
    except EOFError:
        wachtwoord = ""
    if not wachtwoord:
        raise CliError(words.NOTHING_GIVEN)
    return wachtwoord
