"""What kind of value a key takes. pydantic reads 16 as sixteen seconds past midnight and 1 as true: neither is here."""

from datetime import date, time
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator

from bot.settings.errors import A_DAY, AN_HOUR, PLAIN


def require_kind(annotation: object, given: object) -> None:
    """Raises ValueError for a number where a day, an hour, or true and false belong, and for those where it does.

    Text passes: that of the environment is read later, and that of a file refused then where it does not fit.
    """
    kinds = _kinds(annotation)
    for one in given if isinstance(given, list | tuple) else (given,):
        if isinstance(one, bool):
            if kinds & {int, float} and bool not in kinds:
                raise ValueError(PLAIN["int_type"])
        elif isinstance(one, int | float):
            for kind, words in ((bool, PLAIN["bool_type"]), (time, AN_HOUR), (date, A_DAY)):
                if kind in kinds and not kinds & {int, float}:
                    raise ValueError(words)


def _kinds(annotation: object) -> set[object]:
    """The plain classes in it, also those of the items of a list."""
    if get_origin(annotation) is Annotated:
        return _kinds(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType, tuple):
        return set().union(*map(_kinds, get_args(annotation)))
    return {annotation} if isinstance(annotation, type) else set()


class Section(BaseModel):
    """What all sections share: no unknown keys, no values of another kind, no values in errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, str_strip_whitespace=True)

    @field_validator("*", mode="before")
    @classmethod
    def _kind(cls, given: object, field: ValidationInfo) -> object:
        require_kind(cls.model_fields[field.field_name or ""].annotation, given)
        return given
