"""The owner of an actiepunt, in the words of a plan."""

import pytest

from commands.domain.afstemmingsplan import PlanDocument, VraagSoort
from commands.domain.ruwplan import RuweDeelnemer, RuwVeld
from tests.domain.test_planlezing import actie, derde, ggz, lees, ruw, wijkteam

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
def test_several_owners_share_one_actiepunt_and_that_is_told(wie: str) -> None:
    gelezen = plan(wie)
    assert [(punt.eigenaars, punt.ieder) for punt in gelezen.acties] == [((3, 2), False)]
    [vraag] = gelezen.vragen
    assert (vraag.soort, vraag.waarde, vraag.voorstel) == (
        VraagSoort.WIE_SAMEN,
        wie.replace("\n", " "),
        "Gecertificeerde instelling (GI) (voogd) en Raad voor de Kinderbescherming (onderzoeker)",
    )
    assert gelezen.vrij_te_geven


@pytest.mark.parametrize("wie", ["allen", "Alle partners", "iedereen"])
def test_what_all_must_do_is_shared_by_all_the_casushouder_first(wie: str) -> None:
    gelezen = plan(wie)
    assert ([punt.eigenaars for punt in gelezen.acties], gelezen.vragen[0].soort) == (
        [(0, 1, 2, 3, 4)],
        VraagSoort.WIE_SAMEN,
    )
    zonder = plan(wie, casushouder=RuwVeld(tekst="Dierenambulance"))
    assert [len(punt.eigenaars) for punt in zonder.acties] == [5]


@pytest.mark.parametrize("wie", ["ieder", "iedereen apart", "allen, ieder voor zich", "elke deelnemer"])
def test_what_each_must_do_is_one_actiepunt_with_a_part_for_each_but_a_derde(wie: str) -> None:
    acties = (actie(wie=wie, nummer="4"), actie(3, nummer="2"))
    gelezen = plan("", acties=acties, deelnemers=(wijkteam(), ggz(), derde()))
    assert [(punt.nummer, punt.eigenaars, punt.ieder) for punt in gelezen.acties] == [
        (4, (0, 1), True),
        (2, (1,), False),
    ]
    assert [vraag.soort for vraag in gelezen.vragen] == [VraagSoort.WIE_ELK]


@pytest.mark.parametrize("wie", ["GI en RvdK, ieder", "GI en RvdK, ieder voor zich", "GI en RvdK ieder apart"])
def test_each_of_some_answers_for_a_part(wie: str) -> None:
    gelezen = plan(wie)
    assert [(punt.nummer, punt.eigenaars, punt.ieder) for punt in gelezen.acties] == [(1, (3, 2), True)]


def test_with_only_one_member_allen_is_that_one() -> None:
    gelezen = plan("allen", deelnemers=(wijkteam(),))
    assert ([(punt.eigenaars, punt.ieder) for punt in gelezen.acties], gelezen.vragen) == ([((0,), False)], ())


@pytest.mark.parametrize(
    ("wie", "eigenaars"), [("GGZ-instelling/Corporatie", (1, 2)), ("Corporatie/GGZ", (2, 1)), ("Corporatie", (2,))]
)
def test_a_derde_owns_an_actiepunt_by_name_alone_or_beside_others(wie: str, eigenaars: tuple[int, ...]) -> None:
    gelezen = plan(wie, deelnemers=(wijkteam(), ggz(), derde()))
    assert [punt.eigenaars for punt in gelezen.acties] == [eigenaars]
    assert gelezen.vrij_te_geven


def test_where_only_derden_take_part_all_of_them_is_asked() -> None:
    gelezen = plan("allen", casushouder=RuwVeld(tekst=""), deelnemers=(derde(),))
    assert VraagSoort.WIE_DERDE in [vraag.soort for vraag in gelezen.vragen]


def test_a_casushouder_by_a_part_of_the_name_is_taken_and_told() -> None:
    gelezen = plan("GI", casushouder=RuwVeld(tekst="GGZ", rij=2))
    assert gelezen.casushouder == 1
    assert [(vraag.soort, vraag.blokkeert) for vraag in gelezen.vragen] == [(VraagSoort.CASUSHOUDER_GERADEN, False)]
