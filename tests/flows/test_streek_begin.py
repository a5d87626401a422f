"""The beginning of a casus reads as the source of its own region says, and as that of no other."""

import pytest

from bot.settings.werkwijze_reading import names
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import AANMELDER, OM, RECLASSERING, begin, beleid_van, compleet, huis, zegt
from tests.flows.conftest import Maak
from tests.wereld import REGIE, Wereld

NHN, ZW, KENNEMERLAND, BONAIRE = "noord-holland-noord", "zaanstreek-waterland", "kennemerland", "bonaire"
JA = {
    KENNEMERLAND: "aanmelding besluit {} ja namens politie en gemeente",
    NHN: "triage {} ja namens politie en gemeente",
    ZW: "triage {} ja namens politie en gemeente",
    BONAIRE: "aanmelding besluit {} ja ico di 8 december 10:00",
}


async def opgenomen(wereld: Wereld, naam: str) -> tuple[str, str]:
    """The code, and what the procesregisseur reads."""
    code = await compleet(wereld, naam)
    return code, await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, JA[naam].format(code))


@pytest.mark.parametrize("naam", names())
async def test_only_where_the_source_says_it_the_regie_stays_with_another(maak: Maak, naam: str) -> None:
    wereld = await huis(maak, naam)
    _, regie = await opgenomen(wereld, naam)
    aanmelder = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert ("die blijft bij de inbrenger of een andere betrokken partij" in regie) is (naam == KENNEMERLAND)
    assert ("die blijft bij u of een andere betrokken partij" in aanmelder) is (naam == KENNEMERLAND)


@pytest.mark.parametrize("naam", names())
async def test_whether_it_stands_in_the_system_is_asked_after_the_meeting_not_before(maak: Maak, naam: str) -> None:
    _, regie = await opgenomen(await huis(maak, naam), naam)
    assert "vastgelegd" not in regie


async def test_where_no_law_asks_it_a_decision_names_nobody_and_is_called_no_triage(maak: Maak) -> None:
    wereld = await huis(maak, BONAIRE)
    code, regie = await opgenomen(wereld, BONAIRE)
    assert f"Aanmelding {code} is nu een casus. De aanmelder krijgt bericht." in regie
    gelezen = wereld.post.teksten(REGIE) + wereld.post.teksten(AANMELDER)
    assert "namens" not in gelezen
    assert "triage" not in gelezen.lower()


async def test_a_line_of_another_that_was_not_filled_in_is_no_decision(maak: Maak) -> None:
    wereld = await huis(maak, NHN)
    code = await compleet(wereld, NHN)
    assert f"Opnemen? Schrijf: triage {code} ja namens [wie]" in wereld.post.teksten(REGIE)
    assert "Namens wie" in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"triage {code} ja namens [wie]")
    assert (await wereld.casus(code)).fase is Fase.AANGEMELD


async def test_before_the_triage_its_members_read_the_list_and_after_it_the_question(maak: Maak) -> None:
    wereld = await huis(maak, NHN)
    code = await compleet(wereld, NHN)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-09 12:30"))
    lijst = wereld.post.laatste(OM)
    assert lijst.bericht.onderwerp == f"Aanmelding {code}: op de lijst voor de triage"
    assert "Op de lijst voor de triage van dinsdag 10 november 2026." in wereld.post.tekst(lijst)
    assert "Na de triage:" in wereld.post.tekst(lijst)
    assert "4. En/of dit: Er zijn ernstige veiligheidsproblemen" in wereld.post.tekst(lijst)
    await wereld.vooruit(tot=lokaal("2026-11-13 12:30"))
    assert wereld.post.laatste(OM).bericht.onderwerp == f"Aanmelding {code}: wat is het besluit?"


@pytest.mark.parametrize(("besluit", "uitkomst"), [("ja", "opgenomen"), ("nee, bel het wijkteam,", "niet opgenomen")])
async def test_who_was_asked_for_the_decision_hears_it(maak: Maak, besluit: str, uitkomst: str) -> None:
    wereld = await huis(maak, NHN)
    code = await compleet(wereld, NHN)
    await wereld.vooruit(tot=lokaal("2026-11-10 15:00"))
    await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"triage {code} {besluit} namens politie en gemeente")
    hoort = wereld.post.tekst(wereld.post.laatste(OM))
    assert f"Aanmelding {code} is {uitkomst}, namens politie en gemeente. U hoeft niets te doen." in hoort


