"""The guard on the real recognisers: every kind has a proposal, and what it proposes passes the door itself."""

import pytest

from bot.privacy.bewaker import Bewaker
from bot.privacy.hit import Kind
from bot.privacy.toetser import Toetser
from commands.domain.vondst import Casuslijst, met_voorstel

TEKST = "Gebeld met 06-12345678 en mail naar iemand@elders.test, postcode 1234 AB."


@pytest.fixture(scope="module")
def bewaker() -> Bewaker:
    """Built once: the lists take some tenths of a second."""
    return Bewaker(Toetser)


async def test_what_is_proposed_passes_the_door(bewaker: Bewaker) -> None:
    vondsten = await bewaker.inspect([TEKST], Casuslijst())
    assert {een.soort for een in vondsten} >= {Kind.TELEFOON, Kind.EMAIL, Kind.POSTCODE}

    nieuw = met_voorstel(TEKST, vondsten)

    assert nieuw == "Gebeld met [telefoonnummer] en mail naar [e-mailadres], postcode [postcode]."
    assert [een for een in await bewaker.inspect([nieuw], Casuslijst()) if not een.waarschuwing] == []


async def test_the_words_of_every_proposal_pass(bewaker: Bewaker) -> None:
    woorden = ["betrokkene", "[woonplaats]", "[adres]", "[postcode]", "[BSN]", "[geboortedatum]", "[leeftijd]"]
    woorden += ["[rekeningnummer]", "[kenteken]", "[parketnummer]", "[proces-verbaal]", "[V-nummer]", "[nummer]"]
    woorden += [
        "[school]",
        "[instelling]",
        "[naam]",
        "persoon 1",
        "Persoon 2",
        "betrokkenes",
        "[link]",
        "[nationaliteit]",
        "[weggelaten]",
    ]

    vondsten = await bewaker.inspect([f"Wij spraken {woord} vandaag." for woord in woorden], Casuslijst())

    assert [woorden[een.tekst_nr] for een in vondsten if not een.waarschuwing] == []
