"""Asks the procesregisseur for a casushouder: when one leaves, and then every week."""

from datetime import date

from commands.domain.casus import Casus
from commands.messages import Say, Staf
from commands.texts import casushouder as teksten


def vraag_regie(casus: Casus, vandaag: date) -> Say:
    """The question; asked again in the same week it is not said again."""
    jaar, week, _ = vandaag.isocalendar()
    return Say(
        aan=Staf(medewerker_id=casus.geopend_door, casus_id=casus.id),
        bericht=teksten.zonder_casushouder(casus),
        sleutel=f"zonder_casushouder/{casus.id}/{jaar}-{week}",
    )
