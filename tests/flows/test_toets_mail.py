"""A mail that may point to a person is held: nothing goes on, nothing is lost, and a person decides."""

import pytest

from commands.domain.actiepunt import Status
from commands.ports import InboxStatus
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, logboek, met_toets, open_nummers
from tests.neptoets import ADRES, HINT, NAAM
from tests.wereld import GGZ, POLITIE, REGIE, Wereld

TEKST = f"2 klaar, {NAAM} was thuis op {ADRES}"


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """With the guard at the door."""
    return met_toets(maak)


@pytest.fixture
async def gehouden(maak: Maak) -> Wereld:
    """A partner answered with a name in it."""
    wereld = maak(toets=None)
    planmail = wereld.post.laatste(GGZ)
    wereld = met_toets(maak)
    await wereld.antwoord(planmail, TEKST)
    return wereld


async def test_nobody_else_reads_the_words_of_a_held_mail_but_its_report_counts(gehouden: Wereld) -> None:
    kamer = gehouden.kamers.casuskamer(gehouden.code)

    assert "actiepunt 2 is klaar" in gehouden.post.teksten(POLITIE)
    assert "✅ 2 klaar ·" in kamer.tekst
    assert not any(woord in gehouden.post.teksten(POLITIE) + kamer.tekst for woord in (NAAM, ADRES, "was thuis"))
    assert (await gehouden.punt(gehouden.code, 2)).status is Status.GEREED
    assert await open_nummers(gehouden) == ["W1"]


async def test_the_sender_reads_his_text_with_the_places_blotted_out_and_a_proposal(gehouden: Wereld) -> None:
    mail = gehouden.post.tekst(gehouden.post.laatste(GGZ))

    assert NAAM not in mail
    assert ADRES not in mail
    assert "> [weggehaald] was thuis op [weggehaald]" in mail
    assert "> Betrokkene was thuis op [adres]" in mail
    assert "Schrijf: voorstel W1" in mail
    assert "«" not in mail


@pytest.mark.story_of("voorstel")
async def test_the_proposal_goes_on_in_its_words_and_he_gets_his_receipt(gehouden: Wereld) -> None:
    await gehouden.antwoord(gehouden.post.laatste(GGZ), "voorstel")

    assert (await gehouden.punt(gehouden.code, 2)).status is Status.GEREED
    assert "> Betrokkene was thuis op [adres]" in gehouden.kamers.casuskamer(gehouden.code).laatste
    assert "Betrokkene was thuis" in gehouden.post.teksten(POLITIE)
    assert "Uw woorden bij actiepunt 2 zijn nu gedeeld" in gehouden.post.tekst(gehouden.post.laatste(GGZ))
    assert NAAM not in gehouden.post.teksten(POLITIE) + gehouden.kamers.casuskamer(gehouden.code).tekst
    assert await open_nummers(gehouden) == []


async def test_new_words_as_an_answer_take_the_place_of_the_held_ones(gehouden: Wereld) -> None:
    await gehouden.antwoord(gehouden.post.laatste(GGZ), "2 klaar, betrokkene was er")

    assert (await gehouden.punt(gehouden.code, 2)).status is Status.GEREED
    assert "> betrokkene was er" in gehouden.post.teksten(POLITIE)
    assert await open_nummers(gehouden) == []


async def test_new_words_that_are_held_too_leave_one_text_waiting(gehouden: Wereld) -> None:
    await gehouden.antwoord(gehouden.post.laatste(GGZ), f"2 klaar, samen met {NAAM}")

    assert await open_nummers(gehouden) == ["W2"]


async def test_free_words_as_an_answer_still_speak_of_the_same_point(wereld: Wereld) -> None:
    await wereld.mail(GGZ, await adres_van(wereld, 2), f"{NAAM} was er niet")
    await wereld.antwoord(wereld.post.laatste(GGZ), "Betrokkene was er niet")

    assert "💬 2 toelichting ·" in wereld.kamers.casuskamer(wereld.code).laatste
    assert "> Betrokkene was er niet" in wereld.kamers.casuskamer(wereld.code).laatste