async def test_who_was_not_yet_asked_hears_nothing_of_the_decision(maak: Maak) -> None:
    wereld = await huis(maak, NHN)
    await opgenomen(wereld, NHN)
    assert wereld.post.aan(OM) == []


async def test_one_member_of_the_triage_decides_nothing_alone_and_the_procesregisseur_confirms(maak: Maak) -> None:
    wereld = await huis(maak, NHN)
    code = await compleet(wereld, NHN)
    await wereld.vooruit(tot=lokaal("2026-11-10 15:00"))
    wereld.post.wis()
    await zegt(wereld, Rol.TRIAGELID, OM, f"triage {code} ja namens politie en gemeente")
    assert "opnemen, namens politie en gemeente. Klopt dat?" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert wereld.post.aan(AANMELDER) == []
    eigen = await zegt(wereld, Rol.TRIAGELID, OM, f"{code} triage eens")
    assert "Wat is het besluit" in eigen
    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")
    assert (await wereld.casus(code)).fase is Fase.CONCEPT
    assert "besloten namens politie en gemeente" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert f"Aanmelding {code} is opgenomen" in wereld.post.tekst(wereld.post.laatste(OM))


async def test_two_members_who_say_the_same_decide_and_the_procesregisseur_hears_it(maak: Maak) -> None:
    wereld = await huis(maak, NHN)
    await wereld.medewerker(Rol.TRIAGELID, email=RECLASSERING)
    code = await compleet(wereld, NHN)
    await zegt(wereld, Rol.TRIAGELID, OM, f"triage {code} ja namens politie en gemeente")
    vraag = wereld.post.laatste(RECLASSERING)
    assert "Een lid van de triage schreef op" in wereld.post.tekst(vraag)
    lijst = await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, "triagelijst")
    assert f"schreef al een besluit op. Klopt dat volgens u ook? Schrijf: {code} triage eens" in lijst
    await wereld.antwoord(vraag, "klopt")
    assert (await wereld.casus(code)).fase is Fase.CONCEPT
    assert f"Casus {code}: opgenomen" in wereld.post.laatste(REGIE).bericht.onderwerp


@pytest.mark.parametrize(
    ("naam", "zegt_het"),
    [
        (NHN, "De triage is elke dinsdag. Is uw aanmelding compleet vóór maandag 12:00 uur?"),
        (ZW, "De triage is elke dinsdag."),
        (KENNEMERLAND, ""),
        (BONAIRE, ""),
    ],
)
async def test_the_limit_and_the_talk_beforehand_stand_in_the_first_mail(maak: Maak, naam: str, zegt_het: str) -> None:
    wereld = await huis(maak, naam)
    tekst = wereld.post.tekst(await begin(wereld))
    assert zegt_het in tekst
    assert ("De triage is elke" in tekst) is bool(zegt_het)
    assert ("Wilt u eerst even sparren?" in tekst) is (naam == ZW)


async def test_where_it_is_looked_at_first_no_triage_is_promised(maak: Maak) -> None:
    wereld = await huis(maak, ZW)
    code = await compleet(wereld, ZW)
    hoort = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert "U krijgt een advies, of de aanmelding komt in de triage van" in hoort
    regie = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Naar de triage? U hoeft niets te doen" in regie
    assert f"Een advies in plaats van de triage? Schrijf: triage {code} nee, met uw advies" in regie


@pytest.mark.parametrize(
    ("naam", "met"),
    [
        (NHN, "met de procesregisseur."),
        (ZW, "met de procesregisseur en de deelnemers."),
        (KENNEMERLAND, ""),
        (BONAIRE, ""),
    ],
)
async def test_it_is_said_when_the_client_may_attend(maak: Maak, naam: str, met: str) -> None:
    wereld = await huis(maak, naam)
    await opgenomen(wereld, naam)
    tekst = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    zin = f"De cliënt mag bij het ICO zijn, als dat veilig is. Bespreek het eerst {met}"
    assert (zin in tekst) is bool(met)


