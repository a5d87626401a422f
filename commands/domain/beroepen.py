"""Words for the work of a client: what somebody is, where they work, and what they own.

A rule and no list of examples: a trade is known by its last part ("politieagent", "nagelstyliste"). What somebody is in
the casus itself (begeleider, contactpersoon) is no trade of a client.
"""

from typing import Final

_BEROEP: Final = (
    r"agente?|agenten|kapper|kapster|barbier|styliste?|visagiste?|specialiste?|lasser|chauffeur|bezorger|koerier"
    r"|post(?:bode|bezorger)"
    r"|monteur|technicus|timmerman|metselaar|stukadoor|schilder|loodgieter|elektricien|installateur|dekker"
    r"|stratenmaker"
    r"|bouwvakker|aannemer|machinist|conducteur|piloot|steward(?:ess)?|schipper|matroos|visser|boer|boerin"
    r"|hovenier|tuinman"
    r"|kweker|plukker|slager|bakker|kok|kokkin|ober|serveerster|bar(?:man|vrouw|keeper)|afwasser|vakkenvuller"
    r"|vulploeg"
    r"|kassière|cassière|caissière|kassamedewerker|verkoper|verkoopster|winkelier|magazijn(?:ier|medewerker)|inpakker"
    r"|orderpicker|heftruckchauffeur|schoonmaker|schoonmaakster|glazenwasser|vuilnisman|portier|bewaker|beveiliger"
    r"|uitsmijter|soldaat|militair|marinier|brandweerman|brandweervrouw|cipier|bewaarder|leraar|lerares|docente?"
    r"|juf|meester"
    r"|onderwijzer(?:es)?|oppas|gastouder|kraamhulp|verpleger|verpleegster|verpleegkundige|verzorgende|verzorgster"
    r"|thuishulp|dokter|(?:tand|dieren)?arts|apotheker|fysiotherapeut|opticien|advocaat|notaris|makelaar|boekhouder"
    r"|accountant|bankier|ondernemer|ondernemster|directeur|directrice|programmeur|ingenieur|architect|journaliste?"
    r"|fotograaf|kunstenaar|kunstenares|muzikant|zanger(?:es)?|danser(?:es)?|dj|bokser|voetballer|imam|dominee"
    r"|pastoor|priester"
    r"|prostituee|sekswerker|escort|stagiaire?|vakkracht|uitzendkracht|monteuse|coiffeur|pedicure|masseuse"
    r"|masseur|imker"
    r"|manager|bedrijfsleider|filiaalleider|leidster|medewerk(?:er|ster)|operator|huishoudelijke hulp"
    r"|huishoudster|au pair"
    r"|ambtenaar|wethouder|burgemeester|schoenmaker|kleermaker|coupeuse|slotenmaker|stoffeerder|smid|garagehouder"
    r"|kroegbaas"
)
_ROL: Final = (
    r"(?:\w*begeleid\w*|\w*regisseur|casus\w*|proces\w*|wijkagente?|contact\w*|coördinator|jongerenwerker"
    r"|maatschappelijk"
    r"|behandelaar|hulpverlener|mentor|bewindvoerder|voogd|gezins\w*|wijk\w*|ambulant\w*|vervang\w*|aanspreekpunt)"
)
"""What members of a group are in it."""
_WIE: Final = (
    r"(?:hij|zij|ze|die|moeder|ma|vader|pa|ouders?|man|vrouw|zoon|dochter|broer|zus|oom|tante|opa|oma|partner|vriend"
    r"|vriendin|ex|neef|nicht|cli[eë]nte?|clt?\.?|cli|pt\.?|pati[eë]nte?|betrokkene|mw\.?|mevrouw|dhr\.?|meneer"
    r"|mijnheer|jongen|meisje)"
)
_BIJW: Final = r"(?:nu|nog|weer|ook|vroeger|zelf|weer|trouwens|eerst|altijd|jaren|jarenlang|parttime|fulltime|deeltijd)"
_WERKT: Final = (
    r"(?:werkt|werkte|werken|gewerkt|werkzaam|baan|baantje|bijbaan|bijbaantje|aangenomen|begonnen|in dienst"
    r"|aan de slag|stage"
    r"|zzp'?er|klust|bijklust)"
)
_TAK: Final = (
    r"(?:thuiszorg|zorg|ouderenzorg|kraamzorg|bouw|horeca|haven|kas|kassen|bollen|schoonmaak|logistiek|transport"
    r"|beveiliging"
    r"|landbouw|tuinbouw|visserij|visafslag|zeevaart|binnenvaart|luchtvaart|kinderopvang|ict|prostitutie"
    r"|seksindustrie"
    r"|vleesverwerking|industrie|metaal|techniek|installatietechniek|detailhandel|supermarkt|slachterij|bakkerij"
    r"|slagerij|fabriek"
    r"|distributiecentrum|magazijn|garage|drukkerij|wasserij|keuken|bediening|gevangenis|politie|brandweer|ambulance"
    r"|marechaussee|krijgsmacht|marine|landmacht|luchtmacht|defensie|onderwijs|journalistiek|muziek|cruiseschepen"
    r"|offshore)"
)
_ZAAK: Final = (
    r"(?!(?:straf|rechts?|hoofd|zeden|civiele|jeugd|bij|nood|oor|levens|erfenis|schade|gewetens|privé)zaak)"
    r"(?:[a-zà-ÿ'-]{3,}(?:zaak|winkel|salon|shop|bedrijf|studio|bar|café|cafe|praktijk|kwekerij|handel|restaurant)"
    r"|winkel|kapsalon|garage|restaurant|café|cafe|kroeg|snackbar|cafetaria|pizzeria|shoarmatent|bakkerij"
    r"|slagerij|toko|kwekerij"
    r"|boerderij|melkveehouderij|manege|camping|hotel|pension|frietkraam|viskraam|marktkraam|foodtruck"
    r"|sportschool|rijschool)"
)
_BEZIT: Final = (
    r"(?:heeft|had|runt|runde|bezit|opent|opende|begint|begon|startte|eigenaar van|eigenares van|eigenaresse van"
    r"|uitbater van"
    r"|verkocht)"
)

