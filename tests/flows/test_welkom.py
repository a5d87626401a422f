"""Somebody of the ZVH who was added is welcomed once, on each of their channels."""

from commands.domain.rollen import Rol
from commands.effects.welkom import welkom_later
from tests.flows.test_afwezig import gezegd
from tests.wereld import Wereld

COLLEGA, IN_MATRIX = "collega@zvh-huis.test", "@collega:demo.test"


async def test_a_welcome_says_what_this_is_who_runs_it_and_how_to_answer(wereld: Wereld) -> None:
    een = await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA, matrix=IN_MATRIX)
    async with wereld.opslag.uow() as uow:
        await welkom_later(een.id, uow)
        await uow.commit()
    await wereld.vooruit(dagen=2)

    [mail] = wereld.post.aan(COLLEGA)
    tekst = wereld.post.tekst(mail)
    assert "U bent toegevoegd als procesregisseur" in tekst
    assert "De beheerder van uw Zorg- en Veiligheidshuis heeft u toegevoegd" in tekst
    assert "Schrijf: casus nieuw" in tekst
    await wereld.lid(IN_MATRIX, wereld.kamers.prive(IN_MATRIX).id)
    assert len([een for een in gezegd(wereld, IN_MATRIX) if "Wat is dit?" in een]) == 1
    wereld.post.wis()

    await wereld.antwoord(mail, "hulp")

    assert "casus nieuw" in wereld.post.teksten(COLLEGA)


async def test_one_who_was_removed_meanwhile_gets_none(wereld: Wereld) -> None:
    een = await wereld.medewerker(Rol.MANAGER, email=COLLEGA)
    async with wereld.opslag.uow() as uow:
        await welkom_later(een.id, uow)
        await uow.medewerkers.remove_medewerker(een.id)
        await uow.commit()
    await wereld.rust()

    assert wereld.post.verzonden == []
