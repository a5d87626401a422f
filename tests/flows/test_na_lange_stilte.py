"""What waited for days at a shut door is not given up at the first breath of trouble once the door is open."""

from datetime import timedelta

from bot.matrix.wire.failures import AccessRevoked
from commands.ports import TemporaryFailure
from tests.wereld import BEHEER, GGZ, Wereld, maak_wereld


async def test_a_hitch_after_a_week_behind_a_shut_door_costs_no_message(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    gezegd = len(kamer.berichten)
    wereld.kamers.faal = AccessRevoked("M_UNKNOWN_TOKEN")
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "Wij gaan door.")
    wereld.nu += timedelta(days=7)
    await wereld.opslag.close()
    gemeld = len(wereld.post.aan(BEHEER))

    weer = maak_wereld(wereld.database, wereld.post, wereld.kamers)
    weer.nu, weer.kamers.faal = wereld.nu, TemporaryFailure("http_502")
    await weer.rust()
    weer.kamers.faal = None
    await weer.vooruit(tot=weer.nu + timedelta(minutes=5))
    await weer.opslag.close()

    citaten = [blok.citaat for bericht in kamer.berichten[gezegd:] for blok in bericht.blokken]
    assert [citaat for citaat in citaten if citaat] == ["Wij gaan door."]
    assert len(wereld.post.aan(BEHEER)) == gemeld
