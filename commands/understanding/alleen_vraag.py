"""A question, or a grumble, of an owner in answer to a mail to them alone: it goes to the casushouder alone.

What reports on the actiepunt is shared, as it always is (own choice).
"""

import re
from typing import Final

from commands.actie.anders import anders
from commands.actie.vraag import vraag
from commands.command import Opdracht
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.casus import Fase
from commands.domain.nietdelen import vraagt_niet_delen
from commands.grammar.lezing import Plek
from commands.onderling.vraag import VRAAG
from commands.spreektaal.anders import Anders, zegt_anders
from commands.spreektaal.verstaan import Verstaan
from commands.understanding.identiteit import Bekend
from commands.understanding.op_trede import over_zichzelf, vertelt_contact
from commands.understanding.uitwerken import is_van_ander

_HOOGSTENS: Final = 60
"""A longer message is a story, which tells more than that."""
_WIJ: Final = r"(?:ik|wij|we)"
_MOPPERT: Final = re.compile(
    rf"\b{_WIJ} (?:vind|vinden|snap|snappen|begrijp|begrijpen|weiger|weigeren|twijfel|twijfelen)\b"
    rf"|\b(?:vind|vinden|snap|snappen|begrijp|begrijpen|weiger|weigeren|twijfel) {_WIJ}\b"
    rf"|\b{_WIJ} (?:weet|weten) (?:echt |nog |ook |eigenlijk )*niet\b"
    rf"|\b(?:begin|beginnen|ga|gaan|doe|doen|werk|werken) {_WIJ} (?:echt |hier |dus )*niet (?:aan|doen|meer|mee|over)\b"
    r"|\b(?:gedoe|belachelijk|onzin|onzinnig|waardeloos|irritant|schandalig|absurd|overbodig|bureaucratie|papierwerk"
    r"|typisch|geen zin|geen tijd|te druk|zat van|klaar mee|moe van|niet mijn|niet onze|geen taak|niet mee eens"
    r"|niet eens met|oneens)\b"
    r"|\b(?:elke|iedere) (?:keer|week|dag)\b.*\b(?:mail|mails|mailtje|mailtjes|bericht|berichten|herinnering"
    r"|herinneringen)\b|\b(?:mail|mails|mailtjes|berichten|herinneringen)\b.*\b(?:steeds|telkens|elke|iedere|alweer)\b",
    re.IGNORECASE | re.DOTALL,
)
"""They object to what is asked of them, or do not see why."""
_BEL: Final = re.compile(
    r"(?<!ik )(?<!we )\b(?:bel|mail|app) (?:me|mij|ons)\b"
    r"|\b(?:mij|me|ons) (?:(?:even|svp|aub|graag|hierover|morgen|vandaag) )*(?:terug)?(?:bellen|mailen|spreken)\b"
    r"|^\W*(?:ik wil |wij willen )?graag (?:even |hierover )*(?:overleg|overleggen|bellen|contact|gebeld)\b",
    re.IGNORECASE,
)
_OVER_ANDEREN: Final = re.compile(
    r"\b(?:cli[eë]nt|cli[eë]nte|betrokkene|moeder|vader|ouders|zoon|dochter|kind|kinderen|jongere|gezin|broer|zus"
    r"|mevrouw|meneer|mijnheer|dhr|mevr|mw|buren|buurvrouw|buurman|partner|hij|zij|ze|haar|hem|huisarts|school)\b",
    re.IGNORECASE,
)
"""Who speaks of one of these tells something, and does not only grumble."""
_EEN_VRAAG: Final = re.compile(
    r"\b(?:ik |wij |we )?(?:heb|hebben) (?:ik |wij |we )?(?:nog |wel |even |hier )*(?:een |'n |n |mijn )?"
    r"vra(?:ag|agje|gen)\b",
    re.IGNORECASE,
)
_ZONDER_TEKEN: Final = re.compile(
    r"\W*(?:(?:hoi|hallo|maar|en|dus|goedemorgen|goedemiddag)\b\W*)*"
    r"(?:is|zijn|moet|hoort|klopt|kan|mag|zou) (?:dit|het|dat|deze|die|iemand|jullie|u|er)\b(?!.*\bniet\b)",
    re.IGNORECASE | re.DOTALL,
)
"""On a phone the mark is left out: "is dit nog nodig dan"."""
_DEEL: Final = re.compile(r"[^.,;!?\n]+[.,;!?]*")


def lees_voor_een(gezegd: Verstaan, tekst: str, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """The words as `vraag`; None where they report something, and in an answer to the group.

    Who says that it is for somebody else, is asked for whom; who asks for a state, whether it is so.
    """
    if not _op_eigen_mail(wie) or gezegd.zeker or gezegd.verbeterd or not zegt_vraag(tekst):
        return None
    if wie.op_plan and _OVER_ANDEREN.search(tekst) is not None:  # about the people of whom the plan speaks
        return None
    gemeld = [een for een in gezegd.meldingen if een.soort is not None or een.dag is not None]
    if gezegd.los is not None or any(een.soort in (FeedbackSoort.UITSTEL, None) or not een.gevraagd for een in gemeld):
        return None
    genoemd = gezegd.genoemd | ({wie.nummer} if wie.nummer is not None else set())
    if not genoemd <= set(wie.eigen_punten):
        return None
    nummer = next(iter(genoemd)) if len(genoemd) == 1 else None
    over = "" if nummer is None else f"over actiepunt {nummer}: "
    zelf = Opdracht(command=VRAAG, tekst=f"{over}{' '.join(tekst.split())}")
    if gemeld:
        return (zelf, vraag(tuple(gemeld)))
    if nummer is not None and zegt_anders(tekst) is Anders.NIET_VAN_MIJ:
        return (zelf, anders(nummer, tekst))
    return (zelf,)


def zegt_vraag(tekst: str) -> bool:
    """Whether these words ask or grumble, and tell nothing beside it: "waarom krijg ik dit elke keer?".

    What is not to be shared is held, so that a person decides.
    """
    if len(tekst.split()) > _HOOGSTENS or vraagt_niet_delen(tekst) is not None:
        return False
    wat = zegt_anders(tekst)
    if wat in (Anders.STOPT, Anders.AFWEZIG, Anders.VERVANGEN):
        return False
    kaal = _EEN_VRAAG.sub(" ", tekst)
    verteld = " ".join(deel for deel in _DEEL.findall(kaal) if "?" not in deel)
    if vertelt_contact(verteld):
        return False
    moppert = _MOPPERT.search(verteld) is not None or wat is Anders.NIET_VAN_MIJ or _BEL.search(tekst) is not None
    if moppert and _OVER_ANDEREN.search(verteld) is None:
        return True
    if "?" not in tekst and wat is not Anders.VRAAG and _ZONDER_TEKEN.match(tekst) is None:
        return False
    return not over_zichzelf(verteld) and (wat is Anders.VRAAG or _OVER_ANDEREN.search(verteld) is None)


def _op_eigen_mail(wie: Bekend) -> bool:
    """Whether an owner answers a mail about their own actiepunten that went to them alone, in a casus that runs."""
    lid, casus = wie.wie.deelnemer, wie.wie.casus
    if lid is None or lid.is_derde or casus is None or casus.fase is not Fase.LOPEND or wie.plek is not Plek.MAIL:
        return False
    if wie.aan_groep or wie.wachtend is not None or (wie.nummer is None and not wie.op_lijst):
        return False
    return wie.nummer is None or not is_van_ander(wie, wie.nummer)
