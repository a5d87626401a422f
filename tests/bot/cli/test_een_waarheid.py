"""One truth for /readyz, `status` and `check`: what a running process says of itself."""

import asyncio
import json

import pytest

from bot.app.health import Health
from bot.app.storage import open_storage
from bot.base.clock import system_clock
from bot.health.readiness import as_json
from bot.settings.sources import read_settings
from commands.domain.rollen import Kanaal
from commands.ports import InboxItem
from tests.storage.bouwers import een_uitgaande, na

GEEN_LOGIN = "mail ontvangen: IMAP_AANMELDEN"
GEWEIGERD = "mail versturen: SMTP_554_5.7.1"


def readyz_en_teken(installatie, *, stil=(), dicht="", lussen=True, rol=True):
    """What a `serve` with this state answers on /readyz; it leaves its sign of life."""
    instellingen = read_settings(installatie.config, {})

    async def doe():
        opslag = open_storage(instellingen)
        gezond = Health(opslag, system_clock, instellingen)
        gezond.ask(lambda: stil)
        if dicht:
            gezond.shut.found_shut(Kanaal.MATRIX, dicht)
        if rol:
            gezond.heartbeats.take_role("mail")
        for stand in gezond.heartbeats.reports():
            if lussen:
                gezond.beat_of(stand.loop)(True)
        antwoord = as_json(gezond.heartbeats.reports(), gezond.standing_still())
        await gezond.sign.one_round()
        await opslag.close()
        return antwoord

    return asyncio.run(doe())


def van_serve(installatie):
    """The line of `check` about the running process."""
    [regel] = [regel for regel in installatie.draai("check").uit.splitlines() if regel.split()[1:2] == ["serve"]]
    return regel


@pytest.mark.parametrize(
    ("anders", "woorden", "woord"),
    [
        ({"stil": (GEEN_LOGIN,)}, [GEEN_LOGIN], "mail ontvangen (IMAP_AANMELDEN)"),
        ({"stil": (GEWEIGERD,)}, [GEWEIGERD], "mail versturen (SMTP_554_5.7.1)"),
        ({"dicht": "store_full"}, ["Matrix: store_full"], "Matrix (store_full)"),
        ({"lussen": False}, ["listen mail (starting)"], "herinneringen (begint nog)"),
    ],
)
def test_what_is_not_well_on_readyz_is_not_well_in_status_and_check(gemigreerd, anders, woorden, woord):
    antwoord = readyz_en_teken(gemigreerd, **anders)
    assert antwoord["ready"] is False
    assert antwoord["standing_still"] == [een for een in woorden if "starting" not in een]

    status = gemigreerd.draai("status").uit
    assert "klaar met alles" not in status
    assert "Misgegaan: niets" not in status
    assert f"dit werkt nu niet of begint nog: {woord}" in status
    assert set(woorden) <= set(json.loads(gemigreerd.draai("status", "--json").uit)["werkt_niet"])

    assert van_serve(gemigreerd).startswith("WRONG")
    assert woorden[0] in van_serve(gemigreerd)


@pytest.mark.parametrize("rol", [True, False])
def test_what_is_well_on_readyz_is_well_in_status_and_check(gemigreerd, rol):
    assert readyz_en_teken(gemigreerd, rol=rol)["ready"] is True

    status = gemigreerd.draai("status").uit
    assert "Ketenbot is klaar met alles tot nu." in status
    assert "Misgegaan: niets" in status
    assert van_serve(gemigreerd).split() == ["ok", "serve", "runs,", "and", "all", "its", "loops", "go", "round"]


def test_a_serve_that_does_not_run_is_a_note(gemigreerd):
    assert van_serve(gemigreerd).split() == ["note", "serve", "does", "not", "run"]


def test_what_status_says_went_wrong_check_does_not_keep_silent_about(gemigreerd):
    weg, binnen = een_uitgaande(), InboxItem(id="1" * 32, source="een", kanaal=Kanaal.MAIL, raw=b"x", received_at=na())

    async def doe(uow):
        await uow.outbox.add_item(weg)
        await uow.outbox.mark_given_up(weg.id, at=na(days=6))
        await uow.inbox.add_item(binnen)
        await uow.inbox.park(binnen.id, "F-48213")

    gemigreerd.in_opslag(doe)
    assert "Misgegaan: niets" not in gemigreerd.draai("status").uit
    assert "1 parked, 1 given up: see `ketenbot bied-aan`" in gemigreerd.draai("check").uit
