"""A second absence never erases the first in silence; and who is there after all says so in few words."""

import pytest

from tests.flows.test_afwezig import gezegd, schrijf
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


def laatste(wereld: Wereld, wie: str) -> str:
    return wereld.post.tekst(wereld.post.laatste(wie))


@pytest.mark.parametrize(
    ("eerst", "dan", "weg"),
    [
        ("ben t/m 27 nov vrij", "en ook weg van 10 tot 20 december", "tot en met vrijdag 27 november 2026"),
        ("ben t/m 27 nov vrij", "afwezig van 14 december t/m 18 december", "tot en met vrijdag 27 november 2026"),
        ("ik ben weg van 10 tot 20 december", "ben t/m 27 nov vrij", "vanaf donderdag 10 december 2026"),
    ],
)
async def test_a_second_absence_is_asked_about(wereld: Wereld, code: str, eerst: str, dan: str, weg: str) -> None:
    await schrijf(wereld, GGZ, eerst)
    await wereld.antwoord(wereld.post.laatste(GGZ), dan)

    bon = laatste(wereld, GGZ)
    assert f"U bent al afwezig {weg}" in bon
    assert "Geldt dat nog?" in bon
    assert "is nog niet genoteerd" in bon
    await schrijf(wereld, GGZ, "aanwezig")
    over = "uw afwezigheid vanaf donderdag 10 december" if weg.startswith("vanaf") else "u bent er weer"
    assert over in laatste(wereld, GGZ)


@pytest.mark.parametrize(
    ("woorden", "geldt"),
    [
        ("ja", "tot en met vrijdag 27 november"),
        ("Ja, klopt", "tot en met vrijdag 27 november"),
        ("nee", "vanaf donderdag 10 december"),
    ],
)
async def test_a_plain_yes_or_no_answers_it(wereld: Wereld, code: str, woorden: str, geldt: str) -> None:
    await schrijf(wereld, GGZ, "ben t/m 27 nov vrij")
    await schrijf(wereld, GGZ, "en ook weg van 10 tot 20 december")
    kamer = wereld.kamers.casuskamer(code).tekst
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert ("Er is niets veranderd" in laatste(wereld, GGZ)) == (woorden != "nee")
    assert "toch niet" not in wereld.kamers.casuskamer(code).tekst.removeprefix(kamer)
    await schrijf(wereld, GGZ, "afwezig van 4 t/m 8 januari")
    assert f"U bent al afwezig {geldt}" in laatste(wereld, GGZ)


async def test_the_new_one_alone_is_told_to_whoever_knows_the_old(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, GGZ, "ben t/m 27 nov vrij")
    await schrijf(wereld, GGZ, "ik ben weg van 10 t/m 19 december")
    [zin] = [regel for regel in laatste(wereld, GGZ).splitlines() if "Schrijf: afwezig zeker" in regel]
    await wereld.antwoord(wereld.post.laatste(GGZ), zin.partition("Schrijf: ")[2])

    assert "afwezig vanaf donderdag 10 december 2026 tot en met zaterdag 19 december" in laatste(wereld, GGZ)
    assert "Dat geldt niet meer" in gezegd(wereld, WIJKTEAM)[-1]


@pytest.mark.parametrize(
    ("dan", "nu"),
    [
        ("ben t/m 4 december vrij", "tot en met vrijdag 4 december"),
        ("ben t/m 20 nov vrij", "tot en met vrijdag 20 november"),
        ("afwezig van 28 november t/m 4 december", "afwezig tot en met vrijdag 4 december"),
    ],
)
async def test_what_goes_on_or_is_mended_is_noted_at_once(wereld: Wereld, code: str, dan: str, nu: str) -> None:
    await schrijf(wereld, GGZ, "ben t/m 27 nov vrij")
    await schrijf(wereld, GGZ, dan)

    assert nu in laatste(wereld, GGZ)
    assert "U bent al afwezig" not in laatste(wereld, GGZ)


