"""Whose mail may carry no content: they hear that there is news, and answer by number and button as anybody else."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest

from commands.domain.actiepunt import Status
from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, Wereld

INHOUD = ("afspraak met de cliënt", "wijkagent", "huur", "Doelen", "overlast", "vastgelopen")


@pytest.fixture
def stil(maak: Maak) -> Wereld:
    """The GGZ is an organisation whose mail may not carry content; the politie is not."""
    return maak(leeg=True, beleid=replace(BELEID, alleen_melding=frozenset({GGZ})))


async def test_they_hear_of_news_and_number_alone_and_others_as_always(stil: Wereld) -> None:
    code = await stil.lopende_casus()

    gelezen = stil.post.teksten(GGZ)

    assert f"Er is een vraag aan u in casus {code}, actiepunt 2" in gelezen
    assert "uw organisatie wil geen inhoud per mail" in gelezen
    assert [een for een in INHOUD if een in gelezen] == []
    assert "Doelen" in stil.post.teksten(POLITIE)
    assert {een.bericht.bijgevoegd for een in stil.post.aan(GGZ)} == {None}


@pytest.mark.parametrize("antwoord", ["2 klaar", "klaar, gesproken met de moeder", "knop"])
async def test_an_answer_counts_by_number_in_words_and_by_button(stil: Wereld, antwoord: str) -> None:
    code = await stil.lopende_casus()
    await stil.vooruit(tot=stil.nu.replace(day=23, hour=12))  # three working days before its date
    herinnering = stil.post.laatste(GGZ)
    assert f"Er is een vraag aan u in casus {code}, actiepunt 2." in stil.post.tekst(herinnering)
    if antwoord == "knop":
        html = stil.post.mail(herinnering).get_body(("html",))
        assert html is not None
        knop = re.search(r"mailto:[^\"]*body=([^\"&]+)", html.get_content())
        assert knop is not None
        antwoord = unquote(knop[1])

    await stil.antwoord(herinnering, antwoord)

    assert (await stil.punt(code, 2)).status is Status.GEREED
    assert "moeder" not in stil.post.teksten(GGZ)
    assert f"Uw antwoord is genoteerd in casus {code}" in stil.post.tekst(stil.post.laatste(GGZ))


async def test_a_refusal_says_that_it_is_one(stil: Wereld) -> None:
    code = await stil.lopende_casus()

    await stil.antwoord(stil.post.laatste(GGZ), "99 klaar")

    gelezen = stil.post.laatste(GGZ)
    assert "uw bericht is niet uitgevoerd" in gelezen.bericht.onderwerp.lower()
    assert f"Uw bericht is niet uitgevoerd in casus {code}." in stil.post.tekst(gelezen)


async def test_somebody_of_the_house_can_be_one_of_them(maak: Maak) -> None:
    wereld = maak(leeg=True, beleid=replace(BELEID, alleen_melding=frozenset({REGIE.partition("@")[2]})))
    code = await wereld.lopende_casus()

    assert "controleer het plan" not in wereld.post.teksten(REGIE)
    assert f" in casus {code}.\n" in wereld.post.teksten(REGIE)
