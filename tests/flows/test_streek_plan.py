"""What a region expects of its casushouder, and what is asked around the plan, as its own source says."""

from datetime import timedelta

import pytest

from bot.settings.werkwijze_reading import names
from commands.domain.rollen import Rol
from commands.klok.huisoverleggen import stuur_agendas
from commands.klok.nazien import nazien
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import beleid_van
from tests.flows.conftest import Maak
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

VERWACHT = {
    "kennemerland": "Stopt u met deze casus? Dan draagt u uw rol over aan een nieuwe casushouder.",
    "noord-holland-noord": "Stopt u met deze casus? Dan draagt u uw rol over aan een nieuwe casusregisseur.",
    "zaanstreek-waterland": "U overlegt met de procesregisseur of de casus opnieuw op de agenda komt.",
    "bonaire": "U bent het eerste aanspreekpunt voor de cliënten.",
}
OP_GANG = ("kennemerland", "noord-holland-noord")


@pytest.fixture
def streek(maak: Maak):
    async def _begin(naam: str) -> Wereld:
        wereld = maak(leeg=True, beleid=beleid_van(naam))
        wereld.code = await wereld.lopende_casus()
        return wereld

    return _begin


@pytest.mark.parametrize("naam", names())
async def test_the_casushouder_reads_in_the_first_message_what_the_role_asks_in_this_region(streek, naam: str) -> None:
    wereld = await streek(naam)
    houder = wereld.huis.beleid.woorden.casushouder
    eerste = wereld.kamers.prive(WIJKTEAM).tekst
    assert f"U bent {houder}\n" in eerste
    for streek_, zin in VERWACHT.items():
        assert (zin in eerste) is (streek_ == naam)
    assert ("U houdt de communicatie in de groep op gang" in eerste) is (naam in OP_GANG)
    assert f"U bent {houder}" not in wereld.post.teksten(GGZ)
    anderen = " ".join(wereld.post.teksten(GGZ).split())
    assert (f"Uw eerste aanspreekpunt in deze casus is Gemeente (wijkteam), de {houder}." in anderen) is (
        naam in OP_GANG
    )
    assert ("in ieder geval elke 4 tot 6 weken: over de samenwerking" in eerste) is (naam == "kennemerland")


@pytest.mark.parametrize("naam", names())
async def test_a_new_casushouder_reads_the_same(streek, naam: str) -> None:
    wereld = await streek(naam)
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {wereld.code} politie")
    assert VERWACHT[naam] in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("naam", names())
async def test_a_silent_group_is_told_to_the_casushouder_as_you(streek, naam: str) -> None:
    wereld = await streek(naam)
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "klaar")
    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))
    await nazien(wereld.opslag.read, wereld.huis.work, wereld.nu)
    await wereld.vooruit(tot=lokaal("2026-12-20 12:00"))
    gezegd = wereld.kamers.prive(WIJKTEAM).tekst
    assert "al een tijd stil" in gezegd
    houder = wereld.huis.beleid.woorden.casushouder
    assert f"De {houder} houdt" not in gezegd
    assert (f"Als {houder} houdt u de communicatie in de groep op gang." in gezegd) is (naam in OP_GANG)


async def test_the_casushouder_is_never_told_that_the_casushouder_will_hear_of_their_own_punt(streek) -> None:
    wereld = await streek("noord-holland-noord")
    await wereld.vooruit(tot=lokaal("2026-11-18 12:00"))
    gezegd = wereld.kamers.prive(WIJKTEAM).tekst
    assert "Geen antwoord? Dan vragen wij het u opnieuw op donderdag 19 november 2026, als casusregisseur." in gezegd
    assert "Dan hoort de casusregisseur" not in gezegd


@pytest.mark.parametrize("gezegd", ["3 is gedaan hoor", "3 klaar hoor", "3 klaar inmiddels"])
async def test_words_that_say_nothing_are_not_passed_on(wereld: Wereld, code: str, gezegd: str) -> None:
    plan = next(mail for mail in wereld.post.aan(POLITIE) if code in mail.bericht.onderwerp)
    await wereld.antwoord(plan, gezegd)
    assert "3 klaar" in wereld.kamers.casuskamer(code).tekst
    assert "> hoor" not in wereld.kamers.casuskamer(code).tekst
    assert "> inmiddels" not in wereld.kamers.casuskamer(code).tekst


async def test_words_that_say_something_are_passed_on(wereld: Wereld, code: str) -> None:
    plan = next(mail for mail in wereld.post.aan(POLITIE) if code in mail.bericht.onderwerp)
    await wereld.antwoord(plan, "3 klaar, geen overlast hoor")
    assert "geen overlast hoor" in wereld.kamers.casuskamer(code).tekst


async def test_the_days_of_the_meetings_are_asked_ever_less_often_in_one_message(maak: Maak) -> None:
    wereld = maak(leeg=True, beleid=beleid_van("bonaire"))
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    gevraagd = []
    begin = lokaal("2026-11-03 09:30")
    for dag in range(150):
        wereld.nu = begin + timedelta(days=dag)
        await stuur_agendas(wereld.huis.work, wereld.nu)
        await wereld.rust()
        nieuw = [een for een in wereld.post.aan(REGIE) if "Wanneer zijn deze overleggen?" in een.bericht.onderwerp]
        if len(nieuw) > len(gevraagd):
            gevraagd.append(dag)
    assert gevraagd == [0, 7, 21, 49, 107]  # two of the working days are holidays


async def test_who_changed_an_actiepunt_has_an_article(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie vervalt 2 niet meer nodig")
    assert "door de procesregisseur" in wereld.post.teksten(GGZ)
    assert "door de procesregisseur" in wereld.kamers.casuskamer(code).tekst
