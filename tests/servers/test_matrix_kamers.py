"""Rooms on a real homeserver: shut, once, and nothing in clear but the code (SOURCES: P7)."""

from pathlib import Path
from typing import Any

import pytest

from bot.demo.synapse import Synapse
from bot.matrix.rooms.check import shut
from commands.messages.in_kamers import Lidmaatschap, Lidstand
from commands.ports import PermanentFailure
from tests.servers.matrix_bot import Bot
from tests.servers.matrix_kamer import kamer_met
from tests.servers.matrix_mens import Mens, as_json
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers


async def staat(bot: Bot, kamer: str) -> dict[str, dict[str, Any]]:
    """Content of the state events without a key."""
    return {e["type"]: e["content"] for e in await bot.sessie.api.all_state(kamer) if e["state_key"] == ""}


async def test_the_room_of_a_casus_is_private_encrypted_and_names_the_code_alone(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot:
        code = vers("K7Q")
        inhoud = await staat(bot, await bot.sender.open_room(code))
        assert inhoud["m.room.create"]["room_version"] == "12"
        assert inhoud["m.room.create"]["m.federate"] is False
        assert inhoud["m.room.encryption"]["algorithm"] == "m.megolm.v1.aes-sha2"
        assert inhoud["m.room.join_rules"]["join_rule"] == "invite"
        assert inhoud["m.room.guest_access"]["guest_access"] == "forbidden"
        assert inhoud["m.room.history_visibility"]["history_visibility"] == "joined"
        assert inhoud["m.room.name"] == {"name": f"Casus {code}"}
        assert inhoud["m.room.topic"]["topic"] == f"Casus {code}"
        assert inhoud["m.room.canonical_alias"] == {"alias": f"#casus-{code.lower()}:{synapse.name}"}
        assert bot.sessie.me not in as_json(inhoud["m.room.power_levels"])


async def test_a_member_may_talk_but_not_change_or_invite(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await mens.zeg(kamer, "dag")
        pad = f"/_matrix/client/v3/rooms/{kamer}"
        for methode, einde, body in (
            ("PUT", "state/m.room.topic", {"topic": "een naam"}),
            ("PUT", "state/m.room.name", {"name": "een naam"}),
            ("POST", "invite", {"user_id": synapse.mxid("beheer")}),
            ("POST", "kick", {"user_id": bot.sessie.me}),
        ):
            antwoord = await mens.vraag(methode, f"{pad}/{einde}", body, mag_mis=True)
            assert antwoord.get("errcode") == "M_FORBIDDEN", einde


async def test_who_comes_later_reads_from_then_on_and_who_left_reads_no_more(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as vroeg, Mens(synapse, tmp_path) as laat:
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, vroeg.mxid)
        await vroeg.ga_in(kamer)
        await bot.zeg(kamer, "voor")
        await bot.sender.invite(kamer, laat.mxid)
        await laat.ga_in(kamer)
        await bot.zeg(kamer, "tussen")
        await laat.lees_tot(lambda: "tussen" in laat.teksten(kamer))
        await bot.sender.remove_member(kamer, laat.mxid)
        await bot.zeg(kamer, "na")
        await vroeg.lees_tot(lambda: "na" in vroeg.teksten(kamer))
        await laat.lees(1000)
        assert vroeg.teksten(kamer) == ["voor", "tussen", "na"]
        assert laat.teksten(kamer) == ["tussen"]
        sessies = [event.session_id for _, event in vroeg.events if getattr(event, "body", "") in {"tussen", "na"}]
        assert sessies[0] != sessies[1]


async def test_in_a_room_that_was_shut_the_bot_alone_speaks_until_it_is_opened(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        gezegd = await mens.zeg(kamer, "voor")
        await bot.wacht_op_rijen(2)
        as_made = await staat(bot, kamer)
        for _ in range(2):
            await bot.sender.set_speaking(kamer, everybody=False)
        zeg = f"/_matrix/client/v3/rooms/{kamer}/send/m.room.encrypted/{vers('t')}"
        geweigerd = await mens.vraag("PUT", zeg, {"algorithm": "m.megolm.v1.aes-sha2"}, mag_mis=True)
        assert geweigerd["errcode"] == "M_FORBIDDEN"
        await mens.vraag("PUT", f"/_matrix/client/v3/rooms/{kamer}/redact/{gezegd}/{vers('t')}", {})
        await bot.zeg(kamer, "afgesloten")
        await mens.lees_tot(lambda: "afgesloten" in mens.teksten(kamer))
        assert await shut(bot.sessie, kamer, everybody=False) == []

        await bot.sender.set_speaking(kamer, everybody=True)
        assert await staat(bot, kamer) == as_made
        await mens.zeg(kamer, "weer")
        assert [deel.tekst for deel in (await bot.gebeurtenissen(4))[-1:]] == ["weer"]


async def test_opening_a_room_twice_is_opening_it_once(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        code = vers("K7Q")
        kamer = await bot.sender.open_room(code)
        assert await bot.sender.open_room(code) == kamer
        prive = await bot.sender.open_private_room(mens.mxid, "persoon-1")
        assert await bot.sender.open_private_room(mens.mxid, "persoon-1") == prive
        assert await bot.sender.open_private_room(mens.mxid, "persoon-2") != prive
        assert mens.naam not in as_json(
            {soort: deel for soort, deel in (await staat(bot, prive)).items() if soort != "m.room.member"}
        )


async def test_a_room_that_somebody_else_put_under_the_alias_is_refused(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        code = vers("K7Q")
        body = {"room_alias_name": f"casus-{code.lower()}", "invite": [bot.sessie.me], "preset": "public_chat"}
        await mens.vraag("POST", "/_matrix/client/v3/createRoom", body)
        with pytest.raises(PermanentFailure):
            await bot.sender.open_room(code)


async def test_nothing_is_said_in_a_room_in_clear(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        antwoord = await bot.sessie.api.ask("POST", "/_matrix/client/v3/createRoom", {})
        with pytest.raises(PermanentFailure, match="kamer_niet_versleuteld"):
            await bot.zeg(antwoord["room_id"], "geheim")


async def test_what_was_said_in_a_private_room_before_the_person_came_is_read(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await bot.sender.open_private_room(mens.mxid, "persoon")
        await bot.zeg(kamer, "welkom")
        await mens.ga_in(kamer)
        await mens.lees_tot(lambda: mens.teksten(kamer))
        assert mens.teksten(kamer) == ["welkom"]
        naam = await bot.sessie.api.state(kamer, "m.room.name")
        assert naam == {"name": "Ketenbot"}


async def test_inviting_and_removing_twice_is_fine(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.remove_member(kamer, mens.mxid)
        for _ in range(2):
            await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await bot.sender.invite(kamer, mens.mxid)
        for _ in range(2):
            await bot.sender.remove_member(kamer, mens.mxid)
        lid = await bot.sessie.api.state(kamer, "m.room.member", mens.mxid)
        assert lid is not None
        assert lid["membership"] == "leave"


async def test_who_refuses_and_who_leaves_is_told_apart(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.vraag("POST", f"/_matrix/client/v3/rooms/{kamer}/leave", {})
        await bot.wacht_op_rijen(1)
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await mens.vraag("POST", f"/_matrix/client/v3/rooms/{kamer}/leave", {})
        gebeurd = await bot.gebeurtenissen(3)
        assert all(isinstance(deel, Lidmaatschap) and deel.matrix_id == mens.mxid for deel in gebeurd)
        assert [deel.stand for deel in gebeurd] == [Lidstand.AFGEWEZEN, Lidstand.BINNEN, Lidstand.WEG]


async def test_the_bot_does_not_follow_invitations_of_others(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await bot.sender.open_private_room(mens.mxid, "persoon")
        await mens.ga_in(kamer)
        await bot.luister()
        eigen = await mens.vraag("POST", "/_matrix/client/v3/createRoom", {"invite": [bot.sessie.me]})
        await mens.zeg_onversleuteld(eigen["room_id"], "actie gereed 3")
        await mens.zeg(kamer, "mijn")
        binnen_en_gezegd = await bot.gebeurtenissen(2)
        assert [deel.kamer for deel in binnen_en_gezegd] == [kamer, kamer]
        assert binnen_en_gezegd[1].tekst == "mijn"
