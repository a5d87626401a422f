"""Cuts the signature: it carries names and numbers that must not cross (SOURCES: M5). The raw mail is kept whole.

Three things end a mail: a line that greets, a line of a program (a telephone, a scanner, a disclaimer), and the block
with the name of the sender. What is no such line stays, and so does a report or a "PS" below one.
"""

from bot.mail.reading.new_words.closing_words import (
    AFGEKORT,
    APPARAAT_BEGIN,
    APPARATEN,
    DISCLAIMER_BEGIN,
    DISCLAIMER_WOORDEN,
    GROETWOORDEN,
    HELE_ZINNEN,
    NA_GEDACHTE,
    SCANNER_BEGIN,
    VOORAAN,
    WENSEN,
)
from bot.mail.reading.new_words.name_block import (
    Schrijver,
    is_blokregel,
    is_contact,
    is_functie,
    is_verslag,
    lijkt_naam,
    woorden_van,
)
from commands.spreektaal.woorden import reeks

_LANGE_GROET = 100
_LANG_BLOK = 40
_GEEN_NAAM = reeks(
    "hem haar hen ze hun hij zij ik we wij u jij je er aan dat die dit dan doen gedaan overgebracht terug weer ook "
    "in op "
    "om voor bij als of maar want"
)


def zonder_ondertekening(tekst: str, schrijver: Schrijver = Schrijver()) -> str:  # noqa: B008  (a frozen value)
    """The text up to its end; a "PS" and a report below that stay."""
    regels = tekst.split("\n")
    for plek, regel in enumerate(regels):
        if _is_slot(regels, plek, schrijver):
            regels = regels[:plek] + _nog_gezegd(regels[plek + 1 :])
            break
        if (groet := _groet_achteraan(regel, schrijver)) is not None and _blok_tot_eind(regels, plek + 1, schrijver):
            regels = [*regels[:plek], groet]
            break
    return _zonder_naamblok(regels, schrijver)


def _is_slot(regels: list[str], plek: int, schrijver: Schrijver) -> bool:
    kern = regels[plek][:400].strip().strip("*_").strip()
    if kern in {"--", "—"}:
        return True
    return (
        _is_groet(kern, schrijver)
        or _is_wens(regels, plek, kern, schrijver)
        or _is_apparaat(kern)
        or _is_disclaimer(regels, plek)
    )


def _is_groet(kern: str, schrijver: Schrijver) -> bool:
    """A greeting with at most a name behind it; "Groet hem van mij als u hem ziet" is a sentence."""
    if not kern or len(kern) > _LANGE_GROET or is_verslag(kern):
        return False
    return any(_begint_met_groet(deel.strip(), schrijver) for deel in kern.replace("|", "/").split("/")[:1])


def _begint_met_groet(kern: str, schrijver: Schrijver) -> bool:
    klein = kern.lower()
    for zin in HELE_ZINNEN:
        if klein.startswith(zin) and klein[len(zin) : len(zin) + 1] in {"", " ", ",", ".", "!"}:
            return _is_ondertekenaar(kern[len(zin) :], schrijver, kort=False)
    woorden = kern.split()
    for nr, woord in enumerate(woorden[:6]):
        kaal = woord.strip(" ,.!;:-–*_").lower()
        if kaal in GROETWOORDEN or kaal in AFGEKORT or _in_stukken(kaal):
            rest = " ".join(woorden[nr + 1 :])
            los = kaal in AFGEKORT or _in_stukken(kaal) or woord[-1:] in ",.!"
            return _is_ondertekenaar(rest, schrijver, kort=los)
        if kaal and kaal not in VOORAAN and not _in_stukken(kaal):
            return False
    return False


def _in_stukken(kaal: str) -> bool:
    """ "vr.gr" and "m.vr.groet": several words in one."""
    stukken = [stuk for stuk in kaal.split(".") if stuk]
    return len(stukken) > 1 and all(stuk in VOORAAN | GROETWOORDEN | AFGEKORT | {"g"} for stuk in stukken)


def _is_ondertekenaar(rest: str, schrijver: Schrijver, *, kort: bool) -> bool:
    """Whether what stands behind a greeting is a name, a function, another greeting, or nothing.

    `kort`: after an abbreviation or a comma one word without a capital is a name too ("gr jan").
    """
    rest = rest.strip(" ,.!;:-–*_")
    if not rest:
        return True
    if "?" in rest or len(rest) > _LANGE_GROET:
        return False
    woorden = woorden_van(rest)
    if not woorden or woorden[0] in {"namens", "van"} or schrijver.is_naam(rest):
        return len(woorden) <= 8 and not any(woord in _GEEN_NAAM for woord in woorden)
    if _begint_met_groet(rest, Schrijver()):
        return True
    if kort and len(woorden) == 1:
        return woorden[0].isalpha() and woorden[0] not in _GEEN_NAAM
    delen = [deel.strip() for deel in rest.replace("|", ",").replace("/", ",").split(",") if deel.strip()]
    # the first piece is a name; what stands behind it is a function, an organisation or a number
    return lijkt_naam(delen[0]) and all(is_blokregel(deel) for deel in delen[1:])


