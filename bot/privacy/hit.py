"""A find of a recogniser: its place, its kind, and the name of the recogniser."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of identifying data; the values are what `ketenbot toets --jsonl` writes."""

    NAAM = "name"
    PLAATS = "place"
    ADRES = "address"
    POSTCODE = "postcode"
    BSN = "bsn"
    GEBOORTEDATUM = "dob"
    LEEFTIJD = "age"
    TELEFOON = "phone"
    EMAIL = "email"
    IBAN = "iban"
    KENTEKEN = "plate"
    PARKET = "parket"
    PV = "pv"
    VNUMMER = "vnr"
    ID = "id"
    SCHOOL = "school"
    INSTELLING = "facility"
    URL = "url"
    NATIONALITEIT = "nationality"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text, in code points, `end` exclusive; a `warning` alone does not hold a text."""

    begin: int
    end: int
    kind: Kind
    recogniser: str
    warning: bool = False
