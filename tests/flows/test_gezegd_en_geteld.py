"""One truthful receipt for what people really write: held, refused, away, handed over, in danger."""

from datetime import timedelta

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.flows.toetswereld import met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, RECLASSERING, Wereld

NIETS, TELT, NOOD = "nog niets veranderd", "Wat u meldt, telt al", "Is er nu gevaar? Bel 112."


async def schrijf(wereld: Wereld, tekst: str, *, onderwerp: str = "", punt: int | None = 2) -> str:
    """The GGZ writes this; returns what they read back."""
    lid = (await wereld.leden(wereld.code))[GGZ]
    wereld.nu += timedelta(minutes=61)
    achter = "" if punt is None else f"-{punt}"
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}{achter}", tekst, onderwerp=onderwerp)
    return " ".join(wereld.post.tekst(wereld.post.laatste(GGZ)).split())


@pytest.mark.parametrize(
    ("tekst", "telt"),
    [("Klaar, buren {naam} gesproken", True), ("Klaar denk ik, buren {naam} gesproken", False)],
)
async def test_held_words_count_or_are_asked_about_and_never_both(maak: Maak, tekst: str, telt: bool) -> None:
    wereld = met_toets(maak)
    bon = await schrijf(wereld, tekst.format(naam=NAAM))

    assert ((TELT in bon), (NIETS in bon)) == (telt, not telt)
    assert ((await wereld.punt(wereld.code, 2)).status is Status.GEREED) is telt


@pytest.mark.parametrize("tekst", ["5 klaar", "5 klaar, deur gemaakt", "5 klaar, buren {naam} gesproken"])
async def test_the_point_of_another_is_refused_first_and_nothing_waits(maak: Maak, tekst: str) -> None:
    wereld = met_toets(maak)
    bon = await schrijf(wereld, tekst.format(naam=NAAM))

    assert "Actiepunt 5 is van" in bon
    assert "Welk actiepunt bedoelt u" not in bon
    assert await open_nummers(wereld) == []
    assert "gemaakt" not in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        (
            "vanaf 25 november 3 weken niet, de reclassering vervangt mij",
            "afwezig van 25 november 2026 t/m 15 december 2026 vervanger Reclassering (toezichthouder)",
        ),
        ("de politie vervangt mij t/m 20 december", "vervanger Politie (wijkagent)"),
    ],
)
async def test_an_absence_keeps_its_begin_its_span_and_its_deputy(
    wereld: Wereld, code: str, tekst: str, antwoord: str
) -> None:
    assert antwoord in await schrijf(wereld, tekst)


@pytest.mark.parametrize("tekst", ["ik ben met verlof", "Ik ben met verlof.", "ben met vakantie"])
@pytest.mark.parametrize("punt", [2, None])
async def test_a_person_who_names_no_day_is_asked_for_it(
    wereld: Wereld, code: str, tekst: str, punt: int | None
) -> None:
    bon = await schrijf(wereld, tekst, onderwerp="Verlof", punt=punt)

    assert "Bent u een tijd afwezig?" in bon
    assert "afwezig t/m" in bon


@pytest.mark.parametrize("reden", [" want ik ga met verlof", " omdat het hun werk is", ", ik ga met verlof"])
async def test_the_reason_stands_behind_the_name(wereld: Wereld, code: str, reden: str) -> None:
    bon = await schrijf(wereld, f"2 overdragen aan politie{reden}")

    assert "vind ik geen deelnemer" not in bon
    assert reden.strip(" ,") in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_whom_to_call_stands_above_held_words_about_danger(maak: Maak) -> None:
    wereld = met_toets(maak)

    assert NOOD in await schrijf(wereld, f"{NAAM} heeft een mes getrokken")
    assert len(await open_nummers(wereld)) == 1


@pytest.mark.parametrize("tekst", ["hij heeft een mes getrokken", "!bericht hij heeft een mes getrokken"])
async def test_words_about_danger_in_the_room_get_that_line_once_a_day(wereld: Wereld, code: str, tekst: str) -> None:
    kamer, prive = wereld.kamers.casuskamer(code), wereld.kamers.prive(RECLASSERING)
    await wereld.zeg(RECLASSERING, kamer.id, tekst)
    await wereld.zeg(RECLASSERING, kamer.id, "hij heeft een mes getrokken, echt")

    gelezen = kamer.tekst if tekst.startswith("!") else prive.tekst
    assert gelezen.count("Bel 112") == 1


@pytest.mark.parametrize("tekst", ["1 kan ik, rest niet. en 3 is klaar", "kan 1. Punt 3 is klaar"])
async def test_an_answer_to_a_poll_counts_and_the_point_beside_it_is_asked(
    wereld: Wereld, code: str, tekst: str
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico momenten di 24 november 10:00, 4 december 10:00, 8 dec 11:00")
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    bon = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "niet duidelijk" not in bon
    assert "24 november" in bon
    assert "actiepunt 3" in bon
    assert (await wereld.punt(code, 3)).status is Status.OPEN
