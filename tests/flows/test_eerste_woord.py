"""Words that begin like a command of another are read as words about their point, and not thrown away."""

from dataclasses import replace

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import beleid_van
from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, Wereld

NIET_HIER = "Deze opdracht kunt u hier niet geven"


@pytest.mark.parametrize(
    "tekst",
    [
        "cliënt niet gekomen, 2e keer",
        "Client is verhuisd naar een andere gemeente",
        "besluit: ik ga niet meer langs",
        "vervalt, client is verhuisd",
    ],
)
async def test_words_of_a_member_are_read_or_asked_about(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert NIET_HIER not in gelezen
    assert "cliënt weet of zegt" not in gelezen


@pytest.mark.parametrize("tekst", ["vervalt 3 niet meer nodig", "actie vervalt 3 te laat nu"])
async def test_what_they_may_only_propose_is_put_to_the_casushouder(wereld: Wereld, code: str, tekst: str) -> None:
    stand = wereld.post.teksten(GGZ)

    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    assert "U stelt voor om actiepunt 3" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert wereld.post.teksten(GGZ) == stand


@pytest.mark.parametrize("tekst", ["besluit 3 vervalt gewoon", "actie geef 3 aan GGZ-instelling"])
async def test_a_command_that_is_not_theirs_is_still_refused(wereld: Wereld, code: str, tekst: str) -> None:
    stand = wereld.post.teksten(GGZ)

    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    assert NIET_HIER in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert wereld.post.teksten(GGZ) == stand


@pytest.mark.parametrize(
    "tekst",
    ["cliënt niet gekomen", "Client is niet verschenen op de afspraak", "cliënt niet thuis, kaartje achtergelaten"],
)
async def test_where_the_house_notes_what_the_client_knows_an_absence_is_words_on_the_point(
    maak: Maak, tekst: str
) -> None:
    wereld = maak(beleid=replace(BELEID, aanmelden=beleid_van("kennemerland").aanmelden))
    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert NIET_HIER not in gelezen
    assert tekst in wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize("tekst", ["cliënt niet gekomen", "cliënt weet het, is akkoord", "client nog niet verteld"])
async def test_the_procesregisseur_is_told_how_to_write_it(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {tekst}")

    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "meldt u een casus niet aan" not in gelezen
    assert f"{code} actie terugkoppeling" in gelezen
