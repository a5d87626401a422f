"""Another organisation or role in place: address, token and actiepunten stay."""

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_afwezig import schrijf
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


@pytest.mark.story_of("deelnemer wijzig")
@pytest.mark.parametrize(
    ("woorden", "heet"),
    [
        ("GGZ-instelling, organisatie GGZ Duinoord", "GGZ Duinoord (behandelaar)"),
        ("behandelaar@partners.test, organisatie: GGZ Duinoord", "GGZ Duinoord (behandelaar)"),
        ("ggz-instelling, rol regiebehandelaar", "GGZ-instelling (regiebehandelaar)"),
        ("GGZ-instelling (behandelaar), functie regiebehandelaar", "GGZ-instelling (regiebehandelaar)"),
    ],
)
async def test_the_others_hear_the_new_name_and_all_else_stays(
    wereld: Wereld, code: str, woorden: str, heet: str
) -> None:
    voor = (await wereld.leden(code))[GGZ]

    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer wijzig {code} {woorden}")

    assert heet in wereld.post.tekst(wereld.post.laatste(REGIE))
    na = (await wereld.leden(code))[GGZ]
    assert (na.aanduiding, na.token, na.id) == (heet, voor.token, voor.id)
    await schrijf(wereld, GGZ, "2 klaar")
    assert (await wereld.punt(code, 2)).status.value == "gereed"
    await wereld.vooruit(tot=lokaal("2026-11-05 12:00"))
    assert heet in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("woorden", ["bakkerij, organisatie GGZ Duinoord", "GGZ-instelling, organisatie"])
async def test_what_cannot_be_changes_nothing(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer wijzig {code} {woorden}")

    assert (await wereld.leden(code))[GGZ].aanduiding == "GGZ-instelling (behandelaar)"