def _is_wens(regels: list[str], plek: int, kern: str, schrijver: Schrijver) -> bool:
    """ "Alvast bedankt," or "Fijne dag!": an end where nothing but a name follows."""
    klein = kern.lower().strip(" ,.!;:-")
    if klein in WENSEN:
        return any(regel.strip() for regel in regels[plek + 1 :]) and _blok_tot_eind(regels, plek + 1, schrijver)
    for wens in WENSEN:
        if klein.startswith(f"{wens},") or (klein.startswith(f"{wens} ") and len(wens) > 5):
            rest = kern[len(wens) :].strip(" ,.!")
            return schrijver.is_naam(rest) and _blok_tot_eind(regels, plek + 1, schrijver)
    return False


def _is_apparaat(kern: str) -> bool:
    """ "Verstuurd vanaf mijn iPhone"; but "Verzonden met de post op 3 november" is a sentence."""
    klein = kern.lower().lstrip("[<(")
    if not klein.startswith(APPARAAT_BEGIN) or len(klein) > 140:
        return False
    woorden = klein.replace("<", " <").split("<")[0]
    delen = woorden_van(woorden.replace("-", " "))
    return any(woord in APPARATEN for woord in delen) and len(delen) <= 10


def _is_disclaimer(regels: list[str], plek: int) -> bool:
    klein = regels[plek].strip().strip("*_[(").lower()
    if klein.startswith(SCANNER_BEGIN) and len(klein) < 200 and (len(klein.split()) <= 2 or "av" in klein):
        return True
    if klein.startswith("disclaimer:") or (klein.startswith("disclaimer") and len(klein) < 40):
        return True
    if not klein.startswith(DISCLAIMER_BEGIN):
        return False
    romp = " ".join(regels[plek : plek + 4]).lower()
    return any(woord in romp for woord in DISCLAIMER_WOORDEN) and not is_verslag(regels[plek])


def _groet_achteraan(regel: str, schrijver: Schrijver) -> str | None:
    """What stands before a greeting at the end of a line: "3 klaar, gr. Jan" says "3 klaar"."""
    woorden = regel.split()
    if schrijver.is_naam(regel):
        return None
    for nr in range(max(1, len(woorden) - 6), len(woorden)):
        kaal = woorden[nr].strip(" ,.!;:-–*_").lower()
        na_teken = woorden[nr - 1][-1:] in ".,;!-–)" or woorden[nr - 1] in {"-", "–"}
        afgekort = (kaal in AFGEKORT and len(kaal) > 1) or _in_stukken(kaal)
        if na_teken or (afgekort and kaal not in VOORAAN):
            staart = " ".join(woorden[nr:])
            if _begint_met_groet(staart, schrijver):
                return " ".join(woorden[:nr]).rstrip(" ,-–")
            if na_teken and nr == len(woorden) - 1 and schrijver.is_naam(staart):
                return " ".join(woorden[:nr]).rstrip(" ,-–")
    return None


def _blok_tot_eind(regels: list[str], plek: int, schrijver: Schrijver) -> bool:
    return len(regels) - plek <= _LANG_BLOK and all(
        is_blokregel(regel) or schrijver.is_naam(regel) for regel in regels[plek:]
    )


def _zonder_naamblok(regels: list[str], schrijver: Schrijver) -> str:
    """Without the name of the sender at the end and what is of its block; never the only thing that was said."""
    while regels and not regels[-1].strip():
        regels = regels[:-1]
    begin = _begin_van_blok(regels, schrijver)
    voor = next((regel.strip() for regel in reversed(regels[:begin]) if regel.strip()), "")
    if begin == len(regels) or not voor or voor.endswith((":", "?", ",")):
        return "\n".join(regels).strip()
    return "\n".join(regels[:begin]).strip()


def _begin_van_blok(regels: list[str], schrijver: Schrijver) -> int:
    """The line with the sender's own name, or with a name above a function or an address; the end when there is "
    "none."""
    for plek in range(max(0, len(regels) - 12), len(regels)):
        kern = regels[plek].strip()
        if not _blok_tot_eind(regels, plek, schrijver):
            continue
        if schrijver.is_naam(kern):
            return plek
        na_wit = plek > 0 and not regels[plek - 1].strip()
        onder = [regel.strip() for regel in regels[plek + 1 :] if regel.strip()]
        zeker = any(is_contact(regel) or is_functie(regel) or regel in _AFKORTINGEN for regel in onder)
        if na_wit and lijkt_naam(kern) and zeker:
            return plek
        if na_wit and ("," in kern or "|" in kern) and lijkt_naam(kern.split(",")[0].split("|")[0]):
            delen = kern.replace("|", ",").split(",")
            if len(kern.split()) <= 8 and all(is_functie(deel.strip()) for deel in delen[1:]):
                return plek
    return len(regels)


_AFKORTINGEN = frozenset({"SPV", "POH", "IB'er", "BOA", "POH-GGZ"})


def _nog_gezegd(regels: list[str]) -> list[str]:
    """What a person says below his own name: a "PS" up to the next empty line, and reports."""
    over: list[str] = []
    in_ps = False
    for regel in regels:
        kern = regel.strip()
        in_ps = bool(kern) and (in_ps or kern.lower().startswith(NA_GEDACHTE))
        if in_ps or is_verslag(kern):
            over.append(regel)
    return over