async def test_consent_is_called_so_and_can_be_withdrawn_in_the_words_that_are_offered(maak: Maak) -> None:
    wereld = await huis(maak, BONAIRE)
    code, _ = await opgenomen(wereld, BONAIRE)
    assert "Toestemming van de cliënt: ja" in wereld.post.tekst(wereld.post.aan(REGIE)[0])
    assert "Die mag de cliënt altijd intrekken" in wereld.post.tekst(wereld.post.aan(AANMELDER)[0])
    zin = f"{code} client trekt toestemming in"
    assert f"De cliënt mag de toestemming altijd intrekken. Schrijf dan: {zin}" in wereld.post.teksten(AANMELDER)
    assert "trok de toestemming in" in await zegt(wereld, Rol.AANMELDER, AANMELDER, zin)
    assert f"Casus {code} ligt stil" in wereld.post.teksten(REGIE)


async def test_the_first_meeting_is_planned_after_the_triage_and_the_aanmelder_hears_the_day(maak: Maak) -> None:
    wereld = await huis(maak, NHN)
    code, regie = await opgenomen(wereld, NHN)
    assert f"Het ICO plannen? Schrijf: {code} ico plannen di 8 december 10:00" in regie
    assert "U hoort de dag zodra die bekend is" in wereld.post.tekst(wereld.post.laatste(AANMELDER))

    gepland = await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"{code} ico plannen di 8 december 10:00")

    assert "Het eerste ICO is op dinsdag 8 december 2026" in gepland
    assert (await wereld.casus(code)).fase is Fase.GEPLAND
    hoort = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert f"Het ICO over uw aanmelding {code} is op dinsdag 8 december 2026." in hoort
    await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"{code} ico verzet wo 9 december 10:00")
    hoort = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert "is verzet. Het is nu op woensdag 9 december 2026." in hoort


async def test_the_procesregisseur_hears_early_that_the_client_is_not_told_and_calls_the_aanmelder(maak: Maak) -> None:
    wereld = await huis(maak, NHN)
    code, _ = await opgenomen(wereld, NHN)
    await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"{code} ico plannen di 10 november 10:00")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-10 16:00"))
    assert "Vertel de cliënt van de aanmelding en het ICO van 10 november" in wereld.post.teksten(AANMELDER)
    vraag = next(een for een in wereld.post.aan(REGIE) if "weet de cliënt het?" in een.bericht.onderwerp)
    tekst = wereld.post.tekst(vraag)
    assert "Het is aan de aanmelder, niet aan u. Belt u de aanmelder?" in tekst
    assert "Vertel de cliënt" not in tekst


async def test_the_head_of_a_mail_calls_the_meeting_by_its_word(maak: Maak) -> None:
    for naam, woord in ((NHN, "ICO"), (BONAIRE, "casusoverleg")):
        wereld = await huis(maak, naam)
        code, _ = await opgenomen(wereld, naam)
        if naam == NHN:
            await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"{code} ico plannen di 8 december 10:00")
        assert f"Casus {code} · {woord} van 8 december" in wereld.post.tekst(wereld.post.laatste(AANMELDER))


@pytest.mark.parametrize(("naam", "boven"), [(ZW, False), (NHN, True)])
async def test_where_nobody_stands_above_the_procesregisseur_no_help_from_there_is_offered(
    maak: Maak, naam: str, boven: bool
) -> None:
    wereld = maak(leeg=True, beleid=beleid_van(naam))
    await wereld.lopende_casus()
    await wereld.vooruit(tot=lokaal("2026-11-25 12:00"))
    vraag = next(een for een in wereld.post.aan(REGIE) if "wacht sinds" in een.bericht.onderwerp)
    tekst = wereld.post.tekst(vraag)
    assert ("Opschalen?" in tekst) is boven
    assert ("manager" in tekst) is boven
