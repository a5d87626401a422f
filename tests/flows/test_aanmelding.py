"""A case is reported without a name, by mail: asked for, completed, judged, and told."""

import pytest

from bot.settings.werkwijze_reading import names
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import AANMELDER, HEEL, OM, begin, code_van, compleet, huis, zegt
from tests.flows.conftest import Maak
from tests.wereld import REGIE


@pytest.mark.story_of("aanmelding", "aanmelding antwoord", "triage")
@pytest.mark.parametrize("naam", names())
async def test_a_whole_aanmelding_becomes_a_casus_under_its_code(maak: Maak, naam: str) -> None:
    wereld = await huis(maak, naam)
    code = await compleet(wereld, naam)
    assert (await wereld.casus(code)).fase is Fase.AANGEMELD
    assert f"Nieuwe aanmelding {code}" in wereld.post.laatste(REGIE).bericht.onderwerp
    ico = " ico di 8 december 10:00" if naam == "bonaire" else ""

    gezegd = await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"triage {code} ja{ico} namens politie en gemeente")

    assert "besloten namens politie en gemeente" in gezegd
    assert (await wereld.casus(code)).fase is (Fase.GEPLAND if ico else Fase.CONCEPT)
    hoort = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert "is opgenomen" in hoort
    assert ("U mag bij de bespreking zijn" in hoort) is (naam == "bonaire")
    assert ("De aanmelder mag bij de bespreking zijn. Vraag het" in gezegd) is (naam == "bonaire")


async def test_what_is_missing_is_asked_back_and_nothing_else(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland")
    vragen = await begin(wereld)

    await wereld.antwoord(vragen, "1 ja, drank 2 ja\n3 nee\n4 nee\norganisaties: GGZ\ndoel: rust\n7 nee, te gevaarlijk")

    terug = wereld.post.laatste(AANMELDER)
    tekst = wereld.post.tekst(terug)
    assert terug.bericht.onderwerp == f"Aanmelding {code_van(vragen)}: nog 3 vragen"
    assert "2. Waarom is dit zo?" in tekst
    assert "9. " in tekst
    assert "10. " in tekst
    assert "1. De persoon" not in tekst

    await wereld.antwoord(terug, "2 wonen en geld")
    await wereld.antwoord(wereld.post.laatste(AANMELDER), "de procesregisseur beslist, en op 1 december kijken we weer")
    assert "is compleet" in wereld.post.laatste(AANMELDER).bericht.onderwerp
    assert "voldoet de casus niet aan alle criteria" in wereld.post.tekst(wereld.post.laatste(AANMELDER))


async def test_one_question_left_is_answered_in_plain_words(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    vragen = await begin(wereld)
    await wereld.antwoord(vragen, "\n".join(HEEL["noord-holland-noord"].splitlines()[:-1]))
    assert "nog één vraag" in wereld.post.laatste(AANMELDER).bericht.onderwerp

    await wereld.antwoord(wereld.post.laatste(AANMELDER), "we willen graag dat het rustig wordt op straat")

    assert "is compleet" in wereld.post.laatste(AANMELDER).bericht.onderwerp


async def test_words_that_fit_no_question_change_nothing_and_are_asked_anew(maak: Maak) -> None:
    wereld = await huis(maak, "bonaire")
    vragen = await begin(wereld)

    await wereld.antwoord(vragen, "het gaat om een gezin met veel problemen")

    assert "kon ik bij geen vraag zetten" in wereld.post.tekst(wereld.post.laatste(AANMELDER))


@pytest.mark.story_of("triagelijst", "aanmelding toon", "aanmelding weg")
async def test_a_member_of_the_triage_reads_the_list_and_decides(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    code = await compleet(wereld, "noord-holland-noord")
    assert f"Aanmelding {code}" in await zegt(wereld, Rol.TRIAGELID, OM, "triagelijst")
    assert "GGZ en politie" in await zegt(wereld, Rol.TRIAGELID, OM, f"aanmelding toon {code}")
    assert "Namens wie" in await zegt(wereld, Rol.TRIAGELID, OM, f"triage {code} ja")
    assert "waarom" in await zegt(wereld, Rol.TRIAGELID, OM, f"triage {code} nee namens OM")

    nee = f"triage {code} niet opnemen, overleg eerst met het wijkteam namens OM en politie"
    assert "De triage besluit samen." in await zegt(wereld, Rol.TRIAGELID, OM, nee)
    assert (await wereld.casus(code)).fase is Fase.AANGEMELD
    await wereld.antwoord(wereld.post.laatste(REGIE), "klopt")

    hoort = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert "overleg eerst met het wijkteam" in hoort
    async with wereld.opslag.uow() as uow:
        assert await uow.casussen.find_code(code) is None
        assert await uow.casussen.has_code(code)
    tweede = await compleet(wereld, "noord-holland-noord")
    assert "ingetrokken" in await zegt(wereld, Rol.AANMELDER, AANMELDER, f"{tweede} aanmelding weg")
    assert "Er wacht geen aanmelding" in await zegt(wereld, Rol.TRIAGELID, OM, "triagelijst")


async def test_the_list_goes_out_at_the_cut_off_and_a_decision_is_asked_for_ever_less_often(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    code = await compleet(wereld, "noord-holland-noord")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-09 11:59"))
    assert wereld.post.aan(OM) == []
    await wereld.vooruit(tot=lokaal("2026-11-09 12:30"))
    assert code in wereld.post.tekst(wereld.post.laatste(OM))
    await wereld.vooruit(tot=lokaal("2026-12-31 12:00"))
    assert 3 <= len(wereld.post.aan(OM)) <= 6


async def test_an_unfinished_one_is_asked_for_and_later_the_procesregisseur_hears(maak: Maak) -> None:
    wereld = await huis(maak, "zaanstreek-waterland")
    code = code_van(await begin(wereld))

    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))
    assert f"Aanmelding {code}: nog niet compleet" in wereld.post.laatste(AANMELDER).bericht.onderwerp
    assert code not in wereld.post.teksten(REGIE)
    await wereld.vooruit(tot=lokaal("2026-12-20 12:00"))
    assert code in wereld.post.teksten(REGIE)
    await wereld.antwoord(wereld.post.laatste(AANMELDER), HEEL["zaanstreek-waterland"])
    assert "is compleet" in wereld.post.laatste(AANMELDER).bericht.onderwerp
