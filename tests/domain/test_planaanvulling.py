"""What a new version leaves out is taken from the casus that runs; what could not be read is asked about."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.afstemmingsplan import Doel, PlanActie, PlanDeelnemer, PlanDocument, PlanVraag, VraagSoort
from commands.domain.planaanvulling import aangevuld
from commands.domain.rollen import Soort
from commands.domain.ruwplan import TABEL_ACTIEPUNTEN, TABEL_DEELNEMERS, TABEL_DOELEN
from tests.texts.klok_voorbeelden import een_lid

GGZ, POLITIE = een_lid(), een_lid("politie", functie="wijkagent")
RIJ = PlanDeelnemer(
    organisatie="GGZ", functie="behandelaar", soort=Soort.PRIVAAT, kanalen=GGZ.kanalen, email=GGZ.persoon.email
)
LOOPT = PlanDocument(
    ico_op=date(2026, 11, 2),
    casushouder=0,
    doelen=(Doel(leefgebied="Wonen", doel="Een vaste plek"),),
    acties=(),
    deelnemers=(RIJ,),
)


def vraag(soort: VraagSoort, tabel: str = "", rij: int = 0) -> PlanVraag:
    return PlanVraag(soort=soort, tabel=tabel, rij=rij)


def actie(wie_tekst: str) -> PlanActie:
    return PlanActie(nummer=1, wat="Gaat langs", wie=None, wie_tekst=wie_tekst, uiterlijk=None, rij=2)


WIE = vraag(VraagSoort.WIE_ONBEKEND, TABEL_ACTIEPUNTEN, 2)
KAAL = PlanDocument(
    ico_op=None,
    casushouder=None,
    doelen=(),
    acties=(actie("GGZ"),),
    deelnemers=(),
    vragen=(
        vraag(VraagSoort.GEEN_ICO_DATUM),
        vraag(VraagSoort.GEEN_CASUSHOUDER),
        vraag(VraagSoort.TABEL_ONTBREEKT, TABEL_DOELEN),
        vraag(VraagSoort.TABEL_ONTBREEKT, TABEL_DEELNEMERS),
        WIE,
    ),
)


def test_a_file_with_actiepunten_alone_is_filled_in_from_the_casus():
    nieuw = aangevuld(KAAL, LOOPT, [GGZ])

    assert nieuw == replace(LOOPT, acties=(replace(actie("GGZ"), wie=0),))


@pytest.mark.parametrize(
    ("wie", "eigenaars", "aantal"),
    [("politie", (1,), 2), ("GGZ en politie", (0, 1), 2), ("GGZ (behandelaar)", (0,), 1)],
)
def test_owners_who_take_part_get_a_row_where_they_have_none(wie, eigenaars, aantal):
    met_rij = replace(KAAL, deelnemers=(RIJ,), acties=(actie(wie),), vragen=(WIE,))

    nieuw = aangevuld(met_rij, LOOPT, [GGZ, POLITIE])

    assert nieuw.acties[0].eigenaars == eigenaars
    assert (len(nieuw.deelnemers), nieuw.vragen) == (aantal, ())


def test_whoever_takes_no_part_is_asked_about():
    onbekend = replace(KAAL, deelnemers=(RIJ,), acties=(actie("politie"),), vragen=(WIE,))

    assert aangevuld(onbekend, LOOPT, [GGZ]) == onbekend


@pytest.mark.parametrize(("wie", "eigenaars"), [("politie", ["politie"]), ("allen", ["ggz"])])
def test_a_derde_is_an_owner_by_name_alone(wie, eigenaars):
    derde = replace(POLITIE, soort=Soort.DERDE)
    kaal = replace(KAAL, deelnemers=(RIJ,), acties=(actie(wie),), vragen=(WIE,))

    nieuw = aangevuld(kaal, LOOPT, [GGZ, derde])

    gevonden = [nieuw.deelnemers[nr].organisatie.casefold() for nr in nieuw.acties[0].eigenaars]
    assert gevonden == eigenaars


def test_what_was_written_and_not_understood_is_asked_about():
    vragen = (vraag(VraagSoort.ICO_DATUM_ONLEESBAAR), vraag(VraagSoort.CASUSHOUDER_ONBEKEND))
    onleesbaar = replace(KAAL, deelnemers=(RIJ,), acties=(), vragen=vragen)

    assert aangevuld(onleesbaar, LOOPT, [GGZ]) == onleesbaar
