"""The homeserver takes the room of a casus away: the whole program makes another, and everybody goes on in it."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import lopende_casus
from tests.servers.mailservers import mailservers
from tests.servers.synapse_fixture import haal_weg

pytestmark = [pytest.mark.servers, pytest.mark.root]


async def andere_kamer(een: Huis, code: str, *oud: str) -> str:
    """A room of the casus that is none of these, once the wijkteam is in."""
    kamers = een.chats["wijkteam"].rooms
    gevonden: str = await een.wacht(
        lambda: next((kamer for kamer, naam in kamers.items() if code in naam and kamer not in oud), ""), "another room"
    )
    return gevonden


@pytest.mark.lang
async def test_a_room_that_is_taken_away_is_replaced_each_time_and_nothing_is_lost_or_doubled(
    synapse: Synapse, tmp_path: Path
) -> None:
    with mailservers() as post:
        async with huis(tmp_path, post=post, synapse=synapse) as een:
            assert een.klok is not None
            for wie in ("politie", "ggz", "beheerder"):
                await een.mailer(wie)
            code, eerste = await lopende_casus(een)
            planmail = await een.ziet("politie", "mail", "Het hele plan")
            await een.rust()

            # while the bot is down: it sees it by itself
            await een.bot.dood()
            await haal_weg(synapse, eerste)
            sinds = len(een.gezien)
            await een.bot.start()
            tweede = await andere_kamer(een, code, eerste)
            await een.ziet("wijkteam", "matrix", f"Dit is de nieuwe kamer van casus {code}", kamer=tweede)
            await een.ziet("wijkteam", "matrix", "Het afstemmingsplan van casus", sinds=sinds)
            await een.ziet("regisseur", "matrix", f"De kamer van casus {code} is weggehaald", sinds=sinds)
            await een.chats["wijkteam"].say(tweede, "!bericht Wij gaan hier verder.")
            await een.ziet("ggz", "mail", "Wij gaan hier verder.")

            # while it is up, a day later: by the first thing it has to say
            een.klok.set(een.klok() + timedelta(days=1, hours=1))
            await een.rust()
            await haal_weg(synapse, tweede)
            await een.postbussen["politie"].reply(planmail, "bericht Dit zegt de politie.")
            derde = await andere_kamer(een, code, eerste, tweede)
            await een.ziet("wijkteam", "matrix", "Dit zegt de politie.", kamer=derde)
            await een.rust()

            # replaced by a room of somebody else, within a day: an alarm, and one of our own a day later
            token = een.token()
            assert token is not None
            pad = f"/_matrix/client/v3/rooms/{derde}/state/m.room.tombstone/"
            await synapse.request("PUT", pad, {"body": "", "replacement_room": eerste}, token=token.token)
            await een.ziet("beheerder", "mail", "Alarm: een Matrix-kamer wordt steeds weggehaald")
            een.klok.set(een.klok() + timedelta(days=1, hours=1))
            vierde = await andere_kamer(een, code, eerste, tweede, derde)
            await een.ziet("wijkteam", "matrix", f"Dit is de nieuwe kamer van casus {code}", kamer=vierde)
            await een.rust()

            gezegd = Counter((een.reply_to, een.text) for een in een.van("wijkteam", "matrix"))
            assert gezegd == dict.fromkeys(gezegd, 1)
            assert sum("Dit zegt de politie." in tekst for _, tekst in gezegd) == 1
