"""A proposal carries no part of a name: a find is the whole written word, and what may be a rest of it goes nowhere."""

import pytest

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.domain.vondst import Casuslijst, met_voorstel
from tests.flows.conftest import Maak
from tests.flows.eersteico import icos, regie
from tests.flows.toetswereld import beslis, open_nummers, open_prive
from tests.wereld import POLITIE, WIJKTEAM

BEWAKER = Bewaker(Toetser)


async def voorstel(tekst: str) -> str:
    gevonden = [een for een in await BEWAKER.inspect([tekst], Casuslijst()) if not een.waarschuwing]
    return met_voorstel(tekst, gevonden)


@pytest.mark.parametrize(
    ("tekst", "gezegd"),
    [
        ("Kev1n de Vr!es is terug in de Dorpsstraat", "Betrokkene is terug in de [adres]"),
        ("kan niet als Kévin d3 Vr1es binnenkomt", "kan niet als betrokkene binnenkomt"),
        ("J@n de Vr1es belt", "Betrokkene belt"),
        ("Kerkstraat twaalf bij fam. J a n s e n", "[adres] bij fam."),
        ("In de Kerkstraat drie mensen gezien", "In de [adres] drie mensen gezien"),
        ("Jan komt 2x per week", "Betrokkene komt 2x per week"),
        ("kamer 2.14 in het gemeentehuis", "kamer 2.14 in het gemeentehuis"),
        ("gemeentehuis kamer 2.14", "gemeentehuis kamer 2.14"),
        ("ligt op kamer 2.14", "ligt op [adres]"),
        (
            "Een mp3speler, co2meter en A4tje, mail info@overleg.test",
            "Een mp3speler, co2meter en A4tje, mail info@overleg.test",
        ),
        ("52.4603, 4.6280, tweede deur", "[adres], tweede deur"),
        ("Het kost 1.250, 3.400 of 12.500 euro", "Het kost 1.250, 3.400 of 12.500 euro"),
        ("Gesproken met Fatima El Amrani van nummer 14", "Gesproken met [naam] van nummer [adres]"),
        ("Gebeld met Fatima El Amrani, de buurvrouw", "Gebeld met [naam], de buurvrouw"),
        ("Op bezoek bij Fatima El Amrani van hiernaast", "Op bezoek bij [naam] van hiernaast"),
        ("Gesproken met Fatima El Amrani, het gaat goed", "Gesproken met betrokkene, het gaat goed"),
        ("nee, ik ben met k.vries naar de rechtbank", "nee, ik ben met betrokkene naar de rechtbank"),
        ("nee, ik kom met o.a. cijfers en met b.v. folders", "nee, ik kom met o.a. cijfers en met b.v. folders"),
    ],
)
async def test_what_is_proposed_holds_no_part_of_a_name(tekst: str, gezegd: str) -> None:
    assert await voorstel(tekst) == gezegd
    assert await voorstel(gezegd) == gezegd


@pytest.mark.parametrize("tekst", ["Jan 4hmed belde", "Gezien: Jan Vr!3s!"])
async def test_a_word_beside_it_that_may_be_the_rest_of_the_name_leaves_no_proposal(tekst: str) -> None:
    assert await voorstel(tekst) == "[weggelaten]"


async def test_a_partner_who_takes_the_proposal_sends_no_part_of_the_name(maak: Maak) -> None:
    wereld = maak(toets=BEWAKER)
    prive = await open_prive(wereld, WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, f"bericht {wereld.code} Kev1n de Vr!es is terug")
    [kort] = await open_nummers(wereld)
    wereld.post.wis()

    await wereld.zeg(WIJKTEAM, prive.id, f"voorstel {kort}")

    gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "Betrokkene is terug" in gelezen
    assert not any(woord in gelezen for woord in ("Kev", "1n", "Vr!es"))


async def test_the_place_of_a_meeting(maak: Maak) -> None:
    wereld = maak(toets=BEWAKER)
    await regie(wereld, f"{wereld.code} ico momenten di 15 dec 10:00, wo 16 dec 14:30")
    await regie(wereld, f"{wereld.code} ico vast 1")
    for plaats in ("52.4603, 4.6280, tweede deur", "Kerkstraat twaalf bij fam. J a n s e n"):
        await regie(wereld, f"{wereld.code} ico plaats {plaats}")
        assert (await icos(wereld))[0].plaats == ""

    await regie(wereld, f"{wereld.code} ico plaats gemeentehuis kamer 2.14")

    assert (await icos(wereld))[0].plaats == "gemeentehuis kamer 2.14"


async def test_the_code_of_an_own_casus_is_no_name_in_what_is_said_back(maak: Maak) -> None:
    wereld = maak(toets=BEWAKER)

    for woorden in ("stuur mij een plaatje van mevrouw {}", "datumprikker van {}", "foto mevrouw {}?"):
        assert "█" not in await beslis(wereld, woorden.format(wereld.code))
    assert "█" in await beslis(wereld, "stuur mij een plaatje van Kevin de Vries")
