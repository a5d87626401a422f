"""A casus ends: proposed by one role holder, decided by the other, closed for everybody, and opened again."""

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_afwezig import gezegd
from tests.flows.toetswereld import met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld


async def houder_zegt(wereld: Wereld, tekst: str) -> str:
    """The wijkteam is casushouder; returns what it reads back."""
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, tekst)
    return gezegd(wereld, WIJKTEAM)[-1]


async def regie_zegt(wereld: Wereld, tekst: str) -> str:
    await wereld.staf(Rol.PROCESREGISSEUR, tekst)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def alles_over(wereld: Wereld, code: str) -> None:
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        nummers = [punt.nummer for punt in await uow.actiepunten.of_casus(casus.id) if not punt.voorbij]
    for nummer in nummers:
        await regie_zegt(wereld, f"{code} actie vervalt {nummer} niet meer nodig")


async def fase(wereld: Wereld, code: str) -> Fase:
    return (await wereld.casus(code)).fase


async def sluit(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await regie_zegt(wereld, f"casus akkoord {code}")
    assert await fase(wereld, code) is Fase.GESLOTEN


async def open_klokken(wereld: Wereld, code: str) -> int:
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        punten = await uow.actiepunten.of_casus(casus.id)
        return len(await uow.herinneringen.planned_for_all([casus.id, *(punt.id for punt in punten)]))


@pytest.mark.story_of("casus akkoord")
@pytest.mark.parametrize(
    "woorden", ["casus afsluiten afschalen", "afschalen", "we kunnen afschalen", "afsluiten: afgeschaald"]
)
@pytest.mark.parametrize("antwoord", ["akkoord", "ja", "casus akkoord"])
async def test_the_casushouder_proposes_and_the_procesregisseur_decides(
    wereld: Wereld, code: str, woorden: str, antwoord: str
) -> None:
    await alles_over(wereld, code)
    assert "is verstuurd aan de procesregisseur" in await houder_zegt(wereld, woorden)
    vraag = wereld.post.laatste(REGIE)
    assert "De casushouder stelt voor" in wereld.post.tekst(vraag)
    assert await fase(wereld, code) is Fase.LOPEND

    await wereld.antwoord(vraag, antwoord)

    casus = await wereld.casus(code)
    assert (casus.fase, casus.uitkomst) == (Fase.GESLOTEN, "afgeschaald")
    for wie in (POLITIE, GGZ):
        assert any("is afgesloten" in mail.bericht.onderwerp for mail in wereld.post.aan(wie))
    assert "Genoteerd: akkoord" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert not any("is afgesloten" in mail.bericht.onderwerp for mail in wereld.post.aan(REGIE))
    assert "Wat werkte goed" in wereld.kamers.casuskamer(code).tekst
    assert await open_klokken(wereld, code) == 0


@pytest.mark.story_of("casus afsluiten")
async def test_the_procesregisseur_proposes_and_the_casushouder_decides(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    assert "is verstuurd aan de casushouder" in await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    assert "De procesregisseur stelt voor" in gezegd(wereld, WIJKTEAM)[-1]

    await houder_zegt(wereld, "casus akkoord")

    casus = await wereld.casus(code)
    assert (casus.fase, casus.uitkomst) == (Fase.GESLOTEN, "voorlopig afgesloten")


@pytest.mark.story_of("casus niet akkoord")
async def test_without_agreement_it_goes_on_and_the_proposer_reads_why(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await regie_zegt(wereld, f"casus niet akkoord {code} er komt nog een gesprek")
    assert "er komt nog een gesprek" in gezegd(wereld, WIJKTEAM)[-1]
    assert "er komt nog een gesprek" not in wereld.post.teksten(POLITIE)
    assert await fase(wereld, code) is Fase.LOPEND
    assert "geen voorstel" in await regie_zegt(wereld, f"casus akkoord {code}")


@pytest.mark.story_of("casus afschalen")
async def test_to_scale_down_is_a_word_of_its_own(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    assert "(afgeschaald) is verstuurd aan de casushouder" in await regie_zegt(wereld, f"casus afschalen {code}")


async def test_nobody_agrees_with_their_own_proposal(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    assert "Een ander moet akkoord zijn" in await houder_zegt(wereld, "casus akkoord")
    assert await fase(wereld, code) is Fase.LOPEND


async def test_a_partner_neither_proposes_nor_decides(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    plan = wereld.post.laatste(POLITIE)
    await wereld.antwoord(plan, f"{code} casus afsluiten voorlopig")
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await wereld.antwoord(plan, "casus akkoord")
    assert await fase(wereld, code) is Fase.LOPEND


async def test_of_two_proposals_at_once_the_second_is_told_of_the_first(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten afschalen")
    gelezen = await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    assert "Er is al een voorstel" in gelezen
    assert "afgeschaald" in gelezen
    await regie_zegt(wereld, f"casus akkoord {code}")
    assert (await wereld.casus(code)).uitkomst == "afgeschaald"


async def test_open_actiepunten_and_the_end_are_asked_in_one_answer(wereld: Wereld, code: str) -> None:
    gelezen = await houder_zegt(wereld, "casus afsluiten voorlopig")
    assert "Nog open: actiepunten 1, 2" in gelezen
    assert f"{code} actie vervalt 1" in gelezen
    assert "Hoe eindigt casus" in await houder_zegt(wereld, "casus afsluiten")
    assert "geen voorstel" in await regie_zegt(wereld, f"casus akkoord {code}")
    assert "niet afgesloten" in await regie_zegt(wereld, f"casus heropenen {code} er is weer iets")


async def test_a_held_text_must_be_decided_first(maak: Maak) -> None:
    wereld = maak(toets=None)
    mail = wereld.post.laatste(POLITIE)
    wereld = met_toets(maak)
    code = wereld.code
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await wereld.antwoord(mail, f"Gisteren was {NAAM} er weer.")
    assert "W1" in await regie_zegt(wereld, f"casus akkoord {code}")
    assert await fase(wereld, code) is Fase.LOPEND


async def test_one_person_in_both_roles_asks_somebody_above(wereld: Wereld, code: str) -> None:
    await regie_zegt(wereld, f"deelnemer toevoegen {code} ZVH, adviseur, publiek, {REGIE}")
    await alles_over(wereld, code)
    await regie_zegt(wereld, f"deelnemer casushouder {code} ZVH")
    assert (await wereld.leden(code))[REGIE].casushouder
    assert "manager" in await regie_zegt(wereld, f"casus afsluiten {code} voorlopig")
    assert "Een ander moet akkoord zijn" in await regie_zegt(wereld, f"casus akkoord {code}")
    await wereld.staf(Rol.MANAGER, f"casus akkoord {code}")
    assert await fase(wereld, code) is Fase.GESLOTEN
    assert "casus" in wereld.post.teksten(MANAGER)


@pytest.mark.parametrize("tekst", ["2 klaar", "Hallo allemaal, wij hebben nog iets gehoord.", "casus toon\n2 klaar"])
async def test_a_mail_to_a_closed_group_is_answered_and_goes_no_further(wereld: Wereld, code: str, tekst: str) -> None:
    oud = wereld.post.laatste(POLITIE)
    await sluit(wereld, code)
    bij_ggz = len(wereld.post.aan(GGZ))
    kamer = wereld.kamers.casuskamer(code).tekst

    await wereld.antwoord(oud, tekst)

    gelezen = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert f"Casus {code} is afgesloten" in gelezen
    assert "Bel de procesregisseur" in gelezen
    assert len(wereld.post.aan(GGZ)) == bij_ggz
    assert wereld.kamers.casuskamer(code).tekst == kamer


async def test_a_name_in_a_mail_to_a_closed_group_is_not_even_held(maak: Maak) -> None:
    wereld = maak(toets=None)
    oud = wereld.post.laatste(POLITIE)
    wereld = met_toets(maak)
    await sluit(wereld, wereld.code)
    await wereld.antwoord(oud, f"Gisteren was {NAAM} er weer.")
    assert await open_nummers(wereld) == []
    assert "is afgesloten" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_thanks_to_a_closed_group_need_no_answer(wereld: Wereld, code: str) -> None:
    oud = wereld.post.laatste(POLITIE)
    await sluit(wereld, code)
    voor = len(wereld.post.aan(POLITIE))
    await wereld.antwoord(oud, "Dank jullie wel!")
    assert len(wereld.post.aan(POLITIE)) == voor


@pytest.mark.story_of("terugblik")
@pytest.mark.parametrize("tekst", ["De lijnen waren kort. De start duurde lang.", "terugblik De lijnen waren kort."])
async def test_the_answer_to_the_two_questions_is_for_the_procesregisseur_alone(
    wereld: Wereld, code: str, tekst: str
) -> None:
    await sluit(wereld, code)
    kamer = wereld.kamers.casuskamer(code).tekst
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)
    assert "De lijnen waren kort" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "gaat alleen naar de procesregisseur" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "De lijnen waren kort" not in wereld.post.teksten(GGZ)
    assert wereld.kamers.casuskamer(code).tekst == kamer


async def test_nobody_hears_anything_of_a_closed_casus_for_half_a_year(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    await wereld.vooruit(dagen=1)
    voor = {wie: len(wereld.post.aan(wie)) for wie in (POLITIE, GGZ)}
    over_casus = wereld.post.teksten(REGIE).count(code)
    await wereld.vooruit(tot=lokaal("2027-05-03 12:00"))
    assert {wie: len(wereld.post.aan(wie)) for wie in (POLITIE, GGZ)} == voor
    assert wereld.post.teksten(REGIE).count(code) == over_casus


@pytest.mark.story_of("casus heropenen")
async def test_a_closed_casus_opens_again_with_its_clocks(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    assert "is niet uitgevoerd" not in await regie_zegt(wereld, f"casus heropenen {code} er is weer overlast")

    assert await fase(wereld, code) is Fase.LOPEND
    assert "er is weer overlast" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "er is weer overlast" in wereld.kamers.casuskamer(code).tekst
    assert await open_klokken(wereld, code) > 0
    await wereld.antwoord(wereld.post.laatste(POLITIE), "Goed dat wij weer beginnen, ik bel morgen.")
    await wereld.vooruit(dagen=1)
    assert "ik bel morgen" in wereld.post.teksten(GGZ)


async def test_only_with_a_reason_and_by_a_procesregisseur(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    await regie_zegt(wereld, f"casus heropenen {code}")
    await houder_zegt(wereld, f"{code} casus heropenen er is weer iets")
    assert await fase(wereld, code) is Fase.GESLOTEN


async def test_a_closed_casus_stands_in_the_list_and_can_be_looked_at(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    assert "Gesloten (1)" in await regie_zegt(wereld, "casus lijst")
    assert "voorlopig afgesloten" in await regie_zegt(wereld, f"{code} casus toon")
