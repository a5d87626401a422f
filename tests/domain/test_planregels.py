"""Actiepunten in lines of text, as minutes and letters have them."""

from datetime import date

import pytest

from commands.domain.afstemmingsplan import PlanDocument, VraagSoort
from commands.domain.ruwplan import RuweRegel
from tests.domain.test_planlezing import actie, lees, ruw


def plan(*teksten: str | tuple[int, str], **anders: object) -> PlanDocument:
    """A plan whose actiepunten stand in these lines, a line with its level or of level 1."""
    paren = [(1, een) if isinstance(een, str) else een for een in teksten]
    regels = tuple(RuweRegel(rij=i, tekst=tekst, niveau=niveau) for i, (niveau, tekst) in enumerate(paren, 1))
    return lees(ruw(**{"acties": None, "regels": regels, **anders}))


@pytest.mark.parametrize(
    "tekst",
    [
        "Actie: belt de huisarts (GGZ-instelling, 12/11)",
        "Actie: belt de huisarts (12 november, GGZ-instelling).",
        "Actie GGZ-instelling: belt de huisarts, uiterlijk 12 november",
        "Actiepunt 1: belt de huisarts \u2013 GGZ-instelling \u2013 12-11-2026",
        "Belt de huisarts (GGZ-instelling (behandelaar), do 12 nov)",
        "GGZ-instelling belt de huisarts v\u00f3\u00f3r 12 november",
        "GGZ-instelling: belt de huisarts, 12 november",
        "belt de huisarts | behandelaar | 12/11",
        "GGZ-instelling - belt de huisarts - 12 november",
        "Belt de huisarts; GGZ-instelling; 12-11",
    ],
)
def test_a_line_of_minutes_is_an_actiepunt(tekst: str) -> None:
    gelezen = plan(tekst)
    [punt] = gelezen.acties
    assert (punt.wat.casefold(), punt.wie, punt.uiterlijk) == ("belt de huisarts", 1, date(2026, 11, 12))
    assert gelezen.vragen == ()


@pytest.mark.parametrize("tekst", ["Belt de huisarts", "Belt de huisarts (indien nodig)", "Zorg voor vervoer (snel)"])
def test_a_point_without_an_owner_is_asked_and_keeps_its_words(tekst: str) -> None:
    gelezen = plan(tekst)
    assert (gelezen.acties[0].wat, gelezen.acties[0].wie) == (tekst, None)
    assert (VraagSoort.WIE_ONBEKEND, "tekst", 1) in [(een.soort, een.tabel, een.rij) for een in gelezen.vragen]
    assert not gelezen.vrij_te_geven


def test_an_unknown_owner_before_a_day_is_asked() -> None:
    gelezen = plan("Belt de huisarts (Dierenambulance, 12/11)")
    assert (gelezen.acties[0].wat, gelezen.acties[0].uiterlijk) == ("Belt de huisarts", date(2026, 11, 12))
    assert [(vraag.soort, vraag.waarde) for vraag in gelezen.vragen] == [(VraagSoort.WIE_ONBEKEND, "Dierenambulance")]


@pytest.mark.parametrize("tekst", ["Wijkteam bespreekt de brief van 3 december", "Wijkteam haalt hulp bij 3 december"])
def test_a_day_in_the_words_is_no_due_date(tekst: str) -> None:
    gelezen = plan(tekst)
    assert (gelezen.acties[0].wie, gelezen.acties[0].uiterlijk) == (0, None)
    assert [vraag.soort for vraag in gelezen.vragen] == [VraagSoort.DATUM_ONTBREEKT]


def test_a_line_without_end_is_kept_whole_and_asked() -> None:
    gelezen = plan("Belt (" + "a, " * 100_000 + "12 november)")
    assert [vraag.soort for vraag in gelezen.vragen][:1] == [VraagSoort.WIE_ONBEKEND]


def test_haste_and_several_owners_are_read_in_a_line_too() -> None:
    gelezen = plan("Belt de huisarts (Wijkteam/GGZ-instelling, z.s.m.)")
    assert [punt.wie for punt in gelezen.acties] == [0]
    assert [vraag.soort for vraag in gelezen.vragen] == [VraagSoort.WIE_SAMEN, VraagSoort.DATUM_ZONDER_DAG]


def test_points_below_an_owner_are_theirs_until_the_next_point() -> None:
    regels = ("GGZ-instelling:", (2, "Belt de huisarts (12/11)"), (2, "Gaat langs (Wijkteam, 13/11)"), "Mailt (14/11)")
    gelezen = plan(*regels)
    assert [(punt.wat, punt.wie) for punt in gelezen.acties] == [
        ("Belt de huisarts", 1),
        ("Gaat langs", 0),
        ("Mailt", None),
    ]


def test_a_line_outside_a_list_counts_only_whole() -> None:
    gelezen = plan((0, "Wij spraken over het wonen."), (0, "GGZ-instelling belt de huisarts, 12 november"), "Mailt")
    assert [punt.wat for punt in gelezen.acties] == ["belt de huisarts", "Mailt"]


def test_what_stands_in_the_table_too_counts_once_and_the_rest_is_told() -> None:
    gelezen = plan("Belt de huisarts (GGZ-instelling, 12/11)", acties=(actie(),))
    assert (len(gelezen.acties), gelezen.vragen) == (1, ())
    gelezen = plan("Mailt de huisarts (GGZ-instelling, 12/11)", acties=(actie(),))
    assert [punt.nummer for punt in gelezen.acties] == [1, 2]
    assert [(een.soort, een.waarde, een.blokkeert) for een in gelezen.vragen] == [
        (VraagSoort.ACTIES_IN_TEKST, "1", False)
    ]
