"""Answers to a step of the ladder: taken up, or seen; by mail, in a private room and in the room of the casus."""

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal
from tests.flows.test_gesprek_ladder import stappen
from tests.flows.test_ladder import stil
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld

BIJ_CASUSHOUDER, BIJ_REGIE, BIJ_MANAGER = "2026-11-30 12:00", "2026-12-03 12:00", "2026-12-10 12:00"
"""Moments after each step about actiepunt 2, which was due on Thursday 26 November."""


@pytest.fixture
async def laat(wereld: Wereld, code: str) -> str:
    """Actiepunt 2 of the GGZ was due on Thursday 26 November; all else is done."""
    await stil(wereld, 1, 3, 4, 5)
    return code


def knoppen(wereld: Wereld, zending: OutgoingMail) -> str:
    """The HTML of a mail, in which its buttons stand."""
    deel = wereld.post.mail(zending).get_body(("html",))
    assert deel is not None
    return str(deel.get_content())


async def antwoord_prive(wereld: Wereld, woorden: str) -> None:
    """The casushouder answers the last message in their private room."""
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, woorden, antwoord_op=[prive.events[prive.zendingen[-1].txn_id]])


@pytest.mark.story_of("actie opgepakt")
@pytest.mark.parametrize(
    "woorden", ["opgepakt", "Ik pak het op.", "opgepakt, ik bel ze vanmiddag", "2 opgepakt", "Dat pakken we op, groet"]
)
async def test_the_casushouder_takes_it_up_and_the_next_step_waits(wereld: Wereld, laat: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    wereld.post.wis()
    gezegd = len(wereld.kamers.casuskamer(laat).zendingen)

    await antwoord_prive(wereld, woorden)

    assert (await stappen(wereld, laat))[:2] == [
        "actie_procesregisseur ma 2026-12-07",
        "actie_manager ma 2026-12-14",
    ]
    assert "wacht tot maandag 7 december 2026" in wereld.kamers.prive(WIJKTEAM).laatste
    assert "gaat achter actiepunt 2 aan" in wereld.post.teksten(GGZ)
    assert "gaat achter actiepunt 2 aan" in wereld.post.teksten(REGIE)
    assert wereld.post.aan(POLITIE) == []
    assert len(wereld.kamers.casuskamer(laat).zendingen) == gezegd


async def test_it_is_said_in_the_room_as_well(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(laat).id, "!2 opgepakt")

    assert (await stappen(wereld, laat))[0] == "actie_procesregisseur ma 2026-12-07"
    assert "gaat achter actiepunt 2 aan" in wereld.post.teksten(GGZ)


@pytest.mark.parametrize(
    ("woorden", "pakt_op"), [("!2 opgepakt bel ik vanmiddag", True), ("!2 opgepakt door de politie", False)]
)
async def test_behind_the_sign_more_may_be_said(wereld: Wereld, laat: str, woorden: str, pakt_op: bool) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(laat).id, woorden)

    assert ("gaat achter actiepunt 2 aan" in wereld.post.teksten(GGZ)) == pakt_op


async def test_the_mail_of_a_step_has_the_button_and_it_works(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_REGIE))
    bericht = wereld.post.laatste(REGIE)
    assert "Ik ga erachteraan" in knoppen(wereld, bericht)

    await wereld.antwoord(bericht, f"{laat} 2 opgepakt")

    assert (await stappen(wereld, laat))[0] == "actie_manager do 2026-12-10"
    assert (
        "De procesregisseur gaat achter actiepunt 2 aan. De eigenaar blijft dezelfde."
        in wereld.kamers.prive(WIJKTEAM).laatste
    )


async def test_a_step_waits_once_for_it(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    await antwoord_prive(wereld, "opgepakt")
    eerst = await stappen(wereld, laat)
    await wereld.vooruit(tot=lokaal("2026-12-04 12:00"))

    await antwoord_prive(wereld, f"{laat} 2 opgepakt")

    assert await stappen(wereld, laat) == eerst


async def test_from_its_owner_it_means_that_they_are_busy(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))

    await wereld.antwoord(wereld.post.laatste(GGZ), "Ik pak het op.")

    assert (await wereld.punt(laat, 2)).status is Status.BEZIG


