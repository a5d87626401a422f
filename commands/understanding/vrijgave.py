"""Plain words of a procesregisseur that release a plan ("top, vrijgeven"), or ask for a new casus."""

import re
from typing import Final

from commands.casus.nieuw import NIEUW
from commands.domain.casus import is_code
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnbekend
from commands.grammar.grammar import zonder_slot
from commands.messages import Inbound
from commands.spreektaal.sjabloon import vraagt_sjabloon
from commands.spreektaal.woorden import aangehaald, reeks
from commands.understanding.identiteit import Bekend

_STUUR: Final = reeks(
    "vrijgeven vrijgegeven stuur verstuur versturen verzend verzenden sturen rondsturen doorsturen verstuurd"
)
_VRIJ: Final = frozenset(("geef", "vrij"))
_ERBIJ: Final = reeks(
    "top ja jazeker prima goed ziet er uit ok oke oké okay klopt akkoord mooi helemaal zo is dit dat het plan hoor mee "
    "eens kan kunt mag mogen je u jullie maar nu graag dan en hem ook gewoon weg rond door svp aub naar iedereen "
    "alle de partners "
    "deelnemers groep leden doe perfect keurig fijn wat mij betreft dank bedankt worden alles lijkt me deur"
)
_LANGST: Final = 15
_NIEUWE_CASUS: Final = re.compile(
    r"\b(?:een |weer een |nog een )?nieuwe? (?:casus|zaak|dossier)\b.*\b(?:graag|open\w*|begin\w*|start\w*|maak\w*"
    r"|maken|aanmaken|wil|nodig|aub|svp|toevoegen|aanmelden)\b"
    r"|\b(?:wil|kan|kunt|graag|open|begin|start|maak|hoe)\b.*\bnieuwe? (?:casus|zaak|dossier)\b"
    r"|^\W*(?:een )?nieuwe (?:casus|zaak)\W*$",
    re.IGNORECASE,
)


def zegt_vrijgeven(tekst: str) -> bool:
    """Whether these words say that the plan may go out, and nothing else: no doubt, no change, no question."""
    woorden = re.findall(r"\w+", tekst.lower())
    if not woorden or len(woorden) > _LANGST or "?" in tekst:
        return False
    los = {woord for woord in woorden if not is_code(woord)}
    gezegd = bool(los & _STUUR) or los >= _VRIJ
    return gezegd and los <= _STUUR | _VRIJ | _ERBIJ


def eis_geen_nieuwe_casus(inbound: Inbound, wie: Bekend) -> None:
    """Raises OpdrachtOnbekend with the command that opens a casus, for a procesregisseur who asks for one."""
    regie = any(een.rol is Rol.PROCESREGISSEUR for een in wie.wie.medewerkers)
    tekst = zonder_slot(inbound.tekst).strip()
    if regie and wie.onder_ons and not wie.op_groep and len(tekst.split()) <= _LANGST and _NIEUWE_CASUS.search(tekst):
        raise OpdrachtOnbekend(tekst=aangehaald(tekst), lijkt_op=NIEUW.gebruik)


def wil_sjabloon(inbound: Inbound, wie: Bekend) -> bool:
    """Whether a procesregisseur asks the bot, and nobody else, for the empty template."""
    regie = any(een.rol is Rol.PROCESREGISSEUR for een in wie.wie.medewerkers)
    return regie and wie.onder_ons and not wie.op_groep and vraagt_sjabloon(zonder_slot(inbound.tekst))
