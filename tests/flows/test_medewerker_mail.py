"""What a medewerker writes to his own address, and what it means."""

import pytest

from bot.mail.config import MailConfig
from commands.domain.rollen import Rol
from tests.wereld import GGZ, REGIE, VOORBEELD, Wereld


@pytest.fixture(autouse=True)
def _in_beide_vormen(vorm: MailConfig) -> None:
    """Each story plays with a catch-all and with one mailbox."""


def gelezen(wereld: Wereld) -> str:
    """What the procesregisseur read last."""
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_a_plain_reply_of_the_procesregisseur_to_the_group_goes_to_the_group(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "Wie belt de huisarts?")
    groepsmail = wereld.post.laatste(REGIE)
    assert "> Wie belt de huisarts?" in wereld.post.tekst(groepsmail)

    await wereld.antwoord(groepsmail, "Dat doe ik zelf.")

    assert "💬 Bericht · procesregisseur, per mail\n> Dat doe ik zelf." in wereld.kamers.casuskamer(code).laatste
    assert "> Dat doe ik zelf." in wereld.post.teksten(GGZ)


async def test_a_plain_reply_to_a_private_mail_reaches_nobody_else(wereld: Wereld, code: str) -> None:
    bewijs = wereld.post.laatste(REGIE)
    wereld.post.wis()

    await wereld.antwoord(bewijs, "Mooi werk van iedereen.")

    assert {zending.recipient for zending in wereld.post.verzonden} == {REGIE}
    assert "Deze regel begrijp ik niet: Mooi werk van iedereen." in gelezen(wereld)


@pytest.mark.parametrize("woorden", ["bericht Morgen is er overleg.", "bericht: Morgen is er overleg."])
async def test_bericht_works_from_the_personal_address_with_the_code(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, woorden.replace("bericht", f"bericht {code}", 1).replace(f"{code}:", code))

    assert "> Morgen is er overleg." in wereld.post.teksten(GGZ)


async def test_the_command_may_stand_in_the_subject_above_ordinary_words(wereld: Wereld, code: str) -> None:
    adres = wereld.post.laatste(REGIE).reply_local

    await wereld.mail(REGIE, adres, "Goedemorgen, kunt u mij dit sturen?", onderwerp=f"actie lijst {code}")

    assert "1. Gaat samen met de wijkagent op huisbezoek." in gelezen(wereld)


async def test_the_subject_of_a_reply_is_no_command(wereld: Wereld, code: str) -> None:
    bewijs = wereld.post.laatste(REGIE)

    koppen = {"In-Reply-To": bewijs.message_id}
    await wereld.mail(REGIE, bewijs.reply_local, "Wat nu?", onderwerp=f"actie lijst {code}", koppen=koppen)

    assert "Deze regel begrijp ik niet: Wat nu?" in gelezen(wereld)


async def test_a_word_file_without_words_waits_for_the_command(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)

    await wereld.staf(Rol.PROCESREGISSEUR, "", bijlage=VOORBEELD)
    assert "Wat moet ik ermee doen?" in gelezen(wereld)
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw")

    assert "Er is nog niets verstuurd" in gelezen(wereld)
