"""A deelnemer tells that they are away, or that they are there after all: noted, and shared with nobody (own choice).

A derde is heard by the procesregisseur in any case, and what is said in the room of a casus is said to people.
"""

from datetime import date

from commands.aanwezigheid.aanwezig import AANWEZIG
from commands.aanwezigheid.afwezig import AFWEZIG
from commands.command import Opdracht
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.zelfweg import is_er_weer, lees_zelf_afwezig, vraagt_wat_er_ligt
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken
from commands.zelf.mijn import MIJN


def lees_zelf_weg(inbound: Inbound, wie: Bekend, vandaag: date) -> tuple[Opdracht, ...] | None:
    """The command for which such words stand; None for other words."""
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.wachtend is not None:
        return None
    lid = wie.wie.deelnemer
    if wie.plek is Plek.KAMER or wie.antwoord_als or wie.verzoek is not None or (lid is not None and lid.is_derde):
        return None
    tekst = zonder_slot(inbound.tekst).strip()
    if not tekst or met_teken(tekst):
        return None
    if is_er_weer(tekst):
        return (Opdracht(command=AANWEZIG, tekst=""),)
    if lid is not None and vraagt_wat_er_ligt(tekst):
        return (Opdracht(command=AANWEZIG, tekst=""), Opdracht(command=MIJN))
    dagen = "" if lid is None else lees_zelf_afwezig(tekst, vandaag)
    return (Opdracht(command=AFWEZIG, tekst=dagen),) if dagen else None
