"""Brings a question forward to a morning on which its reader is asked something else: one mail in place of two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import aan_zet
from commands.domain.herinnering import VAN_EIGENAAR, Herinnering, HerinneringSoort, Stap
from commands.domain.rollen import Rol
from commands.domain.werkdagen import moment, tel_werkdagen
from commands.klok.ontvangers import ROLLEN
from commands.ports import Transaction

_VOORUIT = 3
"""Working days by which a question is brought forward at most (own choice)."""
_KAN_EERDER = (HerinneringSoort.CONTACT, HerinneringSoort.KLAAR, HerinneringSoort.VERZOEK, HerinneringSoort.TEKEN)
"""Questions that no day makes true, and of which people were told a last day: the others tell of a date."""
_EIGEN_BERICHT = (
    HerinneringSoort.VRAAG,
    HerinneringSoort.AANBOD,
    HerinneringSoort.AFSLUITING,
    HerinneringSoort.ICO,
    HerinneringSoort.VERVOLG,
)
"""A plain reply is the answer to these, so that nothing stands beside them."""
Lezer = tuple[Rol, str]
"""A procesregisseur by their own id, a deelnemer by theirs."""


async def met_vragen_van_straks(rijen: Sequence[Herinnering], tx: Transaction, *, limit: int) -> list[Herinnering]:
    """The due rows, and the questions of the next _VOORUIT working days to a deelnemer or a procesregisseur who is
    asked something today: in the same casus, or, of a procesregisseur, in any.

    Of what began lately nothing is asked sooner: only the questions for contact, those that are asked again, and the
    early reminder of an actiepunt of which all who must answer are asked something today.
    """
    tot = moment(tel_werkdagen(tx.vandaag, _VOORUIT, tx.beleid), tx.beleid)
    bekend = {rij.id for rij in rijen}
    gezegd = {_reeks(rij) for rij in rijen}
    straks = [
        rij
        for rij in await tx.uow.herinneringen.due_herinneringen(tot, limit=limit)
        if rij.id not in bekend and _kan_eerder(rij) and _reeks(rij) not in gezegd
    ]
    if not straks:
        return list(rijen)
    samen = [rij for rij in rijen if rij.soort not in _EIGEN_BERICHT]
    lezers = await _zoek_lezers([*samen, *straks], {rij.casus_id for rij in straks}, tx)
    gevraagd = {lezer for rij in samen for lezer in lezers.van(rij)}
    eerste: dict[tuple[str, ...], Herinnering] = {}
    for rij in straks:
        if lezers.hoort_al(rij, gevraagd):
            eerste.setdefault(_reeks(rij), rij)
    return [*rijen, *eerste.values()]


def _kan_eerder(rij: Herinnering) -> bool:
    if rij.stap is Stap.ACTIE_VOORAF or rij.soort is HerinneringSoort.CONTACT:
        return True
    return rij.soort in _KAN_EERDER and rij.volgnummer > 1


def _reeks(rij: Herinnering) -> tuple[str, ...]:
    return rij.soort.value, rij.onderwerp_id, rij.stap.value


@dataclass(frozen=True)
class _Lezers:
    """Who reads a row, by the facts of its casus."""

    casussen: dict[str, Casus]
    houders: dict[str, set[str]]
    """By casus id: its casushouders, as deelnemer ids."""
    punten: dict[str, Actiepunt]

    def van(self, rij: Herinnering) -> set[Lezer]:
        if rij.stap in VAN_EIGENAAR:
            punt = self.punten.get(rij.onderwerp_id)
            return set() if punt is None else {(Rol.PARTNER, een) for een in aan_zet(punt)}
        casus, rollen = self.casussen.get(rij.casus_id), ROLLEN.get(rij.stap, ())
        lezers: set[Lezer] = set()
        if casus is not None and Rol.PROCESREGISSEUR in rollen:
            lezers.add((Rol.PROCESREGISSEUR, casus.geopend_door))
        if Rol.CASUSHOUDER in rollen:
            lezers |= {(Rol.PARTNER, een) for een in self.houders.get(rij.casus_id, ())}
        return lezers

    def hoort_al(self, rij: Herinnering, gevraagd: set[Lezer]) -> bool:
        """Whether a reader is asked something today; all of them, of what the owners of an actiepunt hear."""
        lezers = self.van(rij)
        return bool(lezers) and (lezers <= gevraagd if rij.stap in VAN_EIGENAAR else bool(lezers & gevraagd))


async def _zoek_lezers(rijen: Sequence[Herinnering], waar: set[str], tx: Transaction) -> _Lezers:
    """Of the casussen `waar` all readers; of the others the procesregisseur alone."""
    eigen = {rij.onderwerp_id for rij in rijen if rij.stap in VAN_EIGENAAR and rij.casus_id in waar}
    leden = await tx.uow.deelnemers.of_casussen(waar)
    return _Lezers(
        casussen={een.id: een for een in await tx.uow.casussen.find_ids({rij.casus_id for rij in rijen})},
        houders=_houders(leden),
        punten={een.id: een for een in await tx.uow.actiepunten.find_ids(eigen)} if eigen else {},
    )


def _houders(leden: Iterable[Deelnemer]) -> dict[str, set[str]]:
    houders: dict[str, set[str]] = {}
    for lid in leden:
        if lid.casushouder:
            houders.setdefault(lid.casus_id, set()).add(lid.id)
    return houders
