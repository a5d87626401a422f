"""The room of a closed casus: the bot alone speaks there, until the casus is opened again."""

from commands.events.vreemdeling import bewaakte_kamers
from commands.messages.in_kamers import Lidstand
from commands.ports import OutboxTask, TemporaryFailure
from commands.texts.opmaak import als_tekst
from tests.domain.kalender import lokaal
from tests.flows.test_afsluiten import alles_over, houder_zegt, open_klokken, regie_zegt, sluit
from tests.flows.test_wacht_op_ja import dagen
from tests.wereld import BEHEER, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


async def test_nobody_but_the_bot_speaks_in_the_room_until_the_casus_runs_again(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    assert not kamer.alleen_bot

    await regie_zegt(wereld, f"casus akkoord {code}")
    assert kamer.alleen_bot
    assert "Wat werkte goed" in kamer.laatste

    await regie_zegt(wereld, f"casus heropenen {code} er is weer overlast")
    assert not kamer.alleen_bot


async def test_words_that_were_under_way_when_the_room_was_shut_go_no_further(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await sluit(wereld, code)
    mails = {wie: len(wereld.post.aan(wie)) for wie in (POLITIE, GGZ)}
    for tekst in ("Wij hebben nog iets gehoord.", "!bericht Wij hebben nog iets gehoord.", "2 klaar"):
        await wereld.zeg(WIJKTEAM, kamer.id, tekst)
    await wereld.vooruit(dagen=7)
    assert {wie: len(wereld.post.aan(wie)) for wie in (POLITIE, GGZ)} == mails
    assert "nog iets gehoord" not in kamer.tekst


async def test_the_room_follows_the_casus_however_late_the_server_can_be_reached(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    wereld.kamers.faal = TemporaryFailure("http_502")
    await regie_zegt(wereld, f"casus akkoord {code}")
    await regie_zegt(wereld, f"casus heropenen {code} er is weer overlast")
    await regie_zegt(wereld, f"casus afschalen {code}")
    wereld.kamers.faal = None
    await wereld.vooruit(dagen=1)
    assert (kamer.alleen_bot, kamer.laatste.count("er is weer overlast")) == (False, 1)


async def test_a_room_that_is_taken_away_at_the_closing_is_made_anew_to_say_so(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    oud = wereld.kamers.neem_weg(wereld.kamers.casuskamer(code).id)
    await regie_zegt(wereld, f"casus akkoord {code}")
    await wereld.vooruit(dagen=2)
    nieuw = wereld.kamers.kamers[f"{oud.id}-na"]
    assert "is afgesloten" in als_tekst(nieuw.berichten[-1], proef=False) + nieuw.berichten[-1].onderwerp
    assert (WIJKTEAM in nieuw.leden, nieuw.alleen_bot) == (True, True)
    assert await opgegeven(wereld) == []


async def test_a_room_that_is_taken_away_afterwards_is_missed_by_nobody(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    oud = wereld.kamers.neem_weg(wereld.kamers.casuskamer(code).id)
    voor = {wie: len(wereld.post.aan(wie)) for wie in (POLITIE, REGIE, BEHEER)}
    await wereld.kamer_kwijt(oud.id)
    await wereld.vooruit(dagen=7)
    assert f"{oud.id}-na" not in wereld.kamers.kamers
    assert {wie: len(wereld.post.aan(wie)) for wie in (POLITIE, REGIE, BEHEER)} == voor


async def opgegeven(wereld: Wereld) -> list[OutboxTask]:
    async with wereld.opslag.uow() as uow:
        return [rij.task for rij in await uow.outbox.given_up_items()]


async def test_a_closed_room_is_looked_over_after_a_theft_and_stays_shut(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    async with wereld.opslag.uow() as uow:
        assert [een.code for een in await bewaakte_kamers(uow) if een.code] == []
        [dicht] = [een for een in await bewaakte_kamers(uow, ook_gesloten=True) if een.code]
    assert (dicht.code, dicht.gesloten, WIJKTEAM in dicht.mag) == (code, True, True)


async def test_opened_again_after_the_room_was_emptied_everybody_is_asked_in_once_more(
    wereld: Wereld, code: str
) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await sluit(wereld, code)
    for wie in (WIJKTEAM, RECLASSERING):
        kamer.leden.discard(wie)
        await wereld.bewaar_lid(wie, kamer.id, Lidstand.WEG)
        await wereld.rust()

    await regie_zegt(wereld, f"casus heropenen {code} er is weer overlast")

    assert kamer.leden == {WIJKTEAM, RECLASSERING}
    await wereld.vooruit(dagen=5)
    assert "niet in de kamer" in wereld.post.teksten(REGIE)


async def test_opened_again_after_the_room_was_taken_away_it_is_made_anew(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    oud = wereld.kamers.neem_weg(wereld.kamers.casuskamer(code).id)
    await wereld.kamer_kwijt(oud.id)
    await wereld.rust()

    await regie_zegt(wereld, f"casus heropenen {code} er is weer overlast")

    nieuw = wereld.kamers.kamers[f"{oud.id}-na"]
    assert "er is weer overlast" in nieuw.tekst
    assert (nieuw.leden, nieuw.alleen_bot) == ({WIJKTEAM, RECLASSERING}, False)
    assert await opgegeven(wereld) == []


async def test_opened_again_nobody_is_asked_what_next_but_its_clocks_run(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))
    await regie_zegt(wereld, f"casus heropenen {code} er is weer overlast")
    assert await dagen(wereld, REGIE, "hoe verder?", "2026-12-04") == []
    assert await dagen(wereld, REGIE, "vervolg-ICO", "2026-12-18") != []
    assert await open_klokken(wereld, code) > 2


async def test_whoever_comes_into_the_room_after_the_closing_hears_nothing_of_it(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    gezegd = {naam: len(kamer.berichten) for naam, kamer in wereld.kamers.kamers.items()}

    await wereld.bewaar_lid(WIJKTEAM, wereld.kamers.casuskamer(code).id, Lidstand.BINNEN)
    await wereld.rust()

    assert (await wereld.leden(code))[WIJKTEAM].in_kamer_sinds is not None
    assert {naam: len(kamer.berichten) for naam, kamer in wereld.kamers.kamers.items()} == gezegd
