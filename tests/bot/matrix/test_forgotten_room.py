"""A room that the bot left: the keys to what was said there are gone from its store, its file and its memory."""

from pathlib import Path

import pytest
from nio.crypto import InboundGroupSession, OlmAccount, OutboundGroupSession

from bot.matrix.device.client import Client
from bot.matrix.sender import RoomSender
from bot.matrix.session import MatrixSession
from tests.bot.matrix.hulp import maak_apparaat
from tests.bot.matrix.test_rekeying import config, klant

WEG, BLIJFT = "!weg:zvh.test", "!blijft:zvh.test"


def hoort(bot: Client, kamer: str) -> InboundGroupSession:
    """The key to what somebody says in this room."""
    ander, sessie = OlmAccount().identity_keys, OutboundGroupSession()
    gehoord = InboundGroupSession(sessie.session_key, ander["ed25519"], ander["curve25519"], kamer)
    bot.olm.inbound_group_store.add(gehoord)
    bot.store.save_inbound_group_session(gehoord)
    return gehoord


@pytest.fixture
def bot(tmp_path: Path):
    waar = config(tmp_path)
    maak_apparaat(waar)
    een = klant(waar)
    yield een
    een.store.database.close()


def test_of_its_keys_nothing_is_left_in_the_file_and_other_rooms_are_read_on(bot):
    weg = [hoort(bot, WEG) for _ in range(3)]
    blijft = hoort(bot, BLIJFT)
    bot.store.save_encrypted_rooms({WEG, BLIJFT})
    bot.olm.create_outbound_group_session(WEG)
    bestand = Path(bot.store.database_path)
    ids = [een.id.encode() for een in weg]
    assert all(een in bestand.read_bytes() for een in ids)

    bot.forget_room(WEG)
    bot.forget_room(WEG)

    inhoud = bestand.read_bytes()
    assert not any(een in inhoud for een in (*ids, WEG.encode()))
    assert [een.id for een in bot.store.load_inbound_group_sessions()] == [blijft.id]
    assert [een.id for een in bot.olm.inbound_group_store] == [blijft.id]
    assert WEG not in bot.olm.outbound_group_sessions
    assert bot.store.load_encrypted_rooms() == {BLIJFT}


class Stil:
    """A homeserver that is fine with everything."""

    async def ask(self, *_: object) -> dict[str, object]:
        return {}


async def test_leaving_a_room_takes_its_keys_along(bot, tmp_path):
    sessie = MatrixSession(config(tmp_path))
    sessie._client, sessie._api = bot, Stil()  # type: ignore[assignment]
    hoort(bot, WEG)
    blijft = hoort(bot, BLIJFT)

    await RoomSender(sessie).leave_room(WEG)

    assert [een.id for een in bot.store.load_inbound_group_sessions()] == [blijft.id]
