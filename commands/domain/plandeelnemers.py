"""The table of deelnemers: from words to PlanDeelnemers and questions."""

from collections.abc import Sequence

from commands.domain.afstemmingsplan import PlanDeelnemer, PlanVraag, VraagSoort
from commands.domain.celtekst import glad, ingevuld
from commands.domain.contactgegevens import lees_email, lees_kanalen, lees_matrix_id, lees_soort, woorden
from commands.domain.eigen import EigenAdressen
from commands.domain.rollen import Kanaal, Soort
from commands.domain.ruwplan import RuweDeelnemer


def lees_deelnemers(
    rijen: Sequence[RuweDeelnemer],
    aan: frozenset[Kanaal] = frozenset(Kanaal),
    eigen: EigenAdressen = EigenAdressen(),  # noqa: B008  (it never changes)
) -> tuple[tuple[PlanDeelnemer, ...], frozenset[int], list[PlanVraag]]:
    """Read all rows: the deelnemers, the indexes of those whose kind is unclear, and the questions.

    A row that says somebody a second time (same address, or same organisation and role without another address) is
    asked and left out. So is a channel that is not `aan`: what is sent there would wait for ever. An address of
    the bot itself (`eigen`) is asked.
    """
    deelnemers: list[PlanDeelnemer] = []
    onduidelijk: set[int] = set()
    vragen: list[PlanVraag] = []
    gezien: set[object] = set()
    for rij in rijen:
        lezing = _Rij(rij, aan, eigen)
        deelnemer = lezing.lees()
        adressen = {adres for adres in (deelnemer.email, deelnemer.matrix_id) if adres}
        aanduiding = (woorden(deelnemer.organisatie), woorden(deelnemer.functie))
        if not gezien.isdisjoint(adressen or {aanduiding}):
            lezing.vragen = []
            lezing.vraag(VraagSoort.DUBBELE_DEELNEMER, glad(rij.organisatie))
        else:
            if lezing.soort is None:
                onduidelijk.add(len(deelnemers))
            deelnemers.append(deelnemer)
            gezien |= {aanduiding, *adressen}
        vragen += lezing.vragen
    return tuple(deelnemers), frozenset(onduidelijk), vragen


class _Rij:
    """Reads one row; each doubt goes to `vragen`."""

    def __init__(self, ruw: RuweDeelnemer, aan: frozenset[Kanaal], eigen: EigenAdressen) -> None:
        self._ruw = ruw
        self._aan = aan
        self._eigen = eigen
        self.soort = lees_soort(ruw.soort)
        self.vragen: list[PlanVraag] = []

    def lees(self) -> PlanDeelnemer:
        ruw = self._ruw
        if not ingevuld(ruw.organisatie):
            self.vraag(VraagSoort.ORGANISATIE_LEEG, glad(ruw.functie))
        if self.soort is None:
            self.vraag(VraagSoort.SOORT_ONBEKEND, glad(ruw.soort))
        email, matrix_id = lees_email(ruw.email), lees_matrix_id(ruw.matrix_id)
        kanalen = self._kanalen()
        self._adres(Kanaal.MAIL, ruw.email, email, kanalen)
        if self.soort is Soort.DERDE:
            matrix_id = None
        else:
            self._adres(Kanaal.MATRIX, ruw.matrix_id, matrix_id, kanalen)
        return PlanDeelnemer(
            organisatie=ingevuld(ruw.organisatie),
            functie=ingevuld(ruw.functie),
            soort=self.soort or Soort.DERDE,
            kanalen=kanalen,
            email=email,
            matrix_id=matrix_id,
            naam=ingevuld(ruw.naam),
            rij=ruw.rij,
        )

    def _kanalen(self) -> tuple[Kanaal, ...]:
        """The channels asked for; without words the one that has an address. A derde is mail only (BGS 2.21 lid 3)."""
        tekst = ingevuld(self._ruw.kanaal)
        adressen = [kanaal for kanaal, adres in self._adressen() if adres]
        gegeven = [kanaal for kanaal in adressen if kanaal in self._aan] or adressen
        kanalen = lees_kanalen(tekst) if tekst else tuple(gegeven)
        if self.soort is Soort.DERDE:
            if tekst and kanalen != (Kanaal.MAIL,):
                self.vraag(VraagSoort.KANAAL_DERDE if kanalen else VraagSoort.KANAAL_ONBEKEND, tekst)
            return (Kanaal.MAIL,)
        if kanalen is None or (not tekst and len(gegeven) > 1):
            self.vraag(VraagSoort.KANAAL_ONBEKEND, tekst)
            return ()
        if not kanalen:
            self.vraag(VraagSoort.ADRES_ONTBREEKT)
        for kanaal in kanalen:
            if kanaal not in self._aan:
                self.vraag(VraagSoort.KANAAL_UIT, kanaal.value)
        return kanalen

    def _adressen(self) -> tuple[tuple[Kanaal, str], ...]:
        return (Kanaal.MAIL, ingevuld(self._ruw.email)), (Kanaal.MATRIX, ingevuld(self._ruw.matrix_id))

    def _adres(self, kanaal: Kanaal, tekst: str, gelezen: str | None, kanalen: tuple[Kanaal, ...]) -> None:
        if ingevuld(tekst) and gelezen is None:
            self.vraag(VraagSoort.ADRES_ONJUIST, glad(tekst))
        elif gelezen is not None and self._eigen.heeft(gelezen):
            self.vraag(VraagSoort.ADRES_EIGEN, gelezen)
        elif gelezen is None and kanaal in kanalen:
            self.vraag(VraagSoort.ADRES_ONTBREEKT, kanaal.value)

    def vraag(self, soort: VraagSoort, waarde: str = "") -> None:
        self.vragen.append(PlanVraag(soort=soort, tabel=self._ruw.tabel, rij=self._ruw.rij, waarde=waarde))
