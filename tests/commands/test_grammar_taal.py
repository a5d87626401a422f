"""Properties of the grammar: it answers everything, in time, and understands its own help."""

from collections.abc import Callable
from time import process_time
from timeit import repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.command import Opdracht
from commands.domain.casus import is_code
from commands.domain.weigering import OpdrachtOnbekend, OpdrachtOnvolledig, TeVeelOpdrachten
from commands.grammar.grammar import MAX_OPDRACHTEN, lees
from commands.grammar.lezing import Niets, Plek, VrijeTekst
from commands.table import OPDRACHTEN
from tests.commands.lezen import lees_kort

WOORDEN = sorted({woord for command in OPDRACHTEN for vorm in command.vormen for woord in vorm.split()})
ZINNEN = st.lists(
    st.sampled_from(
        [*WOORDEN, "3", "12", "en", "K7Q2", "punt", "is", "maar", "vrijdag", "?", "!", "/", "\n", ",", "hoi"]
    )
).map(" ".join)
INGEVULD = {
    "<inzage, correctie of bezwaar>": "inzage",
    "[naam dag]": "casusoverleg 10 november",
    "<onderwerp>": "wachttijden bij de jeugdzorg",
    "[dagen en uren]": "di 8 dec 10:00, wo 9 dec 14:00",
    "[dag en uur]": "di 8 dec 10:00",
    "[plaats]": "het stadhuis",
    "[nummers]": "1 2",
    "<organisatie>": "Stichting Bewind Noord",
    "<dag en uur, met een komma ertussen>": "di 8 dec 10:00, wo 9 dec 14:00",
    "<dag en uur>": "di 8 dec 10:00",
    "<nummers, alle of geen>": "1 3",
    "<nummer van het moment>": "2",
    "<plaats of link>": "Vergaderzaal 2",
    "<rol van de voorzitter>": "een collega van het ZVH",
    "<akkoord of nee>": "akkoord",
    "<hoe>": "voorlopig",
    "[jaar]": "2026",
    "[organisaties]": "politie en GGZ",
    "[weg] [organisatie]": "GGZ",
    "<nummer van het actiepunt>": "3",
    "[versie]": "2",
    "<ja, nee of misschien>": "misschien",
    "<antwoord op een vraag over het plan>": "punt 1: 9 november",
    "<nummer in het nieuwe plan> is <nummer of nieuw>": "4 is 3",
    "[W12]": "W12",
    "<W12>": "W12",
    "<N3>": "N3",
    "<V3>": "V3",
    "<W12 of code>": "W12",
    "<code of alle>": "alle",
    "<woorden>": "Stichting Voorbeeld",
    "<woorden, met ; ertussen>": "Een; Twee",
    "<nummer>": "3",
    "[nummer]": "3",
    "<code>": "K7Q2",
    "<collega>": "collega@zvh.test",
    "<tekst>": "Wij bellen morgen.",
    "<reden>": "ziekte",
    "[reden]": "Andere baan.",
    "<datum>": "3 december 2026",
    "[toelichting]": "afspraak gemaakt",
    "[tekst]": "bel eerst de ouders",
    "[naar procesregisseur of manager]": "naar manager",
    "<casushouder, procesregisseur of eigenaar>": "casushouder",
    "[direct, dagelijks, wekelijks of samen]": "wekelijks",
    "[wie]": "GGZ",
    "[besluit]": "Wij wachten tot januari.",
    "[datum]": "3 december 2026",
    "[uitkomst]": "doorgaan",
    "[met de casushouder of procesregisseur]": "met de casushouder",
    "[ico <datum of dag en uur>]": "ico 3 november 2026",
    "<organisatie>, <rol>, <soort>, <e-mail of Matrix-id>": "GGZ, behandelaar, privaat, ggz@partner.test",
    "<organisatie, rol of adres>": "GGZ",
    "[vervanger <organisatie, rol of adres>]": "vervanger GGZ",
    "<e-mail of Matrix-id>": "ggz@partner.test",
    "<ja, nee of aanhouden>": "ja",
    "<advies of reden>": "prima",
    "<wie>": "politie",
    "[wat de cliënt weet of zegt]": "weet het vandaag",
}


def ingevuld(gebruik: str) -> str:
    """The usage as somebody types it."""
    for haakjes, waarde in sorted(INGEVULD.items(), key=lambda paar: -len(paar[0])):
        gebruik = gebruik.replace(haakjes, waarde)
    assert not set("<>[]") & set(gebruik), gebruik
    return gebruik


