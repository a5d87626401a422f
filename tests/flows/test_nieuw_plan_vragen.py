"""A new version of a plan in which something is unclear or wrong: it is asked, and nothing runs on a guess."""

from pathlib import Path

import pytest

from commands.domain.actiepunt import Status
from tests.flows.conftest import Maak
from tests.flows.nieuwplan import BELT, GGZ, LEDEN, POLITIE, PUNTEN, SCHOOL, WONING, lopend, schrijf, stuur
from tests.wereld import REGIE, Wereld

LATER = ["1", "Belt de huisarts", "GGZ", "4 december 2026"]
GELD = ["4", "Regelt een uitkering", "Politie", "8 december 2026"]


def met_nummer(nummer: int, rij: list[str]) -> list[str]:
    return [str(nummer), *rij[1:]]


VERSCHOVEN = [["1", "Praat met de buren", "Politie", "9 december 2026"]] + [
    met_nummer(nr + 2, rij) for nr, rij in enumerate(PUNTEN)
]


@pytest.fixture
async def wereld(maak: Maak, tmp_path: Path) -> Wereld:
    """A casus that runs with three actiepunten."""
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    return wereld


async def watten(wereld: Wereld) -> dict[int, str]:
    """What each actiepunt says."""
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        return {een.nummer: een.wat for een in await uow.actiepunten.of_casus(casus.id)}


@pytest.mark.story_of("plan punt", "vrijgeven")
async def test_numbers_that_moved_are_asked_about_and_one_word_takes_the_proposals(wereld, tmp_path) -> None:
    gelezen = await stuur(wereld, tmp_path, VERSCHOVEN, f"casus plan {wereld.code}")
    assert "Punt 2 in het bestand (Belt de huisarts): is dat actiepunt 1 (Belt de huisarts), actiepunt 2" in gelezen
    assert "heeft nog open vragen (4)" in await schrijf(wereld, f"vrijgeven {wereld.code}")

    gelezen = await schrijf(wereld, f"plan punt {wereld.code} akkoord")
    assert "Zoals het was: 1 t/m 3" in gelezen
    assert (
        "4. Praat met de buren (Politie (wijkagent), uiterlijk 9 december 2026). In het bestand is dit punt 1."
        in gelezen
    )
    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert await watten(wereld) == {1: BELT[1], 2: SCHOOL[1], 3: WONING[1], 4: "Praat met de buren"}
    # under the numbers that people know it is the running plan from now on
    goed = [*PUNTEN, met_nummer(4, VERSCHOVEN[0])]
    assert "niets gewijzigd" in await stuur(wereld, tmp_path, goed, f"casus plan {wereld.code}")


@pytest.mark.parametrize(
    "woorden",
    [
        "plan punt {code} 1 is nieuw, 2 is 1, 3 is 2, 4 is 3",
        "{code} plan punt 1 is een nieuw punt; 2 = 1; 3 = 2; 4 = 3",
        "plan punten {code} punt 1 is nieuw en punt 2 is actiepunt 1 en 3 is 2 en 4 hoort bij 3",
        "plan punt {code} 2 is 1, 3 is 2, 4 is 3, 1 nieuw.",
    ],
)
async def test_it_may_be_said_point_by_point(wereld: Wereld, tmp_path: Path, woorden: str) -> None:
    await stuur(wereld, tmp_path, VERSCHOVEN, f"casus plan {wereld.code}")

    assert f"Schrijf: vrijgeven {wereld.code}" in await schrijf(wereld, woorden.format(code=wereld.code))


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        ("plan punt {code} 9 is 1", "In het nieuwe plan staat geen punt 9"),
        ("plan punt {code} 2 is 9", "actiepunt 9"),
        ("plan punt {code} 2 is 1, 3 is 1", "kunnen niet allebei actiepunt 1 zijn"),
        ("plan punt {code} geen idee", "plan punt [code]"),
    ],
)
async def test_a_choice_that_cannot_be_is_refused(wereld: Wereld, tmp_path: Path, woorden: str, zegt: str) -> None:
    await stuur(wereld, tmp_path, VERSCHOVEN, f"casus plan {wereld.code}")

    assert zegt in await schrijf(wereld, woorden.format(code=wereld.code))
    assert "heeft nog open vragen (4)" in await schrijf(wereld, f"vrijgeven {wereld.code}")


