"""How a bot can be: at rest, at work, in trouble, with others, and not there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from commands.domain.rollen import Kanaal
from commands.ports.peiling import Peiling, Proces, Stapel
from commands.texts.toestand import Toestand

KLOK = datetime(2026, 11, 10, 15, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
ECHT = datetime(2026, 11, 10, 14, 0, tzinfo=UTC)
LEEG = Peiling(inbox={}, outbox={}, vastgehouden={}, geparkeerd={}, opgegeven={}, herinneringen=Stapel(), te_laat=0)


def een_proces(seconden: float = 3, *rollen: str, naam: str = "a") -> Proces:
    """It showed itself so many seconds ago."""
    return Proces(id=naam, sinds=ECHT - timedelta(days=2), gezien=ECHT - timedelta(seconds=seconden), rollen=rollen)


def een_stapel(aantal: int, minuten: int) -> Stapel:
    """The oldest came so many minutes ago."""
    return Stapel(aantal=aantal, oudste=ECHT - timedelta(minutes=minuten))


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
    stil = replace(een_proces(3, "mail", "matrix"), mis=("mail ontvangen: IMAP_AANMELDEN", "listen mail (starting)"))
    yield "werkt niet", een_toestand(processen=(stil, een_proces(7200, naam="b")))
    yield "niemand luistert", een_toestand(processen=(een_proces(3),))
    yield "gedood", een_toestand(processen=(een_proces(3600, "mail"), een_proces(1800, naam="b")))
    yield "gestopt", een_toestand(processen=())
    codes = tuple(f"F-{nummer}" for nummer in range(10_001, 10_013))
    yield (
        "veel storingen",
        een_toestand(
            peiling=Peiling(**{**_velden(LEEG), "geparkeerd": {Kanaal.MATRIX: een_stapel(12, 300)}}), storingen=codes
        ),
    )


def _werk() -> dict[str, object]:
    peiling = Peiling(
        inbox={Kanaal.MAIL: een_stapel(1, 0)},
        outbox={Kanaal.MATRIX: een_stapel(1, 3), Kanaal.MAIL: een_stapel(2, 75)},
        vastgehouden={Kanaal.MAIL: een_stapel(1, 2000), Kanaal.MATRIX: een_stapel(1, 90)},
        geparkeerd={},
        opgegeven={},
        herinneringen=een_stapel(3, 1),
        te_laat=0,
    )
    return {"peiling": peiling, "inbox": {"nieuw": 1, "gedaan": 20}, "outbox": {"wacht": 3, "gedaan": 40}}


def _storing() -> dict[str, object]:
    peiling = Peiling(
        inbox={},
        outbox={},
        vastgehouden={},
        geparkeerd={Kanaal.MAIL: een_stapel(1, 61)},
        opgegeven={Kanaal.MAIL: een_stapel(2, 3000)},
        herinneringen=Stapel(),
        te_laat=0,
    )
    return {
        "peiling": peiling,
        "storingen": ("F-48213",),
        "inbox": {"gedaan": 20, "geparkeerd": 1},
        "outbox": {"gedaan": 40, "opgegeven": 2},
    }


def _velden(peiling: Peiling) -> dict[str, object]:
    return {naam: getattr(peiling, naam) for naam in Peiling.__slots__}
