"""What one sender brings the others is counted in messages: folded, without repeats, and braked at every door."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.rollen import Rol
from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

pytestmark = pytest.mark.breed

PER_UUR = 6
GRENS = 3 * PER_UUR


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A running casus in a house with a small setting: it tells the same as a large one, in a third of the time."""
    return maak(beleid=replace(BELEID, berichten_per_uur=PER_UUR))


async def schrijf(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.mail(GGZ, antwoordadres(code, (await wereld.leden(code))[GGZ].token), tekst)


def nieuw(wereld: Wereld, code: str) -> tuple[int, int, int]:
    """How many messages the others got by mail, the procesregisseur (as one of the group), and the room."""
    kamer = wereld.kamers.casuskamer(code).berichten
    regie = [een for een in wereld.post.aan(REGIE) if " via casus " in een.bericht.van]
    return len(wereld.post.aan(POLITIE)), len(regie), len(kamer)


@pytest.fixture
def code(wereld: Wereld, code: str) -> str:
    """A running casus, and nothing said yet."""
    wereld.post.wis()
    wereld.kamers.casuskamer(code).berichten.clear()
    return code


async def test_six_mails_of_fifty_lines_are_at_most_six_messages_with_every_word(wereld: Wereld, code: str) -> None:
    for mail in range(PER_UUR):
        await schrijf(wereld, code, "\n".join(f"terugkoppeling 2 tekst {mail}.{regel}" for regel in range(50)))

    assert nieuw(wereld, code) == (PER_UUR, PER_UUR, PER_UUR)
    gelezen = wereld.post.teksten(POLITIE)
    assert all(f"tekst {mail}.{regel}\n" in gelezen for mail in range(PER_UUR) for regel in range(50))


async def test_answers_to_several_points_in_one_mail_are_one_message(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, code, "2 bezig, gebeld\nterugkoppeling 3 er is plek\nterugkoppeling 1 gelezen")

    assert nieuw(wereld, code) == (1, 1, 1)
    mail = wereld.post.laatste(POLITIE)
    assert mail.bericht.onderwerp == f"Casus {code}: 3 meldingen"
    tekst = wereld.post.tekst(mail)
    for deel in ("Actiepunt 2: bezig", "> gebeld", "> er is plek", "> gelezen", "Actiepunt 3: "):
        assert deel in tekst
    assert tekst.count("Wilt u reageren?") == 1


async def test_a_signal_to_the_casushouder_is_folded_too(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, code, "\n".join(f"2 lukt niet want reden {nr}" for nr in range(10)))

    signalen = [
        een
        for adres in (POLITIE, REGIE)
        for een in wereld.post.aan(adres)
        if "meldt dat actiepunt 2" in wereld.post.tekst(een)
    ]
    assert len(signalen) <= 1
    assert nieuw(wereld, code)[0] == 1 + len([een for een in signalen if een in wereld.post.aan(POLITIE)])


async def test_the_same_state_thirty_times_is_told_once(wereld: Wereld, code: str) -> None:
    for _ in range(30):
        await schrijf(wereld, code, "2 bezig")

    assert nieuw(wereld, code) == (1, 1, 1)
    assert "Dit was al bekend." in wereld.post.teksten(GGZ)
    punt = await wereld.punt(code, 2)
    async with wereld.opslag.read() as uow:
        antwoorden = await uow.feedback.of_actiepunt(punt.id)
    assert [een.soort for een in antwoorden] == [FeedbackSoort.BEZIG] * 30


async def test_the_same_words_again_say_nothing_new_and_other_words_do(wereld: Wereld, code: str) -> None:
    for woorden in ("wacht op bericht", "wacht op bericht", "er is bericht"):
        await schrijf(wereld, code, f"2 bezig, {woorden}")

    assert nieuw(wereld, code) == (2, 2, 2)


async def test_who_answers_the_ladder_each_day_is_heard_once_a_day(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, code, "2 bezig")
    await wereld.vooruit(dagen=60)
    wereld.post.wis()
    wereld.kamers.casuskamer(code).berichten.clear()
    for _ in range(3):
        await schrijf(wereld, code, "2 bezig")

    gemeld = [een for een in wereld.post.aan(POLITIE) if "is in uitvoering" in een.bericht.onderwerp]
    assert len(gemeld) == 1


@pytest.mark.parametrize("waar", ["mail", "kamer", "prive"])
async def test_states_that_change_all_the_time_are_braked_at_every_door(wereld: Wereld, code: str, waar: str) -> None:
    for nr in range(GRENS + 20):
        woorden = f"1 {'bezig' if nr % 2 else 'lukt niet'}"
        if waar == "mail":
            await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {woorden}")
        else:
            kamer = wereld.kamers.casuskamer(code) if waar == "kamer" else wereld.kamers.prive(WIJKTEAM)
            await wereld.zeg(WIJKTEAM, kamer.id, f"!{woorden}" if waar == "kamer" else f"{code} {woorden}")

    assert len(wereld.post.aan(POLITIE)) == GRENS + 1
    assert "geen losse berichten meer over" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    wereld.nu += timedelta(hours=1, minutes=1)
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot morgen.")
    assert "Tot morgen." in wereld.post.tekst(wereld.post.laatste(POLITIE))


async def test_words_in_the_room_beyond_the_brake_are_told_to_their_sender(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    for nr in range(GRENS + 2):
        await wereld.zeg(WIJKTEAM, kamer.id, f"!bericht Woorden {nr}.")

    assert len(wereld.post.aan(POLITIE)) == GRENS + 1
    assert "kunt u over een uur opnieuw sturen" in kamer.laatste
