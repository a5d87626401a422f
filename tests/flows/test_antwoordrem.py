"""A robot that answers every mail at once cannot keep the bot talking; people hardly notice the brake."""

from datetime import timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.wereld import BEHEER, GGZ, POLITIE, REGIE, VOORBEELD, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed

AFWEZIG = "Ik ben er niet. Ik lees uw bericht later."
RONDES = 40
LAATSTE = "Dit is voor het komende uur het laatste antwoord"


async def robot(wereld: Wereld, wie: str) -> int:
    """He answers whatever comes to him, at once, without a word in the headers; returns how many mails he got."""
    gezien = len(wereld.post.aan(wie)) - 1
    begin = gezien
    for _ in range(RONDES):
        nieuw = wereld.post.aan(wie)[gezien:]
        if not nieuw:
            break
        gezien += len(nieuw)
        for mail in nieuw:
            await wereld.antwoord(mail, AFWEZIG)
    return len(wereld.post.aan(wie)) - begin - 1


async def test_a_member_with_a_robot_gets_five_answers_and_the_procesregisseur_hears_of_it_once(
    wereld: Wereld, code: str
) -> None:
    assert await robot(wereld, GGZ) == 5 + 1

    meldingen = [een for een in wereld.post.aan(REGIE) if "Iemand krijgt even geen antwoord" in een.bericht.onderwerp]
    assert len(meldingen) == 1
    assert "veel mail van GGZ-instelling (behandelaar)" in wereld.post.tekst(meldingen[0])
    assert AFWEZIG not in wereld.post.tekst(meldingen[0])


@pytest.mark.parametrize(("rol", "wie"), [(Rol.PROCESREGISSEUR, REGIE), (Rol.BEHEERDER, BEHEER)])
async def test_a_medewerker_with_a_robot_is_told_to_the_beheerder_by_number(
    wereld: Wereld, code: str, rol: Rol, wie: str
) -> None:
    async with wereld.opslag.uow() as uow:
        een = (await uow.medewerkers.with_rol(rol))[0]
    await wereld.staf(rol, "hulp")

    assert await robot(wereld, wie) <= 12 + 2

    [melding] = [een for een in wereld.post.aan(BEHEER) if "Iemand krijgt even geen antwoord" in een.bericht.onderwerp]
    assert f"nummer {een.id}" in wereld.post.tekst(melding)


async def test_what_he_writes_still_reaches_the_group_and_an_hour_later_he_is_answered_again(
    wereld: Wereld, code: str
) -> None:
    planmail = wereld.post.aan(GGZ)[0]
    for nummer in range(8):
        await wereld.antwoord(planmail, f"Dit is bericht {nummer}.")
    assert len(wereld.post.aan(GGZ)) == 1 + 5 + 1
    for nummer in range(8):
        assert f"> Dit is bericht {nummer}." in wereld.post.teksten(POLITIE)
        assert f"> Dit is bericht {nummer}." in wereld.kamers.casuskamer(code).tekst

    wereld.nu += timedelta(hours=1)
    await wereld.antwoord(planmail, "Dit is het laatste bericht.")

    assert len(wereld.post.aan(GGZ)) == 1 + 5 + 1 + 1


async def test_who_gives_many_commands_gets_a_receipt_for_each(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.aan(GGZ)[0]
    for _ in range(12):
        await wereld.antwoord(planmail, "2 bezig")
    for _ in range(8):
        await wereld.staf(Rol.PROCESREGISSEUR, f"casus toon {code}")

    assert len(wereld.post.aan(GGZ)) == 1 + 12
    assert "Iemand krijgt even geen antwoord" not in wereld.post.teksten(REGIE) + wereld.post.teksten(BEHEER)


async def test_even_commands_are_answered_no_more_than_sixty_times_an_hour_and_all_are_done(
    wereld: Wereld, code: str
) -> None:
    aan = antwoordadres(code, (await wereld.leden(code))[GGZ].token)
    eerder = len(wereld.post.aan(GGZ))
    for _ in range(63):
        await wereld.mail(GGZ, aan, "2 bezig")

    assert len(wereld.post.aan(GGZ)) - eerder == 60 + 1
    assert (await wereld.punt(code, 2)).versie == 1 + 63


async def test_the_last_answer_says_that_it_is_the_last_and_what_he_can_do(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.aan(GGZ)[0]
    for nummer in range(8):
        await wereld.antwoord(planmail, f"Dit is bericht {nummer}.")
    await wereld.antwoord(planmail, "2 bezig")

    *eerder, vijfde, stil, bewijs = [wereld.post.tekst(mail) for mail in wereld.post.aan(GGZ)[1:]]
    assert len(eerder) == 4
    assert LAATSTE not in "".join(eerder)
    assert f"{LAATSTE} op een gewoon bericht" in vijfde
    assert "Schrijf bijvoorbeeld: hulp\nIs er haast bij? Bel de procesregisseur." in vijfde
    assert "U krijgt daar nu geen antwoord op" in stil
    assert "De procesregisseur weet dit." in stil
    assert LAATSTE not in bewijs
    assert LAATSTE not in wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst


async def test_four_sentences_of_a_procesregisseur_that_are_not_understood_are_each_answered(
    wereld: Wereld, code: str
) -> None:
    eerder = len(wereld.post.aan(REGIE))
    for nummer in range(8):
        await wereld.staf(Rol.PROCESREGISSEUR, f"dat ene ding van gisteren moet anders, deel {nummer}")

    assert len(wereld.post.aan(REGIE)) - eerder == 8
    assert LAATSTE not in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_medewerker_is_not_sent_to_himself(wereld: Wereld, code: str) -> None:
    for _ in range(15):
        await wereld.staf(Rol.PROCESREGISSEUR, "Dit is geen opdracht.")

    [laatste] = [tekst for tekst in map(wereld.post.tekst, wereld.post.aan(REGIE)) if LAATSTE in tekst]
    assert laatste.replace("\n\nVragen? Bel de beheerder.", "").strip().endswith("Schrijf bijvoorbeeld: hulp")


async def test_the_last_receipt_for_a_command_says_so_too(wereld: Wereld, code: str) -> None:
    aan = antwoordadres(code, (await wereld.leden(code))[GGZ].token)
    for _ in range(62):
        await wereld.mail(GGZ, aan, "2 bezig")

    teksten = [wereld.post.tekst(mail) for mail in wereld.post.aan(GGZ)]
    assert [nr for nr, tekst in enumerate(teksten) if LAATSTE in tekst] == [60]
    assert "nog wel gelezen en uitgevoerd" in teksten[60]


async def test_a_room_has_no_brake(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)
    for nummer in range(8):
        await wereld.zeg(WIJKTEAM, kamer.id, f"!bericht Dit is bericht {nummer}.")

    assert len(kamer.berichten) - gezegd == 8


class Kapot:
    """A PlanReader with a mistake in it."""

    async def read_plan(self, _: object) -> object:
        raise RuntimeError


async def test_a_stranger_to_his_address_is_told_once_a_day_and_nobody_else_hears_of_it(
    wereld: Wereld, code: str
) -> None:
    wereld.post.wis()
    for _ in range(9):
        await wereld.mail(GGZ, "bot", AFWEZIG)

    assert [een.recipient for een in wereld.post.verzonden] == [GGZ]


async def test_a_robot_whose_mail_is_parked_time_and_again_is_not_told_each_time(maak: Maak) -> None:
    wereld = maak(planlezer=Kapot())
    eerder = len(wereld.post.aan(REGIE))
    for _ in range(15):
        await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)

    assert len(wereld.post.aan(REGIE)) - eerder == 12 + 1
