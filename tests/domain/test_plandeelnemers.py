"""The table of deelnemers: kinds, channels and addresses."""

import pytest

from commands.domain.afstemmingsplan import VraagSoort
from commands.domain.contactgegevens import lees_email, lees_kanalen, lees_matrix_id, lees_soort
from commands.domain.eigen import EigenAdressen
from commands.domain.plandeelnemers import lees_deelnemers
from commands.domain.rollen import Kanaal, Soort
from commands.domain.ruwplan import RuweDeelnemer


def rij(nummer: int = 2, **anders: str) -> RuweDeelnemer:
    woorden = {"organisatie": "Politie", "functie": "wijkagent", "soort": "publiek", "email": "Wijk@Partners.test "}
    return RuweDeelnemer(rij=nummer, **{**woorden, **anders})


def vragen(*rijen: RuweDeelnemer) -> list[tuple[VraagSoort, int, str]]:
    return [(vraag.soort, vraag.rij, vraag.waarde) for vraag in lees_deelnemers(rijen)[2]]


def test_an_address_is_kept_in_lower_case_and_gives_the_channel() -> None:
    (deelnemer,), _, open_vragen = lees_deelnemers([rij(matrix_id="-")])
    assert (deelnemer.email, deelnemer.kanalen, open_vragen) == ("wijk@partners.test", (Kanaal.MAIL,), [])


def test_a_kind_that_the_name_tells_does_not_block() -> None:
    (deelnemer,), onduidelijk, open_vragen = lees_deelnemers([rij(soort="")])
    assert (deelnemer.soort, onduidelijk) == (Soort.PUBLIEK, frozenset())
    assert [(een.soort, een.voorstel, een.blokkeert) for een in open_vragen] == [
        (VraagSoort.SOORT_AFGELEID, "publiek", False)
    ]


@pytest.mark.parametrize(
    ("anders", "vraag"),
    [
        ({"organisatie": ""}, (VraagSoort.ORGANISATIE_LEEG, 2, "wijkagent")),
        ({"soort": "", "organisatie": "Wijkteam"}, (VraagSoort.SOORT_ONBEKEND, 2, "")),
        ({"soort": "publiek of privaat"}, (VraagSoort.SOORT_ONBEKEND, 2, "publiek of privaat")),
        ({"email": ""}, (VraagSoort.ADRES_ONTBREEKT, 2, "")),
        ({"email": "", "kanaal": "mail"}, (VraagSoort.ADRES_ONTBREEKT, 2, "mail")),
        ({"kanaal": "beide"}, (VraagSoort.ADRES_ONTBREEKT, 2, "matrix")),
        ({"email": "wijk@partners"}, (VraagSoort.ADRES_ONJUIST, 2, "wijk@partners")),
        ({"matrix_id": "wijk:zvh.test"}, (VraagSoort.KANAAL_ONBEKEND, 2, "")),
        ({"kanaal": "postduif"}, (VraagSoort.KANAAL_ONBEKEND, 2, "postduif")),
        ({"matrix_id": "@wijk:zvh.test"}, (VraagSoort.KANAAL_ONBEKEND, 2, "")),
        ({"soort": "derde", "kanaal": "beide"}, (VraagSoort.KANAAL_DERDE, 2, "beide")),
        ({"soort": "derde", "email": ""}, (VraagSoort.ADRES_ONTBREEKT, 2, "mail")),
    ],
)
def test_a_bad_deelnemer_is_asked_by_row(anders: dict[str, str], vraag: tuple[VraagSoort, int, str]) -> None:
    gevonden = vragen(rij(**anders))
    assert gevonden[0] == vraag
    assert all(open_vraag.blokkeert for open_vraag in lees_deelnemers([rij(**anders)])[2])


@pytest.mark.parametrize(
    "anders",
    [
        {"email": "Wijk@casus.zvh.test"},
        {"email": "postbus+wijk@huis.test"},
        {"kanaal": "matrix", "email": "", "matrix_id": "@ketenbot:zvh.test"},
    ],
)
def test_an_address_of_the_bot_itself_is_asked(anders: dict[str, str]) -> None:
    eigen = EigenAdressen(domein="casus.zvh.test", postbus="postbus@huis.test", matrix_id="@ketenbot:zvh.test")
    [vraag] = lees_deelnemers([rij(**anders)], eigen=eigen)[2]
    assert (vraag.soort, vraag.rij, vraag.blokkeert) == (VraagSoort.ADRES_EIGEN, 2, True)


@pytest.mark.parametrize(
    ("aan", "anders", "kanaal"),
    [
        (Kanaal.MAIL, {"kanaal": "matrix", "matrix_id": "@wijk:zvh.test"}, "matrix"),
        (Kanaal.MAIL, {"kanaal": "beide", "matrix_id": "@wijk:zvh.test"}, "matrix"),
        (Kanaal.MAIL, {"email": "", "matrix_id": "@wijk:zvh.test"}, "matrix"),
        (Kanaal.MATRIX, {}, "mail"),
    ],
)
def test_a_channel_that_is_off_is_asked(aan: Kanaal, anders: dict[str, str], kanaal: str) -> None:
    [vraag] = lees_deelnemers([rij(**anders)], frozenset({aan}))[2]
    assert (vraag.soort, vraag.rij, vraag.waarde, vraag.blokkeert) == (VraagSoort.KANAAL_UIT, 2, kanaal, True)


