"""Signs under messages of the bot: the owner of an actiepunt taps an answer, and members tap moments of a poll."""

import pytest

from commands.domain.rollen import Rol
from tests.nepkamers import Kamer
from tests.wereld import RECLASSERING, WIJKTEAM, Wereld

MOMENTEN = "di 15 dec 10:00, wo 16 dec 14:30, do 17 dec 9:00"
EEN, TWEE, DRIE = "1\ufe0f\u20e3", "2\ufe0f\u20e3", "3\ufe0f\u20e3"


async def gepeild(wereld: Wereld) -> tuple[Kamer, str]:
    """The room with a poll, and the event of that poll."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"{wereld.code} ico momenten {MOMENTEN}")
    kamer = wereld.kamers.casuskamer(wereld.code)
    return kamer, kamer.laatste_event


async def antwoorden(wereld: Wereld) -> dict[str, tuple[int, ...]]:
    """What each member answered to the poll, by Matrix id."""
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        [ico] = await uow.bijeenkomsten.of_casus(casus.id)
        leden = {lid.id: lid.persoon.matrix_id or "" for lid in await uow.deelnemers.of_casus(casus.id)}
        return {leden[een.deelnemer_id]: een.kan for een in await uow.bijeenkomsten.answers(ico.id)}


@pytest.mark.story_of("kan")
async def test_the_bot_puts_a_sign_for_each_moment_and_taps_count_together(wereld: Wereld, code: str) -> None:
    kamer, peiling = await gepeild(wereld)
    assert kamer.berichten[-1].tekens == (EEN, TWEE, DRIE, "❌")
    assert "Tik hieronder op de nummers" in kamer.laatste

    await wereld.tik(WIJKTEAM, kamer.id, peiling, EEN)
    bon = kamer.laatste
    await wereld.tik(WIJKTEAM, kamer.id, peiling, DRIE)

    assert await antwoorden(wereld) == {WIJKTEAM: (1, 3)}
    assert "Gemeente (wijkteam) kan op moment 1." in bon
    assert kamer.laatste == bon


@pytest.mark.parametrize("teken", ["2\ufe0f\u20e3", "2\u20e3", "2\ufe0f", "2"])
async def test_a_digit_counts_as_every_client_writes_it(wereld: Wereld, code: str, teken: str) -> None:
    kamer, peiling = await gepeild(wereld)

    await wereld.tik(WIJKTEAM, kamer.id, peiling, teken)

    assert await antwoorden(wereld) == {WIJKTEAM: (2,)}


async def test_a_sign_that_is_taken_away_takes_its_moment_away_and_the_last_one_the_answer(
    wereld: Wereld, code: str
) -> None:
    kamer, peiling = await gepeild(wereld)
    een = await wereld.tik(WIJKTEAM, kamer.id, peiling, EEN)
    twee = await wereld.tik(WIJKTEAM, kamer.id, peiling, TWEE)

    await wereld.trek_in(WIJKTEAM, kamer.id, een)
    assert await antwoorden(wereld) == {WIJKTEAM: (2,)}

    await wereld.trek_in(RECLASSERING, kamer.id, twee)
    assert await antwoorden(wereld) == {WIJKTEAM: (2,)}

    await wereld.trek_in(WIJKTEAM, kamer.id, twee)
    assert await antwoorden(wereld) == {}
    assert "Uw antwoord over het vervolg-ICO" in wereld.kamers.prive(WIJKTEAM).laatste


async def test_a_cross_is_none_of_them_until_it_is_taken_away(wereld: Wereld, code: str) -> None:
    kamer, peiling = await gepeild(wereld)
    await wereld.tik(WIJKTEAM, kamer.id, peiling, EEN)
    kruis = await wereld.tik(WIJKTEAM, kamer.id, peiling, "❌")
    assert await antwoorden(wereld) == {WIJKTEAM: ()}

    await wereld.trek_in(WIJKTEAM, kamer.id, kruis)
    assert await antwoorden(wereld) == {WIJKTEAM: (1,)}


async def test_a_tap_comes_beside_what_was_typed_before(wereld: Wereld, code: str) -> None:
    kamer, peiling = await gepeild(wereld)
    await wereld.zeg(WIJKTEAM, kamer.id, "!kan 3")
    await wereld.tik(WIJKTEAM, kamer.id, peiling, EEN)

    assert await antwoorden(wereld) == {WIJKTEAM: (1, 3)}


@pytest.mark.parametrize(
    "teken", ["👍", "👍🏽", "❤️", "😂", "👀", "9️⃣", "⏳", "✅", "mxc://huis.test/abc", "", "1" * 10_000]
)
async def test_any_other_sign_under_a_poll_is_nothing(wereld: Wereld, code: str, teken: str) -> None:
    kamer, peiling = await gepeild(wereld)
    gezegd = len(kamer.berichten)

    await wereld.tik(WIJKTEAM, kamer.id, peiling, teken)

    assert await antwoorden(wereld) == {}
    assert len(kamer.berichten) == gezegd


async def test_a_poll_that_is_over_says_so_once_and_only_to_who_tapped(wereld: Wereld, code: str) -> None:
    kamer, peiling = await gepeild(wereld)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico vast 3")
    gezegd = len(kamer.berichten)

    await wereld.tik(WIJKTEAM, kamer.id, peiling, EEN)
    await wereld.tik(WIJKTEAM, kamer.id, peiling, TWEE)

    assert await antwoorden(wereld) == {}
    assert len(kamer.berichten) == gezegd
    assert wereld.kamers.prive(WIJKTEAM).tekst.count("wordt niet meer gevraagd") == 1


@pytest.mark.parametrize("wie", ["@vreemde:elders.test", "@ketenbot:demo.test"])
async def test_whoever_takes_no_part_changes_nothing(wereld: Wereld, code: str, wie: str) -> None:
    kamer, peiling = await gepeild(wereld)

    await wereld.tik(wie, kamer.id, peiling, EEN)

    assert await antwoorden(wereld) == {}


async def test_a_tap_counts_only_under_our_message_and_in_its_own_room(wereld: Wereld, code: str) -> None:
    kamer, peiling = await gepeild(wereld)
    prive = wereld.kamers.prive(WIJKTEAM)
    praat = await wereld.zeg(RECLASSERING, kamer.id, "Kan iemand dinsdag?")

    await wereld.tik(WIJKTEAM, prive.id, peiling, EEN)
    await wereld.tik(WIJKTEAM, "!elders:demo.test", peiling, EEN)
    await wereld.tik(WIJKTEAM, kamer.id, praat, EEN)
    await wereld.tik(WIJKTEAM, kamer.id, "$nergens", EEN)

    assert await antwoorden(wereld) == {}
