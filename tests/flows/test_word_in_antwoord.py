"""A Word file that comes in a reply is never dropped unmentioned: it waits, and the bot asks what to do with it."""

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.wereld import BEHEER, MANAGER, REGIE, VOORBEELD, Wereld


async def voorbeeldmail(wereld: Wereld) -> tuple[OutgoingMail, str]:
    """The preview of a plan, and the code of its casus."""
    for rol, adres in ((Rol.PROCESREGISSEUR, REGIE), (Rol.MANAGER, MANAGER), (Rol.BEHEERDER, BEHEER)):
        await wereld.medewerker(rol, email=adres)
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    mail = wereld.post.laatste(REGIE)
    return mail, mail.bericht.onderwerp.split()[1].rstrip(":")


async def antwoord(wereld: Wereld, op: OutgoingMail, tekst: str) -> str:
    """A reply with a Word file; returns what is answered."""
    wereld.post.wis()
    await wereld.mail(
        REGIE, op.reply_local, tekst, bijlage=VOORBEELD, onderwerp="Re: plan", koppen={"In-Reply-To": op.message_id}
    )
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_words_that_are_no_command_are_answered_with_the_question(wereld: Wereld) -> None:
    op, code = await voorbeeldmail(wereld)
    gelezen = await antwoord(wereld, op, "Hierbij het aangepaste plan, kun je dat verwerken?")

    assert f"Bij casus {code}: casus plan {code}" in gelezen
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {code}")
    assert wereld.post.laatste(REGIE).bericht.onderwerp.startswith(f"Casus {code}")
    assert (await wereld.casus(code)).fase is Fase.CONCEPT


@pytest.mark.story_of("casus lijst")
async def test_a_command_that_has_no_use_for_it_is_done_and_it_is_asked(wereld: Wereld) -> None:
    op, code = await voorbeeldmail(wereld)
    gelezen = await antwoord(wereld, op, "casus lijst")

    assert code in gelezen
    assert "Ik heb uw Word-bestand ontvangen. Wat moet ik ermee doen?" in gelezen


async def test_a_release_with_a_new_plan_beside_it_releases_nothing_and_asks(wereld: Wereld) -> None:
    op, code = await voorbeeldmail(wereld)
    gelezen = await antwoord(wereld, op, f"vrijgeven {code}")

    assert "Daarom is er niets vrijgegeven" in gelezen
    assert (await wereld.casus(code)).fase is Fase.CONCEPT
    await wereld.antwoord(op, f"vrijgeven {code}")
    assert (await wereld.casus(code)).fase is Fase.LOPEND
