"""Whoever says "kan weg" or "mag eraf" of an actiepunt is never taken to say that it was done."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_actie_verandering import punten
from tests.flows.test_kan_vervallen import groep
from tests.wereld import GGZ, WIJKTEAM, Wereld


async def van_ggz(wereld: Wereld, tekst: str) -> str:
    """GGZ answers the reminder about actiepunt 2."""
    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))
    mails = [een for een in wereld.post.aan(GGZ) if "actiepunt 2" in (een.bericht.onderwerp or "")]
    await wereld.antwoord(mails[-1] if mails else wereld.post.laatste(GGZ), tekst)
    return " ".join(wereld.post.tekst(wereld.post.laatste(GGZ)).split())


@pytest.mark.parametrize(
    "tekst",
    [
        "Mag weg, overbodig geworden want client is opgenomen",
        "kan weg",
        "mag weg, buren zijn verhuisd",
        "dit kan wel weg hoor",
        "kan eraf, niet meer nodig",
    ],
)
async def test_of_its_owner_it_is_a_proposal(wereld: Wereld, code: str, tekst: str) -> None:
    gelezen = await van_ggz(wereld, tekst)

    assert f"U stelt voor om actiepunt 2 van casus {code} te laten vervallen." in gelezen
    assert not (await wereld.punt(code, 2)).voorbij
    assert "2 is klaar" not in wereld.kamers.casuskamer(code).tekst
    assert "stelt voor om actiepunt 2" in wereld.kamers.prive(WIJKTEAM).tekst


@pytest.mark.parametrize("tekst", ["2 kan weg", "punt 2 mag weg, cliënt is verhuisd"])
async def test_with_a_number_it_is_that_too(wereld: Wereld, code: str, tekst: str) -> None:
    assert "U stelt voor om actiepunt 2" in await groep(wereld, tekst)


@pytest.mark.parametrize(
    "tekst", ["kan eraf", "mag van de lijst", "2 kan eraf, buren zijn verhuisd", "dit kan er af hoor"]
)
async def test_off_the_list_may_be_done_or_dropped_and_is_asked(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.casuskamer(code).tekst
    gelezen = await van_ggz(wereld, tekst)

    assert "Er is nog niets gedaan. Bedoelt u dit?" in gelezen
    assert f"{code} actie vervalt 2" in gelezen
    assert f"Is het klaar? Schrijf: {code} actie gereed 2" in gelezen
    assert not (await wereld.punt(code, 2)).voorbij
    assert tekst not in wereld.kamers.casuskamer(code).tekst.removeprefix(kamer)


async def test_the_reason_is_answer_enough(wereld: Wereld, code: str) -> None:
    await van_ggz(wereld, "kan eraf")

    await wereld.antwoord(wereld.post.laatste(GGZ), "buren zijn verhuisd")

    assert "U stelt voor om actiepunt 2" in " ".join(wereld.post.tekst(wereld.post.laatste(GGZ)).split())


@pytest.mark.parametrize("tekst", ["punt 2 mag weg", "2 kan eraf", "2 kan weg, cliënt is verhuisd"])
async def test_a_casushouder_is_asked_once(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, kamer.id, tekst)

    gelezen = " ".join(kamer.laatste.split())
    assert "Er is nog niets gedaan. Bedoelt u dit?" in gelezen
    assert f"{code} actie vervalt 2" in gelezen
    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize("tekst", ["punt 2 mag weg", "2 kan eraf", "Punt 2 kan weg, cliënt is verhuisd"])
async def test_a_casushouder_by_mail_is_asked_once(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} GGZ-instelling")
    kamer = wereld.kamers.casuskamer(code).tekst

    gelezen = await van_ggz(wereld, tekst)

    assert "Er is nog niets gedaan. Bedoelt u dit?" in gelezen
    assert f"{code} actie vervalt 2" in gelezen
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert tekst not in wereld.kamers.casuskamer(code).tekst.removeprefix(kamer)


@pytest.mark.parametrize(
    "tekst",
    [
        "Ja is gebeurd, kan weg",
        "kan weg, is geregeld",
        "Langs geweest vanmorgen, gesprek gehad. Kan van de lijst.",
        "kan van de lijst want is gedaan",
        "mag op klaar",
    ],
)
async def test_what_was_done_is_no_proposal(wereld: Wereld, code: str, tekst: str) -> None:
    gelezen = await van_ggz(wereld, tekst)

    assert "actie vervalt" not in gelezen
    assert "U stelt voor" not in gelezen


@pytest.mark.parametrize("tekst", ["kan het weg?", "3 kan weg", "die hond mag weg", "kan weg als de huisarts het doet"])
async def test_other_words_drop_nothing(wereld: Wereld, code: str, tekst: str) -> None:
    assert "U stelt voor" not in await van_ggz(wereld, tekst)
    assert all(not punt.voorbij for punt in await punten(wereld, code))
