"""An actiepunt that goes nowhere by itself: a named person is asked to decide, until they do."""

from datetime import datetime

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.messages import Blok
from tests.domain.kalender import lokaal, wand
from tests.flows.test_ladder import stil
from tests.flows.test_nazien import met_de_hand
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld


def gevraagd(wereld: Wereld, nummer: int = 2) -> list[str]:
    """Of whom a decision was asked, and on which day: the casushouder in the private room, the others by mail."""
    prive = [(een.bericht, "casushouder") for een in wereld.kamers.prive(WIJKTEAM).zendingen]
    post = [(een.bericht, een.recipient) for een in wereld.post.verzonden]
    return [wie for bericht, wie in (*prive, *post) if any(is_vraag(blok, nummer) for blok in bericht.blokken)]


def is_vraag(blok: Blok, nummer: int) -> bool:
    """Whether this block asks for a decision about the actiepunt."""
    return f"actiepunt {nummer}" in blok.kop and "Wat is er besloten?" in blok.tekst


async def tot(wereld: Wereld, moment: datetime) -> list[str]:
    """Of whom it was asked since the last look; what was said is forgotten."""
    wereld.post.wis()
    voor = gevraagd(wereld)
    await wereld.vooruit(tot=moment)
    return gevraagd(wereld)[len(voor) :]


@pytest.fixture
async def vast(wereld: Wereld, code: str) -> str:
    """On Tuesday 3 November the GGZ writes that it does not work; all else is done."""
    planmail = await stil(wereld, 1, 3, 4, 5)
    await wereld.antwoord(planmail, "Actiepunt 2 lukt niet, er is een wachtlijst.")
    assert (await wereld.punt(code, 2)).status is Status.LUKT_NIET
    return code


async def test_after_lukt_niet_the_casushouder_is_asked_twice_and_then_the_procesregisseur(
    wereld: Wereld, vast: str
) -> None:
    assert wand(wereld.nu).startswith("di 2026-11-03")

    assert await tot(wereld, lokaal("2026-11-06 08:59")) == []
    assert await tot(wereld, lokaal("2026-11-06 09:00")) == ["casushouder"]
    vraag = wereld.kamers.prive(WIJKTEAM).laatste
    assert f"{vast} actie vervalt 2 omdat [reden]" in vraag
    assert "Zonder besluit vragen wij het opnieuw op vrijdag 13 november 2026." in vraag
    assert await tot(wereld, lokaal("2026-11-13 09:00")) == ["casushouder"]
    assert "vrijdag 27 november 2026 aan de procesregisseur" in wereld.kamers.prive(WIJKTEAM).laatste
    assert await tot(wereld, lokaal("2026-11-27 09:00")) == [REGIE]
    assert await tot(wereld, lokaal("2026-12-11 09:00")) == [REGIE]
    assert await tot(wereld, lokaal("2026-12-30 09:00")) == [REGIE]
    assert wereld.post.aan(GGZ) == []


@pytest.mark.parametrize(
    "besluit",
    [
        "{code} 2 uitstel tot 1 februari 2027, de wachtlijst loopt af",
        "{code} actie geef 2 aan politie",
        "{code} actie vervalt 2 de moeder regelt het zelf",
        "{code} 2 klaar",
    ],
)
async def test_a_decision_ends_the_asking(wereld: Wereld, vast: str, besluit: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-06 12:00"))

    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, besluit.format(code=vast))

    assert await tot(wereld, lokaal("2026-12-01 12:00")) == []


async def test_without_a_casushouder_the_procesregisseur_is_asked(wereld: Wereld, vast: str) -> None:
    met_de_hand(wereld, "UPDATE deelnemer SET casushouder = 0")

    assert await tot(wereld, lokaal("2026-11-06 09:00")) == [REGIE]


async def test_of_a_point_without_date_the_casushouder_is_asked_after_ten_days_of_silence_and_then_the_procesregisseur(
    wereld: Wereld, code: str
) -> None:
    await stil(wereld, 1, 2, 3, 4, 5)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Houdt contact met school, Politie, geen datum")

    dagen = []
    for _ in range(90):
        morgen = lokaal(f"{wand(wereld.nu)[3:13]} 12:00")
        wereld.post.wis()
        voor = len(gevraagd(wereld, 6))
        await wereld.vooruit(dagen=1)
        dagen += [(wand(morgen)[:13], wie) for wie in gevraagd(wereld, 6)[voor:]]

    assert [wie for _, wie in dagen] == ["casushouder", "casushouder", *[REGIE] * 4]
    assert [dag for dag, _ in dagen[:4]] == ["ma 2026-11-16", "ma 2026-11-30", "ma 2026-12-14", "di 2026-12-29"]


async def test_a_word_of_the_owner_gives_a_point_without_date_time_again(wereld: Wereld, code: str) -> None:
    await stil(wereld, 1, 2, 3, 4, 5)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie nieuw Houdt contact met school, Politie, geen datum")
    await wereld.vooruit(tot=lokaal("2026-11-16 12:00"))
    await wereld.antwoord(wereld.post.aan(POLITIE)[-1], "6 bezig, elke week een gesprek")

    await wereld.vooruit(tot=lokaal("2026-11-27 12:00"))
    assert gevraagd(wereld, 6) == []
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    assert gevraagd(wereld, 6) == ["casushouder"]


async def test_past_the_top_of_the_ladder_the_procesregisseur_is_asked_each_ten_working_days_and_never_the_partner(
    wereld: Wereld, code: str
) -> None:
    await stil(wereld, 1, 4, 5)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} ico niet nodig, alles loopt goed")
    await wereld.vooruit(tot=lokaal("2026-12-12 12:00"))

    assert await tot(wereld, lokaal("2026-12-24 08:00")) == []
    assert await tot(wereld, lokaal("2026-12-24 09:00")) == [REGIE]
    assert await tot(wereld, lokaal("2027-01-11 09:00")) == [REGIE]
    assert [een.bericht.onderwerp for een in (*wereld.post.aan(GGZ), *wereld.post.aan(MANAGER))] == []


async def test_many_of_them_come_in_one_message(wereld: Wereld, code: str) -> None:
    await stil(wereld, 5)
    for nummer in (1, 2, 3, 4):
        await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {nummer} lukt niet, er is te weinig plek")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-27 12:00"))

    [bericht] = [een for een in wereld.post.aan(REGIE) if "vragen uw aandacht" in een.bericht.onderwerp]
    for nummer in (1, 2, 3, 4):
        assert f"{code} actie vervalt {nummer} omdat [reden]" in wereld.post.tekst(bericht)
