"""The words by which people say what is put in; `nummer` and the mark stand in each. Pure."""

from tests.hamer.model import Invoer, Langs, Soort
from tests.hamer.plan import datum

_KORT = {
    Soort.GEREED: "klaar",
    Soort.BEZIG: "bezig",
    Soort.LUKT_NIET: "lukt niet",
    Soort.TERUGKOPPELING: "terugkoppeling",
}
_LANG = {een: f"actie {'gereed' if een is Soort.GEREED else kort}" for een, kort in _KORT.items()}


def als_tekst(invoer: Invoer) -> str:
    """As typed at its door."""
    merk = f"Dit is nummer {invoer.merk}."
    if invoer.soort is Soort.BERICHT:
        return {
            Langs.KAMER: f"!bericht {merk}",
            Langs.PRIVE: f"bericht {invoer.code} {merk}",
            Langs.MAIL: f"Alles loopt volgens plan. {merk}",
        }[invoer.langs]
    # a point that is done, or a day before the one that stands, would be asked about first
    zeker = "zeker " if invoer.soort is Soort.BEZIG else ""
    code = f"{invoer.code} " if invoer.langs is Langs.PRIVE else ""
    if invoer.soort is Soort.UITSTEL and invoer.datum is not None:
        wat = f"{invoer.nummer} uitstel zeker tot {datum(invoer.datum)} {merk}"
    elif invoer.langs is Langs.MAIL:
        wat = f"{_LANG[invoer.soort]} {invoer.nummer} {zeker}{merk}"
    else:
        wat = f"{invoer.nummer} {_KORT[invoer.soort]} {zeker}{merk}"
    return ("!" if invoer.langs is Langs.KAMER else "") + code + wat
