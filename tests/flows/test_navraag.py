"""A message that may not be from who it seems to be: no effect, one question at the known address, one word."""

from datetime import timedelta

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from commands.domain.navraag import GELDIG, MAX_OPEN, MAX_PER_DAG
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.wereld import BEHEER, GGZ, POLITIE, REGIE, Wereld, maak_wereld

ANDER = "wijkagent@pol.partners.test"
VREEMDE = "vreemde@elders.test"


async def adres(wereld: Wereld, code: str, van: str) -> str:
    return antwoordadres(code, (await wereld.leden(code))[van].token)


def vraag(wereld: Wereld, aan: str = POLITIE) -> OutgoingMail:
    """The last question to him."""
    return next(een for een in reversed(wereld.post.aan(aan)) if een.reply_local.startswith("vraag+"))


def vragen(wereld: Wereld, aan: str = POLITIE) -> list[OutgoingMail]:
    return [een for een in wereld.post.aan(aan) if "van u lijkt te zijn" in wereld.post.tekst(een)]


async def ander_adres(wereld: Wereld, code: str, tekst: str = "3 klaar", **anders: str) -> None:
    """The police officer writes from an address that is not known, to his own reply address."""
    await wereld.mail(anders.pop("van", ANDER), await adres(wereld, code, POLITIE), tekst, **anders)


