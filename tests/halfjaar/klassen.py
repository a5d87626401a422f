"""The class of a message, as its reader would say: does it ask something of me, or is it only news?"""

import re
from enum import StrEnum

from commands.messages import Bericht


class Klasse(StrEnum):
    """The classes of messages."""

    VRAAG = "vraag"
    """It asks something of its reader: a reminder, a step of the ladder, a decision, a held text, a question."""
    PLAN = "plan"
    GESPREK = "gesprek"
    """A person's own words, passed on: conversation."""
    NIEUWS = "nieuws"
    """It needs nothing of its reader."""
    BUNDEL = "bundel"
    """News that was gathered: one mail a casus and day."""
    OVERZICHT = "overzicht"
    """Of Monday."""
    ONTVANGST = "ontvangst"
    """A receipt or correction: it answers what the reader wrote, or takes back what was asked of them."""
    AFSLUITING = "afsluiting"
    ALARM = "alarm"


_BEGIN = (
    ("klok/alarm", Klasse.ALARM),
    ("nieuws/", Klasse.BUNDEL),
    ("overzicht/", Klasse.OVERZICHT),
    ("klok/", Klasse.VRAAG),
    ("planpost/", Klasse.PLAN),
    ("plan_in", Klasse.PLAN),
    ("uitnodiging/", Klasse.PLAN),
    ("welkom/", Klasse.PLAN),
    ("antwoord/", Klasse.ONTVANGST),
    ("storing/", Klasse.ONTVANGST),
    ("vreemd/", Klasse.ONTVANGST),
    ("te_veel/", Klasse.ONTVANGST),
    ("dicht/", Klasse.ONTVANGST),
    (
        "namens/",
        Klasse.ONTVANGST,
    ),  # what they said to somebody by telephone was written down: nothing is asked any more
    ("lukt_niet/", Klasse.VRAAG),
    ("voorgelegd/", Klasse.VRAAG),
    ("toets/", Klasse.VRAAG),
    ("peiling/", Klasse.VRAAG),
    ("niemand_kan/", Klasse.VRAAG),
    ("navraag/", Klasse.VRAAG),
    ("vergeten/", Klasse.VRAAG),
    ("afwezig/", Klasse.VRAAG),
    ("bericht/", Klasse.GESPREK),
    ("antwoord_op/", Klasse.GESPREK),
    ("afscheid/", Klasse.AFSLUITING),
    ("afgesloten/", Klasse.AFSLUITING),
    ("niet_meer_gevraagd/", Klasse.AFSLUITING),
    ("vraag_vervalt/", Klasse.AFSLUITING),
    ("navraag_vervalt/", Klasse.AFSLUITING),
    ("terugblik/", Klasse.AFSLUITING),
    ("afsluiten/", Klasse.VRAAG),
    ("alarm/", Klasse.ALARM),
)
_WAARHEEN = re.compile(r"afmelden/.*/punten/")
"""Who leaves has actiepunten: the casushouder is asked where each goes, with a button."""
_VAN_GROEP = 4
"""Slashes in the key of a change that the group hears; of what one owner hears there is one more."""


def _eigen(bericht: Bericht) -> bool:
    """The entry for the calendar of the procesregisseur, of what they planned: it answers them and asks nothing."""
    return not (bericht.antwoord_als or bericht.bij_ja or any(blok.keuzes for blok in bericht.blokken))


def klasse(sleutel: str, bericht: Bericht) -> Klasse:
    """The class of a row of the outbox, by its key; of what else is told, by whether it carries own words."""
    if bericht.nieuws:
        return Klasse.NIEUWS  # it went at once, though the bot itself calls it news
    if een := next((een for begin, een in _BEGIN if sleutel.startswith(begin)), None):
        return een
    if sleutel.startswith("ico/"):
        af = bericht.afspraak
        return Klasse.ONTVANGST if af is None or af.afgezegd or _eigen(bericht) else Klasse.VRAAG
    if any(blok.knoppen for blok in bericht.blokken) or _WAARHEEN.match(sleutel):
        return Klasse.VRAAG
    if sleutel.startswith("plan_gewijzigd/") or (
        sleutel.startswith("verandering/") and sleutel.count("/") > _VAN_GROEP
    ):
        return Klasse.ONTVANGST  # to one owner alone: what was asked of them is asked no more
    return Klasse.GESPREK if any(blok.citaat for blok in bericht.blokken) else Klasse.NIEUWS


def kort(sleutel: str) -> str:
    """The kind of a key, without the ids in it."""
    delen = [deel for deel in sleutel.split("/") if not re.search(r"\d|@|:", deel) and deel not in ("mail", "matrix")]
    return "/".join(delen[:2])
