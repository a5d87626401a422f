"""What a button leaves in brackets, sent back as it was or filled in anyhow, is never wrong: it asks one question."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.texts.knoppen import KNOPPEN
from tests.wereld import GGZ, REGIE, Wereld

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
    await _na(wereld, "2 lukt niet, de arts was er niet [zie verslag]")

    assert "[zie verslag]" in wereld.kamers.casuskamer(code).laatste


async def test_a_poll_answered_without_numbers_asks_which(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"ico momenten {code} di 15 dec 2026 10:00, wo 16 dec 2026 14:00")
    peiling = wereld.post.laatste(GGZ)

    await wereld.antwoord(peiling, f"{code} kan [nummers]")
    assert "Genoteerd" not in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Noem de nummers die kunnen, zoals: kan 1 3." in wereld.post.tekst(wereld.post.laatste(GGZ))

    await wereld.antwoord(peiling, f"{code} kan [2]")
    assert "u kunt op\n2. " in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize(
    ("opdracht", "vraag"),
    [
        ("{code} ico vast [nummer]", "ico momenten"),
        ("{code} ico momenten [dagen en uren]", "Schrijf het zo: di 8 dec 10:00"),
        ("{code} ico niet nodig [reden]", "ico niet nodig [reden]"),
        ("{code} opschalen 2 [reden]", "opschalen"),
        ("{code} actie vervalt 2 omdat [reden]", "vervalt"),
        ("{code} actie geef 2 aan [wie]", "actie geef [nummer] aan"),
    ],
)
async def test_a_button_to_the_procesregisseur_sent_unchanged_does_nothing_and_asks(
    wereld: Wereld, code: str, opdracht: str, vraag: str
) -> None:
    voor = await _stand(wereld, code)

    await wereld.staf(Rol.PROCESREGISSEUR, opdracht.format(code=code))

    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Genoteerd" not in gelezen
    assert vraag in gelezen
    assert await _stand(wereld, code) == voor


async def test_a_fault_in_the_plan_without_words_is_asked_what_it_is(wereld: Wereld, code: str) -> None:
    assert "Wat wilt u laten weten? Antwoord: vraag, met uw tekst" in await _na(wereld, f"{code} vraag [tekst]")
