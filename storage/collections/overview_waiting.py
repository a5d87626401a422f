"""What waits for others than its reader, or for a reader who was not asked again yet. Nothing is read here."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Row

from commands.domain.actiepunt import Status
from commands.domain.herinnering import HerinneringSoort, Stap
from commands.domain.minuut import van_minuut
from commands.domain.overzicht import Gevraagd, Zaak
from commands.domain.rollen import Rol

_DECIDES = {Stap.AFSLUITING_PROCESREGISSEUR.value: Rol.PROCESREGISSEUR, Stap.AFSLUITING_BOVEN.value: Rol.MANAGER}
"""The role that is asked to close a casus; of the other step the casushouder."""


def open_requests(verzoeken: Sequence[Row[Any]], punten: Sequence[Row[Any]]) -> list[Row[Any]]:
    """Those whose actiepunt did not end."""
    einde = (Status.GEREED.value, Status.VERVALLEN.value)
    leeft = {punt.id for punt in punten if punt.status not in einde}
    return [een for een in verzoeken if een.actiepunt_id in leeft]


def not_asked_yet(
    gezegd: Sequence[Row[Any]],
    gepland: Sequence[Row[Any]],
    verzoeken: Sequence[Row[Any]],
    nummers: dict[str, int],
    houders: Collection[str],
) -> Iterator[tuple[str, Gevraagd]]:
    """By casus, what waits for others: a request, or the offered role; a request to nobody waits for the reader."""
    al = {(rij.soort, rij.onderwerp_id) for rij in gezegd}
    for een in verzoeken:
        if (HerinneringSoort.VERZOEK.value, een.id) not in al:
            anderen = een.casus_id in houders or een.aan != "[]"
            yield (
                een.casus_id,
                Gevraagd(zaak=Zaak.VERZOEK, sinds=een.sinds, nummer=nummers[een.id], anderen=anderen),
            )
    for rij in gepland:
        if rij.soort == HerinneringSoort.AANBOD.value and (rij.soort, rij.onderwerp_id) not in al:
            yield rij.casus_id, Gevraagd(zaak=Zaak.AANBOD, sinds=van_minuut(rij.versie), anderen=True)


def closings(gepland: Sequence[Row[Any]], rol: Rol) -> Iterator[tuple[str, Gevraagd]]:
    """By casus, the proposal to close it: for the reader, or of the procesregisseur's casussen for others."""
    for rij in gepland:
        if rij.soort == HerinneringSoort.AFSLUITING.value:
            anderen = _DECIDES.get(rij.stap) is not rol
            if rol is Rol.PROCESREGISSEUR or not anderen:
                yield rij.casus_id, Gevraagd(zaak=Zaak.AFSLUITING, sinds=van_minuut(rij.versie), anderen=anderen)