async def adres_van(wereld: Wereld, nummer: int) -> str:
    """Where the partner answers to one actiepunt."""
    lid = (await wereld.leden(wereld.code))[GGZ]
    return f"casus-{wereld.code.lower()}+{lid.token}-{nummer}"


@pytest.mark.story_of("vrijgave", "vrijlaten")
async def test_the_procesregisseur_releases_and_it_goes_on_as_it_was_written(gehouden: Wereld) -> None:
    await gehouden.antwoord(gehouden.post.laatste(GGZ), "vrijgave W1")
    vraag = gehouden.post.tekst(gehouden.post.laatste(REGIE))
    assert "GGZ-instelling (behandelaar) vraagt of bericht W1 zo door mag" in vraag
    assert NAAM not in vraag

    assert "W1 gaat verder zoals het is geschreven" in await beslis(gehouden, "vrijlaten W1")

    assert f"> {NAAM} was thuis op {ADRES}" in gehouden.kamers.casuskamer(gehouden.code).laatste
    assert NAAM in gehouden.post.teksten(POLITIE)
    assert (await gehouden.punt(gehouden.code, 2)).status is Status.GEREED
    assert await open_nummers(gehouden) == []


@pytest.mark.story_of("weiger")
async def test_the_procesregisseur_refuses_and_the_sender_hears_why(gehouden: Wereld) -> None:
    await beslis(gehouden, "weiger W1 Schrijf liever: betrokkene.")

    assert "> Schrijf liever: betrokkene." in gehouden.post.tekst(gehouden.post.laatste(GGZ))
    assert await open_nummers(gehouden) == []
    assert (await gehouden.punt(gehouden.code, 2)).status is Status.GEREED


@pytest.mark.parametrize(
    ("getypt", "reden"),
    [
        ("weiger W1 [Te veel namen]", "> Te veel namen"),
        ("weiger W1\nTe veel namen", "> Te veel namen"),
        ("weiger W1\nOnjuist", "> Onjuist"),
        ("weiger W1:\n\nTe veel namen.\nEn de straat ook.", "> Te veel namen.\n> En de straat ook."),
    ],
)
async def test_a_reason_on_the_next_line_reaches_the_sender_whole(gehouden: Wereld, getypt: str, reden: str) -> None:
    await beslis(gehouden, getypt)

    assert reden in gehouden.post.tekst(gehouden.post.laatste(GGZ))
    assert await open_nummers(gehouden) == []


@pytest.mark.parametrize("getypt", ["weiger W1", "weiger W1\n"])
async def test_without_a_reason_nothing_is_refused(gehouden: Wereld, getypt: str) -> None:
    assert "weiger W1 [reden]" in await beslis(gehouden, getypt)
    assert await open_nummers(gehouden) == ["W1"]


async def test_a_reason_passes_the_door_as_every_word_for_a_partner(gehouden: Wereld) -> None:
    gehouden.post.wis()

    await beslis(gehouden, f"weiger W1 {NAAM} mag er niet in staan")

    assert gehouden.post.aan(GGZ) == []
    assert await open_nummers(gehouden) == ["W1", "W2"]


@pytest.mark.story_of("verwijder")
async def test_the_sender_may_take_it_back(gehouden: Wereld) -> None:
    await gehouden.antwoord(gehouden.post.laatste(GGZ), "verwijder W1")

    assert "Bericht W1 is weg" in gehouden.post.tekst(gehouden.post.laatste(GGZ))
    assert await open_nummers(gehouden) == []
    assert gehouden.post.gewist == []


@pytest.mark.parametrize("woorden", ["voorstel W1", "vrijgave W1", "verwijder W1"])
async def test_a_text_of_somebody_else_is_not_there(gehouden: Wereld, woorden: str) -> None:
    lid = (await gehouden.leden(gehouden.code))[POLITIE]
    await gehouden.mail(POLITIE, f"casus-{gehouden.code.lower()}+{lid.token}", woorden)

    assert "Er wacht geen bericht W1" in gehouden.post.tekst(gehouden.post.laatste(POLITIE))
    assert await open_nummers(gehouden) == ["W1"]


