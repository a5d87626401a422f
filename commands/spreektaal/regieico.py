"""What a procesregisseur says of a meeting while a poll is made or runs: "leg maar voor: ...", "doe maar de 17e".

A table alone; `regie` reads it before the others, as these are whole sentences about the one meeting.
"""

from typing import Final

from commands.spreektaal.regiewoorden import WAAROM

_MAAND: Final = r"(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*\.?"
_WEEKDAG: Final = r"(?:ma|di|wo|do|vr|za|zo)(?:[a-z]*dag)?"
_DAG: Final = rf"(?:{_WEEKDAG} )?(?:de )?\d{{1,2}}(?:e|ste|de|(?: {_MAAND}|[/-]\d{{1,2}})(?: \d{{4}})?)"
_OVERLEG: Final = r"(?:het )?(?:(?:vervolg-? ?)?(?:ico|overleg)|bijeenkomst)"
_PEILING: Final = r"(?:de )?(?:datumprikker|peiling|momenten|datums|data)(?: van het ico| voor het ico)?"

ICOVORMEN: Final[tuple[tuple[str, str, str], ...]] = (
    (rf"(?:wanneer|hoe laat|waar) is {_OVERLEG}(?:,? en wie (?:komen|komt|zijn|is)(?: er)?(?: bij| allemaal)*)?",
     "ico stand", "toont"),
    (rf"wie (?:komen|komt)(?: er| nu| al| allemaal)* (?:naar|bij|op) {_OVERLEG}", "ico stand", "toont"),
    (rf"wie (?:kan|kunnen)(?: er| nu| al| allemaal| wanneer)*(?: (?:bij|voor) {_OVERLEG})?", "ico stand", "toont"),
    (rf"heeft iedereen (?:al |nu |inmiddels )*(?:gereageerd|geantwoord|gestemd|ingevuld) op {_PEILING}", "ico stand",
     "toont"),
    (rf"wie (?:heeft|hebben) (?:er )?(?:al |nog |niet )*(?:gereageerd|geantwoord|gestemd) op {_PEILING}", "ico stand",
     "toont"),
    (rf"hoe (?:staat|zit) het met {_PEILING}", "ico stand", "toont"),
    (r"leg (?:het |ze |dit |deze |maar |graag )*voor[:,]? "
     r"(?P<tekst>.*\d.*\b(?:\d{1,2} ?u(?:ur)?|\d{1,2}[:.]\d{2})\b.*)",
     "ico momenten {tekst}", ""),
    (rf"(?:{_OVERLEG} )?(?:doe|we doen|doen we|neem|kies|we kiezen|het wordt|wordt het|wordt)(?: het| maar| dan| op)* "
     rf"(?P<tekst>{_WEEKDAG}|{_DAG})", "{tekst}", "momentdag"),
    (r"(?:moment |optie |nummer )?(?P<tekst>[1-5]) wordt het", "{tekst}", "momentdag"),
    (rf"{_OVERLEG} (?:is|was|heeft) (?:(?:vandaag|gisteren|net|gewoon|al) )*(?:geweest|gehouden|doorgegaan"
     r"|plaatsgevonden)(?: (?:vandaag|gisteren|net))*(?:[,.;:]? (?:en )?(?:het )?(?:ging|liep|was|verliep) "
     r"(?:goed|prima|fijn|oke?|oké))?", "ico gehouden", ""),
    (rf"(?:{_OVERLEG} )?gaat (?:toch |helaas )*niet door (?:op )?{_DAG}{WAAROM}", "ico afgezegd {reden}", ""),
)  # fmt: skip
"""A sentence, the command for which it stands, and what is special: "momentdag" is a moment of the poll."""
