"""A room event of a stranger on its way in: as the homeserver tells it, as it is kept, and as it is read."""

import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, cast

from nio import SyncResponse

from bot.matrix import receipts, verification
from bot.matrix.config import MatrixConfig
from bot.matrix.device import junk
from bot.matrix.device.client import Client
from bot.matrix.device.cross_signing import signed_devices
from bot.matrix.device.folder import DeviceFolder, Token
from bot.matrix.events import after_joining, keep_event, keep_verification
from bot.matrix.listening.listener import _asked, _inside
from bot.matrix.reading.reader import KEY_TRIES, MatrixReader
from bot.matrix.session import MatrixSession
from bot.matrix.wire.answers import parse
from commands.domain.rollen import Kanaal
from commands.messages import Gebeurtenis
from commands.ports import InboxItem, PermanentFailure
from tests.bot.matrix.hulp import IK, NU, SEAL

KAMER = "!kamer:zvh.test"


class _Server:
    """Gives a file for each download, and nothing else."""

    async def ask(self, *_: object) -> dict[str, Any]:
        raise PermanentFailure("M_NOT_FOUND")

    async def download(self, _path: str, _most: int) -> bytes:
        return b"bijlage"


@cache
def _sessie() -> MatrixSession:
    """A device on no homeserver; its folder ends with the process."""
    map_ = tempfile.TemporaryDirectory()
    config = MatrixConfig(
        server="http://127.0.0.1:1", user=IK, folder=Path(map_.name) / "bot", store_key="test", seal=SEAL
    )
    toestand = DeviceFolder(config.folder, config.seal)
    toestand.make()
    klant = Client(config, toestand, "APPARAAT")
    klant.take_up(Token(user=IK, device="APPARAAT", token="geheim"))
    sessie = MatrixSession(config)
    sessie._client, sessie._api = klant, cast("Any", _Server())
    sessie.eigen_map = map_  # type: ignore[attr-defined]
    return sessie


async def lees(invoer: bytes) -> list[Gebeurtenis]:
    """All that the bot makes of an answer to a sync, in which these events stand; nothing where it is no JSON."""
    ontleed = parse(invoer)
    if ontleed is None:
        return []
    events = ontleed[""] if "" in ontleed and isinstance(ontleed[""], list) else [ontleed]
    sessie = _sessie()
    antwoord = {
        "next_batch": "s1",
        "to_device": {"events": events},
        "rooms": {"join": {KAMER: {"timeline": {"events": events}, "ephemeral": {"events": events}}}},
    }
    schoon, _ = junk.clean_sync(antwoord, sessie.client.own_key)
    sync = SyncResponse.from_dict(schoon)
    receipts.in_rooms(antwoord["rooms"]["join"])  # type: ignore[index,call-overload]
    for asked in verification.of_device(events):
        keep_verification(asked, "2026-03-02")
    signed_devices(ontleed, IK)
    gelezen = []
    nieuwe = after_joining(sync.rooms.join[KAMER].timeline.events, IK)
    _asked(KAMER, nieuwe, IK)
    _inside(nieuwe, IK)
    for event in nieuwe:
        bewaard = keep_event(sessie.client, KAMER, event, sessie.invitations)
        if bewaard is None:
            sessie.invitations.see(KAMER, event, IK)
            continue
        gelezen.append(await MatrixReader(sessie).read(_rij(*bewaard)))
    return [een for een in gelezen if een is not None]


def _rij(naam: str, ruw: bytes) -> InboxItem:
    return InboxItem(id="r1", source=f"matrix:{naam}", kanaal=Kanaal.MATRIX, raw=ruw, received_at=NU, tries=KEY_TRIES)


def schrijf(waarde: object) -> bytes:
    """The input for a list of events, or one."""
    return json.dumps(waarde, ensure_ascii=False).encode("utf-8", "replace")
