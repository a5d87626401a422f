"""A decision about an aanmelding in plain words, in answer to the mail that asks for it."""

import pytest

from commands.domain.casus import Fase
from tests.flows.aanmeldwereld import AANMELDER, compleet, huis
from tests.flows.conftest import Maak
from tests.wereld import REGIE


@pytest.mark.parametrize(
    ("woorden", "na"),
    [
        ("nemen we op, namens politie", Fase.CONCEPT),
        ("We nemen deze op. Namens politie en OM", Fase.CONCEPT),
        ("ja, namens OM", Fase.CONCEPT),
        ("prima, neem maar op namens politie en gemeente\n\nGroet, de voorzitter", Fase.CONCEPT),
        ("houden we nog even aan tot er meer bekend is", Fase.AANGEMELD),
        ("niet opnemen, hoort bij het wijkteam. namens OM", None),
        ("We nemen hem niet op: eerst het wijkteam, namens OM en politie", None),
    ],
)
async def test_it_decides(maak: Maak, woorden: str, na: Fase | None) -> None:
    wereld = await huis(maak, "kennemerland")
    code = await compleet(wereld, "kennemerland")
    voor = len(wereld.post.aan(AANMELDER))
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    async with wereld.opslag.uow() as uow:
        casus = await uow.casussen.find_code(code)
    assert (None if casus is None else casus.fase) is na
    assert len(wereld.post.aan(AANMELDER)) == voor + 1


@pytest.mark.parametrize(
    ("woorden", "gevraagd"),
    [
        ("nemen we op", "Namens wie"),
        ("ja", "Namens wie"),
        ("niet opnemen namens OM", "waarom"),
        ("nemen we deze op?", "begrijp ik niet"),
        ("ik twijfel nog, bel me even", "begrijp ik niet"),
    ],
)
async def test_what_it_lacks_is_asked_and_a_doubt_decides_nothing(maak: Maak, woorden: str, gevraagd: str) -> None:
    wereld = await huis(maak, "kennemerland")
    code = await compleet(wereld, "kennemerland")
    voor = len(wereld.post.aan(AANMELDER))
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    assert gevraagd in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert (await wereld.casus(code)).fase is Fase.AANGEMELD
    assert len(wereld.post.aan(AANMELDER)) == voor
