"""`ketenbot check`: connect to everything, and say in plain words what is wrong and how to mend it."""

from argparse import Namespace
from collections.abc import Iterator

from bot.cli.uitkomst import CliFout
from bot.cli.uitslag import Oordeel, Uitslag, fout, goed, let_op
from bot.settings.errors import SettingError
from bot.settings.settings import Settings
from bot.settings.sources import read_settings


def draai(args: Namespace) -> int:
    """Print a line for each check as it is done; 0 when nothing is wrong, else 1."""
    instellingen = read_settings(args.config)
    mis = 0
    for uitslag in alle_checks(instellingen):
        print(uitslag, flush=True)
        mis += uitslag.oordeel is Oordeel.FOUT
    print("all is well" if not mis else f"{mis} wrong")
    return 1 if mis else 0


def alle_checks(instellingen: Settings) -> Iterator[Uitslag]:
    """Each check in turn; one that fails does not stop the next."""
    from bot.cli.check_basis import check_database, check_klok, check_sleutel
    from bot.cli.check_eigenaar import check_eigenaar
    from bot.cli.check_serve import check_serve

    aan = [naam for naam, sectie in (("mail", instellingen.mail), ("matrix", instellingen.matrix)) if sectie.aan]
    yield goed("settings", f"read; on: {' and '.join(aan)}")
    yield check_klok(instellingen)
    yield check_sleutel(instellingen)
    yield from check_database(instellingen)
    yield from _mail(instellingen)
    yield from _matrix(instellingen)
    yield from check_eigenaar(instellingen)
    yield from check_serve(instellingen)


def _mail(instellingen: Settings) -> Iterator[Uitslag]:
    from bot.cli.check_basis import adressen_van_medewerkers
    from bot.cli.check_forgery import check_forgery
    from bot.cli.check_mail import check_imap, check_smtp
    from bot.cli.vertrouwen import eis_ca

    try:
        config = instellingen.mail_config()
        if config is not None:
            eis_ca(config)
    except (SettingError, CliFout) as mis:
        yield fout("mail", str(mis))
        return
    if config is not None:
        uitslagen = [*check_imap(config), *check_smtp(config, adressen_van_medewerkers(instellingen))]
        yield from uitslagen
        if all(een.oordeel is not Oordeel.FOUT for een in uitslagen):
            yield from check_forgery(config)
            if instellingen.mail.eis_bewijs == "nooit":
                yield let_op(
                    "forgery", 'eis_bewijs = "nooit": whoever copies an address and a reply address is believed'
                )


def _matrix(instellingen: Settings) -> Iterator[Uitslag]:
    try:
        config = instellingen.matrix_config()
    except SettingError as mis:
        yield fout("matrix", str(mis))
        return
    if config is not None:
        from bot.cli.check_matrix import check_matrix

        yield from check_matrix(config)
