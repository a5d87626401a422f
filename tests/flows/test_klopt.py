"""A plain yes to the preview of a plan, and a plain answer to the offered role of casushouder."""

from pathlib import Path

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.flows.nieuwplan import PUNTEN, lopend, stuur
from tests.flows.test_afwezig import gezegd
from tests.flows.test_casushouder_overdragen import casushouder, houder_zegt
from tests.flows.test_nieuw_plan_vragen import VERSCHOVEN, watten
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

JA = ["ja", "klopt", "Akkoord", "prima", "Ja, klopt helemaal.", "ziet er goed uit, akkoord"]
ANDERS = [*PUNTEN[:2], ["3", "Zoekt een woning", "Politie", "8 december 2026"]]


async def antwoord(wereld: Wereld, woorden: str) -> str:
    """The procesregisseur answers the last mail; returns what comes back."""
    vraag = wereld.post.laatste(REGIE)
    await wereld.antwoord(vraag, woorden)
    laatste = wereld.post.laatste(REGIE)
    return "" if laatste == vraag else wereld.post.tekst(laatste)


@pytest.fixture
async def loopt(maak: Maak, tmp_path: Path) -> Wereld:
    """A casus that runs with three actiepunten."""
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    return wereld


@pytest.mark.parametrize("woorden", JA)
async def test_a_yes_takes_the_proposals_and_releases_nothing(loopt: Wereld, tmp_path: Path, woorden: str) -> None:
    eerst = await watten(loopt)
    await stuur(loopt, tmp_path, VERSCHOVEN, f"casus plan {loopt.code}")

    assert "Zoals het was: 1 t/m 3" in await antwoord(loopt, woorden)
    assert await watten(loopt) == eerst


@pytest.mark.parametrize("woorden", JA)
async def test_a_yes_to_a_change_without_questions_names_the_command_that_releases(loopt, tmp_path, woorden) -> None:
    await stuur(loopt, tmp_path, ANDERS, f"casus plan {loopt.code}")

    assert f"Klopt alles? Schrijf: vrijgeven {loopt.code}" in await antwoord(loopt, woorden)


@pytest.mark.parametrize("woorden", JA)
async def test_a_yes_to_a_first_plan_does_not_release_it(maak: Maak, tmp_path: Path, woorden: str) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await stuur(wereld, tmp_path, PUNTEN, "casus nieuw")
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")

    assert f"Klopt alles? Schrijf: vrijgeven {code}" in await antwoord(wereld, woorden)
    assert (await wereld.casus(code)).fase is Fase.CONCEPT


@pytest.mark.parametrize("voor", ["klopt, alleen ", "ja, maar ", "Prima, behalve dat "])
async def test_what_stands_behind_the_yes_is_the_answer(maak: Maak, tmp_path: Path, voor: str) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await stuur(wereld, tmp_path, [["1", "Belt de huisarts", "", "20 november 2026"], *PUNTEN[1:]], "casus nieuw")

    gelezen = await antwoord(wereld, f"{voor}punt 1 is van de politie")

    assert "Belt de huisarts (Politie (wijkagent)" in gelezen


@pytest.mark.parametrize("woorden", ["prima, doe ik", "ok doe ik", "Hoi,\n\nis goed, doe ik"])
async def test_a_clear_yes_takes_the_role(wereld: Wereld, code: str, woorden: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")

    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    assert await casushouder(wereld) == {POLITIE}


@pytest.mark.parametrize(
    ("woorden", "reden"),
    [
        ("liever niet, te druk", "te druk"),
        ("nee, dat lukt ons niet", "dat lukt ons niet"),
        ("kan ik niet", "kan ik niet"),
    ],
)
async def test_a_clear_no_goes_to_the_casushouder_with_the_reason(wereld, code, woorden: str, reden: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")

    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    assert "Politie (wijkagent) wordt geen casushouder" in gezegd(wereld, WIJKTEAM)[-1]
    assert reden in gezegd(wereld, WIJKTEAM)[-1]
    assert reden not in wereld.post.teksten(GGZ)


@pytest.mark.parametrize(
    "woorden", ["vanaf 1 januari wel", "nee, nu niet maar in januari wel", "wat houdt dat in?", "moet ik overleggen"]
)
async def test_what_may_be_either_is_asked_back_and_told_to_nobody(wereld: Wereld, code: str, woorden: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")
    voor = len(gezegd(wereld, WIJKTEAM))
    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    vraag = wereld.post.laatste(POLITIE)
    assert "Wordt u nu casushouder" in wereld.post.tekst(vraag)
    assert await casushouder(wereld) == {WIJKTEAM}
    assert len(gezegd(wereld, WIJKTEAM)) == voor
    assert woorden not in wereld.post.teksten(GGZ)
    await wereld.antwoord(vraag, "ja")
    assert await casushouder(wereld) == {POLITIE}


VRIJ = [
    "top, vrijgeven",
    "ziet er goed uit, stuur maar door",
    "Prima, verstuur maar",
    "klopt, geef maar vrij",
    "mag vrijgegeven worden",
    "Ok, stuur maar rond naar alle deelnemers",
]
NIET_VRIJ = ["stuur nog niet", "klopt, maar stuur het nog niet door", "mag ik dit vrijgeven?", "geef de politie vrij"]


@pytest.mark.parametrize("woorden", VRIJ)
async def test_plain_words_release_a_first_plan(maak: Maak, tmp_path: Path, woorden: str) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await stuur(wereld, tmp_path, PUNTEN, "casus nieuw")
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    await antwoord(wereld, woorden)

    assert (await wereld.casus(code)).fase is Fase.LOPEND


@pytest.mark.parametrize("woorden", NIET_VRIJ)
async def test_words_with_a_doubt_release_nothing(maak: Maak, tmp_path: Path, woorden: str) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await stuur(wereld, tmp_path, PUNTEN, "casus nieuw")
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    await antwoord(wereld, woorden)

    assert (await wereld.casus(code)).fase is Fase.CONCEPT


async def test_plain_words_without_proof_are_asked_first(maak: Maak, tmp_path: Path) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await stuur(wereld, tmp_path, PUNTEN, "casus nieuw")
    voorbeeld = wereld.post.laatste(REGIE)
    code = voorbeeld.bericht.onderwerp.split()[1].rstrip(":")
    await wereld.antwoord(voorbeeld, "top, vrijgeven", dmarc="")
    assert (await wereld.casus(code)).fase is Fase.CONCEPT

    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")
    assert (await wereld.casus(code)).fase is Fase.LOPEND


@pytest.mark.parametrize("woorden", ["een nieuwe casus graag", "Ik wil een nieuwe casus openen", "nieuwe casus aub"])
async def test_who_asks_for_a_new_casus_is_led_to_it(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)

    assert "casus nieuw" in wereld.post.tekst(wereld.post.laatste(REGIE))
