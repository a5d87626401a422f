"""The small words around Dutch names. Prefixes after the list of tussenvoegsels of the BRP (Tabel 36)."""

from typing import Final

from bot.privacy.recognisers.word_set import word_set

PREFIXES: Final = word_set(
    "van de der den het 't ter ten te von zu zum zur vom da das do dos di du del della la le les los lo el al ul as ad "
    "ben bin ibn bint abu abd abdul ait aït ould o mac st sint san santa op in aan onder bij uit "
    "over voor 's s d l y e i "
    "v d t vd vande vander vanden"
)
"""May stand between two parts of a name."""

FIRST_PREFIXES: Final = word_set(
    "van de der den ter ten te von zu el al ben bin ibn abu ait aït da dos di du del la le vd"
)
"""May begin a surname."""

FORMS_OF_ADDRESS: Final = word_set(
    "meneer mijnheer mevrouw mevr mw dhr heer heren dames juffrouw mej fam familie mr drs dr ir ds "
    "señor señora shon sr sra "
    "mister mrs ms miss hr fr mnr menir mener"
)
"""After these a name is written, also in lower case."""

RELATIONS: Final = word_set(
    "zoon zoontje dochter dochtertje broer broertje zus zusje zuster vriend vriendin vriendje "
    "vriendinnetje ex man vrouw tio ome "
    "moeder vader mama papa oma opa tante oom neef neefje nicht nichtje buurman buurvrouw stiefvader stiefmoeder "
    "stiefzoon stiefdochter pleegzoon pleegdochter pleegmoeder pleegvader partner echtgenoot echtgenote kind kinderen "
    "kindje baby jongen meisje cliënt client cliënte betrokkene verdachte slachtoffer minderjarige jongere patiënt "
    "aangever aangeefster getuige bewoner bewoonster verloofde ex-man ex-vrouw ex-partner halfbroer halfzus tweeling "
    "kleinzoon kleindochter schoonzoon schoondochter schoonmoeder schoonvader collega begeleider begeleidster mentor "
    "advocaat son daughter brother sister mother father neighbour ruman yiu"
)
"""After these a capital is a name."""

CALLED: Final = word_set(
    "heet heten heette genaamd genoemd alias voornaam achternaam roepnaam meisjesnaam naam namen "
    "bijnaam geheten gr groet "
    "groeten groetjes grt grtjs liefs mvg tav named called geachte beste lieve hoi hallo hey hi dag dear"
)
"""After these a name follows, perhaps behind a colon."""

VERBS: Final = word_set(
    "is was heeft had wil wilde gaat ging komt kwam kan kon moet moest mag mocht zal zou belt belde zegt zei vertelt "
    "vertelde geeft gaf woont woonde werkt werkte vraagt vroeg denkt vindt vond doet deed krijgt "
    "kreeg blijft bleef staat "
    "stond zit zat ligt lag loopt liep slaapt sliep drinkt dronk gebruikt gebruikte meldt meldde "
    "mailt mailde appt appte "
    "wordt werd weet wist ziet zag hoort hoorde slaat sloeg schreeuwt schreeuwde verblijft verbleef "
    "spreekt sprak neemt "
    "nam haalt haalde brengt bracht stuurt stuurde regelt regelde bespreekt verklaart verklaarde bedreigt bedreigde "
    "ontkent ontkende weigert weigerde wacht wachtte begon begint heet zegde verhuist verhuisde "
    "reageert reageerde pakt "
    "pakte maakt maakte houdt hield voelt voelde lijkt leek has had said lives called schopte trapte "
    "vertrok vertrekt kreeg rijdt reed huilde huilt eet at kent kende leeft leefde stal bracht moest "
    "durft durfde zoekt zocht kookt ruimt leert dreigt dreigde verdween verdwijnt mist miste bezoekt"
)
"""Acts of a person. Before such a word a capital at the start of a sentence may be a name."""

PERSONAL: Final = word_set(
    "belt belde zegt zei wil wilde vertelt vertelde appt appte vraagt vroeg komt kwam gaat ging moet mag weet wist"
)
"""Verbs that have a thing as their subject only with an article."""

SPOKEN_TO: Final = word_set("gesproken gebeld geappt gemaild gesproken teruggebeld")

NO_NAAM: Final = word_set(
    "enzo ff mss nix nie mr ng idd lol haha thx svp aub zn ie mn iig sws wss gwn nvt tnx jep yep nope okee oke "
    "okay hoor doei joe kids app "
    "de het een en of maar want dus als dan dat die dit deze er hij zij ze je jij u wij we ik hem "
    "haar hun hen zijn mijn "
    "uw ons onze jullie men iemand niemand wie wat waar wanneer hoe waarom niet wel ook nog al alle alles niets is was "
    "heeft had wil gaat komt kan moet mag zal zou wordt werd doet krijgt blijft staat ligt geeft "
    "zegt vraagt belt woont "
    "om op in aan bij uit over voor met na naar tot te tegen tussen van door per sinds zonder onder "
    "boven af weer nu toen "
    "straks morgen gisteren vandaag hier daar graag goed slecht boos ziek thuis zelf samen even heel "
    "erg veel weinig meer "
    "zeer nooit altijd soms vaak eerst later nieuw nieuwe oud oude jong jonge groot klein kleine goede slechte eigen "
    "eerste tweede derde laatste volgende afgelopen week weken dag dagen jaar maand uur keer kwam ging kon moest mocht "
    "zei belde vroeg gaf deed kreeg had waren hebben worden willen kunnen moeten mogen zullen gaan "
    "komen laten wil kort "
    "lang langs los mee toe tijdens volgens wegens naast achter beide beiden geen geboren jonge jong "
    "min post tijd wonen "
    "best beste daarna echter dichter kom zit zat weg terug momenteel inmiddels binnen buiten snel "
    "sterk helder top nog "
    "dicht open klaar bang lief braaf bezig aanwezig afwezig akkoord bekend bereikbaar betrokken "
    "dame oost zuid noord west "
    "baas taal bron slot dam bal brand boot pot maat bon zomer herfst winter lente bus nap rook loon "
    "plan koers kruis hol "
    "bot been blok bank pen post bouw vis boom werk zorg hulp huis school kamer stok staal heden mens kerk markt steen "
    "zand zoet zuur druk stil ruim blij gul hard mooi mooie lieve ernstig ernst leer peer kaart"
)
"""Ordinary words that are also names: never a name by themselves in lower case."""

BEFORE_MONTH: Final = word_set("in eind begin half sinds tot vanaf per medio halverwege maand vorige afgelopen komende")

FEELS: Final = word_set(
    "huilt huilde belt belde zegt zei vertelt vertelde appt appte vraagt vroeg slaapt sliep weigert weigerde woont "
    "woonde "
    "schreeuwt schreeuwde sloeg drinkt blowt snuift gebruikt liegt vindt vond durft wil wilde mailde reageert ontkent"
)

ADDRESSED: Final = word_set("meneer mijnheer mevrouw mevr mw dhr hr mej juffrouw fam familie")
"""Behind these a capital stays a name, whatever the word model says."""

WHERE: Final = word_set("in op uit bij over voor aan onder")

TRADES: Final = word_set(
    "bakker kok slager smid visser kapper boer timmerman schilder kuiper meester koning schipper molenaar bode herder "
    "jager wever metselaar schoenmaker kleermaker tuinman"
)
"""Surnames that are a trade. Behind an article, in small letters or a line of capitals, they are mostly that."""
