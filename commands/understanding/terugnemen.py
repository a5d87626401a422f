"""A reply to a receipt that takes it back in somebody's own words: done where that is certain, otherwise asked."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from commands.command import Opdracht
from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.weigering_terug import BedoeltU, TerugnemenOnzeker
from commands.grammar.grammar import zonder_slot
from commands.messages import Inbound
from commands.ports import OutboxItem
from commands.spreektaal.andercasus import hoort_elders
from commands.spreektaal.houdtzelf import houdt_zelf
from commands.spreektaal.vervalwoorden import doet_toch
from commands.spreektaal.wilterug import bedoelt_nummer, wil_ongedaan
from commands.spreektaal.woorden import reeks
from commands.texts.actie import VERGISSING
from commands.texts.casushouder import BLIJFT
from commands.texts.verzoek import OP_UW_NAAM, VOORGESTELD
from commands.zelf.ongedaan import ONGEDAAN, VAN_AANBOD


@dataclass(frozen=True, slots=True, kw_only=True)
class Terug:
    """The report that the answered receipt confirms."""

    nummer: int | None
    """Its actiepunt; None where it tells of more, or of something else."""
    laatste: bool = False
    """Whether this actiepunt stands as that report left it."""
    klaar: bool = False
    """Whether that is done."""
    voorstel: bool = False
    """Whether it is a proposal to drop its actiepunt."""
    overdracht: bool = False
    """Whether it asks another to take over its actiepunt."""
    aanbod: bool = False
    """Whether it offers the role of casushouder."""


_KERN: Final = frozenset(
    (
        *(("terugdraaien",), ("draai", "terug"), ("annuleer",), ("annuleren",), ("vergissing",), ("vergist",)),
        *(("foutje",), ("toch", "niet"), ("intrekken",), ("trek", "in"), ("undo",), ("ongedaan",), ("neem", "terug")),
        *(("oeps", "foutje"), ("oeps", "vergissing"), ("foutje", "vergissing"), ("terugnemen",), ("terug", "nemen")),
    )
)
_ERBIJ: Final = reeks(
    "graag aub svp sorry nee ja maar even dit dat het een ik was is heb me mij hoor u je dank bedankt wel maken maak"
)
_SPIJT: Final = re.compile(
    r"\b(?:foutje\w*|fout|vergissing|vergis\w*|oeps\w*|oops|ongedaan|terug(?:draaien|nemen)|annul\w+|undo|intrekken"
    r"|verkeerde? (?:casus|dossier|zaak|(?:actie)?punt|nummer|knop|getal|mail|bericht|stand|datum|antwoord)|verkeerd"
    r"|ipv|i\.p\.v|in plaats van|ik bedoel\w*|bedoelde|per ongeluk|toch niet)\b",
    re.IGNORECASE,
)
_NIET_KLAAR: Final = re.compile(r"\bniet (?:klaar|gedaan|gebeurd|gereed|af|afgerond|gelukt|rond)\b", re.IGNORECASE)
_HOOGSTENS: Final = 10
"""Words of a reply that takes something back; a longer one tells more than that."""


def te_herroepen(inbound: Inbound, rij: OutboxItem | None, punten: Sequence[Actiepunt]) -> Terug | None:
    """The report in the receipt that is answered itself; None for another message, or one that offers no way back."""
    if rij is None or rij.bericht is None or rij.to_group or not rij.is_known_as(inbound.antwoord_op[0]):
        return None
    bericht = rij.bericht.bericht
    if not bericht.terug and not any(blok.tekst.startswith(VERGISSING) for blok in bericht.blokken):
        return None
    if len(bericht.terug) != 1:
        return Terug(nummer=None, aanbod=any(blok.tekst.endswith(BLIJFT) for blok in bericht.blokken))
    [toen] = bericht.terug
    nu = next((punt for punt in punten if punt.id == toen.actiepunt_id), None)
    if nu is None:
        return Terug(nummer=None)
    voorstel = any(blok.tekst.startswith(VOORGESTELD) for blok in bericht.blokken)
    laatste, klaar = nu.versie == toen.versie, nu.status is Status.GEREED
    over = any(blok.tekst.endswith(OP_UW_NAAM) for blok in bericht.blokken)
    return Terug(nummer=nu.nummer, laatste=laatste, klaar=klaar, voorstel=voorstel, overdracht=over)


def lees_terug(
    inbound: Inbound, terug: Terug | None, code: str, eigen: Collection[int] = ()
) -> tuple[Opdracht, ...] | None:
    """The command for which "foutje" stands; None for words that take nothing back. `eigen`: their open actiepunten.

    Raises BedoeltU where another of these was meant, and TerugnemenOnzeker where the words say more than that, or the
    report is not the last of its actiepunt.
    """
    if terug is None or inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld:
        return None
    tekst = zonder_slot(inbound.tekst)
    woorden = "".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()
    kaal = [woord for woord in woorden if woord != code.casefold()]
    kern = tuple(woord for woord in kaal if woord not in _ERBIJ)
    if woorden[:1] == ["ongedaan"] or (kaal[:1] == ["ongedaan"] and not "".join(kaal[1:]).strip("0123456789")):
        return None  # the command itself, with the code in front or without
    if kern in _KERN and "?" not in tekst and terug.laatste and len(woorden) <= _HOOGSTENS:
        return (Opdracht(command=ONGEDAAN, tekst=str(terug.nummer)),)
    if wil_ongedaan(tekst) and terug.laatste and not _NIET_KLAAR.search(tekst):
        return (Opdracht(command=ONGEDAAN, tekst=str(terug.nummer)),)
    if terug.voorstel and terug.laatste and doet_toch(tekst, terug.nummer):
        return (Opdracht(command=ONGEDAAN, tekst=str(terug.nummer)),)
    if terug.overdracht and terug.laatste and houdt_zelf(tekst, terug.nummer):
        return (Opdracht(command=ONGEDAAN, tekst=str(terug.nummer)),)
    if terug.aanbod and (houdt_zelf(tekst, None) or (kern in _KERN and "?" not in tekst) or wil_ongedaan(tekst)):
        return (Opdracht(command=ONGEDAAN, tekst=VAN_AANBOD),)
    anders = bedoelt_nummer(tekst)
    if anders in eigen and terug.klaar and anders != terug.nummer:
        heel = f"{code} ongedaan {terug.nummer}\n{code} {anders} klaar"
        raise BedoeltU(code=code, voorbeeld=heel, zelf=heel, elk_mist=("", ""))
    spijt = _SPIJT.search(tekst) is not None or (terug.klaar and _NIET_KLAAR.search(tekst) is not None)
    if not (spijt and len(woorden) <= _HOOGSTENS) and not hoort_elders(tekst):
        return None
    raise TerugnemenOnzeker(code=code, nummer="" if terug.nummer is None else terug.nummer)
