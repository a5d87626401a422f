"""Facts about a client that point to few people together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.kenmerken import Kenmerk, Kenmerksoort, lees_kenmerken
from commands.domain.mozaiek import in_teksten, uit_vondsten, weeg
from commands.domain.vondst import Vondst, met_voorstel

BEKEND = (Kenmerk(Kenmerksoort.KINDEREN, "4 kinderen"), Kenmerk(Kenmerksoort.WERK, "taxichauffeur"))


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [
        ("moeder heeft vier kinderen", "kinderen: 4 kinderen"),
        ("ze heeft 4 kids thuis", "kinderen: 4 kinderen"),
        ("haar 3 minderjarige kinderen", "kinderen: 3 kinderen"),
        ("ZE IS HOOGZWANGER", "kinderen: hoogzwanger"),
        ("alleenstaande moeder, wacht op huis", "gezin: alleenstaand"),
        ("hij woont weer bij zijn moeder", "gezin: bij zijn moeder"),
        ("ouders zijn gescheiden", "gezin: gescheiden"),
        ("mw is weduwe", "gezin: weduwe"),
        ("hij werkt als taxichauffeur", "werk: taxichauffeur"),
        ("ze heeft een baan als kassière", "werk: kassière"),
        ("hij zit op het vmbo", "school: vmbo"),
        ("is statushouder", "herkomst: statushouder"),
        ("hij heeft epilepsie", "gezondheid: epilepsie"),
        ("zij heeft borstkanker", "gezondheid: borstkanker"),
        ("op 3 mei is hij vrijgekomen", "gebeurtenis: 3 mei vrijgekomen"),
        ("vrijgekomen op 3-5", "gebeurtenis: vrijgekomen 3-5"),
        ("moeder van de drieling", "opvallend: drieling"),
    ],
)
def test_a_fact_is_read_as_people_write_it(tekst: str, waarde: str) -> None:
    assert [f"{een.kenmerk.soort}: {een.kenmerk.waarde}" for een in lees_kenmerken(tekst)] == [waarde]


@pytest.mark.parametrize(
    "tekst",
    [
        "De wijkagent werkt als contactpersoon.",
        "hij werkt als enige van het team op vrijdag",
        "De behandeling wordt aangehouden tot 15 januari.",
        "ik ga met pensioen over 2 weken dus vraag me niks meer",
        "Het oud papier wordt gescheiden opgehaald.",
        "Zij werkt nu aan haar doelen.",
        "Op 3 mei is er overleg.",
        "Ik heb een collega gesproken, drie keer gebeld.",
        "Het beleid voor woonwagens verandert.",
        "Moeder belt morgen; vader wil niet.",
    ],
)
def test_ordinary_words_of_members_tell_nothing(tekst: str) -> None:
    assert lees_kenmerken(tekst) == ()


def test_a_third_fact_holds_and_says_which_stand_together() -> None:
    tekst = "Hij heeft epilepsie en is verhuisd."

    [vondst] = weeg([tekst], BEKEND)

    assert vondst.samen == ("gezondheid", "kinderen", "werk")
    assert met_voorstel(tekst, [vondst]) == "Hij heeft [gezondheid] en is verhuisd."


def test_what_is_known_already_adds_nothing() -> None:
    assert weeg(["Zijn 4 kids zijn thuis, hij werkt weer als taxichauffeur."], BEKEND, 2) == []


@pytest.mark.parametrize(("tekst", "bekend"), [("Hij heeft epilepsie.", BEKEND[:1]), ("Hij belt morgen.", BEKEND)])
def test_two_facts_hold_nothing_and_no_fact_neither(tekst: str, bekend: tuple[Kenmerk, ...]) -> None:
    assert weeg([tekst], bekend) == []


def test_three_facts_in_one_text_hold_it() -> None:
    tekst = "Alleenstaande moeder, vijf kinderen, werkt als kapster."
    assert len(weeg([tekst], ())) == 3
    assert weeg([tekst], (), 0) == []
    assert weeg([tekst], (), 4) == []


def test_a_rare_fact_holds_alone() -> None:
    [vondst] = weeg(["Ze woont met haar zoon op een woonboot."], ())
    assert vondst.samen == ("opvallend",)


def test_what_a_person_lets_through_counts_by_the_kind_the_guard_saw_and_a_name_as_released() -> None:
    tekst = "Ze is 17 jaar en heet Proef."
    vondsten = [
        Vondst(tekst_nr=0, begin=6, eind=13, soort="age", voorstel="[leeftijd]"),
        Vondst(tekst_nr=0, begin=22, eind=27, soort="name", voorstel="betrokkene"),
    ]
    assert uit_vondsten([tekst], vondsten) == {
        Kenmerk(Kenmerksoort.LEEFTIJD, "17 jaar"),
        Kenmerk(Kenmerksoort.VRIJGEGEVEN, "proef"),
    }


ZIN = st.lists(
    st.sampled_from(["vier kinderen", "weduwe", "epilepsie", "werkt als kok", "drieling", "op het vmbo", "en", "belt"]),
    max_size=8,
).map(" ".join)


@given(st.lists(ZIN, max_size=4), st.integers(1, 6))
def test_after_the_proposal_nothing_is_added_any_more(teksten: list[str], grens: int) -> None:
    vondsten = weeg(teksten, BEKEND, grens)
    nieuw = [met_voorstel(tekst, [een for een in vondsten if een.tekst_nr == nr]) for nr, tekst in enumerate(teksten)]
    if vondsten:
        assert weeg(nieuw, BEKEND, grens) == []
    assert in_teksten(nieuw) <= in_teksten(teksten)
