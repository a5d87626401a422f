"""The table of actiepunten: from words to PlanActies and questions."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from commands.domain.afstemmingsplan import PlanActie, PlanVraag, VraagSoort
from commands.domain.celtekst import gekozen, glad, ingevuld, zonder_hokjes
from commands.domain.datum import lees_datum
from commands.domain.eigenaars import opgesomd
from commands.domain.plandatum import is_termijn, lees_plandag, zegt_geen_dag
from commands.domain.planstand import is_afgerond, is_vervallen
from commands.domain.planwie import Treffer, Wiezoeker
from commands.domain.ruwplan import RuweActie

_NET_VOORBIJ: Final = timedelta(days=60)
"""A date without a year that lies this shortly before the ICO was meant as that day, not as a year later."""
_VER_WEG: Final = timedelta(days=270)
_STREEPJES: Final = ("-", "*", "\u2022", "\u2013", "\u2014", "\u25cf", "\u25aa", "\u00b7")


class Actielezer:
    """Reads the actiepunten; each doubt goes to `vragen`.

    `derden` are the indexes of the deelnemers who are meant by name alone, and not by "allen".
    """

    def __init__(
        self, zoeker: Wiezoeker, derden: set[int], ico_op: date | None, vandaag: date, vragen: list[PlanVraag]
    ) -> None:
        self._zoeker = zoeker
        self._derden = derden
        self._ico_op = ico_op
        self._vandaag = vandaag
        self._vragen = vragen
        self._verteld: set[str] = set()
        """The parts of names that were told; each is told once."""

    def lees(self, rijen: tuple[RuweActie, ...], hoogstens: int) -> tuple[PlanActie, ...]:
        """Read the rows; beyond `hoogstens` none is kept.

        A row whose cells hold as many lines each is as many actiepunten; several owners share one.
        """
        rijen = tuple(deel for rij in rijen for deel in _per_regel(rij))
        if len(rijen) > hoogstens:
            self._vraag(VraagSoort.TE_VEEL_ACTIEPUNTEN, rijen[hoogstens], str(len(rijen)))
        gelezen: list[tuple[RuweActie, Treffer, date | None]] = []
        for rij in rijen[:hoogstens]:
            if not ingevuld(zonder_hokjes(rij.wat)):
                self._vraag(VraagSoort.WAT_LEEG, rij)
                continue
            if self._is_klaar(rij):
                soort = VraagSoort.ACTIE_VERVALLEN if is_vervallen(rij.status, rij.wat) else VraagSoort.ACTIE_AFGEROND
                self._vraag(soort, rij, glad(zonder_hokjes(rij.wat)), blokkeert=False)
                continue
            self._keur_aantal(rij)
            gelezen.append((rij, self._wie(rij), self._uiterlijk(rij)))
        nummers = _nummers([rij for rij, _, _ in gelezen])
        return tuple(
            PlanActie(
                nummer=nummer,
                wat=glad(zonder_hokjes(rij.wat)),
                wie=wie.index,
                wie_tekst=glad(gekozen(rij.wie)),
                uiterlijk=uiterlijk,
                rij=rij.rij,
                samen=wie.anderen,
                ieder=wie.elk,
            )
            for (rij, wie, uiterlijk), nummer in zip(gelezen, nummers, strict=True)
        )

    def _is_klaar(self, rij: RuweActie) -> bool:
        return is_vervallen(rij.status, rij.wat) or is_afgerond(rij.status, rij.wat, vandaag=self._vandaag)

    def _keur_aantal(self, rij: RuweActie) -> None:
        """A list is more than one action; some lines may be."""
        regels = [regel.strip() for regel in rij.wat.splitlines() if regel.strip()]
        if rij.punten > 1 or sum(map(_is_punt, regels)) > 1:
            self._vraag(VraagSoort.MEER_ACTIES, rij)
        elif len(regels) > 1 and all(regel[:1].isupper() and len(regel.split()) > 1 for regel in regels):
            self._vraag(VraagSoort.MISSCHIEN_MEER_ACTIES, rij, blokkeert=False)

    def _wie(self, rij: RuweActie) -> Treffer:
        """The owners; nobody where the words leave a doubt."""
        wie = gekozen(rij.wie)
        treffer = self._zoeker.zoek(wie)
        if treffer.index is None:
            soort = VraagSoort.WIE_MEERDUIDIG if treffer.meerdere else VraagSoort.WIE_ONBEKEND
            self._vraag(soort, rij, glad(wie))
            return Treffer(None)
        gevonden = (treffer.index, *treffer.anderen)
        over = [index for index in gevonden if not (treffer.allen and index in self._derden)]
        if not over:
            self._vraag(VraagSoort.WIE_DERDE, rij, glad(wie))
            return Treffer(None)
        if len(over) > 1:
            soort = VraagSoort.WIE_ELK if treffer.elk else VraagSoort.WIE_SAMEN
            voorstel = opgesomd([self._zoeker.naam(een) for een in over])
            self._vraag(soort, rij, glad(wie), voorstel=voorstel, blokkeert=False)
        elif (treffer.geraden or treffer.anderen) and wie not in self._verteld:
            self._verteld.add(wie)
            self._vraag(VraagSoort.WIE_GERADEN, rij, glad(wie), voorstel=self._zoeker.naam(over[0]), blokkeert=False)
        return Treffer(over[0], anderen=tuple(over[1:]), elk=treffer.elk and len(over) > 1)

    def _uiterlijk(self, rij: RuweActie) -> date | None:
        tekst = ingevuld(rij.uiterlijk)
        if not tekst:
            self._vraag(VraagSoort.DATUM_ONTBREEKT, rij, blokkeert=False)
            return None
        gevonden = lees_plandag(tekst, vandaag=self._ico_op or self._vandaag)
        if gevonden is None and zegt_geen_dag(tekst):
            self._vraag(VraagSoort.DATUM_ZONDER_DAG, rij, tekst, blokkeert=False)
        elif gevonden is None:
            self._vraag(VraagSoort.DATUM_ONLEESBAAR, rij, tekst)
        elif self._ico_op is not None and (gevonden < self._ico_op or _net_voorbij(tekst, gevonden, self._ico_op)):
            self._vraag(VraagSoort.DATUM_VOOR_ICO, rij, tekst)
            return None
        return gevonden

    def _vraag(
        self, soort: VraagSoort, rij: RuweActie, waarde: str = "", *, voorstel: str = "", blokkeert: bool = True
    ) -> None:
        self._vragen.append(
            PlanVraag(soort=soort, tabel=rij.tabel, rij=rij.rij, waarde=waarde, voorstel=voorstel, blokkeert=blokkeert)
        )


def _net_voorbij(tekst: str, gevonden: date, ico_op: date) -> bool:
    """Whether a date without a year was read as next year's, but stood shortly before the ICO this year."""
    ervoor = lees_datum(tekst, vandaag=ico_op, terug=True)
    if ervoor is None or ervoor == gevonden:  # with a year there is one reading
        return False
    return gevonden - ico_op > _VER_WEG and ico_op - ervoor <= _NET_VOORBIJ


