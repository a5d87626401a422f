"""What can be typed after `ketenbot`; nothing heavy is imported here, so that help comes at once."""

from argparse import (
    SUPPRESS,
    Action,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
    _SubParsersAction,
)
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeAlias

_CONFIG = "settings file (else KETENBOT_CONFIG, ./ketenbot.toml)"
_SLOT = """\
exit status: 0 well, 1 not all is well, 2 it could not be done (the last line says why, and what to do)
the first time: migrate, matrix inloggen, medewerker toevoegen, check, serve; deploy/RUNBOOK.md tells all"""
ROLES = ("procesregisseur", "manager", "beheerder", "aanmelder", "triagelid")
_Plek: TypeAlias = "_SubParsersAction[ArgumentParser]"


def parse(argv: Sequence[str]) -> Namespace:
    """Read the words of a command line; `module` names the module of bot.cli whose `run(args)` does it.

    Wrong words end the process with status 2 and a line that says what was expected, as argparse does.
    """
    return _ontleder().parse_args(argv)


def _ontleder() -> ArgumentParser:
    wortel = ArgumentParser(
        prog="ketenbot",
        description="Keeps a partner group at work, by chat and by mail.",
        epilog=_SLOT,
        formatter_class=RawDescriptionHelpFormatter,
    )
    wortel.add_argument("--version", action=_Versie, nargs=0, help="show the version and exit")
    wortel.add_argument("--config", type=Path, metavar="FILE", help=_CONFIG)
    onder = wortel.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _draaien(onder)
    _bewaren(onder)
    _teksten(onder)
    _werkwijze(_groep(onder, "werkwijze", "the words, terms and ladder of a region, each with its source"))
    _jaarcijfers(onder)
    _logboek(_groep(onder, "logboek", "who did what, provably"))
    _mail(_groep(onder, "mail", "the mailbox of the bot"))
    _matrix(_groep(onder, "matrix", "the Matrix account of the bot"))
    _staf(_groep(onder, "medewerker", "the people of the ZVH itself"))
    return wortel


def _groep(plek: _Plek, naam: str, uitleg: str) -> ArgumentParser:
    """A word with commands of its own behind it; `--config` may stand between the two."""
    een = plek.add_parser(naam, help=uitleg, description=uitleg)
    een.add_argument("--config", type=Path, default=SUPPRESS, metavar="FILE", help=_CONFIG)
    return een


def _voeg(plek: _Plek, naam: str, module: str, uitleg: str, voorbeeld: str) -> ArgumentParser:
    een = plek.add_parser(
        naam,
        help=uitleg,
        description=uitleg,
        epilog=f"example: ketenbot {voorbeeld}",
    )
    # SUPPRESS: after the command it may be left out without undoing what stood before it
    een.add_argument("--config", type=Path, default=SUPPRESS, metavar="FILE", help=_CONFIG)
    een.set_defaults(module=module)
    return een


def _draaien(onder: _Plek) -> None:
    voeg = partial(_voeg, onder)
    voeg("serve", "serve", "run the bot until it is told to stop (SIGTERM, Ctrl-C)", "serve --config ketenbot.toml")
    voeg("migrate", "migrate", "make or update the database; makes the master key the first time", "migrate")
    voeg("check", "check", "connect to everything and say what is wrong and how to mend it", "check")
    uitleg = "say what waits and what comes next; exit status 1 when not all is well"
    status = voeg("status", "status", uitleg, "status --herhaal 10")
    status.add_argument("--json", action="store_true", help="one JSON object on one line")
    status.add_argument(
        "--herhaal", type=_seconden, metavar="SECONDS", help="say it again every so many seconds, until stopped"
    )
    uitleg = "offer again what was parked, or given up; without a code: list both"
    aanbod = voeg("bied-aan", "bied_aan", uitleg, "bied-aan F-48213")
    wat = "such as F-48213; of what was given up its row, as the alarm and the list name it"
    aanbod.add_argument("code", nargs="?", default="", metavar="CODE", help=wat)
    aanbod.add_argument("--uitgaand", action="store_true", help="all that was given up, instead of one code")
    aanbod.add_argument("--weg", action="store_true", help="put it away instead: nothing is done with it any more")
    toestanden = voeg("toestanden", "toestanden", "show the states of a casus, and who may step where", "toestanden")
    toestanden.add_argument("--mermaid", action="store_true", help="as a Mermaid diagram")
    toestanden.add_argument("over", nargs="*", help=SUPPRESS)


