"""The names of the members of a casus, who know each other by role alone, are held wherever they stand."""

import pytest

from bot.privacy.bewaker import Bewaker
from bot.privacy.known_names import known_names
from bot.privacy.toetser import Toetser
from commands.domain.vondst import Casuslijst, met_voorstel

NAMEN = ("Sjoerdtje Haas", "Wim de Boer", "Yasmina El Khattabi")


def gevonden(tekst: str, *toegestaan: str) -> list[str]:
    return [tekst[begin:eind] for begin, eind in known_names(tekst, NAMEN, toegestaan)]


@pytest.mark.parametrize(
    ("tekst", "plekken"),
    [
        ("ik sprak sjoerdtje haas vanmiddag", ["sjoerdtje haas"]),
        ("SJOERDTJE HAAS belt", ["SJOERDTJE HAAS"]),
        ("vraag het aan sjoerdtje", ["sjoerdtje"]),
        ("Wij vroegen het aan mevrouw Haas en zij belt", ["Haas"]),
        ("overleg met Wim de Boer gehad", ["Wim de Boer", "de Boer"]),
        ("Dat zei De Boer ook", ["De Boer"]),
        ("met vriendelijke groet,\nYasmina el Khattabi", ["Yasmina el Khattabi", "Yasmina", "el Khattabi"]),
        ("Sjoérdtje Haas", ["Sjoérdtje Haas", "Sjoérdtje"]),
        ("plan-sjoerdtje_haas-v2.docx", ["sjoerdtje_haas", "sjoerdtje"]),
    ],
)
def test_a_name_is_found_as_people_type_it(tekst, plekken):
    assert set(plekken) <= set(gevonden(tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "de boer op het land klaagt over lawaai",
        "Haas en konijn wonen in het park",
        "het is een bange haas",
        "HAAST IS NODIG",
        "wij boeren goed",
        "Sjoerd belt",
    ],
)
def test_a_surname_that_is_a_word_is_a_word_where_nothing_says_that_it_is_a_name(tekst):
    assert gevonden(tekst) == []


def test_what_the_house_allows_passes():
    assert gevonden("Wij belden mevrouw Haas", "Haas") == []


def test_nothing_is_looked_for_where_no_names_are_known():
    assert known_names("Sjoerdtje Haas", (), ()) == []


@pytest.mark.parametrize(
    "tekst", ["Ik mailde sjoerdtje.haas@partners.test al", "ik belde sjoerdtje haas net", "bel haas: 06-12345678"]
)
async def test_the_guard_holds_it_and_its_proposal_passes(tekst):
    bewaker, lijst = Bewaker(Toetser), Casuslijst(namen=NAMEN)
    vondsten = [een for een in await bewaker.inspect([tekst], lijst) if not een.waarschuwing]
    assert vondsten
    nieuw = met_voorstel(tekst, vondsten)
    assert "sjoerdtje" not in nieuw
    assert [een for een in await bewaker.inspect([nieuw], lijst) if not een.waarschuwing] == []
    assert [a.eind for a in vondsten[:-1]] <= [b.begin for b in vondsten[1:]]


async def test_without_the_name_on_the_list_the_small_letters_pass():
    """The list is what finds it."""
    bewaker, tekst = Bewaker(Toetser), ["dossier xandriel klopt"]
    assert await bewaker.inspect(tekst, Casuslijst()) == []
    assert await bewaker.inspect(tekst, Casuslijst(namen=("Xandriel Brom",)))
