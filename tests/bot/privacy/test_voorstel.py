"""Proposals: only what was found is replaced, people stay apart, and what is proposed passes the guard itself."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.privacy.bewaker import Bewaker
from bot.privacy.voorstel import Place, propose
from bot.privacy.watertight import ROUNDS, watertight
from commands.domain.vondst import Casuslijst, Vondst, met_voorstel, vervang
from tests.bot.privacy.hulp import toetser

TEKSTEN = Path(__file__).parent / "teksten"
ONTWIKKEL = [
    regel
    for naam in ("ontwikkel", "ontwikkel_kort", "ontwikkel_lang", "derdehand")
    for regel in map(json.loads, (TEKSTEN / f"{naam}.jsonl").read_text("utf-8").splitlines())
    if regel["spans"]
]
PAREN = [json.loads(regel) for regel in (TEKSTEN / "voorstellen.jsonl").read_text("utf-8").splitlines()]
BEWAKER = Bewaker(lambda _: toetser())


async def vondsten(*teksten: str) -> list[Vondst]:
    return [een for een in await BEWAKER.inspect(teksten, Casuslijst()) if not een.waarschuwing]


async def voorstel(tekst: str) -> str:
    return met_voorstel(tekst, await vondsten(tekst))


@pytest.mark.parametrize("een", PAREN, ids=[een["id"] for een in PAREN])
async def test_the_sentence_keeps_its_meaning(een):
    assert await voorstel(een["text"]) == een["proposal"]


@pytest.mark.parametrize("een", PAREN, ids=[een["id"] for een in PAREN])
async def test_what_is_proposed_passes(een):
    assert await vondsten(een["proposal"]) == []


async def test_what_is_proposed_for_every_text_of_the_labelled_sets_passes():
    gezegd = [await voorstel(een["text"]) for een in ONTWIKKEL]

    assert [tekst for tekst in gezegd if await vondsten(tekst)] == []


_KERN = """is niet verlengd|wil geen hulp meer|wil niet verhuizen|heeft nog geen afspraak|komt op tijd
staat niet op de lijst|is in goede orde ontvangen|blijft hier bij ons|moet op zitting komen""".replace("\n", "|").split(
    "|"
)
_VINDT = """zaak 8817263|clientnr 4491027|de heer Kaya|dossier 2026/44817|meneer Yilmaz|haar dochter Fatima
mevrouw S. Ramdin|BSN 123456782|het adres Lindenlaan 12|registratie 40023871|parketnummer 15/123456-26
telefoon 06-12345678|kenteken 12-ABC-3|zijn broer Mohammed|de woning Kerkstraat 12""".replace("\n", "|").split("|")
_TYPEN = "zaak clientnr de heer dossier meneer haar dochter mevrouw het adres registratie zijn broer woning kenteken en"
_BLIJFT = {woord for zin in (*_KERN, _TYPEN) for woord in zin.split()}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(_VINDT), st.sampled_from(_KERN)), min_size=1, max_size=4),
    st.sampled_from([" en ", ". ", ", "]),
)
async def test_every_word_beside_what_was_found_survives_in_its_order(delen, tussen):
    tekst = tussen.join(f"{wie} {wat}" for wie, wat in delen)
    # a sentence that points to somebody as a whole goes as a whole
    assume(all(een.soort != "indirect" for een in await vondsten(tekst)))

    nieuw = await voorstel(tekst)

    def gewoon(zin: str) -> list[str]:
        return [woord for woord in zin.replace(",", " ").replace(".", " ").split() if woord in _BLIJFT]

    assert gewoon(nieuw) == gewoon(tekst)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 6), st.sampled_from(["name", "id", "verboden"]))))
def test_whatever_was_found_the_rest_of_the_text_stays(plekken):
    tekst = "abc Def ghi jkl mno. Pqr stu vwx yz, en klaar is het hier"
    los: list[Place] = []
    for begin, lengte, soort in sorted(plekken):
        if begin >= (los[-1].end if los else 0):
            los.append(Place(0, begin, begin + lengte, soort))

    woorden = propose([tekst], los)

    over = "".join(tekst[een.end : volgend.begin] for een, volgend in pairwise(los))
    nieuw = vervang(tekst, [(een.begin, een.end, "") for een in los])
    assert len(woorden) == len(los)
    assert over.replace(" ", "") in nieuw.replace(" ", "")


async def test_people_stay_apart_over_all_texts_of_a_message():
    teksten = ["Fatima belde met Ahmed.", "Ahmed", "Daarna belde Fatima."]

    gevonden = await vondsten(*teksten)

    assert [een.voorstel for een in gevonden] == ["Persoon 1", "persoon 2", "Persoon 2", "persoon 1"]


async def test_numbers_that_a_sender_gave_himself_are_not_given_to_others():
    assert (
        await voorstel("Persoon 2 belde met Fatima en met Ahmed.") == "Persoon 2 belde met persoon 3 en met persoon 4."
    )


def test_what_still_shows_in_the_proposal_is_replaced_too():
    def zoek(tekst: str) -> list[tuple[int, int, str]]:
        begin = tekst.find("Boer")
        return [(begin, begin + 4, "name")] if begin >= 0 else []

    uit = watertight(["Jan Boer belde."], [Place(0, 0, 3, "name")], zoek)

    assert (
        vervang("Jan Boer belde.", [(plek.begin, plek.end, woorden) for plek, woorden in uit])
        == "Persoon 1 persoon 2 belde."
    )


@pytest.mark.parametrize(("zoekt", "wordt"), [("belde", "[weggelaten]\nGoed zo."), ("", "[weggelaten]")])
def test_a_line_that_never_passes_goes_as_a_whole_and_in_the_end_the_text(zoekt, wordt):
    """A guard that always finds something else: rounds end."""
    keren = 0

    def zoek(tekst: str) -> list[tuple[int, int, str]]:
        nonlocal keren
        keren += 1
        if not zoekt:
            return [(0, 1, "name")]
        return [] if tekst.startswith("[weggelaten]\n") else [(0, 1, "name")]

    tekst = "Jan belde.\nGoed zo."
    uit = watertight([tekst], [Place(0, 0, 3, "name")], zoek)

    assert vervang(tekst, [(plek.begin, plek.end, woorden) for plek, woorden in uit]) == wordt
    assert keren <= ROUNDS + 2


@pytest.mark.parametrize(
    ("tekst", "gezegd"),
    [
        ("Jan de Vries van de apotheek heeft het bevestigd.", "Iemand van de apotheek heeft het bevestigd."),
        ("Gisteren belde Jan de Vries namens het wijkteam.", "Gisteren belde iemand namens het wijkteam."),
        (
            "Jan de Vries van de apotheek belde. Morgen belt Jan de Vries weer.",
            "Iemand van de apotheek belde. Morgen belt deze persoon weer.",
        ),
        ("Jan de Vries heeft het bevestigd.", "Betrokkene heeft het bevestigd."),
    ],
)
async def test_who_is_of_an_organisation_does_not_become_the_client(tekst, gezegd):
    assert await voorstel(tekst) == gezegd
    assert await vondsten(gezegd) == []


@pytest.mark.parametrize(
    ("tekst", "gezegd"),
    [
        ("Ik heb Peter de wijkagent gebeld", "Ik heb de wijkagent gebeld"),
        ("Overleg gehad met Karin, de wijkagent", "Overleg gehad met iemand, de wijkagent"),
        ("Sanne (wijkagent) gaat langs", "Iemand (wijkagent) gaat langs"),
        ("De collega van de GGZ, Karin, belt", "De collega van de GGZ, deze persoon, belt"),
        ("Contact gehad met Jansen, politie", "Contact gehad met iemand, politie"),
        ("Buurman Henk belde", "De buurman belde"),
        ("Fatima de Vries van het wijkteam belt morgen", "Iemand van het wijkteam belt morgen"),
        ("Jan belde", "Betrokkene belde"),
        ("Jan, de moeder belde", "Betrokkene, de moeder belde"),
    ],
)
async def test_a_colleague_or_a_neighbour_is_not_the_client(tekst: str, gezegd: str):
    assert await voorstel(tekst) == gezegd
    assert await vondsten(gezegd) == []