def _bewaren(onder: _Plek) -> None:
    uitleg = "copy database and Matrix folder, while the bot runs; not the master key"
    backup = _voeg(onder, "backup", "backup", uitleg, "backup /var/lib/ketenbot-backup --bewaar 14")
    backup.add_argument("doel", type=Path, metavar="FOLDER", help="a folder named after the moment is made in it")
    backup.add_argument("--bewaar", type=_aantal, default=0, metavar="N", help="then keep only the newest N there")
    uitleg = "put a backup back where nothing is yet; checks key, sums and version"
    voorbeeld = "herstel /var/lib/ketenbot-backup/2026-11-22T023000Z"
    herstel = _voeg(onder, "herstel", "herstel", uitleg, voorbeeld)
    herstel.add_argument("bron", type=Path, nargs="?", metavar="BACKUP", help="the folder that `backup` printed")
    herstel.add_argument(
        "--neem-over", action="store_true", help="the old one is gone for good: this one owns mailbox and account now"
    )
    herstel.add_argument(
        "--sleutelkopie",
        type=Path,
        metavar="FILE",
        help="take the keys from this copy, not from the place in the settings; alone: for the database that is here",
    )
    _sleutel(_groep(onder, "sleutel", "the keys of the data"))
    uitleg = "carry all over to an empty database of either kind, as from SQLite to PostgreSQL; stop `serve` first"
    verhuis = _voeg(onder, "verhuis", "verhuis", uitleg, "verhuis --naar /etc/ketenbot/nieuw.toml")
    verhuis.add_argument(
        "--naar", type=Path, required=True, metavar="FILE", help="new settings: the old with another [opslag] url"
    )


def _sleutel(sleutel: ArgumentParser) -> None:
    wat = sleutel.add_subparsers(title="commands", required=True, metavar="WHAT")
    uitleg = "make a new sluitsleutel and a new sleutelkopie now, while `serve` runs; not the master key"
    _voeg(wat, "wissel", "new_key", uitleg, "sleutel wissel")
    uitleg = "make a new master key and let everything rest on it; stop `serve` first; goes on where it was cut short"
    _voeg(wat, "hoofd", "new_master_key", uitleg, "sleutel hoofd")


def _teksten(onder: _Plek) -> None:
    uitleg = "look a text over for what could identify a person; changes nothing"
    toets = _voeg(onder, "toets", "toets", uitleg, "toets plan.docx")
    toets.add_argument(
        "bestand", nargs="?", type=Path, metavar="FILE", help=".txt, .docx, .pdf or .eml (else standard input)"
    )
    toets.add_argument("--jsonl", action="store_true", help='read {"id","text"} lines from standard input, write hits')
    toets.add_argument("--allow", type=Path, metavar="FILE", help="phrases that pass, one a line")


def _jaarcijfers(onder: _Plek) -> None:
    uitleg = "the figures of a year over all casussen, small numbers left out; as files too"
    cijfers = _voeg(onder, "jaarcijfers", "jaarcijfers", uitleg, "jaarcijfers 2026 --beeld cijfers.pdf")
    cijfers.add_argument("jaar", nargs="?", type=_jaar, metavar="YEAR", help="else this one")
    cijfers.add_argument("--beeld", type=Path, metavar="FILE", help="a picture with bars: .png, or .pdf on paper")
    cijfers.add_argument("--csv", type=Path, metavar="FILE", help="a table for a spreadsheet")


def _logboek(logboek: ArgumentParser) -> None:
    wat = logboek.add_subparsers(title="commands", required=True, metavar="WHAT")
    uitleg = "prove that no line was changed, removed, moved, put in or cut off; compare with what was kept outside"
    toets = _voeg(wat, "toets", "logboek", uitleg, "logboek toets --kop 48213:9f2c0d1e2a3b4c5d")
    toets.add_argument(
        "--kop",
        action="append",
        default=[],
        metavar="HEAD",
        help="an end of the logboek that was kept outside, as this command prints it, or a file that holds one, "
        "such as a mail of the officer; may be given again",
    )
    uitleg = "show who did what in one casus, and when: actions and codes, no texts; without a code what is of no casus"
    toon = _voeg(wat, "toon", "logboek", uitleg, "logboek toon K7Q2 --json")
    toon.add_argument("code", nargs="?", default="", metavar="CODE", help="the code of the casus")
    toon.add_argument("--json", action="store_true", help="a JSON list, one object a line of the logboek")
    for een, doe in ((toets, "toets"), (toon, "toon")):
        een.set_defaults(doe=doe)


