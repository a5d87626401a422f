"""All that a new version of a plan changes in a casus that runs: actiepunten, deelnemers, goals, the day of the ICO."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.afstemmingsplan import Doel, PlanActie, PlanDocument, PlanVraag, VraagSoort
from commands.domain.contactgegevens import woorden
from commands.domain.deelnemer import Deelnemer
from commands.domain.planleden import Planleden, van_plan, vergelijk_leden
from commands.domain.planvergelijking import vergelijk
from commands.domain.planverschil import Looppunt, Planpunt, Veld, Verschil
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Planwijziging:
    """The whole difference, as the procesregisseur sees it before the release."""

    verschil: Verschil
    leden: Planleden
    klaar: tuple[Looppunt, ...] = ()
    """Those of `verschil.weg` of which the new plan itself says that they are done."""
    doelen_erbij: tuple[Doel, ...] = ()
    doelen_weg: tuple[Doel, ...] = ()
    ico_op: date | None = None
    """The day of the ICO, where the new plan says another one."""
    vragen: tuple[PlanVraag, ...] = ()
    """Questions about the file itself; none about an actiepunt that goes on as it was, unless it blocks."""

    @property
    def leeg(self) -> bool:
        """Whether nothing changes and nothing is asked."""
        leden = self.leden
        van_leden = (leden.erbij, leden.anders, leden.adres, leden.derde, leden.weg)
        overig = (self.doelen_erbij, self.doelen_weg, self.ico_op, leden.casushouder is not None)
        return self.verschil.leeg and not any(van_leden) and not any(overig)

    @property
    def onbekend(self) -> bool:
        """Whether it may be the plan of another casus."""
        return self.verschil.onbekend and not self.klaar

    @property
    def zonder_eigenaar(self) -> tuple[Planpunt, ...]:
        """New and changed actiepunten of somebody who left the casus."""
        weg = {self.leden.merk(nr) for nr in self.leden.vertrokken}
        anders = (paar.nieuw for paar in self.verschil.gewijzigd if Veld.WIE in paar.velden)
        return tuple(een for een in (*anders, *self.verschil.nieuw) if weg.intersection(een.wie))

    @property
    def open_vragen(self) -> int:
        """How many answers it still takes before it can be released."""
        blokkerend = sum(vraag.blokkeert for vraag in self.vragen)
        return blokkerend + len(self.verschil.twijfel) + len(self.leden.derde) + len(self.zonder_eigenaar)

    @property
    def merk(self) -> str:
        """The same for the same difference alone."""
        verschil = self.verschil
        delen: list[object] = [
            [(_kort(een.nieuw), sorted(een.velden)) for een in verschil.gewijzigd],
            [_loopt(paar.oud) for paar in verschil.gewijzigd],
            [_kort(een) for een in verschil.nieuw],
            [_loopt(een) for een in (*verschil.weg, *verschil.betwijfeld)],
            [(een.nieuw.nummer, een.kandidaten) for een in verschil.twijfel],
            [een.nummer for een in self.klaar],
            [lid.id for lid in self.leden.weg],
            [(self.leden.merk(nr), self.leden.rijen[nr]) for nr in (*self.leden.erbij, *self.leden.anders)],
            [self.leden.merk(nr) for nr in (*self.leden.derde, *self.leden.vertrokken)],
            (self.leden.casushouder, self.ico_op, self.doelen_erbij, self.doelen_weg),
        ]
        return hashlib.sha256(repr(delen).encode()).hexdigest()


def bepaal(
    nieuw: PlanDocument, loopt: PlanDocument, leden: Sequence[Deelnemer], punten: Sequence[Actiepunt]
) -> Planwijziging:
    """Compare a new version with the running one, and with the casus as it is now."""
    wie = vergelijk_leden(nieuw, loopt, leden)
    verschil = vergelijk(looppunten(punten, loopt, leden), [planpunt(een, wie.merk) for een in nieuw.acties])
    af = {woorden(vraag.waarde) for vraag in nieuw.vragen if vraag.soort is VraagSoort.ACTIE_AFGEROND}
    gelijk = {paar.nieuw.nummer for paar in verschil.gelijk}
    stil = {actie.rij for actie in nieuw.acties if actie.nummer in gelijk}
    return Planwijziging(
        verschil=verschil,
        leden=wie,
        klaar=tuple(punt for punt in verschil.weg if woorden(punt.wat) in af),
        doelen_erbij=doelen_erbij(nieuw, loopt),
        doelen_weg=doelen_erbij(loopt, nieuw),
        ico_op=nieuw.ico_op if nieuw.ico_op != loopt.ico_op else None,
        vragen=tuple(
            vraag
            for vraag in nieuw.vragen
            if vraag.blokkeert or vraag.tabel != TABEL_ACTIEPUNTEN or vraag.rij not in stil
        ),
    )


def looppunten(punten: Iterable[Actiepunt], loopt: PlanDocument, leden: Sequence[Deelnemer]) -> list[Looppunt]:
    """The actiepunten of a casus, each with what the running version of the plan says of it."""
    eerder = van_plan(loopt, leden)

    def merk(nr: int) -> str:
        lid = eerder[nr]
        return f"weg/{nr}" if lid is None else lid.id

    van = {actie.nummer: planpunt(actie, merk) for actie in loopt.acties}
    return [
        Looppunt(
            nummer=punt.nummer,
            wat=punt.wat,
            wie=punt.eigenaars,
            uiterlijk=punt.uiterlijk,
            ieder=punt.ieder,
            voorbij=punt.voorbij,
            vervallen=punt.status is Status.VERVALLEN,
            plan=van.get(punt.nummer),
        )
        for punt in punten
    ]


def planpunt(actie: PlanActie, merk: Callable[[int], str]) -> Planpunt:
    """An actiepunt of a version; `merk` gives the mark of an owner by its row."""
    return Planpunt(
        nummer=actie.nummer,
        wat=actie.wat,
        wie=tuple(merk(nr) for nr in actie.eigenaars),
        uiterlijk=actie.uiterlijk,
        ieder=actie.ieder,
        keuze=actie.keuze,
    )


def doelen_erbij(een: PlanDocument, ander: PlanDocument) -> tuple[Doel, ...]:
    """The goals that only `een` has."""
    bekend = {_in_woorden(doel) for doel in ander.doelen}
    return tuple(doel for doel in een.doelen if _in_woorden(doel) not in bekend)


def _in_woorden(doel: Doel) -> tuple[tuple[str, ...], ...]:
    return woorden(doel.leefgebied), woorden(doel.doel)


def _kort(punt: Planpunt) -> tuple[object, ...]:
    return punt.nummer, punt.wat, sorted(punt.wie), punt.ieder, punt.uiterlijk


def _loopt(punt: Looppunt) -> tuple[object, ...]:
    return punt.nummer, punt.wat, sorted(punt.wie), punt.ieder, punt.uiterlijk, punt.voorbij
