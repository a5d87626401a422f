"""Whether a due reminder still holds: the casus moved on since it was planned, or its terms are others now. Pure."""

from typing import Final

from commands.domain.beleid import Beleid
from commands.domain.casus import Casus, Fase
from commands.domain.herinnering import VAN_GESLOTEN, Herinnering, HerinneringSoort

_OOK_GESLOTEN: Final = (HerinneringSoort.AANMELDING, *VAN_GESLOTEN)


def geldt_nog(rij: Herinnering, casus: Casus, beleid: Beleid) -> bool:
    """Whether somebody may hear it. `beleid`: the rules for this casus. The steps after a PAUZE are rows of their own,
    so it is never said itself."""
    return rij.soort is not HerinneringSoort.PAUZE and _past(rij, casus) and _gevraagd(rij, beleid)


def _past(rij: Herinnering, casus: Casus) -> bool:
    if rij.soort is HerinneringSoort.WACHTEND:
        return casus.fase is not Fase.GESLOTEN
    if rij.soort is HerinneringSoort.PLAN:
        zelfde_ico = casus.ico_op is not None and casus.ico_op.toordinal() == rij.versie
        return casus.fase is Fase.CONCEPT and casus.vrijgegeven_op is None and zelfde_ico
    if rij.soort in _OOK_GESLOTEN:
        return True  # looked at with the thing itself
    return casus.fase is Fase.LOPEND or (rij.soort is HerinneringSoort.ICO and casus.fase is Fase.GEPLAND)


def _gevraagd(rij: Herinnering, beleid: Beleid) -> bool:
    """Whether these terms ask it at all."""
    gevraagd = {
        HerinneringSoort.VERVOLG: bool(beleid.vervolg_weken and beleid.vervolg_vraag_weken),
        HerinneringSoort.CONTACT: bool(beleid.contact_weken),
        HerinneringSoort.STILTE: bool(beleid.stil_weken),
        HerinneringSoort.BESLUIT: bool(beleid.vergeten_na),
    }
    return gevraagd.get(rij.soort, True)