def _werkwijze(werkwijze: ArgumentParser) -> None:
    wat = werkwijze.add_subparsers(title="commands", required=True, metavar="WHAT")
    wie = "the name of a shipped one, or a file (.toml)"
    uitleg = "print each value of a werkwijze with its source"
    toon = _voeg(wat, "toon", "werkwijze", uitleg, "werkwijze toon bonaire --json")
    toon.add_argument("naam", metavar="NAME", help=wie)
    toon.add_argument("--json", action="store_true", help="a JSON list, one object a value")
    uitleg = "check a home-made werkwijze; says the line of each fault, and what to do"
    toets = _voeg(wat, "toets", "werkwijze", uitleg, "werkwijze toets eigen.toml")
    toets.add_argument("naam", metavar="FILE", help="the file")
    uitleg = "print what differs between two of them; exit status 0 when they say the same, 1 when they differ"
    verschil = _voeg(wat, "verschil", "werkwijze", uitleg, "werkwijze verschil kennemerland eigen.toml")
    verschil.add_argument("naam", metavar="A", help=wie)
    verschil.add_argument("ander", metavar="B", help=wie)
    for een, doe in ((toon, "toon"), (toets, "toets"), (verschil, "verschil")):
        een.set_defaults(doe=doe)


def _mail(mail: ArgumentParser) -> None:
    wat = mail.add_subparsers(title="commands", required=True, metavar="WHAT")
    uitleg = 'log in as the mailbox, once, by a code typed in on another machine; for aanmelden = "oauth"'
    _voeg(wat, "inloggen", "mail", uitleg, "mail inloggen")


def _matrix(matrix: ArgumentParser) -> None:
    uitleg = "make the bot's device, once: by a code, or by the password (asked, or from standard input; never stored)"
    wat = matrix.add_subparsers(title="commands", required=True, metavar="WHAT")
    inloggen = _voeg(wat, "inloggen", "matrix", uitleg, "matrix inloggen")
    inloggen.add_argument("--opnieuw", action="store_true", help="make a new device in the place of the one there is")
    handed = "an access token that was made for the bot; nothing is asked then"
    inloggen.add_argument("--token-bestand", default="", metavar="FILE", help=handed)
    uitleg = "after a theft: new device and identity, all other devices out, rooms looked over; stop `serve` first"
    anders = _voeg(wat, "vernieuw", "matrix", uitleg, "matrix vernieuw")
    for een, doe in ((inloggen, "inloggen"), (anders, "vernieuw")):
        een.set_defaults(doe=doe)


def _staf(staf: ArgumentParser) -> None:
    wat = staf.add_subparsers(title="commands", required=True, metavar="WHAT")
    voorbeeld = "medewerker toevoegen --rol procesregisseur --email regie@zvh.example"
    erbij = _voeg(wat, "toevoegen", "medewerker", "add somebody; prints his personal address", voorbeeld)
    erbij.add_argument("--rol", required=True, choices=ROLES, help="what he is at the ZVH")
    erbij.add_argument("--email", default="", metavar="ADDRESS", help="his mail address")
    erbij.add_argument("--matrix", default="", metavar="ID", help="his full Matrix id, @name:server")
    erbij.add_argument("--naam", default="", metavar="NAME", help="his name")
    lijst = _voeg(wat, "lijst", "medewerker", "list them, with their ids", "medewerker lijst")
    weg = _voeg(wat, "verwijder", "medewerker", "take somebody off the list", "medewerker verwijder ID")
    weg.add_argument("id", metavar="ID", help="as `medewerker lijst` shows it")
    for een, doe in ((erbij, "toevoegen"), (lijst, "lijst"), (weg, "verwijder")):
        een.set_defaults(doe=doe)


def _seconden(tekst: str) -> float:
    with suppress(ValueError):
        if 0.05 <= float(tekst) <= 3600:
            return float(tekst)
    raise ArgumentTypeError("must be a number of seconds, from 0.05 to 3600")


def _jaar(woord: str) -> int:
    if not (woord.isdecimal() and 2000 <= int(woord) <= 2999):
        raise ArgumentTypeError("give a year, such as 2026")
    return int(woord)


def _aantal(tekst: str) -> int:
    if tekst.isdecimal() and int(tekst) > 0:
        return int(tekst)
    raise ArgumentTypeError("must be a whole number, 1 or more")


class _Versie(Action):
    """Says the version; looked up only when asked, for that takes time."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"ketenbot {version('ketenbot')}")
        parser.exit()
