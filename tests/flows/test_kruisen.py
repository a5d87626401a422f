"""One casus, two channels, one state: who answers by mail is heard in the room, and the reverse."""

import pytest

from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


@pytest.mark.story_of("actie gereed")
async def test_a_plain_mail_reply_closes_the_point_and_the_room_hears_the_role(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(GGZ)
    wereld.post.wis()

    await wereld.antwoord(planmail, "2 klaar, afspraak staat op vrijdag")

    assert "✅ 2 klaar · GGZ-instelling (behandelaar)" in wereld.kamers.casuskamer(code).laatste
    assert "> afspraak staat op vrijdag" in wereld.kamers.casuskamer(code).laatste
    assert "Actiepunt 2 is klaar · GGZ" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    [bewijs] = wereld.post.aan(GGZ)
    assert f"Genoteerd: casus {code}, actiepunt 2 is klaar." in wereld.post.tekst(bewijs)
    assert GGZ not in wereld.kamers.casuskamer(code).tekst


@pytest.mark.story_of("actie bezig")
async def test_a_command_in_the_room_reaches_the_mail_members_and_not_the_room_again(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    wereld.post.wis()

    await wereld.zeg(WIJKTEAM, kamer.id, "!actie bezig 1 huisbezoek is gepland")

    assert kamer.laatste.startswith("⏳ 1 bezig. De datum blijft 17 november.")
    assert kamer.berichten[-1].notice
    for adres in (GGZ, POLITIE, REGIE):
        assert "⏳ Actiepunt 1: bezig · Gemeente (wijkteam)" in wereld.post.teksten(adres)


async def test_ordinary_chat_stays_in_the_room(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)
    wereld.post.wis()

    await wereld.zeg(WIJKTEAM, kamer.id, "Goedemorgen, is 3 al klaar?")
    await wereld.zeg(WIJKTEAM, kamer.id, "klaar voor vandaag")

    assert (len(kamer.berichten), wereld.post.verzonden) == (gezegd, [])


@pytest.mark.story_of("bericht")
async def test_bericht_crosses_both_ways(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    planmail = wereld.post.laatste(POLITIE)
    wereld.post.wis()

    await wereld.zeg(RECLASSERING, kamer.id, "!bericht Volgende week ben ik er niet.")
    await wereld.antwoord(planmail, "Dank, ik neem het over.")

    assert "> Volgende week ben ik er niet." in wereld.post.teksten(POLITIE)
    assert "💬 Bericht · Politie (wijkagent), per mail\n> Dank, ik neem het over." in kamer.laatste
    assert "> Dank, ik neem het over." in wereld.post.teksten(GGZ)


@pytest.mark.story_of("actie lijst")
async def test_the_list_is_the_same_in_both_channels(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, "/actie gereed 1")

    await wereld.antwoord(wereld.post.aan(GGZ)[0], "actie lijst")
    await wereld.zeg(WIJKTEAM, kamer.id, "!actie lijst")

    assert kamer.laatste.strip() in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "1. Gaat samen met de wijkagent op huisbezoek. (Gemeente (wijkteam), uiterlijk 17 november 2026, klaar)" in (
        kamer.laatste
    )


@pytest.mark.parametrize(
    "woorden", ["/actie gereed 1", "//actie gereed 1", "!actie gereed 1", "!1 klaar", "1 klaar", "actie 1: gereed"]
)
async def test_every_door_opens_in_the_room(wereld: Wereld, code: str, woorden: str) -> None:
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(WIJKTEAM, kamer.id, woorden)

    assert "✅ 1 klaar." in kamer.laatste


@pytest.mark.story_of("actie toon")
async def test_a_mention_and_a_reply_open_the_door_too(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, "actie bezig 5", vermeld=True)
    assert "⏳ 5 bezig." in kamer.laatste

    await wereld.zeg(WIJKTEAM, kamer.id, "!actie toon 1")
    getoond = kamer.events[kamer.zendingen[-1].txn_id]
    await wereld.zeg(WIJKTEAM, kamer.id, "klaar", antwoord_op=[getoond])

    assert "✅ 1 klaar." in kamer.laatste


async def test_in_the_private_room_the_code_chooses_the_casus(wereld: Wereld, code: str) -> None:
    prive = wereld.kamers.prive(RECLASSERING)

    await wereld.zeg(RECLASSERING, prive.id, f"{code} 4 lukt niet, cliënt komt niet opdagen")

    assert f"casus {code}, actiepunt 4 lukt niet" in prive.laatste
    assert "Reclassering (toezichthouder) meldt dat actiepunt 4 niet lukt." in wereld.kamers.prive(WIJKTEAM).laatste
    assert "actiepunt 4 lukt niet" in wereld.post.teksten(GGZ)


@pytest.mark.story_of("mijn")
async def test_mijn_shows_only_my_open_points(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "mijn")

    tekst = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert f"{code} 2: Maakt een nieuwe afspraak" in tekst
    assert f"{code} 3" not in tekst.replace(f"{code} 2", "")


async def test_answers_within_one_tick_of_the_clock_are_shown_in_the_order_in_which_they_were_given(
    wereld: Wereld, code: str
) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gegeven = [f"Dit is antwoord {nummer}." for nummer in range(6)]
    for tekst in gegeven:
        await wereld.zeg(WIJKTEAM, kamer.id, f"!actie terugkoppeling 1 {tekst}")

    await wereld.zeg(WIJKTEAM, kamer.id, "!actie toon 1")

    assert sorted(gegeven, key=kamer.laatste.index) == gegeven
