"""Brings a question forward to a morning on which its reader is asked something else: one mail in place of two."""

from collections.abc import Sequence

from commands.domain.casus import Casus
from commands.domain.contactbelofte import is_toegezegd
from commands.domain.herinnering import VAN_EIGENAAR, Herinnering, HerinneringSoort
from commands.domain.rollen import Rol
from commands.domain.werkdagen import moment, tel_werkdagen
from commands.klok.ontvangers import ROLLEN
from commands.ports import Transaction

_VOORUIT = 3
"""Working days by which a question is brought forward at most (own choice)."""
_KAN_EERDER = (HerinneringSoort.CONTACT, HerinneringSoort.KLAAR, HerinneringSoort.VERZOEK)
"""Questions that no day makes true: of the others one tells of a date, or was promised for its day. So is contact,
but for the first question after the ICO."""
_EIGEN_BERICHT = (
    HerinneringSoort.VRAAG,
    HerinneringSoort.AANBOD,
    HerinneringSoort.AFSLUITING,
    HerinneringSoort.ICO,
    HerinneringSoort.VERVOLG,
)
"""A plain reply is the answer to these, so that nothing stands beside them."""
Lezer = tuple[Rol, str]
"""A casushouder by the id of the casus, a procesregisseur by their own."""


async def met_vragen_van_straks(rijen: Sequence[Herinnering], tx: Transaction, *, limit: int) -> list[Herinnering]:
    """The due rows, and the questions of the next _VOORUIT working days to a casushouder or a procesregisseur who is
    asked something today: in the same casus, or, of a procesregisseur, in any.

    Of what began lately nothing is asked sooner: only the questions for contact, and those that are asked again.
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
    casussen = {een.id: een for een in await tx.uow.casussen.find_ids({rij.casus_id for rij in (*rijen, *straks)})}
    straks = [rij for rij in straks if not _is_toegezegd(rij, casussen, tx)]
    gevraagd = await _gevraagd(rijen, casussen, {rij.casus_id for rij in straks}, tx)
    eerste: dict[tuple[str, ...], Herinnering] = {}
    for rij in straks:
        if gevraagd & _lezers(rij, casussen):
            eerste.setdefault(_reeks(rij), rij)
    return [*rijen, *eerste.values()]


def _kan_eerder(rij: Herinnering) -> bool:
    return rij.soort in _KAN_EERDER and (rij.soort is HerinneringSoort.CONTACT or rij.volgnummer > 1)


def _is_toegezegd(rij: Herinnering, casussen: dict[str, Casus], tx: Transaction) -> bool:
    casus = casussen.get(rij.casus_id)
    return casus is not None and is_toegezegd(rij, casus, tx.voor(casus).beleid)


def _reeks(rij: Herinnering) -> tuple[str, ...]:
    return rij.soort.value, rij.onderwerp_id, rij.stap.value


def _lezers(rij: Herinnering, casussen: dict[str, Casus]) -> set[Lezer]:
    casus, rollen = casussen.get(rij.casus_id), ROLLEN.get(rij.stap, ())
    if casus is None:
        return set()
    wie = {Rol.CASUSHOUDER: casus.id, Rol.PROCESREGISSEUR: casus.geopend_door}
    return {(rol, wie[rol]) for rol in rollen if rol in wie}


async def _gevraagd(
    rijen: Sequence[Herinnering], casussen: dict[str, Casus], waar: set[str], tx: Transaction
) -> set[Lezer]:
    """The readers of these rows; a casushouder who owns an actiepunt of them too, in the casussen `waar`."""
    samen = [rij for rij in rijen if rij.soort not in _EIGEN_BERICHT]
    gevraagd = {lezer for rij in samen for lezer in _lezers(rij, casussen)}
    eigen = {rij.onderwerp_id for rij in samen if rij.stap in VAN_EIGENAAR and rij.casus_id in waar}
    if eigen:
        punten = await tx.uow.actiepunten.find_ids(eigen)
        leden = await tx.uow.deelnemers.of_casussen({punt.casus_id for punt in punten})
        houders = {lid.id for lid in leden if lid.casushouder}
        gevraagd |= {(Rol.CASUSHOUDER, punt.casus_id) for punt in punten if houders & set(punt.eigenaars)}
    return gevraagd
