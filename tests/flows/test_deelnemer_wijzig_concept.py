"""A deelnemer of a plan that was not released gets another address, channel, organisation or role in place."""

from pathlib import Path

import pytest

from commands.domain.rollen import Kanaal
from tests.flows.test_adresboek import open_zonder
from tests.flows.test_sjabloon import plan
from tests.flows.test_toevoegen_vooraf import regie
from tests.wereld import GGZ, POLITIE, VOORBEELD, Wereld

NIEUW = "crisisdienst@partners.test"


@pytest.fixture
async def concept(wereld: Wereld, code: str) -> str:
    """The code of a casus with a plan that was not released."""
    await regie(wereld, "casus nieuw", VOORBEELD)
    wereld.post.verzonden, verzonden = [], wereld.post.verzonden
    return verzonden[-1].bericht.onderwerp.split()[1].rstrip(":")


@pytest.mark.story_of("deelnemer wijzig")
@pytest.mark.parametrize(
    "woorden",
    [
        "deelnemer wijzig {code} GGZ-instelling, {wie}",
        "{code} deelnemer wijzigen GGZ-instelling (behandelaar), {wie}",
        "deelnemer wijzig {code} behandelaar@partners.test, {wie}",
    ],
)
async def test_the_plan_goes_to_the_new_address_at_the_release(wereld: Wereld, concept: str, woorden: str) -> None:
    gelezen = await regie(wereld, woorden.format(code=concept, wie=NIEUW))

    assert f"GGZ-instelling (behandelaar) staat nu met het nieuwe adres in het plan van casus {concept}" in gelezen
    assert NIEUW not in gelezen
    await regie(wereld, f"vrijgeven {concept}")

    assert "het plan en uw afspraak" in wereld.post.laatste(NIEUW).bericht.onderwerp
    assert wereld.post.aan(GGZ) == []


@pytest.mark.parametrize(
    ("woorden", "heet"),
    [
        ("rol crisisdienst", "GGZ-instelling (crisisdienst)"),
        ("organisatie Verslavingszorg", "Verslavingszorg (behandelaar)"),
    ],
)
async def test_another_organisation_or_role_keeps_the_address_and_the_actiepunten(
    wereld: Wereld,
    concept: str,
    woorden: str,
    heet: str,
) -> None:
    gelezen = await regie(wereld, f"deelnemer wijzig {concept} GGZ-instelling, {woorden}")
    assert f"{heet}: privaat, mail" in gelezen
    assert f"({heet}, uiterlijk" in gelezen

    await regie(wereld, f"vrijgeven {concept}")

    assert (await wereld.leden(concept))[GGZ].aanduiding == heet


async def test_another_channel_comes_with_its_address(wereld: Wereld, concept: str) -> None:
    await regie(wereld, f"deelnemer wijzig {concept} Politie, @wijkagent:politie.test")

    document = (await plan(wereld, concept))[1]
    politie = next(lid for lid in document.deelnemers if lid.organisatie == "Politie")
    assert (politie.kanalen, politie.email, politie.matrix_id) == ((Kanaal.MATRIX,), None, "@wijkagent:politie.test")


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        (f"GGZ-instelling, {POLITIE}", "doet al mee"),
        (f"Brandweer, {NIEUW}", "Brandweer"),
        ("GGZ-instelling, geen adres", "deelnemer wijzig [code]"),
        (f"{NIEUW}", "deelnemer wijzig [code]"),
        ("GGZ-instelling, bot@zvh.test", "adres van de bot"),
    ],
)
async def test_what_cannot_be_is_refused_and_changes_nothing(
    wereld: Wereld,
    concept: str,
    woorden: str,
    zegt: str,
) -> None:
    eerder = (await plan(wereld, concept))[1]

    assert zegt in await regie(wereld, f"deelnemer wijzig {concept} {woorden}")

    assert (await plan(wereld, concept))[1] == eerder


async def test_it_answers_the_question_about_a_missing_address(wereld: Wereld, code: str, tmp_path: Path) -> None:
    nieuw = await open_zonder(wereld, tmp_path)

    await regie(wereld, f"deelnemer wijzig {nieuw} GGZ-instelling, {NIEUW}")

    document = (await plan(wereld, nieuw))[1]
    assert (document.deelnemers[1].email, document.vragen) == (NIEUW, ())


async def test_a_casus_without_a_plan_needs_that_first(wereld: Wereld, code: str) -> None:
    await regie(wereld, "casus nieuw ico 2 november 2026")
    leeg = wereld.post.verzonden[-1].bericht.onderwerp.split()[1].rstrip(":")

    assert "nog geen plan" in await regie(wereld, f"deelnemer wijzig {leeg} GGZ, {NIEUW}")


async def test_the_old_file_sent_again_is_a_version_of_its_own(wereld: Wereld, concept: str) -> None:
    await regie(wereld, f"deelnemer wijzig {concept} GGZ-instelling, {NIEUW}")
    await regie(wereld, f"casus plan {concept}", VOORBEELD)

    document = (await plan(wereld, concept))[1]
    assert GGZ in {lid.email for lid in document.deelnemers}
