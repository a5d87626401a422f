"""A reply to the notice of a held text: a decision about it, its new words, or a remark that is asked about."""

import re

from commands.command import Opdracht
from commands.domain.wachtend import Wachtend
from commands.domain.weigering_terug import NieuweTekstOnzeker
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing
from commands.messages import Inbound
from commands.spreektaal.woorden import reeks
from commands.toets.verwijder import HAAL_WEG, VERWIJDER
from commands.toets.voorstel import VOORSTEL
from commands.toets.vrijgave import VRIJGAVE
from commands.understanding.identiteit import Bekend
from commands.understanding.wie_gezegd import voor_wie_gezegd

_JA = reeks("ja jawel jazeker yes goed prima akkoord akk top stuur verstuur verzend doe ok oké oke okay okee")
_MAG_ZO = {("mag", "zo"), ("zo", "mag", "het"), ("kan", "zo"), ("mag", "zo", "door"), ("zo", "ja")}
_NAAM = r"(?:na(?:am|men)|adres|nummer|telefoonnummer|achternaam|gegevens)"
_ZONDER = re.compile(
    rf"\bzonder (?:(?:de|die|dat|een|zijn|haar|mijn) )?{_NAAM}\b"
    rf"|\bhaal (?:(?:de|die|dat|zijn|haar) )?{_NAAM}(?: er)?(?: dan| maar)? (?:uit|weg|af)\b"
    r"|\b(?:de |die )?na(?:am|men) (?:mag|kan|moet) (?:er )?(?:weg|uit|eruit)\b",
    re.IGNORECASE,
)
"""What the proposal does: the found words are out."""
_DUIM = re.compile("[\U0001f44d\U0001f44c\u2705\U0001f3fb-\U0001f3ff\ufe0f\\s]+")
_BIJ_JA = reeks(
    "is maar het zo door hoor dat dit dan graag u je dank wel bedankt voorstel lijkt me mij zeker eens met mag"
)
_OK = reeks("ok oké oke okay okee")
_STUUR = reeks("stuur verstuur verzend doe")
_NEE = {
    *(("laat",), ("laat", "zitten"), ("vergeet",), ("verwijder",), ("verwijderen",), ("gooi", "weg"), ("mag", "weg")),
    *(("kan", "weg"), ("niet", "sturen"), ("niet", "versturen"), ("stuur", "niet"), ("verstuur", "niet"), ("niet",)),
    *(
        ("niet", "doen"),
        ("doe", "niet"),
        ("hoeft", "niet"),
        ("hoeft", "niet", "meer"),
        ("annuleer",),
        ("annuleren",),
        ("intrekken",),
    ),
    *(("trek", "in"), ("haal", "weg"), ("weg", "ermee"), ("weghalen",), ("gooi", "weg", "ermee"), ("schrap",)),
}
_BIJ_NEE = reeks("nee ok oké oke dan hoor het dit dat bericht maar graag sorry toch u je oh o ohja ah aub svp")
_OVER = reeks("dat dit die er waarom hoezo welke wat wie hoe klopt nee ok oké oke okay")
"""A remark about the notice begins with one of these."""
_BERICHT = reeks("bericht voorstel tekst mail delen iedereen anderen groep regisseur procesregisseur")
"""Words for the text itself and its readers."""
_REGIE = reeks("regisseur procesregisseur")
_ALLEEN = reeks(
    "regisseur procesregisseur alleen enkel uitsluitend slechts ja graag liever dan maar wel de onze het dit dat deze "
    "bericht mail mijn mag moet kan laat laten wil ik aan naar voor met door delen deel lezen leest zien ziet weten "
    "krijgen krijgt horen sturen stuur doorsturen geven geef is bedoeld bestemd svp aub alstublieft hoor dank u je "
    "bedankt nu direct meteen"
)
"""All the words of an answer that the procesregisseur alone may read it."""
_LEG_VOOR = reeks(
    "vraag vragen leg leggen voorleggen beslist beslissen beslis bepaalt bepalen kijken overleg even eerst"
)
"""With the procesregisseur named: let them decide."""
_ZIN = 6
"""So many words about something else are a new text, in place of one that only its sender's wish holds."""
_KLEIN = reeks("de het een en of is was er dat dit die ik we wij u je met van voor op in aan te om niet geen bij naar")


