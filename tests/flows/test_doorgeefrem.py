"""Two robots in one casus answer each other through the group: they come to rest, and nothing is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, logboek, open_nummers
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed

AFWEZIG = {GGZ: "De afdeling is gesloten.", POLITIE: "Dit adres wordt niet gelezen."}
PER_UUR = GRENS = 6
RONDES = 6 * GRENS


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A running casus in a house with a small setting: it tells the same as a large one, in a third of the time."""
    return maak(beleid=replace(BELEID, berichten_per_uur=PER_UUR))


async def robots(wereld: Wereld, gezien: dict[str, int]) -> int:
    """Both answer whatever comes, at once, without a word in the headers; returns how often before they are still."""
    for ronde in range(RONDES):
        nieuw = [mail for wie in AFWEZIG for mail in wereld.post.aan(wie)[gezien[wie] :]]
        if not nieuw:
            return ronde
        for mail in nieuw:
            gezien[mail.recipient] += 1
            await wereld.antwoord(mail, AFWEZIG[mail.recipient])
    return RONDES


def gezegd(wereld: Wereld, wie: str) -> int:
    """How often the room heard his robot."""
    return sum(
        AFWEZIG[wie] in blok.citaat for een in wereld.kamers.casuskamer(wereld.code).berichten for blok in een.blokken
    )


async def schrijf(wereld: Wereld, aantal: int, begin: int = 0) -> None:
    """A partner writes to the group."""
    aan = antwoordadres(wereld.code, (await wereld.leden(wereld.code))[GGZ].token)
    for nummer in range(begin, begin + aantal):
        await wereld.mail(GGZ, aan, f"Dit is bericht nummer {nummer}.")


async def test_two_robots_come_to_rest_and_the_procesregisseur_hears_of_each_once(wereld: Wereld, code: str) -> None:
    gezien = {wie: len(wereld.post.aan(wie)) for wie in AFWEZIG}
    regie = len(wereld.post.aan(REGIE))
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Wie kan er donderdag bij zijn?")

    assert await robots(wereld, gezien) < RONDES

    assert max(gezegd(wereld, GGZ), gezegd(wereld, POLITIE)) == GRENS
    meldingen = [een for een in wereld.post.aan(REGIE)[regie:] if "veel berichten van" in een.bericht.onderwerp]
    assert 1 <= len(meldingen) <= 2
    assert len({een.bericht.onderwerp for een in meldingen}) == len(meldingen)
    assert await robots(wereld, gezien) == 0


async def test_the_next_day_they_begin_and_end_again(wereld: Wereld, code: str) -> None:
    gezien = {wie: len(wereld.post.aan(wie)) for wie in AFWEZIG}
    kamer = wereld.kamers.casuskamer(code)
    for keer in (1, 2):
        await wereld.zeg(WIJKTEAM, kamer.id, f"!bericht Dit is dag {keer}.")
        assert await robots(wereld, gezien) < RONDES
        assert max(gezegd(wereld, GGZ), gezegd(wereld, POLITIE)) == keer * GRENS
        wereld.nu += timedelta(days=1)


async def test_a_person_who_writes_on_loses_no_word_and_the_procesregisseur_decides(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, GRENS + 2)

    assert await open_nummers(wereld) == ["W1", "W2"]
    assert f"nummer {GRENS - 1}." in wereld.post.teksten(POLITIE)
    assert f"nummer {GRENS}." not in wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(code).tekst
    [melding] = [een for een in wereld.post.aan(REGIE) if "veel berichten van" in een.bericht.onderwerp]
    assert f"GGZ-instelling (behandelaar) stuurde in een uur {GRENS} berichten" in wereld.post.tekst(melding)
    lijst = await beslis(wereld, "wacht")
    assert f"> Dit is bericht nummer {GRENS}." in lijst
    assert "Het gaat om de woorden" not in lijst
    assert "te veel" in repr(await logboek(wereld))

    await beslis(wereld, "vrijlaten W1")
    await beslis(wereld, "weiger W2 Wij bellen u.")

    assert f"> Dit is bericht nummer {GRENS}." in wereld.post.teksten(POLITIE)
    assert f"nummer {GRENS + 1}." not in wereld.post.teksten(POLITIE)
    assert "> Wij bellen u." in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert await open_nummers(wereld) == []


async def test_commands_go_on_and_an_hour_later_his_words_too(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, GRENS + 1)
    aan = antwoordadres(code, (await wereld.leden(code))[GGZ].token)

    await wereld.mail(GGZ, aan, "2 lukt niet, er is geen plek")
    assert "> er is geen plek" in wereld.post.teksten(POLITIE)
    wereld.nu += timedelta(hours=1)
    await schrijf(wereld, 1, begin=GRENS + 1)

    assert f"> Dit is bericht nummer {GRENS + 1}." in wereld.post.teksten(POLITIE)
    assert await open_nummers(wereld) == ["W1"]


async def test_he_cannot_let_it_through_himself_and_may_take_it_back(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, GRENS + 1)
    aan = antwoordadres(code, (await wereld.leden(code))[GGZ].token)

    await wereld.mail(GGZ, aan, "voorstel W1")
    assert await open_nummers(wereld) == ["W1"]
    assert "Er wacht geen bericht W1 op een besluit van u." in wereld.post.tekst(wereld.post.laatste(GGZ))

    await wereld.mail(GGZ, aan, "verwijder W1")
    assert await open_nummers(wereld) == []


async def test_the_number_is_a_setting_and_who_is_still_answered_hears_that_it_waits(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, berichten_per_uur=2))
    await schrijf(wereld, 3)

    tekst = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Het is bewaard, onder nummer W1. De procesregisseur kijkt ernaar." in tekst
    assert "nummer 2." not in wereld.post.teksten(POLITIE)


async def test_the_room_has_no_such_brake_for_who_stands_in_it(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    for nummer in range(GRENS + 2):
        await wereld.zeg(WIJKTEAM, kamer.id, f"!bericht Dit is bericht nummer {nummer}.")

    assert f"nummer {GRENS + 1}." in wereld.post.teksten(POLITIE)
    assert await open_nummers(wereld) == []


async def test_a_procesregisseur_who_answers_the_group_is_counted_too(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, 1)
    groepspost = wereld.post.laatste(REGIE)
    for nummer in range(GRENS + 1):
        await wereld.antwoord(groepspost, f"Dit is antwoord nummer {nummer}.")

    assert await open_nummers(wereld) == ["W1"]
    async with wereld.opslag.uow() as uow:
        [regie] = await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
        assert [een.persoon_id for een in await uow.wachtenden.open_wachtenden()] == [regie.persoon.id]
