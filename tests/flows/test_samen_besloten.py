"""What two decide is decided by two: whoever says it alone proposes it, and the other is told and may say otherwise."""

from dataclasses import replace

import pytest

from commands.domain.einden import Einden
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import AANMELDER, HEEL, begin, code_van, compleet, huis, zegt
from tests.flows.conftest import Maak
from tests.flows.test_aanmelder_einde import gemeld
from tests.flows.test_afsluiten import alles_over, houder_zegt, regie_zegt
from tests.flows.test_vernietigen import manager_zegt, stand
from tests.wereld import BELEID, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house in which it is noted on whose behalf a casus is closed."""
    return maak(beleid=replace(BELEID, einden=Einden()))


@pytest.fixture
def code(wereld: Wereld) -> str:
    return wereld.code


@pytest.mark.story_of("ico niet nodig")
async def test_the_casushouder_proposes_that_no_vervolg_is_needed_and_another_decides(
    wereld: Wereld, code: str
) -> None:
    assert "beslist met u" in await houder_zegt(wereld, "ico niet nodig alles loopt")
    [mail] = [een for een in wereld.post.aan(REGIE) if "geen vervolg-ICO?" in een.bericht.onderwerp]
    assert "De casushouder vindt" in wereld.post.tekst(mail)
    await wereld.vooruit(tot=lokaal("2026-12-08 12:00"))
    assert "wanneer is het vervolg-ICO?" in wereld.post.teksten(REGIE)
    await regie_zegt(wereld, f"{code} ico niet nodig dat vind ik ook")
    gelezen = wereld.kamers.prive(WIJKTEAM).tekst
    assert f"Bent u het er niet mee eens? Schrijf: {code} agenderen." in gelezen
    await houder_zegt(wereld, "agenderen")
    assert "De casushouder wil casus" in wereld.post.teksten(REGIE)


@pytest.mark.story_of("casus namens")
async def test_on_whose_behalf_it_is_closed_is_asked_before_it_is(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    assert "is niet afgesloten" in await regie_zegt(wereld, f"casus namens {code} politie")
    assert "Namens welke organisaties" in await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    assert "wordt afgesloten namens Politie" in await regie_zegt(wereld, f"casus namens {code} politie")
    await houder_zegt(wereld, "akkoord")
    assert "Namens welke organisaties" not in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_it_may_stand_behind_the_proposal(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    bon = await regie_zegt(wereld, f"casus afsluiten {code} voorlopig namens politie en gemeente")
    assert "Namens welke organisaties" not in bon
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        assert len((await uow.bewaringen.of_casus(casus.id)).namens) == 2


async def test_who_proposes_as_casushouder_has_the_procesregisseur_asked(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    assert "Namens welke organisaties" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_before_it_is_destroyed_what_was_never_noted_is_asked_once_more_and_all_with_copies_are(
    wereld: Wereld, code: str
) -> None:
    await gemeld(wereld)
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await regie_zegt(wereld, f"casus akkoord {code}")
    assert "Nog niet genoteerd: namens welke organisaties" in await regie_zegt(wereld, f"casus vernietigen {code}")
    await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    assert "Verwijder dan ook zelf uw mails" in await manager_zegt(wereld, f"casus vernietigen akkoord {code}")
    een = await stand(wereld, code)
    assert een is not None
    assert een.ook == (("procesregisseur", 1), ("manager", 1), ("aanmelder", 1))


async def test_on_bonaire_the_aanmelder_who_may_attend_reads_hour_and_place_once_people_are_invited(maak: Maak) -> None:
    wereld = await huis(maak, "bonaire")
    code = await compleet(wereld, "bonaire")
    await wereld.staf(Rol.PROCESREGISSEUR, f"aanmelding besluit {code} ja ico di 8 december 10:00")
    assert "om 10:00 uur" in wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert "volgende casusoverleg van het huis" in wereld.post.teksten(REGIE)
    assert "dinsdag 8 december 2026" in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, "huisoverleg")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer toevoegen {code} Krusada, begeleider, {POLITIE}")
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico plaats zaal 3")
    assert "zaal 3" not in wereld.post.teksten(AANMELDER)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico uitnodigen")
    assert "Waar: zaal 3" in wereld.post.tekst(wereld.post.laatste(AANMELDER))


async def test_consent_says_who_asked_it_and_with_whom_may_be_shared(maak: Maak) -> None:
    wereld = await huis(maak, "bonaire")
    vragen = await begin(wereld)
    code = code_van(vragen)
    await wereld.antwoord(vragen, HEEL["bonaire"].partition("6 ja")[0] + "6 ja")
    assert "Wie vroeg de cliënt om toestemming" in wereld.post.tekst(wereld.post.laatste(AANMELDER))
    await wereld.antwoord(wereld.post.laatste(AANMELDER), "de school, en Krusada mag het weten")
    assert "Toestemming van de cliënt: ja, de school, en Krusada mag het weten" in wereld.post.teksten(REGIE)
    nieuw = f"{code} client toestemming, gevraagd door Krusada, te delen met Forma"
    assert "Daarbij genoteerd: gevraagd door Krusada, te delen met Forma." in await zegt(
        wereld, Rol.AANMELDER, AANMELDER, nieuw
    )