def lees_besluit(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """The command for which "ja, stuur maar" and "laat maar" stand there; None where neither is said."""
    if wie.wachtend is None or inbound.bewerkt or inbound.doorgestuurd:
        return None
    woorden = _woorden(zonder_slot(inbound.tekst))
    if "?" in inbound.tekst:
        return None
    delen = [deel for deel in (_woorden(een) for een in re.split(r"[,.;!\n]", zonder_slot(inbound.tekst))) if deel]
    if wie.wachtend.kamer:
        return (Opdracht(command=HAAL_WEG, tekst=wie.wachtend.kort),)
    if (over_wie := voor_wie_gezegd(wie.wachtend, woorden)) is not None:
        return (over_wie,)
    if _zegt_nee(woorden) or (delen and all(_zegt_nee(deel) for deel in delen)):
        return (Opdracht(command=VERWIJDER, tekst=wie.wachtend.kort),)
    if wie.wachtend.niet_delen and wie.wachtend.open and _REGIE & {*woorden} and {*woorden} <= _ALLEEN:
        return (Opdracht(command=VRIJGAVE, tekst=wie.wachtend.kort),)
    if wie.wachtend.open and _REGIE & {*woorden} and _LEG_VOOR & {*woorden} and {*woorden} <= _ALLEEN | _LEG_VOOR:
        return (Opdracht(command=VRIJGAVE, tekst=wie.wachtend.kort),)
    if _neemt_aan(zonder_slot(inbound.tekst)) and (wie.wachtend.heeft_voorstel or not wie.wachtend.open):
        return (Opdracht(command=VOORSTEL, tekst=wie.wachtend.kort),)
    return None


def met_zekerheid(lezing: Lezing, inbound: Inbound, wie: Bekend, *, getypt: bool) -> Lezing:
    """The same reading; raises NieuweTekstOnzeker where its words may be a remark about the held text, and no new one.

    `getypt`: a command stands there, so that the words are meant for whom it names.
    """
    wachtend = wie.wachtend
    if wachtend is None or not wachtend.open or getypt:
        return lezing
    if not isinstance(lezing, tuple):
        if not _is_ok(inbound.tekst):
            return lezing
        raise _onzeker(wachtend, wie)
    vrij = [een for een in lezing if een.command.vrij]  # what one person reads may say anything
    tekst = zonder_slot(inbound.tekst)
    anders = wachtend.niet_delen and len(_woorden(tekst)) >= _ZIN and not _is_opmerking(tekst)
    if not vrij or anders or is_nieuwe_tekst(tekst, " ".join(wachtend.teksten)):
        return lezing
    raise _onzeker(wachtend, wie)


def _is_ok(tekst: str) -> bool:
    """ "Ok" alone may mean that the proposal is good, or that they read it."""
    woorden = {*_woorden(zonder_slot(tekst))}
    return bool(woorden & _OK) and woorden <= _OK | {"is", "goed", "hoor", "dan"}


def _onzeker(wachtend: Wachtend, wie: Bekend) -> NieuweTekstOnzeker:
    """The question what was meant."""
    casus = wie.wie.casus
    return NieuweTekstOnzeker(
        bericht=wachtend.kort,
        code="" if casus is None else casus.code,
        voorstel=wachtend.heeft_voorstel,
        voor_wie=wachtend.voor_wie is not None,
        schrijf=wie.antwoord_als or (f"{wie.nummer} terugkoppeling" if wie.nummer is not None else "bericht"),
    )


def is_nieuwe_tekst(tekst: str, oud: str) -> bool:
    """Whether these words are surely the held ones in another form: they share enough, and speak not about them."""
    if _is_opmerking(tekst):
        return False
    nieuw = set(_woorden(tekst))
    samen = nieuw & set(_woorden(oud))
    return len(samen - _KLEIN) >= 2 or (len(samen) >= 2 and 2 * len(samen) >= len(nieuw))


def _is_opmerking(tekst: str) -> bool:
    woorden = _woorden(tekst)
    begint = not _OVER.isdisjoint(woorden[:1])
    return begint or tekst.rstrip().endswith("?") or not _BERICHT.isdisjoint(woorden)


def _neemt_aan(tekst: str) -> bool:
    """Whether it takes the proposal: a yes, a thumb, "mag zo", "stuur maar zonder naam"."""
    over, zonder = _ZONDER.subn(" ", tekst)
    woorden = _woorden(over)
    if zonder and {*woorden} <= _JA | _BIJ_JA:
        return True
    duim = bool(tekst.strip()) and _DUIM.fullmatch(tekst) is not None
    return duim or tuple(woord for woord in woorden if woord != "hoor") in _MAG_ZO or _zegt_ja(woorden)


def _zegt_ja(woorden: list[str]) -> bool:
    alle = set(woorden)
    if not alle & _JA or not alle <= _JA | _BIJ_JA or len(woorden) > 8:
        return False
    return "maar" not in alle or bool(alle & _STUUR)


def _zegt_nee(woorden: list[str]) -> bool:
    kern = tuple(woord for woord in woorden if woord not in _BIJ_NEE)
    if kern == ("laat",):
        return "maar" in woorden
    return kern in _NEE and (kern != ("niet",) or "toch" in woorden)


def _woorden(tekst: str) -> list[str]:
    return "".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()
