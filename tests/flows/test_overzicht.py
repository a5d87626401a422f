"""A procesregisseur asks for their overview as people ask, at every door where nobody reads along."""

from datetime import date

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from commands.messages.tijdlijn import Tekenvorm, Tijdlijn
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.toetswereld import met_toets, open_prive
from tests.neptoets import NAAM
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, VOORBEELD, WIJKTEAM, Wereld

COLLEGA, CHEF = "collega@zvh-huis.test", "@chef:zvh-huis.test"


async def overzicht(wereld: Wereld, woorden: str = "overzicht") -> str:
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.story_of("overzicht")
@pytest.mark.parametrize(
    "woorden",
    [
        "overzicht",
        "Hoe staan mijn zaken ervoor?",
        "Goedemorgen,\n\nWat moet ik doen?\n\nGroet",
        "mijn overzicht graag",
        "wat moet ik vandaag doen",
    ],
)
async def test_asked_in_plain_words_it_says_what_waits_by_code_and_number(
    wereld: Wereld, code: str, woorden: str
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    concept = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    await wereld.vooruit(tot=lokaal("2026-11-16 12:00"))

    tekst = await overzicht(wereld, woorden)

    assert "2 van uw 2 casussen vragen iets" in tekst
    assert f"- {concept}: plan vrijgeven, te laat sinds ma 9 nov" in tekst
    assert f"- {code}: punt" in tekst
    assert "te laat sinds" in tekst


@pytest.mark.story_of("overzicht beeld")
@pytest.mark.parametrize("woorden", ["overzicht beeld", "overzicht in beeld graag", "Overzicht als plaatje"])
async def test_as_a_picture_it_has_a_strip_for_each_casus_that_asks_something(
    wereld: Wereld, code: str, woorden: str
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    concept = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 lukt niet")
    await wereld.vooruit(tot=lokaal("2026-11-18 12:00"))

    assert "2 van uw 2 casussen vragen iets" in await overzicht(wereld, woorden)

    beeld = wereld.post.laatste(REGIE).bericht.bijgevoegd
    assert isinstance(beeld, Tijdlijn)
    stroken = {rij.titel: rij for rij in beeld.rijen}
    assert set(stroken) == {code, concept}
    assert stroken[concept].balk is None
    balk = stroken[code].balk
    assert balk is not None
    assert balk.laat_vanaf == date(2026, 11, 17)
    assert {teken.vorm for teken in stroken[code].tekens} >= {Tekenvorm.ROND, Tekenvorm.KRUIS, Tekenvorm.STIP}


async def test_where_nothing_is_asked_there_is_no_picture(wereld: Wereld, code: str) -> None:
    assert "vraagt niets" in await overzicht(wereld, "overzicht beeld")
    assert wereld.post.laatste(REGIE).bericht.bijgevoegd is None


async def test_a_code_in_it_can_be_clicked_and_what_is_sent_is_understood(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-16 12:00"))
    await overzicht(wereld)
    rijen = [rij for blok in wereld.post.laatste(REGIE).bericht.blokken for rij in blok.rijen]
    assert rijen

    for rij in rijen:
        tekst = await overzicht(wereld, rij.knop.opdracht)
        assert f"casus {rij.knop.label}" in tekst


async def test_no_word_of_a_plan_and_nobody_of_a_casus_stands_in_it(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-08 12:00"))

    tekst = await overzicht(wereld)

    woorden = {(await wereld.punt(code, nummer)).wat for nummer in range(1, 6)}
    for woord in (*woorden, "GGZ", "Politie", "Wijkteam", GGZ, POLITIE, WIJKTEAM):
        assert woord not in tekst


async def test_a_question_that_only_begins_like_it_is_not_taken_for_it(wereld: Wereld, code: str) -> None:
    for woorden in ("Wat moet ik doen met de brief van de school?", "overzicht van de kosten volgt", "overzicht?"):
        assert "Deze regel begrijp ik niet" in await overzicht(wereld, woorden)


async def test_a_held_text_waits_for_the_procesregisseur_once_its_sender_asked_for_release(maak: Maak) -> None:
    wereld = met_toets(maak)
    await wereld.mail(
        GGZ, antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token), f"{NAAM} was niet thuis"
    )
    assert "bericht W1" not in await overzicht(wereld)
    await wereld.antwoord(wereld.post.laatste(GGZ), "vrijgave W1")

    assert f"- {wereld.code}: bericht W1: besluit, sinds di 3 nov" in await overzicht(wereld)

    await wereld.staf(Rol.PROCESREGISSEUR, "vrijlaten W1")
    assert "W1" not in (await overzicht(wereld)).replace(wereld.code, "")


async def test_only_your_own_casussen_count_and_those_that_nobody_has(wereld: Wereld, code: str) -> None:
    ander = await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA)
    await wereld.mail(COLLEGA, f"bot+{ander.token}", "overzicht")
    assert "U hebt geen open casussen" in wereld.post.tekst(wereld.post.laatste(COLLEGA))

    async with wereld.opslag.uow() as uow:
        regie = next(een for een in await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR) if een.id != ander.id)
        await uow.medewerkers.remove_medewerker(regie.id)
        await uow.commit()
    await wereld.mail(COLLEGA, f"bot+{ander.token}", "overzicht")
    assert "ene casus" in wereld.post.tekst(wereld.post.laatste(COLLEGA))


async def test_a_manager_sees_what_they_were_asked(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.MANAGER, "overzicht")
    assert "vraagt niets van u" in wereld.post.tekst(wereld.post.laatste(MANAGER))
    await wereld.vooruit(tot=lokaal("2026-12-08 12:00"))

    await wereld.staf(Rol.MANAGER, "overzicht")

    tekst = wereld.post.tekst(wereld.post.laatste(MANAGER))
    assert f"- {code}: punt" in tekst
    assert ": besluit" in tekst


async def test_in_the_room_of_a_casus_it_is_refused_and_in_the_private_room_it_is_answered(
    wereld: Wereld, code: str
) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=CHEF)
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(CHEF, kamer.id, "!overzicht")
    assert kamer.laatste.startswith("In deze kamer lezen anderen mee.")

    prive = await open_prive(wereld, CHEF)
    await wereld.zeg(CHEF, prive.id, "wat moet ik doen?")
    assert prive.laatste.startswith("U hebt geen open casussen")


