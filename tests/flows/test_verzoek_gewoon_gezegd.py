"""Plain words in answer to what counts only after `akkoord`: a clear yes or no counts, all else is asked back."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_eigenaars import ids
from tests.flows.test_verzoek import partner, prive
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def van_politie(wereld: Wereld, woorden: str) -> str:
    """The hand-over of actiepunt 2 is offered to the police, who answer this; returns what they get back."""
    await partner(wereld, GGZ, "overdragen 2 aan politie")
    vraag = wereld.post.laatste(POLITIE)
    await wereld.antwoord(vraag, woorden)
    laatste = wereld.post.laatste(POLITIE)
    return "" if laatste == vraag else wereld.post.tekst(laatste)


async def niets_gezegd(wereld: Wereld, code: str, woorden: str) -> None:
    """Nobody but the writer read the words."""
    assert woorden not in wereld.kamers.casuskamer(code).tekst
    assert woorden not in wereld.post.teksten(GGZ) + wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    "woorden",
    [
        "ok doe ik",
        "Oké, doe ik!",
        "is goed",
        "Dat is goed hoor",
        "prima",
        "ja",
        "ja hoor",
        "Hoi,\n\nja prima",
        "akkoord",
    ],
)
async def test_a_clear_yes_takes_it_over(wereld: Wereld, code: str, woorden: str) -> None:
    bon = await van_politie(wereld, woorden)

    assert "Genoteerd: akkoord." in bon
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, POLITIE)
    await niets_gezegd(wereld, code, f"> {woorden}")


@pytest.mark.parametrize(
    ("woorden", "reden"),
    [
        ("nee kan ik niet", "kan ik niet"),
        ("liever niet, te druk", "te druk"),
        ("liever niet", "liever niet"),
        ("Nee, wij hebben hier geen tijd voor", "wij hebben hier geen tijd voor"),
        ("kan ik niet, zit vol", "kan ik niet, zit vol"),
        ("lukt niet, te druk", "te druk"),
    ],
)
async def test_a_clear_no_goes_to_who_asked_with_the_reason(wereld: Wereld, code: str, woorden, reden) -> None:
    bon = await van_politie(wereld, woorden)

    assert "Genoteerd: niet akkoord" in bon
    assert reden in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "blijft van u" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, GGZ)
    assert reden not in wereld.kamers.casuskamer(code).tekst + wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    "woorden",
    [
        "akkoord, wel pas na de 20e",
        "akkoord maar 27 nov",
        "2 akkoord, mits het wijkteam meegaat",
        "prima maar dan na 20 nov",
        "ja, wel volgende week",
        "Akkoord\n\nMaar niet voor maandag",
        "nee, pas na 20 nov",
    ],
)
async def test_a_condition_is_asked_and_not_carried_out(wereld: Wereld, code: str, woorden: str) -> None:
    terug = await van_politie(wereld, woorden)

    assert "Bedoelt u akkoord met uiterlijk" in terug
    assert ", of een andere datum?" in terug
    assert f"{code} 2 akkoord" in terug
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, GGZ)
    await niets_gezegd(wereld, code, woorden.splitlines()[0])


@pytest.mark.parametrize(
    "woorden",
    [
        "ok",
        "👍",
        "goed idee",
        "liever reclassering",
        "hoezo ik?",
        "klaar",
        "bezig",
        "nee hoor prima",
        "bedankt",
        "Nee\n\nis goed",
    ],
)
async def test_what_may_be_either_is_asked_and_told_to_nobody(wereld: Wereld, code: str, woorden: str) -> None:
    terug = await van_politie(wereld, woorden)

    assert "De vraag over actiepunt 2 staat nog open." in terug
    assert f"{code} 2 akkoord" in terug
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, GGZ)
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    await niets_gezegd(wereld, code, f"> {woorden}")


async def test_the_question_can_be_answered_with_a_plain_yes(wereld: Wereld, code: str) -> None:
    await van_politie(wereld, "goed idee")

    assert "Genoteerd: akkoord." in await partner(wereld, POLITIE, "ja")
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, POLITIE)


async def test_what_was_answered_is_no_request_any_more(wereld: Wereld, code: str) -> None:
    vraag = await van_politie(wereld, "is goed") and wereld.post.verzonden
    overdracht = next(een for een in vraag if "neemt u actiepunt 2 over?" in een.bericht.onderwerp)

    await wereld.antwoord(overdracht, "is geregeld, klaar dus")

    assert "staat nog open" not in wereld.post.tekst(wereld.post.laatste(POLITIE))


@pytest.mark.parametrize("woorden", ["goed idee", "liever reclassering", "Wie gaat dat doen?", "ok", "ok doe ik"])
async def test_a_proposal_stays_unknown_to_the_group_until_akkoord(wereld: Wereld, code: str, woorden: str) -> None:
    await partner(wereld, GGZ, "actie nieuw Belt met school, politie, 4 december")
    kamer, eerder = wereld.kamers.prive(WIJKTEAM), wereld.kamers.casuskamer(code).tekst
    assert "stelt een nieuw actiepunt voor" in kamer.laatste

    await wereld.zeg(WIJKTEAM, kamer.id, woorden, antwoord_op=[kamer.laatste_event])

    assert "staat nog open" in kamer.laatste
    assert wereld.kamers.casuskamer(code).tekst == eerder
    assert "Belt met school" not in wereld.post.teksten(POLITIE)


async def test_a_date_that_is_asked_stands_in_the_question(wereld: Wereld, code: str) -> None:
    for dag in ("16 november", "18 november", "20 november"):
        await partner(wereld, GGZ, f"2 uitstel zeker tot {dag} 2026, ziek")
    kamer = wereld.kamers.prive(WIJKTEAM)

    await wereld.zeg(WIJKTEAM, kamer.id, "akkoord maar tot 19 november", antwoord_op=[kamer.laatste_event])

    assert "Bedoelt u akkoord met uiterlijk vrijdag 20 november 2026, of een andere datum?" in prive(wereld)
