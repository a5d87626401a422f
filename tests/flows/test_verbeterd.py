"""Words in the room that others read by mail: what is changed or taken away there reaches those too."""

import pytest

from tests.flows.conftest import Maak
from tests.flows.test_kamerpraat import AAN, MORGENVROEG, PRAAT
from tests.flows.toetswereld import met_toets
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def zeg(wereld: Wereld, tekst: str, *, op: str = "") -> str:
    """The wijkteam in the room; `op`: the event that this is an edit of."""
    erbij = {"bewerkt": True, "verbetert": op} if op else {}
    return await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, tekst, **erbij)


async def test_new_words_of_a_message_reach_those_who_read_mail_once(wereld: Wereld, code: str) -> None:
    event = await zeg(wereld, "!bericht het gesprek is dinsdag")
    wereld.post.wis()
    await zeg(wereld, "!bericht het gesprek is woensdag", op=event)

    for wie in (GGZ, POLITIE, REGIE):
        [mail] = wereld.post.aan(wie)
        gelezen = wereld.post.tekst(mail)
        assert "Verbeterd bericht" in gelezen
        assert "> het gesprek is woensdag" in gelezen
        assert "dinsdag" not in gelezen
    assert wereld.post.aan(WIJKTEAM) == []
    assert "De deelnemers per mail krijgen uw gewijzigde bericht ook." in wereld.kamers.casuskamer(code).laatste


async def test_an_edit_that_becomes_a_command_is_still_no_command(wereld: Wereld, code: str) -> None:
    event = await zeg(wereld, "!bericht het gesprek is dinsdag")
    wereld.post.wis()
    for woorden in ("!1 klaar", "!1 klaar\n!bericht en nu", "het gesprek is woensdag"):
        await zeg(wereld, woorden, op=event)

    assert wereld.post.verzonden == []
    assert "Een gewijzigd bericht voer ik niet uit" in wereld.kamers.casuskamer(code).tekst


async def test_new_words_with_a_name_in_them_wait_like_any_others(maak: Maak) -> None:
    wereld = met_toets(maak)
    event = await zeg(wereld, "!bericht het gesprek is dinsdag")
    wereld.post.wis()
    await zeg(wereld, "!bericht het gesprek met Proefpersoon is dinsdag", op=event)

    assert "Proefpersoon" not in wereld.post.teksten(GGZ) + wereld.post.teksten(POLITIE)


async def test_words_that_are_taken_away_are_taken_back_by_mail(wereld: Wereld, code: str) -> None:
    event = await zeg(wereld, "!bericht het gesprek is dinsdag")
    wereld.post.wis()
    await wereld.trek_in(WIJKTEAM, wereld.kamers.casuskamer(code).id, event)

    for wie in (GGZ, POLITIE, REGIE):
        [mail] = wereld.post.aan(wie)
        assert "Ga niet meer uit van die woorden." in wereld.post.tekst(mail)
        assert "dinsdag" not in wereld.post.tekst(mail)
        assert mail.bericht.onderwerp == f"Casus {code}: bericht ingetrokken"
        assert "bericht van Gemeente (wijkteam) in de kamer" in " ".join(wereld.post.tekst(mail).split())
    assert "Uit hun mailbox kan ik het niet halen." in wereld.kamers.casuskamer(code).laatste
    assert "blijft gelden" not in wereld.kamers.casuskamer(code).laatste


@pytest.fixture
async def pratend(maak: Maak) -> Wereld:
    """A house where talk in the room goes with the news, and where the room knows that."""
    wereld = maak(beleid=AAN)
    await zeg(wereld, "goedemorgen allemaal")
    wereld.post.wis()
    return wereld


async def test_talk_that_still_waits_goes_in_its_new_words_alone(pratend: Wereld) -> None:
    event = await zeg(pratend, PRAAT)
    await zeg(pratend, "ik bel morgen met de balie", op=event)
    await pratend.vooruit(tot=MORGENVROEG)

    gelezen = pratend.post.teksten(GGZ)
    assert "ik bel morgen met de balie" in gelezen
    assert PRAAT not in gelezen


@pytest.mark.parametrize("weg", [True, False], ids=["taken away", "changed"])
async def test_talk_that_was_told_is_followed_by_a_correction(pratend: Wereld, weg: bool) -> None:
    event = await zeg(pratend, PRAAT)
    await pratend.vooruit(tot=MORGENVROEG)
    assert PRAAT in pratend.post.teksten(GGZ)
    pratend.post.wis()
    if weg:
        await pratend.trek_in(WIJKTEAM, pratend.kamers.casuskamer(pratend.code).id, event)
    else:
        await zeg(pratend, "ik bel morgen met de balie", op=event)

    gelezen = pratend.post.teksten(GGZ)
    assert ("Ga niet meer uit van die woorden." if weg else "> ik bel morgen met de balie") in gelezen
    assert PRAAT not in gelezen