@given(st.one_of(st.text(), ZINNEN), st.sampled_from(Plek), st.none() | st.integers(1, 99), st.booleans())
def test_every_text_has_a_reading_or_a_question(tekst, plek, nummer, gericht):
    try:
        lezing = lees(tekst, OPDRACHTEN, plek=plek, nummer=nummer, gericht=gericht)
    except (OpdrachtOnbekend, OpdrachtOnvolledig):
        return
    if isinstance(lezing, tuple):
        assert lezing
        assert all(isinstance(opdracht, Opdracht) for opdracht in lezing)
        assert all(een.nummer is None for een in lezing if not een.command.over_punt)
    else:
        assert isinstance(lezing, Niets | VrijeTekst)


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Zl", "Zp"])).filter(lambda t: t[:1] not in "!/"))
def test_chat_without_a_number_in_front_never_reaches_the_bot(tekst):
    if not any(teken.isdigit() for teken in tekst):
        assert lees(f"och {tekst}", OPDRACHTEN, plek=Plek.KAMER) == Niets()


@pytest.mark.parametrize("command", OPDRACHTEN, ids=lambda command: command.woorden)
@pytest.mark.parametrize("deur", ["K!", "K/", "K//", "K@", "P", "P!", "M", "M!"])
def test_the_help_can_be_typed_at_every_door(command, deur):
    plek = {"K": Plek.KAMER, "P": Plek.PRIVE, "M": Plek.MAIL}[deur[0]]
    tekst = deur[1:].replace("@", "") + ingevuld(command.gebruik)

    lezing = lees(tekst, OPDRACHTEN, plek=plek, gericht=deur != "K!")

    assert isinstance(lezing, tuple)
    [opdracht] = lezing
    assert opdracht.command is command
    assert opdracht.code == ("K7Q2" if "<code>" in command.gebruik else None)
    assert opdracht.nummer == (3 if "<nummer>" in command.gebruik else None)
    assert bool(opdracht.tekst) == any(
        haak in command.gebruik.replace("<code>", "").replace("<nummer>", "") for haak in "<["
    )


@pytest.mark.parametrize("command", OPDRACHTEN, ids=lambda command: command.woorden)
def test_every_other_word_for_a_command_means_it(command):
    for vorm in (*command.ook, *command.alleen):
        achter = " 3" if command.over_punt else ""
        lezing = lees(f"!{vorm}{achter}", OPDRACHTEN, plek=Plek.KAMER)
        assert isinstance(lezing, tuple), vorm
        assert [een.command.woorden for een in lezing] == [command.woorden], vorm


def test_no_two_commands_share_their_words_unless_what_follows_tells_them_apart():
    vormen = [vorm for command in OPDRACHTEN for vorm in command.vormen]
    vormen.remove("akkoord")
    for tekst, wie in (("!akkoord N3", "akkoord"), ("!akkoord 3", "actie akkoord"), ("!3 akkoord", "actie akkoord")):
        lezing = lees(tekst, OPDRACHTEN, plek=Plek.KAMER)
        assert isinstance(lezing, tuple)
        assert [een.command.woorden for een in lezing] == [wie]

    assert sorted(vormen) == sorted(set(vormen))


@pytest.mark.parametrize("woord", ["3dec", "4mrt", "7feb", "9sep", "2apr"])
def test_a_date_is_no_code_of_a_casus(woord):
    assert not is_code(woord)


def test_a_reply_to_another_point_names_its_own():
    assert lees_kort("3 klaar", "M7") == "actie gereed 3"


@pytest.mark.parametrize("plek", list(Plek))
def test_a_flood_of_commands_is_refused_whole(plek):
    with pytest.raises(TeVeelOpdrachten):
        lees("3 klaar\n" * (MAX_OPDRACHTEN + 1), OPDRACHTEN, plek=plek)


def test_a_question_shows_the_line_but_not_all_of_it():
    with pytest.raises(OpdrachtOnbekend) as gevraagd:
        lees("3 klaar\n!" + "woord " * 200, OPDRACHTEN, plek=Plek.MAIL)

    getoond = gevraagd.value.gegevens["tekst"]
    assert isinstance(getoond, str)
    assert getoond.startswith("!woord")
    assert len(getoond) < 90


LANG: dict[str, Callable[[int], str]] = {
    "one line of words": lambda n: "klaar " * (n // 6),
    "one line without a space": lambda n: "k" * n,
    "one line of numbers": lambda n: "3, " * (n // 3),
    "many short lines": lambda n: "3\n" * (n // 2),
    "text under a command": lambda n: "3 klaar\n" + "gebeld met de school\n" * (n // 21),
    "text above a command": lambda n: "gebeld met de school\n" * (n // 21) + "3 klaar",
    "lines of marks": lambda n: "... !! ?\n" * (n // 9),
    "empty lines": lambda n: "\n" * n,
    "almost commands": lambda n: "3 is bijna wel eens wat\n" * (n // 24),
}


@pytest.mark.breed
@pytest.mark.parametrize("soort", LANG)
def test_long_texts_take_time_in_proportion(soort):
    """200 kB in one line, or 100 000 lines: four times the text, about four times the processor time."""

    def duur(lengte: int) -> float:
        tekst = LANG[soort](lengte)
        return min(repeat(lambda: lees_kort(tekst, "M"), number=1, repeat=2, timer=process_time))

    kort, lang = duur(50_000), duur(200_000)

    assert lang < 3
    assert lang < 12 * kort + 0.05
