"""Finds the deelnemers of a new version of the plan among those who take part, and what it says of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from commands.domain.afstemmingsplan import PlanDeelnemer, PlanDocument
from commands.domain.contactgegevens import woorden
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Soort

_NIEUW: Final = "nieuw/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planleden:
    """The rows of deelnemers of a new version: by index, the deelnemers they are, and what changes."""

    rijen: tuple[PlanDeelnemer, ...]
    van: tuple[Deelnemer | None, ...]
    """Of each row; None: nobody takes part yet who could be meant."""
    anders: tuple[int, ...] = ()
    """Rows with another organisation, role or kind than the running plan has; publiek and privaat are kinds."""
    adres: tuple[int, ...] = ()
    """Rows with another address or channel than the running plan has."""
    derde: tuple[int, ...] = ()
    """Rows in which somebody becomes a derde, or is none any more."""
    weg: tuple[Deelnemer, ...] = ()
    """The running plan has them, the new one has not."""
    casushouder: int | None = None
    """The row of the casushouder, where the plan names another one than before."""

    @property
    def erbij(self) -> tuple[int, ...]:
        """The rows of those who do not take part yet."""
        return tuple(nr for nr, lid in enumerate(self.van) if lid is None)

    @property
    def vertrokken(self) -> tuple[int, ...]:
        """The rows of those who left since."""
        return tuple(nr for nr, lid in enumerate(self.van) if lid is not None and not lid.actief)

    def merk(self, nr: int) -> str:
        """The mark of a row as owner of an actiepunt: the id of the deelnemer, if they take part."""
        lid = self.van[nr]
        return f"{_NIEUW}{nr}" if lid is None else lid.id

    def rij(self, merk: str) -> int | None:
        """The row with this mark."""
        return next((nr for nr in range(len(self.rijen)) if self.merk(nr) == merk), None)


def van_plan(loopt: PlanDocument, leden: Sequence[Deelnemer]) -> tuple[Deelnemer | None, ...]:
    """The deelnemer of each row of the running version: as noted at its release, otherwise as they can be found."""
    per_id = {lid.id: lid for lid in leden}
    op_volgorde = sorted(leden, key=lambda lid: not lid.actief)
    return tuple(
        per_id.get(rij.lid) or _met_adres(rij, op_volgorde) or _met_rol(rij, op_volgorde) for rij in loopt.deelnemers
    )


def vergelijk_leden(nieuw: PlanDocument, loopt: PlanDocument, leden: Sequence[Deelnemer]) -> Planleden:
    """Who is who, by address and then by organisation and role. What was changed since the release stays: a row that
    says what the running plan said changes nothing."""
    eerder = van_plan(loopt, leden)
    zoeker = _Zoeker(nieuw.deelnemers, loopt.deelnemers, eerder, leden)
    van = zoeker.zoek()
    basis = {lid.id: rij for lid, rij in zip(eerder, loopt.deelnemers, strict=True) if lid is not None}
    bekend = [
        (nr, rij, lid) for nr, (rij, lid) in enumerate(zip(nieuw.deelnemers, van, strict=True)) if lid is not None
    ]
    gevonden = {lid.id for lid in van if lid is not None}
    oud = eerder[loopt.casushouder] if loopt.casushouder is not None else None
    houder = van[nieuw.casushouder] if nieuw.casushouder is not None else None
    zelfde = houder is not None and (houder.casushouder or (oud is not None and oud.id == houder.id))
    return Planleden(
        rijen=nieuw.deelnemers,
        van=van,
        anders=tuple(nr for nr, rij, lid in bekend if _is_anders(rij, basis.get(lid.id), lid)),
        adres=tuple(nr for nr, rij, lid in bekend if lid.actief and _heeft_ander_adres(rij, basis.get(lid.id), lid)),
        derde=tuple(nr for nr, rij, lid in bekend if lid.actief and _wisselt_derde(rij, basis.get(lid.id), lid)),
        weg=tuple(lid for lid in eerder if lid is not None and lid.actief and lid.id not in gevonden),
        casushouder=None if zelfde else nieuw.casushouder,
    )


class _Zoeker:
    """Finds a deelnemer for each row; nobody is found twice."""

    def __init__(
        self,
        rijen: Sequence[PlanDeelnemer],
        basis: Sequence[PlanDeelnemer],
        eerder: Sequence[Deelnemer | None],
        leden: Sequence[Deelnemer],
    ) -> None:
        self._rijen = rijen
        self._basis = [(rij, lid) for rij, lid in zip(basis, eerder, strict=True) if lid is not None]
        self._actief = [lid for lid in leden if lid.actief]
        self._van: dict[int, Deelnemer] = {}

    def zoek(self) -> tuple[Deelnemer | None, ...]:
        """The deelnemer of each row: the most certain ways first, over all rows."""
        for manier in (self._op_adres, self._via_plan, self._op_rol, self._vertrokken, self._rol_in_plan):
            for nr, rij in enumerate(self._rijen):
                lid = None if nr in self._van else manier(rij)
                if lid is not None and all(lid.id != ander.id for ander in self._van.values()):
                    self._van[nr] = lid
        return tuple(self._van.get(nr) for nr in range(len(self._rijen)))

    def _op_adres(self, rij: PlanDeelnemer) -> Deelnemer | None:
        return _met_adres(rij, self._actief)

    def _via_plan(self, rij: PlanDeelnemer) -> Deelnemer | None:
        lid = self._vertrokken(rij)
        return lid if lid is not None and lid.actief else None

    def _op_rol(self, rij: PlanDeelnemer) -> Deelnemer | None:
        gevonden = {lid.id for lid in self._van.values()}
        return _met_rol(rij, [lid for lid in self._actief if lid.id not in gevonden])

    def _vertrokken(self, rij: PlanDeelnemer) -> Deelnemer | None:
        return next((lid for oud, lid in self._basis if oud.adressen & rij.adressen), None)

    def _rol_in_plan(self, rij: PlanDeelnemer) -> Deelnemer | None:
        zelfde = [lid for oud, lid in self._basis if _rol(oud) == _rol(rij)]
        return zelfde[0] if len(zelfde) == 1 else None


def _met_adres(rij: PlanDeelnemer, leden: Iterable[Deelnemer]) -> Deelnemer | None:
    return next((lid for lid in leden if {lid.persoon.email, lid.persoon.matrix_id} & rij.adressen), None)


def _met_rol(rij: PlanDeelnemer, leden: Iterable[Deelnemer]) -> Deelnemer | None:
    zelfde = [lid for lid in leden if _rol(lid) == _rol(rij)]
    return zelfde[0] if len(zelfde) == 1 else None


def _rol(een: PlanDeelnemer | Deelnemer) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return woorden(een.organisatie), woorden(een.functie)


def _is_anders(rij: PlanDeelnemer, basis: PlanDeelnemer | None, lid: Deelnemer) -> bool:
    if _rol(rij) not in (_rol(basis or lid), _rol(lid)):
        return True
    soorten = {rij.soort, (basis or lid).soort}
    return soorten.isdisjoint((Soort.DERDE, Soort.GEEN)) and rij.soort not in ((basis or lid).soort, lid.soort)


def _heeft_ander_adres(rij: PlanDeelnemer, basis: PlanDeelnemer | None, lid: Deelnemer) -> bool:
    zijn = {adres for adres in (lid.persoon.email, lid.persoon.matrix_id) if adres}
    if basis is not None and (rij.adressen, set(rij.kanalen)) == (basis.adressen, set(basis.kanalen)):
        return False
    return not rij.adressen <= zijn or set(rij.kanalen) != set(lid.kanalen)


def _wisselt_derde(rij: PlanDeelnemer, basis: PlanDeelnemer | None, lid: Deelnemer) -> bool:
    if rij.soort is Soort.GEEN:
        return False
    derde = rij.soort is Soort.DERDE
    return derde not in ((basis or lid).soort is Soort.DERDE, lid.soort is Soort.DERDE)
