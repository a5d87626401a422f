"""Short words that ask the bot to undo the last report: "zet dat terug", "draai dat maar terug".

Pure; never raises. They are asked, wherever they stand: what was reported last may be something else.
"""

import re
from typing import Final

_HOOGSTENS: Final = 12
_VOORAF: Final = (
    r"\W*(?:(?:oeps\w*|oops|sorry|foutje|fout|nee|hm+|oh|o|wacht|ai|stop|vergissing|kun je|kunt u|kan je|wil je|wilt u"
    r"|mag|graag|even|bot|ketenbot|hoi|hallo|doe|maar|ja)\b\W*)*"
)
_WAT: Final = (
    r"(?:(?:dat|dit|die|het|mijn|de|deze|punt|actiepunt|laatste|vorige|net|eerdere|\d{1,2}|melding|meldingen|antwoord"
    r"|klaar|reactie|alles|van net|weer|even|maar|toch|dan)\s+)*"
)
_SLOT: Final = (
    r"(?:\W+(?:graag|aub|svp|alsjeblieft|alstublieft|weer|even|maar|bedankt|dank|hoor|sorry|naar open|op open))*\W*"
)
_VORMEN: Final = re.compile(
    rf"{_VOORAF}(?:"
    rf"(?:draai|zet|neem|haal|trek)\s+{_WAT}(?:terug|in|ongedaan)"
    r"|haal\s+(?:die|dat|mijn|deze|de)\s+(?:(?:laatste|vorige|eerdere)\s+)?melding\s+(?:weer\s+|maar\s+"
    r"|even\s+)*(?:weg|terug)"
    rf"|maak\s+{_WAT}ongedaan"
    rf"|{_WAT}(?:terugdraaien|terugzetten|ongedaan maken|terugnemen|intrekken)"
    rf"|(?:bij nader inzien|achteraf|na overleg)[\s,]+(?:is\s+(?:het|dit|dat)\s+)?(?:toch\s+)?(?:niet|nog niet)"
    r"(?:\s+(?:klaar|gedaan|af|afgerond))?"
    r"|(?:(?:ik\s+)?was\s+)?te\s+(?:snel|vroeg)(?:[\s,.]+(?:toch\s+)?(?:maar\s+)?niet)?"
    r"|(?:ik\s+)?(?:bedoel|bedoelde)\s+(?:bezig|uitstel|niet klaar|klaar)\s+(?:ipv|i\.p\.v\.|in plaats van|en niet"
    r"|niet)\s+"
    r"(?:klaar|bezig|uitstel)"
    rf"|(?:punt\s+|actiepunt\s+)?(?P<n>\d{{1,2}})\s+(?:is\s+)?(?:bij nader inzien\s+)?toch\s+(?:nog\s+)?niet\s+"
    r"(?:klaar|gedaan|af|afgerond|gelukt)"
    rf"){_SLOT}",
    re.IGNORECASE,
)
_OPDRACHT: Final = ("maak ongedaan", "ongedaan maken", "neem terug")
_BEDOELT: Final = re.compile(
    r"\W*(?:(?:sorry|oeps|foutje|nee|ik|oh|o|ai|vergissing|dat|die|het|pardon|verkeerd getal|verkeerde nummer"
    r"|verkeerd nummer)\b\W*)*"
    r"(?:(?:bedoel|bedoelde|bedoeld)\s+(?:(?:natuurlijk|uiteraard|dus|actiepunt|punt|nummer|nr)\s+)*(?P<a>\d{1,2})"
    r"|(?:moest|moet|was|is)\s+(?:natuurlijk\s+|dus\s+)?(?:actiepunt\s+|punt\s+|nummer\s+"
    r"|nr\s+)?(?P<b>\d{1,2})(?:\s+zijn)?"
    r"|(?:actiepunt\s+|punt\s+|nummer\s+)?(?P<c>\d{1,2})\s+(?:bedoel|bedoelde)\s+(?:ik|we))"
    r"(?:\W+(?:natuurlijk|uiteraard|dus|sorry|hoor|niet \d{1,2}|en niet \d{1,2}|ipv \d{1,2}|i\.p\.v\. \d{1,2}"
    r"|zijn))*\W*",
    re.IGNORECASE,
)


def wil_ongedaan(tekst: str) -> bool:
    """Whether they ask to undo it, and say nothing else; not by the words of the command itself."""
    if tekst.strip(" .!").lower() in _OPDRACHT:
        return False
    return "?" not in tekst and len(tekst.split()) <= _HOOGSTENS and _VORMEN.fullmatch(tekst.strip()) is not None


def bedoelt_nummer(tekst: str) -> int | None:
    """The number that was meant instead of the one just given; None for other words."""
    gezegd = None if "?" in tekst or len(tekst.split()) > _HOOGSTENS else _BEDOELT.fullmatch(tekst.strip())
    if gezegd is None:
        return None
    return int(gezegd["a"] or gezegd["b"] or gezegd["c"])