# --- a second own address ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("vorm")
async def test_a_report_from_another_own_address_waits_and_its_member_is_asked(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await ander_adres(wereld, code, "3 klaar, met mevrouw gebeld")

    [gevraagd] = wereld.post.verzonden
    tekst = wereld.post.tekst(gevraagd)
    assert gevraagd.recipient == POLITIE
    assert "actie gereed 3" in tekst
    assert "bij pol.partners.test" in tekst
    assert "mevrouw" not in tekst
    assert (await wereld.punt(code, 3)).status is Status.OPEN


@pytest.mark.parametrize("woord", ["Ja.", "ja N1"])
@pytest.mark.usefixtures("vorm")
async def test_one_word_runs_that_one_message(wereld: Wereld, code: str, woord: str) -> None:
    await ander_adres(wereld, code)
    await wereld.antwoord(vraag(wereld), woord, dmarc="")

    assert (await wereld.punt(code, 3)).status is Status.GEREED
    assert "3. " in wereld.post.teksten(POLITIE)
    assert wereld.post.aan(ANDER) == []

    await ander_adres(wereld, code, "3 bezig")
    assert (await wereld.punt(code, 3)).status is Status.GEREED


@pytest.mark.parametrize("woord", ["ja", "nee", "Wat is dit?"])
@pytest.mark.parametrize("dmarc", ["fail", "", "pass"])
@pytest.mark.usefixtures("vorm")
async def test_the_address_in_question_never_answers_for_whoever_is_asked(
    wereld: Wereld, code: str, woord: str, dmarc: str
) -> None:
    """A forward of the question brings its token to whoever it is about."""
    await ander_adres(wereld, code, dmarc=dmarc)
    gevraagd = vraag(wereld)
    wereld.post.wis()
    for _ in range(3):
        await wereld.antwoord(gevraagd, woord, van=ANDER, dmarc=dmarc)

    assert (await wereld.punt(code, 3)).status is Status.OPEN
    [gezegd] = wereld.post.verzonden
    assert gezegd.recipient == POLITIE
    assert "wij kunnen niet zien of het van u komt. Er is niets mee gedaan." in wereld.post.tekst(gezegd)

    await wereld.antwoord(gezegd, "ja")
    assert (await wereld.punt(code, 3)).status is Status.GEREED


async def test_a_forged_ja_from_the_known_address_does_not_count(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code)
    await wereld.antwoord(vraag(wereld), "ja", dmarc="fail")

    assert (await wereld.punt(code, 3)).status is Status.OPEN
    assert "wij kunnen niet zien of het van u komt" in wereld.post.teksten(POLITIE)


async def test_a_stranger_cannot_answer_the_question(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code, van=VREEMDE)
    gevraagd = vraag(wereld)
    wereld.post.wis()

    await wereld.antwoord(gevraagd, "ja", van="derde@elders.test")
    await wereld.mail(VREEMDE, "vraag+" + "a" * 20, "ja")
    await wereld.antwoord(gevraagd, "ja", koppen={"Auto-Submitted": "auto-replied"})

    assert (await wereld.punt(code, 3)).status is Status.OPEN
    assert wereld.post.verzonden == []


async def test_nee_throws_it_away_and_procesregisseur_and_beheerder_hear_it(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code, van=VREEMDE)
    wereld.nu += timedelta(minutes=1)
    await ander_adres(wereld, code, "3 bezig", van=VREEMDE)
    await wereld.antwoord(vraag(wereld), "Nee, dat was ik niet")
    await wereld.vooruit(dagen=20)

    assert (await wereld.punt(code, 3)).status is Status.OPEN
    assert VREEMDE in wereld.post.teksten(REGIE)
    assert "Iemand anders kent dat antwoordadres dus." in wereld.post.teksten(REGIE)
    assert "is niet van wie het leek te zijn" in wereld.post.teksten(BEHEER)
    assert POLITIE not in wereld.post.teksten(BEHEER)
    assert "ander_adres" not in wereld.post.teksten(BEHEER)
    assert "Het kwam van een adres dat de bot niet kent" in wereld.post.teksten(BEHEER)
    assert len(vragen(wereld)) == 1
    await wereld.antwoord(vraag(wereld), "ja")
    assert "al weggegooid" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_another_answer_is_asked_again_and_runs_nothing(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code)
    await wereld.antwoord(vraag(wereld), "Wat is dit?")
    assert "geen ja en geen nee" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert (await wereld.punt(code, 3)).status is Status.OPEN
    await wereld.antwoord(wereld.post.laatste(POLITIE), "ja")
    assert (await wereld.punt(code, 3)).status is Status.GEREED


async def test_the_procesregisseur_sees_what_waits(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code)
    for opdracht, met_adres in (("onbekend", True), ("wacht", False), (f"casus toon {code}", False)):
        wereld.post.wis()
        await wereld.staf(Rol.PROCESREGISSEUR, opdracht)
        lijst = wereld.post.teksten(REGIE)
        assert "dat van Politie (wijkagent) lijkt te zijn" in lijst
        assert (ANDER in lijst) is met_adres


async def test_a_stranger_with_a_token_does_not_flood_the_member(wereld: Wereld, code: str) -> None:
    for nr in range(4):
        for van in range(6):
            await ander_adres(wereld, code, "3 klaar", van=f"vreemde{van}@elders.test")
        wereld.nu += timedelta(minutes=nr)
    assert len(vragen(wereld)) == MAX_PER_DAG
    assert len({wereld.post.tekst(een) for een in vragen(wereld)}) <= MAX_PER_DAG
    async with wereld.opslag.uow() as uow:
        assert len(await uow.navragen.open_navragen()) == MAX_OPEN
    [te_veel] = [een for een in wereld.post.aan(REGIE) if "veel berichten" in een.bericht.onderwerp]
    assert "Politie (wijkagent)" in wereld.post.tekst(te_veel)
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_what_could_not_be_asked_today_is_asked_after_the_answer(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code, "3 bezig")
    await ander_adres(wereld, code, "3 klaar")
    assert len(vragen(wereld)) == 1
    await wereld.antwoord(vraag(wereld), "ja")
    assert (await wereld.punt(code, 3)).status is Status.BEZIG
    assert len(vragen(wereld)) == 2
    await wereld.antwoord(vraag(wereld), "ja")
    assert (await wereld.punt(code, 3)).status is Status.GEREED


async def test_what_could_not_be_asked_today_is_asked_the_next_day(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code, "3 bezig")
    await ander_adres(wereld, code, "3 klaar")
    wereld.nu += timedelta(days=1)
    await wereld.rust()
    assert len(vragen(wereld)) == 2


async def test_without_an_answer_it_lapses_and_that_is_told(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code)
    gevraagd = vraag(wereld)
    wereld.nu += GELDIG + timedelta(hours=1)
    await wereld.rust()

    assert "is vervallen, want er kwam geen antwoord" in wereld.post.teksten(POLITIE)
    assert "heeft niet laten weten of dat klopt" in wereld.post.teksten(REGIE)
    await wereld.antwoord(gevraagd, "ja")
    assert "Stuur het opnieuw" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_the_question_survives_a_restart(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code)
    weer = maak_wereld(wereld.database, wereld.post, wereld.kamers)
    weer.nu = wereld.nu
    weer.teller = wereld.teller
    await weer.antwoord(vraag(weer), "ja")
    assert (await weer.punt(code, 3)).status is Status.GEREED
    await weer.opslag.close()


async def test_a_known_colleague_under_anothers_token_is_told_as_before(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    await wereld.mail(GGZ, await adres(wereld, code, POLITIE), "3 klaar")
    [antwoord] = wereld.post.verzonden
    assert (antwoord.recipient, (await wereld.punt(code, 3)).status) == (GGZ, Status.OPEN)
