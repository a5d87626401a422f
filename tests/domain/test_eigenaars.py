"""Several owners of one actiepunt: what one says counts for all, or each answers for a part."""

import pytest

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerzoeken import met_namen, zoek_eigenaars
from commands.domain.eigenaars import aan_zet, eigen_stand, gemeld, hervat, met_eigenaars, voor_eigenaar, zonder
from commands.domain.rollen import Soort
from commands.domain.weigering import DeelnemerOnbekend, WelkeDeelnemer
from tests.texts.klok_voorbeelden import een_lid, een_punt

GGZ = een_lid()
POLITIE = een_lid("politie", organisatie="Politie", functie="wijkagent")
ZORG_EN_VEILIG = een_lid("zv", organisatie="Zorg en Veiligheid", functie="regie")
CONSULENT = een_lid("consulent", organisatie="Gemeente", functie="inkomen")
LEERPLICHT = een_lid("leerplicht", organisatie="Gemeente", functie="leerplicht")
DERDE = een_lid("derde", organisatie="Corporatie", functie="beheerder", soort=Soort.DERDE)
LEDEN = [GGZ, POLITIE, ZORG_EN_VEILIG, CONSULENT, LEERPLICHT, DERDE]
SAMEN = een_punt(eigenaars=(GGZ.id, POLITIE.id))
IEDER = een_punt(eigenaars=(GGZ.id, POLITIE.id), ieder=True)


def test_what_one_owner_reports_counts_for_all() -> None:
    klaar = gemeld(SAMEN, GGZ.id, Status.GEREED)
    assert (klaar.status, klaar.delen, aan_zet(klaar)) == (Status.GEREED, (), ())
    assert aan_zet(SAMEN) == (GGZ.id, POLITIE.id)


def test_where_each_answers_it_is_done_when_all_are() -> None:
    half = gemeld(IEDER, GGZ.id, Status.GEREED)
    assert (half.status, aan_zet(half)) == (Status.OPEN, (POLITIE.id,))
    assert (eigen_stand(half, GGZ.id), eigen_stand(half, POLITIE.id)) == (Status.GEREED, Status.OPEN)
    assert voor_eigenaar(half, GGZ.id).voorbij
    assert gemeld(half, POLITIE.id, Status.GEREED).status is Status.GEREED


@pytest.mark.parametrize(
    ("eerst", "dan", "samen"),
    [
        (Status.GEREED, Status.LUKT_NIET, Status.LUKT_NIET),
        (Status.LUKT_NIET, Status.GEREED, Status.LUKT_NIET),
        (Status.LUKT_NIET, Status.BEZIG, Status.BEZIG),
        (Status.BEZIG, Status.GEREED, Status.BEZIG),
        (Status.LUKT_NIET, Status.LUKT_NIET, Status.LUKT_NIET),
    ],
)
def test_the_whole_follows_from_its_parts(eerst: Status, dan: Status, samen: Status) -> None:
    assert gemeld(gemeld(IEDER, GGZ.id, eerst), POLITIE.id, dan).status is samen


@pytest.mark.parametrize("door", [None, "iemand anders"])
def test_whoever_has_no_part_answers_for_the_whole(door: str | None) -> None:
    half = gemeld(IEDER, GGZ.id, Status.BEZIG)
    klaar = gemeld(half, door, Status.GEREED)
    assert (klaar.status, klaar.delen) == (Status.GEREED, ())


def test_of_an_owner_who_leaves_nothing_is_expected() -> None:
    assert zonder(SAMEN, GGZ.id).eigenaars == (POLITIE.id,)
    half = gemeld(IEDER, GGZ.id, Status.GEREED)
    weg = zonder(half, POLITIE.id)
    assert (weg.eigenaars, weg.status) == ((GGZ.id,), Status.GEREED)
    assert zonder(een_punt(), GGZ.id).eigenaars == ()
    assert zonder(een_punt(), GGZ.id).status is Status.OPEN


def test_what_did_not_work_may_go_on_and_what_is_done_stays_done() -> None:
    vast = gemeld(gemeld(IEDER, GGZ.id, Status.GEREED), POLITIE.id, Status.LUKT_NIET)
    assert (hervat(vast).status, aan_zet(hervat(vast))) == (Status.OPEN, (POLITIE.id,))
    assert hervat(SAMEN) == SAMEN


def test_new_owners_begin_anew() -> None:
    punt = met_eigenaars(gemeld(IEDER, GGZ.id, Status.GEREED), [POLITIE, POLITIE], ieder=True)
    assert (punt.eigenaars, punt.ieder, punt.delen, punt.status) == ((POLITIE.id,), False, (), Status.OPEN)


@pytest.mark.parametrize(
    ("tekst", "gevonden", "ieder"),
    [
        ("Politie", [POLITIE], False),
        ("GGZ/politie", [GGZ, POLITIE], False),
        ("politie en GGZ", [POLITIE, GGZ], False),
        ("de GGZ, wijkagent", [GGZ, POLITIE], False),
        ("GGZ + politie ieder apart", [GGZ, POLITIE], True),
        ("GGZ en politie, ieder voor zich", [GGZ, POLITIE], True),
        ("Zorg en Veiligheid", [ZORG_EN_VEILIG], False),
        ("Zorg en Veiligheid/politie", [ZORG_EN_VEILIG, POLITIE], False),
        ("Leerplicht/inkomen", [LEERPLICHT, CONSULENT], False),
        ("allen", LEDEN[:-1], False),
        ("iedereen", LEDEN[:-1], False),
        ("alle partners", LEDEN[:-1], False),
        ("iedereen apart", LEDEN[:-1], True),
        ("allen, ieder voor zich", LEDEN[:-1], True),
        ("ieder", LEDEN[:-1], True),
        ("GGZ en GGZ", [GGZ], False),
    ],
)
def test_owners_as_people_write_them(tekst: str, gevonden: list[Deelnemer], ieder: bool) -> None:
    gezocht = zoek_eigenaars(tekst, LEDEN)
    assert (list(gezocht.leden), gezocht.ieder) == (gevonden, ieder)


def test_allen_with_one_member_is_that_one() -> None:
    gezocht = zoek_eigenaars("iedereen apart", [GGZ, DERDE])
    assert (gezocht.leden, gezocht.ieder) == ((GGZ,), False)


@pytest.mark.parametrize("tekst", ["GGZ en de brandweer", "brandweer", "", "politie/ / kerk"])
def test_an_unknown_owner_among_them_is_refused(tekst: str) -> None:
    with pytest.raises(DeelnemerOnbekend):
        zoek_eigenaars(tekst, LEDEN)


def test_a_name_that_fits_two_is_asked() -> None:
    with pytest.raises(WelkeDeelnemer):
        zoek_eigenaars("GGZ/Gemeente", LEDEN)


@pytest.mark.parametrize(
    ("wat", "wie", "verwacht"),
    [
        ("Belt de school", "politie", ("Belt de school", "politie")),
        ("Belt de school, GGZ", "politie", ("Belt de school", "GGZ, politie")),
        ("Belt de school, GGZ en politie", "ieder apart", ("Belt de school", "GGZ en politie, ieder apart")),
        ("Belt school, huisarts", "politie", ("Belt school, huisarts", "politie")),
    ],
)
def test_names_before_the_last_comma_are_owners_too(wat: str, wie: str, verwacht: tuple[str, str]) -> None:
    assert met_namen(wat, wie, LEDEN) == verwacht


def test_nobody_owns_what_everybody_left() -> None:
    punt: Actiepunt = een_punt(eigenaars=())
    assert aan_zet(punt) == ()
