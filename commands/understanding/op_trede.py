"""A casushouder's plain words in answer to a step of the ladder, written to them alone (own choice).

What they did or will do, or what the owner told them, goes to those who must know. A question, a grumble and a word
that says nothing are asked about, as anything else that they answer there.
"""

import re
from typing import Final

from commands.domain.nietdelen import vraagt_niet_delen
from commands.messages import Bericht
from commands.spreektaal.anders import Anders, zegt_anders

_DOE: Final = (
    r"(?:ga|heb|zal|bel|mail|app|neem|pak|vraag|zoek|bespreek|regel|kom|check|spreek|informeer|benader|zit|wacht"
    r"|kijk|volg|overleg|stuur|hou|houd|probeer|zet|laat|had|sprak|belde|was|ben)"
)
_WERK: Final = (
    rf"(?:{_DOE}|gaan|hebben|zullen|bellen|mailen|nemen|pakken|vragen|zoeken|bespreken|regelen|komen|spreken|zitten"
    r"|wachten|kijken|volgen|overleggen|sturen|houden|proberen|zetten|laten|hadden|spraken|belden|zijn)"
)
_BEGIN: Final = re.compile(
    r"^\W*(?:(?:oke?|oké|ja|prima|dank|dank je|goed|hoi|helder|sorry|top|fijn|super)\b\W*)*"
    rf"(?:(?:ik|wij|we) {_WERK}\b|{_DOE} (?!het|dat|dit|je|jij|u\b))",
    re.IGNORECASE,
)
_ZELF: Final = re.compile(rf"\b(?:ik|wij|we) {_WERK}\b|\b{_DOE} (?:ik|wij|we)\b", re.IGNORECASE)
"""They tell what they do, or did."""
_CONTACT: Final = re.compile(
    r"\b(?:gebeld|gesproken|gemaild|geappt|overlegd|nagevraagd|afgesproken|teruggebeld|besproken|uitgezet|aangesproken"
    r"|gevraagd|achteraan|navraag|voicemail|gestuurd|verstuurd|achtergelaten|ingesproken)\b"
    r"|\b(?:ze|zij|hij|collega|ggz|politie|school|reclassering) (?:pakt?|pakken|zijn|is|gaat?|gaan|belt?|bellen|komt"
    r"|komen|doet|doen|heeft|hebben) ",
    re.IGNORECASE,
)
_NIET: Final = re.compile(
    r"\b(?:ik|we|wij) (?:vind|vinden|snap|snappen|begrijp|begrijpen|weet|weten|denk|denken|twijfel|hoop|word|wil|kan)\b"
    r"|\b(?:vind|snap|begrijp|weet|denk|twijfel|baal|wil|kan) (?:ik|we|wij)\b"
    r"|\b(?:gedoe|typisch|belachelijk|onzin|waardeloos|weer eens|zoals altijd|nooit|altijd|niet mijn|geen zin|geen tijd"
    r"|te druk|zat van|klaar mee|moe van)\b"
    r"|\b(?:vertrouwelijk|onder ons|tussen ons|niet doorsturen|niet delen|geheim|mondje dicht|alleen voor (?:jou|u)"
    r"|(?:zeg|vertel)\w* (?:\w+ )?niet|niet (?:\w+ )?(?:tegen|aan|zeggen|vertellen|doorvertellen|weten))\b"
    r"|\b(?:onveilig|bang|kwijt|functioneert|kom(?:en)? (?:ik |we |wij )?er niet uit)\b"
    r"|(?<!ik )(?<!we )\b(?:bel|mail|app) (?:me|mij|ons|de (?:proces)?regisseur|de casushouder|de manager)\b",
    re.IGNORECASE,
)
"""Of these nobody can say that the owner must read them."""
_GEDULD: Final = re.compile(
    r"\b(?:wacht|wachten|pauze|pauzeren|ziek|vakantie|verlof|geen gehoor|niet te (?:pakken|bereiken)|onbereikbaar)\b",
    re.IGNORECASE,
)
_ZELF_WEG: Final = re.compile(
    r"\b(?:ik|we|wij) (?:ben|word|lig|zijn|ga|heb)\b|\b(?:ben|zijn) (?:ik|we|wij)\b", re.IGNORECASE
)
_MINST: Final = 3


def vraagt_trede(bericht: Bericht | None) -> bool:
    """Whether it is a step of the ladder, which offers to take an actiepunt up."""
    knoppen = () if bericht is None else (knop.opdracht for blok in bericht.blokken for knop in blok.keuzes)
    return any(opdracht.endswith(" opgepakt") for opdracht in knoppen)


def trede_punt(bericht: Bericht | None) -> int | None:
    """The one actiepunt that it offers to take up; None where it offers several, or none."""
    knoppen = () if bericht is None else (knop.opdracht for blok in bericht.blokken for knop in blok.keuzes)
    nummers = {opdracht.split()[-2] for opdracht in knoppen if opdracht.endswith(" opgepakt")}
    return int(nummer) if len(nummers) == 1 and (nummer := next(iter(nummers))).isdigit() else None


def vertelt_contact(tekst: str) -> bool:
    """Whether they tell of contact, or what another does: "school gebeld", "de politie komt langs"."""
    return _CONTACT.search(tekst) is not None


def is_opmerking(tekst: str) -> bool:
    """Whether these words tell something that those who must know of the actiepunt may read."""
    if len(tekst.split()) < _MINST or vraagt_of_moppert(tekst):
        return False
    return over_zichzelf(tekst) or vertelt_contact(tekst)


def vraagt_of_moppert(tekst: str) -> bool:
    """Whether they ask, grumble, say that their writer leaves or is away, or are for one person alone."""
    if "?" in tekst or _NIET.search(tekst) is not None or vraagt_niet_delen(tekst) is not None:
        return True
    return zegt_anders(tekst) in (Anders.VRAAG, Anders.STOPT, Anders.AFWEZIG, Anders.VERVANGEN)


def vraagt_geduld(tekst: str) -> bool:
    """Whether they say that an owner cannot be reached, or that it must wait; of themselves is something else."""
    return _GEDULD.search(tekst) is not None and _ZELF_WEG.search(tekst) is None


def over_zichzelf(tekst: str) -> bool:
    """Whether they tell what their writer does or did: "heb ze gebeld, vrijdag meer"."""
    return _BEGIN.search(tekst) is not None or _ZELF.search(tekst) is not None
