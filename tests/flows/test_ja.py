"""A bare yes in reply to a question of the bot: taken as yes where one state of one actiepunt was asked."""

import pytest

from commands.domain.actiepunt import Status
from tests.domain.kalender import lokaal
from tests.wereld import GGZ, POLITIE, RECLASSERING, WIJKTEAM, Wereld

BIJNA = "2 is zo goed als klaar denk ik"
"""Asked about: "Is het klaar? Antwoord: 2 klaar"."""


async def vraag(wereld: Wereld, tekst: str = BIJNA) -> None:
    """The partner writes something of actiepunt 2 that is asked about."""
    await wereld.antwoord(wereld.post.aan(GGZ)[0], tekst)
    assert "Antwoord: 2 " in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize(
    "ja", ["ja", "Ja!", "Ja hoor", "ja dat klopt", "Klopt", "jazeker.", "Ja\n\nGroet,\nde behandelaar"]
)
async def test_yes_to_is_het_klaar_is_klaar(wereld: Wereld, code: str, ja: str) -> None:
    await vraag(wereld)

    await wereld.antwoord(wereld.post.laatste(GGZ), ja)

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert f"Genoteerd: casus {code}, actiepunt 2 is klaar." in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "actiepunt 2 is klaar" in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("ja", ["Ja, graag.", "Correct.", "Dat is juist, met dank.", "Akkoord."])
async def test_a_formal_yes_is_yes(wereld: Wereld, code: str, ja: str) -> None:
    await vraag(wereld)

    await wereld.antwoord(wereld.post.laatste(GGZ), ja)

    assert (await wereld.punt(code, 2)).status is Status.GEREED


@pytest.mark.parametrize("antwoord", ["Niet correct.", "Akkoord, maar moeder nog niet", "Juist niet"])
async def test_a_formal_no_or_a_condition_is_no_yes(wereld: Wereld, code: str, antwoord: str) -> None:
    await vraag(wereld)

    await wereld.antwoord(wereld.post.laatste(GGZ), antwoord)

    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize(
    ("gezegd", "status", "dag"),
    [
        ("2 twee van de drie gedaan", Status.BEZIG, None),
        ("2 uitstel tot vrijdag", Status.OPEN, "2026-11-06"),
    ],
)
async def test_yes_to_another_question_about_one_state(
    wereld: Wereld, code: str, gezegd: str, status: Status, dag: str | None
) -> None:
    await vraag(wereld, gezegd)

    await wereld.antwoord(wereld.post.laatste(GGZ), "ja")

    punt = await wereld.punt(code, 2)
    assert punt.status is status
    assert dag is None or punt.uiterlijk == lokaal(dag).date()


@pytest.mark.parametrize(
    "antwoord", ["ja maar nog niet alles", "nee", "ja?", "ja\nde brief moet nog weg", "ja nee", "Dank u wel"]
)
async def test_anything_but_a_bare_yes_sets_nothing(wereld: Wereld, code: str, antwoord: str) -> None:
    await vraag(wereld)

    await wereld.antwoord(wereld.post.laatste(GGZ), antwoord)

    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize("gezegd", ["2 lukt misschien niet", "2 bezig", "hoe zit het met 2"])
async def test_yes_to_an_open_question_or_one_with_niet_sets_nothing(wereld: Wereld, code: str, gezegd: str) -> None:
    if gezegd == "2 bezig":  # "Is het toch nog niet klaar?"
        await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 klaar")
    await vraag(wereld, gezegd)
    voor = (await wereld.punt(code, 2)).status

    await wereld.antwoord(wereld.post.laatste(GGZ), "ja")

    assert (await wereld.punt(code, 2)).status is voor


async def test_yes_to_a_question_that_was_overtaken_sets_nothing(wereld: Wereld, code: str) -> None:
    await vraag(wereld)
    gevraagd = wereld.post.laatste(GGZ)
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "2 lukt niet, er is geen plek")

    await wereld.antwoord(gevraagd, "ja")

    assert (await wereld.punt(code, 2)).status is Status.LUKT_NIET


@pytest.mark.parametrize("welke", ["the plan", "another mail of theirs"])
async def test_yes_under_another_message_sets_nothing(wereld: Wereld, code: str, welke: str) -> None:
    await vraag(wereld)

    if welke == "the plan":
        await wereld.antwoord(wereld.post.aan(GGZ)[0], "ja")
    else:
        koppen = {"In-Reply-To": "<mail-99@partners.test>"}
        await wereld.antwoord(wereld.post.laatste(GGZ), "ja", koppen=koppen)

    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize("waar", ["kamer", "prive"])
async def test_yes_in_matrix_counts_too(wereld: Wereld, code: str, waar: str) -> None:
    kamer = wereld.kamers.casuskamer(code) if waar == "kamer" else wereld.kamers.prive(WIJKTEAM)
    hier = f"{code} " if waar == "prive" else ""
    await wereld.zeg(WIJKTEAM, kamer.id, f"{hier}punt 1 is zo goed als klaar denk ik")
    assert "Is het klaar? Antwoord: " in kamer.laatste

    await wereld.zeg(WIJKTEAM, kamer.id, "ja", antwoord_op=[kamer.events[kamer.zendingen[-1].txn_id]])

    assert (await wereld.punt(code, 1)).status is Status.GEREED


async def test_yes_of_the_casushouder_to_a_question_to_the_owner_sets_nothing(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(RECLASSERING, kamer.id, "punt 4 is zo goed als klaar denk ik")
    assert "Is het klaar? Antwoord: " in kamer.laatste

    await wereld.zeg(WIJKTEAM, kamer.id, "ja", antwoord_op=[kamer.events[kamer.zendingen[-1].txn_id]])

    assert (await wereld.punt(code, 4)).status is Status.OPEN
