"""What paused several actiepunten in one go is one line of news."""

from dataclasses import replace

import pytest

from commands.domain.meldingen import Meldingen
from tests.flows.conftest import Maak
from tests.flows.test_casus_stil import regie
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, Wereld


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=replace(BELEID, meldingen=Meldingen.DAGELIJKS))


def nieuws(wereld: Wereld, wie: str) -> str:
    """The last news that this person read by mail."""
    mails = [een for een in wereld.post.aan(wie) if "gepauzeerd" in wereld.post.tekst(een)]
    return wereld.post.tekst(mails[-1])


async def test_the_news_tells_it_in_one_line_to_each_reader(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"pauzeer {code} tot 26 november")
    await wereld.antwoord(wereld.post.laatste(REGIE), "cliënt is opgenomen")
    await wereld.vooruit(dagen=20)

    for wie, welke in ((GGZ, "1, 3, 4 en 5"), (POLITIE, "1, 2, 4 en 5")):  # of their own each heard at once
        gelezen = nieuws(wereld, wie)
        assert f"Actiepunten {welke} zijn gepauzeerd · door de procesregisseur" in " ".join(gelezen.split())
        assert gelezen.count("gepauzeerd") == 1
        assert gelezen.count("Geen herinneringen tot donderdag 26 november 2026.") == 1
        assert gelezen.count("cliënt is opgenomen") == 1


async def test_another_day_or_reason_keeps_its_own_line(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"{code} pauzeer 1 tot 26 november opname")
    await regie(wereld, f"{code} pauzeer 2 tot 26 november opname")
    await regie(wereld, f"{code} pauzeer 4 tot 27 november opname")
    await regie(wereld, f"{code} pauzeer 5 tot 27 november verlof")
    await wereld.vooruit(dagen=20)

    gelezen = " ".join(nieuws(wereld, POLITIE).split())
    assert "Actiepunten 1 en 2 zijn gepauzeerd" in gelezen
    assert "Actiepunt 4 is gepauzeerd" in gelezen
    assert "Actiepunt 5 is gepauzeerd" in gelezen
    assert gelezen.count("tot donderdag 26 november 2026") == 1
    assert gelezen.count("tot vrijdag 27 november 2026") == 2
