"""`ketenbot herstel BACKUP`: put a backup back where nothing is yet, fit to go on with."""

import asyncio
from argparse import Namespace
from pathlib import Path

from bot.backup.manifest import BackupError, Manifest, read_manifest
from bot.backup.restoring import ELSEWHERE, require_empty, require_kind, restored_from
from bot.base.clock import system_clock
from bot.cli.alone import RUNS, as_only_one
from bot.cli.database import plainly, require_file, sqlite_file, with_storage, with_uow
from bot.cli.ending import CliError
from bot.cli.keys import own_copy, require_free_sluitbestand, sluitbestand_kept, take_over_keys
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from bot.watch.owner import begin_anew
from commands.ports import OpenUow, UnitOfWork

OLD_HOURS = 24
"""So long a homeserver remembers transaction ids; after that a room message may come a second time."""

IN_CLEAR = (
    "an older ketenbot made this backup, and its login on the homeserver lies in clear in it: run `ketenbot matrix "
    "vernieuw`, and remove it and all that are as old"
)


def run(args: Namespace) -> int:
    """Check key, checksums and version; write; bring the database to the newest shape; and say how to go on."""
    instellingen = read_settings(args.config)
    if not instellingen.key_path.exists():  # whoever has a backup has a key: a fresh one opens nothing of it
        raise CliError(
            f"there is no master key at {instellingen.key_path}: put your copy of it back, the one that this was "
            "made under"
        )
    if args.bron is None and args.sleutelkopie is not None:
        return _neem_sleutels(instellingen, args)
    if args.bron is None:
        return _neem_over(instellingen, args)
    sleutel = instellingen.master_key()
    url = instellingen.database_url
    bestand = sqlite_file(url)
    matrix = Path(instellingen.matrix.map) if instellingen.matrix.aan else None
    try:
        manifest = read_manifest(args.bron, sleutel)
        require_kind(manifest, bestand)
        _eis_versie(manifest)
        require_empty(bestand, matrix)
        _eis_lege_server(instellingen, bestand)
        require_free_sluitbestand(instellingen, args.sleutelkopie, takes_over=args.neem_over)
        with (
            sluitbestand_kept(instellingen),
            restored_from(args.bron, manifest, url=url, bestand=bestand, matrix=matrix, master_key=sleutel),
        ):
            oud, nieuw, gezegd = _breng_bij(instellingen, args.sleutelkopie)
            apparaat = _matrix(instellingen, manifest)
            _markeer(instellingen, neem_over=args.neem_over)
    except BackupError as wrong:
        raise CliError(str(wrong)) from wrong
    gezegd += own_copy(instellingen, takes_over=args.neem_over)
    print(f"database: put back as it was at {manifest.moment.isoformat(timespec='seconds')}")
    if oud != nieuw:
        print(f"database: {oud} -> {nieuw}")
    for regel in gezegd:
        print(regel)
    print(f"matrix: device {apparaat}, with new sessions" if apparaat else "matrix: nothing to put back")
    if manifest.in_clear:
        print(f"note: {IN_CLEAR}")
    uren = (system_clock() - manifest.moment).total_seconds() / 3600
    if uren > OLD_HOURS:
        print(f"note: this backup is {uren:.0f} hours old: read `An old backup` in deploy/RUNBOOK.md before `serve`")
    print(
        "next: see that the bot of which this is a copy runs nowhere any more; then `ketenbot check`, `ketenbot serve`"
    )
    return 0


def _neem_sleutels(instellingen: Settings, args: Namespace) -> int:
    """Of what stands here already: its sluitbestand is lost, or of another moment."""
    require_file(instellingen)
    with as_only_one(instellingen, RUNS):
        for regel in take_over_keys(instellingen, args.sleutelkopie, restoring=False):
            print(regel)
    print("next: `ketenbot check`")
    return 0


def _neem_over(instellingen: Settings, args: Namespace) -> int:
    """Of what stands here already: the next `serve` replaces the mark of the other."""
    if not args.neem_over:
        raise CliError("which backup? Give the folder that `ketenbot backup` printed, or --neem-over alone")
    require_file(instellingen)
    _markeer(instellingen, neem_over=True)
    for regel in own_copy(instellingen, takes_over=True):
        print(regel)
    print("next: see that the other installation runs nowhere any more; then `ketenbot serve` takes over")
    return 0


def _markeer(instellingen: Settings, *, neem_over: bool) -> None:
    namen = [naam for naam, deel in (("mail", instellingen.mail), ("matrix", instellingen.matrix)) if deel.aan]

    async def doe(open_uow: OpenUow) -> None:
        await begin_anew(namen, open_uow, take_over=neem_over)

    from bot.app import storage

    with_storage(instellingen, doe)
    with plainly():
        asyncio.run(storage.begin_anew(instellingen, takes_over=neem_over))


def _eis_versie(manifest: Manifest) -> None:
    from bot.app.storage import is_known

    if not is_known(manifest.versie):
        raise BackupError(
            f"this backup is of version {manifest.versie}, made by ketenbot {manifest.programma}, "
            "which this program does not know: install that program or a newer one"
        )


def _eis_lege_server(instellingen: Settings, bestand: Path | None) -> None:
    from bot.app import storage

    if bestand is not None:
        return
    with plainly():
        versie, _ = storage.version(instellingen)
    if versie is not None:
        raise BackupError(f"the database that opslag.url names is not empty: {ELSEWHERE}")


def _breng_bij(instellingen: Settings, kopie: Path | None) -> tuple[str | None, str, list[str]]:
    """Bring it to the newest version, put it under the newest keys, and open it once.

    What was destroyed since the backup goes again here, before anything starts.
    """
    from bot.app import storage

    with plainly():
        oud, nieuw = storage.version(instellingen)
        storage.migrate(instellingen)
    gezegd = take_over_keys(instellingen, kopie, restoring=True)
    with_uow(instellingen, _open)
    return oud, nieuw, gezegd


async def _open(uow: UnitOfWork) -> None:
    """Opening one tells whether the key fits."""
    await uow.casussen.all_casussen()


def _matrix(instellingen: Settings, manifest: Manifest) -> str:
    """Fit the device for use; returns its id, "" when there is none."""
    config = instellingen.matrix_config()
    if config is None or not manifest.has_matrix:
        return ""
    from bot.matrix.device.folder import FolderBroken
    from bot.matrix.device.restored import begin_new_sessions  # late: nio takes seconds to load

    try:
        login = begin_new_sessions(config)
    except FolderBroken as wrong:
        raise BackupError(f"the Matrix folder of this backup is not whole ({wrong})") from wrong
    return login.device if login is not None else ""
