"""What people say in rooms, encrypted, on a real homeserver (SOURCES: P1, P10)."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from bot.matrix.reading.reader import KEY_TRIES, MatrixReader
from commands.messages import Bericht, Blok, Inbound, MailStaat
from commands.messages.in_kamers import Ingetrokken, Lidmaatschap, Lidstand, Onleesbaar
from commands.ports import TemporaryFailure
from commands.ports.outgoing import OutgoingEvent
from tests.iedereen import IEDEREEN
from tests.servers.matrix_bot import NU, Bot, tot
from tests.servers.matrix_kamer import kamer_met
from tests.servers.matrix_mens import Mens, goed
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers


async def test_a_person_and_the_bot_talk_encrypted_in_the_room_of_a_casus(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        gezegd = await bot.zeg(kamer, "Er is een plan", mentions=(mens.mxid,))
        await mens.lees_tot(lambda: mens.teksten(kamer))
        event = mens.event(gezegd)
        assert event.decrypted
        assert event.body == "Er is een plan"
        assert event.source["content"]["msgtype"] == "m.text"
        assert event.source["content"]["m.mentions"] == {"user_ids": [mens.mxid]}

        antwoord = await mens.zeg(kamer, "3 klaar", **{"m.relates_to": {"m.in_reply_to": {"event_id": gezegd}}})
        binnen, bericht = await bot.gebeurtenissen(2)
        assert binnen == Lidmaatschap(
            bron=binnen.bron, kamer=kamer, matrix_id=mens.mxid, stand=Lidstand.BINNEN, ontvangen_op=NU
        )
        assert bericht == Inbound(
            bron=f"matrix:{antwoord}",
            kanaal=bericht.kanaal,
            afzender=mens.mxid,
            tekst="3 klaar",
            ontvangen_op=NU,
            extern_id=antwoord,
            antwoord_op=(gezegd,),
            kamer=kamer,
        )


async def test_the_pinned_plan_gets_other_words_by_an_edit_of_the_same_event(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)

        async def zet(tekst: str, *, bijgewerkt: bool) -> str:
            bericht = Bericht(onderwerp="x", blokken=(Blok(tekst=tekst),), vastgemaakt=True, bijgewerkt=bijgewerkt)
            event = OutgoingEvent(room=kamer, txn_id=vers("txn"), bericht=bericht, members=IEDEREEN)
            return await bot.sender.send(event)

        plan = await zet("Het plan", bijgewerkt=True)  # nothing is pinned yet: it is said, and pinned
        nieuw = await zet("Het nieuwe plan", bijgewerkt=True)
        await mens.lees_tot(lambda: nieuw in [event.event_id for _, event in mens.events])

        inhoud = mens.event(nieuw).source["content"]
        assert inhoud["m.relates_to"] == {"rel_type": "m.replace", "event_id": plan}
        assert inhoud["m.new_content"]["body"] == "Het nieuwe plan"
        assert inhoud["m.new_content"]["formatted_body"] == "<p>Het nieuwe plan</p>"
        vast = await mens.vraag("GET", f"/_matrix/client/v3/rooms/{kamer}/state/m.room.pinned_events/")
        assert vast == {"pinned": [plan]}


async def test_a_receipt_is_a_notice_that_answers_the_message(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path, training=True) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        vraag = await mens.zeg(kamer, "3 klaar")
        bon = await bot.zeg(kamer, "Genoteerd", notice=True, reply_to=vraag)
        await mens.lees_tot(lambda: bon in [event.event_id for _, event in mens.events])
        inhoud = mens.event(bon).source["content"]
        assert inhoud["msgtype"] == "m.notice"
        assert inhoud["m.relates_to"] == {"m.in_reply_to": {"event_id": vraag}}
        assert inhoud["body"].startswith("PROEF")


async def test_the_same_transaction_twice_is_one_event(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        eerste = await bot.zeg(kamer, "een keer", txn="rij-1")
        await bot.herstart()
        assert await bot.zeg(kamer, "een keer", txn="rij-1") == eerste
        await bot.zeg(kamer, "laatste")
        await mens.lees_tot(lambda: "laatste" in mens.teksten(kamer))
        assert mens.teksten(kamer) == ["een keer", "laatste"]


async def test_a_message_in_clear_does_not_count_as_encrypted(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        await mens.zeg_onversleuteld(kamer, "actie gereed 3")
        bericht = (await bot.gebeurtenissen(2))[1]
        assert bericht.tekst == "actie gereed 3"
        assert not bericht.versleuteld


async def test_a_message_that_cannot_be_decrypted_is_reported_after_some_patience(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        duister = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "sender_key": mens.nio.olm.account.identity_keys["curve25519"],
            "session_id": "onbekend",
            "device_id": mens.nio.device_id,
            "ciphertext": "AwgAEpAB",
        }
        zonder_sleutel = await mens.ruw(kamer, "m.room.encrypted", duister)
        zonder_afzender = await mens.ruw(
            kamer, "m.room.encrypted", {n: w for n, w in duister.items() if n != "sender_key"}
        )
        rijen = (await bot.wacht_op_rijen(3))[1:]
        lezer = MatrixReader(bot.sessie)
        with pytest.raises(TemporaryFailure) as uitstel:
            await lezer.read(rijen[0])
        assert uitstel.value.retry_after > 0
        gelezen = [await lezer.read(replace(rij, tries=KEY_TRIES)) for rij in rijen]
        assert gelezen == [
            Onleesbaar(bron=f"matrix:{id_}", kamer=kamer, afzender=mens.mxid, extern_id=id_, ontvangen_op=NU)
            for id_ in (zonder_sleutel, zonder_afzender)
        ]


async def test_a_message_whose_key_comes_later_is_read_then(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        olm = mens.nio.olm
        goed(await mens.nio.joined_members(kamer))
        goed(await mens.nio.keys_claim(mens.nio.get_missing_sessions(kamer)))
        sleutels = list(olm.share_group_session_parallel(kamer, [bot.sessie.me], ignore_unverified_devices=True))
        olm.outbound_group_sessions[kamer].shared = True
        inhoud = olm.group_encrypt(
            kamer, {"type": "m.room.message", "content": {"msgtype": "m.text", "body": "3 klaar"}}
        )
        await mens.ruw(kamer, "m.room.encrypted", inhoud)
        rij = (await bot.wacht_op_rijen(2))[1]
        lezer = MatrixReader(bot.sessie)
        with pytest.raises(TemporaryFailure):
            await lezer.read(rij)
        voor = await bot.cursor()
        for _, berichten in sleutels:
            await mens.vraag("PUT", f"/_matrix/client/v3/sendToDevice/m.room.encrypted/{vers('t')}", berichten)
        await tot(lambda: bot.sessie.token != voor)
        bericht = await lezer.read(rij)
        assert isinstance(bericht, Inbound)
        assert (bericht.tekst, bericht.versleuteld, bericht.extern_id) == (
            "3 klaar",
            True,
            rij.source[len("matrix:") :],
        )


async def test_an_edit_is_told_with_what_the_first_version_answered(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        vraag = await bot.zeg(kamer, "Actiepunt 3")
        eerste = await mens.zeg(kamer, "klar", **{"m.relates_to": {"m.in_reply_to": {"event_id": vraag}}})
        nieuw = {"msgtype": "m.text", "body": "klaar"}
        relatie = {"rel_type": "m.replace", "event_id": eerste}
        await mens.zeg(kamer, "* klaar", **{"m.new_content": nieuw, "m.relates_to": relatie})
        bericht = (await bot.gebeurtenissen(3))[2]
        assert (bericht.tekst, bericht.bewerkt, bericht.antwoord_op) == ("klaar", True, (vraag,))


async def test_a_redaction_is_told_with_the_event_it_took_away(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        fout = await mens.zeg(kamer, "3 klaar")
        await bot.wacht_op_rijen(2)
        goed(await mens.nio.room_redact(kamer, fout))
        weg = (await bot.gebeurtenissen(3))[2]
        assert isinstance(weg, Ingetrokken)
        assert (weg.extern_id, weg.afzender, weg.kamer) == (fout, mens.mxid, kamer)


async def test_an_encrypted_file_is_read_with_the_words_beside_it(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path, max_file_bytes=1000) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        await mens.stuur_bestand(kamer, "plan.docx", b"inhoud van het plan", "casus nieuw")
        await mens.stuur_bestand(kamer, "groot.docx", b"x" * 1001)
        # a lie about the size is found out while reading
        await mens.stuur_bestand(kamer, "lieg.docx", b"x" * 1001, info={"size": 1})
        plan, groot, lieg = (await bot.gebeurtenissen(4))[1:]
        assert plan.tekst == "casus nieuw"
        assert [(b.naam, b.inhoud) for b in plan.bijlagen] == [("plan.docx", b"inhoud van het plan")]
        for te_groot in (groot, lieg):
            assert (te_groot.tekst, te_groot.bijlagen, te_groot.staat) == ("", (), MailStaat.TE_GROOT)


async def test_a_mention_and_a_name_in_front_are_the_same_door(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        await mens.zeg(kamer, "Ketenbot: mijn", **{"m.mentions": {"user_ids": [bot.sessie.me]}})
        await mens.zeg(kamer, f"{bot.sessie.me} mijn")
        await mens.zeg(kamer, "mijn vraag is anders")
        vermeld, voorop, gewoon = (await bot.gebeurtenissen(4))[1:]
        assert (vermeld.tekst, vermeld.vermeld) == ("mijn", True)
        assert (voorop.tekst, voorop.vermeld) == ("mijn", True)
        assert (gewoon.tekst, gewoon.vermeld) == ("mijn vraag is anders", False)


async def test_a_plan_too_long_for_one_event_comes_in_parts_of_which_the_first_rings(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        regels = tuple(f"{n}: wat er moet gebeuren, en door wie het gedaan wordt" for n in range(900))
        bericht = Bericht(onderwerp="Plan", blokken=(Blok(kop="Actiepunten", regels=regels),))
        await bot.sender.send(
            OutgoingEvent(room=kamer, txn_id=vers("txn"), bericht=bericht, members=IEDEREEN, mentions=(mens.mxid,))
        )
        await bot.zeg(kamer, "einde")
        await mens.lees_tot(lambda: "einde" in mens.teksten(kamer))
        delen = mens.teksten(kamer)[:-1]
        assert len(delen) > 1
        assert "\n".join(delen).splitlines() == ["Actiepunten", *(f"- {regel}" for regel in regels)]
        inhouden = [event.source["content"] for _, event in mens.events if getattr(event, "body", "") in delen]
        assert [bool(inhoud["m.mentions"]) for inhoud in inhouden] == [True] + [False] * (len(delen) - 1)
