"""What can be typed after `ketenbot`; nothing heavy is imported here, so that help comes at once."""

from argparse import SUPPRESS, Action, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Sequence
from pathlib import Path

_CONFIG = "settings file (else KETENBOT_CONFIG, ./ketenbot.toml)"
ROLLEN = ("procesregisseur", "manager", "beheerder")


def ontleed(argv: Sequence[str]) -> Namespace:
    """Read the words of a command line; `module` names the module of bot.cli whose `draai(args)` does it.

    Wrong words end the process with status 2 and a line that says what was expected, as argparse does.
    """
    return _ontleder().parse_args(argv)


def _ontleder() -> ArgumentParser:
    wortel = ArgumentParser(prog="ketenbot", description="Keeps a partner group at work, by chat and by mail.")
    wortel.add_argument("--version", action=_Versie, nargs=0, help="show the version and exit")
    wortel.add_argument("--config", type=Path, metavar="FILE", help=_CONFIG)
    # SUPPRESS: after the command it may be left out without undoing what stood before it
    overal = ArgumentParser(add_help=False)
    overal.add_argument("--config", type=Path, default=SUPPRESS, metavar="FILE", help=_CONFIG)
    onder = wortel.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def voeg(plek: "_SubParsersAction[ArgumentParser]", naam: str, module: str, uitleg: str) -> ArgumentParser:
        een = plek.add_parser(naam, help=uitleg, description=uitleg, parents=[overal])
        een.set_defaults(module=module)
        return een

    voeg(onder, "serve", "serve", "run the bot until it is told to stop (SIGTERM, Ctrl-C)")
    voeg(onder, "migrate", "migrate", "make or update the database; makes the master key the first time")
    voeg(onder, "check", "check", "connect to everything and say what is wrong and how to mend it")
    status = voeg(onder, "status", "status", "say what waits and what comes next")
    status.add_argument("--json", action="store_true", help="one JSON object on one line")
    status.add_argument(
        "--herhaal", type=_seconden, metavar="SECONDS", help="say it again every so many seconds, until stopped"
    )

    aanbod = voeg(onder, "bied-aan", "bied_aan", "offer a parked message again; without a code: list what is parked")
    aanbod.add_argument("code", nargs="?", default="", metavar="CODE", help="such as F-48213")

    backup = voeg(onder, "backup", "backup", "copy database and Matrix folder, while the bot runs; not the master key")
    backup.add_argument("doel", type=Path, metavar="FOLDER", help="a folder named after the moment is made in it")
    backup.add_argument("--bewaar", type=_aantal, default=0, metavar="N", help="then keep only the newest N there")
    herstel = voeg(onder, "herstel", "herstel", "put a backup back where nothing is yet; checks key, sums and version")
    herstel.add_argument("bron", type=Path, metavar="BACKUP", help="the folder that `backup` printed")

    toets = voeg(onder, "toets", "toets", "look a text over for what could identify a person; changes nothing")
    toets.add_argument(
        "bestand", nargs="?", type=Path, metavar="FILE", help=".txt, .docx, .pdf or .eml (else standard input)"
    )
    toets.add_argument("--jsonl", action="store_true", help='read {"id","text"} lines from standard input, write hits')
    toets.add_argument("--allow", type=Path, metavar="FILE", help="phrases that pass, one a line")

    matrix = onder.add_parser("matrix", help="the Matrix account of the bot").add_subparsers(
        required=True, metavar="WHAT"
    )
    inloggen = voeg(
        matrix,
        "inloggen",
        "matrix",
        "make the bot's device, once; the password is asked (or read from standard input) and never stored",
    )
    inloggen.add_argument("--opnieuw", action="store_true", help="make a new device in the place of the one there is")

    staf = onder.add_parser("medewerker", help="the people of the ZVH itself").add_subparsers(
        required=True, metavar="WHAT"
    )
    erbij = voeg(staf, "toevoegen", "medewerker", "add somebody; prints his personal address")
    erbij.add_argument("--rol", required=True, choices=ROLLEN)
    erbij.add_argument("--email", default="", help="his mail address")
    erbij.add_argument("--matrix", default="", help="his full Matrix id, @name:server")
    erbij.add_argument("--naam", default="", help="his name")
    voeg(staf, "lijst", "medewerker", "list them").set_defaults(doe="lijst")
    weg = voeg(staf, "verwijder", "medewerker", "take somebody off the list")
    weg.add_argument("id", help="the id that `medewerker lijst` shows")
    erbij.set_defaults(doe="toevoegen")
    weg.set_defaults(doe="verwijder")
    return wortel


def _seconden(tekst: str) -> float:
    waarde = float(tekst)
    if not 0.05 <= waarde <= 3600:
        raise ValueError
    return waarde


def _aantal(tekst: str) -> int:
    waarde = int(tekst)
    if waarde < 1:
        raise ValueError
    return waarde


class _Versie(Action):
    """Says the version; looked up only when asked, for that takes time."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"ketenbot {version('ketenbot')}")
        parser.exit()
