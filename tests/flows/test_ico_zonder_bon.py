"""A bare answer about a meeting has no mail of its own: the invitation says what it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import DeelnameSoort
from tests.agendas import deelnames, plan_ico
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_agenda import DAN
from tests.flows.test_vervolg_ico import icos, mail, peil, regie
from tests.wereld import BELEID, GGZ, POLITIE, Wereld


@pytest.fixture
def zuinig(maak: Maak) -> Wereld:
    """As shipped: no receipt for a bare answer."""
    return maak(beleid=replace(BELEID, ico_bonnen=Beleid().ico_bonnen))


async def gekozen(wereld: Wereld) -> list[tuple[int, ...]]:
    [ico] = await icos(wereld)
    async with wereld.opslag.uow() as uow:
        return [een.kan for een in await uow.bijeenkomsten.answers(ico.id)]


async def test_a_bare_answer_to_a_poll_is_noted_without_a_mail_and_words_have_one(zuinig: Wereld) -> None:
    await peil(zuinig)
    assert "Dan krijgt u geen bericht terug." in zuinig.post.teksten(GGZ)
    stil = {"kan 1 3": (1, 3), "2": (2,), "kan alle": (1, 2, 3), "geen": (), "Ik kan 1 en 2.": (1, 2)}
    for nr, (woorden, kan) in enumerate(stil.items()):
        zuinig.nu += timedelta(minutes=1)
        eerder = len(zuinig.post.aan(GGZ))
        await mail(zuinig, GGZ, woorden)
        assert await gekozen(zuinig) == [kan]
        # another answer than before is answered: it is the last one that counts
        assert (len(zuinig.post.aan(GGZ)) > eerder) == (nr > 0), woorden

    for woorden in ("di lukt niet, do wel", "1 en 2, maar liever bij ons op kantoor"):
        [ico] = await icos(zuinig)
        async with zuinig.opslag.uow() as uow:
            await uow.bijeenkomsten.drop_answers(ico.id)
            await uow.commit()
        assert "Genoteerd" in await mail(zuinig, GGZ, woorden)


async def test_the_invitation_says_what_each_answered(zuinig: Wereld, code: str) -> None:
    await peil(zuinig)
    await mail(zuinig, GGZ, "kan 1 3")
    await mail(zuinig, POLITIE, "geen")
    await regie(zuinig, f"{code} ico vast 3")

    assert "U liet weten dat u dan kunt." in zuinig.post.tekst(zuinig.post.laatste(GGZ))
    assert "U liet weten dat u dan niet kunt. Kunt u toch?" in zuinig.post.tekst(zuinig.post.laatste(POLITIE))


async def test_a_bare_yes_to_the_invitation_is_noted_without_a_mail(zuinig: Wereld, code: str) -> None:
    ico = await plan_ico(zuinig, code, DAN)
    uitnodiging = zuinig.post.laatste(GGZ)
    assert "Bij een ja krijgt u geen bericht terug." in zuinig.post.tekst(uitnodiging)
    await zuinig.antwoord(uitnodiging, "ja, ik kom")
    assert (await deelnames(zuinig, ico))[GGZ].antwoord is DeelnameSoort.JA
    assert zuinig.post.laatste(GGZ) is uitnodiging

    await zuinig.antwoord(uitnodiging, "nee toch niet")
    assert "u komt niet" in zuinig.post.tekst(zuinig.post.laatste(GGZ))


async def test_a_yes_of_the_last_two_weeks_needs_no_reminder_and_an_older_one_does(zuinig: Wereld, code: str) -> None:
    await peil(zuinig)
    await regie(zuinig, f"{code} ico vast 3")
    bij_ggz, bij_politie = zuinig.post.laatste(GGZ), zuinig.post.laatste(POLITIE)
    await zuinig.antwoord(bij_politie, "ja")
    await zuinig.vooruit(tot=lokaal("2026-12-08 10:00"))
    await zuinig.antwoord(bij_ggz, "ja")
    zuinig.post.wis()
    await zuinig.vooruit(tot=lokaal("2026-12-16 12:00"))

    assert all("bereid het ICO voor" not in een.bericht.onderwerp for een in zuinig.post.aan(GGZ))
    assert any("bereid het ICO voor" in een.bericht.onderwerp for een in zuinig.post.aan(POLITIE))