@pytest.mark.story_of("casus lijst")
@pytest.mark.parametrize("woorden", ["casus lijst", "De hele lijst", "alle casussen"])
async def test_the_list_shows_state_late_next_date_and_whose_it_is(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA)
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    concept = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    await wereld.vooruit(tot=lokaal("2026-11-18 12:00"))

    tekst = await overzicht(wereld, woorden)

    assert "Uw casussen (2)" in tekst
    assert f"- {concept}: nog niet vrijgegeven, ICO 2 november 2026" in tekst
    assert f"- {code}: 5 van 5 punten open" in tekst
    assert "te laat sinds" in tekst
    assert "volgende datum" in tekst


@pytest.mark.parametrize("woorden", ["overzicht", "Wat moet ik doen?", "mijn punten"])
async def test_a_partner_who_asks_reads_their_own_points_and_since_when_they_are_late(
    wereld: Wereld, code: str, woorden: str
) -> None:
    ander = await wereld.nog_een_casus()
    await wereld.vooruit(tot=lokaal("2026-12-08 12:00"))

    await wereld.mail(GGZ, antwoordadres(code, (await wereld.leden(code))[GGZ].token), woorden)

    tekst = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert f"- {code} 2: Maakt een nieuwe afspraak" in tekst
    assert "te laat sinds" in tekst
    assert f"- {ander}: 1 open, 1 te laat" in tekst


@pytest.mark.story_of("overzicht")
async def test_a_request_waits_for_others_until_the_procesregisseur_is_asked_too(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "actie nieuw Belt met school, politie, vrijdag 18 december 2026")
    assert f"Wacht op anderen (1)\n- {code}: punt 6: akkoord, sinds" in await overzicht(wereld)

    await wereld.vooruit(tot=lokaal("2026-11-12 12:00"))
    assert f"Wacht op u (1)\n- {code}: punt 6: akkoord, sinds do 12 nov" in await overzicht(wereld)

    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 6 akkoord")
    assert "akkoord" not in await overzicht(wereld)


async def test_without_a_casushouder_a_request_waits_for_the_procesregisseur_at_once(wereld: Wereld, code: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} afmelden zeker")
    await wereld.antwoord(wereld.post.laatste(GGZ), "actie nieuw Belt met school, politie, vrijdag 18 december 2026")

    assert f"- {code}: punt 6: akkoord" in (await overzicht(wereld)).partition("Wacht op u")[2].partition("Te laat")[0]


async def test_the_offered_role_waits_for_others_first(wereld: Wereld, code: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{code} casushouder overdragen aan politie")
    assert f"Wacht op anderen (1)\n- {code}: andere casushouder gevraagd, sinds di 3 nov" in await overzicht(wereld)

    await wereld.antwoord(wereld.post.laatste(POLITIE), "nee")
    assert "andere casushouder" not in await overzicht(wereld)
