"""A forger knows the address and the reply address of somebody, and no mark of our mail server is on their mail."""

import pytest

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.inhoud import Inhoud
from commands.domain.rollen import Rol
from tests.flows.test_bewijs import adres, vraag, vragen
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

VAN_EEN_ANDER = {
    "vervalt": ("actie vervalt 3 dubbel", "punt 3 vervalt, het is dubbel"),
    "anders": ("actie wijzig 3 Bel de griffie",),
    "van een ander": ("actie geef 3 aan GGZ-instelling (behandelaar)",),
    "weg": ("actie buiten 3 Gemeente Elders",),
    "gepauzeerd": ("pauzeer 3 tot 1 december, de rechter wacht",),
    "klaar": ("namens politie 3 klaar, gebeld", "3 klaar", "3 klaar namens politie, gebeld"),
    "later": ("3 uitstel tot 15 december, te druk",),
    "erbij": ("actie nieuw Bel de griffie, politie, 30 november",),
}
"""What a forger does to the work of another, as the procesregisseur types it."""


@pytest.mark.parametrize("getypt", [een for vormen in VAN_EEN_ANDER.values() for een in vormen])
async def test_a_forger_changes_nothing_of_anothers_work(wereld: Wereld, code: str, getypt: str) -> None:
    voor = await punten(wereld, code)
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {getypt}", dmarc="")
    assert await punten(wereld, code) == voor
    assert [een.recipient for een in wereld.post.verzonden] == [REGIE]

    await wereld.antwoord(vraag(wereld, REGIE), "ja", dmarc="")
    assert await punten(wereld, code) != voor


@pytest.mark.parametrize("getypt", [een for vormen in VAN_EEN_ANDER.values() for een in vormen])
async def test_with_the_mark_of_our_server_nothing_is_asked(wereld: Wereld, code: str, getypt: str) -> None:
    voor = await punten(wereld, code)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {getypt}")
    assert await punten(wereld, code) != voor
    assert vragen(wereld, REGIE) == []


async def punten(wereld: Wereld, code: str) -> list[Actiepunt]:
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        return await uow.actiepunten.of_casus(casus.id)


@pytest.mark.parametrize(
    "getypt", ["bericht Bel vandaag nog 0900-1234", "actie terugkoppeling 3 Bel vandaag 0900-1234"]
)
async def test_a_forger_tells_the_group_nothing_in_the_name_of_the_house(
    wereld: Wereld, code: str, getypt: str
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {getypt}", dmarc="")
    assert "0900-1234" not in wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst
    await wereld.antwoord(vraag(wereld, REGIE), "ja", dmarc="")
    assert "0900-1234" in wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize(
    "getypt", ["opschalen 2 naar manager bel 0900-1234", "actie opmerking 2 bel 0900-1234", "2 opgepakt"]
)
async def test_a_forger_says_nothing_of_an_actiepunt_in_the_name_of_the_house(
    wereld: Wereld, code: str, getypt: str
) -> None:
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {getypt}", dmarc="")
    assert [een.recipient for een in wereld.post.verzonden] == [REGIE]
    await wereld.antwoord(vraag(wereld, REGIE), "ja", dmarc="")
    assert wereld.post.aan(GGZ)


@pytest.mark.parametrize("getypt", ["casus afsluiten {} voorlopig", "casus afschalen {}", "casus schaduwlijst {}"])
async def test_a_forger_proposes_no_end(wereld: Wereld, code: str, getypt: str) -> None:
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, getypt.format(code), dmarc="")
    assert [een.bericht.onderwerp for een in wereld.post.verzonden] == [vraag(wereld, REGIE).bericht.onderwerp]


async def mailende_houder(wereld: Wereld, code: str) -> str:
    """The police officer becomes casushouder, and reads mail alone."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} politie")
    wereld.post.wis()
    return await adres(wereld, code, POLITIE)


async def test_a_forger_hands_no_casus_over(wereld: Wereld, code: str) -> None:
    aan = await mailende_houder(wereld, code)
    await wereld.mail(POLITIE, aan, "casushouder overdragen aan GGZ-instelling", dmarc="")
    assert wereld.post.aan(GGZ) == []
    await wereld.antwoord(vraag(wereld), "ja", dmarc="")
    assert "casushouder" in wereld.post.teksten(GGZ)


async def test_nobody_takes_a_casus_over_in_the_name_of_another(wereld: Wereld, code: str) -> None:
    aan = await mailende_houder(wereld, code)
    await wereld.mail(POLITIE, aan, "casushouder overdragen aan GGZ-instelling")
    await wereld.mail(GGZ, await adres(wereld, code, GGZ), "casushouder akkoord", dmarc="")
    assert (await wereld.leden(code))[POLITIE].casushouder
    await wereld.antwoord(vraag(wereld, GGZ), "ja", dmarc="")
    assert (await wereld.leden(code))[GGZ].casushouder


async def test_a_casushouder_reports_their_own_work_without_a_question(wereld: Wereld, code: str) -> None:
    aan = await mailende_houder(wereld, code)
    await wereld.mail(POLITIE, aan, "3 klaar, gebeld", dmarc="")
    assert (await wereld.punt(code, 3)).status is Status.GEREED
    await wereld.mail(POLITIE, aan, "actie gereed 2", dmarc="")
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert len(vragen(wereld)) == 1


@pytest.mark.parametrize(
    "getypt",
    [
        "afwezig t/m 12 december, vervanger GGZ-instelling (behandelaar)",
        "ik ben er niet t/m 12 december, GGZ-instelling neemt waar",
    ],
)
async def test_a_forger_puts_nobody_in_the_place_of_another(wereld: Wereld, code: str, getypt: str) -> None:
    aan = await adres(wereld, code, POLITIE)
    wereld.post.wis()
    await wereld.mail(POLITIE, aan, getypt, dmarc="")
    assert await vervanger(wereld, code) is None
    assert wereld.post.aan(GGZ) == []
    await wereld.antwoord(vraag(wereld), "ja", dmarc="")
    assert await vervanger(wereld, code) is not None


async def vervanger(wereld: Wereld, code: str) -> str | None:
    persoon = (await wereld.leden(code))[POLITIE].persoon
    async with wereld.opslag.uow() as uow:
        alle = await uow.afwezigheden.since(wereld.nu.date())
    return next((een.vervanger for een in alle if een.persoon_id == persoon.id), None)


async def test_who_is_away_and_names_nobody_is_not_asked(wereld: Wereld, code: str) -> None:
    await wereld.mail(POLITIE, await adres(wereld, code, POLITIE), "ik ben er niet t/m 12 december", dmarc="")
    assert vragen(wereld) == []
    assert "12 december" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_a_forger_opens_no_content_and_anybody_may_shut_it(wereld: Wereld, code: str) -> None:
    aan = await adres(wereld, code, POLITIE)
    await wereld.mail(POLITIE, aan, "inhoud melding", dmarc="")
    assert (await wereld.leden(code))[POLITIE].persoon.inhoud is Inhoud.MELDING
    await wereld.mail(POLITIE, aan, "inhoud vol", dmarc="")
    assert (await wereld.leden(code))[POLITIE].persoon.inhoud is Inhoud.MELDING
    await wereld.antwoord(vraag(wereld), "ja", dmarc="")
    assert (await wereld.leden(code))[POLITIE].persoon.inhoud is Inhoud.VOL