def _per_regel(rij: RuweActie) -> list[RuweActie]:
    """A row without a number, in which each line has its owner and its day beside it, as rows; otherwise as it is."""
    wat, wie, dag = ([een for een in cel.splitlines() if een.strip()] for cel in (rij.wat, rij.wie, rij.uiterlijk))
    if len(wat) < 2 or rij.nummer or not len(wat) == len(wie) == len(dag) or not all(map(is_termijn, dag)):
        return [rij]
    return [
        replace(rij, wat=een, wie=door, uiterlijk=voor, punten=0) for een, door, voor in zip(wat, wie, dag, strict=True)
    ]


def _is_punt(regel: str) -> bool:
    """Whether a line begins as a point of a typed list does: "- ", "1.", "b)"."""
    eerste, _, rest = regel.partition(" ")
    if eerste in _STREEPJES:
        return bool(rest)
    teken, einde = eerste[:-1], eerste[-1:]
    return einde in (".", ")") and bool(rest) and (teken.isdigit() or (len(teken) == 1 and teken.isalpha()))


def _nummers(rijen: list[RuweActie]) -> list[int]:
    """The numbers on paper when each row has its own; otherwise 1, 2, 3."""
    cijfers = [rij.nummer.strip().rstrip(".)") for rij in rijen]
    gegeven = [int(tekst) for tekst in cijfers if tekst.isascii() and tekst.isdigit() and len(tekst) <= 3]
    if len(gegeven) == len(rijen) == len(set(gegeven)) and 0 not in gegeven:
        return gegeven
    return list(range(1, len(rijen) + 1))
