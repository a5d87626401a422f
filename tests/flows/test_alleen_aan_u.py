"""Plain words in answer to a message to one person, or in their own room, reach nobody who was not asked for."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld


def alle(wereld: Wereld, code: str) -> str:
    """What anybody reads but the writer."""
    return wereld.post.teksten(POLITIE) + wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst


@pytest.fixture
async def trede(wereld: Wereld, code: str) -> str:
    """The procesregisseur has just heard that actiepunt 1 of the wijkteam waits."""
    await wereld.vooruit(tot=lokaal("2026-11-25 12:00"))
    assert "Wilt u dit met de casushouder" in wereld.post.tekst(wereld.post.laatste(REGIE))
    return code


@pytest.mark.parametrize(
    "woorden",
    [
        "vertrouwelijk: wijkteam functioneert niet",
        "wijkteam is ziek, wacht tot 7 december",
        "naar manager",
        "heb gebeld: is gedaan",
        "els is overspannen, laat even",
        "De GGZ geeft dit aan de school",
    ],
)
async def test_the_procesregisseur_is_asked_for_whom_words_on_a_step_are(
    wereld: Wereld, trede: str, woorden: str
) -> None:
    voor, kamer = alle(wereld, trede), wereld.kamers.prive(WIJKTEAM).tekst
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    assert alle(wereld, trede) == voor
    assert wereld.kamers.prive(WIJKTEAM).tekst == kamer
    gehoord = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "naar niemand gestuurd" in gehoord
    assert f"{trede} actie opmerking 1, met uw tekst" in gehoord
    assert "wacht hierdoor" not in gehoord


@pytest.mark.parametrize("woorden", ["vertrouwelijk: wijkteam functioneert niet", "Niet delen: ze is overspannen"])
async def test_a_yes_never_shares_what_may_not_be_shared(wereld: Wereld, trede: str, woorden: str) -> None:
    voor = alle(wereld, trede)
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)
    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")

    assert alle(wereld, trede) == voor


async def test_what_the_procesregisseur_does_is_told_to_owner_and_casushouder(wereld: Wereld, trede: str) -> None:
    voor = alle(wereld, trede)
    await wereld.antwoord(wereld.post.laatste(REGIE), "ik bel ze vandaag")

    assert alle(wereld, trede) == voor
    assert "ik bel ze vandaag" in wereld.kamers.prive(WIJKTEAM).tekst
    assert "wacht hierdoor" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_thanks_of_the_procesregisseur_stay_thanks(wereld: Wereld, trede: str) -> None:
    voor = alle(wereld, trede)
    await wereld.antwoord(wereld.post.laatste(REGIE), "ok dank")

    assert alle(wereld, trede) == voor


@pytest.mark.parametrize(
    ("woorden", "vertelt"),
    [("dit had al lang moeten gebeuren, onprofessioneel", False), ("ik bel het wijkteam morgen", True)],
)
async def test_so_is_the_manager(wereld: Wereld, code: str, woorden: str, vertelt: bool) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    voor = alle(wereld, code)
    await wereld.antwoord(wereld.post.laatste(MANAGER), woorden)

    assert alle(wereld, code) == voor
    assert (woorden in wereld.kamers.prive(WIJKTEAM).tekst) is vertelt
    assert ("naar niemand gestuurd" in wereld.post.tekst(wereld.post.laatste(MANAGER))) is not vertelt


@pytest.mark.parametrize(
    ("woorden", "gaat_door"),
    [
        ("Dit moet niet in de groep, bel me", False),
        ("vertrouwelijk: hier wist ik van", False),
        ("Graag niet aan de hele groep: wat speelt hier?", False),
        ("Kan de ggz hierop reageren?", True),
        ("Goed dat dit in de groep staat", True),
    ],
)
async def test_in_answer_to_the_group_words_that_may_not_be_shared_go_to_nobody(
    wereld: Wereld, code: str, woorden: str, gaat_door: bool
) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, f"casus-{code.lower()}+{lid.token}", "buren melden weer overlast op de galerij")
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    assert (woorden in alle(wereld, code)) is gaat_door
    if not gaat_door:
        assert "naar niemand gestuurd" in wereld.post.tekst(wereld.post.laatste(REGIE))


@pytest.fixture
async def eigen(wereld: Wereld, code: str) -> str:
    """The casushouder, owner of actiepunt 1, is reminded of it in the own room."""
    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))
    return code


@pytest.mark.parametrize(
    "woorden",
    [
        "hoi, ik wil even iets kwijt over de politie, die doet niks",
        "ik voel me onveilig bij deze cliënt",
        "wil stoppen als casushouder, kan reclassering het doen?",
        "bel de procesregisseur: ik kom er niet uit",
        "wie is er allemaal te laat",
        "hoe staat de rest ervoor",
        "mag ik je iets vragen over het plan",
        "sorry vergeten",
    ],
)
async def test_the_own_room_shares_nothing_that_is_no_report(wereld: Wereld, eigen: str, woorden: str) -> None:
    voor, regie = alle(wereld, eigen), wereld.post.teksten(REGIE)
    prive = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, prive.id, woorden)

    assert alle(wereld, eigen) == voor
    assert wereld.post.teksten(REGIE) == regie
    assert "naar niemand gestuurd" in prive.laatste
    assert "wacht hierdoor" not in prive.laatste


@pytest.mark.parametrize(
    "woorden",
    [
        "heb de wijkagent gesproken, we gaan vrijdag",
        "ik ga er donderdag heen",
        "huisbezoek is gepland op 3 december, wijkagent gaat mee",
        "ben ermee bezig maar de wijkagent was ziek",
    ],
)
async def test_a_report_in_the_own_room_is_shared_as_before(wereld: Wereld, eigen: str, woorden: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, woorden)

    assert woorden in wereld.kamers.casuskamer(eigen).tekst


async def test_a_state_in_the_own_room_counts_as_before(wereld: Wereld, eigen: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "is gedaan")

    assert (await wereld.punt(eigen, 1)).status is Status.GEREED


async def test_a_typed_terugkoppeling_of_the_procesregisseur_is_shared(wereld: Wereld, trede: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{trede} 1 terugkoppeling het huisbezoek schuift op")

    assert "het huisbezoek schuift op" in alle(wereld, trede)