WERKPATROON: Final = (
    rf"\b{_WERKT} (?:{_BIJW} ){{0,2}}als (?:een )?(?!{_ROL}\b)(?P<w>[a-zà-ÿ-]*(?:{_BEROEP}))\b"
    rf"|\b{_WIE} (?:is|was|wordt|werd) (?:{_BIJW} )?(?:(?:een )?(?:zelfstandig|gediplomeerd|leerling|freelance) "
    rf"|een )?"
    rf"(?!{_ROL}\b)(?P<z>[a-zà-ÿ-]*(?:{_BEROEP}))\b(?! (?:van|bij) (?:de )?(?:casus|instelling|groep)\b)"
    rf"|\b{_WERKT} (?:\w+ )?(?:in|bij|op|voor|van) (?:de |het |een )?(?P<t>{_TAK})\b"
    rf"|\b(?:in|bij) (?:de |het |een )?(?P<t2>{_TAK}) (?:werkt|werkte|werkzaam|gewerkt|in dienst)\b"
    rf"|\b{_WIE} (?:zit|zat|doet|deed|gaat) (?:{_BIJW} )?(?:in )?(?:de |het )?(?P<t3>bouw|horeca|thuiszorg"
    rf"|kraamzorg|ict|beveiliging"
    r"|kinderopvang|schoonmaak|visserij|binnenvaart|zeevaart|prostitutie)\b"
    rf"|\b{_BEZIT} (?:een |de |het |zijn |haar |hun |samen )?(?:eigen |kleine |grote )?(?P<b>{_ZAAK})\b"
    rf"|\b(?:zijn|haar|hun) (?:eigen )?(?P<b2>{_ZAAK})\b(?! is (?:dicht|gesloten) (?:op|tot))"
    r"|(?<!\bik ga )(?<!\bik ben )\b(?P<x>zzp'?er|gepensioneerd|met pensioen|eigen bedrijf|eigen zaak"
    r"|arbeidsongeschikt)\b"
)
"""The groups hold the trade, whether read as what somebody is, where they work or what they own."""
