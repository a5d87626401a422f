"""How a bot can be: at rest, at work, in trouble, with others, and not there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from commands.domain.rollen import Kanaal
from commands.ports.backlog import Backlog, Pile, RunningProcess
from commands.texts.toestand import Toestand, Vergeten

KLOK = datetime(2026, 11, 10, 15, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
ECHT = datetime(2026, 11, 10, 14, 0, tzinfo=UTC)
LEEG = Backlog(inbox={}, outbox={}, held={}, parked={}, given_up={}, herinneringen=Pile(), overdue=0)


def een_proces(seconden: float = 3, *rollen: str, naam: str = "a") -> RunningProcess:
    """It showed itself so many seconds ago."""
    return RunningProcess(
        id=naam, since=ECHT - timedelta(days=2), seen_at=ECHT - timedelta(seconds=seconden), roles=rollen
    )


def een_stapel(aantal: int, minuten: int) -> Pile:
    """The oldest came so many minutes ago."""
    return Pile(count=aantal, oldest=ECHT - timedelta(minutes=minuten))


def een_toestand(**anders: object) -> Toestand:
    """At rest, with one process that has both channels."""
    waarden: dict[str, object] = {
        "klok": KLOK,
        "echt": ECHT,
        "rust": True,
        "inbox": {},
        "outbox": {},
        "volgende": None,
        "casussen": 0,
        "peiling": LEEG,
        "processen": (een_proces(3, "mail", "matrix"),),
        "aan": (Kanaal.MAIL, Kanaal.MATRIX),
        "storingen": (),
    }
    return Toestand(**{**waarden, **anders})  # type: ignore[arg-type]


def toestanden() -> Iterator[tuple[str, Toestand]]:
    """All of them, with their names."""
    yield "rust", een_toestand()
    yield "werk", een_toestand(rust=False, casussen=2, volgende=KLOK.replace(day=12, hour=9), **_werk())
    yield "storing", een_toestand(casussen=2, **_storing())
    drie = (een_proces(1, "mail"), een_proces(4, naam="b"), een_proces(7, "matrix", naam="c"))
    yield "drie processen", een_toestand(processen=drie)
    yield "een kanaal", een_toestand(aan=(Kanaal.MAIL,), processen=(een_proces(0, "mail"),))
    yield "niemand luistert naar Matrix", een_toestand(processen=(een_proces(3, "mail"),))
    stil = replace(
        een_proces(3, "mail", "matrix"), failing=("mail ontvangen: IMAP_AANMELDEN", "listen mail (starting)")
    )
    yield "werkt niet", een_toestand(processen=(stil, een_proces(7200, naam="b")))
    for naam, postbus in {
        "de postbus vergeet nog niet": Vergeten(dagen=35, backup=False),
        "de postbus vergeet na de volgende backup": Vergeten(dagen=35, backup=False, gemaakt=ECHT - timedelta(hours=1)),
        "de postbus vergeet": Vergeten(dagen=35, backup=True),
        "de postbus vergat": Vergeten(dagen=1, backup=True, laatst=ECHT - timedelta(days=1)),
    }.items():
        yield naam, een_toestand(postbus=postbus)
    yield "niemand luistert", een_toestand(processen=(een_proces(3),))
    yield "gedood", een_toestand(processen=(een_proces(3600, "mail"), een_proces(1800, naam="b")))
    yield "gestopt", een_toestand(processen=())
    codes = tuple(f"F-{nummer}" for nummer in range(10_001, 10_013))
    yield (
        "veel storingen",
        een_toestand(peiling=replace(LEEG, parked={Kanaal.MATRIX: een_stapel(12, 300)}), storingen=codes),
    )


def _werk() -> dict[str, object]:
    peiling = Backlog(
        inbox={Kanaal.MAIL: een_stapel(1, 0)},
        outbox={Kanaal.MATRIX: een_stapel(1, 3), Kanaal.MAIL: een_stapel(2, 75)},
        held={Kanaal.MAIL: een_stapel(1, 2000), Kanaal.MATRIX: een_stapel(1, 90)},
        parked={},
        given_up={},
        herinneringen=een_stapel(3, 1),
        overdue=0,
    )
    return {"peiling": peiling, "inbox": {"nieuw": 1, "gedaan": 20}, "outbox": {"wacht": 3, "gedaan": 40}}


def _storing() -> dict[str, object]:
    peiling = Backlog(
        inbox={},
        outbox={},
        held={},
        parked={Kanaal.MAIL: een_stapel(1, 61)},
        given_up={Kanaal.MAIL: een_stapel(2, 3000)},
        herinneringen=Pile(),
        overdue=0,
    )
    return {
        "peiling": peiling,
        "storingen": ("F-48213",),
        "inbox": {"gedaan": 20, "geparkeerd": 1},
        "outbox": {"gedaan": 40, "opgegeven": 2},
    }
