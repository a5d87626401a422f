"""The day on which contact is asked for again: what was told of it, and who hears it. Pure (own choice)."""

from collections.abc import Iterable
from datetime import datetime

from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.termijnen import vraagt_besluit


def is_toegezegd(rij: Herinnering, casus: Casus, beleid: Beleid) -> bool:
    """Whether somebody was told the day of this question for contact: of all but the first one after the ICO.

    It comes on that day, no sooner and no later.
    """
    if rij.soort is not HerinneringSoort.CONTACT:
        return False
    eerste = rij.volgnummer == min(beleid.contact_weken, default=0)
    return not (eerste and casus.ico_op is not None and rij.versie == casus.ico_op.toordinal())


def volgende_vraag(
    gepland: Iterable[Herinnering], stap: Stap, nu: datetime, beleid: Beleid, *, aan_regie: bool
) -> Herinnering | None:
    """The next question for contact after `nu` on the clock of this step; None where none is planned.

    `aan_regie`: it is the procesregisseur who asks when; then it is the one of either clock that reaches them first.
    """
    hun = (
        een
        for een in gepland
        if een.soort is HerinneringSoort.CONTACT
        and een.due_at > nu
        and (een.stap is stap or (aan_regie and hoort_regie(een, beleid)))
    )
    return min(hun, key=lambda een: een.due_at, default=None)


def hoort_regie(rij: Herinnering, beleid: Beleid) -> bool:
    """Whether this question for contact goes to the procesregisseur: their own, and each one for a decision."""
    return rij.stap is Stap.CONTACT_PROCESREGISSEUR or vraagt_besluit(rij.volgnummer, beleid)
