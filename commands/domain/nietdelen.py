"""Words with which a sender asks that not everybody reads their message: such a message goes to nobody at once.

Own choices, no source: holding one too many costs a question, sharing one too many cannot be taken back.
"""

import re
from typing import Final

from commands.domain.aanspraak import NIET_AAN_ALLEN
from commands.domain.kleine_letters import in_kleine_letters

NIET_DELEN: Final = "niet_delen"
"""Kind of a place that holds a text for this reason; nothing in it points to a person."""
VAN_DERDE: Final = "van_derde"
"""Kind of a text that the procesregisseur reads first, for a derde wrote it; nothing in it points to a person."""
GEEN_PLEK: Final = frozenset({NIET_DELEN, VAN_DERDE}) | NIET_AAN_ALLEN
"""The kinds that hold a text without pointing to a person in it."""

_DELEN: Final = (
    r"(?:delen|door(?:sturen|geven|zetten|mailen)|verder ?(?:sturen|vertellen)|rond(?:sturen|mailen)|verspreiden)"
)
_KORT: Final = r"(?:deel|stuur|geef|zet|mail|vertel|verspreid)"
_DIT: Final = r"(?:dit|deze|die|dat|onderstaande?|mijn (?:bericht|mail|tekst)|het onderstaande)"
_GRAAG: Final = r"(?:dit|deze|onderstaande?|graag|liever|svp|s\.v\.p\.|aub|a\.u\.b\.|alsjeblieft|alstublieft|gelieve)"
_BEGIN: Final = r"(?:^|[.!?:;,(\[\n*>-])[ \t*_\"']*"
_EIND: Final = r"(?=[ \t*_\"']*(?:$|[.!?:;,)\]\n-]))"
_REGIE: Final = r"(?:de |mijn |onze |u als )?(?:proces|keten)?(?:regisseur|regie)\b"
_HOUDER: Final = r"(?:de |mijn |onze )?casus(?:houder|regisseur)\b"
_GROEP: Final = r"(?:iedereen|allen|anderen|groep\w*|deelnemers|partners|partijen|rest|collega'?s)"
_PARTIJ: Final = (
    r"(?:politie|wijkagent|agent|reclassering|toezichthouder|gemeente|wijkteam|woco|woningcorporatie|corporatie"
    r"|verhuurder|ggz|behandelaar|school|leerplicht\w*|om|officier|justitie|huisarts|jeugdzorg|jeugdbeschermer"
    r"|jeugdbescherming|veilig thuis|raad|casushouder|procesregisseur|manager|instanties)"
)
_LEZER: Final = rf"(?:(?:de|het|onze|mijn|alle) )?(?:(?:hele|andere|overige) )?(?:{_GROEP}|{_PARTIJ})\b"
"""Whoever would read it."""
_LEEST: Final = (
    r"(?:te )?(?:weten|weet|lezen|leest|zien|ziet|horen|hoort|meelezen|meeleest|meekijken|meekijkt|krijgen|krijgt)"
)
_IETS: Final = r"(?:dit|deze|het|hiervan|hier|ervan)"
_MAG: Final = r"(?:mag|mogen|hoeft|hoeven|moet|moeten)"
_ALLEEN: Final = r"(?:alleen|uitsluitend|enkel|slechts)"
_POST: Final = r"(?:(?:de|een|deze) )?(?:mail|e-mail|app|chat|groeps\w+)"
_AAN_REGIE: Final = (
    r"^\s*(?:geachte|beste|hallo|hoi|dag|goede\w+)[ ,]+(?:heer |mevrouw |heer/mevrouw )?(?:proces)?regisseur\b"
)
"""A greeting that many put above words for all; it takes a wish to speak with that person alone."""
_SPREKEN: Final = (
    r"(?:\bvertrouwelijk\b|\bonder vier ogen\b|\b(?:met )?u (?:\w+ ){0,3}(?:overleggen|spreken|bellen)\b"
    r"|\b(?:telefonisch|persoonlijk) (?:\w+ ){0,2}(?:overleggen|spreken|toelichten|bespreken)\b"
    r"|\b(?:kunt|wilt) u (?:\w+ ){0,3}(?:mij|me) (?:\w+ ){0,2}(?:terug)?bellen\b)"
)
_JOU: Final = r"(?:jou|u|je)(?: alleen| persoonlijk)?"
_AAN_EEN: Final = (
    rf"{_BEGIN}(?:(?:even|ff|graag|puur|alleen|dit is|dit|onderling) )*voor {_REGIE}[ ]?[:,]",
    rf"{_BEGIN}(?:(?:even|ff|graag|puur|dit is|dit) )*onderling(?: (?:met|aan|voor))?(?: {_REGIE})?[ ]?:",
    rf"{_BEGIN}(?:(?:even|ff|puur|alleen|dit is|dit) )+voor {_JOU}[ ]?[:,]|{_BEGIN}voor {_JOU}[ ]?:",
    r"\bter (?:info\w*|kennisname) (?:alleen )?voor (?:jou|u|je)\b(?! (?:allen|allemaal|beiden|en)\b)",
    rf"\b{_ALLEEN} (?:{_REGIE}|{_HOUDER}) (?:leest|ziet|krijgt|mag|weet) (?:dit|het|deze)\b"
    rf"|\b{_ALLEEN} {_LEZER} leest dit\b",
    rf"(?:{_BEGIN}|\b(?:dit|deze|info\w*|bericht|mail) ){_MAG} (?:echt |absoluut )?niet bij {_LEZER} terecht ?komen\b",
    rf"{_BEGIN}(?:(?:onder|nog|strikt) )*embargo\b",
    rf"\b(?:antwoord|reageer|reply|mail)(?: \w+){{0,2}} {_ALLEEN} (?:aan|naar) (?:mij|me)\b"
    rf"|\b{_ALLEEN} (?:aan|naar) (?:mij|me) (?:antwoorden|reageren|mailen)\b",
    rf"\b(?:cc|cc'?en) niet (?:naar|aan) {_LEZER}|\b(?:niet|geen)(?: in)?(?: de)? cc (?:naar|aan|voor) {_LEZER}",
)
"""They speak to one reader alone, or say who may not be among them."""
_LEZERS: Final = (
    rf"{_AAN_REGIE}[\s\S]{{0,400}}?{_SPREKEN}",
    rf"\b(?:liefst|graag|liever) (?:strikt )?vertrouwelijk{_EIND}",
    rf"{_BEGIN}(?:{_GRAAG} )*niet (?:aan|naar|in|met|voor) {_LEZER}{_EIND}",
    rf"\b{_GRAAG}(?: \w+){{0,2}} niet (?:aan|naar|in|met|voor) (?:(?:de|alle) )?(?:hele )?{_GROEP}\b",
    rf"{_BEGIN}(?:{_GRAAG} )*niet naar {_LEZER} (?:sturen|mailen)\b",
    rf"\bniet (?:(?:bedoeld|bestemd) voor {_LEZER}|voor {_LEZER} (?:bedoeld|bestemd))",
    rf"\b{_DIT} is(?: \w+)? niet voor {_LEZER}{_EIND}",
    rf"\b(?:wil|willen|liever|graag|hoop)(?: \w+){{0,2}} niet dat {_LEZER} {_IETS}(?: \w+){{0,2}} {_LEEST}\b",
    rf"\b(?:wil|willen|liever|graag|hoop)(?: \w+){{0,2}} niet dat {_LEZER} mee(?:leest|lezen|kijkt|kijken)\b",
    rf"\b{_DIT} {_MAG} {_LEZER}(?: \w+){{0,2}} niet {_LEEST}\b",
    rf"\b{_LEZER} {_MAG} {_IETS}(?: \w+){{0,2}} niet {_LEEST}\b",
    rf"\b{_MAG} niet (?:iedereen|de hele groep) {_LEEST}\b|\bniet iedereen {_MAG} (?:dit|het)\b",
    rf"\bzonder dat {_LEZER}(?: \w+){{0,2}} (?:mee ?lees\w*|mee ?lezen|mee ?kijk\w*|leest|lezen|weet|weten|ziet)\b",
    rf"{_BEGIN}(?:dit is |deze mail is )?{_ALLEEN} (?:bedoeld |bestemd )?(?:voor|aan|naar) {_LEZER}{_EIND}",
    rf"\b{_ALLEEN} (?:(?:bedoeld|bestemd) voor {_LEZER}|voor {_LEZER} (?:bedoeld|bestemd))",
    rf"\b{_ALLEEN} (?:jij|je|u|jullie) {_MAG} {_IETS}(?: \w+)? {_LEEST}\b",
    rf"(?:{_BEGIN}|\b(?:{_ALLEEN}|even|blijft|houden|graag|liever|dit) )tussen (?:jou|u) en (?:mij|me|ons)\b",
    r"\b(?:houd|hou|houdt) (?:dit|het)(?: \w+){0,2} voor (?:je|jezelf|u|uzelf)\b",
    r"\b(?:dit|deze)(?: \w+){0,2} voor (?:je|jezelf|u|uzelf) houden\b",
    rf"\b(?:zo ja|dan),? (?:dan )?(?:graag |liever )?niet (?:ver)?(?:sturen|zenden|delen|plaatsen){_EIND}",
    rf"\b{_GRAAG} niet (?:ver)?(?:sturen|zenden){_EIND}",
    rf"\b(?:wil|ga|mag|durf)(?: ik)? (?:dit|het)(?: \w+)? niet (?:in|via|per|over) {_POST} "
    r"(?:zetten|schrijven|bespreken|doen|melden)\b",
    rf"\b(?:dit|het) (?:graag|liever) niet (?:in|via|per|over) {_POST}\b",
    r"\bbuiten de groep\w* om\b(?=[ \t]*[:,])",
    r"\boff[ -]the[ -]record\b",
    rf"{_BEGIN}(?:(?:{_ALLEEN}|strikt) )?(?:voor intern gebruik\b|intern:)"
    rf"|\b(?:{_ALLEEN}|dit is|strikt) voor intern gebruik\b",
    rf"{_BEGIN}(?:(?:svp|graag|s\.v\.p\.|aub|liefst|zeer) )*discreet\b(?! (?:aanwezig|gewerkt|opgetreden))",
    r"\b(?:graag|svp|aub|gelieve|wilt u|kunt u|kun je)(?: \w+){0,3} discre(?:et|tie)\b",
    r"\b(?:hierbij|dit is|dit zijn|bevat)(?: (?:even|wat|een|de|ook|zeer|strikt))* "
    r"vertrouwelijke? (?:info\w*|gegevens|mail|bericht|mededeling)\b",
    rf"{_BEGIN}vertrouwelijke (?:info\w*|gegevens|mail|mededeling)\b",
    rf"{_BEGIN}(?:strikt )?(?:geheim|priv[eé])\b[ ]?[:.!,]|\bdit (?:is|blijft)(?: nog)? (?:geheim|priv[eé])\b",
    r"\b(?:graag|svp|aub|gelieve)(?: \w+){0,2} geheim ?houden\b",
)
_ZO: Final = r"(?:jij|je|u|jullie)(?: als [\w-]+(?: \w+)?)?"
_HET: Final = r"(?:dit|deze|het|'?t|hiervan|ervan)"
_STOP: Final = r"(?=[ \t]*(?:$|[.!?:;,)\]\n-]))"
_ZWIJG: Final = (
    rf"(?:{_BEGIN}|\b(?:dit|het|info\w*) ){_MAG} {_ALLEEN} (?:{_LEZER}|{_REGIE}|{_HOUDER}) (?:{_HET} )?{_LEEST}\b",
    rf"\b{_ALLEEN} {_ZO} {_MAG} {_HET}(?: \w+)? {_LEEST}\b|\b{_ALLEEN} {_ZO} {_LEEST} dit\b",
    rf"\b{_ALLEEN} (?:{_LEZER}|{_REGIE}|{_HOUDER}) {_MAG} {_HET} {_LEEST}\b",
    rf"{_BEGIN}(?:dit is |deze is )?(?:strikt|zeer|heel) persoonlijk\b(?= ?(?:$|[.!:;,)\n-]))",
    rf"\b(?:gaarne|graag|liever|svp|aub|gelieve)(?: \w+){{0,2}} niet bij {_LEZER} "
    r"(?:neer ?leggen|melden|bekend maken|laten|brengen|aangeven)\b",
    rf"\b(?:dit|deze|{_HET}) {_MAG} (?:echt |absoluut |verder )*niemand(?: \w+){{0,2}} {_LEEST}\b"
    rf"|\bniemand (?:anders )?{_MAG} {_IETS}(?: \w+)? {_LEEST}\b",
    rf"{_BEGIN}(?:{_GRAAG} |nog )*niet (?:door|verder) ?vertellen\b|\baan niemand (?:door|verder)? ?vertellen\b",
    rf"{_BEGIN}(?:{_GRAAG} |nog )*niet bekend ?maken\b|\b(?:graag|liever|gelieve)(?: nog)? niet bekend ?maken\b",
    rf"{_BEGIN}(?:dit |deze |het )?(?:kan|mag|wil|durf)(?: ik)?(?: dit| het| echt)* niet (?:in|via) (?:de |deze )?"
    rf"groep\w*(?: (?:zetten|delen|zeggen|melden|schrijven))?{_STOP}",
    rf"(?:{_BEGIN}(?:dit |graag )+|\b(?:deze|dit|die) (?:info\w*|gegevens|bericht|mail) )(?:svp |aub |graag )*"
    rf"niet (?:verder )?gebruiken(?= {_GRAAG}|{_STOP})",
    rf"\b(?:info\w*|graag|svp|aub),? niet verder{_EIND}",
    rf"\b(?:liever|liefst|graag|svp|aub) (?:nog )?(?:geen {_PARTIJ}|niet {_LEZER}) (?:hier)?(?:bij |in |erbij )*"
    r"(?:betrekken|inschakelen|informeren|inlichten|inseinen)\b",
    rf"\b(?:dat|dit|het) (?:hou|houd|houden) (?:ik|we|wij)(?: \w+){{0,3}} (?:voor|bij) (?:mezelf|mij|me|mijzelf|ons"
    rf"|onszelf){_EIND}|\b(?:hou|houd) (?:ik )?(?:dit|dat|het)(?: \w+){{0,2}} voor (?:mezelf|mijzelf)\b",
    rf"(?:{_BEGIN}|\b(?:ik|wij|we|maar|en|dat) )(?:durf|wil|kan|mag)(?: ik)?(?: \w+){{0,2}} hier (?:echt |liever )?"
    r"(?:niet|niks|niets) (?:te )?(?:zeggen|melden|vertellen|schrijven|delen|neerzetten|noemen|kwijt)\b",
    rf"\b(?:ik durf|durf ik|maar durf|{_BEGIN}durf)(?: (?:het|dit|dat|er))* hier (?:echt |nog )?(?:niet|niks|niets)"
    rf"{_EIND}",
)
"""They say who may know of it, or that nobody may."""
_HIER: Final = r"(?:\b(?=\w)|^|(?=[.!?:;,(\[\n*>-]))"
"""Where one of the forms can begin: for speed, they say so themselves."""
_VORMEN: Final = re.compile(
    _HIER
    + "(?:"
    + "|".join(
        (
            rf"\b{_KORT} {_DIT}(?: \w+){{0,3}} niet\b",
            rf"\b{_GRAAG}(?: \w+){{0,4}} niet(?: \w+){{0,4}} {_DELEN}\b",
            rf"{_BEGIN}niet(?: \w+){{0,4}} {_DELEN}\b",
            rf"\bniet {_DELEN}{_EIND}",
            rf"{_BEGIN}(?:(?:strikt|streng|zeer|dit is|even|let op) )*vertrouwelijk\b",
            r"\b(?:dit|deze|bericht|mail|informatie)(?: \w+){0,3} (?:is|blijft|moet|graag)(?: \w+){0,2} "
            r"vertrouwelijk\b",
            rf"\bvertrouwelijk (?:houden|behandelen){_EIND}",
            r"\bin vertrouwen(?: gezegd| gemeld)?[ ]?[:,(]",
            r"\bik (?:zeg|meld|schrijf|vertel) (?:u |je |jullie )?dit in vertrouwen\b",
            rf"\b(?:alleen|uitsluitend|enkel|slechts)(?: \w+)? (?:voor|aan|met) (?:{_REGIE}|{_HOUDER})",
            r"\b(?:dit|blijft|blijven|houd|hou|houden|even|graag|liever)(?: \w+){0,2} (?:onder|tussen) ons\b(?! en\b)",
            rf"{_BEGIN}(?:onder|tussen) ons(?: gezegd(?: en gezwegen)?)?{_EIND}",
            r"\bniet (?:bedoeld |bestemd )?voor (?:iedereen|de (?:hele )?groep|de anderen|alle deelnemers)\b",
            rf"\b{_DIT}(?: \w+){{0,3}} niet (?:in|naar|aan|met) "
            r"(?:iedereen|de (?:hele )?groep|de anderen|alle deelnemers)\b",
            *_LEZERS,
            *_AAN_EEN,
            *_ZWIJG,
        )
    ).replace("vertrouwelijk", r"vertr?ouwe?l(?:ij|y|ei|i)k")
    + ")"
)  # fmt: skip
_RAND: Final = " \t\n.!?:;,()[]*_\"'>-"


def vraagt_niet_delen(tekst: str) -> tuple[int, int] | None:
    """The first place that asks it, in code points; None without any."""
    gevonden = _VORMEN.search(in_kleine_letters(tekst))
    if gevonden is None:
        return None
    begin, eind = gevonden.span()
    woorden = gevonden[0]
    return begin + len(woorden) - len(woorden.lstrip(_RAND)), eind - len(woorden) + len(woorden.rstrip(_RAND))
