"""After a busy story the figures tell all that happened, and of nobody whom."""

import re
from datetime import timedelta

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families
from structlog.testing import capture_logs

from bot.app.health import Health
from bot.health.metrics import Metrics
from bot.health.server import listen, make_app
from bot.settings.sources import read_settings
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.ports import OutboxTask, PermanentFailure, TemporaryFailure
from tests.architecture.test_logregels import VELDEN
from tests.bot.settings.files import MAIL, MATRIX, een_bestand
from tests.flows.conftest import Maak
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import GGZ, POLITIE, RECLASSERING, VOORBEELD, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed

LABELS = {
    "channel": {"mail", "matrix"},
    "task": {taak.value for taak in OutboxTask},
    "outcome": {"handled", "refused", "held", "parked", "delayed", "elsewhere", "sent", "given_up", "lapsed"},
    "loop": {
        *("clock", "auditor", "sign of life"),
        *("listen mail", "intake mail", "delivery mail"),
        *("listen matrix", "intake matrix", "delivery matrix"),
    },
    "role": {"mail", "matrix"},
    "status": {"new", "held", "parked", "waiting", "given_up"},
}
"""All that a figure may be told apart by; `le` is a number."""
CODE = re.compile(r"[\w.-]{1,64}")
Cijfers = dict[tuple[str, frozenset[tuple[str, str]]], float]


class Kapot:
    """A reader of plans that nobody foresaw."""

    async def read_plan(self, bijlage):
        raise RuntimeError


class Verhaal:
    """A world with a monitor beside it."""

    def __init__(self, wereld: Wereld, gezond: Health) -> None:
        self.wereld = wereld
        self.gezond = gezond

    async def cijfers(self) -> Cijfers:
        """What a monitor reads over loopback: every sample."""
        app = make_app(self.gezond.heartbeats, self.gezond.metrics, self.gezond.sampler.sample)
        async with (
            listen(app, "127.0.0.1", 0) as poort,
            aiohttp.ClientSession() as klant,
            klant.get(f"http://127.0.0.1:{poort}/metrics") as antwoord,
        ):
            families = list(text_string_to_metric_families(await antwoord.text()))
        return {
            (sample.name, frozenset(sample.labels.items())): sample.value
            for familie in families
            for sample in familie.samples
        }

    async def druk(self) -> None:
        """Answers in mail and rooms, a no, a held text, a surprise, bad weather, an address that is gone."""
        wereld, kamer = self.wereld, self.wereld.kamers.casuskamer(self.wereld.code).id
        planmail = wereld.post.laatste(GGZ)
        await wereld.antwoord(planmail, "2 bezig")
        await wereld.antwoord(planmail, "99 klaar")
        await wereld.antwoord(planmail, f"2 klaar, {NAAM} was thuis")
        await wereld.zeg(RECLASSERING, kamer, "tot morgen")
        await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
        wereld.post.faal = TemporaryFailure("relay_down")
        await wereld.zeg(WIJKTEAM, kamer, "!bericht Tot morgen.")
        await wereld.vooruit(tot=wereld.nu + timedelta(minutes=20))
        wereld.post.faal = None
        wereld.post.faal_voor[POLITIE] = PermanentFailure("550")
        await wereld.vooruit(tot=wereld.nu + timedelta(hours=2))
        wereld.kamers.faal = TemporaryFailure("homeserver_down")
        await wereld.vooruit(dagen=9)
        await wereld.staf(Rol.PROCESREGISSEUR, f"{wereld.code} 1 klaar")
        assert (await wereld.punt(wereld.code, 1)).status is Status.GEREED
        wereld.kamers.faal = None
        await wereld.vooruit(dagen=1)
        wereld.post.faal = TemporaryFailure("relay_down")
        await wereld.zeg(WIJKTEAM, kamer, "!bericht Tot overmorgen.")


@pytest.fixture
def verhaal(maak: Maak, tmp_path) -> Verhaal:
    """The running casus of the example, with a guard and without a reader of plans."""
    metingen = Metrics()
    wereld = maak(toets=nep_bewaker(), planlezer=Kapot(), meter=metingen)
    instellingen = read_settings(een_bestand(tmp_path, MAIL + MATRIX), {})
    gezond = Health(wereld.opslag, lambda: wereld.nu, instellingen, metrics=metingen)
    return Verhaal(wereld, gezond)


def som(cijfers: Cijfers, naam: str, **labels: str) -> float:
    """All samples of this name that have these labels, together."""
    return sum(waarde for (een, van), waarde in cijfers.items() if een == naam and labels.items() <= dict(van).items())


