"""Small answers that were lost: a question under a hand-over, a thumb by mail, a day yes and a day no."""

from dataclasses import replace

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_eigenaars import ids
from tests.flows.test_los_in_prive import zeg
from tests.flows.test_peilwoorden_door import antwoorden
from tests.flows.test_vervolg_ico import mail, peil
from tests.flows.test_verzoek import partner
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def test_a_question_under_a_hand_over_reaches_who_offers_it(wereld: Wereld, code: str) -> None:
    await partner(wereld, GGZ, "overdragen 2 aan politie")
    vraag = wereld.post.laatste(POLITIE)
    await wereld.antwoord(vraag, "wat houdt dat precies in?")

    assert "> wat houdt dat precies in?" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "wat houdt dat precies in?" in wereld.kamers.prive(WIJKTEAM).laatste
    assert "wat houdt dat precies in?" not in wereld.kamers.casuskamer(code).tekst
    bon = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "De vraag over actiepunt 2 staat nog open." in bon
    assert "niet doorgestuurd" not in bon
    await wereld.antwoord(vraag, "ja, doe ik")
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, POLITIE)


@pytest.mark.parametrize("duim", ["👍", "👍🏻", "👌", "👍👍"])
async def test_a_thumb_by_mail_under_a_reminder_is_asked_about(wereld: Wereld, code: str, duim: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))
    herinnering = wereld.post.laatste(GGZ)
    await wereld.antwoord(herinnering, duim)

    assert "Hoe staat het met actiepunt 2?" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_thumb_elsewhere_is_thanks(wereld: Wereld, code: str) -> None:
    plan = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await wereld.antwoord(plan, "👍")

    assert wereld.post.verzonden == []


async def test_can_and_cannot_in_one_breath(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    for tekst, nummer in (
        ("wo kan ik di niet", 2),
        ("do kan ik wo niet", 3),
        ("di niet wo kan ik", 2),
        ("woensdag kan ik dinsdag niet", 2),
    ):
        await mail(wereld, GGZ, tekst)
        assert await antwoorden(wereld) == [(nummer,)], tekst
    await mail(wereld, GGZ, "di en wo kan ik niet")
    assert "niet duidelijk" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize("woorden", ["ico vast", "ico vast help", "ico vast eind november"])
async def test_the_moments_stand_there_where_none_was_chosen(wereld: Wereld, code: str, woorden: str) -> None:
    await peil(wereld)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {woorden}")

    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Welk moment wordt het?\n1. dinsdag 15 december 2026" in gelezen
    assert f"{code} ico vast, en daarachter het nummer" in gelezen


async def test_words_about_a_closed_casus_hear_so_or_reach_the_procesregisseur(wereld: Wereld, code: str) -> None:
    async with wereld.opslag.uow() as uow:
        casus = await uow.casussen.find_code(code)
        assert casus is not None
        await uow.casussen.save_casus(replace(casus, fase=Fase.GESLOTEN, uitkomst="voorlopig", uitkomst_op=wereld.nu))
        await uow.commit()

    assert f"Casus {code} is afgesloten." in await zeg(wereld, "wie houdt het dossier bij")
    await zeg(wereld, "de cliënt meldde zich vandaag bij ons")
    assert "de cliënt meldde zich vandaag bij ons" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_planned_at_the_office_gets_one_answer(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))
    herinnering = wereld.post.laatste(GGZ)
    wereld.post.wis()
    await wereld.antwoord(herinnering, "is al gepland volgende week op kantoor")

    assert len(wereld.post.aan(GGZ)) == 1
