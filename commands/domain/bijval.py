"""Plain words in answer to a question of the bot to one person: a bare yes or no, agreement, or a story."""

import re
from typing import Final

_JA: Final = frozenset(
    (
        *("ja", "jawel", "jazeker", "yes", "akkoord", "ok", "oke", "oké", "okay", "prima", "goed", "eens", "top"),
        "uitstekend",
    )
)
_NEE: Final = frozenset(("nee", "neen", "no", "nog", "niet", "nooit", "geen"))
_ERBIJ: Final = frozenset(
    (
        *("hoor", "ik", "wij", "we", "u", "het", "dat", "dit", "is", "ben", "ga", "gaan", "mee", "er", "ermee"),
        *("hiermee", "daarmee", "helemaal", "mij", "wat", "betreft", "vind", "lijkt", "me", "zeker", "graag", "doen"),
        *("voor", "dank", "bedankt", "wel", "heel"),
    )
)
"""Words that may stand beside these without making anything else of them."""
_SLUIT: Final = frozenset(("sluit", "sluiten", "afsluiten", "dicht", "afgesloten"))
_BIJ_SLUIT: Final = frozenset(
    (
        *("van", "ie", "hij", "hem", "maar", "af", "kan", "mag", "dan", "de", "deze", "casus", "zaak"),
        *("laten", "laat", "doe", "nu", "gewoon", "ook"),
    )
)
"""Beside agreement, in answer to the proposal to close: "eens, sluiten maar"."""
_OPSCHALEN: Final = frozenset(("opschalen", "opgeschaald", "escaleren", "manager"))
_BIJ_OPSCHALEN: Final = frozenset(
    (
        *("van", "maar", "mag", "kan", "dan", "de", "deze", "punt", "actiepunt", "nu", "gewoon", "naar", "door", "zvh"),
        *("horen", "hoort", "weten", "hiervan", "erover", "hierover", "laten", "laat", "worden", "wil", "willen"),
        *("alstublieft", "aub", "svp", "inderdaad", "nodig"),
    )
)
"""Beside it, in answer to the question whether the manager must hear of an actiepunt: "ja, graag opschalen"."""
_MOOI: Final = frozenset(
    ("mooi", "resultaat", "fijn", "allen", "allemaal", "gedaan", "gewerkt", "samenwerking", "super")
)
_KRUIMEL: Final = frozenset(
    ("doe", "maar", "akkoord", "zo", "yep", "jep", "jup", "joe", "joh", "akk", "okee", "okidoki", "yes", "dan", "hoor")
)
_PLAN: Final = frozenset(("akkoord", "eens", "akk", "klopt", "ja", "jawel", "jazeker"))
_AFSPRAKEN: Final = frozenset(
    ("plan", "afstemmingsplan", "actieplan", "punten", "actiepunten", "acties", "afspraken", "taken", "actiepunt")
)
_GEZIEN: Final = frozenset(
    (
        *("akkoord", "eens", "akk", "gelezen", "gezien", "klopt", "kloppen", "bekeken", "doorgenomen", "doorgelezen"),
        "kennisgenomen",
    )
)
_BIJ_GEZIEN: Final = frozenset(
    (
        *("met", "mijn", "onze", "het", "de", "deze", "die", "dit", "mijne", "ik", "wij", "we", "ga", "gaan", "ben"),
        *("zijn", "heb", "hebben", "kan", "kunnen", "me", "mij", "ons", "vinden", "in", "en", "prima", "oke", "oké"),
        *("ok", "ja", "helemaal", "goed", "mee", "hiermee", "daarmee", "er", "van", "voor", "mij", "wat", "betreft"),
        *("dank", "bedankt", "hoor", "helder", "duidelijk", "top", "hoi", "hallo", "hierbij", "alles", "alle"),
        *("is", "wel", "zo", "zoals", "opgeschreven", "beschreven", "staan", "staat", "erin", "kennis", "genomen"),
    )
)
_DUIM: Final = frozenset("👍👌✌💪")
_HUID: Final = frozenset("🏻🏼🏽🏾🏿\ufe0f.!")
"""The colours of a thumb, and marks behind it."""
_GEREKT: Final = re.compile(r"([aeo])\1{2,}|(?<=\bj)(a)a\b")
"""A drawn-out vowel: "jaaa"."""


