"""A new mail that plainly answers a question of the bot is its answer, or is asked about; nobody else reads it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from commands.domain.bijeenkomst import DeelnameSoort
from tests.agendas import deelnames, plan_ico
from tests.flows.conftest import Maak
from tests.flows.test_casushouder_overdragen import casushouder, houder_zegt
from tests.flows.test_onder_vier_ogen import gevraagd_om_contact
from tests.flows.test_vervolg_ico import peil
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

DAN = datetime(2026, 12, 18, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def groep(wereld: Wereld) -> str:
    return wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst


async def los(wereld: Wereld, tekst: str, wie: str = GGZ) -> str:
    """A new mail to the own address of the casus; returns what its sender hears."""
    lid = (await wereld.leden(wereld.code))[wie]
    aantal = len(wereld.post.aan(wie))
    await wereld.mail(wie, f"casus-{wereld.code.lower()}+{lid.token}", tekst)
    await wereld.vooruit(dagen=1)
    return "\n".join(wereld.post.tekst(een) for een in wereld.post.aan(wie)[aantal:])


@pytest.mark.parametrize(
    ("tekst", "komt"),
    [
        ("Ik ben erbij, tot dan!", DeelnameSoort.JA),
        ("Helaas ben ik dan verhinderd, ik heb spreekuur", None),
        ("Goedemorgen,\n\nIk kan helaas niet bij het overleg zijn i.v.m. een training.\n\nMvg", None),
        ("ik kom naar het overleg", None),
        ("Ik ben er 18 dec helaas niet bij", None),
        ("verhinderd", DeelnameSoort.NEE),
        ("Uitnodiging ontvangen, staat in mijn agenda", None),
        ("wij sluiten graag aan", None),
    ],
)
async def test_an_answer_to_an_invitation_in_a_new_mail(
    wereld: Wereld, code: str, tekst: str, komt: DeelnameSoort | None
) -> None:
    ico = await plan_ico(wereld, code, DAN)
    voor = groep(wereld)
    bon = await los(wereld, tekst)

    assert groep(wereld) == voor
    assert "~procesregisseur~" not in bon
    assert "procesregisseur" in bon
    if komt is not None:
        assert (await deelnames(wereld, ico))[GGZ].antwoord is komt
    else:
        assert tekst.split()[-2] in wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    "tekst", ["Ja", "nee", "helaas niet", "ik kom", "Dat lukt mij niet", "kan niet", "Ik kan dan niet\n\ngr"]
)
async def test_words_that_may_answer_it_are_asked_about(wereld: Wereld, code: str, tekst: str) -> None:
    await plan_ico(wereld, code, DAN)
    voor, regie = groep(wereld), wereld.post.teksten(REGIE)
    bon = await los(wereld, tekst)

    assert groep(wereld) == voor
    assert wereld.post.teksten(REGIE) == regie
    assert f"{code} ico antwoord ja" in bon
    assert f"{code} bericht, met uw tekst" in bon


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik kom er niet uit met de cliënt, wie kan meedenken?",
        "Ik ben na het overleg met school begonnen, er is nu contact",
        "Cliënt was verhinderd, nieuwe afspraak volgt",
        "Ik ben aanwezig geweest bij het huisbezoek. De situatie is rustiger.",
        "Het lukt niet om de moeder te bereiken, we proberen het volgende week opnieuw",
        "Ik kom volgende week bij cliënt langs en laat dan weten hoe het gaat",
        "In het overleg van 2 november is afgesproken dat school belt",
        "Wij zijn er bij gebaat dat iedereen dezelfde informatie heeft",
    ],
)
async def test_words_for_the_group_still_reach_the_group(wereld: Wereld, code: str, tekst: str) -> None:
    await plan_ico(wereld, code, DAN)
    await los(wereld, tekst)

    assert tekst[:40] in " ".join(groep(wereld).split())


@pytest.mark.parametrize("tekst", ["Ik ben erbij, tot dan!", "verhinderd", "ja"])
async def test_without_a_question_nothing_is_different(wereld: Wereld, code: str, tekst: str) -> None:
    bon = await los(wereld, tekst)

    assert "ico antwoord" not in bon
    assert "waarop antwoordt u" not in bon.lower()


@pytest.mark.parametrize(
    ("tekst", "zegt"),
    [
        ("1 en 3", "u kunt op"),
        ("dinsdag wel, woensdag niet", "u kunt op"),
        ("Dinsdag kan ik niet ivm spreekuur, de andere twee wel", "kan 1 2"),
        ("woensdag lukt mij niet, heb dan dienst", "kan 1 2"),
        ("Alle momenten zijn voor mij goed, ik kan altijd", "u kunt op"),
    ],
)
async def test_an_answer_to_a_poll_in_a_new_mail(wereld: Wereld, code: str, tekst: str, zegt: str) -> None:
    await peil(wereld)
    voor = groep(wereld)
    bon = await los(wereld, tekst)

    assert groep(wereld) == voor
    assert zegt in bon


@pytest.mark.parametrize(
    "tekst",
    [
        "Dinsdag is cliënt niet verschenen op de afspraak",
        "Woensdag is er een gesprek met de school geweest, dat verliep goed",
        "Het gezin heeft dinsdag de sleutel gekregen",
    ],
)
async def test_a_day_of_a_poll_in_the_news_is_no_answer(wereld: Wereld, code: str, tekst: str) -> None:
    await peil(wereld)
    await los(wereld, tekst)

    assert tekst in " ".join(groep(wereld).split())


@pytest.mark.parametrize(
    "tekst", ["prima, doe ik", "ja", "Akkoord, ik neem het over", "liever niet, te druk", "nee sorry"]
)
async def test_a_bare_answer_to_an_offered_role_is_asked_about(wereld: Wereld, code: str, tekst: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")
    lezers = wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    bon = await los(wereld, tekst, POLITIE)

    assert lezers == wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    assert "Of u casushouder wordt?" in bon
    assert await casushouder(wereld) == {WIJKTEAM}
    await los(wereld, f"{code} casushouder akkoord", POLITIE)
    assert await casushouder(wereld) == {POLITIE}


async def test_a_plain_answer_about_the_role_stays_private(wereld: Wereld, code: str) -> None:
    await houder_zegt(wereld, "casushouder overdragen aan politie")
    lezers = wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    bon = await los(wereld, "casushouder worden zie ik niet zitten, ik ben maar twee dagen per week aanwezig", POLITIE)

    assert lezers == wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    assert "Wordt u nu casushouder" in bon


@pytest.mark.parametrize("tekst", ["akkoord, neem ik over", "ja hoor, prima", "dat neem ik graag over van de GGZ"])
async def test_an_answer_to_a_hand_over_in_a_new_mail(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "overdragen 2 aan politie")
    bon = await los(wereld, tekst, POLITIE)

    assert tekst not in wereld.kamers.casuskamer(code).tekst
    assert "akkoord" in bon


@pytest.mark.parametrize(
    "tekst",
    [
        "gisteren gebeld met de procesregisseur, we gaan door",
        "Vanmiddag met de procesregisseur overlegd over het vervolg, geen bijzonderheden",
    ],
)
async def test_an_answer_to_the_question_for_contact_in_a_new_mail(wereld: Wereld, code: str, tekst: str) -> None:
    await gevraagd_om_contact(wereld)
    lezers = groep(wereld)
    bon = await los(wereld, tekst)

    assert lezers == groep(wereld)
    assert "contact" in bon


async def test_ja_stuur_maar_about_a_held_text_in_a_new_mail(maak: Maak) -> None:
    wereld = maak(toets=nep_bewaker())
    await wereld.antwoord(wereld.post.laatste(GGZ), f"Ik heb {NAAM} gesproken over de school")
    assert "wacht" in wereld.post.laatste(GGZ).bericht.onderwerp
    bon = await los(wereld, "ja, stuur maar")

    assert "ja, stuur maar" not in groep(wereld)
    assert "gesproken over de school" in groep(wereld)
    assert bon
