"""The table of actiepunten: from words to PlanActies and questions."""

from datetime import date

from commands.domain.afstemmingsplan import PlanActie, PlanVraag, VraagSoort
from commands.domain.celtekst import glad, ingevuld
from commands.domain.datum import lees_datum
from commands.domain.planwie import Wiezoeker
from commands.domain.ruwplan import RuweActie


class Actielezer:
    """Reads the actiepunten; each doubt goes to `vragen`.

    `derden` are the indexes of the deelnemers who may not own one.
    """

    def __init__(
        self, zoeker: Wiezoeker, derden: set[int], ico_op: date | None, vandaag: date, vragen: list[PlanVraag]
    ) -> None:
        self._zoeker = zoeker
        self._derden = derden
        self._ico_op = ico_op
        self._vandaag = vandaag
        self._vragen = vragen

    def lees(self, rijen: tuple[RuweActie, ...], hoogstens: int) -> tuple[PlanActie, ...]:
        """Read the rows; beyond `hoogstens` none is kept."""
        if len(rijen) > hoogstens:
            self._vraag(VraagSoort.TE_VEEL_ACTIEPUNTEN, rijen[hoogstens], str(len(rijen)))
        rijen = rijen[:hoogstens]
        met_wat = [rij for rij in rijen if ingevuld(rij.wat)]
        nummers = iter(_nummers(met_wat))
        acties = []
        for rij in rijen:
            if not ingevuld(rij.wat):
                self._vraag(VraagSoort.WAT_LEEG, rij)
                continue
            wie, uiterlijk = self._wie(rij), self._uiterlijk(rij)
            acties.append(
                PlanActie(
                    nummer=next(nummers),
                    wat=glad(rij.wat),
                    wie=wie,
                    wie_tekst=glad(rij.wie),
                    uiterlijk=uiterlijk,
                    rij=rij.rij,
                )
            )
        return tuple(acties)

    def _wie(self, rij: RuweActie) -> int | None:
        treffer = self._zoeker.zoek(rij.wie)
        if treffer.index is None:
            soort = VraagSoort.WIE_MEERDUIDIG if treffer.meerdere else VraagSoort.WIE_ONBEKEND
            self._vraag(soort, rij, glad(rij.wie))
        elif treffer.index in self._derden:
            self._vraag(VraagSoort.WIE_DERDE, rij, glad(rij.wie))
            return None
        return treffer.index

    def _uiterlijk(self, rij: RuweActie) -> date | None:
        tekst = ingevuld(rij.uiterlijk)
        if not tekst:
            self._vraag(VraagSoort.DATUM_ONTBREEKT, rij, blokkeert=False)
            return None
        gevonden = lees_datum(tekst, vandaag=self._ico_op or self._vandaag)
        if gevonden is None:
            self._vraag(VraagSoort.DATUM_ONLEESBAAR, rij, tekst)
        elif self._ico_op is not None and gevonden < self._ico_op:
            self._vraag(VraagSoort.DATUM_VOOR_ICO, rij, tekst)
            return None
        return gevonden

    def _vraag(self, soort: VraagSoort, rij: RuweActie, waarde: str = "", *, blokkeert: bool = True) -> None:
        self._vragen.append(PlanVraag(soort=soort, tabel=rij.tabel, rij=rij.rij, waarde=waarde, blokkeert=blokkeert))


def _nummers(rijen: list[RuweActie]) -> list[int]:
    """The numbers people gave in the plan, when each row has its own; else 1, 2, 3."""
    cijfers = [rij.nummer.strip().rstrip(".)") for rij in rijen]
    gegeven = [int(tekst) for tekst in cijfers if tekst.isascii() and tekst.isdigit() and len(tekst) <= 3]
    eigen = len(gegeven) == len(rijen) == len(set(gegeven)) and 0 not in gegeven
    return gegeven if eigen else list(range(1, len(rijen) + 1))
