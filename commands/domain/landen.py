"""Countries that people of a casus come from, by each word for the country, its people and what is of them.

Own choice of countries: those of many inhabitants with another nationality, and the neighbours of Bonaire.
"""

import unicodedata
from collections.abc import Mapping
from typing import Final

from commands.domain.normal_form import normal_form

_LANDEN: Final = """
polen: pools poolse | pool polen poolse
roemenië: roemeens roemeense | roemeen roemenen roemeense
bulgarije: bulgaars bulgaarse | bulgaar bulgaren bulgaarse
hongarije: hongaars hongaarse | hongaar hongaren hongaarse
turkije: turks turkse | turk turken turkse
marokko: marokkaans marokkaanse | marokkaan marokkanen marokkaanse
syrië: syrisch syrische | syriër syriërs syrische
irak: iraaks iraakse | irakees irakezen iraakse
iran: iraans iraanse | iraniër iraniërs iraanse
afghanistan: afghaans afghaanse | afghaan afghanen afghaanse
eritrea: eritrees eritrese | eritreeër eritreeërs eritrese
ethiopië: ethiopisch ethiopische | ethiopiër ethiopiërs ethiopische
somalië: somalisch somalische | somaliër somaliërs somalische
soedan: soedanees soedanese | soedanees soedanezen soedanese
suriname: surinaams surinaamse | surinamer surinamers surinaamse
curaçao: curaçaos curaçaose | curaçaoënaar curaçaoënaars
aruba: arubaans arubaanse | arubaan arubanen arubaanse
antillen: antilliaans antilliaanse | antilliaan antillianen antilliaanse
venezuela: venezolaans venezolaanse | venezolaan venezolanen venezolaanse
colombia: colombiaans colombiaanse | colombiaan colombianen colombiaanse
haïti: haïtiaans haïtiaanse | haïtiaan haïtianen haïtiaanse
peru: peruaans peruaanse | peruaan peruanen peruaanse
oekraïne: oekraïens oekraïense | oekraïner oekraïners oekraïense
rusland: russisch russische | rus russen russische russin
duitsland: duits duitse | duitser duitsers duitse
portugal: portugees portugese | portugees portugezen portugese
spanje: spaans spaanse | spanjaard spanjaarden spaanse
italië: italiaans italiaanse | italiaan italianen italiaanse
ghana: ghanees ghanese | ghanees ghanezen ghanese
nigeria: nigeriaans nigeriaanse | nigeriaan nigerianen nigeriaanse
algerije: algerijns algerijnse | algerijn algerijnen algerijnse
tunesië: tunesisch tunesische | tunesiër tunesiërs tunesische
egypte: egyptisch egyptische | egyptenaar egyptenaren egyptische
china: chinees chinese | chinees chinezen chinese
vietnam: vietnamees vietnamese | vietnamees vietnamezen vietnamese
albanië: albanees albanese | albanees albanezen albanese
servië: servisch servische | serviër serviërs servische
bosnië: bosnisch bosnische | bosniër bosniërs bosnische
kosovo: kosovaars kosovaarse | kosovaar kosovaren kosovaarse
litouwen: litouws litouwse | litouwer litouwers litouwse
letland: lets letse | let letten letse
"""


def _ook_kaal(woorden: str) -> list[str]:
    """The words, and each as a telephone writes it: "roemenie"."""
    kaal = "".join(teken for teken in normal_form("NFD", woorden) if not unicodedata.combining(teken))
    return list(dict.fromkeys((*woorden.split(), *kaal.split())))


_DELEN: Final = tuple(
    (land, _ook_kaal(van), _ook_kaal(mensen))
    for land, _, rest in (regel.partition(":") for regel in _LANDEN.strip().splitlines())
    for van, _, mensen in (rest.partition("|"),)
)
LAND: Final[Mapping[str, str]] = {
    woord: land for land, van, mensen in _DELEN for woord in (*mensen, *van, *_ook_kaal(land))
} | {"de antillen": "antillen"}
"""The country that a word is of: "poolse", "polen", "pool"."""
LANDNAMEN: Final = "|".join((*(naam for land, _, _ in _DELEN for naam in _ook_kaal(land)), "de antillen"))
VAN_LAND: Final = "|".join(woord for _, van, _ in _DELEN for woord in van)
"""What is of a country: for behind a word such as "van", or before "moeder"."""
INWONERS: Final = "|".join(woord for _, _, mensen in _DELEN for woord in mensen)
"""Who is of it: for behind "is een" and "zijn"."""
