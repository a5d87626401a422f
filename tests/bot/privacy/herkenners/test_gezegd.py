"""Dates, years, ages and numbers that are written as they are said."""

import pytest

from bot.privacy.hit import Kind
from bot.privacy.spoken import spoken
from tests.bot.privacy.hulp import gevonden


@pytest.mark.parametrize(
    ("tekst", "cijfers"),
    [
        ("drie mei negentienzesentachtig", "3-5-1986"),
        ("de datum is negen juli tweeduizend en elf dus", "de datum is 9-7-2011 dus"),
        ("op de zevende van de tiende negentienhonderd zesenzestig", "op de 7-10-1966"),
        ("van drieëntwintig maart negentien achtenzeventig", "van 23-3-1978"),
        ("binti kuater di yüni nobentidos", "24-6-1992"),
        ("bouwjaar negenentachtig", "bouwjaar 1989"),
        ("bel nul zes vier keer drie en dan acht acht twee nul", "bel 0633338820"),
        ("onder nul zeshonderdelf, dubbel vijf, vier vier drie drie", "onder 061155443 3".replace(" 3", "3")),
        ("kilo zes vijf negen november tango", "K659NT"),
        ("nul vijf streepje twee een vier acht acht nul streepje twee zes", "05-214880-26"),
    ],
)
def test_what_is_said_is_read_as_figures(tekst: str, cijfers: str) -> None:
    assert spoken(tekst)[0] == cijfers


def test_the_place_of_each_run_is_told_in_both_texts() -> None:
    tekst = "hij is van drie mei negentienzesentachtig zegt ze"
    gelezen, [(daar, hier)] = spoken(tekst)
    assert (gelezen[slice(*daar)], tekst[slice(*hier)]) == ("3-5-1986", "drie mei negentienzesentachtig")


@pytest.mark.parametrize(
    "tekst",
    [
        "een of twee pillen, drie keer per dag",
        "om tien uur of om elf uur in de zaal",
        "hij komt twee of drie keer",
        "in mei zijn we met zijn tienen",
    ],
)
def test_counts_and_times_are_left_as_they_are(tekst: str) -> None:
    assert spoken(tekst) == (tekst, [])


@pytest.mark.parametrize(
    ("tekst", "woorden", "soort"),
    [
        ("hij is van drie mei negentienzesentachtig", "drie mei negentienzesentachtig", Kind.GEBOORTEDATUM),
        ("betrokkene, bouwjaar negenentachtig, werkt niet", "negenentachtig", Kind.GEBOORTEDATUM),
        ("ze zit daar en wordt vrijdag elf", "elf", Kind.LEEFTIJD),
        ("hij is zevenentwintig", "zevenentwintig", Kind.LEEFTIJD),
        ("Hij zegt 23 te zijn, verlenging kan nog", "23", Kind.LEEFTIJD),
        ("Tachtiger, dwaalt 's nachts.", "Tachtiger", Kind.LEEFTIJD),
        ("auto is kilo zes vijf negen november tango", "kilo zes vijf negen november tango", Kind.KENTEKEN),
        ("MW VD B BELT DAGELIJKS.", "VD B", Kind.NAAM),
        ("aanmelding van M. te V. is binnen", "M. te V.", Kind.NAAM),
        ("volgens haar was h punt v punt weer thuis", "h punt v punt ", Kind.NAAM),
        ("hij is van t vechtcollege gestuurd", "vechtcollege", Kind.SCHOOL),
    ],
)
def test_what_identifies_is_held(tekst: str, woorden: str, soort: Kind) -> None:
    assert gevonden(tekst, soort=soort) == [woorden]


@pytest.mark.parametrize(
    "tekst",
    [
        "het gesprek is op drie juni tweeduizend zesentwintig",
        "de zitting is op drie juni om elf uur",
        "OUDSTE VAN VIER. OUDERS GESCHEIDEN.",
        "Wachtlijst is nu 5 maanden, sorry.",
        "Jeugdhulp kan tot de leeftijd van 23 jaar.",
        "Ketel van het complex, bouwjaar 2014, vervangen.",
        "ZITTING DO 10 DEC 11.15U OP AFD.",
        "RR 160/95, P 104, SAT 94.",
        "DEPOT GEGEVEN, 150 MG I.M. LINKS. VOLGENDE 4 WKN.",
        "De Vries- en dooischade valt onder de verzekering.",
        "VERVOER MET AMBULANCE, WACHTTIJD CA 40 MIN.",
        "bel kantoor 8.30-16.30",
        "cursus start 06-02, 10 bijeenkomsten",
        "er was weer een roos uit dr tuin gepikt",
    ],
)
def test_terms_limits_doses_and_hours_pass(tekst: str) -> None:
    assert gevonden(tekst) == []
