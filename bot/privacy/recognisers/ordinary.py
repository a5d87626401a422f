"""Capitals that are nobody's name: words that open a sentence, holidays, diagnoses, typing errors.

A word no list has, with a capital, is most often a name (SOURCES: P12). These are the commonest of the other kind. A
word here that is also somebody's name passes only where nothing around it speaks of a person.
"""

import re
from typing import Final

from bot.privacy.dictionary import Woordenboek
from bot.privacy.reading import Lezing
from bot.privacy.recognisers.naam_words import GESPROKEN, PERSOONLIJK, VERWANT, WERKWOORD
from bot.privacy.recognisers.word_set import reeks

_AFKORTING: Final = reeks(
    "aanw abs adhv afd afw agv ahv altern anon arb asap aub avo bc bep betr bg bgg bhv bijv blz btr buitl bvd bvk "
    "bvv ca cf chr conc conf corr cq ctc def dir dmv dmw drs dtv dwz eea eerstv eig enz etc eventu evt evtl excl ff "
    "fyi gebr geg gev gwn hfd hh hvb icm idd ifv igv ihb ihg ihkv ikv imho imo incl ind inz iom iov ipv isg itt iv "
    "ivbm ivm iz jl jrl lgd ll lu mbt mbv mdw mibv mn mnd msch msn mss mtg mv mvg nav nl nml nvt oa oba obv od oid "
    "ok omg onb onbek ong onv opm org ovv oz pag pbl pj pm pnt pp prov ps rb reg resp rgl svp svz sws tav tbd tbv "
    "tbw telef tgg thv thx tk tlv tnv tnx toel tov tpv tt tw tzt uiterl uitz ulp usb vanw vb vd vdt verb verm vgl "
    "vh vlgs vlh vm vml vnl voorl vrb vrl vs vvh vwb vz wa wb werkz wl wrsch wss wvttk zg zgn zh zk zkh zm znn zoa "
    "zs zsm ztm zv"
)
_UITROEP: Final = reeks(
    "accoord accord akk alright beppe boeh clear dankjulliewel dankuwel dankuzeer done eej eindelijk ey fijnzo "
    "gadver goedemorge goedenavond goeiemiddag goeiemorgen halloo heej heey hej hey heyy hi hmm hmmm hoihoi idd "
    "inderd jaa jahoor jaja jeej jep jeps jo joo laterr mja mogge mogguh moi moin mooizo morge mwa mwah nah neehoor "
    "nein nope nouja ohja ok okay oke okee okey oki okido okidoki okidokie okie omg oops pff pfff pfoe phoe poe "
    "sjongejonge snappie sorrie supertje thanks thankx thnx toi uhh uhm woow yay yeah yep yess yesss zekersteweten"
)
_FEEST: Final = re.compile(
    r"(?P<s>[a-zéëïê]{3,20}?)(?:s|en|jes)?(?:dag|dagen|nacht|avond|vakantie|weekend|weekeinde|week|feest|feesten|maal|"
    r"viering|ontbijt|borrel|diner|markt)"
)
_FEEST_STAM: Final = reeks(
    "antillen bevrijding bonaire boomplant buren carnaval dieren dodenherdenking eman goedevrij hemelvaart herfst "
    "juffen kerst kinderen koningin konings krokus mannen meester mei moeder nieuwjaars offer oma opa open "
    "oudejaars oudjaars paas pinkster prins prinsjes rincon saba secretaresse sint sinterklaas statia suiker vader "
    "valentijn vlag voorjaar vrouwen wereld wereldsuiker ziekte zomer zwerfvuil"
)
_DIAGNOSE: Final = reeks(
    "addison alzheimer angelman asperger barre barré bechterew bell binswanger bonnet bucy capgras charles cotard "
    "creutzfeldt crohn cushing danlos diogenes down dupuytren ehlers fregoli ganser gilles graves guillain "
    "hashimoto hodgkin huntington jellinek kanner kleine klinefelter klüver korsakoff korsakov korsakow levin lewy "
    "lyme marfan maslow meniere menière munchausen munchhausen münchhausen noonan othello parkinson peyronie "
    "pfeiffer pick prader raynaud rett rorschach scheuermann sjogren sjögren stockholm tourette tourettes turner "
    "usher wernicke willi williams wilson"
)
_DIAGNOSE_ALTIJD: Final = reeks(
    "korsakov korsakoff korsakow asperger alzheimer parkinson tourette capgras munchhausen münchhausen munchausen "
    "klinefelter cotard fregoli"
)
"""Nobody in the Netherlands of whom the lists know is called so."""
_MEDISCH: Final = (
    r"\b(?:syndro(?:om|men)|ziektes?|diagnos(?:e|es|tiek)|dementie|stoornis|sprake van|vorm van|verdenking|vermoeden|"
    r"lijdt? aan|kenmerken|symptomen|aandoening|vastgesteld|geconstateerd|gediagnosticeerd|psychose|autis\w+|adhd|"
    r"delier|encefalopathie|ataxie|body|by proxy|erfelijk"
)
_ERVOOR: Final = re.compile(rf"{_MEDISCH}|heeft(?: ook| nu| waarschijnlijk)? $)", re.IGNORECASE)
_ERNA: Final = re.compile(rf"{_MEDISCH}|gehad\b|onderzo\w+)", re.IGNORECASE)
_VLAK: Final = re.compile(
    r"\b(?:syndroom|ziekte|stoornis|dementie|diagnose|test)(?: van| type)?(?: de)? $", re.IGNORECASE
)
_AAN: Final = re.compile(r"\b(?:meneer|mevrouw|mevr|mw|dhr|heer|fam|familie|[A-Z])\.? $", re.IGNORECASE)
_ZEGT: Final = reeks("belt belde zegt zei vertelt vertelde appt appte mailt mailde huilt huilde")
_DOET: Final = GESPROKEN | PERSOONLIJK
GEMELD: Final = reeks(
    "aangemeld aangevraagd afgehandeld afgemeld afgerond afgesloten afgesproken afspraak akkoord bedankt begonnen "
    "besproken bevestigd bezig binnenkort contact dank dinsdag donderdag doorgegeven duidelijk gebeld gebeurd "
    "gedaan gehad gelukt gemaild gemeld gepland gereed geregeld gesproken gestart gestuurd gisteren graag helaas "
    "helder inderdaad ingediend ingepland klaar lukt maandag mislukt morgen nogmaals okay oké ontvangen opgelost "
    "prima uitgevoerd uitstel vandaag verstuurd verzonden volgende voltooid voorlopig vrijdag woensdag"
)
"""What a report begins with."""
_ABC: Final = "abcdefghijklmnopqrstuvwxyzé"


