"""Deelnemers in a line or a list, with their addresses."""

import pytest

from commands.domain.afstemmingsplan import VraagSoort
from commands.domain.planadressen import lees_adresregels
from commands.domain.ruwplan import RuweRegel
from tests.domain.test_planlezing import lees, ruw

GGZ = ("GGZ-instelling", "behandelaar", "privaat", "ggz@partners.test", "")
WIJK = ("Wijkteam", "casusregie", "publiek", "", "@wijk:zvh.test")


def gelezen(tekst: str) -> list[tuple[str, ...]]:
    return [
        (een.organisatie, een.functie, een.soort, een.email, een.matrix_id)
        for een in lees_adresregels([RuweRegel(rij=1, tekst=tekst)])
    ]


@pytest.mark.parametrize(
    "tekst",
    [
        "GGZ-instelling, behandelaar, privaat, ggz@partners.test",
        "GGZ-instelling (behandelaar, privaat) \u2013 ggz@partners.test",
        "GGZ-instelling \u2013 behandelaar \u2013 privaat <ggz@partners.test>",
        "GGZ-instelling | behandelaar | privaat | mailto:ggz@partners.test",
    ],
)
def test_a_line_with_an_address_is_a_deelnemer(tekst: str) -> None:
    assert gelezen(tekst) == [GGZ]


@pytest.mark.parametrize(
    "tekst",
    [
        "GGZ-instelling (behandelaar, privaat, ggz@partners.test); Wijkteam (casusregie, publiek, @wijk:zvh.test)",
        "GGZ-instelling (behandelaar, privaat, ggz@partners.test), Wijkteam (casusregie, publiek, @wijk:zvh.test)",
        "GGZ-instelling, behandelaar, privaat, ggz@partners.test, Wijkteam, casusregie, publiek, @wijk:zvh.test.",
    ],
)
def test_several_in_one_line_are_several(tekst: str) -> None:
    assert gelezen(tekst) == [GGZ, WIJK]


@pytest.mark.parametrize("tekst", ["", "de voorzitter", "GGZ (behandelaar)", "a@b.test / c@d.test", "@", "GGZ, ggz@"])
def test_who_has_no_single_address_is_no_deelnemer(tekst: str) -> None:
    assert gelezen(tekst) == []


def test_a_kind_that_is_missing_is_asked_at_its_line() -> None:
    regels = (
        RuweRegel(rij=1, tekst="Wijkteam, publiek, wijk@partners.test"),
        RuweRegel(rij=2, tekst="x@y.test"),
    )
    plan = lees(ruw(deelnemers=None, adresregels=regels))
    vragen = [(vraag.soort, vraag.tabel, vraag.rij) for vraag in plan.vragen if vraag.tabel == "verzendlijst"]
    assert vragen == [
        (VraagSoort.ORGANISATIE_LEEG, "verzendlijst", 2),
        (VraagSoort.SOORT_ONBEKEND, "verzendlijst", 2),
    ]


def test_a_table_of_deelnemers_goes_before_a_list() -> None:
    regels = (RuweRegel(rij=1, tekst="Archief, postkamer, publiek, archief@partners.test"),)
    assert "Archief" not in [wie.organisatie for wie in lees(ruw(adresregels=regels)).deelnemers]
