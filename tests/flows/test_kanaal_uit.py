"""A channel that is off is refused before anything could wait for it."""

from dataclasses import replace

import pytest

from commands.domain.rollen import Kanaal, Rol
from tests.flows.conftest import Maak
from tests.wereld import BELEID, REGIE, VOORBEELD


async def test_a_plan_with_a_matrix_member_cannot_be_released_when_matrix_is_off(maak: Maak) -> None:
    wereld = maak(leeg=True, beleid=replace(BELEID, kanalen=frozenset({Kanaal.MAIL})))
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)

    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    assert "Tabel deelnemers, rij 2: deze bot werkt zonder Matrix." in wereld.post.teksten(REGIE)
    await wereld.antwoord(wereld.post.laatste(REGIE), "vrijgeven")

    assert "heeft nog open vragen" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert {zending.recipient for zending in wereld.post.verzonden} == {REGIE}


@pytest.mark.parametrize(
    ("aan", "adres", "zin"),
    [
        (Kanaal.MAIL, "@nieuw:demo.test", "Deze bot werkt zonder Matrix. Geef een e-mailadres."),
        (Kanaal.MATRIX, "nieuw@partners.test", "Deze bot werkt zonder e-mail. Geef een Matrix-id."),
    ],
)
async def test_nobody_is_added_on_a_channel_that_is_off(maak: Maak, aan: Kanaal, adres: str, zin: str) -> None:
    wereld = maak(beleid=replace(BELEID, kanalen=frozenset({aan})))

    woorden = f"deelnemer toevoegen {wereld.code} Woningcorporatie, beheerder, privaat, {adres}"
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)

    assert zin in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert adres not in await wereld.leden(wereld.code)
