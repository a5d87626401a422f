"""What was not understood goes back to its sender by mail: with no more of his words than the door lets through."""

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets, open_prive
from tests.neptoets import NAAM, NUMMER
from tests.wereld import GGZ, REGIE, Wereld

REGIE_MATRIX = "@regie:demo.test"
GEHEIM = "Zeldzaamsma"
LANG = "woord " * 12


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """With the guard at the door."""
    return met_toets(maak)


@pytest.mark.parametrize(
    "tekst",
    [
        f"/actie toelichten 3 BSN {NUMMER} {NAAM}",
        f"!3 {NAAM} is niet thuis",
        f"3 klaar maar {NAAM} niet",
        f"/{LANG}{NAAM}",
        f"klaar {NAAM}",
    ],
)
async def test_words_of_a_partner_that_were_not_understood_are_blotted_in_the_mail(wereld: Wereld, tekst: str) -> None:
    await wereld.mail(GGZ, antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token), tekst)

    terug = wereld.post.tekst(wereld.post.laatste(GGZ))
    for woord in (NAAM, NUMMER, NAAM[:6]):
        assert woord not in terug


@pytest.mark.parametrize(
    "opdracht",
    [
        "/actie toelichten 3 {naam}",
        "deelnemer verwijder {code} {naam}",
        "deelnemer casushouder {code} {naam}",
        "casus nieuw ico bij {naam} thuis",
        "/contact gehad {code} vrijdag met {naam}",
        "voorstel {naam}",
        "vrijlaten {naam}",
        "weiger {naam}",
        "toestann {naam}",
        "{naam} belde",
        "deelnemer verwijder {code} {naam}\ndeelnemer verwijder {code} nog eens {naam}",
    ],
)
async def test_words_of_the_procesregisseur_that_were_refused_are_blotted_in_the_mail(
    wereld: Wereld, opdracht: str
) -> None:
    terug = await beslis(wereld, opdracht.format(code=wereld.code, naam=f"{NAAM} {NUMMER}"))

    assert terug
    assert NAAM not in terug
    assert NUMMER not in terug


async def test_a_word_that_is_forbidden_in_the_casus_is_blotted_too(wereld: Wereld) -> None:
    await beslis(wereld, f"verboden {wereld.code} {GEHEIM}")

    terug = await beslis(wereld, f"deelnemer verwijder {wereld.code} meneer {GEHEIM}")

    assert "geen deelnemer die past bij: meneer █████." in terug


async def test_what_the_door_lets_through_is_repeated(wereld: Wereld) -> None:
    terug = await beslis(wereld, f"deelnemer verwijder {wereld.code} Fysiotherapie")

    assert "geen deelnemer die past bij: Fysiotherapie" in terug


async def test_in_a_private_room_it_is_repeated_as_it_was_written(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MATRIX)
    kamer = await open_prive(wereld, REGIE_MATRIX)

    await wereld.zeg(REGIE_MATRIX, kamer.id, f"deelnemer verwijder {wereld.code} {NAAM}")

    assert NAAM in kamer.laatste


@pytest.mark.parametrize(
    "woorden",
    [
        "verbode {code} {geheim}",
        "verbodn {code} {geheim}",
        "Verbdoen {code} {geheim}",
        "vreboden {code} {geheim}",
        "/verbode {geheim}",
        "verboten {geheim}",
        "{code} verboden {geheim}",
        "{code}: verbode {geheim}",
        "casus verboden {code} {geheim}",
        "verboden woorden {code} {geheim}",
        "verboden voor {code}: {geheim}",
        "verbodem:{code} {geheim}",
        "Beste bot,\n\nverbode {code} {geheim}",
        "wacht\nverbode {code} {geheim}",
        "verboden {code}",
        "/verboden: {code} {geheim}",
    ],
)
async def test_what_looks_like_verboden_is_erased_and_not_repeated(wereld: Wereld, woorden: str) -> None:
    terug = await beslis(wereld, woorden.format(code=wereld.code, geheim=GEHEIM))

    assert wereld.post.gewist == [f"<mail-{wereld.teller}@partners.test>"]
    assert GEHEIM not in wereld.post.teksten(REGIE)
    assert "verboden" in terug or "onthouden" in terug or "Over welke casus" in terug


async def test_in_an_answer_to_the_group_it_goes_to_nobody(wereld: Wereld) -> None:
    await wereld.mail(
        GGZ, antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token), "Morgen is er overleg."
    )
    wereld.post.gewist.clear()

    await wereld.antwoord(wereld.post.laatste(REGIE), f"verbode {wereld.code} {GEHEIM}")

    assert wereld.post.gewist == [f"<mail-{wereld.teller}@partners.test>"]
    assert all(GEHEIM not in wereld.post.tekst(een) for een in wereld.post.verzonden)
    assert GEHEIM not in wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize("tekst", ["Verbonden met het loket.", "Verloren tijd halen we in.", "Verboden is het niet."])
async def test_an_ordinary_word_in_an_answer_to_the_group_is_no_secret(wereld: Wereld, tekst: str) -> None:
    await wereld.mail(
        GGZ, antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token), "Morgen is er overleg."
    )

    await wereld.antwoord(wereld.post.laatste(REGIE), tekst)

    assert wereld.post.gewist == []
    assert tekst in wereld.post.teksten(GGZ)


async def test_in_the_room_of_the_casus_it_is_taken_away(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MATRIX)
    kamer = wereld.kamers.casuskamer(wereld.code)

    event = await wereld.zeg(REGIE_MATRIX, kamer.id, f"!verbode {GEHEIM} {NAAM}")

    assert kamer.geredigeerd == [event]
    assert GEHEIM not in kamer.laatste
    assert "lijkt op de opdracht verboden" in kamer.laatste


async def test_a_partner_who_writes_so_is_heard_as_ever(wereld: Wereld) -> None:
    await wereld.mail(
        GGZ,
        antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token),
        f"Verbode {wereld.code} staat er op de deur.",
    )

    assert wereld.post.gewist == []
