"""What a message at the far end is: of which mark, of which reminder, or how an actiepunt stands. Pure."""

import re
from dataclasses import dataclass
from datetime import date

from bot.demo.plan import read_date
from bot.demo.seen import Seen
from tests.hamer.model import Plicht, Soort, Zegt, noem

_MERK = re.compile(r"\bnummer (\d{5})\b")
_KOP = re.compile(
    r"^Casus ([A-Z2-9]{4}), actiepunt (\d+)(?:: nog \d+ werkdag(?:en)?|: vandaag| wacht sinds .+)$", re.MULTILINE
)
_DATUM = re.compile(r"^Uiterlijk (.+)$", re.MULTILINE)
_STAPPEN = (
    (5, re.compile(r"^Wilt u met de ~?procesregisseur~? bespreken of u kunt helpen\?$", re.MULTILINE)),
    (4, re.compile(r"^Wilt u dit met de ~?casushouder~? bespreken\?$", re.MULTILINE)),
    (3, re.compile(r"\bDit bericht gaat vanzelf, bij elk actiepunt\.", re.MULTILINE)),
    (1, re.compile(r": nog \d+ werkdag")),
)
"""What a step says and no lower one; all that is left is the one on the day itself."""
_ZEGT = {
    Zegt.GROEP: re.compile(
        r"^(?:(?:\S{1,2} )?Actiepunt \d+|(?:[✅⏳❌📅💬]|↩️) \d+|💬 Bericht)\b[^·\n]* · ", re.MULTILINE
    ),
    Zegt.BEWIJS: re.compile(
        r"^(?:(?:Genoteerd: casus|Dit is gedeeld met) |(?:\S{1,2} )?\d+ [^·\n]*\.(?: |$))", re.MULTILINE
    ),
    Zegt.SIGNAAL: re.compile(r" meldt dat actiepunt \d+ niet lukt\."),
    Zegt.VERZET: re.compile(r" verzette de datum van uw actiepunt in casus "),
}
_NAZICHT = re.compile(
    r"^(PROEF )?(Over tijd: |Blijft liggen: |Alles is weer op tijd$|Alarm: de casussen worden niet nagekeken$)"
)
_VANZELF = re.compile(
    r"^(PROEF )?Welkom bij Ketenbot$|^\d+ van uw \d+ casussen vra(agt|gen) iets$"
    r"|^.+ meldt voor de derde keer dat aan actiepunt \d+ wordt gewerkt\.$"
    r"|^.+ meldde namens u: actiepunt \d+ ",
    re.MULTILINE,
)
_BLIJFT_LIGGEN = ("geen herinnering meer.", "Storing F-", "er is geen casushouder")
_TOON = re.compile(r"^Casus ([A-Z2-9]{4}), actiepunt (\d+)$", re.MULTILINE)
_VELD = re.compile(r"^- (Uiterlijk|Stand): (.+)$", re.MULTILINE)
_ANTWOORD = re.compile(r": (" + "|".join(soort.value for soort in Soort) + r")\n> .*?\bnummer (\d{5})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Getoond:
    """One actiepunt as `actie toon` shows it."""

    code: str
    nummer: int
    uiterlijk: date | None
    stand: str
    antwoorden: tuple[tuple[str, str], ...]


def herken(bericht: Seen, plek: str, op: str = "") -> list[Plicht]:
    """What this message fulfils; nothing when it speaks of no mark and no reminder.

    `op`: the mark of what it answers, as a receipt in a room stands below the words and repeats none of them.
    """
    if lees_toon(bericht.text) is not None:
        return []
    gevonden = [
        Plicht(over=over, lezer=bericht.who, plek=plek, zegt=Zegt.HERINNERING) for over in _herinneringen(bericht.text)
    ]
    zegt = [een for een, vorm in _ZEGT.items() if vorm.search(bericht.text)]
    merken = dict.fromkeys(_MERK.findall(bericht.text)) or [op] * bool(op)
    return gevonden + [Plicht(over=merk, lezer=bericht.who, plek=plek, zegt=een) for merk in merken for een in zegt]


def is_nazicht(bericht: Seen) -> bool:
    """A report of the auditor that only says that something is late: the clock leaps while the bot is down.

    What it says of things that would never be done at all is no such report.
    """
    return bool(_NAZICHT.match(bericht.subject)) and not any(wat in bericht.text for wat in _BLIJFT_LIGGEN)


def komt_vanzelf(bericht: Seen) -> bool:
    """What the bot says of itself, once: a welcome, the overview of Monday, to the casushouder a third "bezig", and to
    an owner in their own room what was reported in their name."""
    return bool(_VANZELF.search(bericht.all_words))


def lees_toon(tekst: str, vervolg: str = "") -> Getoond | None:
    """The answer to `actie toon`, with what followed when it came in parts; None when it is something else."""
    kop, velden = _TOON.search(tekst), dict(_VELD.findall(tekst))
    if kop is None or "Stand" not in velden:
        return None
    return Getoond(
        code=kop.group(1),
        nummer=int(kop.group(2)),
        uiterlijk=read_date(velden.get("Uiterlijk", "")),
        stand=velden["Stand"],
        antwoorden=tuple((soort, merk) for soort, merk in _ANTWOORD.findall(f"{tekst}\n{vervolg}")),
    )


def _herinneringen(tekst: str) -> list[str]:
    namen = []
    koppen = [*_KOP.finditer(tekst)]
    for kop, volgende in zip(koppen, [*koppen[1:], None], strict=False):
        deel = tekst[kop.start() : volgende.start() if volgende else None]
        datum = _DATUM.search(deel)
        dag = read_date(datum.group(1)) if datum else None
        if dag is not None:
            stap = next((stap for stap, vorm in _STAPPEN if vorm.search(deel)), 2)
            namen.append(noem(kop.group(1), int(kop.group(2)), dag, stap))
    return namen
