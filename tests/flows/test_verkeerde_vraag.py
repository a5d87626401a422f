"""Words under a reminder after which "ja" set a wrong state: what is asked instead, and what stays as it was."""

import pytest

from tests.antwoorden.opstelling import Uitslag, doe
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij
from tests.plekken import Plekken

KLAAR = "Is het klaar?"
DATUM = "Moet de datum"
AFWEZIG = "afwezig van 10 december 2026 t/m"


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """Actiepunten 2 and 4 are the writer's own; the message is about 2."""

    async def een(tekst: str, deur: str = "mail_punt", **anders: object) -> Uitslag:
        return await doe(rij(tekst, deur, 2, **anders), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize(
    ("tekst", "vraagt"),
    [
        ("haal mij maar van de lijst, ik ga met pensioen", "Schrijf: K7Q2 afmelden"),
        ("mag ik van de lijst, ik heb een andere baan", "Schrijf: K7Q2 afmelden"),
        ("vrijdag is mijn laatste werkdag, dossier is overgedragen", "Schrijf: K7Q2 afmelden"),
        ("overgedragen aan collega", "2 overdragen aan, met de organisatie of de rol"),
        ("is overgedragen aan mijn collega", "2 overdragen aan, met de organisatie of de rol"),
        ("2 klaar? nee nog niet, morgen", "Bent u er nog mee bezig?"),
        ("klaar? nog niet", "Bent u er nog mee bezig?"),
        ("nee tenzij cl akkoord", "Hoe staat het met actiepunt 2?"),
        ("mits moeder akkoord", "Hoe staat het met actiepunt 2?"),
        ("heb het wijkteam al gemaild hierover", "Hoe staat het met actiepunt 2?"),
        ("zwangerschapsverlof vanaf 10 dec, woonstichting neemt over", f"{AFWEZIG} [datum] vervanger Woonstichting"),
        ("met verlof per 10 december, woonstichting neemt waar voor mij", AFWEZIG),
        ("ik ben er tot 14 dec niet", "t/m 13 december 2026"),
        ("wij zijn er tot en met 12 dec niet", "t/m 12 december 2026"),
    ],
)
async def test_what_is_asked_fits_the_words(speel, tekst: str, vraagt: str) -> None:
    uit = await speel(tekst)

    assert uit.gezet == {}
    assert vraagt in " ".join(uit.antwoord.split()), uit.antwoord
    assert KLAAR not in uit.antwoord
    assert DATUM not in uit.antwoord


@pytest.mark.parametrize("tekst", ["geb 12-3-81 klopt dat?", "het gaat om 12-3-1981?", "is hij van 4-5-79"])
async def test_no_date_of_birth_is_asked_as_a_new_date(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert DATUM not in uit.antwoord
    assert "2081" not in uit.antwoord
    assert "2079" not in uit.antwoord


@pytest.mark.parametrize(
    ("tekst", "vraagt"),
    [
        ("kan van de lijst denk ik", KLAAR),
        ("is overgedragen aan de reclassering, zodat zij verder kunnen", KLAAR),
        ("heb het wijkteam gemaild", KLAAR),
        ("wordt pas 10 december", "Moet de datum donderdag 10 december 2026 worden?"),
        ("verlof van client gaat in op 10 december", "Moet de datum donderdag 10 december 2026 worden?"),
    ],
)
async def test_what_fitted_stays(speel, tekst: str, vraagt: str) -> None:
    assert vraagt in (await speel(tekst)).antwoord


@pytest.mark.parametrize(
    "tekst",
    ["de zaak kan dicht, alles rustig", "de casus kan dicht", "zaak mag worden afgesloten", "kan de casus dicht?"],
)
async def test_a_casushouder_who_says_that_the_casus_can_close_is_shown_how(speel, tekst: str) -> None:
    uit = await speel(tekst, "prive", rol="casushouder")

    assert uit.gezet == {}
    assert not uit.gedeeld
    assert KLAAR not in uit.antwoord
    assert "K7Q2 casus afsluiten" in uit.antwoord, uit.antwoord


@pytest.mark.parametrize("tekst", ["het hek is dicht, brief besproken", "de brief is verstuurd, alles rustig"])
async def test_other_words_of_theirs_are_about_the_actiepunt(speel, tekst: str) -> None:
    assert KLAAR in (await speel(tekst, "prive", rol="casushouder")).antwoord
