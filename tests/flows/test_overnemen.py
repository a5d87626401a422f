"""A procesregisseur leaves, or hands over: a colleague takes the casus over and hears all, the former one nothing."""

import pytest

from commands.domain.rollen import Rol
from tests.flows.test_nazien import later
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, REGIE, Wereld

COLLEGA, COLLEGA_MATRIX, REGIE_MATRIX = "collega@zvh-huis.test", "@collega:demo.test", "@regie:demo.test"


async def ga_weg(wereld: Wereld) -> None:
    """The procesregisseur is a medewerker no longer."""
    async with wereld.opslag.uow() as uow:
        [regie] = [een for een in await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR) if een.persoon.email == REGIE]
        await uow.medewerkers.remove_medewerker(regie.id)
        await uow.commit()


async def schrijf(wereld: Wereld, wie: str, woorden: str) -> str:
    """A procesregisseur writes this to his own address; returns what he reads back."""
    async with wereld.opslag.uow() as uow:
        [een] = [een for een in await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR) if een.persoon.email == wie]
    eerder = len(wereld.post.aan(wie))
    await wereld.mail(wie, f"bot+{een.token}", woorden)
    return "\n\n".join(wereld.post.tekst(mail) for mail in wereld.post.aan(wie)[eerder:])


async def test_a_casus_whose_procesregisseur_left_is_taken_over_and_the_auditor_is_content(
    wereld: Wereld, code: str
) -> None:
    await ga_weg(wereld)
    assert await later(wereld) == [f"zonder_procesregisseur/{code}/0"]
    assert "Die schrijft: casus overnemen, met de code." in wereld.post.teksten(BEHEER)
    collega = await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA)
    wereld.post.wis()

    bewijs = await schrijf(wereld, COLLEGA, f"casus overnemen {code}")

    assert f"U bent nu procesregisseur van casus {code}." in bewijs
    assert (await wereld.casus(code)).geopend_door == collega.id
    for adres in (GGZ, POLITIE):
        [mail] = wereld.post.aan(adres)
        assert f"Casus {code} heeft vanaf nu een andere procesregisseur." in wereld.post.tekst(mail)
    assert "een andere procesregisseur" in wereld.kamers.casuskamer(code).laatste
    assert (len(wereld.post.aan(COLLEGA)), wereld.post.aan(REGIE), wereld.post.aan(MANAGER)) == (1, [], [])
    assert await later(wereld) == []


@pytest.mark.story_of("casus overnemen")
async def test_the_new_one_gets_copies_signals_and_reminders(wereld: Wereld, code: str) -> None:
    await ga_weg(wereld)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email="derde@zvh-huis.test")
    await schrijf(wereld, COLLEGA, f"casus overnemen {code}")
    wereld.post.wis()

    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", "2 bezig wij bellen morgen")
    assert "> wij bellen morgen" in wereld.post.teksten(COLLEGA)
    await wereld.vooruit(dagen=42)

    assert "actiepunt 2" in wereld.post.teksten(COLLEGA)
    assert "contact" in wereld.post.teksten(COLLEGA)
    assert wereld.post.aan("derde@zvh-huis.test") == []


async def test_of_a_colleague_who_is_still_there_it_is_asked_first(wereld: Wereld, code: str) -> None:
    oud = (await wereld.casus(code)).geopend_door
    nieuw = await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA)
    wereld.post.wis()

    vraag = await schrijf(wereld, COLLEGA, f"casus overnemen {code}")
    assert f"Schrijf: casus overnemen {code} zeker" in vraag
    assert (await wereld.casus(code)).geopend_door == oud
    assert {mail.recipient for mail in wereld.post.verzonden} == {COLLEGA}

    await schrijf(wereld, COLLEGA, f"casus overnemen {code} zeker")
    assert (await wereld.casus(code)).geopend_door == nieuw.id
    [afscheid] = wereld.post.aan(REGIE)
    assert f"heeft casus {code} van u overgenomen" in wereld.post.tekst(afscheid)
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", "2 lukt niet, geen plek")
    await wereld.vooruit(dagen=42)
    assert len(wereld.post.aan(REGIE)) == 1


async def test_in_matrix_the_former_one_is_out_of_the_room_and_the_new_one_is_asked_in(
    wereld: Wereld, code: str
) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA, matrix=COLLEGA_MATRIX)
    await ga_weg(wereld)
    oud = await wereld.medewerker(Rol.PROCESREGISSEUR, email="oud@zvh-huis.test", matrix=REGIE_MATRIX)
    await schrijf(wereld, "oud@zvh-huis.test", f"casus overnemen {code}")
    kamer = wereld.kamers.casuskamer(code)
    assert REGIE_MATRIX in kamer.leden

    await schrijf(wereld, COLLEGA, f"casus overnemen {code} zeker")

    assert {COLLEGA_MATRIX, REGIE_MATRIX} & kamer.leden == {COLLEGA_MATRIX}
    assert f"heeft casus {code} van u overgenomen" in wereld.kamers.prive(REGIE_MATRIX).laatste
    assert f"heeft casus {code} van u overgenomen" in wereld.post.tekst(wereld.post.laatste("oud@zvh-huis.test"))

    await schrijf(wereld, "oud@zvh-huis.test", f"casus overnemen {code} zeker")
    assert (await wereld.casus(code)).geopend_door == oud.id
    assert {COLLEGA_MATRIX, REGIE_MATRIX} & kamer.leden == {REGIE_MATRIX}


async def test_his_own_casus_and_an_unknown_one_are_refused_and_a_partner_may_not(wereld: Wereld, code: str) -> None:
    assert f"U bent al procesregisseur van casus {code}." in await schrijf(wereld, REGIE, f"casus overnemen {code}")
    assert "Ik ken geen casus" in await schrijf(wereld, REGIE, "casus overnemen B4T9")
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", f"casus overnemen {code}")

    assert "Deze opdracht kunt u hier niet geven" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_casus_without_a_plan_is_taken_over_in_silence_and_its_reminders_follow(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.medewerker(Rol.MANAGER, email=MANAGER)
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw ico 2 november 2026")
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1]
    await ga_weg(wereld)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA)

    await schrijf(wereld, COLLEGA, f"casus overnemen {code}")
    await wereld.vooruit(dagen=4)

    assert f"Casus {code}" in wereld.post.laatste(COLLEGA).bericht.onderwerp
    assert len(wereld.post.aan(COLLEGA)) > 1
