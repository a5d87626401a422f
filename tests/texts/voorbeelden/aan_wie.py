"""Who can do what a member wants, or with which words."""

from collections.abc import Iterator

from commands.texts import aan_wie
from tests.texts.zin import Zin, zin

WAT = {"code": "K7Q2", "nummer": 3}


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(aan_wie.rol, "", WAT)
    yield zin(aan_wie.overdragen, "", WAT)
    yield zin(aan_wie.overdragen, "een casushouder", {**WAT, "rol": True})
    yield zin(aan_wie.mag_niet_pauzeren, "", WAT)
    yield zin(aan_wie.mag_niet_pauzeren, "van de eigenaar", {**WAT, "eigen": True})
    yield zin(aan_wie.terug, "", WAT)
    yield zin(aan_wie.was_toch_goed, "", WAT)
