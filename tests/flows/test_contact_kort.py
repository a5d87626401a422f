"""Short answers to the question for contact, and a report with words for the casushouder alone."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.mark.story_of("contact antwoord")
async def test_a_short_report_counts_and_a_no_is_asked_again(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    vraag = next(een for een in wereld.post.aan(REGIE) if "is er contact geweest?" in wereld.post.tekst(een))
    for woorden in ("nee. druk. vlgd week", "nog niet gelukt", "2x gebeld, geen gehoor"):
        await wereld.antwoord(vraag, woorden)
        gehoord = wereld.post.tekst(wereld.post.laatste(REGIE))
        assert "Er is niets genoteerd. Wij vragen het u opnieuw, uiterlijk op maandag 7 december 2026." in gehoord, (
            woorden
        )
    await wereld.antwoord(vraag, "ja en 2 is klaar zegt els")
    gehoord = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "is nog niets genoteerd" in gehoord
    assert "actiepunt 2. Is het klaar?" in gehoord
    assert "els" not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    for woorden, zin in {
        "ja gister, loopt": "op maandag 30 november 2026. Uitkomst: ~doorgaan~",
        "gebeld, alles ok": "op dinsdag 1 december 2026. Uitkomst: ~doorgaan~",
        "vanmorgen gesproken, we gaan opschalen": "op dinsdag 1 december 2026. Uitkomst: ~opschalen~",
    }.items():
        await wereld.antwoord(vraag, woorden)
        assert zin.replace("~", "") in wereld.post.tekst(wereld.post.laatste(REGIE)), woorden


@pytest.mark.story_of("signaal")
@pytest.mark.parametrize(
    ("woorden", "geheim", "stand"),
    [
        ("Klaar. Alleen voor de casushouder: hij is teruggevallen", "hij is teruggevallen", Status.GEREED),
        ("is gedaan! graag dit alleen voor casushouder: moeder is bang", "moeder is bang", Status.GEREED),
        ("Ben ermee bezig, maar alleen voor de casushouder: hij drinkt weer", "hij drinkt weer", Status.BEZIG),
    ],
)
async def test_the_report_counts_and_the_words_go_to_the_casushouder_alone(
    wereld: Wereld, code: str, woorden: str, geheim: str, stand: Status
) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    assert (await wereld.punt(code, 3)).status is stand
    assert geheim in wereld.kamers.prive(WIJKTEAM).tekst
    assert geheim not in wereld.post.teksten(GGZ) + wereld.post.teksten(REGIE) + wereld.kamers.casuskamer(code).tekst
    assert "casushouder" in wereld.post.tekst(wereld.post.laatste(POLITIE))


@pytest.mark.parametrize(
    "woorden",
    ["Morgen misschien. Alleen voor de casushouder: hij drinkt", "Klaar. Alleen de casushouder was er bij: top"],
)
async def test_without_a_certain_report_or_such_a_wish_it_is_no_such_message(
    wereld: Wereld, code: str, woorden: str
) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    voor = wereld.kamers.prive(WIJKTEAM).tekst
    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    assert wereld.kamers.prive(WIJKTEAM).tekst == voor


async def test_what_a_casushouder_heard_in_that_talk_goes_to_the_procesregisseur_alone(
    wereld: Wereld, code: str
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} GGZ-instelling (behandelaar)")
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    vraag = next(een for een in reversed(wereld.post.aan(GGZ)) if "contact" in wereld.post.tekst(een))
    for woorden in ("ja en 2 is klaar zegt els", "Ja, volgens haar is 2 klaar"):
        await wereld.antwoord(vraag, woorden)
        gehoord = wereld.post.tekst(wereld.post.laatste(GGZ))
        assert "Over contact met de procesregisseur is nog niets genoteerd" in gehoord, woorden
        assert "Is het klaar?" in gehoord, woorden
        assert woorden in wereld.post.teksten(REGIE)
        assert woorden not in wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst
    for woorden in ("ja 2 is klaar", "ja gister, loopt"):
        await wereld.antwoord(vraag, woorden)
    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert "contact genoteerd" in wereld.post.laatste(GGZ).bericht.onderwerp
