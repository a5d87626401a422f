"""What stands around a word that could be a name, and in which language its sentence is."""

import re
from typing import Final

from bot.privacy.dictionary import Woordenboek
from bot.privacy.reading import Lezing, Woord
from bot.privacy.recognisers.naam_words import AANSPREEK, BEGIN_TUSSEN, HEET, TUSSEN, WERKWOORD
from bot.privacy.recognisers.word_set import reeks

_NEUTRAAL: Final = reeks(
    "is was in we had the her house me of over a on at an as am be by do go so to up no or it my man "
    "van he him his she if "
    "not but out for from all said last week school after before again test here there back still"
)
"""Words that Dutch and English share, by the word list."""

_EINDE: Final = frozenset(".!?\n")
_DAG: Final = re.compile(r"[0-9](?:e|ste|de)?[ /-]$")
_BIJ: Final = reeks("bij met over door namens")
_GELEERD: Final = re.compile(
    r"(?:ieven?|isch|ische|atie|aties|eel|ele|iteit|ose|osen|ine|pam|gie|loog|ing|ingen|heid|baar|bare|lijk|lijke|ment|"
    r"teit|tie|ties|eren|eerd|eerde|age|ages|ist|isten|isme|iek|ieke|gram|team|teams|app|apps|tool|plan|loket|wet)$"
)
_ARTIKEL: Final = re.compile(r"\bart(?:ikel|\.)? ?[0-9][0-9:.a-z]{0,7}(?: lid [0-9])? $", re.IGNORECASE)
_LEEFTIJD: Final = re.compile(r" ?[( ][0-9]{1,2}\)?(?:[,.;]| en )")
_JAARTAL: Final = re.compile(r"\.?[ /-](?:'?[0-9]{2}|(?:19|20)[0-9]{2})(?![0-9)])(?! ?ja)")


def ervoor(lezing: Lezing, plek: int) -> str:
    """The word before, past prefixes, if nothing but spaces, dots and colons stands between; else ''."""
    stap = plek
    while stap and stap > plek - 4:
        tussen = lezing.tussen(stap)
        if tussen.strip(" .:'\"-,()") or tussen.count("\n") > 1 or len(tussen) > 4:
            return ""
        stap -= 1
        laag = lezing.woorden[stap].laag
        if (
            laag == "sr"
            and lezing.tekst[max(0, lezing.woorden[stap].begin - 3) : lezing.woorden[stap].begin].strip().isdigit()
        ):
            return ""  # art. 285 Sr. is a law
        if laag not in TUSSEN and len(laag) > 1:
            if tussen.startswith(". ") and laag not in AANSPREEK and laag not in HEET:
                return ""
            return door_is(lezing, stap, laag)
    return ""


def door_is(lezing: Lezing, stap: int, laag: str) -> str:
    """`naam is X`: look one word further back."""
    if (
        laag == "is"
        and stap
        and lezing.woorden[stap - 1].laag in {"naam", "voornaam", "achternaam", "bijnaam", "roepnaam"}
    ):
        return "heet"
    return laag


def na_van(lezing: Lezing, plek: int) -> bool:
    """Behind `van 't`, `van der`, `van den`, `vd`: what follows with a capital is a surname."""
    vorig = [woord.laag for woord in lezing.woorden[max(0, plek - 2) : plek]]
    aaneen = plek and lezing.tussen(plek) in {" ", ". "}
    return bool(aaneen) and (
        vorig[-2:] in (["van", "t"], ["van", "der"], ["v", "d"]) or vorig[-1:] in (["vd"], ["vander"], ["vanden"])
    )


def aaneen(tussen: str) -> bool:
    return tussen in {" ", "-", ". ", "."} or tussen == "\n"


def in_naam(lezing: Lezing, plek: int) -> bool:
    """A prefix that belongs to the name: something of a name or an address form stands before it."""
    if not plek:
        return False
    vorig = lezing.woorden[plek - 1]
    return vorig.laag in AANSPREEK or vorig.laag in BEGIN_TUSSEN or (len(vorig.laag) == 1 and vorig.hoofd)


def is_voorletter(lezing: Lezing, plek: int) -> bool:
    """Whether an initial with its dot stands before it, prefixes left out."""
    stap = plek
    while (
        stap
        and stap > plek - 4
        and lezing.woorden[stap - 1].laag in TUSSEN - {"e", "i", "o", "y", "d", "t", "v", "s", "l"}
    ):
        stap -= 1
    if not stap:
        return False
    vorig = lezing.woorden[stap - 1]
    return len(vorig.tekst) == 1 and vorig.hoofd and lezing.tussen(stap) in {". ", "."}


def als_maand(lezing: Lezing, woord: Woord) -> bool:
    """`3 jan`, `jan 2026`: a month in a date."""
    tekst = lezing.tekst
    return _DAG.search(tekst[max(0, woord.begin - 5) : woord.begin]) is not None or (
        _JAARTAL.match(tekst[woord.eind : woord.eind + 7]) is not None
    )


