"""An alarm about a closed casus reaches the procesregisseur at once, whichever of our messages it answers."""

from pathlib import Path

import pytest

from tests.flows.conftest import Maak
from tests.flows.derdewereld import casus_met_derde, regie
from tests.flows.test_afsluiten import houder_zegt, sluit
from tests.flows.toetswereld import open_nummers
from tests.wereld import DERDE, GGZ, POLITIE, REGIE, Wereld

BIJ_REGIE = "Alleen de procesregisseur krijgt uw bericht, nu meteen"


def anderen(wereld: Wereld) -> str:
    return wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize("op_sluiting", [False, True])
@pytest.mark.parametrize(
    "tekst",
    [
        "Client is gisteren met crisis opgenomen",
        "hij bedreigt de buren, spoed!",
        "er is weer een steekpartij geweest, spoed",
        "kan deze casus weer open? er is weer overlast",
        "heropenen graag",
        "2 lukt niet, hij bedreigt de buren",
    ],
)
async def test_an_alarm_reaches_the_procesregisseur_and_nobody_else(
    wereld: Wereld, code: str, tekst: str, op_sluiting: bool
) -> None:
    oud = wereld.post.laatste(POLITIE)
    await sluit(wereld, code)
    voor, bij_regie = anderen(wereld), len(wereld.post.aan(REGIE))
    await wereld.antwoord(wereld.post.laatste(POLITIE) if op_sluiting else oud, tekst)

    [gehoord] = wereld.post.aan(REGIE)[bij_regie:]
    assert tekst in wereld.post.tekst(gehoord)
    assert f"casus heropenen {code}" in wereld.post.tekst(gehoord)
    bon = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert BIJ_REGIE in bon
    assert "112" in bon
    assert anderen(wereld) == voor


async def test_so_does_one_of_the_casushouder_in_a_private_room_and_other_words_do_not(
    wereld: Wereld, code: str
) -> None:
    await sluit(wereld, code)
    assert BIJ_REGIE in await houder_zegt(wereld, "hij bedreigt de buren, spoed!")
    assert "hij bedreigt de buren" in wereld.post.teksten(REGIE)
    assert BIJ_REGIE not in await houder_zegt(wereld, "de bot was irritant")
    assert "irritant" not in wereld.post.teksten(REGIE)


async def test_so_does_one_of_a_derde(maak: Maak, tmp_path: Path) -> None:
    wereld = maak(leeg=True)
    wereld.code = await casus_met_derde(wereld, tmp_path)
    await regie(wereld, f"deelnemer verklaring {wereld.code} Woningcorporatie, gisteren")
    oud = wereld.post.laatste(DERDE)
    await sluit(wereld, wereld.code)
    await wereld.antwoord(oud, "hij bedreigt de buren, spoed!")

    assert "hij bedreigt de buren" in wereld.post.teksten(REGIE)
    assert "112" in wereld.post.tekst(wereld.post.laatste(DERDE))
    assert await open_nummers(wereld) == []
