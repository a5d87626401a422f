"""What never reaches a log: bodies, names, addresses, secrets. Codes and counts do."""

import re
import sys
from collections.abc import MutableMapping
from typing import Any

from structlog.typing import WrappedLogger

from bot.logs.places import FRAMES, plekken

VERBODEN = frozenset(
    """
    tekst text adres address email e_mail mailadres onderwerp subject body html inhoud content naam name names lokaal
    to from_ from cc bcc van afzender ontvanger sender recipient bericht message ruw raw bijlage attachment bestandsnaam
    filename kamer room room_id matrix_id user_id gebruiker user token wachtwoord password sleutel key url params
    """.split()  # noqa: SIM905  (as a list it is fifty lines)
)
"""Keys that could hold what must not be logged."""
ADRES = re.compile(r"[@!#$][\w.=/+-]{1,255}:[\w.-]{1,255}|[\w.+=-]{1,64}@[\w.-]{1,255}")
"""Mail addresses and Matrix ids."""
LANGSTE = 300
"""Characters of one value; what is longer is no code."""


def schoon(_: WrappedLogger, __: str, regel: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Structlog processor: drop forbidden keys (and say which), blank addresses in what is left."""
    weg = sorted(sleutel for sleutel in regel if sleutel.lower() in VERBODEN)
    for sleutel in weg:
        del regel[sleutel]
    for sleutel, waarde in regel.items():
        if not sleutel.startswith("_") and sleutel != "exc_info":
            regel[sleutel] = _veilig(waarde)
    if weg:
        regel["weggelaten"] = weg
    return regel


def fout_zonder_tekst(_: WrappedLogger, __: str, regel: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Structlog processor: an exception becomes its types and the places in the code, without its text."""
    fout = regel.pop("exc_info", None)
    if fout is True:
        fout = sys.exception()
    elif isinstance(fout, tuple):
        fout = fout[1]
    if isinstance(fout, BaseException):
        regel["fout"] = _soorten(fout)
        regel["waar"] = plekken(fout.__traceback__)
    return regel


def _soorten(fout: BaseException) -> list[str]:
    soorten: list[str] = []
    gezien: BaseException | None = fout
    while gezien is not None and len(soorten) < FRAMES:
        soorten.append(type(gezien).__name__)
        if isinstance(gezien, BaseExceptionGroup):
            soorten.extend(type(een).__name__ for een in gezien.exceptions[:FRAMES])
        gezien = gezien.__cause__ or gezien.__context__
    return soorten


def _veilig(waarde: object) -> object:
    if waarde is None or isinstance(waarde, bool | int | float):
        return waarde
    if isinstance(waarde, list | tuple | set | frozenset):
        return [_veilig(een) for een in waarde]
    if isinstance(waarde, dict):
        return {str(naam): _veilig(een) for naam, een in waarde.items() if str(naam).lower() not in VERBODEN}
    if isinstance(waarde, bytes):
        return f"<{len(waarde)} bytes>"
    return ADRES.sub("<adres>", str(waarde)[:LANGSTE])
