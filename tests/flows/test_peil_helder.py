"""Answers to a poll with a slip, a doubt or a preference in them; each world hears several, as the last one counts."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_peilwoorden_door import antwoorden
from tests.flows.test_vervolg_ico import mail, peil
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


@pytest.mark.story_of("kan")
async def test_what_is_not_known_does_not_count_and_a_newer_answer_takes_the_place_of_the_older(
    wereld: Wereld, code: str
) -> None:
    await peil(wereld)
    stil = len(wereld.post.aan(REGIE))
    for woorden, kan in {
        "di kan wel, wo niet, do weet ik nog niet": (1,),
        "woensdag nog onzeker, de andere 2 kan ik": (1, 3),
        "2+3": (2, 3),
        "oeps ik bedoel 1 en 3": (1, 3),
        "sorry moest 2 zijn": (2,),
        "toch alleen donderdag": (3,),
        "do 9u kan ik niet, rest wel": (1, 2),
    }.items():
        bon = await mail(wereld, GGZ, woorden)
        assert await antwoorden(wereld) == [kan], woorden
        assert "Uw bericht is naar" not in bon
    assert len(wereld.post.aan(REGIE)) == stil
    for woorden in ("do weet ik nog niet", "ik bedoel niet 1 maar 2"):
        assert "Er is niets genoteerd" in await mail(wereld, GGZ, woorden)
    assert await antwoorden(wereld) == [(1, 2)]


async def test_a_preference_counts_as_both_and_the_procesregisseur_reads_it(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    for woorden in ("liefst 2, anders 1", "dinsdag heeft mijn voorkeur maar wo kan ook", "liever 1 dan 2"):
        await mail(wereld, POLITIE, woorden)
        assert await antwoorden(wereld) == [(1, 2)]
        assert woorden in wereld.post.tekst(wereld.post.laatste(REGIE))
        assert woorden not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    for woorden in ("liever niet 2", "ja maar 15 min later"):
        bon = await mail(wereld, POLITIE, woorden)
        assert "Uw bericht is naar de procesregisseur" in bon or "Er is niets genoteerd" in bon
    assert await antwoorden(wereld) == [(1, 2)]


@pytest.mark.parametrize(
    ("woorden", "stand"),
    [
        ("1x kan, verder niet. en actie 3 is klaar", Status.GEREED),
        ("kan 1.\nActie 3 ben ik nog mee bezig", Status.BEZIG),
        ("1 kan ik. en 3 is klaar", Status.OPEN),
    ],
)
async def test_a_report_that_names_its_actiepunt_counts_beside_the_answer(
    wereld: Wereld, code: str, woorden: str, stand: Status
) -> None:
    await peil(wereld)
    await mail(wereld, POLITIE, woorden)

    assert await antwoorden(wereld) == [(1,)]
    assert (await wereld.punt(code, 3)).status is stand
