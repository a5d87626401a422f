"""Mails of what people write and set without a thought for a telephone."""

import re
from dataclasses import replace
from email import message_from_bytes, policy

import pytest

from bot.mail.sending.composing import compose
from commands.domain.actiepunt import Actiepunt
from commands.messages import Bericht
from commands.texts import plan
from commands.texts.vertrouwen import om_wie_het_gaat
from tests.bot.mail.hulp import config, zending
from tests.texts.plan_voorbeelden import CASUS, DOCUMENT, GGZ, PUNT

HUIS = ("Zorg- en Veiligheidshuis " + "Voorbeeldregio-aan-de-Rivier " * 4)[:90]
WAT = {
    "600 signs without a space": "x" * 600,
    "from right to left": "\u202eשלום עולם\u202c einde",
    "emoji": "Belt 👩‍👩‍👧‍👦 en 🏳️‍🌈 ✅",
    "lines": "Belt\nde\u2028school\r\n3 klaar",
    "markup": '<b>Belt</b> #set page(paper: "a0") [reden] https://kwaad.test',
}


def planmail(punten: list[Actiepunt], eigen: int) -> Bericht:
    blokken = plan.planblokken(DOCUMENT, punten, {GGZ.id: GGZ})
    return plan.plan_voor_lid(CASUS, GGZ, punten[:eigen], blokken, om_wie_het_gaat("000-0000000"), namen=False)


def delen(bericht: Bericht, house: str = "ZVH") -> tuple[str, str]:
    mail = message_from_bytes(compose(zending(bericht=bericht), config(house=house)), policy=policy.default)
    tekst, html = (str(mail.get_body((soort,)).get_content()) for soort in ("plain", "html"))
    return tekst.replace("\r\n", "\n"), html


@pytest.mark.parametrize("wat", WAT.values(), ids=WAT)
@pytest.mark.parametrize("eigen", [1, 7], ids=["in a panel", "in a list"])
def test_an_agreement_of_any_words_stays_in_its_place(wat: str, eigen: int) -> None:
    punten = [replace(PUNT, id=f"p{nr}", nummer=nr, wat=wat) for nr in range(1, 8)]
    tekst, html = delen(planmail(punten, eigen))

    assert "overflow-wrap:anywhere" in html
    assert not re.search(r"<b>|<script|href=\"http|[\u202a-\u202e]", html)
    assert not re.search(r"[\u202a-\u202e]", tekst)
    assert "\n3 klaar" not in tekst  # no line of it stands alone, as an answer would
    assert 'class="f"' in html


def test_a_plan_of_forty_agreements_is_folded_and_says_how_to_read_all() -> None:
    punten = [replace(PUNT, id=f"p{nr}", nummer=nr) for nr in range(1, 41)]
    tekst, html = delen(planmail(punten, 2))

    assert "\n20. " in tekst
    assert "\n21. " not in tekst
    assert "En nog 20 afspraken. Alles lezen? Antwoord: K7Q2 plan toon" in tekst
    assert len(html.encode()) < 40_000
    assert "En nog" not in delen(planmail(punten[:20], 2))[0]


def test_a_house_of_ninety_signs_is_named_whole() -> None:
    tekst, html = delen(planmail([PUNT], 1), house=HUIS)

    assert len(HUIS) == 90
    assert HUIS.strip() in html
    assert tekst.startswith(HUIS.strip())


def test_who_reads_text_alone_finds_each_answer_in_words() -> None:
    tekst, html = delen(planmail([PUNT], 1))

    assert "Gezien, dit klopt? Schrijf: K7Q2 plan gezien" in tekst
    assert "Er klopt iets niet? Schrijf: K7Q2 vraag [tekst]" in tekst
    assert html.count("mailto:") == 2
