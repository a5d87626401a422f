"""Capitals that are nobody's name: words that open a sentence, holidays, diagnoses, typing errors.

A word no list has, with a capital, is most often a name (SOURCES: P12). These are the commonest of the other kind. A
word here that is also somebody's name passes only where nothing around it speaks of a person.
"""

import re
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import PERSONAL, RELATIONS, SPOKEN_TO, VERBS
from bot.privacy.recognisers.word_set import word_set

ABBREVIATIONS: Final = word_set(
    "aanw abs adhv afd afw agv ahv altern anon arb asap aub avo bc bep betr bg bgg bhv bijv blz btr buitl bvd bvk "
    "bvv ca cf chr conc conf corr cq ctc def dir dmv dmw drs dtv dwz eea eerstv eig enz etc eventu evt evtl excl ff "
    "fyi gebr geg gev gwn hfd hh hvb icm idd ifv igv ihb ihg ihkv ikv imho imo incl ind inz iom iov ipv isg itt iv "
    "ivbm ivm iz jl jrl lgd ll lu mbt mbv mdw mibv mn mnd msch msn mss mtg mv mvg nav nl nml nvt oa oba obv od oid "
    "ok omg onb onbek ong onv opm org ovv oz pag pbl pj pm pnt pp prov ps rb reg resp rgl svp svz sws tav tbd tbv "
    "tbw telef tgg thv thx tk tlv tnv tnx toel tov tpv tt tw tzt uiterl uitz ulp usb vanw vb vd vdt verb verm vgl "
    "vh vlgs vlh vm vml vnl voorl vrb vrl vs vvh vwb vz wa wb werkz wl wrsch wss wvttk zg zgn zh zk zkh zm znn zoa "
    "zs zsm ztm zv"
)
_EXCLAMATIONS: Final = word_set(
    "accoord accord akk alright beppe boeh clear dankjulliewel dankuwel dankuzeer done eej eindelijk ey fijnzo "
    "gadver goedemorge goedenavond goeiemiddag goeiemorgen halloo heej heey hej hey heyy hi hmm hmmm hoihoi idd "
    "inderd jaa jahoor jaja jeej jep jeps jo joo laterr mja mogge mogguh moi moin mooizo morge mwa mwah nah neehoor "
    "nein nope nouja ohja ok okay oke okee okey oki okido okidoki okidokie okie omg oops pff pfff pfoe phoe poe "
    "sjongejonge snappie sorrie supertje thanks thankx thnx toi uhh uhm woow yay yeah yep yess yesss zekersteweten"
)
_HOLIDAY: Final = re.compile(
    r"(?P<s>[a-zéëïê]{3,20}?)(?:s|en|jes)?(?:dag|dagen|nacht|avond|vakantie|weekend|weekeinde|week|feest|feesten|maal|"
    r"viering|ontbijt|borrel|diner|markt)"
)
_HOLIDAY_STEM: Final = word_set(
    "antillen bevrijding bonaire boomplant buren carnaval dieren dodenherdenking eman goedevrij hemelvaart herfst "
    "juffen kerst kinderen koningin konings krokus mannen meester mei moeder nieuwjaars offer oma opa open "
    "oudejaars oudjaars paas pinkster prins prinsjes rincon saba secretaresse sint sinterklaas statia suiker vader "
    "valentijn vlag voorjaar vrouwen wereld wereldsuiker ziekte zomer zwerfvuil"
)
_DIAGNOSE: Final = word_set(
    "addison alzheimer angelman asperger barre barré bechterew bell binswanger bonnet bucy capgras charles cotard "
    "creutzfeldt crohn cushing danlos diogenes down dupuytren ehlers fregoli ganser gilles graves guillain "
    "hashimoto hodgkin huntington jellinek kanner kleine klinefelter klüver korsakoff korsakov korsakow levin lewy "
    "lyme marfan maslow meniere menière munchausen munchhausen münchhausen noonan othello parkinson peyronie "
    "pfeiffer pick prader raynaud rett rorschach scheuermann sjogren sjögren stockholm tourette tourettes turner "
    "usher wernicke willi williams wilson"
)
_DIAGNOSE_ALWAYS: Final = word_set(
    "korsakov korsakoff korsakow asperger alzheimer parkinson tourette capgras munchhausen münchhausen munchausen "
    "klinefelter cotard fregoli"
)
"""Diagnoses that are no first name or surname in the lists."""
_MEDICAL: Final = (
    r"\b(?:syndro(?:om|men)|ziektes?|diagnos(?:e|es|tiek)|dementie|stoornis|sprake van|vorm van|verdenking|vermoeden|"
    r"lijdt? aan|kenmerken|symptomen|aandoening|vastgesteld|geconstateerd|gediagnosticeerd|psychose|autis\w+|adhd|"
    r"delier|encefalopathie|ataxie|body|by proxy|erfelijk"
)
_BEFORE: Final = re.compile(rf"{_MEDICAL}|heeft(?: ook| nu| waarschijnlijk)? $)", re.IGNORECASE)
_AFTER: Final = re.compile(rf"{_MEDICAL}|gehad\b|onderzo\w+)", re.IGNORECASE)
_RIGHT_BEFORE: Final = re.compile(
    r"\b(?:syndroom|ziekte|stoornis|dementie|diagnose|test)(?: van| type)?(?: de)? $", re.IGNORECASE
)
_ADDRESSED: Final = re.compile(r"\b(?:meneer|mevrouw|mevr|mw|dhr|heer|fam|familie|[A-Z])\.? $", re.IGNORECASE)
_SAYS: Final = word_set("belt belde zegt zei vertelt vertelde appt appte mailt mailde huilt huilde")
_ACTS: Final = SPOKEN_TO | PERSONAL
REPORT_WORDS: Final = word_set(
    "aangemeld aangevraagd afgehandeld afgemeld afgerond afgesloten afgesproken afspraak akkoord bedankt begonnen "
    "besproken bevestigd bezig binnenkort contact dank dinsdag donderdag doorgegeven duidelijk gebeld gebeurd "
    "gedaan gehad gelukt gemaild gemeld gepland gereed geregeld gesproken gestart gestuurd gisteren graag helaas "
    "helder inderdaad ingediend ingepland klaar lukt maandag mislukt morgen nogmaals okay oké ontvangen opgelost "
    "prima uitgevoerd uitstel vandaag verstuurd verzonden volgende voltooid voorlopig vrijdag woensdag"
)
"""Words that a report begins with."""
_ABC: Final = "abcdefghijklmnopqrstuvwxyzé"


