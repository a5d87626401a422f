"""The afstemmingsplan: what the ICO agreed, read from Word or typed."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal, Soort


@dataclass(frozen=True, slots=True, kw_only=True)
class Doel:
    """A goal in one leefgebied."""

    leefgebied: str
    doel: str
    rij: int = field(default=0, compare=False)
    """Row in its table as Word shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanActie:
    """An actiepunt as the plan has it; `wie` is an index in `PlanDocument.deelnemers`."""

    nummer: int
    wat: str
    wie: int | None
    wie_tekst: str
    uiterlijk: date | None
    rij: int = field(default=0, compare=False)
    samen: tuple[int, ...] = ()
    """The owners beside `wie`."""
    ieder: bool = False
    """Whether each of several owners answers for themselves."""
    keuze: int | None = field(default=None, compare=False)
    """A person's choice in a plan that runs: the number of the actiepunt that it is, 0: none of them."""

    @property
    def eigenaars(self) -> tuple[int, ...]:
        """All owners; empty when nobody was read."""
        return () if self.wie is None else (self.wie, *self.samen)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDeelnemer:
    """A deelnemer as the plan has them."""

    organisatie: str
    functie: str
    soort: Soort
    kanalen: tuple[Kanaal, ...]
    email: str | None = None
    matrix_id: str | None = None
    naam: str = ""
    rij: int = field(default=0, compare=False)
    toegevoegd: bool = False
    """Whether a command added them, and not the Word file: a next version of it leaves them in."""
    lid: str = field(default="", compare=False)
    """Deelnemer id, once this version of the plan runs."""

    @property
    def aanduiding(self) -> str:
        """How others see them: organisation and role, never a name."""
        return f"{self.organisatie} ({self.functie})" if self.functie else self.organisatie

    @property
    def adressen(self) -> frozenset[str]:
        """Where they can be reached."""
        return frozenset(adres for adres in (self.email, self.matrix_id) if adres)


