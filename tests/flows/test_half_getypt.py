"""A command without its first word is asked back and told to nobody; "5 klaar" of another's actiepunt is asked too."""

import pytest

from commands.domain.actiepunt import Status
from tests.antwoorden.opstelling import Uitslag, doe
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij
from tests.flows.test_actie_verandering import houder, regie
from tests.plekken import Plekken
from tests.wereld import WIJKTEAM, Wereld

EIGENAAR = "Woonstichting (consulent)"


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """Actiepunten 2 and 4 are of the casushouder, the others of Woonstichting."""

    async def een(tekst: str, deur: str = "mail_plan", over: int | None = None, **anders: object) -> Uitslag:
        return await doe(rij(tekst, deur, over, **{"rol": "casushouder", **anders}), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize(
    "tekst",
    [
        "wijzig 4 bel met de school",
        "geef 5 aan Woonstichting",
        "Hoi,\n\nwijzig 3: bel de school",
    ],
)
@pytest.mark.parametrize("rol", ["casushouder", "procesregisseur"])
@pytest.mark.parametrize(("deur", "over"), [("mail_punt", 3), ("mail_plan", None), ("prive", 3)])
async def test_the_whole_command_is_offered_and_nobody_reads_the_words(speel, tekst, rol, deur, over) -> None:
    uit = await speel(tekst, deur, over, rol=rol)

    voor = "" if rol == "casushouder" and deur != "prive" else "K7Q2 "
    assert (uit.gezet, uit.gedeeld) == ({}, False)
    assert f"Schrijf: {voor}actie {tekst.splitlines()[-1]}" in uit.antwoord
    assert "Is het voor alle deelnemers? Schrijf: bericht, met uw tekst" in uit.antwoord


@pytest.mark.parametrize(
    ("rol", "deur", "over"),
    [("procesregisseur", "mail_punt", 3), ("procesregisseur", "mail_plan", None), ("casushouder", "prive", 3)],
)
async def test_two_at_once_are_offered_with_a_letter_each(speel, rol, deur, over) -> None:
    uit = await speel("Geef 5 en 6 aan woon", deur, over, rol=rol)

    assert (uit.gezet, uit.gedeeld) == ({}, False)
    for letter, nummer in (("a", 5), ("b", 6)):
        assert f"{letter}. K7Q2 actie geef {nummer} aan Woonstichting (consulent)" in uit.antwoord


@pytest.mark.parametrize("tekst", ["buiten 5", "Buiten 5 en 6"])
async def test_what_ends_something_is_asked_in_other_words(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert (uit.gezet, uit.gedeeld) == ({}, False)
    assert "Schrijf: actie" not in uit.antwoord
    assert "Een opdracht schrijft u zo: actie " in uit.antwoord


@pytest.mark.parametrize(
    ("tekst", "anders"),
    [
        ("geef 5 aan GGZ", {"rol": "eigenaar"}),
        ("geef 5 minuten per week uitleg", {}),
        ("vervalt 3 december iets?", {}),
        ("wijzig 44 graag", {}),
    ],
)
async def test_words_for_people_stay_so(speel, tekst: str, anders: dict[str, object]) -> None:
    assert "Is dit een opdracht" not in (await speel(tekst, **anders)).antwoord


async def test_in_the_room_only_a_line_with_a_sign_is_meant_for_the_bot(wereld: Wereld, code: str) -> None:
    assert "Schrijf: !actie geef 1 aan GGZ-instelling" in await houder(wereld, code, "!geef 1 aan GGZ-instelling")
    wereld.kamers.casuskamer(code).berichten.clear()
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "geef 1 aan GGZ-instelling")
    assert wereld.kamers.casuskamer(code).tekst == ""


async def test_of_what_is_offered_one_may_be_sent_as_it_stands(wereld: Wereld, code: str) -> None:
    antwoord = await regie(wereld, code, "{code} wijzig 1 Belt met de school")
    await regie(wereld, code, antwoord.partition("Schrijf: ")[2].splitlines()[0])

    assert (await wereld.punt(code, 1)).wat == "Belt met de school"


@pytest.mark.parametrize("tekst", ["3 klaar", "punt 3 is gereed", "3 lukt niet, te druk"])
async def test_plain_words_of_the_casushouder_end_nothing_of_another(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {}
    assert f"Antwoord: namens {EIGENAAR} 3 " in uit.antwoord


async def test_of_several_owners_they_report_for_all(wereld: Wereld, code: str) -> None:
    await regie(wereld, code, "{code} actie geef 2 aan GGZ-instelling, politie")

    antwoord = await houder(wereld, code, "2 klaar")

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert "Antwoord: !actie 2 klaar" in antwoord
    await houder(wereld, code, "!actie 2 klaar")
    assert (await wereld.punt(code, 2)).status is Status.GEREED


@pytest.mark.parametrize("tekst", ["actie gereed 3", "!3 klaar", f"namens {EIGENAAR} 3 klaar"])
async def test_a_whole_command_counts_as_before(speel, tekst: str) -> None:
    assert (await speel(tekst)).gezet == {3: "gereed"}


async def test_an_own_actiepunt_needs_no_question(speel) -> None:
    assert (await speel("4 klaar")).gezet == {4: "gereed"}