async def test_two_that_are_equally_near_are_asked_about_without_a_proposal(maak: Maak, tmp_path: Path) -> None:
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path, [BELT, met_nummer(2, BELT), WONING])

    gelezen = await stuur(wereld, tmp_path, [met_nummer(7, BELT), WONING], f"casus plan {wereld.code}")

    assert "is dat actiepunt 1 (Belt de huisarts), actiepunt 2 (Belt de huisarts), of iets nieuws?" in gelezen
    assert "Voorstel" not in gelezen
    assert "Vervalt\n1. Belt de huisarts" in await schrijf(wereld, f"plan punt {wereld.code} 7 is 2")


async def test_the_plan_of_another_casus_is_asked_about_before_anything_is_kept(wereld: Wereld, tmp_path: Path) -> None:
    ander = [
        ["1", "Meldt zich", "GGZ", "4-12"],
        ["2", "Leest mee", "Politie", "4-12"],
        ["3", "Rijdt mee", "Politie", "5-12"],
    ]
    gelezen = await stuur(wereld, tmp_path, ander, f"casus plan {wereld.code}")
    assert "Misschien is het het plan van een andere casus" in gelezen
    assert "wacht geen nieuw plan" in await schrijf(wereld, f"plan punt {wereld.code} akkoord")

    gelezen = await schrijf(wereld, f"casus plan {wereld.code} zeker")

    assert "1. Meldt zich" in gelezen
    assert await watten(wereld) == {1: BELT[1], 2: SCHOOL[1], 3: WONING[1]}


async def test_a_file_without_actiepunten_drops_nothing(wereld: Wereld, tmp_path: Path) -> None:
    gelezen = await stuur(wereld, tmp_path, [], f"casus plan {wereld.code}")

    assert "In dit bestand vind ik geen actiepunten." in gelezen
    assert "Vervalt\n" not in gelezen
    assert "al vrijgegeven" in await schrijf(wereld, f"vrijgeven {wereld.code}")
    assert (await wereld.punt(wereld.code, 1)).status is Status.OPEN


async def test_two_hundred_actiepunten_are_too_many_and_a_hundred_are_compared(wereld, tmp_path) -> None:
    veel = [*PUNTEN, *([str(nr), f"Doet ding{nr} voor zaak{nr}", "GGZ", "4-12"] for nr in range(4, 201))]
    assert "het plan heeft 200 actiepunten" in await stuur(wereld, tmp_path, veel, f"casus plan {wereld.code}")

    gelezen = await stuur(wereld, tmp_path, veel[:100], f"casus plan {wereld.code}")
    assert "Zoals het was: 1 t/m 3" in gelezen
    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert len(await watten(wereld)) == 100
    assert wereld.post.laatste(GGZ).bericht.onderwerp.endswith("dit verandert voor u")
    assert "- Nieuw: 97 actiepunten" in wereld.post.teksten(POLITIE)


async def test_a_version_that_waits_gives_way_to_the_next(wereld: Wereld, tmp_path: Path) -> None:
    await stuur(wereld, tmp_path, [LATER, *PUNTEN[1:]], f"casus plan {wereld.code}")
    gelezen = await stuur(wereld, tmp_path, [*PUNTEN, GELD], f"casus plan {wereld.code}")
    assert "Gewijzigd" not in gelezen

    assert "Versie 3 van het plan" in await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert (await wereld.punt(wereld.code, 1)).uiterlijk.day == 20
    assert (await watten(wereld))[4] == GELD[1]


