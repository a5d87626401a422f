"""A process that lost its role without knowing it does nothing that the next one did already."""

from dataclasses import dataclass
from typing import Any

import pytest

from bot.intake import Intake, RowReader
from bot.loops.loop import Waker
from bot.loops.meter import IntakeOutcome, NoMeter
from commands.domain.rollen import Kanaal
from commands.ports import InboxItem, TemporaryFailure
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld, maak_wereld


@dataclass
class Ingehaald:
    """Reads a row, but only after another process did all there was to do; what comes of that is `dan`."""

    eigen: RowReader
    ander: Wereld
    dan: Exception | None = None

    async def read(self, rij: InboxItem) -> Any:
        """Too late."""
        await self.ander.rust()
        if self.dan is not None:
            raise self.dan
        return await self.eigen.read(rij)


class Teller(NoMeter):
    """Remembers what became of each."""

    def __init__(self) -> None:
        self.aflopen: list[IntakeOutcome] = []

    def taken_in(self, kanaal: Any, afloop: IntakeOutcome, na: Any) -> None:
        """One more."""
        self.aflopen.append(afloop)


async def ingehaald(wereld: Wereld, kanaal: Kanaal, dan: Exception | None) -> list[IntakeOutcome]:
    """One round of an intake that is overtaken at the first row; returns what became of the rows."""
    ander = maak_wereld(wereld.database, wereld.post, wereld.kamers)
    ander.nu = wereld.nu
    eigen = next(een.intake for een in wereld.kanalen if een.intake._channel is kanaal)
    teller = Teller()
    lezer = Ingehaald(eigen._reader, ander, dan)
    await Intake(kanaal, lezer, wereld.huis.work, wereld.huis.clock, handled=Waker(), meter=teller).one_round()
    await ander.opslag.close()
    await wereld.rust()
    return teller.aflopen


@pytest.mark.parametrize("dan", [None, TemporaryFailure("weg"), RuntimeError("stuk")], ids=["read", "later", "parked"])
async def test_a_mail_that_another_process_handled_meanwhile_counts_once(
    wereld: Wereld, code: str, dan: Exception | None
) -> None:
    planmail = wereld.post.aan(GGZ)[0]
    wereld.post.wis()
    stil, wereld.kanalen = wereld.kanalen, []
    await wereld.antwoord(planmail, "bericht De sleutel ligt klaar.")
    wereld.kanalen = stil

    assert await ingehaald(wereld, Kanaal.MAIL, dan) == [IntakeOutcome.ELSEWHERE]

    assert wereld.kamers.casuskamer(code).tekst.count("De sleutel ligt klaar.") == 1
    assert len([een for een in wereld.post.aan(POLITIE) if "sleutel" in wereld.post.tekst(een)]) == 1


async def test_a_question_in_the_room_is_answered_once(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    voor = len(kamer.berichten)
    stil, wereld.kanalen = wereld.kanalen, []
    await wereld.zeg(WIJKTEAM, kamer.id, "!actie toon 1")
    wereld.kanalen = stil

    assert await ingehaald(wereld, Kanaal.MATRIX, None) == [IntakeOutcome.ELSEWHERE]

    assert len(kamer.berichten) == voor + 1
