"""Domain values as JSON bytes and back: for what is stored as one encrypted whole."""

import json

from pydantic import TypeAdapter

from commands.domain.aanmelding import Aanmelding
from commands.domain.actiepunt import Actiepunt
from commands.domain.afstemmingsplan import PlanDocument
from commands.messages import Bericht, Blok

_AANMELDING = TypeAdapter(Aanmelding)
_ACTIEPUNT = TypeAdapter(Actiepunt)
_BERICHT = TypeAdapter(Bericht)
_BLOKKEN = TypeAdapter(tuple[Blok, ...])
_PLAN = TypeAdapter(PlanDocument)


def read_bericht(inhoud: bytes) -> Bericht:
    """Read a message back."""
    return _BERICHT.validate_json(inhoud)


def write_bericht(bericht: Bericht) -> bytes:
    """Write a message down."""
    return _BERICHT.dump_json(bericht)


def read_blocks(inhoud: bytes) -> tuple[Blok, ...]:
    """Read parts of a message back."""
    return _BLOKKEN.validate_json(inhoud)


def write_blocks(blokken: tuple[Blok, ...]) -> bytes:
    """Write parts of a message down."""
    return _BLOKKEN.dump_json(blokken)


def read_aanmelding(inhoud: bytes) -> Aanmelding:
    """Read a report back."""
    return _AANMELDING.validate_json(inhoud)


def write_aanmelding(een: Aanmelding) -> bytes:
    """Write a report down."""
    return _AANMELDING.dump_json(een)


def read_actiepunt(inhoud: bytes) -> Actiepunt:
    """Read an actiepunt back; a former version wrote its one owner, or null, under "eigenaar"."""
    waarden = json.loads(inhoud)
    eigenaar = waarden.pop("eigenaar", None)
    return _ACTIEPUNT.validate_python({"eigenaars": (eigenaar,) if eigenaar else (), **waarden})


def write_actiepunt(punt: Actiepunt) -> bytes:
    """Write an actiepunt down."""
    return _ACTIEPUNT.dump_json(punt)


def read_plan(inhoud: bytes) -> PlanDocument:
    """Read a plan back."""
    return _PLAN.validate_json(inhoud)


def write_plan(document: PlanDocument) -> bytes:
    """Write a plan down."""
    return _PLAN.dump_json(document)