async def test_with_several_texts_the_number_is_asked_unless_the_notice_is_answered(gehouden: Wereld) -> None:
    eerste = gehouden.post.laatste(GGZ)
    adres = f"casus-{gehouden.code.lower()}+{(await gehouden.leden(gehouden.code))[GGZ].token}"
    await gehouden.mail(GGZ, adres, f"{NAAM} belde vandaag")

    await gehouden.mail(GGZ, adres, "voorstel")
    assert "Zet het nummer erbij: W1, W2" in gehouden.post.tekst(gehouden.post.laatste(GGZ))

    await gehouden.antwoord(eerste, "voorstel")
    assert await open_nummers(gehouden) == ["W2"]


@pytest.mark.story_of("wacht")
async def test_the_procesregisseur_sees_what_waits_and_since_when(gehouden: Wereld) -> None:
    lijst = await beslis(gehouden, "wacht")

    assert f"W1, casus {gehouden.code}" in lijst
    assert "Van GGZ-instelling (behandelaar), sinds dinsdag 3 november 2026 10:00 uur." in lijst
    assert "> [weggehaald] was thuis op [weggehaald]" in lijst
    assert NAAM not in lijst


async def test_what_waits_longer_than_a_working_day_is_asked_about(gehouden: Wereld) -> None:
    await gehouden.vooruit(dagen=1)
    assert "wacht sinds dinsdag 3 november 2026 op de afzender" in gehouden.post.teksten(REGIE)
    assert "uw bericht W1 sinds dinsdag 3 november 2026 wacht" in gehouden.post.teksten(GGZ)
    await gehouden.antwoord(gehouden.post.aan(GGZ)[0], "vrijgave W1")
    gehouden.post.wis()

    await gehouden.vooruit(dagen=3)
    assert "op uw besluit" in gehouden.post.teksten(REGIE)
    assert "W1" not in gehouden.post.teksten(GGZ).replace(gehouden.code, "")
    await beslis(gehouden, "weiger W1 Nee.")
    gehouden.post.wis()

    await gehouden.vooruit(dagen=3)
    assert "W1" not in gehouden.post.teksten(REGIE).replace(gehouden.code, "")


async def test_the_row_is_kept_whole_and_the_logboek_holds_codes_alone(gehouden: Wereld) -> None:
    async with gehouden.opslag.uow() as uow:
        telling = await uow.inbox.count_by_status()
    regels = repr(await logboek(gehouden))

    assert telling[InboxStatus.HELD] == 1
    assert "vastgehouden" in regels
    assert NAAM not in regels


async def test_a_first_sign_only_warns(wereld: Wereld) -> None:
    lid = (await wereld.leden(wereld.code))[GGZ]
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}", f"Dit is {HINT}.")

    assert await open_nummers(wereld) == []
    assert HINT in wereld.kamers.casuskamer(wereld.code).laatste
    assert "Let op: misschien is aan uw woorden te merken" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Let op" not in wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst


async def test_a_name_under_a_closing_greeting_goes_to_nobody_and_holds_nothing(wereld: Wereld) -> None:
    lid = (await wereld.leden(wereld.code))[GGZ]
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}", f"2 klaar\n\nMet vriendelijke groet,\n{NAAM}")

    assert (await wereld.punt(wereld.code, 2)).status is Status.GEREED
    assert NAAM not in wereld.post.teksten(POLITIE)


async def test_a_text_of_which_nothing_can_stay_gets_no_proposal_and_is_told_so(gehouden: Wereld) -> None:
    await gehouden.antwoord(
        gehouden.post.laatste(GGZ), f"2 klaar {NAAM}\n" + "Wat er verder was, en dat is veel.\n" * 1000
    )
    melding = gehouden.post.laatste(GGZ)

    assert "Voor deze tekst is er geen voorstel." in gehouden.post.tekst(melding)
    assert "Schrijf: voorstel" not in gehouden.post.tekst(melding)
    await gehouden.antwoord(melding, "voorstel")
    assert "is er geen voorstel. Schrijf het opnieuw" in gehouden.post.tekst(gehouden.post.laatste(GGZ))
    assert await open_nummers(gehouden) == ["W2"]
