"""Servers are away for a while: the other channel goes on, what waited arrives in order, and `serve` can be stopped."""

from datetime import timedelta

import pytest

from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import lopende_casus
from tests.servers.mailservers import mailservers

pytestmark = [pytest.mark.servers, pytest.mark.root]
EERST, DAARNA, LAATST = "Dit is het eerste.", "Dit komt daarna.", "Dit is het laatste."
WOORDEN = [EERST, DAARNA, LAATST]


def volgorde(een: Huis, wie: str) -> list[str]:
    """In which order he saw the three messages."""
    gezegd = [bericht.text for bericht in een.van(wie) if "💬 Bericht ·" in bericht.text]
    return [woord for tekst in gezegd for woord in WOORDEN if woord in tekst]


def aangereikt(een: Huis, wie: str) -> list[str]:
    """In which order the relay took the mails that he saw: what it does with the order afterwards is its own affair."""
    log = (een.post.map / "postfix" / "log").read_text(errors="replace")
    mails = [bericht for bericht in een.van(wie) if "💬 Bericht ·" in bericht.text]
    op_volgorde = sorted(mails, key=lambda mail: log.index(f"message-id=<{mail.id.strip('<>')}>"))
    return [woord for mail in op_volgorde for woord in WOORDEN if woord in mail.text]


def later(een: Huis) -> None:
    """Time passes for who waits for a next try."""
    een.klok.set(een.klok() + timedelta(hours=1))


@pytest.mark.lang  # servers that go away one at a time are told apart always (test_smtp_storingen, the hammer)
async def test_what_waited_for_a_server_arrives_in_order_when_it_is_back(synapse_op_schijf, tmp_path):
    synapse = synapse_op_schijf
    map_ = tmp_path / "huis"
    map_.mkdir()
    with mailservers() as post:
        async with huis(map_, post=post, synapse=synapse) as een:
            for wie in ("politie", "ggz"):
                await een.mailer(wie)
            _, kamer = await lopende_casus(een)
            planmail = await een.ziet("politie", "mail", "Het hele plan")

            await synapse.kill()
            for woord in WOORDEN:
                await een.postbussen["politie"].reply(planmail, f"bericht {woord}")
                await een.ziet("ggz", "mail", "Politie (wijkagent)", woord)
            assert volgorde(een, "wijkteam") == []
            await synapse.start()
            later(een)
            await een.ziet("wijkteam", "matrix", LAATST, kamer=kamer)
            assert volgorde(een, "wijkteam") == WOORDEN

            een.gezien.clear()
            post.dood_postfix()
            for woord in WOORDEN:
                vraag = await een.chats["wijkteam"].say(kamer, f"!bericht {woord}")
                await een.wacht(lambda vraag=vraag: any(b.answered_id == vraag for b in een.gezien), "a receipt")
            post.start_postfix()
            later(een)
            for woord in WOORDEN:
                await een.ziet("ggz", "mail", woord)
            assert aangereikt(een, "ggz") == WOORDEN

            await synapse.kill()
            post.dood_postfix()
            post.dood_dovecot()
            eerder = een.bot.logboek.count("sync failed")
            await een.wacht(lambda: een.bot.logboek.count("sync failed") > eerder, "notices")
            assert await een.bot.eindig() == 0
