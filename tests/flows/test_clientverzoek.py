"""What a client asks under the law: noted with its term, asked about until decided; nothing is destroyed meanwhile."""

import pytest

from commands.klok.vernietigen import vernietig
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import beleid_van
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import regie_zegt, sluit
from tests.flows.test_vernietigen import OP_DE_DAG, besloten, stand, stap
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, Wereld


@pytest.mark.parametrize(
    ("naam", "tot"), [("kennemerland", "donderdag 3 december 2026"), ("bonaire", "dinsdag 1 december 2026")]
)
@pytest.mark.story_of("casus verzoek")
async def test_a_request_has_the_term_of_the_law_and_is_asked_about_until_it_is_decided(
    maak: Maak, naam: str, tot: str
) -> None:
    wereld = maak(beleid=beleid_van(naam))
    code = wereld.code
    assert f"Beslis uiterlijk op {tot}" in await regie_zegt(wereld, f"casus verzoek {code} inzage vandaag")
    assert f"beslis uiterlijk op {tot}" in await regie_zegt(wereld, f"casus verzoek {code}")
    onderwerp = f"Casus {code}: verzoek van de cliënt"
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))
    gevraagd = [een for een in wereld.post.aan(REGIE) if onderwerp in wereld.post.tekst(een) + een.bericht.onderwerp]
    assert 2 <= len(gevraagd) <= 5
    assert onderwerp not in wereld.post.teksten(MANAGER)
    await wereld.vooruit(tot=lokaal("2027-01-15 12:00"))
    assert "De termijn is voorbij" in wereld.post.teksten(MANAGER)

    assert "is klaar" in await regie_zegt(wereld, f"casus verzoek {code} inzage gegeven")
    assert "Er loopt geen verzoek" in await regie_zegt(wereld, f"casus verzoek {code}")
    wereld.post.wis()
    await wereld.vooruit(dagen=60)
    assert "loopt een verzoek van de cliënt" not in wereld.post.teksten(REGIE)


async def test_who_supplied_what_is_wrong_corrects_it_and_all_who_received_it_hear_that(
    wereld: Wereld, code: str
) -> None:
    wereld.post.wis()
    bon = await regie_zegt(wereld, f"casus verzoek {code} correctie GGZ-instelling: de opname was eerder")
    assert "GGZ-instelling (behandelaar) krijgt bericht" in bon
    [mail] = wereld.post.aan(GGZ)
    assert "de opname was eerder" in wereld.post.tekst(mail)
    assert "Verbeter of verwijder het dan meteen" in wereld.post.tekst(mail)
    assert wereld.post.aan(POLITIE) == []

    await regie_zegt(wereld, f"casus verzoek {code} correctie klaar: de opname was in mei")

    for wie in (GGZ, POLITIE):
        tekst = wereld.post.tekst(wereld.post.laatste(wie))
        assert "een gegeven van GGZ-instelling (behandelaar) verbeterd" in tekst
        assert "de opname was in mei" in tekst


async def test_a_correction_that_is_refused_is_told_to_nobody(wereld: Wereld, code: str) -> None:
    assert "Wie gaf dat gegeven?" in await regie_zegt(wereld, f"casus verzoek {code} correctie")
    wereld.post.wis()
    assert "horen er niets van" in await regie_zegt(wereld, f"casus verzoek {code} correctie afgewezen")
    assert wereld.post.aan(GGZ) == []


async def test_destruction_waits_for_each_request_and_goes_on_after_the_last(wereld: Wereld, code: str) -> None:
    await besloten(wereld, code)
    await regie_zegt(wereld, f"casus verzoek {code} inzage")
    await regie_zegt(wereld, f"casus bezwaar {code}")
    wereld.nu = OP_DE_DAG
    await stap(wereld)
    await regie_zegt(wereld, f"casus bezwaar {code} klaar")
    await stap(wereld)
    een = await stand(wereld, code)
    assert een is not None
    assert een.begonnen_op is None  # the other one still runs

    await regie_zegt(wereld, f"casus verzoek {code} inzage klaar")
    await vernietig(wereld.huis.work, wereld.nu)
    een = await stand(wereld, code)
    assert een is not None
    assert een.begonnen_op is not None


async def test_while_one_runs_a_destruction_is_refused(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    await regie_zegt(wereld, f"casus verzoek {code} rectificatie")
    assert "loopt een bezwaar" in await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        ("iets anders", "inzage, correctie of bezwaar?"),
        ("inzage klaar", "loopt geen verzoek om inzage"),
        ("inzage 1 december 2027", "moet nog komen"),
        ("kopie van dossier, gisteren", "verzoek om inzage"),
        ("bezwaar op 2 november", "een bezwaar over casus"),
        ("correctie door tandarts: klopt niet", "tandarts"),
    ],
)
async def test_what_people_write(wereld: Wereld, code: str, woorden: str, zegt: str) -> None:
    assert zegt in await regie_zegt(wereld, f"casus verzoek {code} {woorden}")
