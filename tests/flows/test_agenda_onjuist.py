"""Answers of calendars that must change nothing: too late, of a stranger, of another address, or no answer at all."""

from datetime import timedelta
from pathlib import Path

import pytest

from commands.adres import antwoordadres
from commands.domain.bijeenkomst import DeelnameSoort
from tests.agendas import deelnames, druk, plan_ico
from tests.flows.conftest import Maak
from tests.flows.derdewereld import casus_met_derde
from tests.flows.eersteico import icos, nodig_uit, regie
from tests.flows.test_agenda import DAN
from tests.wereld import DERDE, GGZ, REGIE, Wereld


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


@pytest.mark.parametrize("knop", ["DELEGATED", 'DELEGATED;DELEGATED-TO="mailto:collega@elders.test"'])
async def test_an_invitation_handed_on_is_told_to_the_procesregisseur_by_role(
    wereld: Wereld, code: str, knop: str
) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await druk(wereld, uitnodiging, knop)

    assert (await deelnames(wereld, ico))[GGZ].antwoord is DeelnameSoort.NEE
    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE)).replace("\n", " ")
    assert "GGZ-instelling (behandelaar) gaf de uitnodiging door aan een ander" in gelezen
    assert "elders.test" not in gelezen
    assert wereld.post.aan("collega@elders.test") == []


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


@pytest.mark.parametrize(("zegt", "antwoord"), [("ja dat was ik", DeelnameSoort.JA), ("nee", None)])
async def test_before_there_is_a_group_a_second_address_is_asked_about_too(
    maak: Maak, zegt: str, antwoord: DeelnameSoort | None
) -> None:
    wereld = await nodig_uit(maak)
    uitnodiging = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await druk(wereld, uitnodiging, "ACCEPTED", van="behandelaar@thuis.test", woorden="Ik kom iets later.")

    [ico] = await icos(wereld)
    assert await deelnames(wereld, ico) == {}
    assert wereld.post.aan("behandelaar@thuis.test") == []
    vraag = wereld.post.laatste(GGZ)
    assert "Zonder antwoord vervalt het bericht" in wereld.post.tekst(vraag)
    await wereld.antwoord(vraag, zegt)

    assert {wie: een.antwoord for wie, een in (await deelnames(wereld, ico)).items()} == (
        {} if antwoord is None else {GGZ: antwoord}
    )
    assert ("Ik kom iets later." in wereld.post.teksten(REGIE)) == (antwoord is not None)


async def test_a_derde_at_a_second_address_is_asked_as_any_other(wereld: Wereld, tmp_path: Path) -> None:
    wereld.code = code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")
    await regie(wereld, f"{code} ico momenten di 15 dec 10:00, wo 16 dec 14:30")
    await regie(wereld, f"{code} ico vast 1")
    uitnodiging = next(een for een in reversed(wereld.post.aan(DERDE)) if een.bericht.afspraak is not None)
    await druk(wereld, uitnodiging, "DECLINED", van="consulent@thuis.test")
    [ico] = await icos(wereld)
    assert await deelnames(wereld, ico) == {}

    await wereld.antwoord(wereld.post.laatste(DERDE), "ja")

    assert (await deelnames(wereld, ico))[DERDE].antwoord is DeelnameSoort.NEE
    assert wereld.post.aan("consulent@thuis.test") == []


async def test_a_procesregisseur_at_a_second_address_changes_nothing(wereld: Wereld, code: str) -> None:
    ico = await plan_ico(wereld, code, DAN)
    uitnodiging = wereld.post.laatste(REGIE)
    await druk(wereld, uitnodiging, "DECLINED", van="regie@thuis.test")

    async with wereld.opslag.uow() as uow:
        assert await uow.bijeenkomsten.find_id(ico.id) == ico
    assert await deelnames(wereld, ico) == {}
    assert "Zonder antwoord vervalt het bericht" in wereld.post.teksten(REGIE)
