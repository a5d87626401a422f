"""Words under a reminder that say not how it stands: they lead to vraag, overdragen, afmelden or afwezig."""

import pytest

from commands.domain.actiepunt import Status
from tests.antwoorden.opstelling import Uitslag, doe
from tests.flows.conftest import Foto, Maak
from tests.flows.eigen_woorden import rij
from tests.neptoets import NAAM, nep_bewaker
from tests.plekken import Plekken
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld

STAND = "Hoe staat het met actiepunt"


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """Actiepunten 2 and 4 are the writer's own; the others are of Woonstichting."""

    async def een(tekst: str, deur: str = "mail_punt", over: int | None = 2, **anders: object) -> Uitslag:
        return await doe(rij(tekst, deur, over, **anders), leeg_huis.database, plekken)

    return een


def aangeboden(uit: Uitslag) -> list[str]:
    return [regel.partition("Antwoord: ")[2] for regel in uit.antwoord.splitlines() if "Antwoord: " in regel]


@pytest.mark.parametrize(
    "woorden",
    [
        "Wat wordt hier precies bedoeld?",
        "bij wie moet ik zijn?",
        "Bij wie moet ik hiervoor zijn",
        "Hoi, wie is hier de contactpersoon?",
        "Ik weet niet wat ik hier moet doen.",
        "ik snap het niet",
        "Heb nog een vraag hierover",
    ],
)
async def test_a_question_leads_to_the_casushouder(speel, woorden: str) -> None:
    uit = await speel(woorden)

    assert (uit.gezet, aangeboden(uit)) == ({}, [])
    assert "doorgegeven aan de casushouder" in uit.antwoord
    assert "over actiepunt 2:" in uit.antwoord
    assert STAND not in uit.antwoord


async def test_in_a_room_nobody_else_need_read_the_question(speel) -> None:
    in_kamer = await speel("Wat wordt hier precies bedoeld?", "kamer_antwoord")
    prive = await speel("Wat wordt hier precies bedoeld?", "prive")

    assert "Stel die in uw eigen gesprek met de bot. Schrijf daar: K7Q2 vraag" in in_kamer.antwoord
    assert aangeboden(prive)[-1] == "K7Q2 vraag over actiepunt 2: Wat wordt hier precies bedoeld?"
    assert "naar niemand gestuurd" in prive.antwoord
    assert not prive.gedeeld


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("niet van mij", "2 overdragen aan, met de organisatie of de rol"),
        ("Dit is niet onze taak.", "2 overdragen aan, met de organisatie of de rol"),
        ("daar gaan wij niet over", "2 overdragen aan, met de organisatie of de rol"),
        ("dit hoort bij de woonstichting", "2 overdragen aan Woonstichting (consulent)"),
        ("Dit is voor het wijkteam, niet voor ons", "2 overdragen aan Wijkteam (casemanager)"),
        ("dit ligt bij de woonstichting of het wijkteam", "2 overdragen aan, met de organisatie of de rol"),
    ],
)
@pytest.mark.parametrize("deur", ["mail_punt", "prive", "kamer_antwoord"])
async def test_what_is_for_somebody_else_leads_to_a_hand_over(speel, woorden: str, antwoord: str, deur: str) -> None:
    voor = {"mail_punt": "", "prive": "K7Q2 ", "kamer_antwoord": "!"}[deur]

    uit = await speel(woorden, deur)
    assert aangeboden(uit)[-1] == f"{voor}{antwoord}"
    assert ("naar niemand gestuurd" in uit.antwoord) is (deur == "prive")


@pytest.mark.parametrize(
    "woorden",
    ["Ik ga met pensioen", "ik heb een andere baan", "Ik werk hier niet meer", "vrijdag is mijn laatste werkdag"],
)
async def test_who_leaves_is_heard_by_the_procesregisseur_and_led_to_afmelden(speel, woorden: str) -> None:
    for uit in (await speel(woorden), await speel(woorden, "mail_plan", None)):
        assert "Schrijf: K7Q2 afmelden" in uit.antwoord
        assert "naar geen andere deelnemer gestuurd" in uit.antwoord


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("zwangerschapsverlof vanaf 1 maart", "afwezig van 1 maart 2027 t/m [datum]"),
        ("ik ben ziek", "afwezig t/m [datum]"),
        ("Met ouderschapsverlof per 1 februari", "afwezig van 1 februari 2027 t/m [datum]"),
    ],
)
async def test_an_absence_leads_to_afwezig_and_moves_no_date(speel, woorden: str, antwoord: str) -> None:
    uit = await speel(woorden)

    assert (uit.gezet, aangeboden(uit)) == ({}, [antwoord])


