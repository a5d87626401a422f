"""How the old version stopped: much of it queued, something sent and not yet noted, and mail that nobody looked at."""

from datetime import timedelta

import pytest

from commands.domain.rollen import Rol
from commands.ports import TemporaryFailure
from tests.uitgave.verhaal import REGIE_MATRIX, Verteller
from tests.wereld import GGZ, POLITIE, RECLASSERING, WIJKTEAM

WEG = TemporaryFailure("relay_down")


class Stroomuitval(BaseException):
    """The process dies here."""


async def zonder_buitenwereld(een: Verteller) -> None:
    """Relay and homeserver are away: what is said now waits, and so does a plan that is released."""
    een.post.faal = een.kamers.faal = WEG
    await een.zeg(WIJKTEAM, "!bericht De sleutel ligt klaar, ook voor de twee kinderen.")
    await een.antwoord(POLITIE, "bericht Wij halen de sleutel op.")
    await een.zeg(WIJKTEAM, "verwijder W4", prive=True)
    await een.regie(f"vrijgeven {een.codes['nieuw']}")
    await een.regie(f"verboden {een.codes['lopend']} Anderzinssma")
    await een.regie(f"deelnemer verwijder {een.codes['lopend']} Woonbegeleiding")
    await een.wereld.vooruit(tot=een.wereld.nu + timedelta(minutes=30))


async def half_verzonden(een: Verteller) -> None:
    """A mail and an event went out, and the process died before it noted that."""
    een.post.faal = een.kamers.faal = None
    een.post.val_na_zenden = Stroomuitval()
    with pytest.raises(Stroomuitval):
        await een.wereld.staf(Rol.BEHEERDER, "hulp")
    een.post.val_na_zenden, een.post.faal = None, WEG
    await een.start_opnieuw()
    een.kamers.val_na_zenden = Stroomuitval()
    with pytest.raises(Stroomuitval):
        await een.zeg(REGIE_MATRIX, "casus lijst", prive=True)
    een.kamers.val_na_zenden, een.kamers.faal = None, WEG
    await een.start_opnieuw()


async def ongelezen(een: Verteller) -> None:
    """A plan without a word of what it is for; mail over which the process died, what lay beside it, and what came in
    when nothing ran any more.
    """
    await een.regie("Hierbij nog een plan, kun je dat verwerken?", een.plan)
    inname = een.wereld.kanalen[0].intake
    een.wereld.kanalen = []
    een.planlezer.fout = Stroomuitval()
    await een.regie("casus nieuw", een.plan)
    await een.antwoord(GGZ, "bericht Wij komen maandag.")
    with pytest.raises(Stroomuitval):
        await inname.one_round()
    await een.antwoord(POLITIE, "bericht Dan sluiten wij aan.")
    await een.zeg(RECLASSERING, "!actie bezig 4 Er is een nieuwe afspraak.")
    await een.wereld.opslag.close()
