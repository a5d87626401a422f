"""`ketenbot check`: connect to everything, and say in plain words what is wrong and how to mend it."""

import os
from argparse import Namespace
from collections.abc import Iterator
from itertools import chain

from bot.cli.check_file import check_file
from bot.cli.ending import CliError
from bot.cli.finding import Finding, Verdict, fine, note, wrong
from bot.settings.errors import SettingError
from bot.settings.settings import Settings
from bot.settings.sources import read_settings, settings_file


def run(args: Namespace) -> int:
    """Print a line for each check as it is done; 0 when nothing is wrong, else 1."""
    instellingen = read_settings(args.config, private=False)  # one such file is a finding, and no end
    mis = 0
    for uitslag in chain(check_file(settings_file(args.config, os.environ)), all_checks(instellingen)):
        print(uitslag, flush=True)
        mis += uitslag.verdict is Verdict.WRONG
    print("all is well" if not mis else f"{mis} wrong")
    return 1 if mis else 0


def all_checks(instellingen: Settings) -> Iterator[Finding]:
    """Each check in turn; one that fails does not stop the next."""
    from bot.cli.check_keys import check_former_key, check_keys
    from bot.cli.check_machine import check_clock, check_database, check_key, check_logboek
    from bot.cli.check_owner import check_owner
    from bot.cli.check_serve import check_serve

    aan = [naam for naam, sectie in (("mail", instellingen.mail), ("matrix", instellingen.matrix)) if sectie.aan]
    yield fine("settings", f"read; on: {' and '.join(aan)}")
    if instellingen.privacy.toets == "uit":
        yield note("guard", 'toets = "uit": no text is looked over, and names of clients go out as they are written')
    yield check_clock(instellingen)
    yield check_key(instellingen)
    yield from check_former_key(instellingen)
    of_database = list(check_database(instellingen))
    yield from of_database
    yield check_keys(instellingen)
    if not any(een.verdict is Verdict.WRONG for een in of_database):  # else nothing of it can be read: said once
        yield check_logboek(instellingen)
    yield from _mail(instellingen)
    yield from _matrix(instellingen)
    yield from check_owner(instellingen)
    yield from check_serve(instellingen)


def _mail(instellingen: Settings) -> Iterator[Finding]:
    from bot.cli.check_dns import check_dns
    from bot.cli.check_forgery import check_forgery
    from bot.cli.check_forgetting import check_forgetting
    from bot.cli.check_lmtp import check_lmtp
    from bot.cli.check_machine import addresses_of_medewerkers
    from bot.cli.check_mail import check_imap, check_smtp
    from bot.cli.login import mail_for_command
    from bot.cli.trust import require_ca

    try:
        config = mail_for_command(instellingen)
        if config is not None:
            require_ca(config)
    except (SettingError, CliError) as mis:
        yield wrong("mail", str(mis))
        return
    if config is not None:
        uitslagen = [*check_imap(config), *check_smtp(config, addresses_of_medewerkers(instellingen))]
        yield from uitslagen
        if (deur := instellingen.lmtp.place) is not None:
            yield check_lmtp(deur)
            yield note("forgery", "not tried, as mail comes by LMTP: look at the headers of a mail from outside")
        elif all(een.verdict is not Verdict.WRONG for een in uitslagen):
            yield from check_forgery(config)
        if instellingen.mail.eis_bewijs == "nooit":
            yield note("forgery", 'eis_bewijs = "nooit": whoever copies an address and a reply address is believed')
        yield from check_forgetting(instellingen)
        yield from check_dns(instellingen.mail)


def _matrix(instellingen: Settings) -> Iterator[Finding]:
    from bot.cli.login import matrix_for_command

    try:
        config = matrix_for_command(instellingen)
    except (SettingError, CliError) as mis:
        yield wrong("matrix", str(mis))
        return
    if config is not None:
        from bot.cli.check_matrix import check_matrix

        yield from check_matrix(config)
