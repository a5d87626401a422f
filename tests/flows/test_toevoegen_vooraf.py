"""Somebody is added before the release: they stand in the preview, and get everything at the release."""

from pathlib import Path

import pytest

from commands.domain.rollen import Rol
from tests.wereld import GGZ, REGIE, VOORBEELD, Wereld

SCHOOL = "school@partners.test"


async def regie(wereld: Wereld, tekst: str, bijlage: Path | None = None) -> str:
    """The procesregisseur mails this to the bot; returns what comes back."""
    await wereld.staf(Rol.PROCESREGISSEUR, tekst, bijlage=bijlage)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.fixture
async def concept(wereld: Wereld, code: str) -> str:
    """The code of a casus with a plan that was not released."""
    await regie(wereld, "casus nieuw", VOORBEELD)
    wereld.post.verzonden, verzonden = [], wereld.post.verzonden
    return verzonden[-1].bericht.onderwerp.split()[1].rstrip(":")


@pytest.mark.parametrize(
    "woorden",
    [
        "deelnemer toevoegen {code} School, mentor, publiek, {wie}",
        "{code} deelnemer toevoegen School, mentor, publiek, {wie}",
    ],
)
async def test_they_stand_in_the_preview_and_get_everything_at_the_release(wereld, concept, woorden) -> None:
    voorbeeld = await regie(wereld, woorden.format(code=concept, wie=SCHOOL))

    assert f"School (mentor) staat nu in het plan van casus {concept}" in voorbeeld
    assert "School (mentor): publiek, mail" in voorbeeld
    assert SCHOOL not in voorbeeld
    assert wereld.post.aan(SCHOOL) == wereld.post.aan(GGZ) == []

    await regie(wereld, f"vrijgeven {concept}")

    assert "Afspraken" in wereld.post.tekst(wereld.post.laatste(SCHOOL))
    assert (await wereld.leden(concept))[SCHOOL].aanduiding == "School (mentor)"


async def test_a_next_version_of_the_plan_leaves_them_in(wereld: Wereld, concept: str) -> None:
    await regie(wereld, f"deelnemer toevoegen {concept} School, mentor, publiek, {SCHOOL}")

    voorbeeld = await regie(wereld, f"casus plan {concept}", VOORBEELD)
    assert voorbeeld.count("School (mentor)") == 1
    await regie(wereld, f"vrijgeven {concept}")

    assert len([een for een in await wereld.leden(concept) if een == SCHOOL]) == 1


async def test_the_same_file_is_still_known_as_this_casus(wereld: Wereld, concept: str) -> None:
    await regie(wereld, f"deelnemer toevoegen {concept} School, mentor, publiek, {SCHOOL}")

    assert f"Dit plan bestaat al als {concept}" in await regie(wereld, "casus nieuw", VOORBEELD)


async def test_nobody_stands_in_the_plan_twice(wereld: Wereld, concept: str) -> None:
    assert "doet al mee" in await regie(wereld, f"deelnemer toevoegen {concept} GGZ, arts, publiek, {GGZ}")
    await regie(wereld, f"deelnemer toevoegen {concept} School, mentor, publiek, {SCHOOL}")
    assert "doet al mee" in await regie(wereld, f"deelnemer toevoegen {concept} School, mentor, publiek, {SCHOOL}")


async def test_a_casus_without_a_plan_needs_that_first(wereld: Wereld, code: str) -> None:
    await regie(wereld, "casus nieuw ico 2 november 2026")
    leeg = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")

    assert "heeft nog geen plan" in await regie(wereld, f"deelnemer toevoegen {leeg} School, mentor, publiek, {SCHOOL}")
