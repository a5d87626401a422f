"""The plan on paper and as a Word file, for whoever takes part; the Word file reads back as the plan that runs."""

from pathlib import Path

import pytest

from bot.base.word import write_word
from commands.domain.rollen import Rol
from commands.messages.blad import Planblad
from tests.flows.conftest import Maak
from tests.flows.derdewereld import ACTIES, casus_met_derde, regie
from tests.flows.nieuwplan import BELT, GGZ, HOUDER, LEDEN, PUNTEN, SCHOOL, WONING, lopend, schrijf, stuur
from tests.wereld import DERDE, REGIE, Wereld


@pytest.fixture
async def wereld(maak: Maak, tmp_path: Path) -> Wereld:
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    return wereld


def blad(wereld: Wereld, aan: str = REGIE) -> Planblad:
    gemaakt = wereld.post.laatste(aan).bericht.bijgevoegd
    assert isinstance(gemaakt, Planblad)
    return gemaakt


async def terug(wereld: Wereld, pad: Path) -> str:
    """What the procesregisseur reads who sends the Word file back as it came."""
    await schrijf(wereld, f"plan word {wereld.code}")
    formulier = wereld.post.laatste(REGIE).bericht.formulier
    assert formulier is not None
    bestand = pad / formulier.naam
    bestand.write_bytes(write_word(formulier))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=bestand)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.mark.story_of("plan pdf")
@pytest.mark.parametrize("woorden", ["plan pdf", "plan als pdf", "Plan op papier."])
async def test_a_partner_gets_the_plan_on_paper(wereld: Wereld, woorden: str) -> None:
    await schrijf(wereld, f"{wereld.code} bericht Tot ziens.")

    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    gemaakt = blad(wereld, GGZ)
    assert [rij.wat for rij in gemaakt.afspraken] == [
        "Belt de huisarts",
        "Maakt een afspraak met school",
        "Zoekt een woning",
    ]
    assert gemaakt.kop_uiterlijk == "Uiterlijk in 2026"
    assert "Versie 1" in gemaakt.voet


async def test_the_same_plan_is_the_same_sheet_whoever_asks_and_whatever_is_done(wereld: Wereld) -> None:
    await schrijf(wereld, f"plan pdf {wereld.code}")
    eerst = blad(wereld)

    await wereld.zeg(HOUDER, wereld.kamers.casuskamer(wereld.code).id, "!2 klaar")
    await wereld.vooruit(dagen=3)
    await wereld.zeg(HOUDER, wereld.kamers.casuskamer(wereld.code).id, "!plan pdf")

    assert wereld.kamers.casuskamer(wereld.code).zendingen[-1].bericht.bijgevoegd == eerst


@pytest.mark.story_of("plan word")
async def test_the_word_file_sent_back_changes_nothing(wereld: Wereld, tmp_path: Path) -> None:
    assert "Er is niets gewijzigd" in await terug(wereld, tmp_path)


async def test_it_holds_the_state_and_still_changes_nothing(wereld: Wereld, tmp_path: Path) -> None:
    await schrijf(wereld, f"{wereld.code} bericht Tot ziens.")
    await wereld.antwoord(wereld.post.laatste(GGZ), "1 klaar")
    await wereld.zeg(HOUDER, wereld.kamers.casuskamer(wereld.code).id, "!2 uitstel tot 1 december 2026 school is dicht")

    assert "Er is niets gewijzigd" in await terug(wereld, tmp_path)


async def test_owners_together_and_each_apart_come_back_so(maak: Maak, tmp_path: Path) -> None:
    wereld = maak(leeg=True)
    samen = [
        ["1", "Belt de huisarts", "GGZ en Politie", "20 november 2026"],
        ["2", "Leest het plan", "ieder", ""],
        WONING,
    ]
    wereld.code = await lopend(wereld, tmp_path, samen)

    assert "Er is niets gewijzigd" in await terug(wereld, tmp_path)


async def test_words_that_look_like_code_come_back_as_words(maak: Maak, tmp_path: Path) -> None:
    wereld = maak(leeg=True)
    vreemd = ["1", "Vult #set page() [*in*] & <b>$x$</b> met ümlaut", "GGZ", "20 november 2026"]
    wereld.code = await lopend(wereld, tmp_path, [vreemd, SCHOOL])

    assert "Er is niets gewijzigd" in await terug(wereld, tmp_path)
    await schrijf(wereld, f"plan pdf {wereld.code}")
    assert blad(wereld).afspraken[0].wat == vreemd[1]


async def test_an_address_never_stands_in_it(wereld: Wereld) -> None:
    await wereld.zeg(HOUDER, wereld.kamers.casuskamer(wereld.code).id, "!plan word")

    formulier = wereld.kamers.casuskamer(wereld.code).zendingen[-1].bericht.formulier
    assert formulier is not None
    woorden = repr(formulier)
    assert [lid for lid in LEDEN[1:] if any(adres and adres in woorden for adres in lid[3:5])] == []
    assert "al bekend" in woorden


@pytest.mark.parametrize("woorden", ["plan pdf", "plan word"])
async def test_a_derde_gets_neither(maak: Maak, tmp_path: Path, woorden: str) -> None:
    wereld = maak(leeg=True)
    code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {code} Woningcorporatie, gisteren")

    await wereld.antwoord(wereld.post.laatste(DERDE), woorden)

    antwoord = wereld.post.laatste(DERDE)
    assert (antwoord.bericht.bijgevoegd, antwoord.bericht.formulier) == (None, None)
    assert ACTIES[1][0] not in wereld.post.tekst(antwoord)


@pytest.mark.parametrize("woorden", ["plan pdf", "plan word"])
async def test_before_the_release_there_is_none(maak: Maak, tmp_path: Path, woorden: str) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await stuur(wereld, tmp_path, [BELT, *PUNTEN[1:]], "casus nieuw")
    code = wereld.post.verzonden[-1].bericht.onderwerp.split()[1].rstrip(":")

    await schrijf(wereld, f"{woorden} {code}")

    antwoord = wereld.post.laatste(REGIE)
    assert (antwoord.bericht.bijgevoegd, antwoord.bericht.formulier) == (None, None)
