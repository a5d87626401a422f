"""Against replays nio remembers which messages came; it keeps the last of them, not a hundred thousand."""

from pathlib import Path
from typing import Any

from nio import MegolmEvent

from bot.matrix.device.client import REPLAYS
from tests.bot.matrix.hulp import sessie_op


def bericht(nummer: int, event_id: str) -> Any:
    """A message in a room, just decrypted."""
    bron = {
        "event_id": event_id,
        "sender": "@lid:zvh.test",
        "origin_server_ts": nummer,
        "type": "m.room.encrypted",
        "content": {
            "algorithm": "m.megolm.v1.aes-sha2",
            "ciphertext": "x",
            "device_id": "APPARAAT",
            "sender_key": "sleutel",
            "session_id": "reeks",
        },
    }
    return MegolmEvent.from_dict(bron)


async def test_only_the_last_messages_are_remembered_and_a_replay_of_those_is_refused(tmp_path: Path) -> None:
    async with sessie_op("http://127.0.0.1:9", tmp_path) as sessie:
        olm = sessie.client.olm
        for nummer in range(REPLAYS + 500):
            assert olm.message_index_ok(nummer, bericht(nummer, f"${nummer}"))

        assert len(olm.message_index_store) == REPLAYS
        assert not olm.message_index_ok(REPLAYS + 400, bericht(REPLAYS + 400, "$herhaald"))