async def test_the_file_of_the_running_plan_leaves_a_version_that_waits_and_says_so(wereld, tmp_path) -> None:
    await stuur(wereld, tmp_path, [LATER, *PUNTEN[1:]], f"casus plan {wereld.code}")

    assert "Versie 2 wacht nog op vrijgave" in await stuur(wereld, tmp_path, PUNTEN, f"casus plan {wereld.code}")


async def test_an_owner_whom_the_file_does_not_know_is_asked_about(wereld: Wereld, tmp_path: Path) -> None:
    gelezen = await stuur(wereld, tmp_path, [*PUNTEN, [*GELD[:2], "Brandweer", "8-12"]], f"casus plan {wereld.code}")

    assert 'bij wie staat "Brandweer". Dat is geen deelnemer.' in gelezen
    assert "heeft nog open vragen (1)" in await schrijf(wereld, f"vrijgeven {wereld.code}")
    assert 4 not in await watten(wereld)


async def test_what_is_changed_by_hand_meanwhile_is_compared_and_asked_anew(wereld: Wereld, tmp_path: Path) -> None:
    await stuur(wereld, tmp_path, [LATER, *PUNTEN[1:]], f"casus plan {wereld.code}")
    await schrijf(wereld, f"{wereld.code} actie wijzig 1 Belt de huisarts en de apotheek")
    wereld.post.wis()

    gelezen = await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert "De casus is veranderd nadat u het nieuwe plan" in gelezen
    assert "1. Belt de huisarts en de apotheek (GGZ (behandelaar), uiterlijk 4 december 2026)" in gelezen
    assert {een.recipient for een in wereld.post.verzonden} == {REGIE}
    await schrijf(wereld, f"vrijgeven {wereld.code}")
    assert (await wereld.punt(wereld.code, 1)).wat == "Belt de huisarts en de apotheek"
    assert (await wereld.punt(wereld.code, 1)).uiterlijk.month == 12


async def test_an_answer_that_changes_nothing_of_the_difference_does_not_hold_the_release(wereld, tmp_path) -> None:
    await stuur(wereld, tmp_path, [LATER, *PUNTEN[1:]], f"casus plan {wereld.code}")
    await schrijf(wereld, f"{wereld.code} 3 bezig")

    assert "Versie 2 van het plan" in await schrijf(wereld, f"vrijgeven {wereld.code}")


async def test_an_owner_who_becomes_a_derde_is_asked_about(wereld: Wereld, tmp_path: Path) -> None:
    leden = [[*rij[:2], "derde", *rij[3:]] if rij[0] == "Politie" else rij for rij in LEDEN]
    gelezen = await stuur(wereld, tmp_path, PUNTEN[:2], f"casus plan {wereld.code}", leden)

    assert "Politie (wijkagent) wordt in het nieuwe plan derde" in gelezen
    assert "heeft nog open vragen (1)" in await schrijf(wereld, f"vrijgeven {wereld.code}")


async def test_a_private_partner_who_turns_out_public_is_so_from_the_release_on(wereld: Wereld, tmp_path: Path) -> None:
    leden = [[*rij[:2], "privaat", *rij[3:]] if rij[0] == "Politie" else rij for rij in LEDEN]
    assert "Wordt: Politie (wijkagent), privaat" in await stuur(
        wereld, tmp_path, PUNTEN, f"casus plan {wereld.code}", leden
    )

    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert (await wereld.leden(wereld.code))[POLITIE].soort == "privaat"


async def test_another_address_in_the_file_changes_no_address(wereld: Wereld, tmp_path: Path) -> None:
    leden = [[*rij[:3], "nieuw@partners.test", *rij[4:]] if rij[0] == "Politie" else rij for rij in LEDEN]
    gelezen = await stuur(wereld, tmp_path, [LATER, *PUNTEN[1:]], f"casus plan {wereld.code}", leden)
    assert "in het bestand staat een ander adres of kanaal. Dat neemt de bot niet over." in gelezen

    await schrijf(wereld, f"vrijgeven {wereld.code}")

    assert set(await wereld.leden(wereld.code)) == {rij[3] or rij[4] for rij in LEDEN[1:]}
