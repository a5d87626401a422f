"""A question without a casus: asked, answered through the bot, counted, and nothing of it kept."""

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import AANMELDER, beleid_van, huis, zegt
from tests.flows.conftest import Maak
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import GGZ, REGIE


@pytest.mark.story_of("consultatie", "consultatie vraag", "consultatie antwoord")
async def test_a_question_is_answered_through_the_bot_counted_and_erased(maak: Maak) -> None:
    wereld = await huis(maak, "zaanstreek-waterland")
    await wereld.staf(Rol.AANMELDER, "consultatie")
    vraag = wereld.post.laatste(AANMELDER)
    code = vraag.bericht.onderwerp.split()[1].rstrip(":")
    await wereld.antwoord(vraag, "hoe werkt het als school en GGZ het niet eens worden?")

    await wereld.antwoord(wereld.post.laatste(REGIE), "bel eerst samen, en vraag wie de regie heeft")

    assert "bel eerst samen" in wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert "Dit jaar beantwoord: 1" in wereld.post.tekst(wereld.post.laatste(REGIE))
    async with wereld.opslag.uow() as uow:
        assert await uow.casussen.find_code(code) is None
        assert await uow.cursors.get("consultaties") == "2026:1"
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-20 12:00"))
    assert wereld.post.aan(AANMELDER) == []


async def test_a_partner_in_a_casus_asks_and_the_group_reads_nothing(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("kennemerland"))
    mail = wereld.post.laatste(GGZ)
    wereld.post.wis()

    await wereld.antwoord(mail, "even sparren")

    vraag = next(een for een in wereld.post.aan(GGZ) if "wat is uw vraag" in een.bericht.onderwerp)
    await wereld.antwoord(vraag, "wie beslist er over opschalen?")
    assert "wie beslist er over opschalen?" in wereld.post.teksten(REGIE)
    assert {een.recipient for een in wereld.post.verzonden} <= {GGZ, REGIE}


async def test_unanswered_it_is_asked_again_and_a_name_is_held(maak: Maak) -> None:
    wereld = await huis(maak, "kennemerland", toets=nep_bewaker())
    await wereld.staf(Rol.AANMELDER, "sparren")
    vraag = wereld.post.laatste(AANMELDER)
    await wereld.antwoord(vraag, f"wat doe ik met {NAAM}?")
    assert NAAM not in wereld.post.teksten(REGIE)

    await wereld.antwoord(wereld.post.laatste(AANMELDER), "wat doe ik als iemand niet komt?")
    assert "wat doe ik als iemand niet komt?" in wereld.post.teksten(REGIE)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-12 12:00"))
    assert "nog geen antwoord" in wereld.post.teksten(REGIE)
    code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    assert "verstuurd" in await zegt(wereld, Rol.PROCESREGISSEUR, REGIE, f"{code} consultatie antwoord bel even")
