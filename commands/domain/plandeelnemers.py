"""The table of deelnemers: from words to PlanDeelnemers and questions."""

from collections.abc import Sequence
from dataclasses import replace

from commands.domain.afstemmingsplan import PlanDeelnemer, PlanVraag, VraagSoort
from commands.domain.celtekst import glad, ingevuld
from commands.domain.contactgegevens import lees_email, lees_kanalen, lees_matrix_id, lees_soort, woorden
from commands.domain.eigen import EigenAdressen
from commands.domain.planbekend import AL_BEKEND
from commands.domain.planstand import doet_niet_meer_mee
from commands.domain.rollen import Kanaal, Soort
from commands.domain.ruwplan import RuweDeelnemer
from commands.domain.soortnaam import soort_van_naam
from commands.domain.tweerollen import met_rol


def lees_deelnemers(
    rijen: Sequence[RuweDeelnemer],
    aan: frozenset[Kanaal] = frozenset(Kanaal),
    eigen: EigenAdressen = EigenAdressen(),  # noqa: B008  (it never changes)
    *,
    soorten: bool = True,
) -> tuple[tuple[PlanDeelnemer, ...], frozenset[int], list[PlanVraag]]:
    """Read all rows: the deelnemers, the indexes of those whose kind is unclear, and the questions.

    A row that names somebody a second time (same address, or same organisation and role without another address)
    becomes a question and is left out. So does a channel that is not `aan`: what is sent there would wait for ever.
    An address of the bot itself (`eigen`) becomes a question. One mailbox in two roles of one organisation is one
    deelnemer with both roles (SOURCES: C27). A deelnemer who takes no part any more is left out. Without `soorten` this
    house asks no kind, and one that stands there does not count.
    """
    deelnemers: list[PlanDeelnemer] = []
    onduidelijk: set[int] = set()
    vragen: list[PlanVraag] = []
    gezien: set[object] = set()
    for rij in rijen:
        lezing = _Rij(rij, aan, eigen, soorten=soorten)
        if doet_niet_meer_mee(rij.organisatie, rij.functie, rij.naam, rij.kanaal, rij.overig):
            lezing.vraag(VraagSoort.DEELNEMER_WEG, glad(rij.organisatie), blokkeert=False)
            vragen += lezing.vragen
            continue
        deelnemer = lezing.lees()
        samen = _zelfde_postbus(deelnemer, deelnemers, onduidelijk, lezing.soort)
        if samen is not None:
            beide = met_rol(deelnemers[samen].functie, deelnemer.functie) or ""
            deelnemers[samen] = replace(deelnemers[samen], functie=beide)
            lezing.vragen = []
            lezing.vraag(VraagSoort.DEELNEMER_SAMEN, deelnemers[samen].functie, blokkeert=False)
            vragen += lezing.vragen
            continue
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


def _zelfde_postbus(
    nieuw: PlanDeelnemer, eerder: Sequence[PlanDeelnemer], onduidelijk: set[int], soort: Soort | None
) -> int | None:
    """The index of the deelnemer who has this one's address in another role of the same organisation."""
    for index, een in enumerate(eerder):
        zelfde = een.email is not None and (een.email, een.matrix_id, een.kanalen) == (
            nieuw.email,
            nieuw.matrix_id,
            nieuw.kanalen,
        )
        zelfde = zelfde and woorden(een.organisatie) == woorden(nieuw.organisatie) and een.soort is soort
        if zelfde and index not in onduidelijk and met_rol(een.functie, nieuw.functie) is not None:
            return index
    return None


class _Rij:
    """Reads one row; each doubt goes to `vragen`."""

    def __init__(self, ruw: RuweDeelnemer, aan: frozenset[Kanaal], eigen: EigenAdressen, *, soorten: bool) -> None:
        self._ruw = ruw
        self._aan = aan
        self._eigen = eigen
        gelezen = lees_soort(ruw.soort)
        self._geen_derde = not soorten and gelezen is Soort.DERDE
        self._afgeleid = soort_van_naam(ruw.organisatie) if soorten and not ingevuld(ruw.soort) else None
        self.soort = (gelezen or self._afgeleid) if soorten else Soort.GEEN
        self.vragen: list[PlanVraag] = []

    def lees(self) -> PlanDeelnemer:
        ruw = self._ruw
        if not ingevuld(ruw.organisatie):
            self.vraag(VraagSoort.ORGANISATIE_LEEG, glad(ruw.functie))
        if self._afgeleid is not None:
            self.vraag(VraagSoort.SOORT_AFGELEID, glad(ruw.organisatie), self._afgeleid.value, blokkeert=False)
        if self._geen_derde:
            self.vraag(VraagSoort.GEEN_DERDEN, glad(ruw.organisatie), blokkeert=False)
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
        if glad(tekst).casefold() == AL_BEKEND:
            if kanaal in kanalen:
                self.vraag(VraagSoort.ADRES_NIET_BEKEND, kanaal.value)
        elif ingevuld(tekst) and gelezen is None:
            self.vraag(VraagSoort.ADRES_ONJUIST, glad(tekst))
        elif gelezen is not None and self._eigen.heeft(gelezen):
            self.vraag(VraagSoort.ADRES_EIGEN, gelezen)
        elif gelezen is None and kanaal in kanalen:
            self.vraag(VraagSoort.ADRES_ONTBREEKT, kanaal.value)

    def vraag(self, soort: VraagSoort, waarde: str = "", voorstel: str = "", *, blokkeert: bool = True) -> None:
        tabel, rij = self._ruw.tabel, self._ruw.rij
        self.vragen.append(
            PlanVraag(soort=soort, tabel=tabel, rij=rij, waarde=waarde, voorstel=voorstel, blokkeert=blokkeert)
        )
