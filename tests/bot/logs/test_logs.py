"""What is logged, and above all what is not."""

import io
import json
import logging

import pytest
import structlog
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from bot.logs.setup import PER_MINUTE, Throttle, set_up_logs


class Afluisteraar:
    """Holds what was logged, as lines."""

    def __init__(self):
        self.stroom = io.StringIO()
        self.handlers = []

    def begin(self, niveau="info", vorm="json"):
        self.handlers.append(set_up_logs(niveau, vorm, stream=self.stroom))

    @property
    def ruw(self):
        return self.stroom.getvalue()

    @property
    def regels(self):
        return [json.loads(regel) for regel in self.ruw.splitlines()]


@pytest.fixture
def log():
    afluisteraar = Afluisteraar()
    wortel = logging.getLogger()
    niveau = wortel.level
    gewoon = structlog.get_config()
    yield afluisteraar
    for handler in afluisteraar.handlers:
        wortel.removeHandler(handler)
    wortel.setLevel(niveau)
    structlog.configure(**gewoon)


def test_a_line_is_json_with_level_and_utc_time(log):
    log.begin()
    structlog.get_logger().info("delivered", row="a1", rows=3)
    (regel,) = log.regels
    assert (regel["event"], regel["level"], regel["row"], regel["rows"]) == ("delivered", "info", "a1", 3)
    assert regel["time"].endswith("Z")


def test_a_line_says_in_which_loop_it_was_logged(log):
    log.begin()
    with structlog.contextvars.bound_contextvars(loop="delivery mail"):
        structlog.get_logger().warning("delayed", row="a1")
    structlog.get_logger().info("stopped")
    binnen, buiten = log.regels
    assert binnen["loop"] == "delivery mail"
    assert "loop" not in buiten


def test_text_is_for_reading_along(log):
    log.begin(vorm="tekst")
    structlog.get_logger().info("delivered", rows=3)
    assert "delivered" in log.ruw
    assert "rows=3" in log.ruw


def test_the_level_is_kept(log):
    log.begin(niveau="warning")
    structlog.get_logger().info("quiet")
    structlog.get_logger().warning("loud")
    assert [regel["event"] for regel in log.regels] == ["loud"]


@pytest.mark.parametrize(
    "sleutel", ["tekst", "adres", "email", "onderwerp", "body", "subject", "to", "from", "token", "Naam", "wachtwoord"]
)
def test_what_could_hold_content_is_dropped_and_only_its_key_is_told(log, sleutel):
    log.begin()
    structlog.get_logger().info("arrived", **{sleutel: "planted words"}, code="K7Q2")
    assert "planted" not in log.ruw
    assert log.regels[0]["left_out"] == [sleutel]
    assert log.regels[0]["code"] == "K7Q2"


@pytest.mark.parametrize(
    "adres", ["behandelaar@ggz.test", "@behandelaar:ggz.test", "!kamer:zvh.test", "#k7q2:zvh.test"]
)
def test_an_address_under_any_key_is_blanked(log, adres):
    log.begin()
    structlog.get_logger().info(f"no way to {adres}", reden=f"refused {adres}", lijst=[adres], diep={"x": adres})
    assert adres not in log.ruw
    assert "<address>" in log.ruw


def test_an_exception_is_its_type_and_place_without_its_text(log):
    log.begin()
    try:
        try:
            raise KeyError("planted words")
        except KeyError as oorzaak:
            raise ValueError("planted words") from oorzaak
    except ValueError:
        structlog.get_logger().exception("surprise", code="F-48213")
    (regel,) = log.regels
    assert "planted" not in log.ruw
    assert (regel["error"], regel["causes"]) == ("ValueError", ["KeyError"])
    assert "logs/test_logs.py" in regel["where"][0]
    assert regel["code"] == "F-48213"


def zoek_in_de_database():
    with create_engine("sqlite://").connect() as verbinding:
        verbinding.execute(text("select * from nergens"))


def test_an_error_of_a_library_names_our_own_places_and_of_the_library_the_innermost(log):
    log.begin()
    try:
        zoek_in_de_database()
    except OperationalError:
        structlog.get_logger().exception("message parked", code="F-48213")
    (regel,) = log.regels
    assert [plek.partition(":")[0] for plek in regel["where"][:2]] == ["logs/test_logs.py"] * 2
    assert [plek.partition("/")[0] for plek in regel["where"][2:]] == ["engine"]


@pytest.mark.parametrize(
    "naam", ["nio.client", "aioimaplib", "aiosmtplib", "sqlalchemy.engine", "apscheduler.scheduler", "alembic.x"]
)
def test_libraries_speak_only_from_warning_on(log, naam):
    log.begin(niveau="debug")
    logging.getLogger(naam).info("chatter")
    logging.getLogger(naam).warning("job %s was missed", "planted")
    (regel,) = log.regels
    assert regel["event"] == "job %s was missed"
    assert regel["library"] == naam
    assert regel["place"].startswith("logs/test_logs.py:")
    assert "planted" not in log.ruw


def test_a_library_text_without_a_template_is_only_a_place(log):
    log.begin()
    try:
        raise RuntimeError("planted words")
    except RuntimeError as fout:
        logging.getLogger("nio.crypto").error(f"could not decrypt {fout}", exc_info=fout)
    assert "planted" not in log.ruw
    assert log.regels[0]["event"] == "library message"
    assert log.regels[0]["error"] == "RuntimeError"
    assert "causes" not in log.regels[0]


def een_record(regel):
    return logging.LogRecord("nio.client", logging.WARNING, "client.py", regel, "x", (), None)


def test_one_place_in_a_library_cannot_flood_the_log():
    seconden = [0.0]
    rem = Throttle(monotonic=lambda: seconden[0])
    door = [rem.filter(een_record(1)) for _ in range(500)]
    assert door.count(True) == PER_MINUTE
    assert rem.filter(een_record(2))
    seconden[0] = 61.0
    volgende = een_record(1)
    assert rem.filter(volgende)
    assert volgende.skipped == 500 - PER_MINUTE


def test_our_own_lines_are_never_held_back(log):
    log.begin()
    for nummer in range(PER_MINUTE * 3):
        structlog.get_logger().info("tick", nummer=nummer)
    assert len(log.regels) == PER_MINUTE * 3


def test_a_second_setup_replaces_the_first(log):
    log.begin()
    log.begin()
    structlog.get_logger().info("once")
    assert len(log.regels) == 1
