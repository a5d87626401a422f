"""The words with which people say who stands in for them: "vervanger: GGZ", "de politie neemt mijn punten over".

Pure; never raises.
"""

_MEEST = 6
"""Words that name somebody."""
_ZIN = 8
"""Words between "neemt" and "over"."""
VERVANGER = frozenset(
    ("vervanger", "vervangster", "vervanging", "waarnemer", "waarneemster", "waarneming", "vervangen")
)
_VERVANGT = frozenset(("vervangt", "vervangen"))
_COLLEGA = frozenset(("en", "een", "collega", "van", "onze", "mij", "me", "ons", "mn", "m'n"))
_WERK = frozenset(("punt", "punten", "actiepunten", "acties", "actie", "taken", "werk", "zaken", "casus", "casussen"))
_WAT = _WERK | frozenset(
    ("mij", "me", "ons", "het", "dit", "alles", "mijn", "mn", "m'n", "onze", "van", "voor", "tijdelijk", "zolang", "zo",
     "lang", "dan", "even", "wel", "ook", "de", "die", "in", "deze", "tijd")
)  # fmt: skip
_NEEMT = {
    **dict.fromkeys(("neemt", "nemen"), frozenset(("waar", "over"))),
    **dict.fromkeys(("pakt", "pakken", "vangt", "vangen"), frozenset(("op",))),
    **dict.fromkeys(
        ("kan", "kunnen", "wil", "willen", "zal", "gaat", "gaan"),
        frozenset(("waarnemen", "overnemen", "opvangen", "oppakken", "invallen", "vervangen")),
    ),
    **dict.fromkeys(("valt", "vallen"), frozenset(("in",))),
    **dict.fromkeys(("doet", "doen", "regelt", "regelen"), _WERK - {"werk", "punt", "actie"}),
}
"""A verb that says that another stands in, and the words of which one closes it."""
_NIEMAND = frozenset(("wie", "niemand", "iemand", "ik", "wij", "we", "u", "jullie", "niet"))
_TUSSEN = frozenset(("is", "wordt", "door", "de", "het", "mijn"))
TEKENS = ".,;:()"


def kaal_woord(woord: str) -> str:
    """The word in lower case, without the marks around it."""
    return woord.lower().strip(TEKENS)


def lees_vervanger(woorden: list[str]) -> tuple[str, str]:
    """The words for who stands in, and the other ones: "vervanger: GGZ", "de politie vervangt mij"."""
    kaal = [kaal_woord(woord) for woord in woorden]
    for plaats, woord in enumerate(kaal):
        if woord in _VERVANGT and kaal[plaats + 1 : plaats + 2] in (["mij"], ["me"], ["ons"]):
            begin = next((nr + 1 for nr in range(plaats - 1, -1, -1) if woorden[nr].endswith((".", ",", ";"))), 0)
            voor = [een for een in woorden[begin:plaats] if kaal_woord(een) not in _TUSSEN | {"en"}]
            return " ".join(voor).strip(TEKENS + " -"), " ".join(woorden[plaats + 2 :])
        if woord in VERVANGER:
            begin = plaats + 1
            while begin < len(kaal) and (kaal[begin] in _TUSSEN or not kaal[begin]):
                begin += 1
            eind = next((nr for nr in range(begin, len(woorden)) if woorden[nr].endswith((".", ",", ";"))), len(kaal))
            rest = [een for een in woorden[:plaats] if kaal_woord(een) not in _TUSSEN | {"en", "met", "als", ""}]
            wie = " ".join(woorden[begin : eind + 1]).strip(TEKENS.replace("(", "").replace(")", "") + " -")
            return wie, " ".join((*rest, *woorden[eind + 1 :])).strip(TEKENS + " -")
    return "", " ".join(woorden).strip(TEKENS + " -")


def neemt_waar(woorden: list[str]) -> str:
    """The words for who "neemt waar", an address alone where one stands there, "collega" for a colleague without more;
    empty where nobody is named."""
    kaal = [kaal_woord(woord) for woord in woorden]
    neemt = next((nr for nr in range(1, len(kaal)) if _zegt_waar(kaal[nr : nr + _ZIN])), 0)
    begin = next((nr + 1 for nr in range(neemt - 1, -1, -1) if woorden[nr].endswith((".", ",", ";", ":"))), 0)
    wie = [woord for woord in woorden[begin:neemt] if kaal_woord(woord) not in _TUSSEN | _COLLEGA]
    if set(map(kaal_woord, wie)) & _NIEMAND:
        return ""
    if adres := next((woord for woord in wie if "@" in woord), ""):
        return adres.strip(TEKENS)
    naam = " ".join(wie).strip(TEKENS + " -") if len(wie) <= _MEEST else ""
    return naam or ("collega" if "collega" in kaal[begin:neemt] else "")


def _zegt_waar(kaal: list[str]) -> bool:
    """ "neemt waar", "neemt mijn punten over", "pakt het zolang op", "valt in", "doet mijn acties"."""
    achter = _NEEMT.get(kaal[0] if kaal else "")
    if achter is None:
        return False
    eind = next((nr for nr, woord in enumerate(kaal) if nr and woord in achter), 0)
    return eind > 0 and set(kaal[1:eind]) <= _WAT