async def test_the_figures_of_a_busy_story_tell_what_happened_and_of_nobody_whom(verhaal: Verhaal) -> None:
    await verhaal.druk()

    cijfers = await verhaal.cijfers()

    gevonden = {label for _, labels in cijfers for label in labels if label[0] != "le"}
    assert gevonden <= {(naam, waarde) for naam, waarden in LABELS.items() for waarde in waarden}
    assert all(float(waarde) > 0 for _, labels in cijfers for naam, waarde in labels if naam == "le")
    binnen = {uit: som(cijfers, "ketenbot_inbox_outcomes_total", outcome=uit) for uit in LABELS["outcome"]}
    assert {uit: aantal for uit, aantal in binnen.items() if aantal} == {
        "handled": 5, "refused": 1, "held": 1, "parked": 1
    }  # fmt: skip
    for uit in ("sent", "delayed", "given_up", "lapsed"):
        assert som(cijfers, "ketenbot_outbox_outcomes_total", task="say", outcome=uit) >= 1
    for kanaal in ("mail", "matrix"):
        verzonden = som(cijfers, "ketenbot_outbox_outcomes_total", channel=kanaal, outcome="sent")
        assert som(cijfers, "ketenbot_outbox_latency_seconds_count", channel=kanaal) == verzonden
        assert som(cijfers, "ketenbot_call_seconds_count", channel=kanaal) > verzonden
    assert som(cijfers, "ketenbot_outbox_latency_seconds_sum", channel="mail") > 600
    assert som(cijfers, "ketenbot_inbox_latency_seconds_count") == 6


async def test_what_waits_is_told_per_channel_and_since_when(verhaal: Verhaal) -> None:
    await verhaal.druk()
    verhaal.wereld.nu += timedelta(seconds=90)

    cijfers = await verhaal.cijfers()

    assert som(cijfers, "ketenbot_inbox_rows", channel="mail", status="held") == 1
    assert som(cijfers, "ketenbot_inbox_rows", channel="mail", status="parked") == 1
    assert som(cijfers, "ketenbot_outbox_rows", channel="mail", status="waiting") == 3
    assert som(cijfers, "ketenbot_outbox_oldest_seconds", channel="mail", status="waiting") == 90
    assert som(cijfers, "ketenbot_outbox_rows", channel="mail", status="given_up") >= 1
    assert som(cijfers, "ketenbot_outbox_rows", channel="matrix") == 0
    assert som(cijfers, "ketenbot_reminders_due") == som(cijfers, "ketenbot_reminders_late") == 0
    assert som(cijfers, "ketenbot_database_answers") == 1


async def test_a_reminder_that_nobody_says_is_due_and_after_five_minutes_late(verhaal: Verhaal) -> None:
    wereld = verhaal.wereld
    async with wereld.opslag.uow() as uow:
        due = await uow.herinneringen.next_moment()
    gezien = []
    for minuten in (-1, 2, 6):
        wereld.nu = due + timedelta(minutes=minuten)
        cijfers = await verhaal.cijfers()
        namen = ("ketenbot_reminders_due", "ketenbot_reminders_late", "ketenbot_reminders_oldest_seconds")
        gezien.append([som(cijfers, naam) for naam in namen])

    assert gezien[0] == [0, 0, 0]
    assert gezien[1][0] >= 1
    assert gezien[1][1:] == [0, 120]
    assert gezien[2][1:] == [gezien[1][0], 360]


async def test_the_processes_that_run_are_counted_and_the_roles_that_this_one_has(verhaal: Verhaal) -> None:
    gezond = verhaal.gezond
    assert som(await verhaal.cijfers(), "ketenbot_processes") == 0

    await gezond.sign.one_round()
    async with gezond.lease("mail"):
        cijfers = await verhaal.cijfers()

    assert som(cijfers, "ketenbot_processes") == 1
    assert [som(cijfers, "ketenbot_role", role=rol) for rol in ("mail", "matrix")] == [1, 0]
    await gezond.sign.leave()
    assert som(await verhaal.cijfers(), "ketenbot_processes") == 0


async def test_the_log_of_a_busy_story_holds_codes_and_counts_alone(verhaal: Verhaal) -> None:
    with capture_logs() as regels:
        await verhaal.druk()

    assert {regel["event"] for regel in regels} >= {"delayed", "given up", "message parked"}
    for regel in regels:
        velden = {naam: waarde for naam, waarde in regel.items() if naam not in ("event", "exc_info")}
        assert set(velden) - {"log_level"} <= set(VELDEN)
        assert [w for w in velden.values() if not isinstance(w, bool | int | float) and not CODE.fullmatch(w)] == []