@pytest.mark.parametrize(
    "woorden", ["toch niet weg", "ben er toch wel", "ik ben toch niet op vakantie", "ga toch niet weg"]
)
async def test_a_coming_absence_is_taken_away(wereld: Wereld, code: str, woorden: str) -> None:
    await schrijf(wereld, POLITIE, "ik ben weg van 1 tot 12 december")
    assert "Politie (wijkagent) is afwezig" in gezegd(wereld, WIJKTEAM)[-1]
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], woorden)

    assert "uw afwezigheid vanaf dinsdag 1 december 2026" in laatste(wereld, POLITIE)
    assert "Politie (wijkagent) meldde zich eerder afwezig" in gezegd(wereld, WIJKTEAM)[-1]


@pytest.mark.parametrize(
    "woorden",
    ["Hoi ben er weer. wat ligt er?", "ben er weer, wat moet ik doen?", "Ik ben weer terug! ligt er nog iets voor mij"],
)
async def test_who_is_back_and_asks_gets_their_list(wereld: Wereld, code: str, woorden: str) -> None:
    await schrijf(wereld, POLITIE, "ben t/m 20 nov vrij")
    await wereld.vooruit(dagen=2)
    voor = wereld.kamers.casuskamer(code).tekst
    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    bon = wereld.post.teksten(POLITIE)
    assert "u bent er weer" in bon
    assert "Vraagt twee buren" in laatste(wereld, POLITIE)
    assert wereld.kamers.casuskamer(code).tekst == voor


@pytest.mark.parametrize(
    "woorden", ["ben er weer geweest, buren waren niet thuis", "de buurman is weer terug, wat nu?"]
)
async def test_of_the_case_it_is_a_message(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], woorden)

    assert "U bent er" not in wereld.post.laatste(POLITIE).bericht.onderwerp


@pytest.mark.parametrize(
    "woorden", ["afwezig t/m 4 dec, GGZ neemt waar", "ik ben weg t/m 4 dec, GGZ kan wel even waarnemen"]
)
async def test_a_part_of_the_name_of_who_stands_in_is_asked_once(wereld: Wereld, code: str, woorden: str) -> None:
    await schrijf(wereld, POLITIE, woorden)

    bon = laatste(wereld, POLITIE)
    assert "tot en met vrijdag 4 december 2026" in bon
    assert "Bedoelt u GGZ-instelling (behandelaar) als vervanger? Antwoord: ja" in bon
    assert "doet niet mee" not in bon
    assert "doet niet mee" not in gezegd(wereld, WIJKTEAM)[-1]
    await wereld.antwoord(wereld.post.laatste(POLITIE), "ja")
    assert "GGZ-instelling (behandelaar) vervangt u" in laatste(wereld, POLITIE)
    assert "u vervangt Politie (wijkagent)" in wereld.post.laatste(GGZ).bericht.onderwerp


async def test_a_no_leaves_the_days(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, POLITIE, "afwezig t/m 4 dec, GGZ neemt waar")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "nee")

    assert "Er is niets veranderd" in laatste(wereld, POLITIE)
    assert "u vervangt" not in wereld.post.laatste(GGZ).bericht.onderwerp
    await schrijf(wereld, POLITIE, "aanwezig")
    assert "u bent er weer" in laatste(wereld, POLITIE)


async def test_somebody_who_could_stand_in_is_nobody(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, POLITIE, "afwezig t/m 4 dec, wie kan waarnemen?")

    assert "Wie u noemt, doet niet mee" not in laatste(wereld, POLITIE)


@pytest.mark.parametrize(
    ("woorden", "antwoord"), [("ja", "Er is niets veranderd"), ("nee", "vanaf donderdag 10 december")]
)
async def test_it_is_asked_and_answered_in_a_private_room(
    wereld: Wereld, code: str, woorden: str, antwoord: str
) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM).id
    for tekst in ("afwezig t/m 27 nov", "en ook weg van 10 tot 20 dec"):
        await wereld.zeg(WIJKTEAM, kamer, tekst)
    assert "U bent al afwezig" in gezegd(wereld, WIJKTEAM)[-1]
    await wereld.zeg(WIJKTEAM, kamer, woorden)

    assert antwoord in gezegd(wereld, WIJKTEAM)[-1]
