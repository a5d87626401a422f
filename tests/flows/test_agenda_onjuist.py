"""Answers of calendars that must change nothing: too late, of a stranger, of another address, or no answer at all."""

from datetime import timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.bijeenkomst import DeelnameSoort
from tests.agendas import deelnames, druk, plan_ico
from tests.flows.test_agenda import DAN
from tests.wereld import GGZ, REGIE, Wereld


async def test_an_answer_after_it_was_held_is_not_noted(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.nu = DAN + timedelta(hours=1)
    await druk(wereld, uitnodiging, "ACCEPTED")

    assert await deelnames(wereld, ico) == {}
    assert "is al geweest" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_uid_that_is_not_ours_is_told_and_changes_nothing(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    await druk(wereld, uitnodiging, "DECLINED", anders={"UID": "iets-anders@elders.test"})

    assert await deelnames(wereld, ico) == {}
    assert "niet van deze casus" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_stranger_answers_nothing_and_hears_nothing(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail("vreemd@elders.test", antwoordadres(code, lid.token[::-1]), "x")  # no token of ours
    await druk(wereld, uitnodiging, "DECLINED", van="vreemd@elders.test")

    assert await deelnames(wereld, ico) == {}
    assert wereld.post.aan("vreemd@elders.test") == wereld.post.aan(REGIE) == []


async def test_from_a_second_address_the_member_is_asked_and_a_yes_notes_it(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    await druk(wereld, uitnodiging, "DECLINED", van="behandelaar@thuis.test")
    assert await deelnames(wereld, ico) == {}
    await wereld.antwoord(wereld.post.laatste(GGZ), "ja")

    assert (await deelnames(wereld, ico))[GGZ].antwoord is DeelnameSoort.NEE


async def test_a_forged_answer_waits_for_a_word_of_the_member(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    await druk(wereld, wereld.post.laatste(GGZ), "DECLINED", dmarc="fail")

    assert await deelnames(wereld, ico) == {}


@pytest.mark.parametrize("methode", ["CANCEL", "REQUEST", "PUBLISH"])
async def test_nobody_moves_or_cancels_a_meeting_from_their_calendar(wereld: Wereld, code: str, methode: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    anders = {"SEQUENCE": "5", "DTSTART": "20261224T090000Z", "STATUS": "CANCELLED"}
    await druk(wereld, uitnodiging, "ACCEPTED", methode=methode, anders=anders)

    async with wereld.opslag.uow() as uow:
        assert await uow.bijeenkomsten.find_id(ico.id) == ico
    assert await deelnames(wereld, ico) == {}