def test_of_two_addresses_the_one_on_the_channel_that_is_on_is_used() -> None:
    (deelnemer,), _, open_vragen = lees_deelnemers([rij(matrix_id="@wijk:zvh.test")], frozenset({Kanaal.MATRIX}))
    assert (deelnemer.kanalen, open_vragen) == ((Kanaal.MATRIX,), [])


def test_a_derde_is_sent_nothing_yet_so_that_mail_may_be_off() -> None:
    assert lees_deelnemers([rij(soort="derde")], frozenset({Kanaal.MATRIX}))[2] == []


def test_an_unclear_kind_counts_as_derde_until_it_is_answered() -> None:
    (deelnemer,), onduidelijk, _ = lees_deelnemers([rij(soort="???", matrix_id="@wijk:zvh.test", kanaal="mail")])
    assert (deelnemer.soort, onduidelijk) == (Soort.DERDE, {0})


def test_a_derde_has_mail_alone_whatever_he_asks() -> None:
    (deelnemer,), _, _ = lees_deelnemers([rij(soort="derden", matrix_id="@wijk:zvh.test", kanaal="matrix")])
    assert (deelnemer.kanalen, deelnemer.matrix_id) == ((Kanaal.MAIL,), None)


@pytest.mark.parametrize("anders", [{}, {"functie": "rechercheur", "organisatie": "OM"}, {"email": ""}])
def test_somebody_named_twice_is_asked_and_kept_once(anders: dict[str, str]) -> None:
    rijen = (rij(), rij(3, **anders))
    assert vragen(*rijen) == [(VraagSoort.DUBBELE_DEELNEMER, 3, rijen[1].organisatie)]
    assert len(lees_deelnemers(rijen)[0]) == 1


def test_two_colleagues_in_one_role_are_two_deelnemers() -> None:
    assert vragen(rij(), rij(3, email="ander@partners.test")) == []


@pytest.mark.parametrize(
    ("tekst", "kanalen"),
    [
        ("mail", (Kanaal.MAIL,)),
        ("E-mail", (Kanaal.MAIL,)),
        ("per e-mail", (Kanaal.MAIL,)),
        ("Matrix", (Kanaal.MATRIX,)),
        ("chat", (Kanaal.MATRIX,)),
        ("beide", (Kanaal.MAIL, Kanaal.MATRIX)),
        ("chat en mail", (Kanaal.MAIL, Kanaal.MATRIX)),
        ("mail/matrix", (Kanaal.MAIL, Kanaal.MATRIX)),
        ("fax", None),
        ("", None),
    ],
)
def test_channels_are_read_by_their_synonyms(tekst: str, kanalen: tuple[Kanaal, ...] | None) -> None:
    assert lees_kanalen(tekst) == kanalen


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [("Publieke partner", Soort.PUBLIEK), ("PRIVAAT", Soort.PRIVAAT), ("derde partij", Soort.DERDE), ("anders", None)],
)
def test_kinds_are_read_by_their_synonyms(tekst: str, soort: Soort | None) -> None:
    assert lees_soort(tekst) is soort


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "a",
        "@",
        "a@b",
        "@b.nl",
        "a@b@c.nl",
        "a b@c.nl",
        "a@c.nl, d@e.nl",
        "a@.nl",
        "a@b..nl",
        "a\n@b.nl",
        "\u00e9@b.nl",
        "a@-b.nl",
    ],
)
def test_what_is_no_mail_address_is_refused(tekst: str) -> None:
    assert lees_email(tekst) is None


@pytest.mark.parametrize(
    "tekst", ["", "@", "wijk:zvh.test", "@wijk", "@:zvh.test", "@wi jk:zvh.test", "@wijk:zvh test", "@a:b:c:d"]
)
def test_what_is_no_matrix_id_is_refused(tekst: str) -> None:
    assert lees_matrix_id(tekst) is None


def test_a_matrix_id_may_come_as_a_link_and_with_a_port() -> None:
    assert lees_matrix_id("https://matrix.to/#/@Wijk:ZVH.test:8448") == "@Wijk:zvh.test:8448"


def test_a_house_without_kinds_asks_none_and_reads_none():
    rijen = [rij(2, soort=""), rij(3, functie="arts", email="arts@partners.test", soort="privaat")]
    deelnemers, onduidelijk, vragen_ = lees_deelnemers(rijen, soorten=False)
    assert ([een.soort for een in deelnemers], onduidelijk, vragen_) == ([Soort.GEEN] * 2, frozenset(), [])


def test_a_derde_in_a_house_without_kinds_is_told_and_takes_part():
    (een,), _, (vraag,) = lees_deelnemers(
        [rij(soort="derde", matrix_id="@wijk:zvh.test", kanaal="beide")], soorten=False
    )
    assert (een.soort, een.kanalen) == (Soort.GEEN, (Kanaal.MAIL, Kanaal.MATRIX))
    assert (vraag.soort, vraag.waarde, vraag.blokkeert) == (VraagSoort.GEEN_DERDEN, "Politie", False)
