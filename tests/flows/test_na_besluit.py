"""Where a source says "indien nodig" the manager hears nothing by itself: the procesregisseur is asked, and decides."""

from dataclasses import replace

import pytest

from commands.domain.actiepunt import FeedbackSoort
from commands.domain.herinnering import Stap
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_ladder import over_punt
from tests.wereld import BELEID, MANAGER, REGIE, WIJKTEAM, Wereld

BESLIST = replace(BELEID, manager_na_besluit=True)


async def stille_casus(maak: Maak) -> Wereld:
    """A casus in which only actiepunt 2 is open, and nobody answers about it up to the day of the highest step."""
    wereld = maak(leeg=True, beleid=BESLIST)
    wereld.code = await wereld.lopende_casus()
    for nummer in (1, 3, 4, 5):
        await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, f"!{nummer} klaar")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))
    return wereld


async def test_the_manager_hears_nothing_and_the_procesregisseur_is_asked_again_ever_less_often(maak: Maak) -> None:
    wereld = await stille_casus(maak)
    eerst, vraag = (een for een in wereld.post.aan(REGIE) if "actiepunt 2" in wereld.post.tekst(een))
    dag = "Dan vragen wij u op donderdag 10 december 2026 of de manager ZVH dit moet horen."
    assert dag in " ".join(wereld.post.tekst(eerst).split())
    tekst = " ".join(wereld.post.tekst(vraag).split())
    assert "Moet de manager ZVH dit horen? Dat beslist u: het gaat niet vanzelf." in tekst
    assert f"{wereld.code} opschalen 2" in tekst
    assert "Zonder besluit vragen wij u op donderdag 24 december 2026 hoe het verder gaat." in tekst

    await wereld.vooruit(tot=lokaal("2027-03-20 12:00"))
    assert over_punt(wereld, MANAGER, 2) == []
    assert over_punt(wereld, REGIE, 2)[2] == "do 2026-12-24 09:00"
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        regels = await uow.logboek.of_casus(casus.id)
    gezegd = [een.resultaat for een in regels if een.actie == Stap.ACTIE_MANAGER.value]
    assert gezegd == ["besluit_gevraagd"]  # who audits sees that the manager did not hear it


@pytest.mark.parametrize(
    ("woorden", "hoort_het"),
    [
        ("{code} opschalen 2", "vraagt uw hulp bij dit actiepunt"),
        ("{code} opschalen 2, de wachtlijst is te lang", "de wachtlijst is te lang"),
    ],
)
async def test_one_word_is_the_decision_and_then_the_manager_hears_it(maak: Maak, woorden: str, hoort_het: str) -> None:
    wereld = await stille_casus(maak)
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden.format(code=wereld.code))

    assert "de manager ZVH is gevraagd om hulp bij actiepunt 2" in wereld.post.tekst(wereld.post.laatste(REGIE))
    hoort = wereld.post.laatste(MANAGER)
    assert hoort_het in wereld.post.tekst(hoort)
    punt = await wereld.punt(wereld.code, 2)
    async with wereld.opslag.uow() as uow:
        gemeld = await uow.feedback.of_actiepunt(punt.id)
    assert [een.soort for een in gemeld] == [FeedbackSoort.OPGESCHAALD]


@pytest.mark.parametrize("woorden", ["ja", "Ja graag", "ja, graag opschalen", "Dit mag naar de manager.\n\nGroet"])
async def test_a_plain_yes_to_that_question_is_the_decision(maak: Maak, woorden: str) -> None:
    wereld = await stille_casus(maak)
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    assert "de manager ZVH is gevraagd om hulp bij actiepunt 2" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "vraagt uw hulp bij dit actiepunt" in wereld.post.tekst(wereld.post.laatste(MANAGER))


@pytest.mark.parametrize("woorden", ["nee", "ja, maar pas volgende week", "moet de manager dat?", "nog niet opschalen"])
async def test_what_is_no_plain_yes_scales_nothing_up(maak: Maak, woorden: str) -> None:
    wereld = await stille_casus(maak)
    vraag = wereld.post.laatste(REGIE)
    await wereld.antwoord(vraag, woorden)

    assert wereld.post.laatste(REGIE).bericht != vraag.bericht  # it is answered
    assert over_punt(wereld, MANAGER, 2) == []


async def test_a_yes_to_a_question_that_was_answered_since_scales_nothing_up(maak: Maak) -> None:
    wereld = await stille_casus(maak)
    vraag = wereld.post.laatste(REGIE)
    await wereld.antwoord(vraag, f"{wereld.code} 2 opgepakt")
    await wereld.antwoord(vraag, "ja graag")

    assert over_punt(wereld, MANAGER, 2) == []


async def test_somebody_below_still_gives_a_reason(maak: Maak) -> None:
    wereld = await stille_casus(maak)
    wereld.post.wis()
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{wereld.code} opschalen 2 naar manager")

    assert wereld.post.aan(MANAGER) == []
    assert "opschalen [nummer]" in wereld.kamers.prive(WIJKTEAM).laatste


async def test_what_is_taken_up_waits_and_is_asked_about_later(maak: Maak) -> None:
    wereld = await stille_casus(maak)
    await wereld.antwoord(wereld.post.laatste(REGIE), f"{wereld.code} 2 opgepakt")
    wereld.post.wis()
    await wereld.vooruit(dagen=60)
    assert over_punt(wereld, REGIE, 2)
    assert over_punt(wereld, MANAGER, 2) == []
