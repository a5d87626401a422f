"""After "ja, dat was ik": the other address is added, not understood, or disowned."""

from datetime import timedelta

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.flows.test_navraag import ANDER, ander_adres, vraag
from tests.wereld import POLITIE, REGIE, Wereld


@pytest.mark.story_of("akkoord")
async def test_an_address_is_added_only_with_a_pass_and_the_word_of_the_procesregisseur(
    wereld: Wereld, code: str
) -> None:
    await ander_adres(wereld, code, "3 bezig", dmarc="none")
    await wereld.antwoord(vraag(wereld), "ja")
    await wereld.staf(Rol.PROCESREGISSEUR, "akkoord N1")
    assert "Er wacht geen bevestigd adres onder N1" in wereld.post.tekst(wereld.post.laatste(REGIE))

    wereld.nu += timedelta(days=1)
    await ander_adres(wereld, code, "3 bezig met de buren")
    await wereld.antwoord(vraag(wereld), "ja")
    [voorstel] = [een for een in wereld.post.aan(REGIE) if "tweede adres" in een.bericht.onderwerp]
    assert ANDER in wereld.post.tekst(voorstel)
    await wereld.antwoord(voorstel, "akkoord N2")
    assert "kan voortaan ook vanaf" in wereld.post.tekst(wereld.post.laatste(REGIE))

    await ander_adres(wereld, code, "3 klaar")
    assert (await wereld.punt(code, 3)).status is Status.GEREED
    assert wereld.post.aan(ANDER) == []


async def test_a_confirmed_message_that_is_not_understood_is_answered_at_the_known_address(
    wereld: Wereld, code: str
) -> None:
    await ander_adres(wereld, code, "/actie gereet 3 proef")
    await wereld.antwoord(vraag(wereld), "ja")
    assert "gereet" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert wereld.post.aan(ANDER) == []


async def test_a_nee_about_an_address_takes_back_the_proposal_to_add_it(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code, "3 bezig")
    await wereld.antwoord(vraag(wereld), "ja")
    assert [een for een in wereld.post.aan(REGIE) if "tweede adres" in een.bericht.onderwerp]
    wereld.nu += timedelta(days=1)
    await ander_adres(wereld, code, "3 klaar")
    await wereld.antwoord(vraag(wereld), "nee")

    await wereld.staf(Rol.PROCESREGISSEUR, "akkoord N1")
    gezegd = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Het adres van N1 kan er niet bij" in gezegd
    assert "dat was ik niet" in gezegd
    await wereld.staf(Rol.PROCESREGISSEUR, "onbekend")
    assert "akkoord N1" not in wereld.post.tekst(wereld.post.laatste(REGIE))

    await ander_adres(wereld, code, "3 klaar")
    assert (await wereld.punt(code, 3)).status is Status.BEZIG


async def test_a_disowned_address_is_not_proposed_again_after_a_later_ja(wereld: Wereld, code: str) -> None:
    await ander_adres(wereld, code, "3 bezig")
    await wereld.antwoord(vraag(wereld), "nee")
    wereld.nu += timedelta(days=1)
    wereld.post.wis()
    await ander_adres(wereld, code, "3 klaar")
    await wereld.antwoord(vraag(wereld), "ja")
    assert (await wereld.punt(code, 3)).status is Status.GEREED
    assert not [een for een in wereld.post.aan(REGIE) if "tweede adres" in een.bericht.onderwerp]
    assert "U schreef eerder dat een bericht vanaf dat adres niet van u was" in "".join(
        wereld.post.tekst(een) for een in wereld.post.aan(POLITIE)
    )
    await wereld.staf(Rol.PROCESREGISSEUR, "akkoord N2")
    assert "Het adres van N2 kan er niet bij" in wereld.post.tekst(wereld.post.laatste(REGIE))
