"""Whether short words grumble at the bot or at its mails, and tell nothing: "stop hier mee", "gek van die mails".

Pure; never raises. They are for nobody else (own choice): whoever is angry is offered what helps.
"""

import re
from typing import Final

_HOOGSTENS: Final = 16
_POST: Final = (
    r"(?:(?:e-?)?mails?|mailtjes?|gemail|mailen|berichten|berichtjes|herinnering(?:en)?|reminders?|meldingen|spam"
    r"|gespam"
    r"|gezeur|gedoe|bot|robot|automatische \w+)"
)
_AL_DIE: Final = rf"(?:(?:al|die|deze|dat|dit|jullie|uw|je|de|zulke|steeds|weer|dezelfde) )*{_POST}"
_VOORAF: Final = (
    r"\W*(?:(?:nou|kom|zeg|sorry|hoi|hallo|alsjeblieft|jullie|u|je|en|maar|ja|nee|serieus|echt|pff+|pfff*|wat|nu|please"
    r"|toch|jeetje|jemig|godver\w*|verdorie)\b\W*)*"
)
_SLOT: Final = (
    r"(?:\W+(?:aub|svp|graag|hoor|zeg|nou|nu|eens|toch|meer|allemaal|alstublieft|alsjeblieft|man|hier|sturen|echt"
    r"|steeds"
    r"|elke dag|iedere dag|elke week))*\W*"
)
_STOP: Final = (
    rf"(?:stop|stoppen|hou|houd|houdt)(?: (?:u|je|jullie|nou|nu|eens|es|toch|maar|aub|svp|alsjeblieft))*"
    rf"(?: (?:op|hier|mee|er|nou|hier ?mee|ermee|er ?mee|daarmee|hiermee))+(?: (?:op|nu|eens|aub|met {_AL_DIE}))*"
    rf"|(?:stop|stoppen)(?: (?:nou|nu|eens|toch|maar|aub))* met {_AL_DIE}"
    rf"|(?:hou|houd|houdt)(?: (?:nou|nu|eens|toch|maar|aub))* op met {_AL_DIE}"
)
_BEN: Final = r"(?:(?:ik|wij|we) )?(?:word|worden|ben|zijn) (?:er |hier |echt |helemaal |zo |nu )*"
_GEK: Final = (
    rf"{_BEN}(?:gek|horendol|knettergek|simpel)(?: van(?: {_AL_DIE}| dit| hier)?)?"
    rf"|{_BEN}(?:moe|ziek|flauw) van(?: {_AL_DIE}| dit)?"
    rf"|{_BEN}klaar mee"
    rf"|{_BEN}{_AL_DIE} (?:\w+ )?(?:zat|beu)"
    rf"|(?:ik|wij|we) (?:heb|hebben) {_AL_DIE} (?:\w+ )?(?:zat|gehad)"
    r"|(?:ik|wij|we) (?:krijg|krijgen|word|worden|ontvang) (?:\w+ ){0,3}?"
    rf"(?:te veel|teveel|zoveel|zo veel|tig|continu|voortdurend|de hele dag|bedolven onder) {_AL_DIE}"
    rf"|(?:wat een|veel) (?:onzin|gedoe|ellende|hoop|bende|bagger|{_POST})(?: (?:allemaal|zeg|dit|is dit|aan {_POST}))*"
    r"|(?:dit|het) is (?:echt |toch )?(?:belachelijk|onzin|waardeloos|gekkenwerk|te gek|om gek van te worden)"
    rf"|(?:dit|deze|die) {_POST} (?:is|zijn) (?:echt |zo |heel )?(?:irritant|vervelend|belachelijk|onzin|te veel"
    r"|teveel)"
    rf"|(?:dit|het|dat) is (?:alweer |weer |nu )?(?:de|het) (?:zoveelste|tigste|\w+de|\w+ste|\d+e) (?:keer|{_POST})"
    rf"|te ?veel {_POST}|alweer (?:een )?{_POST}|geen {_POST} meer(?: (?:sturen|aub|svp))*"
    r"|(?:jullie|u|je) (?:blijf|blijft|blijven) maar (?:sturen|mailen|doorgaan)"
)
_RUST: Final = (
    r"laat (?:mij|me|ons) (?:nou |eens |toch |gewoon )*met rust"
    rf"|(?:rot|donder|flikker|sodemieter) op(?: met {_AL_DIE})?|val me niet lastig"
)
_MINDER: Final = (
    rf"(?:kan|kunnen|mag|mogen)(?: het| dit| dat| deze| die| de| al)*(?: {_POST})?(?: ook| niet| wat"
    r"| iets| graag"
    r"| misschien| een beetje)* (?:minder|stoppen|uit|anders|rustiger)"
)
_DEEL: Final = rf"(?:{_STOP}|{_GEK}|{_RUST}|{_MINDER})"
_VORM: Final = re.compile(
    rf"{_VOORAF}{_DEEL}(?:[\s,.!;:–-]+(?:en |want )?{_VOORAF}{_DEEL}){{0,2}}{_SLOT}", re.IGNORECASE
)
_CLIENT: Final = re.compile(
    r"\b(?:cli[eë]nt\w*|betrokkene|moeder|vader|gezin|hij|zij|haar|hem|kind\w*|buren|punt|actiepunt|\d)\b",
    re.IGNORECASE,
)


def is_boos_op_bot(tekst: str) -> bool:
    """Whether they say so, and nothing of the client or of an actiepunt."""
    if len(tekst.split()) > _HOOGSTENS or _CLIENT.search(tekst) is not None:
        return False
    return _VORM.fullmatch(tekst.strip()) is not None
