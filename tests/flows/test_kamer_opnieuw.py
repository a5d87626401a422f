"""The homeserver says no, for a while or for good: what was given up is done anew when somebody needs it again."""

from datetime import timedelta

from bot.matrix.wire.failures import AccessRevoked
from commands.ports import PermanentFailure, TemporaryFailure
from tests.flows.conftest import Maak
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld, maak_wereld

NEE = PermanentFailure("M_FORBIDDEN")


async def test_a_room_that_could_not_be_made_is_made_when_something_is_said_there_again(maak: Maak) -> None:
    wereld = maak(leeg=True)
    wereld.kamers.faal = NEE
    code = await wereld.lopende_casus()
    assert wereld.kamers.kamers == {}
    wereld.kamers.faal = None

    await wereld.antwoord(wereld.post.aan(GGZ)[0], "Dank voor het plan.")

    assert "> Dank voor het plan." in wereld.kamers.casuskamer(code).tekst
    assert "> Dank voor het plan." in wereld.post.teksten(POLITIE)


async def test_a_private_room_that_could_not_be_made_is_made_for_the_next_message(maak: Maak) -> None:
    wereld = maak(leeg=True)
    wereld.kamers.faal = NEE
    await wereld.lopende_casus()
    wereld.kamers.faal = None

    await wereld.vooruit(dagen=10)

    assert "Uiterlijk dinsdag 17 november" in wereld.kamers.prive(WIJKTEAM).tekst


async def test_a_room_that_could_not_be_made_is_tried_for_the_whole_patience_again(maak: Maak) -> None:
    wereld = maak(leeg=True)
    wereld.kamers.faal = NEE
    code = await wereld.lopende_casus()
    wereld.kamers.faal = TemporaryFailure("homeserver_down")

    await wereld.antwoord(wereld.post.aan(GGZ)[0], "Dank voor het plan.")
    await wereld.vooruit(dagen=4)
    wereld.kamers.faal = None
    await wereld.vooruit(tot=wereld.nu + timedelta(hours=1))

    assert "> Dank voor het plan." in wereld.kamers.casuskamer(code).tekst


async def test_who_shut_us_out_is_asked_once_and_no_row_is_blamed(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)
    wereld.kamers.faal = AccessRevoked("M_UNKNOWN_TOKEN")
    wereld.kamers.pogingen = 0

    for nummer in range(5):
        await wereld.antwoord(wereld.post.aan(GGZ)[0], f"Bericht {nummer}.")
    wereld.nu += timedelta(days=6)
    await wereld.rust()
    assert wereld.kamers.pogingen == 1
    assert "Bericht 4." in wereld.post.teksten(POLITIE)

    # a person logs the bot in anew and starts it again
    wereld.kamers.faal = None
    await wereld.opslag.close()
    opnieuw = maak_wereld(wereld.database, wereld.post, wereld.kamers)
    opnieuw.nu = wereld.nu
    await opnieuw.rust()
    await opnieuw.opslag.close()
    woorden = [woord for bericht in kamer.berichten[gezegd:] for blok in bericht.blokken for woord in (blok.citaat,)]
    assert [woord for woord in woorden if woord.startswith("Bericht")] == [f"Bericht {n}." for n in range(5)]


async def test_a_room_that_is_there_is_not_made_twice(wereld: Wereld, code: str) -> None:
    kamers = set(wereld.kamers.kamers)

    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot morgen.")

    assert set(wereld.kamers.kamers) == kamers
