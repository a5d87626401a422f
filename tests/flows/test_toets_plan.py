"""A plan with words that may point to a person: asked about with their place, changed or released by a person."""

from pathlib import Path

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.bot.documents.maken import ACTIES, CASUS, DEELNEMERS, DOELEN, in_bytes, word
from tests.flows.conftest import Maak
from tests.flows.toetswereld import logboek, met_toets, open_prive
from tests.neptoets import NAAM
from tests.wereld import REGIE, Wereld

GGZ = "ggz@partners.test"
REGIE_MATRIX = "@regie:demo.test"
MET_NAAM = [*ACTIES[:1], [f"Belt {NAAM}", "GGZ", "3 december 2026"], *ACTIES[2:]]
GEHEIM = "Zeldzaamsma"


@pytest.fixture
async def wereld(maak: Maak) -> Wereld:
    """An empty house with the guard at the door and a procesregisseur."""
    wereld = met_toets(maak, leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    return wereld


async def stuur(wereld: Wereld, pad: Path, acties: object, woorden: str, naam: str = "plan.docx") -> str:
    """The procesregisseur mails this plan; returns what he reads back."""
    (pad / naam).write_bytes(in_bytes(word(CASUS, DOELEN, DEELNEMERS, acties)))
    await wereld.staf(Rol.PROCESREGISSEUR, woorden, bijlage=pad / naam)
    wereld.code = wereld.code or wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def schrijf(wereld: Wereld, woorden: str) -> str:
    """The procesregisseur writes; returns what he reads back."""
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)
    return wereld.post.teksten(REGIE)


async def test_the_preview_names_the_place_and_a_mail_blots_the_word_out(wereld: Wereld, tmp_path: Path) -> None:
    gelezen = await stuur(wereld, tmp_path, MET_NAAM, "casus nieuw")

    assert 'Actiepunt 1 (tabel actiepunten, rij 2): hier staat "█████".' in gelezen
    assert "Schrijf bijvoorbeeld: betrokkene" in gelezen
    assert "Belt █████" in gelezen
    assert f"Schrijf: vrijlaten {wereld.code}" in gelezen
    assert NAAM not in gelezen


async def test_it_cannot_be_released_to_partners_before_somebody_looked(wereld: Wereld, tmp_path: Path) -> None:
    await stuur(wereld, tmp_path, MET_NAAM, "casus nieuw")

    assert "Mogen ze blijven staan?" in await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert (await wereld.casus(wereld.code)).fase is Fase.CONCEPT
    assert wereld.post.aan(GGZ) == []


async def test_a_changed_plan_goes(wereld: Wereld, tmp_path: Path) -> None:
    await stuur(wereld, tmp_path, MET_NAAM, "casus nieuw")
    await stuur(wereld, tmp_path, ACTIES, f"casus plan {wereld.code}")

    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert "Belt de huisarts" in wereld.post.teksten(GGZ)


async def test_a_plan_that_a_named_person_lets_through_goes_and_the_logboek_says_who(
    wereld: Wereld, tmp_path: Path
) -> None:
    await stuur(wereld, tmp_path, MET_NAAM, "casus nieuw")

    await schrijf(wereld, f"vrijlaten {wereld.code}")
    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert f"Belt {NAAM}" in wereld.post.teksten(GGZ)
    regels = await logboek(wereld)
    assert ("vrijlaten", "ok") in [(regel.actie, regel.resultaat) for regel in regels]
    assert NAAM not in repr(regels)


async def test_a_next_version_is_looked_at_anew(wereld: Wereld, tmp_path: Path) -> None:
    await stuur(wereld, tmp_path, MET_NAAM, "casus nieuw")
    await schrijf(wereld, f"vrijlaten {wereld.code}")
    anders = [*ACTIES[:1], ["Belt de huisarts", "GGZ", "3 december 2026"], [f"Ziet {NAAM}", "Wijkteam", "4-12"]]

    gelezen = await stuur(wereld, tmp_path, anders, f"casus plan {wereld.code}")

    assert 'Actiepunt 2 (tabel actiepunten, rij 3): hier staat "█████".' in gelezen
    await schrijf(wereld, f"vrijgeven {wereld.code}")
    assert wereld.post.aan(GGZ) == []


async def test_a_word_forbidden_after_the_preview_holds_the_plan_all_the_same(wereld: Wereld, tmp_path: Path) -> None:
    acties = [*ACTIES[:1], [f"Belt {GEHEIM}", "GGZ", "3 december 2026"]]
    await stuur(wereld, tmp_path, acties, "casus nieuw")
    await schrijf(wereld, f"verboden {wereld.code} {GEHEIM}")

    await schrijf(wereld, f"vrijgeven {wereld.code}")
    assert wereld.post.aan(GGZ) == []

    await schrijf(wereld, f"vrijlaten {wereld.code}")
    await schrijf(wereld, f"vrijgeven {wereld.code}")
    assert f"Belt {GEHEIM}" in wereld.post.teksten(GGZ)


async def test_the_name_of_the_file_counts_too(wereld: Wereld, tmp_path: Path) -> None:
    gelezen = await stuur(wereld, tmp_path, ACTIES, "casus nieuw", naam=f"plan {NAAM}.docx")

    assert 'in de naam van het bestand staat "█████"' in gelezen


async def test_a_new_deelnemer_is_asked_about_his_organisation_and_never_about_his_address(
    wereld: Wereld, tmp_path: Path
) -> None:
    await stuur(wereld, tmp_path, ACTIES, "casus nieuw")
    await schrijf(wereld, f"vrijgeven {wereld.code}")
    wereld.post.wis()

    goed = f"deelnemer toevoegen {wereld.code} Buurtzorg, verpleger, privaat, {NAAM}@partners.test"
    await schrijf(wereld, goed)
    assert wereld.post.aan(f"{NAAM}@partners.test".lower()) != []

    await schrijf(wereld, f"deelnemer toevoegen {wereld.code} Familie van {NAAM}, oom, privaat, oom@partners.test")
    assert wereld.post.aan("oom@partners.test") == []
    assert "W1" in wereld.post.laatste(REGIE).bericht.onderwerp


async def test_in_a_private_room_the_preview_shows_the_word(wereld: Wereld, tmp_path: Path) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MATRIX)
    inhoud = in_bytes(word(CASUS, DOELEN, DEELNEMERS, MET_NAAM)).hex()
    kamer = await open_prive(wereld, REGIE_MATRIX)

    await wereld.zeg(REGIE_MATRIX, kamer.id, "casus nieuw", bijlagen=[["plan.docx", inhoud]])

    assert f'rij 2): hier staat "{NAAM}"' in kamer.laatste
