"""Nothing of a closed casus waits for anybody: words that the door holds and mail of a doubtful sender go nowhere, and
their writer hears that."""

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import fase, houder_zegt, regie_zegt, sluit
from tests.flows.test_afwezigheidsmail import robot
from tests.flows.test_navraag import ANDER, ander_adres, vraag
from tests.flows.toetswereld import met_toets, open_nummers
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed


@pytest.mark.parametrize(
    "tekst", [f"Gisteren was {NAAM} er weer.", f"terugblik {NAAM} was blij.", f"Kan {NAAM} ons nog bellen?"]
)
async def test_words_that_the_door_holds_are_asked_of_nobody(maak: Maak, tekst: str) -> None:
    maak(toets=None)
    wereld = met_toets(maak)
    await sluit(wereld, wereld.code)
    bij_regie = len(wereld.post.aan(REGIE))

    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    bon = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "Niemand leest uw bericht" in bon
    assert "Bel de procesregisseur" in bon
    assert await open_nummers(wereld) == []
    assert NAAM not in bon + wereld.post.teksten(GGZ) + wereld.post.teksten(REGIE)
    await wereld.vooruit(dagen=40)
    assert len([een for een in wereld.post.aan(REGIE)[bij_regie:] if wereld.code in een.bericht.onderwerp]) == 0


async def test_words_in_a_room_that_the_door_holds_are_answered_in_private(maak: Maak) -> None:
    maak(toets=None)
    wereld = met_toets(maak)
    await sluit(wereld, wereld.code)
    kamer = wereld.kamers.casuskamer(wereld.code)
    stand = kamer.tekst

    await wereld.zeg(WIJKTEAM, kamer.id, f"!{wereld.code} terugblik {NAAM} was blij")
    await houder_zegt(wereld, f"{wereld.code} terugblik {NAAM} was blij")

    assert "Niemand leest uw bericht" in wereld.kamers.prive(WIJKTEAM).tekst
    assert kamer.tekst == stand
    assert await open_nummers(wereld) == []


async def test_the_procesregisseur_still_decides_about_a_name_in_the_reason_to_open_again(maak: Maak) -> None:
    maak(toets=None)
    wereld = met_toets(maak)
    await sluit(wereld, wereld.code)
    await regie_zegt(wereld, f"casus heropenen {wereld.code} {NAAM} is terug")

    [nummer] = await open_nummers(wereld)
    await wereld.staf(Rol.PROCESREGISSEUR, f"voorstel {nummer}")
    assert await fase(wereld, wereld.code) is Fase.LOPEND


@pytest.mark.parametrize("tekst", ["3 klaar, met mevrouw gebeld", "De lijnen waren kort.", "dank jullie wel"])
async def test_mail_from_another_address_is_asked_of_nobody_and_told_once(
    wereld: Wereld, code: str, tekst: str
) -> None:
    await sluit(wereld, code)
    wereld.post.wis()

    await ander_adres(wereld, code, tekst)
    await ander_adres(wereld, code, tekst, van="derde.adres@pol.partners.test")
    await wereld.vooruit(dagen=30)

    [bericht] = wereld.post.aan(POLITIE)
    assert "Wij weten niet zeker of u het schreef" in wereld.post.tekst(bericht)
    assert [een for een in wereld.post.verzonden if code in een.bericht.onderwerp] == [bericht]
    assert wereld.post.aan(ANDER) == []


async def test_an_address_that_waits_for_the_procesregisseur_waits_no_more(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code, "3 bezig")
    await wereld.antwoord(vraag(wereld), "ja")
    await wereld.staf(Rol.PROCESREGISSEUR, "onbekend")
    assert "akkoord N1" in wereld.post.tekst(wereld.post.laatste(REGIE))

    await sluit(wereld, code)

    await wereld.staf(Rol.PROCESREGISSEUR, "onbekend")
    assert "N1" not in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.staf(Rol.PROCESREGISSEUR, "akkoord N1")
    assert "Er wacht geen bevestigd adres onder N1" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_of_an_automatic_mail_nobody_hears_in_a_closed_casus(wereld: Wereld, code: str) -> None:
    await robot(wereld, "Ik ben afwezig tot en met dinsdag 1 december.")
    await sluit(wereld, code)
    voor = len(wereld.post.aan(GGZ))

    await wereld.antwoord(wereld.post.laatste(GGZ), "De lijnen waren kort. De start duurde lang.")
    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))

    assert len(wereld.post.aan(GGZ)) == voor + 1
    assert "automatische mail" not in wereld.post.teksten(GGZ)
