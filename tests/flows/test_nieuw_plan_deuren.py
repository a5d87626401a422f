"""A new version of a plan that runs comes in by mail, in an answer, or in the private room."""

from datetime import date
from pathlib import Path

import pytest

from commands.domain.rollen import Rol
from tests.bot.documents.maken import in_bytes, word
from tests.flows.conftest import Maak
from tests.flows.nieuwplan import GGZ, KOP, PUNTEN, lopend, maak_bestand, schrijf
from tests.flows.toetswereld import open_prive
from tests.wereld import REGIE, Wereld

REGISSEUR = "@regie:zvh.test"
LATER = ["1", "Belt de huisarts", "GGZ", "4 december 2026"]


@pytest.fixture
async def wereld(maak: Maak, tmp_path: Path) -> Wereld:
    """A casus that runs with three actiepunten."""
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    return wereld


@pytest.mark.story_of("casus plan")
@pytest.mark.parametrize(
    "woorden", ["", "Hierbij het aangepaste plan, kun je dat verwerken?", "Goedemorgen,\n\nzie bijlage."]
)
async def test_an_answer_to_a_message_of_the_bot_with_the_file_is_enough(wereld, tmp_path, woorden) -> None:
    await schrijf(wereld, f"casus toon {wereld.code}")
    op = wereld.post.laatste(REGIE)
    bestand = maak_bestand(tmp_path, [LATER, *PUNTEN[1:]])

    await wereld.mail(REGIE, op.reply_local, woorden, bijlage=bestand, koppen={"In-Reply-To": op.message_id})

    assert "1. Belt de huisarts (GGZ (behandelaar), uiterlijk 4 december" in wereld.post.tekst(
        wereld.post.laatste(REGIE)
    )
    await wereld.antwoord(wereld.post.laatste(REGIE), "vrijgeven")
    assert (await wereld.punt(wereld.code, 1)).uiterlijk == date(2026, 12, 4)


async def test_a_file_that_comes_with_a_command_of_another_kind_still_waits_and_is_asked_about(
    wereld, tmp_path
) -> None:
    await schrijf(wereld, f"casus toon {wereld.code}")
    op = wereld.post.laatste(REGIE)
    bestand = maak_bestand(tmp_path, [LATER, *PUNTEN[1:]])

    await wereld.mail(REGIE, op.reply_local, "casus lijst", bijlage=bestand, koppen={"In-Reply-To": op.message_id})
    assert f"Bij casus {wereld.code}: casus plan {wereld.code}" in wereld.post.tekst(wereld.post.laatste(REGIE))

    assert "1. Belt de huisarts" in await schrijf(wereld, f"casus plan {wereld.code}")


@pytest.mark.story_of("casus plan", "vrijgeven")
@pytest.mark.parametrize("samen", [True, False])
async def test_it_comes_in_the_private_room_with_its_command_or_before_it(wereld, tmp_path, samen) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGISSEUR)
    kamer = await open_prive(wereld, REGISSEUR)
    inhoud = maak_bestand(tmp_path, [LATER, *PUNTEN[1:]]).read_bytes().hex()

    if samen:
        await wereld.zeg(REGISSEUR, kamer.id, f"casus plan {wereld.code}", bijlagen=[["plan.docx", inhoud]])
    else:
        await wereld.zeg(REGISSEUR, kamer.id, "", bijlagen=[["plan.docx", inhoud]])
        await wereld.zeg(REGISSEUR, kamer.id, f"casus plan {wereld.code}")

    assert "Was: uiterlijk 20 november 2026." in kamer.laatste
    await wereld.zeg(REGISSEUR, kamer.id, f"vrijgeven {wereld.code}")
    assert (await wereld.punt(wereld.code, 1)).uiterlijk == date(2026, 12, 4)
    assert "Gewijzigd: actiepunt 1" in wereld.post.teksten(GGZ)


async def test_a_file_with_actiepunten_and_nothing_else_is_a_new_version(wereld: Wereld, tmp_path: Path) -> None:
    tabel = [KOP, LATER, *PUNTEN[1:], ["4", "Gaat langs", "wijkagent", "8 december 2026"]]
    (tmp_path / "notulen.docx").write_bytes(in_bytes(word(tabel)))

    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=tmp_path / "notulen.docx")

    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "4. Gaat langs (Politie (wijkagent), uiterlijk 8 december 2026)" in gelezen
    assert "1. Belt de huisarts (GGZ (behandelaar), uiterlijk 4 december 2026). Was: uiterlijk" in gelezen
    assert "Zoals het was: 2, 3" in gelezen
    assert not {"Deelnemers", "Doelen", "Open vragen", "Vervalt"} & set(gelezen.splitlines())
    assert "Versie 2 van het plan" in await schrijf(wereld, f"vrijgeven {wereld.code}")
    assert "Wonen: Een vaste plek" in await schrijf(wereld, f"plan toon {wereld.code}")


async def test_an_owner_who_joined_by_a_command_need_not_stand_in_the_file(wereld: Wereld, tmp_path: Path) -> None:
    await schrijf(wereld, f"deelnemer toevoegen {wereld.code} Jeugdzorg, begeleider, publiek, jz@partners.test")
    bestand = maak_bestand(tmp_path, [*PUNTEN, ["4", "Gaat langs", "Jeugdzorg", "8 december 2026"]])
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=bestand)
    assert "4. Gaat langs (Jeugdzorg (begeleider)" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert "Nieuw voor u: actiepunt 4" in wereld.post.teksten("jz@partners.test")
