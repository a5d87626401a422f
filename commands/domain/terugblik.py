"""The answer to the two questions about a closed casus, told from all else that still comes to it."""

import re
from typing import Final

_SAMENWERKING: Final = re.compile(
    r"\b(?:(?:ge)?werkte|werkten|samenwerk\w*|samengewerkt|lijnen|overleg\w*|afspra\w*|communicatie|afstemming|plan"
    r"|mails?|berichten|bot|(?:niets|geen) (?:op )?(?:aan te )?(?:merken|opmerkingen)|verliep|prettig|fijn|duidelijk"
    r"|goed gegaan|ging goed|bereikbaar\w*)\b",
    re.IGNORECASE,
)
_ANDERS: Final = re.compile(
    r"\?|\b(?:spoed\w*|urgent|haast|alarm|gevaar\w*|onveilig\w*|\w*dreig\w*|geweld\w*|agressi\w*|wapen\w*|mes"
    r"|sla(?:at|an)|sloeg|geslagen|mishandel\w*|ruzie|overlast|incident\w*|melding\w*|su[iï]cid\w*|vermist|weggelopen"
    r"|opgepakt|aangehouden|weer|opnieuw|terug|mis|escal\w*|heropen\w*|open\w*|help|hulp|bel|bellen|belde|112|zorgen"
    r"|hij|hem|zijn|zij|haar|cli[eë]nte?|betrokkene|moeder|vader|kind\w*|partner|buur\w*|gezin|vandaag|vannacht"
    r"|gisteren|zojuist|nu)\b",
    re.IGNORECASE,
)
"""Of the client, of what happened, or of now: in doubt it is no answer about how it went."""


def is_terugblik(tekst: str) -> bool:
    """Whether it clearly says how the working together went, and nothing of what goes on now."""
    return _SAMENWERKING.search(tekst) is not None and _ANDERS.search(tekst) is None


def is_van_nu(tekst: str) -> bool:
    """Whether it may speak of the client, of what happened, or of now."""
    return _ANDERS.search(tekst) is not None or is_alarm(tekst)


_GENOEMD: Final = re.compile(r"[\W_]*(?:[a-z0-9]{4}[\W_]+)?terugblik\b", re.IGNORECASE)
_GEVAAR: Final = re.compile(
    r"\b(?:haast|sla(?:at|an)|sloeg|ruzie|bedrei\w*|zorgen|weer|opnieuw|vandaag|vannacht|gisteren|zojuist|nu)\b",
    re.IGNORECASE,
)


def heet_terugblik(tekst: str) -> bool:
    """Whether its writer calls it that."""
    return _GENOEMD.match(tekst) is not None


def noemt_gevaar(tekst: str) -> bool:
    """Whether words that their writer calls a terugblik still name danger or today."""
    return is_alarm(tekst) or _GEVAAR.search(tekst) is not None


_ALARM: Final = re.compile(
    r"\b(?:spoed\w*|urgent\w*|dringend\w*|acuut|acute|alarm|112|crisis\w*|nood\w*|\w*gevaar\w*|onveilig\w*|\w*dreig\w*"
    r"|\w*geweld\w*|agressi\w*|wapen\w*|mes|steek\w*|gestoken|neergestoken|schiet\w*|schoot|geschoten|mishandel\w*"
    r"|geslagen|su[iï]cid\w*|zelfmoord|vermist|weggelopen|opgenomen|opgepakt|aangehouden|overlast\w*|incident\w*"
    r"|escal\w*"
    r"|brand|overleden|dood|heropen\w*|(?:weer|opnieuw) open)\b",
    re.IGNORECASE,
)


_NOOD: Final = re.compile(
    r"\b(?:heeft|met|pakt|pakte|zwaait|trekt|draagt|bedreig\w*|dreig\w*) (?:\w+ ){0,5}?"
    r"(?:(?:vuur|steek)?wapen\w*|mes(?:sen)?|pistool|geweer|bijl|hamer)\b"
    r"|\b(?:neergestoken|gestoken|geschoten|schiet|steekt|gaat springen|wil springen|wil zich(?:zelf)? doden"
    r"|zichzelf (?:iets )?aan ?(?:te )?doen|zelfmoord|(?:acuut|direct|acute|levens) ?gevaar\w*|slaat (?:hem|haar))\b",
    re.IGNORECASE,
)
_ZORG: Final = re.compile(
    r"\b(?:ben|zijn|is) (?:echt |heel |erg |zo )*bang (?:dat|voor|om)\b|\bvrees (?:dat|voor)\b|\bvrezen (?:dat|voor)\b"
    r"|\b(?:loopt|liep|lopen|gaat|ging) (?:\w+ ){0,3}?(?:uit de hand|mis|fout aflopen|escaleren)\b|\bmisgaat\b"
    r"|\bmis ?gaan\b"
    r"|\b(?:grote|ernstige|veel|acute) zorgen\b|\bmaak(?:t|en)? (?:me|mij|ons|zich) (?:\w+ ){0,2}?zorgen\b"
    r"|\bwil niet (?:meer|langer) leven\b|\b(?:een einde|eind) (?:aan|maken)\b.*\bleven\b|\bniet veilig\b"
    r"|\bonveilig\w*\b"
    r"|\bdreig\w*\b|\bbedreig\w*\b|\b(?:vuur|steek)?wapens?\b",
    re.IGNORECASE,
)
"""A worry, which may be about now."""
_GEEN: Final = re.compile(r"\b(?:geen|niet|nooit|zonder)\b", re.IGNORECASE)


_NIET_MEER: Final = re.compile(r"\s+(?:\w+ )?(?:niemand|niet) meer\b", re.IGNORECASE)


_SPOED: Final = re.compile(r"[\W_]*(?:(?:dit|het) (?:is|heeft) |met )?spoed(?:geval)?\b(?!\w)", re.IGNORECASE)


def begint_met_spoed(tekst: str) -> bool:
    """Whether it begins with the word that we ask for where something may not wait."""
    return _SPOED.match(tekst) is not None


def is_nood(tekst: str) -> bool:
    """Whether it may speak of danger to life now; that costs a line too many where it does not."""
    return begint_met_spoed(tekst) or any(
        _NOOD.search(deel) and not _GEEN.search(deel) for deel in re.split(r"[.!?;,\n]", tekst)
    )


def is_zorg(tekst: str) -> bool:
    """Whether it may speak of danger that is feared, or to life."""
    return is_nood(tekst) or any(
        (een := _ZORG.search(deel)) is not None
        and _GEEN.search(deel[: een.start()]) is None
        and _NIET_MEER.match(deel[een.end() :]) is None
        for deel in re.split(r"[.!?;,\n]", tekst)
    )


def is_alarm(tekst: str) -> bool:
    """Whether it names danger, an admission, an arrest, nuisance, or asks to open again."""
    return _ALARM.search(tekst) is not None
