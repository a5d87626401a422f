"""Cuts the signature: it carries names and numbers that must not cross (trap M5). The raw mail is kept whole."""

_GROETEN = (
    "met vriendelijke groet", "met hartelijke groet", "met collegiale groet", "met groet", "vriendelijke groet",
    "hartelijke groet", "groet", "groeten", "groetjes", "hoogachtend", "mvg", "m.v.g", "alvast bedankt en groet",
    "kind regards", "best regards", "warm regards", "with kind regards", "regards", "sincerely", "best wishes",
)  # fmt: skip
_APPARATEN = (
    "verstuurd vanaf", "verstuurd vanuit", "verstuurd met", "verzonden vanaf", "verzonden vanuit", "verzonden met",
    "vanaf mijn iphone verzonden", "sent from", "outlook voor ios", "outlook voor android", "outlook for ios",
    "outlook for android", "get outlook for", "download outlook", "haal outlook voor",
)  # fmt: skip
_DISCLAIMERS = (
    "disclaimer", "de informatie verzonden", "de informatie in dit", "de inhoud van dit bericht is",
    "dit bericht is uitsluitend", "dit bericht kan informatie bevatten", "dit e-mailbericht is uitsluitend",
    "aan dit bericht kunnen geen", "deze e-mail en eventuele bijlagen", "this e-mail and any", "this email and any",
    "this message is intended", "the information contained in this", "denk aan het milieu",
)  # fmt: skip
_LANGE_GROET = 60


def zonder_ondertekening(tekst: str) -> str:
    """The text up to the first closing line; a "PS" below it stays."""
    regels = tekst.split("\n")
    for plek, regel in enumerate(regels):
        if _is_slot(regel):
            return "\n".join(regels[:plek] + _naschrift(regels[plek:])).strip()
    return tekst.strip()


def _is_slot(regel: str) -> bool:
    kern = regel[:200].strip().strip("*_").strip()
    if kern in {"--", "—"}:
        return True
    klein = kern.lower()
    return _is_groet(kern) or klein.startswith(_APPARATEN) or klein.startswith(_DISCLAIMERS)


def _is_groet(kern: str) -> bool:
    """A greeting with at most a name behind it; "Groet hem van mij als u hem ziet" is a sentence."""
    klein = kern.lower()
    for groet in _GROETEN:
        if len(kern) <= _LANGE_GROET and klein.startswith(groet):
            rest = kern[len(groet) :].removeprefix("en")
            woorden = rest.strip(" ,.!").split()
            if rest[:1] in {"", " ", ",", ".", "!"} and len(woorden) <= 4 and all(_lijkt_naam(w) for w in woorden):
                return True
    return False


def _lijkt_naam(woord: str) -> bool:
    return woord[0].isupper() or woord in {"van", "de", "den", "der", "en", "namens", "from"}


def _naschrift(regels: list[str]) -> list[str]:
    for plek, regel in enumerate(regels):
        if regel.strip().lower().startswith(("ps ", "ps:", "ps.", "p.s.")):
            einde = next((i for i, r in enumerate(regels[plek:], start=plek) if not r.strip()), len(regels))
            return regels[plek:einde]
    return []
