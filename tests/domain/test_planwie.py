"""The owner of an actiepunt, in the words of a plan."""

import pytest

from commands.domain.afstemmingsplan import PlanDocument, VraagSoort
from commands.domain.planlezing import maak_plan
from commands.domain.ruwplan import RuweDeelnemer, RuwVeld
from tests.domain.test_planlezing import VANDAAG, actie, derde, ggz, lees, ruw, wijkteam

RAAD = RuweDeelnemer(
    rij=5,
    organisatie="Raad voor de Kinderbescherming",
    functie="onderzoeker",
    soort="publiek",
    email="raad@partners.test",
)
GI = RuweDeelnemer(
    rij=6, organisatie="Gecertificeerde instelling (GI)", functie="voogd", soort="privaat", email="gi@partners.test"
)
INKOMEN = RuweDeelnemer(
    rij=7, organisatie="Gemeente Vaarwijk", functie="inkomen", soort="publiek", email="inkomen@partners.test"
)
VIJF = (wijkteam(), ggz(), RAAD, GI, INKOMEN)


def plan(wie: str, **anders: object) -> PlanDocument:
    return lees(ruw(**{"acties": (actie(wie=wie),), "deelnemers": VIJF, **anders}))


@pytest.mark.parametrize(("wie", "index"), [("RvdK", 2), ("de GI", 3), ("Gecertificeerde instelling", 3)])
def test_a_short_name_is_the_organisation(wie: str, index: int) -> None:
    gelezen = plan(wie)
    assert ([punt.wie for punt in gelezen.acties], gelezen.vragen) == ([index], ())


@pytest.mark.parametrize(
    ("wie", "index"), [("Raad", 2), ("GGZ", 1), ("gemeente (inkomen)", 4), ("Kinderbescherming", 2)]
)
def test_a_part_of_a_name_that_fits_one_is_taken_and_told_once(wie: str, index: int) -> None:
    gelezen = plan(wie, acties=(actie(wie=wie), actie(3, wie=wie)))
    assert [punt.wie for punt in gelezen.acties] == [index, index]
    assert [(vraag.soort, vraag.rij, vraag.waarde) for vraag in gelezen.vragen] == [(VraagSoort.WIE_GERADEN, 2, wie)]
    assert gelezen.vrij_te_geven


@pytest.mark.parametrize("wie", ["instelling", "JS", "gemeente (schulden)", "GGZ-jeugd"])
def test_a_part_that_fits_two_or_says_more_than_the_name_is_asked(wie: str) -> None:
    gelezen = plan(wie)
    assert gelezen.acties[0].wie is None
    assert not gelezen.vrij_te_geven


@pytest.mark.parametrize(
    "wie", ["GI/RvdK", "GI en Raad", "GI + RvdK", "GI\nRvdK", "GI, met RvdK", "voogd & onderzoeker", "GI, RvdK"]
)
def test_of_several_owners_the_first_answers_and_the_others_are_told(wie: str) -> None:
    gelezen = plan(wie)
    assert [punt.wie for punt in gelezen.acties] == [3]
    [vraag] = gelezen.vragen
    assert (vraag.soort, vraag.waarde, vraag.voorstel) == (
        VraagSoort.WIE_SAMEN,
        wie.replace("\n", " "),
        "Gecertificeerde instelling (GI) (voogd)",
    )
    assert gelezen.vrij_te_geven


@pytest.mark.parametrize("wie", ["allen", "Alle partners", "iedereen"])
def test_what_all_must_do_comes_to_the_casushouder_and_is_told(wie: str) -> None:
    gelezen = plan(wie)
    assert ([punt.wie for punt in gelezen.acties], gelezen.vragen[0].soort) == ([0], VraagSoort.WIE_SAMEN)
    zonder = plan(wie, casushouder=RuwVeld(tekst="Dierenambulance"))
    assert VraagSoort.WIE_MEERDUIDIG in [vraag.soort for vraag in zonder.vragen]


def test_what_each_must_do_is_an_actiepunt_for_each_but_a_derde() -> None:
    acties = (actie(wie="ieder", nummer="4"), actie(3, nummer="2"))
    gelezen = plan("", acties=acties, deelnemers=(wijkteam(), ggz(), derde()))
    assert [(punt.nummer, punt.wie) for punt in gelezen.acties] == [(4, 0), (5, 1), (2, 1)]
    assert [vraag.soort for vraag in gelezen.vragen] == [VraagSoort.WIE_ELK]
    assert gelezen.acties[1].wie_tekst == "GGZ-instelling (behandelaar)"


def test_each_of_some_is_an_actiepunt_for_those() -> None:
    gelezen = plan("GI en RvdK, ieder")
    assert [(punt.nummer, punt.wie) for punt in gelezen.acties] == [(1, 3), (2, 2)]


def test_too_many_for_each_are_asked_and_cut_off() -> None:
    veel = maak_plan(ruw(acties=(actie(wie="ieder"), actie(3, wie="ieder"))), vandaag=VANDAAG, max_actiepunten=3)
    assert len(veel.acties) == 3
    assert VraagSoort.TE_VEEL_ACTIEPUNTEN in [vraag.soort for vraag in veel.vragen]
    assert not veel.vrij_te_geven


def test_a_derde_as_first_owner_is_asked() -> None:
    gelezen = plan("Corporatie/GGZ-instelling", deelnemers=(wijkteam(), ggz(), derde()))
    assert [vraag.soort for vraag in gelezen.vragen] == [VraagSoort.WIE_DERDE]


def test_a_casushouder_by_a_part_of_the_name_is_taken_and_told() -> None:
    gelezen = plan("GI", casushouder=RuwVeld(tekst="GGZ", rij=2))
    assert gelezen.casushouder == 1
    assert [(vraag.soort, vraag.blokkeert) for vraag in gelezen.vragen] == [(VraagSoort.CASUSHOUDER_GERADEN, False)]
