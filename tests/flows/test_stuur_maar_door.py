"""A procesregisseur answers the notice of a held text in their own words: the command is proposed, nothing is done."""

import pytest

from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.flows.toetswereld import met_toets, open_nummers, open_prive
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


@pytest.fixture
async def gevraagd(maak: Maak) -> Wereld:
    """Two texts wait; of the first the procesregisseur was asked to decide."""
    wereld = met_toets(maak)
    for nummer in (1, 2):
        lid = (await wereld.leden(wereld.code))[GGZ]
        await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}", f"{NAAM} belde {nummer} keer")
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}", "vrijgave W1")
    assert "bericht W1 vraagt uw besluit" in wereld.post.laatste(REGIE).bericht.onderwerp
    return wereld


@pytest.mark.parametrize(
    ("woorden", "voorstel"),
    [
        ("stuur maar door", "vrijlaten W1"),
        ("Mag door hoor.", "vrijlaten W1"),
        ("Prima, laat maar gaan", "vrijlaten W1"),
        ("Ja", "vrijlaten W1"),
        ("Laat W2 ook maar door", "vrijlaten W2"),
        ("liever niet doorsturen", "weiger W1 [reden]"),
        ("Nee, dit mag niet verder", "weiger W1 [reden]"),
    ],
)
async def test_the_command_is_proposed_and_nothing_is_done(gevraagd: Wereld, woorden: str, voorstel: str) -> None:
    await gevraagd.antwoord(gevraagd.post.laatste(REGIE), woorden)

    gelezen = gevraagd.post.tekst(gevraagd.post.laatste(REGIE))
    assert f"Er is niets uitgevoerd. Bedoelt u misschien: {voorstel}?" in gelezen
    assert await open_nummers(gevraagd) == ["W1", "W2"]
    assert NAAM not in gevraagd.post.teksten(POLITIE)


@pytest.mark.parametrize("woorden", ["Ik bel de behandelaar morgen", "mag dit wel door?", "laat W9 maar door"])
async def test_other_words_get_no_proposal(gevraagd: Wereld, woorden: str) -> None:
    await gevraagd.antwoord(gevraagd.post.laatste(REGIE), woorden)

    assert "Bedoelt u misschien" not in gevraagd.post.tekst(gevraagd.post.laatste(REGIE))
    assert await open_nummers(gevraagd) == ["W1", "W2"]


async def test_a_text_that_was_decided_about_is_not_proposed_again(gevraagd: Wereld) -> None:
    vraag = gevraagd.post.laatste(REGIE)
    await gevraagd.antwoord(vraag, "weiger W1 Schrijf liever: betrokkene.")

    await gevraagd.antwoord(vraag, "stuur maar door")

    assert "Bedoelt u misschien" not in gevraagd.post.tekst(gevraagd.post.laatste(REGIE))


async def test_what_was_proposed_works_as_it_stands(gevraagd: Wereld) -> None:
    await gevraagd.antwoord(gevraagd.post.laatste(REGIE), "stuur maar door")
    await gevraagd.antwoord(gevraagd.post.laatste(REGIE), "vrijlaten W1")

    assert f"> {NAAM} belde 1 keer" in gevraagd.post.teksten(POLITIE)
    assert await open_nummers(gevraagd) == ["W2"]


async def test_in_a_private_room_the_number_says_which_one(gevraagd: Wereld) -> None:
    regie = "@regie:demo.test"
    await gevraagd.medewerker(Rol.PROCESREGISSEUR, matrix=regie)
    prive = await open_prive(gevraagd, regie)

    await gevraagd.zeg(regie, prive.id, "laat W2 maar door")

    assert "Bedoelt u misschien: vrijlaten W2?" in prive.laatste
    assert await open_nummers(gevraagd) == ["W1", "W2"]


async def test_a_partner_is_proposed_no_decision(gevraagd: Wereld) -> None:
    """What they answer to the notice of their own text are new words."""
    await gevraagd.antwoord(gevraagd.post.laatste(GGZ), "!laat W1 maar door")

    assert "vrijlaten" not in gevraagd.post.teksten(GGZ)
    assert await open_nummers(gevraagd) == ["W1", "W2"]


async def test_a_button_that_comes_back_unfilled_asks_and_a_whole_one_is_done(gevraagd: Wereld) -> None:
    vraag = gevraagd.post.laatste(REGIE)
    door, niet_door = (knop.opdracht for blok in vraag.bericht.blokken for knop in blok.keuzes)

    await gevraagd.antwoord(vraag, niet_door)
    assert "Zo kan het wel: weiger W1 [reden]" in gevraagd.post.tekst(gevraagd.post.laatste(REGIE))
    assert await open_nummers(gevraagd) == ["W1", "W2"]
    await gevraagd.antwoord(vraag, door)
    assert await open_nummers(gevraagd) == ["W2"]
