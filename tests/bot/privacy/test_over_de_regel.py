"""Names and numbers that are split over a line end: held, and not left over in what is proposed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.domain.vondst import Casuslijst, met_voorstel
from tests.bot.privacy.hulp import gevonden, toetser

GEHEEL = (
    ("kenteken ", "12-abc-3", " gezien"),
    ("De auto heeft kenteken ", "AB-123-C", "."),
    ("bel moeder op ", "06-12345678", " vandaag"),
    ("bsn ", "123456782", " staat erbij"),
    ("mail naar ", "jan.jansen@gmail.com", " graag"),
    ("geboren op ", "12-03-1990", " in het ziekenhuis"),
    ("postcode ", "3512 AB", " is goed"),
    ("rekening ", "NL91ABNA0417164300", " is leeg"),
)
WOORDEN = (
    ("woont op ", "Kerkstraat 14", " nu"),
    ("gesproken met ", "Mohammed Bouali", " vandaag"),
    ("overleg met ", "Pieter Jansen", " gehad"),
)
EINDEN = ("\n", "-\n", "\r\n")


def _is_covered(text: str, begin: int, end: int) -> bool:
    """Whether every letter and figure of this place is held."""
    held = {at for one in toetser().toets(text) if not one.warning for at in range(one.begin, one.end)}
    return all(at in held or not text[at].isalnum() for at in range(begin, end))


@pytest.mark.parametrize(("voor", "geheim", "na"), GEHEEL, ids=[een[1] for een in GEHEEL])
@pytest.mark.parametrize("einde", EINDEN, ids=["regel", "streep", "crlf"])
def test_a_number_that_is_split_anywhere_is_held_whole(voor: str, geheim: str, na: str, einde: str) -> None:
    for at in range(1, len(geheim)):
        gesplitst = geheim[:at] + einde + geheim[at:]
        assert _is_covered(voor + gesplitst + na, len(voor), len(voor + gesplitst)), gesplitst


@pytest.mark.parametrize(("voor", "geheim", "na"), WOORDEN, ids=[een[1] for een in WOORDEN])
def test_words_that_are_hyphenated_over_a_line_are_held_whole(voor: str, geheim: str, na: str) -> None:
    for at in range(1, len(geheim)):
        gesplitst = f"{geheim[:at]}-\n{geheim[at:]}"
        assert _is_covered(voor + gesplitst + na, len(voor), len(voor + gesplitst)), gesplitst


@pytest.mark.parametrize(
    "tekst",
    [
        "bericht kenteken 12-abc-\n3",
        "bericht kenteken 12-\nabc-3",
        "bericht kenteken 12-abc-\r\n3 gezien",
        "> kenteken 12-abc-\n> 3 gezien",
        "op de kerk-\nstraat 14 is weer overlast",
        "op de kerk\nstraat 14 is weer overlast",
        "zoon Mo-\nhammed zegt dat moeder weg is",
    ],
)
def test_what_people_split_is_held(tekst: str) -> None:
    assert gevonden(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "De afspraak is verzet naar wo-\nensdag om 10 uur.",
        "Het gesprek met de woning-\ncorporatie en de reclas-\nsering was goed.",
        "Gedaan:\n- huisbezoek\n- gebeld met de huisarts\n- brief verstuurd",
        "1. huisbezoek\n2. overleg met de school\n3. aanvraag gedaan",
        "Met vriendelijke groet,\nde wijkagent\nPolitie",
        "Groet,\nWijkteam",
        "Er zijn 2 meldingen op 12\nen 14 november.",
        "Dit lukt niet.\nDe client komt niet opdagen\nen belt niet terug.",
        "in- en\nuitstroom loopt",
        "Actiepunt 2 is klaar\nactiepunt 3 nog niet",
        "De client is twee keer\nniet verschenen bij het\ngesprek en krijgt nu een\nnieuwe afspraak.",
    ],
)
def test_clean_texts_of_several_lines_pass(tekst: str) -> None:
    assert gevonden(tekst) == []


@pytest.fixture(scope="module")
def bewaker() -> Bewaker:
    """Built once: the lists take some tenths of a second."""
    return Bewaker(Toetser)


async def _offered(bewaker: Bewaker, text: str) -> tuple[str, list[str]]:
    """The proposal, and what is still found in it."""
    proposed = met_voorstel(text, await bewaker.inspect([text], Casuslijst()))
    again = await bewaker.inspect([proposed], Casuslijst())
    return proposed, [proposed[one.begin : one.eind] for one in again if not one.waarschuwing]


@pytest.mark.parametrize(
    ("tekst", "weg"),
    [
        ("de client woont op nummer veertien a in de Dorps\nstraat", ("Dorps",)),
        ("op de kerk-\nstraat 14 is weer overlast", ("kerk", "straat")),
        ("reden: zoon Mo-\nhammed Bouali zegt dat moeder weg is", ("hammed", "Bouali")),
        ("kenteken 12-abc-\n3 gezien", ("12", "abc")),
    ],
)
async def test_no_part_of_a_split_finding_is_proposed(bewaker: Bewaker, tekst: str, weg: tuple[str, ...]) -> None:
    voorgesteld, over = await _offered(bewaker, tekst)

    assert over == []
    assert [deel for deel in weg if deel in voorgesteld] == []


async def test_a_known_name_and_a_listed_word_are_held_over_a_line_end(bewaker: Bewaker) -> None:
    vondsten = await bewaker.inspect(["Gesproken met Xan-\ndriel over de aanvraag."], Casuslijst(namen=("Xandriel",)))

    assert [(een.begin, een.eind) for een in vondsten if not een.waarschuwing] == [(14, 24)]


@st.composite
def _split(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.sampled_from((*GEHEEL, *WOORDEN)), min_size=1, max_size=3))
    text = ", ".join("".join(part) for part in parts)
    for at in sorted(draw(st.sets(st.integers(1, len(text) - 1), min_size=1, max_size=4)), reverse=True):
        text = text[:at] + draw(st.sampled_from(EINDEN)) + text[at:]
    return text


@given(_split())
@settings(max_examples=60, deadline=None)
async def test_the_guard_finds_nothing_in_what_it_proposes(bewaker: Bewaker, tekst: str) -> None:
    assert (await _offered(bewaker, tekst))[1] == []
