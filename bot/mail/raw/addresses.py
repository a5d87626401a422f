"""Reads the addresses in a header of a stranger: linear, and strict where the name tries to look like an address."""

from collections.abc import Iterator

_MAX = 20_000


def lees_adressen(kop: str) -> list[str]:
    """The addresses of one From, To or Cc, lower case, in order; what is no plain address is left out."""
    gevonden = (_adres(stuk) for stuk in _stukken(kop[:_MAX]))
    return [adres for adres in gevonden if adres]


def _stukken(kop: str) -> Iterator[str]:
    """Split on the commas outside quotes and comments, with those taken away."""
    stuk: list[str] = []
    diepte, in_tekst, over = 0, False, False
    for teken in kop:
        if over:
            over = False
        elif teken == "\\" and (in_tekst or diepte):
            over = True
        elif in_tekst:
            in_tekst = teken != '"'
        elif teken == "(":
            diepte += 1
        elif diepte:
            diepte -= teken == ")"
        elif teken == '"':
            in_tekst = True
        elif teken in ",;":
            yield "".join(stuk)
            stuk = []
        else:
            stuk.append(teken)
    yield "".join(stuk)


def _adres(stuk: str) -> str:
    voor, haak, rest = stuk.rpartition("<")
    if haak:
        kern, sluit, na = rest.partition(">")
        if not sluit or na.strip() or "<" in voor:
            return ""
    else:
        kern = stuk.rpartition(":")[2]  # the first address of a group follows its name
    kern = kern.strip().lower()
    lokaal, at, domein = kern.partition("@")
    goed = (
        bool(lokaal)
        and bool(at)
        and len(lokaal) <= 64
        and len(kern) <= 254
        and "@" not in domein
        and all("!" <= teken <= "~" for teken in kern)
        and all(deel and not deel.startswith("-") for deel in domein.split("."))
        and all(teken.isalnum() or teken in "-." for teken in domein)
    )
    return kern if goed else ""
