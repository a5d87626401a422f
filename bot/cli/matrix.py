"""`ketenbot matrix inloggen`: make the bot's device, once."""

import asyncio
import sys
from argparse import Namespace
from getpass import getpass

from bot.cli.uitkomst import CliFout
from bot.settings_lezen import lees_instellingen
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


def draai(args: Namespace) -> int:
    """Ask the password, log in, sign the device; the password is not kept."""
    config = lees_instellingen(args.config).matrix_config()
    if config is None:
        raise CliFout("Matrix is off in the settings: set matrix.aan to true first")
    wachtwoord = _vraag_wachtwoord(config.gebruiker)
    from bot.matrix.inloggen import AlIngelogd, inloggen  # late: nio takes seconds to load
    from bot.matrix.toestand import ToestandKapot

    try:
        apparaat = asyncio.run(inloggen(config, wachtwoord, opnieuw=args.opnieuw))
    except AlIngelogd as fout:
        raise CliFout("the bot has a device already; with --opnieuw a new one takes its place") from fout
    except ToestandKapot as fout:
        raise CliFout(_KAPOT.get(str(fout), f"the folder matrix.map is not whole ({fout})")) from fout
    except PermanentFailure as fout:
        raise CliFout(_UITLEG.get(str(fout), f"the homeserver refuses ({fout})")) from fout
    except TemporaryFailure as fout:
        raise CliFout(f"the homeserver cannot be reached now ({fout}): see matrix.server, and try again") from fout
    print(f"logged in: device {apparaat}, signed. Keep a copy of {config.map}, made while the bot does not run")
    return 0


def _vraag_wachtwoord(gebruiker: str) -> str:
    try:
        wachtwoord = (
            getpass(f"Password of {gebruiker}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
        )
    except EOFError:
        wachtwoord = ""
    if not wachtwoord:
        raise CliFout("no password was given: type it, or hand it in on standard input")
    return wachtwoord
