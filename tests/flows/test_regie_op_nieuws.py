"""A procesregisseur's plain words below news of the ladder, or about another actiepunt than that of the mail."""

import pytest

from commands.domain.actiepunt import Status
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal
from tests.flows.test_ladder import stil
from tests.flows.test_naast_contact import groep, mail
from tests.flows.test_trap import BIJ_CASUSHOUDER, BIJ_REGIE, antwoord_prive
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


@pytest.fixture
async def laat(wereld: Wereld, code: str) -> str:
    """Actiepunt 2 of the GGZ was due on Thursday 26 November, 3 of the police is due later; all else is done."""
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], "3 uitstel tot 18 december, de buren zijn weg")
    await stil(wereld, 1, 4, 5)
    return code


async def nieuws(wereld: Wereld) -> OutgoingMail:
    """The procesregisseur hears that the casushouder goes after actiepunt 2."""
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    await antwoord_prive(wereld, "opgepakt")
    return mail(wereld, REGIE, "gaat achter actiepunt 2 aan")


async def lees(wereld: Wereld, op: OutgoingMail, woorden: str) -> str:
    await wereld.antwoord(op, woorden)
    return " ".join(wereld.post.tekst(wereld.post.laatste(REGIE)).split())


@pytest.mark.parametrize(
    "woorden",
    [
        "mooi, maar hoe lang gaat dit nog duren",
        "dit duurt me te lang",
        "hier moet iemand anders op",
        "waarom duurt dit",
    ],
)
async def test_below_news_of_the_ladder_they_read_what_can_be_done_with_it(
    wereld: Wereld, laat: str, woorden: str
) -> None:
    al = groep(wereld)
    gelezen = await lees(wereld, await nieuws(wereld), woorden)

    assert "begrijp ik niet" not in gelezen
    assert f"{laat} actie opmerking 2" in gelezen
    assert f"{laat} actie geef 2" in gelezen
    assert woorden not in groep(wereld).removeprefix(al)


async def test_what_they_tell_there_is_asked_once_and_a_yes_tells_all(wereld: Wereld, laat: str) -> None:
    woorden = "ik heb de ggz ook gesproken, ze bellen vrijdag"
    await lees(wereld, await nieuws(wereld), woorden)
    assert woorden not in wereld.post.teksten(GGZ)

    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")
    assert woorden in wereld.post.teksten(GGZ)


@pytest.mark.parametrize("woorden", ["klaar", "is dat gelukt?"])
async def test_no_state_is_set_there_without_a_question(wereld: Wereld, laat: str, woorden: str) -> None:
    await lees(wereld, await nieuws(wereld), woorden)

    assert (await wereld.punt(laat, 2)).status is Status.OPEN


async def test_it_can_be_taken_up_there(wereld: Wereld, laat: str) -> None:
    gelezen = await lees(wereld, await nieuws(wereld), "ik pak het zelf op")

    assert "begrijp ik niet" not in gelezen
    assert "actiepunt 2" in gelezen


@pytest.mark.parametrize("woorden", ["dank je", "top, bedankt"])
async def test_thanks_are_thanks(wereld: Wereld, laat: str, woorden: str) -> None:
    op = await nieuws(wereld)
    aantal = len(wereld.post.aan(REGIE))
    await wereld.antwoord(op, woorden)

    assert len(wereld.post.aan(REGIE)) == aantal


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("punt 3 vervalt", "{c} actie vervalt 3, met de reden"),
        ("punt 3 vervalt, cliënt is verhuisd", "Genoteerd: actiepunt 3 van casus {c} vervalt"),
        ("punt 3 kan weg", "{c} actie vervalt 3"),
        ("punt 3 is niet handig zo", "{c} actie wijzig 3"),
    ],
)
@pytest.mark.parametrize("op", ["trede", "nieuws"])
async def test_words_about_another_actiepunt_are_about_that_one(
    wereld: Wereld, laat: str, op: str, woorden: str, antwoord: str
) -> None:
    if op == "nieuws":
        vraag = await nieuws(wereld)
    else:
        await wereld.vooruit(tot=lokaal(BIJ_REGIE))
        vraag = wereld.post.laatste(REGIE)
    gelezen = await lees(wereld, vraag, woorden)

    assert antwoord.format(c=laat) in gelezen, gelezen
    assert woorden not in groep(wereld)
    assert (await wereld.punt(laat, 2)).status is Status.OPEN


async def test_the_reason_alone_drops_it(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_REGIE))
    assert "alleen de reden" in await lees(wereld, wereld.post.laatste(REGIE), "punt 3 vervalt")
    await lees(wereld, wereld.post.laatste(REGIE), "de buren zijn verhuisd")

    assert (await wereld.punt(laat, 3)).status is Status.VERVALLEN
