"""On a real homeserver: the thread of an actiepunt, and a photo that was made anew, each encrypted."""

from pathlib import Path

import nio
import pytest
from nio.crypto import decrypt_attachment

from bot.demo.synapse import Synapse
from bot.remade.remaker import remake
from commands.messages import Bericht, Blok
from commands.messages.bestandsblad import Bestandsblad, Hermaakt
from commands.ports.outgoing import OutgoingEvent
from tests import bestanden
from tests.iedereen import IEDEREEN
from tests.servers.matrix_bot import Bot
from tests.servers.matrix_kamer import kamer_met
from tests.servers.matrix_mens import Mens, goed

pytestmark = pytest.mark.servers


def over(nummer: int, tekst: str, kamer: str, txn: str) -> OutgoingEvent:
    """Something about an actiepunt."""
    bericht = Bericht(onderwerp="Bericht", blokken=(Blok(tekst=tekst),), draad=nummer)
    return OutgoingEvent(room=kamer, txn_id=txn, bericht=bericht, members=IEDEREEN)


async def test_what_is_said_of_an_actiepunt_stands_in_its_thread_and_so_does_the_answer(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        wortel = await bot.sender.send(over(2, "2 bezig", kamer, "rij-1"))
        assert await bot.sender.send(over(2, "2 bezig", kamer, "rij-1")) == wortel
        await bot.herstart()
        volgende = await bot.sender.send(over(2, "2 klaar", kamer, "rij-2"))
        ander = await bot.sender.send(over(3, "3 bezig", kamer, "rij-3"))
        await mens.lees_tot(lambda: "3 bezig" in mens.teksten(kamer))
        relaties = {een: mens.event(een).source["content"].get("m.relates_to", {}) for een in (wortel, volgende, ander)}
        assert relaties[wortel] == relaties[ander] == {}
        assert (relaties[volgende]["rel_type"], relaties[volgende]["event_id"]) == ("m.thread", wortel)
        antwoord = await mens.vraag("GET", f"/_matrix/client/v1/rooms/{kamer}/relations/{wortel}/m.thread")
        assert [een["event_id"] for een in antwoord["chunk"]] == [volgende]

        await bot.luister()
        draad = {"m.relates_to": {"rel_type": "m.thread", "event_id": wortel, "is_falling_back": True}}
        gezegd = await mens.zeg(kamer, "!klaar", **draad)
        gelezen = (await bot.gebeurtenissen(2))[-1]
        assert (gelezen.extern_id, gelezen.draad, gelezen.antwoord_op) == (gezegd, wortel, (wortel,))
        bon = OutgoingEvent(
            room=kamer,
            txn_id="rij-4",
            bericht=Bericht(onderwerp="Bon", blokken=(Blok(tekst="Genoteerd"),)),
            members=IEDEREEN,
            reply_to=gezegd,
            thread=wortel,
        )
        onder = await bot.sender.send(bon)
        antwoord = await mens.vraag("GET", f"/_matrix/client/v1/rooms/{kamer}/relations/{wortel}/m.thread")
        assert {een["event_id"] for een in antwoord["chunk"]} == {volgende, gezegd, onder}


async def test_a_photo_of_an_iphone_comes_in_encrypted_and_goes_on_encrypted_and_made_anew(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        kamer = await kamer_met(bot, mens)
        await mens.stuur_bestand(kamer, "IMG_0042.HEIC", bestanden.foto_heic())
        [bijlage] = (await bot.gebeurtenissen(2))[-1].bijlagen
        assert bijlage.inhoud == bestanden.foto_heic()
        nieuw = remake(bijlage.naam, bijlage.mime, bijlage.inhoud)
        assert isinstance(nieuw, Hermaakt)
        blad = Bestandsblad(
            bestand_id="b1",
            naam="bijlage-K7Q2-1.jpg",
            mime=nieuw.mime,
            breedte=nieuw.breedte,
            hoogte=nieuw.hoogte,
            inhoud=nieuw.inhoud,
        )
        bericht = Bericht(onderwerp="Bijlage", blokken=(Blok(tekst="Een bijlage"),), bijgevoegd=blad)
        await bot.sender.send(OutgoingEvent(room=kamer, txn_id="rij-1", bericht=bericht, members=IEDEREEN))
        beeld = lambda: [een for _, een in mens.events if isinstance(een, nio.RoomEncryptedImage)]  # noqa: E731
        await mens.lees_tot(lambda: len(beeld()) == 1)
        [gekregen] = beeld()
        assert (gekregen.body, gekregen.source["content"]["info"]["w"]) == ("bijlage-K7Q2-1.jpg", 96)
        bytes_ = goed(await mens.nio.download(gekregen.url)).body
        assert nieuw.inhoud not in bytes_
        assert decrypt_attachment(bytes_, gekregen.key["k"], gekregen.hashes["sha256"], gekregen.iv) == nieuw.inhoud
        assert b"Telefoonmerk" not in nieuw.inhoud