@pytest.mark.parametrize(
    ("woorden", "dagen"),
    [
        ("Ik ben er volgende week niet", ("9 november", "november")),
        ("Wij zijn er van 5 t/m 12 december niet", ("5 december", "12 december")),
    ],
)
async def test_an_absence_with_both_its_days_is_noted_at_once(speel, woorden: str, dagen: tuple[str, str]) -> None:
    uit = await speel(woorden)

    assert (uit.gezet, aangeboden(uit), uit.gedeeld) == ({}, [], False)
    assert "Uw afwezigheid is genoteerd" in uit.antwoord
    assert [een for een in dagen if een not in uit.antwoord] == []


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("ik ben er nog niet klaar mee", "2 bezig"),
        ("hij is ziek, wordt 20 dec", "2 uitstel tot 20 december 2026"),
        ("Kan dit ook 20 december?", "2 uitstel tot 20 december 2026"),
    ],
)
async def test_a_report_stays_a_report(speel, woorden: str, antwoord: str) -> None:
    assert antwoord in " ".join(aangeboden(await speel(woorden)))


VRAAG = "Wat wordt er bij punt 2 precies bedoeld?"


async def test_a_question_about_the_plan_is_put_to_the_casushouder_alone(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), VRAAG)

    assert f"over actiepunt 2: {VRAAG}" in wereld.kamers.prive(WIJKTEAM).tekst
    assert "doorgegeven aan de casushouder" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "precies bedoeld" not in wereld.post.teksten(POLITIE)


async def test_no_word_of_a_held_question_goes_to_the_casushouder(maak: Maak) -> None:
    wereld = maak(toets=nep_bewaker())
    await wereld.antwoord(wereld.post.laatste(GGZ), f"Is dat bij punt 2 niet voor {NAAM}?")

    assert "wacht" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "bij punt 2 niet" not in wereld.kamers.prive(WIJKTEAM).tekst


@pytest.mark.parametrize(
    ("tekst", "vraagt"),
    [
        ("mijn collega neemt waar", "afwezig t/m [datum] vervanger [organisatie, rol of adres]"),
        ("Mijn collega komt in mijn plaats", "afwezig t/m [datum] vervanger [organisatie, rol of adres]"),
        ("Ik moet mij laten vervangen: mijn collega vervangt mij", "vervanger [organisatie, rol of adres]"),
        (
            "mijn collega neemt mijn casussen waar t/m 30 november",
            "t/m 30 november 2026 vervanger [organisatie, rol of adres]",
        ),
        ("Deze week niet, volgende week maandag weer", "afwezig t/m 8 november 2026"),
        ("deze week ben ik er niet, volgende week woensdag weer", "afwezig t/m 10 november 2026"),
    ],
)
async def test_who_is_replaced_or_away_this_week_is_led_on(wereld: Wereld, code: str, tekst: str, vraagt: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", tekst)

    assert vraagt in " ".join(wereld.post.tekst(wereld.post.laatste(GGZ)).split())
    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize(
    "tekst", ["Mijn collega heeft de moeder gebeld", "De waarnemer van de huisarts belt de cliënt vrijdag terug"]
)
async def test_a_colleague_in_the_news_is_no_substitute(wereld: Wereld, code: str, tekst: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", tekst)

    assert "vervanger" not in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert tekst in wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize("tekst", ["K", "ok top", "Okidoki", "tuurlijk joh, doe ik er ook nog even bij", "is goed"])
async def test_a_nod_under_a_reminder_is_told_to_nobody(wereld: Wereld, code: str, tekst: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    kamer = wereld.kamers.casuskamer(code).tekst
    wereld.post.wis()
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", tekst)

    assert wereld.kamers.casuskamer(code).tekst == kamer
    assert wereld.post.aan(POLITIE) == []


@pytest.mark.parametrize("tekst", ["doe ik er morgen bij, de sleutel ligt klaar", "is goed gegaan, cliënt was er"])
async def test_words_that_say_more_than_a_nod_are_told(wereld: Wereld, code: str, tekst: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}-2", tekst)

    assert tekst in wereld.kamers.casuskamer(code).tekst