def is_bijval(tekst: str) -> bool:
    """Whether it agrees and says nothing more: no doubt, no condition, no question."""
    gezegd = _woorden(tekst)
    return "?" not in tekst and bool(_JA & gezegd) and gezegd <= _JA | _ERBIJ


def is_instemming(tekst: str) -> bool:
    """Whether it agrees with a proposal and says nothing more: "akkoord wat mij betreft", "dat is goed"; "ok" and "top"
    may only mean that it was read."""
    gezegd = _woorden(tekst)
    return is_bijval(tekst) and (bool(gezegd & {"akkoord", "eens", "prima", "ja"}) or {"is", "goed"} <= gezegd)


def is_sluiten(tekst: str) -> bool:
    """Whether it agrees to close and says nothing more: "eens, sluiten maar", "mag dicht", "doe maar"; praise alone
    agrees to nothing."""
    gezegd = _woorden(tekst)
    if "?" in tekst or not gezegd <= _JA | _ERBIJ | _SLUIT | _BIJ_SLUIT | _MOOI:
        return False
    eens = bool(gezegd & {"akkoord", "eens", "ja"}) or ("prima" in gezegd and not gezegd & _MOOI)
    wil = eens or bool(gezegd & _SLUIT and gezegd & {"maar", "mag", "kan", "ja", "akkoord", "eens", "prima", "goed"})
    return wil or {"doe", "maar"} <= gezegd


def is_opschalen(tekst: str) -> bool:
    """Whether it says that the manager must hear of it and nothing more: "ja, graag opschalen", "mag naar de manager";
    no reason, no doubt, no number."""
    gezegd = _woorden(tekst)
    return "?" not in tekst and bool(gezegd & _OPSCHALEN) and gezegd <= _JA | _ERBIJ | _OPSCHALEN | _BIJ_OPSCHALEN


def is_kruimel(tekst: str) -> bool:
    """Whether it is a crumb that tells nobody anything: "jaaa", "akk", "oke doe maar"; bare thanks and a bare "ja" are
    read elsewhere."""
    gezegd = _woorden(tekst)
    if ("doe" in gezegd and "maar" not in gezegd) or gezegd & {"ik", "wij", "we"}:
        return False  # "ik doe graag mee" tells others something
    eigen = bool(gezegd & _KRUIMEL) or _GEREKT.search(tekst.casefold()) is not None
    return "?" not in tekst and eigen and gezegd <= _JA | _ERBIJ | _KRUIMEL and len(tekst.split()) <= 6


def is_duim(tekst: str) -> bool:
    """Whether there is nothing but a thumb or the like, of which nobody can say what it means of an actiepunt."""
    tekens = [teken for teken in tekst if not teken.isspace() and teken not in _HUID]
    return bool(tekens) and len(tekens) <= 3 and set(tekens) <= _DUIM


def is_plan_akkoord(tekst: str) -> bool:
    """Whether it agrees with the own agreements in a plan and says nothing more: "akkoord", "akk", "jaaa"."""
    gezegd = _woorden(tekst)
    return "?" not in tekst and bool(gezegd & _PLAN) and gezegd <= _JA | _ERBIJ | _KRUIMEL | _PLAN


def is_plan_gezien(tekst: str) -> bool:
    """Whether it says of the plan, or of all their own agreements in it, that they read it or agree, and nothing more:
    "akkoord met mijn punten", "plan gelezen, akkoord"."""
    gezegd = _woorden(tekst)
    eens = bool(gezegd & _GEZIEN) or {"kan", "vinden"} <= gezegd
    return "?" not in tekst and eens and bool(gezegd & _AFSPRAKEN) and gezegd <= _AFSPRAKEN | _GEZIEN | _BIJ_GEZIEN


def is_kaal(tekst: str) -> bool:
    """Whether there is nothing in it for anybody to read: a sign, a yes or a no, "nog niet"."""
    gezegd = _woorden(tekst)
    return gezegd <= _NEE | {"hoor", "dank", "bedankt"} or is_bijval(tekst)


def _woorden(tekst: str) -> set[str]:
    """The words in small letters; a drawn-out "jaaa" is "ja"."""
    woorden = "".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()
    return {_GEREKT.sub(lambda een: een[0][0], woord) for woord in woorden}
