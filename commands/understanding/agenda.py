"""The answer to an invitation as a command: by the button of a calendar, or in a few plain words."""

import re
from typing import Final

from commands.command import Opdracht
from commands.domain.bijeenkomst import DeelnameSoort
from commands.domain.casus import VOORAF
from commands.domain.janee import lees_janee, reden_na_nee
from commands.domain.komst import lees_komst
from commands.domain.rollen import Kanaal
from commands.grammar.grammar import zonder_slot
from commands.ico.antwoord import ANTWOORD
from commands.ico.bericht import BERICHT
from commands.messages import Inbound
from commands.texts.uitnodiging import JA
from commands.understanding.identiteit import Bekend

_EINDE: Final = r"(?=\s*(?:[.,:;!\n]|$))"
"""Nothing follows in the same breath: "ik kan pas om elf uur" is no yes."""
_GEZEGD: Final = (
    (DeelnameSoort.MISSCHIEN, rf"(?:misschien|ik kom misschien|nog niet zeker|onder voorbehoud){_EINDE}"),
    (
        DeelnameSoort.NEE,
        r"ik kom niet|ik ben er niet(?: ?bij)?|(?:ik )?kan (?:(?:dan|helaas|die dag|dan helaas) )?niet"
        r"|ik kan er niet bij zijn|helaas niet"
        r"|ik ben verhinderd|verhinderd|(?:ik )?meld mij af|ik ben afwezig|lukt niet|(?:dat|het) lukt (?:mij )?niet",
    ),
    (
        DeelnameSoort.JA,
        r"(?:(?:prima|ja|ok|oke|oké|top|goed)[\s,.!]+)?"
        rf"(?:ik kom(?: graag)?|ik ben er(?: ?bij)?|ik ben aanwezig|ik kan(?: dan)?|tot dan|ik zal er zijn){_EINDE}",
    ),
)
AANHEF: Final = r"(?:(?:beste|hallo|hoi|geachte|goedemorgen|goedemiddag)(?: (?!ik\b)[^\W\d]+){0,2}[,!.\n]\s*)?"
"""The words with which a mail may begin: "Beste allen,"."""
_DEEL: Final = r"(?!\s+(?:tot|voor|na|vanaf)\b)"
"""Behind a no: "ik ben verhinderd tot elf uur" is none."""
_ZIN: Final = tuple(
    (soort, re.compile(rf"\W*{AANHEF}(?:{woorden})(?![\w-]){_DEEL}[\s.,:;!-]*", re.IGNORECASE))
    for soort, woorden in _GEZEGD
)
_GROET: Final = re.compile(r"\W*\b(?:met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|gr)\W*$", re.IGNORECASE)


_TOCH: Final = re.compile(r"\b(?:wel|ik (?:kom|kan|ben)(?! (?:er )?(?:dan )?niet))\b", re.IGNORECASE)
"""Behind a no: "nee hoor, geen probleem, ik kom" is none."""


_NOG_EENS: Final = re.compile(
    r"\W*(?:ik )?(?:kan|kom|red|lukt)\b[^.,;!?\n]*\bniet\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
"""A no that is said once more, with what does suit: "nee kan niet. do kon ik wel"."""
_TOCH_HIER: Final = re.compile(r"\bik (?:kom|ben|kan (?:er|dan)\b)(?! (?:er )?(?:dan )?niet)", re.IGNORECASE)
_AF: Final = re.compile(
    r"[,.;:!\n]\s*(?:dus |en )?ik (?:meld|zeg) (?:mij|me|het) (?:(?:helaas|hierbij) )?af"
    r"(?![\w-])(?! (?:voor|van|bij|als) (?:de |deze |het )?(?:casus|groep|mail|deelnemer))",
    re.IGNORECASE,
)
"""At the end of another sentence: "helaas toch een crisisdienst, ik meld me af"."""


def lees_agenda(inbound: Inbound) -> tuple[Opdracht, ...] | None:
    """The button that was pressed, with the words beside it; None when no calendar answers."""
    if inbound.agenda is None:
        return None
    return (_opdracht(inbound.agenda.antwoord, inbound.tekst),)


def lees_op_uitnodiging(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """ "Ik kom niet, ik heb spreekuur" in an answer to an invitation; None for other words, and elsewhere."""
    if wie.bij_ja != JA or inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return None
    tekst = zonder_slot(inbound.tekst)
    for soort, zin in _ZIN:
        gevonden = zin.match(tekst)
        if gevonden is not None:
            return (_opdracht(soort, _GROET.sub("", tekst[gevonden.end() :])),)
    if (komst := lees_komst(_GROET.sub("", tekst))) is not None:
        return (_opdracht(*komst),)
    if _AF.search(tekst) is not None:
        return (_opdracht(DeelnameSoort.NEE, _GROET.sub("", tekst)),)
    reden, gezegd = reden_na_nee(tekst), lees_janee(tekst)
    if not reden and gezegd is not None and "\n" not in tekst.strip():
        return (_opdracht(DeelnameSoort.JA if gezegd else DeelnameSoort.NEE, ""),)
    if not reden or gezegd is not False:
        return None
    if _TOCH.search(reden) and not _zegt_nog_eens(reden):
        return (Opdracht(command=BERICHT, tekst=tekst),)
    return (_opdracht(DeelnameSoort.NEE, _GROET.sub("", reden)),)


def _zegt_nog_eens(reden: str) -> bool:
    nee = _NOG_EENS.match(reden)
    return nee is not None and _TOCH_HIER.search(nee["rest"]) is None


def lees_over_ico(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """Other plain words of a member: in an answer to an invitation, and by mail where there is no group yet.

    The procesregisseur alone reads them: "ik kan pas om elf uur" is for nobody else. None elsewhere.
    """
    casus, lid = wie.wie.casus, wie.wie.deelnemer
    vooraf = inbound.kanaal is Kanaal.MAIL and casus is not None and casus.fase in VOORAF
    if lid is None or not (vooraf or wie.bij_ja == JA):
        return None
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return None
    return (Opdracht(command=BERICHT, tekst=zonder_slot(inbound.tekst)),)


def _opdracht(soort: DeelnameSoort, woorden: str) -> Opdracht:
    return Opdracht(command=ANTWOORD, tekst=f"{soort.value} {woorden}".strip())