@pytest.mark.parametrize("woorden", ["opgepakt door de politie vannacht", "Hij is opgepakt voor diefstal."])
async def test_somebody_who_was_arrested_is_no_actiepunt_taken_up(wereld: Wereld, laat: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    await antwoord_prive(wereld, woorden)

    assert "gaat achter actiepunt 2 aan" not in wereld.post.teksten(REGIE)


async def test_another_deelnemer_cannot_take_it_up(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))
    eerst = await stappen(wereld, laat)

    await wereld.mail(POLITIE, antwoordadres(laat, (await wereld.leden(laat))[POLITIE].token), "2 opgepakt")

    assert await stappen(wereld, laat) == eerst
    assert "Alleen die deelnemer" in wereld.post.teksten(POLITIE)


@pytest.mark.story_of("actie gezien")
@pytest.mark.parametrize("woorden", ["gezien", "Gezien.", "2 gezien", "Heb ik gezien, dank"])
async def test_the_manager_saw_it_and_the_procesregisseur_hears_that(wereld: Wereld, laat: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_MANAGER))
    bericht, eerst = wereld.post.laatste(MANAGER), await stappen(wereld, laat)
    assert "Gezien" in knoppen(wereld, bericht)
    wereld.post.wis()

    await wereld.antwoord(bericht, woorden)

    assert await stappen(wereld, laat) == eerst
    assert "De manager ZVH heeft het bericht over actiepunt 2 gezien." in wereld.post.teksten(REGIE)
    assert "Genoteerd: u hebt het bericht over actiepunt 2" in wereld.post.teksten(MANAGER)
    assert wereld.post.aan(GGZ) == []


async def test_what_the_owner_saw_is_kept_and_told_to_nobody(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))
    eerst, bericht = await stappen(wereld, laat), wereld.post.laatste(GGZ)
    wereld.post.wis()

    await wereld.antwoord(bericht, "gezien")
    assert await stappen(wereld, laat) == eerst
    assert wereld.post.aan(REGIE) == []

    await wereld.antwoord(bericht, "2 toon")
    assert "is gezien" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_a_manager_who_answers_in_own_words_is_heard_and_the_ladder_is_not_begun_again(
    wereld: Wereld, laat: str
) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_MANAGER))
    bericht = wereld.post.laatste(MANAGER)
    wereld.post.wis()

    await wereld.antwoord(bericht, "Dit bespreek ik morgen in het managementoverleg, jullie horen van mij.")

    assert "managementoverleg" in wereld.post.teksten(GGZ)
    assert "managementoverleg" in wereld.post.teksten(REGIE)
    assert [een.split()[0] for een in await stappen(wereld, laat)] == ["besluit_procesregisseur"]


async def test_an_out_of_office_reply_to_a_step_holds_nothing(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_REGIE))
    eerst, bericht = await stappen(wereld, laat), wereld.post.laatste(REGIE)

    await wereld.antwoord(
        bericht,
        "Ik ben afwezig tot 14 december. Opgepakt wordt dit na die tijd.",
        koppen={"Auto-Submitted": "auto-replied"},
    )

    assert await stappen(wereld, laat) == eerst


async def test_the_procesregisseur_reads_when_the_top_will_hear_and_holds_it_with_a_reason(
    wereld: Wereld, laat: str
) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_REGIE))
    bericht = wereld.post.laatste(REGIE)
    assert "Dan hoort de manager ZVH het op donderdag 10 december 2026." in wereld.post.tekst(bericht)
    assert "actiepunt 2 wacht sinds 26 november" in wereld.post.tekst(bericht)

    await wereld.antwoord(bericht, f"{laat} 2 pauzeer tot 21 december, de instelling verhuist")

    assert "actie_manager ma 2026-12-21" in (await stappen(wereld, laat))[:2]


async def test_the_list_says_since_when_it_is_late(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal(BIJ_CASUSHOUDER))

    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(laat).id, "!actie lijst")

    lijst = wereld.kamers.casuskamer(laat).laatste
    assert "te laat sinds 26 november 2026, open)" in lijst
    assert "uiterlijk 17 november 2026, klaar)" in lijst
