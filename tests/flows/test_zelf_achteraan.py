"""A step of the ladder answered with a no: its reader goes after it themselves, or the manager need not hear it now."""

import pytest

from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_gesprek_ladder import stappen
from tests.flows.test_ladder import over_punt
from tests.flows.test_na_besluit import stille_casus
from tests.flows.test_naast_contact import groep, mail
from tests.flows.test_trap import BIJ_CASUSHOUDER, BIJ_REGIE, antwoord_prive, laat
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld

__all__ = ["laat"]
ZELF = (
    "nee hoeft niet, ik bel zelf",
    "nee hoeft de manager niet te weten, ik bel zelf",
    "hoeft niet, ik spreek ze morgen",
    "Laat maar, ik bel wel.",
)
PAKT_OP = "gaat achter actiepunt 2 aan"


def gelezen(wereld: Wereld, wie: str) -> str:
    """The last answer."""
    return " ".join(wereld.post.tekst(wereld.post.laatste(wie)).split())


@pytest.mark.story_of("actie opgepakt")
@pytest.mark.parametrize("woorden", ZELF)
async def test_the_procesregisseur_goes_after_it_and_their_words_reach_nobody(
    wereld: Wereld, laat: str, woorden: str
) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_REGIE))
    vraag = wereld.post.laatste(REGIE)
    wereld.post.wis()
    await wereld.antwoord(vraag, woorden)

    assert "Genoteerd: u gaat achter actiepunt 2" in gelezen(wereld, REGIE)
    assert PAKT_OP in wereld.post.teksten(GGZ)
    assert PAKT_OP in wereld.kamers.prive(WIJKTEAM).laatste
    assert woorden not in wereld.post.teksten(GGZ) + wereld.kamers.prive(WIJKTEAM).laatste
    assert wereld.post.aan(POLITIE) == []


@pytest.mark.parametrize("manier", ["los", "antwoord"])
@pytest.mark.parametrize("woorden", [*ZELF, "nee, ik bel ze vanmiddag"])
async def test_the_casushouder_too_and_the_next_step_waits(
    wereld: Wereld, laat: str, woorden: str, manier: str
) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    wereld.post.wis()
    if manier == "los":
        await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, woorden)
    else:
        await antwoord_prive(wereld, woorden)

    assert (await stappen(wereld, laat))[0] == "actie_procesregisseur ma 2026-12-07"
    assert PAKT_OP in wereld.post.teksten(REGIE)
    assert woorden not in wereld.post.teksten(GGZ) + wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    "woorden", ["hoeft niet meer, ik bel zelf", "nee, ik kan ze niet bellen", "hoeft niet, het is al klaar, ik bel nog"]
)
async def test_what_says_something_else_takes_nothing_up(wereld: Wereld, laat: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    wereld.post.wis()
    await antwoord_prive(wereld, woorden)

    assert PAKT_OP not in wereld.post.teksten(REGIE)


@pytest.mark.parametrize("woorden", [*ZELF, "nee, ik bel ze morgen"])
async def test_beside_the_question_for_contact_it_is_about_the_step(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 uitstel tot 30 november, wachtlijst")
    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))
    vraag = mail(wereld, REGIE, "2 wacht sinds")
    assert "is er contact geweest?" in wereld.post.tekst(vraag)
    await wereld.antwoord(vraag, woorden)

    assert "Genoteerd: u gaat achter actiepunt 2" in gelezen(wereld, REGIE)
    assert woorden not in groep(wereld)


@pytest.mark.parametrize("woorden", ["nee", "nee, ik bel de casushouder morgen", "nog niet gelukt"])
async def test_there_a_bare_no_is_about_contact(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 uitstel tot 30 november, wachtlijst")
    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))
    await wereld.antwoord(mail(wereld, REGIE, "2 wacht sinds"), woorden)

    assert "nog geen contact" in wereld.post.laatste(REGIE).bericht.onderwerp


@pytest.mark.parametrize("woorden", ["nee", "Nee hoor", "nog niet nodig", "hoeft de manager niet te weten", *ZELF])
async def test_a_no_for_the_manager_is_noted_and_says_when_it_is_asked_again(maak: Maak, woorden: str) -> None:
    wereld = await stille_casus(maak)
    vraag = wereld.post.laatste(REGIE)
    await wereld.antwoord(vraag, woorden)

    bon = gelezen(wereld, REGIE)
    assert "Genoteerd: u gaat achter actiepunt 2" in bon
    assert "Wij vragen u op donderdag 24 december 2026 hoe het verder gaat." in bon
    assert over_punt(wereld, MANAGER, 2) == []
    assert "manager" not in wereld.post.laatste(GGZ).bericht.onderwerp


@pytest.mark.parametrize("woorden", ["doe maar wel", "Toch wel", "ja doe maar", "doe toch maar wel, groet"])
async def test_after_all_the_manager_hears_it(maak: Maak, woorden: str) -> None:
    wereld = await stille_casus(maak)
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    assert "vraagt uw hulp bij dit actiepunt" in wereld.post.tekst(wereld.post.laatste(MANAGER))


@pytest.mark.parametrize("woorden", ["nee, morgen", "laat de manager maar even wachten", "doe maar niet, of toch?"])
async def test_doubt_about_the_manager_changes_nothing(maak: Maak, woorden: str) -> None:
    wereld = await stille_casus(maak)
    eerst = await stappen(wereld, wereld.code)
    vraag = wereld.post.laatste(REGIE)
    await wereld.antwoord(vraag, woorden)

    assert await stappen(wereld, wereld.code) == eerst
    assert over_punt(wereld, MANAGER, 2) == []
    assert wereld.post.laatste(REGIE).bericht != vraag.bericht
