"""A flood in the name of a member takes nothing away from what they write themselves."""

from datetime import timedelta

from commands.domain.actiepunt import Status
from commands.domain.navraag import MAX_OPEN, MAX_PER_ADRES
from commands.domain.rollen import Rol
from tests.flows.test_bewijs import adres, vraag, vragen
from tests.wereld import BELEID, POLITIE, REGIE, Wereld


async def overspoel(wereld: Wereld, aan: str, aantal: int) -> None:
    """A forger writes to the group in the name of the police officer."""
    for nr in range(aantal):
        await wereld.mail(POLITIE, aan, f"Let op nummer {nr}, bel vandaag nog.", dmarc="")


async def test_their_own_proven_words_go_on(wereld: Wereld, code: str) -> None:
    aan = await adres(wereld, code, POLITIE)
    await overspoel(wereld, aan, BELEID.berichten_per_uur + 4)
    kamer = wereld.kamers.casuskamer(code)
    assert f"nummer {BELEID.berichten_per_uur + 3}," not in kamer.tekst

    await wereld.mail(POLITIE, aan, "De school belt morgen.")
    assert "De school belt morgen." in kamer.tekst


async def test_they_are_answered_as_before(wereld: Wereld, code: str) -> None:
    aan = await adres(wereld, code, POLITIE)
    for _ in range(8):
        await wereld.mail(POLITIE, aan, "asdfgh?", dmarc="")
    wereld.post.wis()
    await wereld.mail(POLITIE, aan, "3 klaar")
    assert (await wereld.punt(code, 3)).status is Status.GEREED
    assert wereld.post.aan(POLITIE)
    wereld.post.wis()
    await wereld.mail(POLITIE, aan, "asdfgh?")
    assert wereld.post.aan(POLITIE)


async def test_a_flood_of_commands_leaves_room_for_their_own(wereld: Wereld, code: str) -> None:
    """The newest is kept, and is asked about as soon as they say no to one before it."""
    for nr in range(20):
        await wereld.staf(Rol.PROCESREGISSEUR, f"{code} bericht Bel nu {nr}", dmarc="")
        wereld.nu += timedelta(minutes=1)
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie vervalt 3 dubbel", dmarc="")
    async with wereld.opslag.uow() as uow:
        assert len(await uow.navragen.open_navragen()) == MAX_PER_ADRES
    [gezegd] = [een for een in wereld.post.aan(REGIE) if "veel berichten" in een.bericht.onderwerp]
    assert "alleen de nieuwste" in wereld.post.tekst(gezegd)

    await wereld.antwoord(vraag(wereld, REGIE), "nee", dmarc="")
    assert "actie vervalt 3" in wereld.post.tekst(vraag(wereld, REGIE))
    await wereld.antwoord(vraag(wereld, REGIE), "ja", dmarc="")
    assert (await wereld.punt(code, 3)).status is Status.VERVALLEN


async def test_strangers_with_the_token_take_no_question_from_the_own_address(wereld: Wereld, code: str) -> None:
    aan = await adres(wereld, code, POLITIE)
    for nr in range(MAX_OPEN + 3):
        await wereld.mail(f"vreemde{nr}@elders.test", aan, "3 klaar")
    for _ in range(MAX_PER_ADRES + 2):
        await wereld.mail(POLITIE, aan, "3 klaar", dmarc="fail")
    voor = len(vragen(wereld))

    await wereld.mail(POLITIE, aan, "afmelden zeker", dmarc="")
    assert len(vragen(wereld)) == voor + 1
    assert "afmelden" in wereld.post.tekst(vraag(wereld))
    await wereld.antwoord(vraag(wereld), "ja", dmarc="")
    assert (await wereld.leden(code))[POLITIE].afgemeld_op is not None
