"""What is wrong with the settings, in words for the operator; never a value, which may be a secret."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from pydantic import BaseModel, ValidationError

A_DAY: Final = "write a day as year, month, day, such as 2027-05-01"
AN_HOUR: Final = 'write an hour as "16:00"'

PLAIN: Final = {
    "tuple_type": 'write a list between square brackets, such as [4, 5, 6] for numbers or ["a", "b"] for words',
    "list_type": 'write a list between square brackets, such as [4, 5, 6] for numbers or ["a", "b"] for words',
    "int_type": "write a whole number, such as 7",
    "int_parsing": "write a whole number without quotation marks, such as 7",
    "int_from_float": "write a whole number, such as 7",
    "bool_type": "write true or false",
    "bool_parsing": "write true or false",
    "string_type": "write words between quotation marks",
}
"""What to write, for a value of another kind."""


class SettingError(Exception):
    """The settings cannot be used; the text names the key and says what to do, one line for each fault."""


def explained(model: type[BaseModel], fout: ValidationError) -> SettingError:
    """Turn what pydantic found into lines that name the key, and for an unknown key the nearest known one."""
    regels = []
    for een in fout.errors(include_url=False, include_context=False, include_input=False):
        plek = [str(deel) for deel in een["loc"]]
        if een["type"] == "extra_forbidden":
            regels.append(_onbekend(model, plek))
        else:
            tekst = _gezegd(een["type"], een["msg"])
            regels.append(f"{'.'.join(plek)}: {tekst}" if plek else tekst)
    return SettingError("\n".join(regels))


def _gezegd(soort: str, tekst: str) -> str:
    """What to write, where pydantic says only what is wrong."""
    if soort.startswith("date_"):
        return A_DAY
    if soort.startswith("time_"):
        return AN_HOUR
    if soort in PLAIN:
        return PLAIN[soort]
    return tekst.removeprefix("Value error, ")


def unreadable(wat: str, fout: OSError | UnicodeDecodeError) -> str:
    """Why a file cannot be read, and what to do; never its content."""
    if isinstance(fout, UnicodeDecodeError):
        return f"{wat} cannot be read: it must be text in UTF-8"
    if isinstance(fout, PermissionError):
        return f"{wat} cannot be read by this user ({fout.strerror}): run this as the user it belongs to"
    return f"{wat} cannot be read ({fout.strerror}): see the path in the settings"


def _onbekend(model: type[BaseModel], plek: list[str]) -> str:
    *weg, sleutel = plek
    sectie = _model_op(model, weg)
    bekend = list(sectie.model_fields)
    naam = ".".join(plek)
    if buur := get_close_matches(sleutel, bekend, n=1, cutoff=0.6):
        return f"unknown key {naam}; did you mean {'.'.join([*weg, buur[0]])}?"
    if elders := next((plaats for plaats in _alle(model) if plaats.endswith(f".{sleutel}")), None):
        return f"unknown key {naam}; did you mean {elders}?"
    return f"unknown key {naam}; known here: {', '.join(bekend)}"


def _model_op(model: type[BaseModel], weg: list[str]) -> type[BaseModel]:
    for deel in weg:
        onder = model.model_fields[deel].annotation
        if not isinstance(onder, type) or not issubclass(onder, BaseModel):
            return model
        model = onder
    return model


def _alle(model: type[BaseModel]) -> Iterator[str]:
    for naam, veld in model.model_fields.items():
        if isinstance(veld.annotation, type) and issubclass(veld.annotation, BaseModel):
            yield from (f"{naam}.{onder}" for onder in veld.annotation.model_fields)
