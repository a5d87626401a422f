"""What the client knows of a casus: asked for, put off with a reason, consented to, and objected to."""

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import AANMELDER, HEEL, begin, code_van, compleet, huis, zegt
from tests.flows.conftest import Maak
from tests.wereld import GGZ, REGIE, VOORBEELD, Wereld


async def opgenomen(wereld: Wereld, naam: str) -> str:
    """The code of a casus that was taken up."""
    code = await compleet(wereld, naam)
    ico = " ico di 8 december 10:00" if naam == "bonaire" else ""
    await wereld.staf(Rol.PROCESREGISSEUR, f"triage {code} ja{ico} namens politie")
    return code


async def houdt_vernietiging_op(wereld: Wereld, code: str) -> bool:
    """Whether an objection keeps the casus from being destroyed."""
    async with wereld.opslag.read() as uow:
        return (await uow.bewaringen.of_casus((await wereld.casus(code)).id)).bezwaar_sinds is not None


@pytest.mark.story_of("client")
async def test_after_the_triage_it_is_asked_until_it_is_told_in_plain_words(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    code = await opgenomen(wereld, "noord-holland-noord")
    assert "Vertel de cliënt" in wereld.post.tekst(wereld.post.laatste(AANMELDER))

    await wereld.vooruit(tot=lokaal("2026-11-06 12:00"))
    vraag = wereld.post.laatste(AANMELDER)
    assert vraag.bericht.onderwerp == f"Casus {code}: weet de cliënt het?"
    await wereld.antwoord(vraag, "ja hoor, gisteren verteld")

    assert "De cliënt weet het (donderdag 5 november 2026)" in wereld.post.tekst(wereld.post.laatste(AANMELDER))
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2027-01-20 12:00"))
    assert "weet de cliënt het?" not in wereld.post.teksten(AANMELDER)


async def test_not_yet_needs_a_reason_somebody_who_decides_and_a_day_which_is_watched(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    code = await opgenomen(wereld, "noord-holland-noord")
    half = await zegt(wereld, Rol.AANMELDER, AANMELDER, f"{code} client nog niet, te gevaarlijk")
    assert "Wie beslist" in half
    assert "Op welke dag" in half

    heel = f"{code} client nog niet, te gevaarlijk, de procesregisseur beslist, 1 december"
    assert "dinsdag 1 december 2026" in await zegt(wereld, Rol.AANMELDER, AANMELDER, heel)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-30 17:00"))
    assert wereld.post.aan(AANMELDER) == []
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    assert "te gevaarlijk" in wereld.post.tekst(wereld.post.laatste(AANMELDER))


async def test_without_consent_nothing_is_taken_up_and_a_withdrawal_stops_all(maak: Maak) -> None:
    wereld = await huis(maak, "bonaire")
    vragen = await begin(wereld)
    code = code_van(vragen)
    zonder = HEEL["bonaire"].partition("6 ja")[0] + "6 nee\n7 te onrustig\n8 de procesmanager\n9 1 december"
    await wereld.antwoord(vragen, zonder)
    ja = f"triage {code} ja ico di 8 december 10:00 namens politie"
    assert "gaf geen toestemming" in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, ja)

    assert "gaf toestemming" in await zegt(wereld, Rol.AANMELDER, AANMELDER, f"{code} client toestemming vandaag")
    assert "Meteen een datum" not in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, ja)
    assert (await wereld.casus(code)).fase is Fase.GEPLAND
    await wereld.staf(Rol.AANMELDER, f"{code} client heeft de toestemming ingetrokken")

    assert f"Casus {code} ligt stil" in wereld.post.laatste(REGIE).bericht.onderwerp
    toevoegen = f"deelnemer toevoegen {code} GGZ, behandelaar, privaat, {GGZ}"
    assert "ligt nu stil" in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, toevoegen)


@pytest.mark.parametrize(("naam", "tot"), [("kennemerland", "3 december 2026"), ("bonaire", "1 december 2026")])
async def test_an_objection_puts_it_on_hold_until_decided_within_the_term_of_the_law(
    maak: Maak, naam: str, tot: str
) -> None:
    wereld = await huis(maak, naam)
    code = await opgenomen(wereld, naam)

    gezegd = await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"{code} client bezwaar vandaag")

    assert f"uiterlijk op {'donderdag' if naam == 'kennemerland' else 'dinsdag'} {tot}" in gezegd
    assert "ligt stil" in wereld.post.laatste(AANMELDER).bericht.onderwerp
    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))
    assert "bezwaar van de cliënt" in wereld.post.teksten(REGIE)
    assert await houdt_vernietiging_op(wereld, code)
    assert "gaat verder" not in wereld.post.teksten(AANMELDER)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} client bezwaar ongegrond")
    assert f"Casus {code} gaat verder" in wereld.post.laatste(AANMELDER).bericht.onderwerp
    assert (await wereld.casus(code)).stil_sinds is None
    assert not await houdt_vernietiging_op(wereld, code)


async def test_in_a_casus_on_hold_nobody_is_reminded_and_nothing_is_passed_on_until_it_goes_on(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland")
    code = await opgenomen(wereld, "kennemerland")
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}", bijlage=VOORBEELD)
    await wereld.antwoord(wereld.post.laatste(REGIE), f"vrijgeven {code}")
    plan = wereld.post.laatste(GGZ)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} client bezwaar vandaag")
    wereld.post.wis()

    await wereld.antwoord(plan, "1 klaar")
    assert "ligt nu stil" in wereld.post.tekst(wereld.post.laatste(GGZ))
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-25 12:00"))
    assert wereld.post.aan(GGZ) == []
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} client bezwaar ongegrond")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    assert wereld.post.aan(GGZ) != []


@pytest.mark.story_of("vastgelegd")
async def test_the_letter_goes_along_as_word_and_the_day_in_the_register_is_kept(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    code = await opgenomen(wereld, "noord-holland-noord")
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} client brief")
    formulier = wereld.post.laatste(REGIE).bericht.formulier
    assert formulier is not None
    assert any("bezwaar" in tekst for _, tekst in formulier.kaders)

    gezegd = await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"{code} vastgelegd gisteren")

    assert "staat sinds maandag 2 november 2026 in KeDo" in gezegd


async def test_in_kennemerland_the_house_is_asked_to_send_the_letter(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland", huis="ZVH Kennemerland")
    code = await opgenomen(wereld, "kennemerland")
    assert f"De brief aan de cliënt? Schrijf: {code} client brief" in wereld.post.tekst(wereld.post.laatste(REGIE))

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} client brief")

    mail = wereld.post.laatste(REGIE)
    assert "verstuur de brief zelf, niet via de bot" in wereld.post.tekst(mail)
    assert mail.bericht.formulier is not None
    assert any("U mag bezwaar maken" in tekst for _, tekst in mail.bericht.formulier.kaders)


async def test_plain_words_answer_the_question_and_a_no_is_never_noted_as_a_yes(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    code = await opgenomen(wereld, "noord-holland-noord")
    await wereld.vooruit(tot=lokaal("2026-11-06 12:00"))
    vraag = wereld.post.laatste(AANMELDER)
    await wereld.antwoord(vraag, "de cliënt weet het niet")
    assert "Wie beslist" in wereld.post.tekst(wereld.post.laatste(AANMELDER))
    await wereld.antwoord(vraag, "cliënt vindt het goed")
    assert "De cliënt weet het" in wereld.post.tekst(wereld.post.laatste(AANMELDER)), code
