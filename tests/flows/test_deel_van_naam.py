"""A part of a name is enough to be asked whether that deelnemer is meant, with the command ready; never to act."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.conftest import Maak
from tests.flows.test_actie_verandering import houder, punten, regie
from tests.flows.test_eigenaars import ids
from tests.flows.test_verzoek import partner
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import GGZ, POLITIE, Wereld

GGZ_HEEL, POLITIE_HEEL = "GGZ-instelling (behandelaar)", "Politie (wijkagent)"


@pytest.mark.parametrize(
    ("woorden", "klaar"),
    [
        ("actie geef 1 aan GGZ", f"actie geef 1 aan {GGZ_HEEL}"),
        ("actie geef 1 aan de ggz", f"actie geef 1 aan de {GGZ_HEEL}"),
        ("actie geef 1 aan behandel", f"actie geef 1 aan {GGZ_HEEL}"),
        ("namens GGZ 2 klaar", f"namens {GGZ_HEEL} 2 klaar"),
        ("namens de ggz: 2 is klaar, gebeld", f"namens de {GGZ_HEEL}: 2 is klaar, gebeld"),
        ("2 klaar namens ggz", f"actie gereed 2 namens {GGZ_HEEL}"),
        ("actie nieuw Belt de ggz terug, GGZ, 4 december", f"actie nieuw Belt de ggz terug, {GGZ_HEEL}, 4 december"),
    ],
)
@pytest.mark.parametrize("door", ["regie", "houder"])
async def test_the_command_stands_ready_with_the_whole_name(wereld, code, woorden: str, klaar: str, door: str) -> None:
    voor = [(punt.nummer, punt.status, punt.eigenaars) for punt in await punten(wereld, code)]

    if door == "regie":
        antwoord = await regie(wereld, code, f"{{code}} {woorden}")
        klaar = f"{code} {klaar}"
    else:
        antwoord = await houder(wereld, code, f"!{woorden}")
        klaar = f"!{klaar}"

    assert f"Bedoelt u {GGZ_HEEL}? Schrijf: {klaar}" in antwoord
    assert [(punt.nummer, punt.status, punt.eigenaars) for punt in await punten(wereld, code)] == voor


@pytest.mark.parametrize(
    ("woorden", "klaar"),
    [
        ("overdragen 2 aan pol", f"actie overdragen 2 aan {POLITIE_HEEL}"),
        ("draag 2 over aan wijkag", ""),
        ("overdragen 2 aan pol, die kent het gezin", f"actie overdragen 2 aan {POLITIE_HEEL}, die kent het gezin"),
        ("afwezig t/m 12 december vervanger pol", f"afwezig t/m 12 december vervanger {POLITIE_HEEL}"),
    ],
)
async def test_a_partner_is_asked_too(wereld: Wereld, code: str, woorden: str, klaar: str) -> None:
    eerst = await ids(wereld, code, GGZ)

    antwoord = await partner(wereld, GGZ, woorden)

    assert f"Schrijf: {klaar}" in antwoord or not klaar
    assert (await wereld.punt(code, 2)).eigenaars == eerst
    assert "actiepunt 2" not in wereld.post.teksten(POLITIE)


async def test_what_stands_ready_works_as_it_is(wereld: Wereld, code: str) -> None:
    antwoord = await regie(wereld, code, "{code} namens GGZ 2 klaar")

    await regie(wereld, code, antwoord.partition("Schrijf: ")[2].splitlines()[0].replace(code, "{code}", 1))

    assert (await wereld.punt(code, 2)).status is Status.GEREED


async def test_of_several_each_is_named_and_no_command_stands_ready(wereld: Wereld, code: str) -> None:
    antwoord = await regie(wereld, code, "{code} actie geef 1 aan wijk")

    assert f"Bedoelt u Gemeente (wijkteam) of {POLITIE_HEEL}?" in antwoord
    assert "Schrijf: " not in antwoord


@pytest.mark.parametrize("woorden", ["actie geef 1 aan bakker", "actie geef 1 aan g", "deelnemer verwijder GGZ"])
async def test_what_is_no_part_of_a_name_or_removes_somebody_is_not_proposed(wereld, code, woorden: str) -> None:
    assert "Schrijf: " not in await regie(
        wereld, code, f"{woorden} {{code}}" if "verwijder" in woorden else f"{{code}} {woorden}"
    )


async def test_words_that_the_door_knows_are_not_repeated(maak: Maak) -> None:
    wereld = maak(toets=nep_bewaker())

    antwoord = await partner(wereld, GGZ, f"overdragen 2 aan pol, {NAAM} kent hem")

    assert NAAM not in antwoord
