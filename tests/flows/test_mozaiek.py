"""Texts that point to nobody one by one do so together: the casus is seen as a whole."""

from pathlib import Path

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.bot.documents.maken import ACTIES, CASUS, DEELNEMERS, DOELEN, in_bytes, word
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, Wereld

EEN, TWEE, DRIE = "ze heeft vier kinderen", "mw werkt als taxichauffeur", "ze heeft ook epilepsie, even op letten"


@pytest.fixture
async def wereld(maak: Maak) -> Wereld:
    """Two facts went out: one with a report, one as words for all."""
    wereld = maak(toets=None)
    planmail = wereld.post.laatste(GGZ)
    wereld = met_toets(maak)
    await wereld.antwoord(planmail, f"2 klaar, {EEN}")
    await schrijf(wereld, TWEE)
    return wereld


async def schrijf(wereld: Wereld, tekst: str) -> None:
    """The police writes this at their reply address."""
    lokaal = antwoordadres(wereld.code, (await wereld.leden(wereld.code))[POLITIE].token)
    await wereld.mail(POLITIE, lokaal, tekst)


async def test_the_third_fact_waits_and_its_sender_reads_with_which_it_stands(wereld: Wereld) -> None:
    assert EEN in wereld.post.teksten(POLITIE)
    assert TWEE in wereld.post.teksten(GGZ)
    wereld.post.wis()

    await schrijf(wereld, DRIE)

    mail = wereld.post.tekst(wereld.post.laatste(POLITIE)).replace("\n", " ")
    assert "epilepsie" not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(wereld.code).tekst + mail
    assert "Het gaat nu om: gezondheid, kinderen, werk." in mail
    assert await open_nummers(wereld) == ["W1"]


async def test_the_proposal_leaves_the_fact_out_and_goes_on(wereld: Wereld) -> None:
    await schrijf(wereld, DRIE)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "voorstel")

    assert "ze heeft ook [gezondheid], even op letten" in wereld.post.teksten(GGZ)
    assert await open_nummers(wereld) == []


async def test_once_released_it_is_known_and_is_held_no_more(wereld: Wereld) -> None:
    await schrijf(wereld, DRIE)
    await beslis(wereld, "vrijlaten W1")
    assert DRIE in wereld.post.teksten(GGZ)

    await schrijf(wereld, "medicatie voor de epilepsie klopt weer")
    assert await open_nummers(wereld) == []
    await schrijf(wereld, "en ze is dus weduwe")
    assert await open_nummers(wereld) == ["W2"]


async def test_what_a_sender_withdraws_did_not_go_out(wereld: Wereld) -> None:
    await schrijf(wereld, DRIE)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "verwijder")

    assert "Gezondheid" not in await beslis(wereld, f"mozaiek {wereld.code}")


async def test_what_is_said_in_the_room_counts_and_is_told_in_private(wereld: Wereld) -> None:
    kamer = wereld.kamers.casuskamer(wereld.code)
    await wereld.zeg(RECLASSERING, kamer.id, "hij is trouwens ook weduwnaar")

    assert await open_nummers(wereld) == ["W1"]
    assert "Het gaat nu om: hoe het gezin eruitziet" in wereld.kamers.prive(RECLASSERING).tekst


@pytest.mark.story_of("mozaiek")
async def test_the_procesregisseur_reads_what_went_out_by_mail_without_the_words(wereld: Wereld) -> None:
    gelezen = await beslis(wereld, f"Mozaïek {wereld.code}")

    assert "Kinderen (3 november 2026)" in gelezen
    assert "Werk (3 november 2026)" in gelezen
    assert "taxichauffeur" not in gelezen
    assert "Zijn er 3 of meer" in gelezen


async def test_a_partner_does_not_get_the_list(wereld: Wereld) -> None:
    wereld.post.wis()
    await schrijf(wereld, f"mozaiek {wereld.code}")
    assert "Werk (" not in wereld.post.teksten(POLITIE)


async def test_words_for_one_person_alone_go_out_to_nobody(wereld: Wereld) -> None:
    await schrijf(wereld, f"vraag {DRIE}?")
    assert await open_nummers(wereld) == []
    assert "Gezondheid" not in await beslis(wereld, f"mozaiek {wereld.code}")


async def test_the_plan_counts_once_it_is_released(maak: Maak, tmp_path: Path) -> None:
    wereld = met_toets(maak, leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    bestand = tmp_path / "plan.docx"
    bestand.write_bytes(in_bytes(word(CASUS, [*DOELEN, ["Gezin", "De vier kinderen zijn veilig"]], DEELNEMERS, ACTIES)))
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=bestand)
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    assert "Kinderen" not in await beslis(wereld, f"mozaiek {code}")

    await wereld.staf(Rol.PROCESREGISSEUR, f"vrijgeven {code}")

    assert "Kinderen" in await beslis(wereld, f"mozaiek {code}")