def is_ordinary(reading: Reading, at: int, dictionary: Dictionary) -> bool:
    """Whether the word with its capital is one of these and nobody's name here."""
    return (
        _opens(reading, at, dictionary)
        or _is_half(reading, at)
        or _is_unit(reading, at)
        or _is_weather(reading, at)
        or _is_holiday(reading, at)
        or _is_diagnose(reading, at, dictionary)
        or _is_typo(reading, at, dictionary)
    )


def _opens(reading: Reading, at: int, dictionary: Dictionary) -> bool:
    word = reading.words[at]
    if not word.opens or word.lowered not in ABBREVIATIONS | _EXCLAMATIONS:
        return False
    following = _word_after(reading, at)
    if not (dictionary.is_voornaam(word.lowered) or dictionary.is_achternaam(word.lowered)):
        return following not in _SAYS and not _with_achternaam(reading, at)
    return (
        following not in VERBS | _ACTS
        and re.match(r"[,.!]? [a-z]|!", reading.text[word.end : word.end + 3]) is not None
    )


def _is_half(reading: Reading, at: int) -> bool:
    """Whether it is the first half of two words that share their end: `Vries- en dooischade`."""
    end = reading.words[at].end
    return _HALF.match(reading.text, end) is not None


_HALF: Final = re.compile(r"-,? (?:en|of|&) [a-z]{4}")


def _is_unit(reading: Reading, at: int) -> bool:
    """Whether it measures the number before it: `40 MIN`."""
    word = reading.words[at]
    return word.lowered in _UNITS and _NUMBER.search(reading.text, 0, word.begin) is not None


_UNITS: Final = word_set("min sec st mnd wk wkn gr kg mg ml cc tab caps amp dd pers")
_NUMBER: Final = re.compile(r"[0-9] ?$")


def _is_weather(reading: Reading, at: int) -> bool:
    """Whether a storm is what is coming: `Storm vannacht`."""
    word = reading.words[at]
    return word.lowered == "storm" and word.opens and _word_after(reading, at) in _WEATHER


_WEATHER: Final = word_set("vannacht verwacht voorspeld op code morgen vanavond vandaag buiten met en raast")


def _word_after(reading: Reading, at: int) -> str:
    """The word right behind it; "" when there is none."""
    return reading.words[at + 1].lowered if at + 1 < len(reading.words) and reading.between(at + 1) == " " else ""


def _with_achternaam(reading: Reading, at: int) -> bool:
    """Whether another capital follows at once, so that both may be a name."""
    if not _word_after(reading, at):
        return False
    following = reading.words[at + 1]
    return following.capital and not following.allowed


def _is_holiday(reading: Reading, at: int) -> bool:
    found = _HOLIDAY.fullmatch(reading.words[at].lowered)
    return found is not None and (found["s"] in _HOLIDAY_STEM or found["s"] + "s" in _HOLIDAY_STEM)


def _is_diagnose(reading: Reading, at: int, dictionary: Dictionary) -> bool:
    """Whether words around it say that it is an illness. Behind "mevrouw" and before a verb of people it is a name."""
    word = reading.words[at]
    if word.lowered not in _DIAGNOSE or _ADDRESSED.search(reading.text[max(0, word.begin - 10) : word.begin]):
        return False
    if at and reading.between(at) == " " and reading.words[at - 1].lowered in RELATIONS:
        return False
    if _word_after(reading, at) in _ACTS:
        return False
    if word.lowered in _DIAGNOSE_ALWAYS:
        return True
    before, after = reading.text[max(0, word.begin - 40) : word.begin], reading.text[word.end : word.end + 30]
    if dictionary.is_voornaam(word.lowered) or dictionary.is_achternaam(word.lowered):
        return _RIGHT_BEFORE.search(before) is not None or after.lstrip("- ").lower().startswith(("syndroom", "body"))
    return bool(_BEFORE.search(before.rpartition("\n")[2]) or _AFTER.search(after.partition("\n")[0]))


def _is_typo(reading: Reading, at: int, dictionary: Dictionary) -> bool:
    """Whether it is the first word of a message, no known name, and one letter off from a word that begins a report."""
    word = reading.words[at]
    if at or word.all_capitals or not 4 <= len(word.lowered) <= 15 or _with_achternaam(reading, at):
        return False
    if dictionary.is_voornaam(word.lowered) or dictionary.is_achternaam(word.lowered):
        return False
    return _word_after(reading, at) not in _ACTS and is_one_off(word.lowered)


def is_one_off(word: str) -> bool:
    """Whether one letter is too many, missing or wrong, or two are swapped, in a word with which a report begins."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after and before + after[1:] in REPORT_WORDS:
            return True
        if len(after) > 1 and before + after[1] + after[0] + after[2:] in REPORT_WORDS:
            return True
        if any(
            before + letter + after in REPORT_WORDS or (after and before + letter + after[1:] in REPORT_WORDS)
            for letter in _ABC
        ):
            return True
    return False
