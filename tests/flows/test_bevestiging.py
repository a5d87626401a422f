"""Who writes often is told three times that it was shared, and from then on only what is not as they expect."""

from dataclasses import replace

import pytest

from commands.adres import antwoordadres
from commands.domain.meldingen import Meldingen
from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, POLITIE, Wereld

GEDEELD = "Dit is gedeeld met de deelnemers van casus"
LAATSTE = "U krijgt deze bevestiging hierna niet meer."
WOORDEN = [
    "De buren zeggen dat het rustiger is",
    "De woning is weer bewoond, ik zag licht branden",
    "moeder belde, alles gaat zijn gangetje",
    "Vandaag gesproken met de wijkverpleging, zij komt vrijdag.",
]


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=replace(BELEID, meldingen=Meldingen.DAGELIJKS))


async def schrijf(wereld: Wereld, tekst: str, *, van: str = POLITIE, dmarc: str = "pass") -> str:
    """All that they read because of it."""
    wereld.post.wis()
    lid = (await wereld.leden(wereld.code))[van]
    await wereld.mail(van, antwoordadres(wereld.code, lid.token), tekst, dmarc=dmarc)
    return wereld.post.teksten(van)


async def test_the_third_receipt_says_that_it_is_the_last_and_the_group_hears_on(wereld: Wereld, code: str) -> None:
    gelezen = [await schrijf(wereld, een) for een in WOORDEN]

    assert [(GEDEELD in een, LAATSTE in een) for een in gelezen] == [
        (True, False),
        (True, False),
        (True, True),
        (False, False),
    ]
    assert gelezen[-1] == ""
    assert f"> {WOORDEN[-1]}" in wereld.post.teksten(GGZ)


async def test_it_counts_for_each_person(wereld: Wereld, code: str) -> None:
    for een in WOORDEN:
        await schrijf(wereld, een)

    assert GEDEELD in await schrijf(wereld, WOORDEN[0], van=GGZ)


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("hij heeft een mes, kan er nu iemand komen?", "Bel 112"),
        ("3 klaar, hij is woensdag aangemeld", "Genoteerd: casus"),
        ("Ik ben gisteren langs geweest, niemand thuis.", "Is het klaar? Antwoord: 3 klaar"),
        ("kunt u mij zeggen wat mijn actiepunten zijn?", "actiepunt"),
    ],
)
async def test_what_says_more_than_that_is_always_said(wereld: Wereld, code: str, tekst: str, antwoord: str) -> None:
    for een in WOORDEN:
        await schrijf(wereld, een)

    assert antwoord in await schrijf(wereld, tekst)


async def test_words_that_may_be_of_another_are_always_told(wereld: Wereld, code: str) -> None:
    """A forger counts for nothing: whose name it is must hear of it."""
    gelezen = [await schrijf(wereld, een, dmarc="") for een in WOORDEN]

    assert all(GEDEELD in een and LAATSTE not in een for een in gelezen)


async def test_who_wants_everything_at_once_gets_each(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, "meldingen direct")

    gelezen = [await schrijf(wereld, een) for een in WOORDEN]

    assert all(GEDEELD in een and LAATSTE not in een for een in gelezen)