def is_gewoon(lezing: Lezing, plek: int, boek: Woordenboek) -> bool:
    """Whether the word with its capital is one of these and nobody's name here."""
    return (
        _opent(lezing, plek, boek)
        or _is_feestdag(lezing, plek)
        or _is_diagnose(lezing, plek, boek)
        or _is_tikfout(lezing, plek, boek)
    )


def _opent(lezing: Lezing, plek: int, boek: Woordenboek) -> bool:
    woord = lezing.woorden[plek]
    if not woord.start or woord.laag not in _AFKORTING | _UITROEP:
        return False
    volgend = _erna(lezing, plek)
    if not (boek.is_voornaam(woord.laag) or boek.is_achternaam(woord.laag)):
        return volgend not in _ZEGT and not _met_achternaam(lezing, plek)
    return (
        volgend not in WERKWOORD | _DOET
        and re.match(r"[,.!]? [a-z]|!", lezing.tekst[woord.eind : woord.eind + 3]) is not None
    )


def _erna(lezing: Lezing, plek: int) -> str:
    """The word right behind it."""
    return lezing.woorden[plek + 1].laag if plek + 1 < len(lezing.woorden) and lezing.tussen(plek + 1) == " " else ""


def _met_achternaam(lezing: Lezing, plek: int) -> bool:
    """Another capital right behind it: then both may be a name."""
    if not _erna(lezing, plek):
        return False
    volgend = lezing.woorden[plek + 1]
    return volgend.hoofd and not volgend.toegestaan


def _is_feestdag(lezing: Lezing, plek: int) -> bool:
    gevonden = _FEEST.fullmatch(lezing.woorden[plek].laag)
    return gevonden is not None and (gevonden["s"] in _FEEST_STAM or gevonden["s"] + "s" in _FEEST_STAM)


def _is_diagnose(lezing: Lezing, plek: int, boek: Woordenboek) -> bool:
    """Behind or before what says that it is an illness; never behind "mevrouw" or before what only people do."""
    woord = lezing.woorden[plek]
    if woord.laag not in _DIAGNOSE or _AAN.search(lezing.tekst[max(0, woord.begin - 10) : woord.begin]):
        return False
    if plek and lezing.tussen(plek) == " " and lezing.woorden[plek - 1].laag in VERWANT:
        return False
    if _erna(lezing, plek) in _DOET:
        return False
    if woord.laag in _DIAGNOSE_ALTIJD:
        return True
    voor, na = lezing.tekst[max(0, woord.begin - 40) : woord.begin], lezing.tekst[woord.eind : woord.eind + 30]
    if boek.is_voornaam(woord.laag) or boek.is_achternaam(woord.laag):
        return _VLAK.search(voor) is not None or na.lstrip("- ").lower().startswith(("syndroom", "body"))
    return bool(_ERVOOR.search(voor.rpartition("\n")[2]) or _ERNA.search(na.partition("\n")[0]))


def _is_tikfout(lezing: Lezing, plek: int, boek: Woordenboek) -> bool:
    """The first word of a message, one letter off from what a report begins with, and no known name."""
    woord = lezing.woorden[plek]
    if plek or woord.kapitaal or not 4 <= len(woord.laag) <= 15 or _met_achternaam(lezing, plek):
        return False
    if boek.is_voornaam(woord.laag) or boek.is_achternaam(woord.laag):
        return False
    return _erna(lezing, plek) not in _DOET and een_ernaast(woord.laag)


def een_ernaast(woord: str) -> bool:
    """One letter too many, too few, wrong, or two swapped, from a word with which a report begins."""
    for plek in range(len(woord) + 1):
        voor, na = woord[:plek], woord[plek:]
        if na and voor + na[1:] in GEMELD:
            return True
        if len(na) > 1 and voor + na[1] + na[0] + na[2:] in GEMELD:
            return True
        if any(voor + letter + na in GEMELD or (na and voor + letter + na[1:] in GEMELD) for letter in _ABC):
            return True
    return False
