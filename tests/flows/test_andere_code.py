"""The code of a casus is known to who takes part in it: words with it wait, whoever would read them."""

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.flows.test_andermans_casus import andere
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.nepkamers import Kamer
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


@pytest.fixture
async def twee(maak: Maak, tmp_path) -> tuple[Wereld, str]:
    """A house with two casussen: the usual one, and one with other people in it; its code."""
    wereld = met_toets(maak)
    code = await andere(wereld, tmp_path)
    wereld.post.wis()
    for kamer in kamers(wereld):
        kamer.zendingen.clear()
        kamer.berichten.clear()
    return wereld, code


def kamers(wereld: Wereld) -> list[Kamer]:
    """Of this casus, and of its members."""
    return [wereld.kamers.casuskamer(wereld.code), *(wereld.kamers.prive(wie) for wie in (WIJKTEAM, RECLASSERING))]


async def groep(wereld: Wereld, tekst: str) -> str:
    await wereld.mail(GGZ, antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token), tekst)
    return " ".join(wereld.post.tekst(wereld.post.laatste(GGZ)).split())


def gelezen(wereld: Wereld) -> str:
    """All that others of the casus could read since then."""
    mails = wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE)
    return mails + "".join(een.tekst for een in kamers(wereld))


@pytest.mark.parametrize(
    "tekst",
    [
        "zie ook {code}, daar speelt hetzelfde",
        "Dit lijkt op {code}. Is dat hetzelfde gezin?",
        "2 klaar, overlegd met de mensen van {code}",
        "2 lukt niet, want in {klein} loopt al een traject",
        "vraag hoort dit niet bij {code}?",
        "signaal in {code} is de situatie veranderd",
        "hij zit oo in zaak {klein}!!",
        "bericht We nemen dit mee naar het overleg over casus {code}.",
    ],
)
async def test_words_with_it_wait_and_their_writer_gets_them_without_the_code(twee, tekst: str) -> None:
    wereld, code = twee
    bon = await groep(wereld, tekst.format(code=code, klein=code.lower()))

    assert "Er staat de code van een andere casus in. Die is alleen voor wie daar meedoet." in bon
    assert "een andere casus" in bon
    assert code not in gelezen(wereld).upper()
    [nummer] = await open_nummers(wereld)

    await groep(wereld, f"voorstel {nummer}")
    assert "een andere casus" in gelezen(wereld)
    assert code not in gelezen(wereld).upper()
    assert await open_nummers(wereld) == []


async def test_the_procesregisseur_may_let_it_through_with_open_eyes(twee) -> None:
    wereld, code = twee
    await groep(wereld, f"zie ook {code}, daar speelt hetzelfde")
    [nummer] = await open_nummers(wereld)
    await groep(wereld, f"vrijgave {nummer}")

    await beslis(wereld, f"vrijlaten {nummer}")

    assert f"zie ook {code}" in wereld.kamers.casuskamer(wereld.code).tekst


async def test_their_own_words_wait_as_well(twee) -> None:
    wereld, code = twee
    bon = await beslis(wereld, f"{wereld.code} bericht Morgen is het overleg, samen met dat over {code}.")

    assert "Er staat de code van een andere casus in" in bon
    assert code not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize(
    "tekst", ["zie ook {eigen}, punt 3", "de DSM5 is erbij gepakt", "woont op 24BC", "hij rijdt over de N242", "K9ZZ?"]
)
async def test_the_code_of_this_casus_and_words_that_look_like_one_go_on(twee, tekst: str) -> None:
    wereld, _ = twee
    tekst = tekst.format(eigen=wereld.code)
    await groep(wereld, f"Goedemorgen allen. {tekst} Wij bellen morgen.")

    assert tekst in wereld.kamers.casuskamer(wereld.code).tekst


async def test_in_the_room_the_words_stay_there_and_go_to_nobody_else(twee) -> None:
    wereld, code = twee
    kamer = wereld.kamers.casuskamer(wereld.code)

    await wereld.zeg(RECLASSERING, kamer.id, f"!bericht zie ook {code}, daar speelt hetzelfde")

    assert code not in wereld.post.teksten(POLITIE) + wereld.post.teksten(GGZ)
    assert "Er staat de code van een andere casus in" in wereld.kamers.prive(RECLASSERING).laatste


async def test_a_command_for_the_other_casus_is_no_word_for_this_one(twee) -> None:
    wereld, code = twee
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} bericht Het overleg is verzet.")

    assert await open_nummers(wereld) == []
    assert "Het overleg is verzet." not in gelezen(wereld).replace(wereld.post.teksten(REGIE), "")
