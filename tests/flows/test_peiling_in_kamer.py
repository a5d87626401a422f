"""Days that are said to the bot in a room answer the poll that waits there."""

import pytest

from tests.flows.test_vervolg_ico import peil
from tests.wereld import RECLASSERING, Wereld


async def kan(wereld: Wereld, code: str) -> tuple[int, ...] | None:
    """The moments that suit the reclassering; None without an answer."""
    lid = (await wereld.leden(code))[RECLASSERING]
    casus = await wereld.casus(code)
    async with wereld.opslag.uow() as uow:
        [ico] = [een for een in await uow.bijeenkomsten.of_casus(casus.id) if een.momenten]
        return next((een.kan for een in await uow.bijeenkomsten.answers(ico.id) if een.deelnemer_id == lid.id), None)


@pytest.mark.parametrize(
    ("tekst", "nummers"),
    [
        ("!dinsdag en woensdag", (1, 2)),
        ("! alleen donderdag", (3,)),
        ("!di en do kan ik", (1, 3)),
        ("!1 en 3", (1, 3)),
        ("/woensdag niet, rest wel", (1, 3)),
    ],
)
async def test_in_the_room_of_the_casus(wereld: Wereld, code: str, tekst: str, nummers: tuple[int, ...]) -> None:
    await peil(wereld)
    await wereld.zeg(RECLASSERING, wereld.kamers.casuskamer(code).id, tekst)

    assert await kan(wereld, code) == nummers


@pytest.mark.parametrize("tekst", ["dinsdag en woensdag", "di en wo", "woensdag kan ik, de rest niet"])
async def test_in_the_own_room_without_a_sign(wereld: Wereld, code: str, tekst: str) -> None:
    await peil(wereld)
    await wereld.zeg(RECLASSERING, wereld.kamers.prive(RECLASSERING).id, tekst)

    assert await kan(wereld, code) in ((1, 2), (2,))


async def test_a_mention_is_a_sign(wereld: Wereld, code: str) -> None:
    await peil(wereld)
    await wereld.zeg(RECLASSERING, wereld.kamers.casuskamer(code).id, "dinsdag en woensdag", vermeld=True)

    assert await kan(wereld, code) == (1, 2)


@pytest.mark.parametrize("waar", ["kamer", "prive"])
@pytest.mark.parametrize("tekst", ["dinsdag is hij bij de huisarts", "1 en 2", "ik bel dinsdag met de moeder"])
async def test_other_words_are_no_answer(wereld: Wereld, code: str, tekst: str, waar: str) -> None:
    await peil(wereld)
    kamer = wereld.kamers.casuskamer(code) if waar == "kamer" else wereld.kamers.prive(RECLASSERING)
    await wereld.zeg(RECLASSERING, kamer.id, tekst)

    assert await kan(wereld, code) is None


async def test_without_a_poll_it_is_asked_for_whom_it_is(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(RECLASSERING, kamer.id, "!dinsdag en woensdag")

    assert "Is dit voor alle deelnemers" in kamer.laatste
