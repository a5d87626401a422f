"""Each person chooses when they read news by mail, in the words that they use."""

from dataclasses import replace

import pytest

from commands.adres import antwoordadres
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=replace(BELEID, meldingen=Meldingen.DAGELIJKS))


async def keuze(wereld: Wereld, email: str) -> Meldingen | None:
    async with wereld.opslag.uow() as uow:
        persoon = await uow.personen.find_email(email)
    assert persoon is not None
    return persoon.meldingen


async def schrijf(wereld: Wereld, wie: str, tekst: str) -> str:
    """They answer their plan; returns the answer that they read."""
    lid = (await wereld.leden(wereld.code))[wie]
    await wereld.mail(wie, antwoordadres(wereld.code, lid.token), tekst)
    return wereld.post.tekst(wereld.post.laatste(wie))


@pytest.mark.story_of("meldingen")
@pytest.mark.parametrize(
    ("tekst", "dan"),
    [
        ("meldingen wekelijks", Meldingen.WEKELIJKS),
        ("Meldingen: wekelijks graag", Meldingen.WEKELIJKS),
        ("meldingen direct", Meldingen.DIRECT),
        ("meldingen samen", Meldingen.SAMEN),
        ("minder mail graag", Meldingen.WEKELIJKS),
        ("Minder mails graag.", Meldingen.WEKELIJKS),
        ("Goedemorgen,\n\nGraag minder mail\n\nMet vriendelijke groet", Meldingen.WEKELIJKS),
        ("1x per week", Meldingen.WEKELIJKS),
        ("één keer per week", Meldingen.WEKELIJKS),
        ("alles meteen", Meldingen.DIRECT),
    ],
)
async def test_by_mail_in_their_own_words(wereld: Wereld, code: str, tekst: str, dan: Meldingen) -> None:
    gelezen = await schrijf(wereld, POLITIE, tekst)

    assert "Genoteerd. Nieuws over uw casussen krijgt u voortaan zo" in gelezen
    assert await keuze(wereld, POLITIE) is dan
    assert await keuze(wereld, GGZ) is None


@pytest.mark.parametrize(
    "tekst",
    ["Alles meteen geregeld met de huisarts", "Meldingen van de buren gaan over overlast", "Elke dag belt iemand aan"],
)
async def test_ordinary_words_are_no_choice(wereld: Wereld, code: str, tekst: str) -> None:
    wereld.post.wis()

    await schrijf(wereld, POLITIE, tekst)

    assert await keuze(wereld, POLITIE) is None
    assert f"> {tekst}" in wereld.post.teksten(GGZ)


async def test_without_a_choice_it_shows_how_it_is(wereld: Wereld, code: str) -> None:
    gelezen = await schrijf(wereld, POLITIE, "meldingen")

    assert "op werkdagen om 09.00 uur, in één mail per casus" in gelezen
    assert "- meldingen wekelijks: op maandag" in gelezen
    assert await keuze(wereld, POLITIE) is None


@pytest.mark.story_of("meldingen")
async def test_in_the_room_and_in_private(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(WIJKTEAM, kamer.id, "!meldingen wekelijks")
    assert "U leest nu alleen in de kamer. Daar staat nieuws meteen." in kamer.laatste

    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, "alles meteen")
    assert "meteen, elk in een eigen mail" in prive.laatste


async def test_the_procesregisseur_chooses_at_their_own_address(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "meldingen wekelijks")

    assert await keuze(wereld, REGIE) is Meldingen.WEKELIJKS


async def test_news_that_waits_follows_the_choice(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, GGZ, "2 klaar")
    wereld.post.wis()

    await schrijf(wereld, POLITIE, "meldingen direct")
    await wereld.rust()

    assert "Actiepunt 2 is klaar" in wereld.post.teksten(POLITIE)
    await schrijf(wereld, GGZ, "2 terugkoppeling er is een plek")
    assert "> er is een plek" in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_once_a_week_is_on_monday_and_a_reminder_waits_for_no_monday(wereld: Wereld, code: str) -> None:
    """The GGZ has an actiepunt that is due on Thursday."""
    await schrijf(wereld, GGZ, "meldingen wekelijks")
    await schrijf(wereld, POLITIE, "meldingen wekelijks")
    await wereld.vooruit(tot=lokaal("2026-11-24 10:00"))
    politie = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, antwoordadres(code, politie.token), "3 bezig, ik heb gebeld")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))
    [herinnering] = wereld.post.aan(GGZ)
    assert "vandaag" in wereld.post.tekst(herinnering)
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-30 16:00"))
    assert "> ik heb gebeld" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "nieuws van dinsdag 24 november 2026" in wereld.post.laatste(GGZ).bericht.onderwerp
