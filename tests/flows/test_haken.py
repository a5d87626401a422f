"""What a button leaves in brackets, sent back as it was or filled in anyhow, is never wrong: it asks one question."""

import pytest

from commands.domain.actiepunt import Status
from commands.texts.knoppen import KNOPPEN
from tests.wereld import GGZ, Wereld

UITSTEL = "Tot welke datum wilt u uitstel?"


async def _stand(wereld: Wereld, code: str) -> tuple[Status, str]:
    punt = await wereld.punt(code, 2)
    return punt.status, "" if punt.uiterlijk is None else punt.uiterlijk.isoformat()


async def _na(wereld: Wereld, tekst: str) -> str:
    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)
    return wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize("woord", [woord for _, woord in KNOPPEN])
async def test_each_button_sent_unchanged_is_done_or_asks_one_question(wereld: Wereld, code: str, woord: str) -> None:
    gelezen = await _na(wereld, f"2 {woord}")

    assert "Genoteerd" in gelezen or UITSTEL in gelezen
    assert "[reden]" not in gelezen


@pytest.mark.parametrize(
    "tekst",
    [
        "2 uitstel tot [datum], omdat [reden]",
        "2 uitstel tot [datum], omdat de afspraak is verzet",
        "2 uitstel tot [Datum], omdat [Reden]\n\nVerstuurd vanaf mijn iPhone",
        "2 uitstel tot , omdat hij ziek is",
    ],
)
async def test_a_date_that_was_not_filled_in_is_asked_and_nothing_moves(wereld: Wereld, code: str, tekst: str) -> None:
    voor = await _stand(wereld, code)

    assert UITSTEL in await _na(wereld, tekst)
    assert await _stand(wereld, code) == voor


@pytest.mark.parametrize(
    "tekst",
    [
        "2 uitstel tot 3 december, omdat de afspraak is verzet",
        "2 uitstel tot [3 december], omdat [de afspraak is verzet]",
        "2 uitstel tot [3-12] omdat [de afspraak is verzet]",
        "2 uitstel tot 3 december, omdat [reden]",
    ],
)
async def test_a_date_counts_with_brackets_around_it_or_without(wereld: Wereld, code: str, tekst: str) -> None:
    assert "donderdag 3 december 2026" in await _na(wereld, tekst)
    assert (await _stand(wereld, code))[1] == "2026-12-03"


async def test_lukt_niet_counts_at_once_and_its_reason_is_asked(wereld: Wereld, code: str) -> None:
    gelezen = await _na(wereld, "2 lukt niet, omdat [reden]")

    assert (await _stand(wereld, code))[0] is Status.LUKT_NIET
    assert "U gaf nog geen reden" in gelezen


async def test_brackets_that_are_not_ours_stay(wereld: Wereld, code: str) -> None:
    assert "[zie verslag]" in await _na(wereld, "2 lukt niet, de arts was er niet [zie verslag]")
