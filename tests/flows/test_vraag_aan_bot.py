"""A short question to the bot or the house is answered, and shared with nobody."""

import pytest

from commands.domain.actiepunt import Status
from tests.domain.kalender import lokaal
from tests.flows.test_ladder import stil
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld


def anderen(wereld: Wereld) -> str:
    """What others read."""
    return wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE) + wereld.kamers.casuskamer(wereld.code).tekst


async def vraag(wereld: Wereld, tekst: str, punt: int | None) -> str:
    """The GGZ writes this, about an actiepunt or about none; returns what they read back."""
    lid = (await wereld.leden(wereld.code))[GGZ]
    achter = "" if punt is None else f"-{punt}"
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}{achter}", tekst)
    return wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("waarom krijg ik dit?", "U krijgt deze berichten omdat u als GGZ-instelling (behandelaar) deelneemt"),
        ("Waarom krijg ik deze mails eigenlijk", "U krijgt deze berichten omdat u als"),
        ("wie bent u", "U schrijft met Ketenbot"),
        ("Is dit phishing??", "U schrijft met Ketenbot"),
        ("kunt u mij het plan nogmaals sturen", "Versie 1 van het plan van casus"),
        ("Hoi, ik ben het plan kwijt. Kan je m nog een keer mailen? Dank", "Versie 1 van het plan van casus"),
        ("ik heb het afstemmingsplan niet ontvangen", "Versie 1 van het plan van casus"),
        ("Ik wens niet langer deel te nemen", "Er is nog niets gemeld. Weet u het zeker? Schrijf: afmelden zeker"),
        ("haal mij maar van de lijst", "Schrijf: afmelden zeker"),
        ("Hoe kan ik me uitschrijven?", "Schrijf: afmelden zeker"),
        ("Wanneer is het volgende overleg?", "Er is geen ICO gepland"),
        ("wie is de casushouder", "Gemeente (wijkteam), casushouder"),
        ("prima. wie is de casushouder en hoe bereik ik die", "Gemeente (wijkteam), casushouder"),
        ("kun je het plan nog n keer sturen", "Versie 1 van het plan van casus"),
        ("is er al een datum voor het overleg?", "Er is geen ICO gepland"),
        ("welke punten heb ik nog", "Uw open actiepunten"),
        ("hoeveel staat er nog open?", "Actiepunten van casus"),
        ("wie doen er allemaal mee?", "Gemeente (wijkteam), casushouder"),
        ("kan ik een kopie van het plan krijgen?", "Versie 1 van het plan van casus"),
        ("wat is er ook weer afgesproken", "Versie 1 van het plan van casus"),
        ("Hoe meld ik me af?", "Schrijf: afmelden zeker"),
        ("Deze mail is denk ik niet voor mij bedoeld", "U schrijft met Ketenbot"),
        ("welke punten staan er op mijn naam", "Maakt een nieuwe afspraak"),
    ],
)
@pytest.mark.parametrize("punt", [None, 2])
async def test_it_is_answered_and_shared_with_nobody(
    wereld: Wereld, code: str, tekst: str, antwoord: str, punt: int | None
) -> None:
    voor = anderen(wereld)
    assert antwoord in await vraag(wereld, tekst, punt)
    assert anderen(wereld) == voor
    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize(
    "tekst",
    [
        "Wie bent u bij de school, wie kan ik bellen?",
        "waarom krijgt cliënt geen begeleiding?",
        "Kunt u mij het verslag van de huisarts nogmaals sturen?",
        "Wie kan mij het plan van de school sturen?",
        "Wanneer is het overleg met de huisarts?",
        "Welke punten heeft de school nog?",
        "Is er al een datum voor de zitting?",
        "Ik heb het plan ontvangen en ga er morgen mee aan de slag",
        "cliënt wil niet langer deelnemen aan de groep",
        "wat is er afgesproken met de school?",
        "Deze mail is niet voor mij bedoeld maar voor de huisarts, die weet meer van de medicatie",
        "bericht gehad van de huisarts, hij komt maandag",
    ],
)
async def test_what_asks_or_tells_the_others_reaches_them(wereld: Wereld, code: str, tekst: str) -> None:
    await vraag(wereld, tekst, None)

    assert tekst in wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize("tekst", ["@ketenbot wanneer is het overleg?", "Ketenbot: kun je het plan nog eens sturen?"])
async def test_a_mention_in_the_room_is_answered_there(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    aantal = len(kamer.berichten)
    await wereld.zeg(WIJKTEAM, kamer.id, tekst.partition(" ")[2], vermeld=True)

    assert len(kamer.berichten) == aantal + 1
    assert "Er is geen ICO gepland" in kamer.laatste or "Versie 1 van het plan" in kamer.laatste


async def test_the_same_words_among_people_in_the_room_stay_talk(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    aantal = len(kamer.berichten)
    await wereld.zeg(WIJKTEAM, kamer.id, "wanneer is het overleg?")

    assert len(kamer.berichten) == aantal


@pytest.mark.parametrize(
    ("tekst", "leidt_naar"),
    [
        ("doe maar opschalen", "opschalen 2 naar manager ZVH, met de reden"),
        ("graag opschalen naar de manager", "opschalen 2, met de reden"),
        ("Schaal maar op", "opschalen 2, met de reden"),
        ("laat maar vervallen", "actie vervalt 2, met de reden"),
        ("geef maar aan de politie", "actie geef 2 aan, met de deelnemer"),
    ],
)
async def test_what_the_procesregisseur_tells_the_bot_to_do_is_for_the_bot(
    wereld: Wereld, code: str, tekst: str, leidt_naar: str
) -> None:
    await stil(wereld, 1, 3, 4, 5)
    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))
    voor, ggz = wereld.kamers.casuskamer(code).tekst, wereld.post.teksten(GGZ)
    await wereld.antwoord(wereld.post.laatste(REGIE), tekst)

    assert (wereld.kamers.casuskamer(code).tekst, wereld.post.teksten(GGZ)) == (voor, ggz)
    assert wereld.post.aan(MANAGER) == []
    bon = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "naar niemand gestuurd" in bon
    assert f"{code} {leidt_naar}" in bon


@pytest.mark.parametrize("tekst", ["Ik heb de manager gevraagd of er een plek is", "Ik ga morgen met de school bellen"])
async def test_other_words_of_the_procesregisseur_still_reach_who_must_know(
    wereld: Wereld, code: str, tekst: str
) -> None:
    await stil(wereld, 1, 3, 4, 5)
    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))
    await wereld.antwoord(wereld.post.laatste(REGIE), tekst)

    assert tekst in wereld.post.teksten(GGZ)