class VraagSoort(StrEnum):
    """The reasons why something in a plan could not be read, matched or believed."""

    GEEN_ICO_DATUM = "geen_ico_datum"
    ICO_DATUM_ONLEESBAAR = "ico_datum_onleesbaar"
    ANDERE_ICO_DATUM = "andere_ico_datum"
    """Another day than the ICO of this casus was on, as the bot knows it."""
    GEEN_CASUSHOUDER = "geen_casushouder"
    CASUSHOUDER_ONBEKEND = "casushouder_onbekend"
    CASUSHOUDER_GERADEN = "casushouder_geraden"
    CASUSHOUDER_DERDE = "casushouder_derde"
    GEEN_DEELNEMERS = "geen_deelnemers"
    GEEN_ACTIEPUNTEN = "geen_actiepunten"
    WIE_ONBEKEND = "wie_onbekend"
    WIE_MEERDUIDIG = "wie_meerduidig"
    WIE_SAMEN = "wie_samen"
    """Several owners share one actiepunt."""
    WIE_ELK = "wie_elk"
    """"ieder": each of several owners answers for themselves."""
    WIE_GERADEN = "wie_geraden"
    """A part of a name that fits one deelnemer alone."""
    WIE_DERDE = "wie_derde"
    WAT_LEEG = "wat_leeg"
    DATUM_ONTBREEKT = "datum_ontbreekt"
    DATUM_ZONDER_DAG = "datum_zonder_dag"
    """Words that name no day ("z.s.m.", "doorlopend"): the actiepunt has no date, and the plan may go on."""
    DATUM_ONLEESBAAR = "datum_onleesbaar"
    DATUM_VOOR_ICO = "datum_voor_ico"
    SOORT_ONBEKEND = "soort_onbekend"
    GEEN_DERDEN = "geen_derden"
    """The plan says derde, in a house that knows none."""
    SOORT_AFGELEID = "soort_afgeleid"
    """The plan tells no kind, and the name of the organisation leaves no doubt."""
    ORGANISATIE_LEEG = "organisatie_leeg"
    ADRES_ONTBREEKT = "adres_ontbreekt"
    ADRES_ONJUIST = "adres_onjuist"
    ADRES_NIET_BEKEND = "adres_niet_bekend"
    """The template says that the address is known already, and no earlier version has it."""
    ADRES_VOORSTEL = "adres_voorstel"
    """The address book has one for this deelnemer: a person must agree."""
    ADRES_EIGEN = "adres_eigen"
    """An address of the bot itself."""
    KANAAL_ONBEKEND = "kanaal_onbekend"
    KANAAL_DERDE = "kanaal_derde"
    """A derde is mail only (BGS 2.21 lid 3)."""
    KANAAL_UIT = "kanaal_uit"
    """The bot does not work on this channel."""
    DUBBELE_DEELNEMER = "dubbele_deelnemer"
    GEEN_DOELEN = "geen_doelen"
    TABEL_ONTBREEKT = "tabel_ontbreekt"
    TE_VEEL_ACTIEPUNTEN = "te_veel_actiepunten"
    ACTIE_AFGEROND = "actie_afgerond"
    """The plan itself says that it is done: it is left out."""
    ACTIE_VERVALLEN = "actie_vervallen"
    """The plan itself says that it is called off: it is left out."""
    MEER_ACTIES = "meer_acties"
    """A list of actions in one cell: each needs an owner and a date of its own."""
    MISSCHIEN_MEER_ACTIES = "misschien_meer_acties"
    ACTIES_IN_TEKST = "acties_in_tekst"
    """Actiepunten outside the table, beside those in it."""
    AFSPRAKEN_OVERGESLAGEN = "afspraken_overgeslagen"
    """Points of a list that look like actiepunten, below a heading that does not say so."""
    VORIG_OVERLEG = "vorig_overleg"
    """A table or list that looks back at the meeting before: it is not read."""
    DEELNEMER_WEG = "deelnemer_weg"
    """The plan says that this deelnemer takes no part any more: no plan goes there."""
    DEELNEMER_SAMEN = "deelnemer_samen"
    """One mailbox in two roles of one organisation: one deelnemer with both roles (SOURCES: C27)."""
    HERKENBAAR = "herkenbaar"
    """Words that may point to a person; a procesregisseur may release them."""
    AFGEDEKT = "afgedekt"
    """The bot blotted words out in the template that it sent, and nobody wrote others in their place."""
    HERKENBARE_BESTANDSNAAM = "herkenbare_bestandsnaam"
    SAMEN_HERKENBAAR = "samen_herkenbaar"
    """Facts that may point to somebody together; only told (commands.domain.mozaiek)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVraag:
    """An open question about the plan: where it stands and what was read."""

    soort: VraagSoort
    tabel: str = ""
    """The table as people know it: "deelnemers", "actiepunten", "doelen", "casus"."""
    rij: int = 0
    """Row in that table as Word shows it, the heading being row 1; 0 = no row."""
    waarde: str = ""
    voorstel: str = ""
    """Other words that could stand there."""
    blokkeert: bool = True
    """Whether the plan cannot be released before this is solved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDocument:
    """A whole plan as read; `casushouder` is an index in `deelnemers`."""

    ico_op: date | None
    casushouder: int | None
    doelen: tuple[Doel, ...]
    acties: tuple[PlanActie, ...]
    deelnemers: tuple[PlanDeelnemer, ...]
    vragen: tuple[PlanVraag, ...] = ()
    getoond: str = field(default="", compare=False)
    """The mark of the difference with the plan that runs, as the procesregisseur last saw it."""

    @property
    def vrij_te_geven(self) -> bool:
        """Whether no open question stands in the way of the release."""
        return not any(vraag.blokkeert for vraag in self.vragen)

    @property
    def zonder_actiepunt(self) -> tuple[str, ...]:
        """Organisations that take part and of which nobody does anything (SOURCES: S0, what each can do is fitted
        together); none while there are no actiepunten, or where it is not known whose one is."""
        if not self.acties or any(actie.wie is None for actie in self.acties):
            return ()
        doen = {self.deelnemers[een].organisatie.casefold() for actie in self.acties for een in actie.eigenaars}
        alle = {lid.organisatie.casefold(): lid.organisatie for lid in self.deelnemers if lid.soort is not Soort.DERDE}
        return tuple(naam for sleutel, naam in alle.items() if sleutel not in doen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Afstemmingsplan:
    """A version of the plan of one casus."""

    id: str
    casus_id: str
    versie: int
    document: PlanDocument
    ontvangen_op: datetime
    vrijgegeven_op: datetime | None = None


def is_zelfde_plan(een: PlanDocument, ander: PlanDocument) -> bool:
    """Whether both say the same; questions may differ, and `ander` may have more deelnemers at its end."""
    leden = ander.deelnemers[: len(een.deelnemers)]
    return replace(een, vragen=()) == replace(ander, vragen=(), deelnemers=leden)


def met_toegevoegden(document: PlanDocument, vorig: PlanDocument) -> PlanDocument:
    """The new version with the deelnemers that a command added to the former one, unless it has their address."""
    bekend = {adres for lid in document.deelnemers for adres in lid.adressen}
    erbij = tuple(lid for lid in vorig.deelnemers if lid.toegevoegd and not lid.adressen & bekend)
    return replace(document, deelnemers=(*document.deelnemers, *erbij))


def met_leden(document: PlanDocument, leden: Sequence[Deelnemer]) -> PlanDocument:
    """The plan with the deelnemer of each row noted, so that a next version finds them whatever they are called."""
    rijen = zip(document.deelnemers, leden, strict=True)
    return replace(document, deelnemers=tuple(replace(rij, lid=lid.id) for rij, lid in rijen))
