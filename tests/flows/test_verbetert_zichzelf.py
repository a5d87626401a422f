"""A command with a correction of it behind: nothing is carried out or shared, what may be meant is asked once."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_actie_verandering import regie
from tests.flows.test_kan_vervallen import groep
from tests.wereld import GGZ, WIJKTEAM, Wereld


async def stand(wereld: Wereld) -> list[tuple[int, Status, object]]:
    return [
        (nummer, (punt := await wereld.punt(wereld.code, nummer)).status, punt.uiterlijk) for nummer in (1, 2, 3, 4, 5)
    ]


@pytest.mark.parametrize(
    ("tekst", "bedoeld"),
    [
        ("punt 5 vervalt. Nee sorry punt 4", "punt 4 vervalt"),
        ("punt 1 vervalt, o nee 3 bedoel ik", "punt 3 vervalt"),
        ("4 klaar sorry ik bedoel 5", "5 klaar"),
        ("4 klaar. Correctie: 5", "5 klaar"),
        ("4 klaar, moet zijn 5", "5 klaar"),
        ("3 uitstel tot 10 december, sorry 17 december", "3 uitstel tot 17 december"),
        ("3 uitstel tot 10 december, nee wacht tot 17 december", "3 uitstel tot 17 december"),
        ("5 vervalt. grapje", "5 vervalt"),
        ("actie geef 2 aan politie, o nee 3", "actie geef 3 aan politie"),
    ],
)
async def test_a_procesregisseur_is_shown_what_may_be_meant(
    wereld: Wereld, code: str, tekst: str, bedoeld: str
) -> None:
    voor, aantal = await stand(wereld), len(wereld.post.verzonden)
    kamer = wereld.kamers.casuskamer(code).tekst

    gelezen = " ".join((await regie(wereld, code, f"{{code}} {tekst}")).split())

    assert f"Er is nog niets gedaan. Bedoelt u dit? Antwoord: ja {code} {bedoeld}" in gelezen
    assert await stand(wereld) == voor
    assert len(wereld.post.verzonden) <= aantal + 1
    assert wereld.kamers.casuskamer(code).tekst == kamer


@pytest.mark.parametrize(
    ("tekst", "bedoeld"),
    [
        ("2 klaar nee sorry 2 bezig", "2 bezig"),
        ("2 klaar, o nee bezig", "2 bezig"),
        ("2 klaar nee grapje", "2 klaar"),
        ("2 uitstel tot 2 december, nee 3 december", "2 uitstel tot 3 december"),
        ("2 uitstel tot 2 december, ik bedoel 3 december", "2 uitstel tot 3 december"),
        ("2 klaar, foutje, nog bezig met bellen", "2 klaar"),
    ],
)
async def test_a_partner_is_shown_it_and_a_yes_does_it(wereld: Wereld, code: str, tekst: str, bedoeld: str) -> None:
    voor, kamer = await stand(wereld), wereld.kamers.casuskamer(code).tekst

    gelezen = await groep(wereld, tekst)

    assert f"Bedoelt u dit? Antwoord: ja {code} {bedoeld}" in gelezen
    assert await stand(wereld) == voor
    assert wereld.kamers.casuskamer(code).tekst == kamer
    await wereld.antwoord(wereld.post.laatste(GGZ), "ja")
    assert await stand(wereld) != voor


async def test_a_no_leaves_it(wereld: Wereld, code: str) -> None:
    voor = await stand(wereld)
    await groep(wereld, "2 klaar nee grapje")

    await wereld.antwoord(wereld.post.laatste(GGZ), "nee")

    assert "Er is niets veranderd." in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert await stand(wereld) == voor


@pytest.mark.parametrize(
    "tekst",
    [
        "2 klaar, nee hoeft niet meer",
        "2 klaar sorry voor het late antwoord",
        "sorry dat het zo laat is, 2 klaar",
        "2 klaar, sorry voor de vertraging",
        "2 klaar, cliënt zei eerst nee, sorry voor het wachten",
        "2 lukt niet, cliënt zegt nee sorry geen tijd",
    ],
)
async def test_an_apology_is_no_correction(wereld: Wereld, code: str, tekst: str) -> None:
    assert "Bedoelt u dit?" not in await groep(wereld, tekst)


async def test_in_the_room_it_is_asked_without_the_code(wereld: Wereld, code: str) -> None:
    voor, kamer = await stand(wereld), wereld.kamers.casuskamer(code)

    await wereld.zeg(WIJKTEAM, kamer.id, "!4 klaar, o nee 1")

    assert "Er is nog niets gedaan. Bedoelt u dit? Schrijf: !1 klaar" in " ".join(kamer.laatste.split())
    assert await stand(wereld) == voor
