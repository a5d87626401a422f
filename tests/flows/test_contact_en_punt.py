"""One answer about contact and an actiepunt: each to whom it is for; the group reads nothing of the contact."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_naast_contact import groep, houder_per_mail, mail
from tests.wereld import POLITIE, REGIE, Wereld


async def vraag(wereld: Wereld) -> None:
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], "3 uitstel tot 8 december, de buren zijn weg")
    await houder_per_mail(wereld, "2026-12-08 12:00")


@pytest.mark.parametrize(
    "woorden",
    [
        "gisteren gebeld met de PR, gaat door zo. 3 is klaar trouwens",
        "3 is klaar. gisteren gebeld met de procesregisseur, doorgaan",
        "Gesproken met de regie gisteren, loopt goed.\nPunt 3 is klaar",
    ],
)
async def test_the_contact_is_noted_and_the_point_is_done(wereld: Wereld, code: str, woorden: str) -> None:
    await vraag(wereld)
    al = groep(wereld)
    await wereld.antwoord(mail(wereld, POLITIE, "is er contact geweest?"), woorden)

    assert (await wereld.punt(code, 3)).status is Status.GEREED
    bon = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "Genoteerd: contact over casus" in bon
    assert "op maandag 7 december 2026" in bon
    nieuw = groep(wereld).removeprefix(al)
    assert not any(woord in nieuw for woord in ("gebeld", "PR", "Gesproken", "doorgaan"))


async def test_a_talk_with_an_owner_in_one_sentence_with_the_point_stays_with_the_point(
    wereld: Wereld, code: str
) -> None:
    await vraag(wereld)
    await wereld.antwoord(
        mail(wereld, POLITIE, "is er contact geweest?"), "Ik sprak de buren. Punt 3: geen overlast meer"
    )

    assert "Genoteerd: contact" not in wereld.post.teksten(POLITIE)
    assert "geen overlast meer" in groep(wereld)


async def test_words_about_contact_that_are_no_report_go_to_the_procesregisseur_alone(
    wereld: Wereld, code: str
) -> None:
    await vraag(wereld)
    await wereld.antwoord(
        mail(wereld, POLITIE, "is er contact geweest?"), "we bellen elkaar vrijdag, ze heeft het druk. 3 is klaar"
    )

    assert (await wereld.punt(code, 3)).status is Status.GEREED
    assert "ze heeft het druk" not in groep(wereld)
    assert "ze heeft het druk" in wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    "woorden",
    [
        "kan dicht wat mij betreft, er is een nieuwe woning",
        "de zaak kan dicht",
        "lukt niet, regisseur neemt niet op",
        "Procesregisseur belt niet terug",
    ],
)
async def test_words_about_the_casus_or_the_contact_change_no_actiepunt(
    wereld: Wereld, code: str, woorden: str
) -> None:
    await vraag(wereld)
    al = groep(wereld)
    await wereld.antwoord(mail(wereld, POLITIE, "is er contact geweest?"), woorden)

    assert (await wereld.punt(code, 3)).status is Status.OPEN
    assert groep(wereld) == al
