"""The day on which contact is asked for again: what was told of it, and who hears it. Pure (own choice)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.termijnen import vraagt_besluit


def is_toegezegd(rij: Herinnering, casus: Casus, beleid: Beleid) -> bool:
    """Whether somebody was told the last day of this question for contact: of all but the first one after the ICO.

    It comes no later; sooner only beside something else that is asked.
    """
    if rij.soort is not HerinneringSoort.CONTACT:
        return False
    eerste = rij.volgnummer == min(beleid.contact_weken, default=0)
    return not (eerste and casus.ico_op is not None and rij.versie == casus.ico_op.toordinal())


def op_klok(gepland: Iterable[Herinnering], stap: Stap, nu: datetime | None = None) -> Herinnering | None:
    """The first planned question of the clock of this step, after `nu` if that is given; None without one."""
    eigen = [een for een in gepland if een.stap is stap and (nu is None or een.due_at > nu)]
    return min(eigen, key=lambda een: een.due_at, default=None)


def zwijgt(rij: Herinnering, gepland: Iterable[Herinnering], beleid: Beleid) -> bool:
    """Whether this question for a decision is left out, as the clock of the procesregisseur asks them for one too."""
    regie = op_klok(gepland, Stap.CONTACT_PROCESREGISSEUR)
    van_houder = rij.stap is Stap.CONTACT_CASUSHOUDER and vraagt_besluit(rij.volgnummer, beleid)
    return van_houder and regie is not None and vraagt_besluit(regie.volgnummer, beleid)


def volgende_vraag(
    gepland: Sequence[Herinnering], stap: Stap, nu: datetime, beleid: Beleid, *, aan_regie: bool
) -> Herinnering | None:
    """The next question for contact after `nu` that its reader hears; None where none is planned. Of a casushouder
    whose weeks are past it is the next one to the procesregisseur.

    `aan_regie`: it is the procesregisseur who asks when; then it is the one of either clock that reaches them first.
    """
    eigen = op_klok(gepland, stap, nu)
    if not aan_regie and (eigen is None or not hoort_regie(eigen, beleid)):
        return eigen
    klokken = (op_klok(gepland, een, nu) for een in (Stap.CONTACT_PROCESREGISSEUR, Stap.CONTACT_CASUSHOUDER))
    hun = [een for een in klokken if een is not None and hoort_regie(een, beleid)]
    return min((een for een in hun if not zwijgt(een, hun, beleid)), key=lambda een: een.due_at, default=None)


def hoort_regie(rij: Herinnering, beleid: Beleid) -> bool:
    """Whether this question for contact goes to the procesregisseur: their own, and each one for a decision."""
    return rij.stap is Stap.CONTACT_PROCESREGISSEUR or vraagt_besluit(rij.volgnummer, beleid)
