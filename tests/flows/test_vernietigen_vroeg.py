"""Destruction before the term is over: a reason is asked, and stands in the logboek and in the verklaring."""

from dataclasses import replace

import pytest

from commands.domain.vernietiging import VernietigStand, Vroeger, lees_vroeger
from commands.messages.blad import Verklaringblad
from commands.texts.verklaring import verklaring
from tests.flows.test_afsluiten import regie_zegt, sluit
from tests.texts.voorbeelden.vernietigen import KLAAR
from tests.wereld import BELEID, MANAGER, Wereld


async def test_without_a_reason_nothing_is_proposed_and_there_is_something_to_choose(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    for woorden in (f"casus vernietigen {code}", f"casus vernietigen {code} zeker"):
        gezegd = await regie_zegt(wereld, woorden)
        assert "De bewaartermijn is nog niet voorbij. U kunt wachten" in " ".join(gezegd.split())
        assert f"casus vernietigen {code} zeker niet meer nodig" in gezegd
    async with wereld.opslag.uow() as uow:
        assert await uow.vernietigingen.find_code(code) is None


@pytest.mark.parametrize("reden", list(Vroeger))
async def test_with_one_it_is_proposed_and_both_who_decide_and_who_audits_read_it(
    wereld: Wereld, code: str, reden: Vroeger
) -> None:
    await sluit(wereld, code)
    wereld.post.wis()
    assert "Er is nog niets vernietigd" in await regie_zegt(wereld, f"casus vernietigen {code} zeker {reden.value}")
    vraag = " ".join(wereld.post.tekst(wereld.post.laatste(MANAGER)).split())
    assert f"De reden om niet te wachten: {reden.value}." in vraag
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        een = await uow.vernietigingen.find_code(code)
        regels = await uow.logboek.of_casus(casus.id)
    assert een is not None
    assert (een.stand, een.vroeger) == (VernietigStand.VOORGESTELD, reden)
    assert f"voor de termijn:{reden.value}" in [regel.resultaat for regel in regels]


@pytest.mark.parametrize("woorden", ["omdat mevrouw verhuisd is", "omdat", "weet ik niet"])
async def test_words_of_their_own_are_no_reason_and_go_nowhere(wereld: Wereld, code: str, woorden: str) -> None:
    await sluit(wereld, code)
    await regie_zegt(wereld, f"casus vernietigen {code} zeker {woorden}")
    async with wereld.opslag.uow() as uow:
        assert await uow.vernietigingen.find_code(code) is None


def test_a_reason_is_read_as_people_type_it() -> None:
    assert lees_vroeger(", reden: Niet meer nodig.") is Vroeger.NIET_NODIG
    assert lees_vroeger("verzoek van de client") is Vroeger.VERZOEK
    assert lees_vroeger("op verzoek") is None


def test_the_verklaring_says_it_on_paper_and_of_no_other_casus() -> None:
    blad = verklaring(replace(KLAAR, vroeger=Vroeger.TEN_ONRECHTE), BELEID).bijgevoegd
    gewoon = verklaring(KLAAR, BELEID).bijgevoegd
    assert isinstance(blad, Verklaringblad)
    assert isinstance(gewoon, Verklaringblad)
    assert blad.onder.endswith("Voor het einde van de bewaartermijn, met als reden: ten onrechte begonnen.")
    assert "bewaartermijn" not in gewoon.onder
