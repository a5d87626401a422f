"""The owner of an actiepunt says in plain words that it need not be done any more: a proposal, and no news for all."""

from commands.actie.bedoelt import bedoelt
from commands.actie.verandering import BEHEER
from commands.actie.vervalt import VERVALT
from commands.command import Opdracht
from commands.domain.weigering import WelkPunt
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.spreektaal.kanweg import KanWeg, kan_weg
from commands.spreektaal.vervalwoorden import kan_vervallen
from commands.understanding.identiteit import Bekend
from commands.understanding.toch_wel import eis_niet_toch_wel
from commands.understanding.uitwerken import met_teken


def lees_kan_vervallen(inbound: Inbound, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """The proposal, with their own words as its reason; None for other words, and of the actiepunt of another. Raises
    WelkPunt where it may be each of several, and BedoeltU where one that does not work does so after all."""
    eis_niet_toch_wel(inbound, wie)
    lid = wie.wie.deelnemer
    if lid is None or lid.is_derde or wie.plek is Plek.KAMER:
        return None
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or met_teken(inbound.tekst):
        return None
    if wie.antwoord_als or wie.verzoek is not None or wie.wachtend is not None:
        return None
    tekst = zonder_slot(inbound.tekst).strip()
    if (weg := kan_weg(tekst)) is not None:
        return _weg(weg, tekst, wie)
    if wie.wie.rollen & BEHEER or not wie.eigen_punten:
        return None
    gezegd = kan_vervallen(tekst)
    if gezegd is None or (gezegd.dit and wie.nummer is None):
        return None
    nummer = _nummer(gezegd.nummer, wie)
    return (Opdracht(command=VERVALT, nummer=nummer, tekst=tekst),) if nummer in wie.eigen_punten else None


def _weg(weg: KanWeg, tekst: str, wie: Bekend) -> tuple[Opdracht, ...] | None:
    """ "Kan weg" of an owner is that proposal; "kan eraf" may be done as well, and a casushouder is always asked."""
    casus, beheert = wie.wie.casus, bool(wie.wie.rollen & BEHEER)
    if casus is None or (not wie.eigen_punten and not beheert):
        return None
    nummer = _nummer(weg.nummer, wie)
    if nummer not in {punt.nummer for punt in wie.punten} or (not beheert and nummer not in wie.eigen_punten):
        return None
    if weg.vervalt and not beheert:
        return (Opdracht(command=VERVALT, nummer=nummer, tekst=tekst),)
    reden = f", {weg.reden}" if weg.reden else ""
    return (bedoelt(f"punt {nummer} kan weg{reden}", casus.code),)


def _nummer(genoemd: int | None, wie: Bekend) -> int | None:
    """The actiepunt that is meant: as named, as answered, or their only one. Raises WelkPunt."""
    nummer = genoemd if genoemd is not None else wie.nummer
    if nummer is None and len(wie.eigen_punten) > 1:
        code = f"{wie.wie.casus.code} " if wie.plek is Plek.PRIVE and wie.wie.casus is not None else ""
        raise WelkPunt(voorbeeld=f"{code}actie vervalt {wie.eigen_punten[0]}, met de reden")
    return wie.eigen_punten[0] if nummer is None and wie.eigen_punten else nummer
