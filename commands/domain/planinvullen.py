"""Puts answers into a plan: each takes its question away, and changes nothing else."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from commands.domain.adresboek import Contact, neem_over
from commands.domain.afstemmingsplan import PlanActie, PlanDocument, VraagSoort
from commands.domain.contactgegevens import woorden
from commands.domain.datum import lees_datum, schrijf_datum
from commands.domain.eigen import EigenAdressen
from commands.domain.planantwoord import Planantwoord, schoon
from commands.domain.plandatum import lees_plandag
from commands.domain.planinvulling import Invulling, Invulveld, aanduiding, leden_van, vraagt_soort, zonder_vragen
from commands.domain.planledeninvullen import met_adres, met_soort
from commands.domain.planwie import Treffer, Wiezoeker
from commands.domain.rollen import Soort

_DAG: Final = frozenset(
    (
        VraagSoort.DATUM_ONTBREEKT,
        VraagSoort.DATUM_ONLEESBAAR,
        VraagSoort.DATUM_ZONDER_DAG,
        VraagSoort.DATUM_VOOR_ICO,
    )
)
_WIE: Final = frozenset(een for een in VraagSoort if een.value.startswith("wie_"))
_HOUDER: Final = frozenset(een for een in VraagSoort if "casushouder" in een.value)
_ICO: Final = frozenset((VraagSoort.GEEN_ICO_DATUM, VraagSoort.ICO_DATUM_ONLEESBAAR, VraagSoort.ANDERE_ICO_DATUM))
_SCHEIDERS: Final = (", ", " uiterlijk ", " voor ", " vóór ", " op ", " en ", " door ")


_KLOPT: Final = frozenset(("klopt", "klopt wel", "dat klopt", "goed", "is goed", "klopt zo"))
"""Said of the day of the ICO: that of the plan is right."""
_GEEN_DAG: Final = frozenset(
    ("zsm", "z s m", "zo snel mogelijk", "doorlopend", "geen datum", "nog geen datum", "geen", "geen einddatum")
)


def vul_in(
    document: PlanDocument,
    antwoorden: Sequence[Planantwoord],
    *,
    vandaag: date,
    eigen: EigenAdressen,
    contacten: Sequence[Contact] = (),
) -> tuple[PlanDocument, tuple[Invulling, ...], tuple[int, ...]]:
    """The plan with the answers in it, all that they filled in, and the lines that fit nothing in this plan.

    `eigen`: the bot's own addresses, which no deelnemer has; `contacten`: the address book.
    """
    invuller = _Invuller(document, vandaag, eigen, contacten)
    mis = [een.regel for een in antwoorden if not invuller.neem(een)]
    return invuller.document, tuple(invuller.gedaan), tuple(dict.fromkeys(mis))


class _Invuller:
    def __init__(
        self, document: PlanDocument, vandaag: date, eigen: EigenAdressen, contacten: Sequence[Contact]
    ) -> None:
        self.document = document
        self.gedaan: list[Invulling] = []
        self._vandaag = vandaag
        self._eigen = eigen
        self._contacten = contacten

    def neem(self, een: Planantwoord) -> bool:
        """Whether it fits; nothing of one that does not is taken over."""
        if een.nummers:
            return self._punten(een)
        if een.adresboek:
            return self._neem_over(*neem_over(self.document, self._contacten, een.tekst))
        if een.adres_van:
            return self._neem_over(*met_adres(self.document, een, self._eigen))
        if een.ico:
            return self._ico(een.tekst)
        if een.casushouder:
            return self._casushouder(een.tekst)
        if een.soort is not None:
            return self._neem_over(*met_soort(self.document, een))
        return self._naam(een)

    def _neem_over(self, document: PlanDocument, gedaan: list[Invulling]) -> bool:
        self.document = document
        self.gedaan += gedaan
        return bool(gedaan)

    def _punten(self, een: Planantwoord) -> bool:
        bekend = {actie.nummer for actie in self.document.acties}
        if not bekend.issuperset(een.nummers):
            return False
        gelezen = self._wie_en_dag(een.tekst)
        if gelezen is None:
            return False
        wie, dag, geen_dag = gelezen
        for nummer in een.nummers:
            if wie is not None:
                self._zet_wie(nummer, wie)
            if dag is not None or geen_dag:
                self._zet_dag(nummer, dag)
        return True

    def _wie_en_dag(self, tekst: str) -> tuple[Treffer | None, date | None, bool] | None:
        """Owner, day and whether it says that there is no day; None when the words are none of these."""
        if (alleen := self._dag(tekst)) is not None or " ".join(woorden(tekst)) in _GEEN_DAG:
            return None, alleen, alleen is None
        if (wie := self._zoek(tekst)) is not None:
            return wie, None, False
        for scheider in _SCHEIDERS:
            voor, los, na = tekst.partition(scheider)
            for links, rechts in ((voor, na), (na, voor)) if los else ():
                wie, dag = self._zoek(schoon(links)), self._dag(schoon(rechts))
                if wie is not None and dag is not None:
                    return wie, dag, False
        return None

    def _zoek(self, tekst: str) -> Treffer | None:
        """Somebody, or several; all of them are those who are no derde."""
        treffer = Wiezoeker(self.document.deelnemers, self.document.casushouder).zoek(tekst)
        if not treffer.allen:
            return None if treffer.index is None else treffer
        over = [index for index in leden_van(treffer) if not self._is_derde(index)]
        return replace(treffer, index=over[0], anderen=tuple(over[1:])) if over else None

    def _is_derde(self, index: int) -> bool:
        """Whether somebody is known to be a derde; one whose kind is still asked is not."""
        lid = self.document.deelnemers[index]
        return lid.soort is Soort.DERDE and not vraagt_soort(self.document, lid)

    def _dag(self, tekst: str) -> date | None:
        """A day that is not before the ICO."""
        ico = self.document.ico_op
        dag = lees_plandag(tekst, vandaag=ico or self._vandaag)
        return None if dag is None or (ico is not None and dag < ico) else dag

    def _zet_wie(self, nummer: int, treffer: Treffer) -> None:
        namen = [aanduiding(self.document, index) for index in leden_van(treffer)]
        self._wijzig(
            nummer,
            lambda actie: replace(
                actie, wie=treffer.index, samen=treffer.anderen, ieder=treffer.elk, wie_tekst=", ".join(namen)
            ),
            _WIE,
            lambda actie: actie.wie is None,
        )
        self.gedaan.append(Invulling(veld=Invulveld.WIE, nummer=nummer, wie=" en ".join(namen)))

    def _zet_dag(self, nummer: int, dag: date | None) -> None:
        self._wijzig(nummer, lambda actie: replace(actie, uiterlijk=dag), _DAG, lambda actie: actie.uiterlijk is None)
        waarde = "" if dag is None else schrijf_datum(dag)
        self.gedaan.append(Invulling(veld=Invulveld.UITERLIJK, nummer=nummer, waarde=waarde))

    def _wijzig(
        self,
        nummer: int,
        anders: Callable[[PlanActie], PlanActie],
        soorten: Collection[VraagSoort],
        open_: Callable[[PlanActie], bool],
    ) -> None:
        """Change one actiepunt; its questions go, unless another one of the same row still has them."""
        acties = tuple(anders(een) if een.nummer == nummer else een for een in self.document.acties)
        rij = next(een.rij for een in acties if een.nummer == nummer)
        ook = any(een.rij == rij and een.nummer != nummer and open_(een) for een in acties)
        self.document = replace(self.document, acties=acties)
        if not ook:
            self.document = zonder_vragen(self.document, soorten, rij, ("actie", "tekst"))

    def _ico(self, tekst: str) -> bool:
        klopt = " ".join(woorden(tekst)) in _KLOPT
        dag = self.document.ico_op if klopt else lees_datum(tekst, vandaag=self._vandaag, terug=True)
        if dag is None or dag > self._vandaag:
            return False
        vragen = tuple(een for een in self.document.vragen if een.soort not in _ICO)
        self.document = replace(self.document, ico_op=dag, vragen=vragen)
        self.gedaan.append(Invulling(veld=Invulveld.ICO, waarde=schrijf_datum(dag)))
        return True

    def _casushouder(self, tekst: str) -> bool:
        treffer = self._zoek(tekst)
        if treffer is None or treffer.index is None or treffer.anderen or self._is_derde(treffer.index):
            return False
        vragen = tuple(een for een in self.document.vragen if een.soort not in _HOUDER)
        self.document = replace(self.document, casushouder=treffer.index, vragen=vragen)
        self.gedaan.append(Invulling(veld=Invulveld.CASUSHOUDER, wie=aanduiding(self.document, treffer.index)))
        return True

    def _naam(self, een: Planantwoord) -> bool:
        """Each actiepunt that has these words for its owner, and the casushouder."""
        treffer, gezocht = self._zoek(een.tekst), woorden(een.naam)
        if treffer is None:
            return False
        nummers = [
            actie.nummer
            for actie in self.document.acties
            if woorden(actie.wie_tekst) == gezocht and (actie.wie is None or self._geraden(actie))
        ]
        for nummer in nummers:
            self._zet_wie(nummer, treffer)
        houder = any(vraag.soort in _HOUDER and woorden(vraag.waarde) == gezocht for vraag in self.document.vragen)
        return (houder and self._casushouder(een.tekst)) or bool(nummers)

    def _geraden(self, actie: PlanActie) -> bool:
        return any(
            vraag.soort is VraagSoort.WIE_GERADEN and woorden(vraag.waarde) == woorden(actie.wie_tekst)
            for vraag in self.document.vragen
        )