def volgt_letter(lezing: Lezing, plek: int) -> bool:
    """The first letter of a surname behind a first name, with its dot: `Danny V.`"""
    woord = lezing.woorden[plek]
    return (
        len(woord.laag) == 1 and woord.hoofd and lezing.tussen(plek) == " " and lezing.tekst.startswith(".", woord.eind)
    )


def tot_punt(lezing: Lezing, plek: int) -> int:
    """The end of a name; the dot of a last initial belongs to it where the sentence goes on."""
    woord = lezing.woorden[plek]
    gaat_door = re.match(r"\. [a-z]", lezing.tekst[woord.eind : woord.eind + 3])
    return woord.eind + 1 if len(woord.laag) == 1 and gaat_door else woord.eind


def volgt_naam(lezing: Lezing, plek: int) -> bool:
    return plek + 1 < len(lezing.woorden) and lezing.woorden[plek + 1].laag in WERKWOORD


def zonder_bezit(laag: str) -> tuple[str, ...]:
    """The word, and the same without a possessive ending."""
    if laag.endswith("'s"):
        return laag, laag[:-2]
    return (laag, laag[:-1]) if laag.endswith("s") and len(laag) > 4 else (laag,)


def is_afkorting(lezing: Lezing, plek: int, boek: Woordenboek) -> bool:
    """A capital inside a short word, a word no mouth can say, or what stands behind the number of an article of law."""
    woord = lezing.woorden[plek]
    if len(woord.laag) < 6 and (not woord.tekst[1:].islower() or not boek.uitspreekbaar(woord.laag)):
        return True
    return _ARTIKEL.search(lezing.tekst[max(0, woord.begin - 30) : woord.begin]) is not None


def met_leeftijd(tussen: str) -> bool:
    """`Mila 10, Sem 8`: an age between two names."""
    return _LEEFTIJD.match(tussen) is not None


def bij_iemand(lezing: Lezing, plek: int, boek: Woordenboek) -> bool:
    """A word no list has, in small letters right behind `bij`, `met` or `over`, and no learned word by its ending."""
    woord = lezing.woorden[plek]
    if len(woord.laag) < 5 or not plek or lezing.tussen(plek) != " " or lezing.tekst.startswith("-", woord.eind):
        return False
    if lezing.woorden[plek - 1].laag not in _BIJ or not boek.uitspreekbaar(woord.laag):
        return False
    return _GELEERD.search(woord.laag) is None and not any(
        boek.is_woord(woord.laag[deel:]) for deel in range(1, len(woord.laag) - 4)
    )


def in_titel(lezing: Lezing, plek: int, boek: Woordenboek) -> bool:
    """Inside a heading or a name of an organisation: ordinary words with a capital on both sides or allowed ones."""
    buren = [lezing.woorden[p] for p in (plek - 1, plek + 1) if 0 <= p < len(lezing.woorden)]
    return any(
        buur.toegestaan
        and buur.hoofd
        and buur.laag not in AANSPREEK
        and abs(buur.begin - lezing.woorden[plek].eind) < 2
        for buur in buren
    ) and not boek.is_roepnaam(lezing.woorden[plek].laag)


def met_streepje_af(lezing: Lezing, plek: int, boek: Woordenboek) -> bool:
    """`GGZ-`, `Jeugd-`: a part of a compound with a dash, the other part an ordinary word."""
    woorden = lezing.woorden
    for buur, tussen in ((plek + 1, plek + 1), (plek - 1, plek)):
        if 0 <= buur < len(woorden) and lezing.tussen(tussen) == "-" and not woorden[buur].hoofd:
            return boek.kent(woorden[buur].laag) and len(woorden[buur].laag) > 3
    return False


def vreemde_zinnen(lezing: Lezing, boek: Woordenboek) -> list[bool]:
    """For each word whether its sentence is rather English or Papiamentu than Dutch."""
    uit: list[bool] = []
    zin: list[Woord] = []
    for plek, woord in enumerate(lezing.woorden):
        if plek and not _EINDE.isdisjoint(lezing.tussen(plek)):
            uit += [is_vreemd(zin, boek)] * len(zin)
            zin = []
        zin.append(woord)
    return uit + [is_vreemd(zin, boek)] * len(zin)


def is_vreemd(zin: list[Woord], boek: Woordenboek) -> bool:
    klein = [woord.laag for woord in zin if not woord.hoofd or woord.start]
    vreemd = sum(boek.is_vreemd(laag) for laag in klein)
    nederlands = sum(boek.is_woord(laag) and not boek.is_papiaments(laag) and laag not in _NEUTRAAL for laag in klein)
    return vreemd >= 2 and vreemd > nederlands
