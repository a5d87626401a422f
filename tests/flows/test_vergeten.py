"""Work that nobody speaks of any more: the procesregisseur hears once, in codes, of a date far away; about an
actiepunt or a plan somebody is asked to decide, again and again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commands.domain.rollen import Rol
from commands.klok.nazien import nazien
from tests.flows.test_nazien import later, met_de_hand
from tests.wereld import BEHEER, BELEID, GGZ, REGIE, VOORBEELD, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed


async def maanden(wereld: Wereld, dagen: int = 45) -> None:
    """Days pass, and the auditor looks each day."""
    for _ in range(dagen):
        await wereld.vooruit(dagen=1)
        await later(wereld)


def liggen(wereld: Wereld, regel: str, adres: str = REGIE) -> int:
    """In how many messages to him this line stands."""
    berichten = [een for een in wereld.post.aan(adres) if een.bericht.onderwerp.startswith("Blijft liggen")]
    return sum(regel in wereld.post.tekst(een) for een in berichten)


async def tot_2036(wereld: Wereld, code: str) -> str:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 2 uitstel tot 1 december 2036, wachtlijst")
    return f"Casus {code}, actiepunt 2: de datum ligt erg ver weg."


async def test_what_nobody_speaks_of_any_more_is_told_once_to_the_procesregisseur(wereld: Wereld, code: str) -> None:
    regel = await tot_2036(wereld, code)
    await maanden(wereld)

    assert liggen(wereld, regel) == 1
    assert liggen(wereld, regel, BEHEER) == 0
    punt = await wereld.punt(code, 2)
    blijft = [een for een in wereld.post.aan(REGIE) if een.bericht.onderwerp.startswith("Blijft liggen")]
    for bericht in blijft:
        for woord in (punt.wat, "GGZ", GGZ, "wachtlijst"):
            assert woord not in wereld.post.tekst(bericht)


async def test_a_late_plan_about_which_nobody_would_be_asked_is_asked_for_again(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    concept = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    await wereld.vooruit(dagen=14)
    met_de_hand(wereld, "UPDATE herinnering SET status = 'vervallen' WHERE soort = 'plan' AND status = 'gepland'")
    await maanden(wereld, 14)
    wereld.post.wis()

    await maanden(wereld, 14)

    assert f"Casus {concept}: het plan is nog niet vrijgegeven" in wereld.post.teksten(REGIE)


@pytest.mark.parametrize("hand", ["status = 'lukt_niet'", "uiterlijk = NULL"])
async def test_an_actiepunt_about_which_nobody_would_be_asked_is_asked_about_again(
    wereld: Wereld, code: str, hand: str
) -> None:
    met_de_hand(wereld, f"UPDATE actiepunt SET {hand} WHERE nummer = 2")
    met_de_hand(wereld, "UPDATE herinnering SET status = 'vervallen' WHERE soort IN ('actie', 'besluit')")
    houder = wereld.kamers.prive(WIJKTEAM)
    gezegd = len(houder.zendingen)

    await maanden(wereld, 40)

    vraag = f"Casus {code}, actiepunt 2: hoe gaat het verder?"
    assert any(blok.kop == vraag for een in houder.zendingen[gezegd:] for blok in een.bericht.blokken)


async def test_the_bounds_are_settings_and_zero_asks_for_none(wereld: Wereld, code: str) -> None:
    await tot_2036(wereld, code)
    await wereld.vooruit(dagen=5)
    huis, opslag = wereld.huis, wereld.opslag
    gevonden = []
    for nooit in ((0, 7), (2, 4000), (2, 7)):
        wereld.nu += timedelta(hours=1)
        beleid = replace(BELEID, vergeten_na=nooit[0], ver_weg_dagen=nooit[1])
        ronde = await nazien(opslag.read, replace(huis.work, beleid=beleid), wereld.nu)
        assert ronde is not None
        gevonden.append({een.sleutel for een in ronde.bevindingen if een.nummer == 2})

    assert gevonden == [set(), set(), {f"ver_weg/{code}/2"}]


async def test_with_no_procesregisseur_it_is_told_as_soon_as_there_is_one(wereld: Wereld, code: str) -> None:
    regel = await tot_2036(wereld, code)
    async with wereld.opslag.uow() as uow:
        await uow.medewerkers.remove_medewerker((await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR))[0].id)
        await uow.commit()
    await maanden(wereld, 20)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email="nieuw@zvh-huis.test")

    await later(wereld)

    assert liggen(wereld, regel, "nieuw@zvh-huis.test") == 1
