"""Finds the new words in a reply: linear rules over lines, no regular expressions (SOURCES: M23).

Lines with ">" go one by one, so that answers between and below them live; below the header block of Outlook, a
dashed "Oorspronkelijk bericht" or a "Op ... schreef ...:" without ">" lines, everything goes.
"""

from bot.mail.reading.new_words.quotation_head import aanhef, is_kopblok, is_scheiding, veld

_MAX_REGELS = 8_000


def nieuwe_tekst(tekst: str) -> str:
    """What the sender wrote himself; never a word of what he answers or forwards."""
    regels = tekst.split("\n", _MAX_REGELS)[:_MAX_REGELS]
    uit: list[str] = []
    plek = 0
    while plek < len(regels):
        regel = regels[plek]
        if _is_geciteerd(regel):
            if _groupwise(regel):
                break
            plek += 1
            continue
        if is_scheiding(regel) or is_kopblok(regels, plek):
            break
        lengte = aanhef(regels, plek)
        if lengte and not _volgt_citaat(regels, plek + lengte):
            break
        if not lengte:
            uit.append(regel.rstrip())
        plek += lengte or 1
    return _zonder_witregels(_zonder_streep(uit))


def geciteerd(tekst: str) -> str:
    """What stands from the first sign of a quotation on, without those signs: the words of others, and what was typed
    between them. It ends where a second quotation begins.
    """
    regels = tekst.split("\n", _MAX_REGELS)[:_MAX_REGELS]
    uit: list[str] = []
    plek, koppen = 0, 0
    while plek < len(regels):
        kaal = regels[plek].lstrip("> \t")
        zonder = [regel.lstrip("> \t") for regel in regels[plek : plek + 12]]
        lengte = aanhef(zonder, 0)
        kop = is_scheiding(kaal) or is_kopblok(zonder, 0)
        if lengte or kop:
            koppen += bool(lengte) or is_kopblok(zonder, 0)
            if koppen > 1:
                break
            plek += lengte or _lengte_van_kop(zonder)
            uit = uit or [""]
            continue
        if uit or _is_geciteerd(regels[plek]):
            uit.append(kaal.rstrip())
        plek += 1
    return "\n".join(uit).strip()


def _lengte_van_kop(regels: list[str]) -> int:
    """Over how many lines a header block goes; a line of dashes is one."""
    lengte = 1
    for nr, regel in enumerate(regels):
        if veld(regel) and nr <= lengte + 1:
            lengte = nr + 1
    return lengte


def _is_geciteerd(regel: str) -> bool:
    return regel.lstrip().startswith(">")


def _groupwise(regel: str) -> bool:
    """ ">>> Naam 12-5-2025 10:11 >>>": below it the quote stands without marks."""
    kern = regel.strip()
    return kern.startswith(">>> ") and kern.endswith(">>>") and len(kern) > 10


def _volgt_citaat(regels: list[str], plek: int) -> bool:
    for regel in regels[plek : plek + 4]:
        if regel.strip():
            return _is_geciteerd(regel)
    return False


def _zonder_streep(regels: list[str]) -> list[str]:
    """The rule that Outlook draws above the quote goes with it."""
    while regels and not regels[-1].strip(" _-*=\t"):
        regels.pop()
    return regels


def _zonder_witregels(regels: list[str]) -> str:
    uit: list[str] = []
    for regel in regels:
        if regel.strip() or (uit and uit[-1]):
            uit.append(regel)
    return "\n".join(uit).strip()
