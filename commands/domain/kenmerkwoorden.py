"""The words by which a fact about a client is read, each kind with its pattern; a named group holds the fact."""

from typing import Final

from commands.domain.beroepen import WERKPATROON
from commands.domain.landen import INWONERS, LANDNAMEN, VAN_LAND

TELWOORD: Final = {
    woord: str(nummer)
    for nummer, woorden in enumerate(
        ("", "een één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    )
    for woord in woorden.split()
}
_AANTAL: Final = r"(?P<aantal>\d{1,2}|" + "|".join(sorted(TELWOORD, key=len, reverse=True)) + ")"
_KIND: Final = (
    r"(?P<kind>kinderen|kids|kindjes|kleinkinderen|pleegkinderen|dochters?|dochtertjes?|zoons?|zonen|zoontjes?"
    r"|meisjes|jongens|baby's)"
)
_HAAR: Final = r"(?:zijn|haar|hun|de|mijn|jonge|kleine|minderjarige|schoolgaande|thuiswonende)"
_FAMILIE: Final = (
    r"(?:moeder|vader|broer|broertje|zus|zusje|zoon|dochter|oom|tante|opa|oma|neef|nicht|partner|man|vrouw|ouders)"
)
_MAAND: Final = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_FEEST: Final = (
    r"(?:kerst(?:avond|dag|nacht)?|oud en nieuw|oudjaar(?:savond|snacht)?|nieuwjaars(?:dag|nacht)|koningsdag"
    r"|pasen|pinksteren|carnaval|sinterklaas(?:avond)?|suikerfeest|dia di rincon)"
)
_TIJD: Final = r"(?:zomer|winter|lente|voorjaar|najaar|herfst|jaar|weekend)"
_DAG: Final = (
    rf"(?:\d{{1,2}} {_MAAND}\b\.?(?: \d{{4}})?|\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?"
    rf"|{_MAAND}\.? (?:19|20)\d\d|(?:vorige?|afgelopen) {_TIJD}|{_FEEST}|(?:19|20)\d\d)"
)
_VAST: Final = (
    r"(?:bevallen|geboren|overleden|getrouwd|gescheiden|vrijgekomen|vrijgelaten|neergestoken|gestoken|neergeschoten"
    r"|aangereden|mishandeld|verkracht|ontvoerd|ontruimd|verongelukt|verdronken|veroordeeld|omgekomen|afgebrand)"
)
_RAMP: Final = (
    r"(?:(?:woning|flat|huis|school|schuur|auto|bos)?brand|brandstichting|steekpartij|schietpartij|schietincident"
    r"|aanrijding"
    r"|(?:auto|bus|trein|scooter|verkeers|bedrijfs)?ongeluk|(?:auto|bus|trein|verkeers)?ongeval|(?:gas)?explosie"
    r"|overval|inval|ramkraak"
    r"|plofkraak|gijzeling|gezinsdrama|moord|doodslag|suïcidepoging|suicidepoging|zelfmoordpoging)"
)
_VOORVAL: Final = rf"(?:{_VAST}|aangehouden|gearresteerd|uitgezet|{_RAMP})"
_ERNA: Final = rf"(?:{_VAST}|gearresteerd|{_RAMP})"
"""Those before their day: "aangehouden tot 3 mei" and "uitgezet op 3 mei" may be of a plan."""
_TUSSEN: Final = r"(?:(?!tot\b|voor\b|vóór\b|nog\b|overleg\b)[\w'-]+ ){0,4}"

_ZIEKTE: Final = (
    r"diabetes|suikerziekte|epilepsie|[a-z]*kanker|parkinson|dementie|alzheimer|hartfalen|hartinfarct|beroerte"
    r"|herseninfarct|hersenbloeding|hersenletsel|hersentumor|leukemie|copd|hiv|aids|hepatitis|tuberculose|autisme"
    r"|autistisch"
    r"|adhd|schizofrenie|borderline|ptss|anorexia|boulimia|eetstoornis|downsyndroom|syndroom van \w+"
    r"|gilles de la tourette"
    r"|korsakov|lvb|verstandelijke beperking|slechthorend|slechtziend|rolstoel|dwarslaesie|beenprothese|nierdialyse"
    r"|leverziekte|taaislijmziekte|spierziekte|sikkelcel\w*|reuma|huntington"
)
_KORTE_ZIEKTE: Final = r"down|ms|nah|cp|cf|fas|tourette|asperger|astma|jicht|lupus|crohn|blind|doof"
"""Words that mean something else elsewhere: "voelt zich down"."""

PATRONEN: Final[tuple[tuple[str, str], ...]] = (
    ("kinderen", rf"\b{_AANTAL} (?:{_HAAR} ){{0,2}}{_KIND}\b"),
    ("kinderen", r"\b(?P<w>(?:hoog)?zwanger|in verwachting|tweeling|enig kind|kinderloos)\b"),
    (
        "gezin",
        r"\b(?P<w>alleenstaand)e? (?:moeder|vader|ouder|man|vrouw)\b|\b(?P<x>weduwe|weduwnaar|eenoudergezin"
        r"|pleeggezin|pleegkind|pleegzoon|pleegdochter|stief(?:vader|moeder|zoon|dochter|kind|broer|zus)"
        r"|adoptie(?:kind|ouders)|geadopteerd|(?:half|tweeling)(?:broer(?:tje)?|zus(?:je)?)|samengesteld gezin"
        r"|co-ouderschap|uithuisgeplaatst)\b|\bwoont? (?:nog |weer |in )?(?P<y>bij (?:zijn|haar|de) "
        r"(?:ouders|moeder|vader|oma|opa|zus|broer|tante|oom))\b|\b(?:is|zijn|net|pas|al jaren) (?P<z>gescheiden)\b"
        rf"|\b(?P<v>{_FAMILIE}) (?:zit|zat|zitten) (?:(?:ook|nog|weer|nu|zelf|al|inmiddels) ){{0,2}}"
        r"(?P<v2>vast|in de bajes|in detentie|gedetineerd|in de gevangenis|in de cel)\b",
    ),
    (
        "school",
        r"\b(?:op|naar|van|volgt|doet|zit in) (?:de |het |een )?(?P<w>basisschool|vmbo|mavo|havo|vwo|gymnasium"
        r"|praktijkonderwijs|praktijkschool|speciaal (?:basis)?onderwijs|vso|sbo|mbo|hbo|roc|internaat|kleuterklas"
        r"|groep [1-8]|brugklas)\b",
    ),
    ("werk", WERKPATROON),
    (
        "herkomst",
        r"\b(?P<w>statushouder|asielzoeker|vluchteling|arbeidsmigrant|ongedocumenteerd)e?n?\b"
        rf"|\b(?:is|zijn|was|waren) (?:(?:het|ook|beide|beiden|allebei|een|een echte|twee|drie"
        rf"|vier) ){{0,2}}(?P<land>{INWONERS})\b"
        rf"(?! (?:les|taal|gesproken|nummer|vertaling|tolk))",
    ),
    (
        "herkomst",
        rf"\b(?P<land>{VAN_LAND}) (?:man|vrouw|gezin|moeder|vader|ouders|jongen|jongens|meisje|familie|afkomst"
        rf"|komaf|achtergrond"
        r"|nationaliteit|paspoort|arbeid(?:er|ers|smigrant|smigranten)|vluchteling|zigeuners?)\b"
        rf"|\b(?:komt|kwam|komen|kwamen|afkomstig|gevlucht|opgegroeid|geboren) (?:(?:oorspronkelijk|van oorsprong"
        rf"|zelf|ook|beiden?|allebei"
        rf"|eigenlijk) )?(?:uit|in) (?P<land2>{LANDNAMEN})\b",
    ),
    (
        "geloof",
        r"\b(?P<w>jehova'?s? ?getuigen?|jehova|moslima?|salafist|mormoon|boeddhist|hindoe|zevendedagsadventist"
        r"|ex-moslim"
        r"|bekeerling)s?\b"
        r"|\b(?:is|zijn|was|waren|werd|wordt|opgevoed) (?:(?:streng|zeer|heel|nogal|zwaar|ook|zelf|diep"
        r"|van huis uit) ){0,2}"
        r"(?P<x>katholiek|gereformeerd|hervormd|islamitisch|joods|evangelisch|orthodox|hindoestaans|soefi"
        r"|alevitisch)\b"
        r"|\b(?:lid van|bij|gaat naar|uit|van) (?:de |een )?(?P<y>pinkster(?:gemeente|kerk)|zwartekousenkerk"
        r"|baptistengemeente"
        r"|volle evangelie\w*)\b|\bbekeerd tot (?:de |het )?(?P<z>islam|christendom|jodendom)\b",
    ),
    (
        "gezondheid",
        rf"\b(?P<w>{_ZIEKTE})\b|\b(?:heeft|met|had) (?:het |ook |allebei |vanaf geboorte )?(?P<x>{_KORTE_ZIEKTE})\b"
        rf"|\b(?:is|was) (?:(?:vrijwel|bijna|deels|helemaal) )?(?P<y>blind|doof|doofstom|manisch-depressief)\b",
    ),
    (
        "gebeurtenis",
        rf"\b(?P<w>{_DAG}) {_TUSSEN}(?P<v>{_VOORVAL})\b"
        rf"|\b(?P<v2>{_ERNA}) (?:(?!tot\b|voor\b|vóór\b)[\w'-]+ ){{0,4}}?(?P<w2>{_DAG})\b",
    ),
    (
        "opvallend",
        r"\b(?P<w>drieling|vierling|siamese tweeling|doofblind|dwerggroei|albino|woonwagen|woonboot|woonark"
        r"|vlinderhuid|transgender|interseks)\b",
    ),
)
"""Pairs of a kind (commands.domain.kenmerken) and how it is written; case does not count."""
