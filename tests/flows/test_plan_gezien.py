"""The first mail: own agreements each with their date, one question, and how it works; the rest is the plan."""

import pytest

from commands.domain.rollen import Rol
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


def eerste(wereld: Wereld) -> str:
    return wereld.post.tekst(wereld.post.aan(GGZ)[0])


async def test_the_first_mail_asks_one_thing_and_comes_to_the_point(wereld: Wereld, code: str) -> None:
    mail = wereld.post.aan(GGZ)[0]
    tekst = eerste(wereld)

    assert mail.bericht.onderwerp == f"Casus {code}: het plan en uw afspraak"
    assert tekst.index("2. Maakt een nieuwe afspraak") < tekst.index("Klopt dit?") < tekst.index("Afspraken")
    assert [knop.label for blok in mail.bericht.blokken for knop in blok.keuzes] == [
        "Gezien, dit klopt",
        "Er klopt iets niet",
        "Iets vragen aan de casushouder",
    ]
    assert not any(blok.knoppen for blok in mail.bericht.blokken)
    assert "Weet u niet om wie het gaat? " in tekst


@pytest.mark.story_of("plan gezien")
@pytest.mark.parametrize(
    "woorden",
    [
        "plan gezien",
        "Gezien, dit klopt",
        "gezien dit klopt. groet",
        "ja",
        "{code} plan gezien",
        "plan gelezen",
        "gezien klopt",
        "plan gezien, klopt",
        "Gezien, alles klopt. Dank u wel",
    ],
)
async def test_who_saw_the_plan_says_so_and_only_the_logboek_keeps_it(wereld: Wereld, code: str, woorden: str) -> None:
    voor = len(wereld.post.verzonden)
    await wereld.antwoord(wereld.post.aan(GGZ)[0], woorden.format(code=code))

    nieuw = wereld.post.verzonden[voor:]
    assert [mail.recipient for mail in nieuw] == [GGZ]
    assert f"Genoteerd: u hebt uw afspraken in casus {code} gezien." in wereld.post.tekst(nieuw[0])
    await wereld.staf(Rol.PROCESREGISSEUR, f"logboek {code}")
    assert "plan gezien" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_words_beside_it_are_for_the_group(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "Het plan klopt niet: de cliënt is verhuisd.")

    assert "Het plan klopt niet" in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("tekst", ["plan gezien, de datum klopt niet", "gezien, klopt dat de cliënt is verhuisd?"])
async def test_who_saw_it_and_says_more_is_read_by_the_group(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], tekst)

    assert tekst in wereld.post.teksten(POLITIE)


async def test_who_finds_a_fault_asks_the_casushouder(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], f"{code} vraag [de datum van 2 klopt niet]")

    assert "de datum van 2 klopt niet" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "uw vraag" in wereld.post.laatste(GGZ).bericht.onderwerp
