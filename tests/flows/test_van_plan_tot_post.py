"""From a Word plan to the first words in both channels."""

from commands.adres import persoonlijk_adres
from commands.domain.rollen import Rol
from commands.effects.uitgang import open_gesprek
from tests.wereld import DERDE, GGZ, POLITIE, RECLASSERING, REGIE, VOORBEELD, WIJKTEAM, Wereld

REGISSEUR = "@procesregisseur:demo.test"


async def test_nothing_goes_to_partners_before_the_release(wereld: Wereld) -> None:
    regie = await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)

    await wereld.mail(REGIE, persoonlijk_adres(regie.token), "casus nieuw", bijlage=VOORBEELD)

    assert {zending.recipient for zending in wereld.post.verzonden} == {REGIE}
    assert wereld.kamers.kamers == {}
    assert "Er is nog niets verstuurd" in wereld.post.teksten(REGIE)


async def test_the_release_tells_each_mail_member_first_what_he_is_asked(wereld: Wereld) -> None:
    await wereld.lopende_casus()

    [mail] = wereld.post.aan(POLITIE)
    tekst = wereld.post.tekst(mail)
    assert tekst.index("3. ") < tekst.index("Het hele plan") < tekst.index("1. Gaat samen")
    assert len(wereld.post.aan(GGZ)) == 1


async def test_a_derde_gets_nothing_yet(wereld: Wereld) -> None:
    await wereld.lopende_casus()

    assert wereld.post.aan(DERDE) == []


async def test_matrix_members_are_invited_and_read_the_plan_on_coming_in(wereld: Wereld) -> None:
    code = await wereld.lopende_casus()
    kamer = wereld.kamers.casuskamer(code)
    assert kamer.naam == f"Casus {code}"
    assert kamer.leden == {WIJKTEAM, RECLASSERING}
    assert kamer.berichten == []

    await wereld.lid(RECLASSERING, kamer.id)

    assert "Welkom, Reclassering (toezichthouder)" in kamer.tekst
    assert "1. Gaat samen" in kamer.laatste
    assert "4. Bespreekt" in wereld.kamers.prive(RECLASSERING).laatste


async def test_a_medewerker_who_comes_into_his_private_room_hears_what_it_is_for(wereld: Wereld) -> None:
    regie = await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGISSEUR)
    async with wereld.opslag.uow() as uow:
        await open_gesprek(regie.persoon.id, wereld.huis.work.within(uow, wereld.nu))
        await uow.commit()
    await wereld.rust()

    await wereld.lid(REGISSEUR, wereld.kamers.prive(REGISSEUR).id)

    assert wereld.kamers.prive(REGISSEUR).laatste.startswith("Welkom. Dit is uw eigen gesprek met de bot")


async def test_the_release_can_be_a_reply_without_the_code(wereld: Wereld) -> None:
    regie = await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.mail(REGIE, persoonlijk_adres(regie.token), "", onderwerp="casus nieuw", bijlage=VOORBEELD)

    await wereld.antwoord(wereld.post.laatste(REGIE), "vrijgeven")

    assert len(wereld.post.aan(POLITIE)) == 1


async def test_a_second_release_is_refused_and_sends_nothing_twice(wereld: Wereld) -> None:
    await wereld.lopende_casus()

    await wereld.antwoord(wereld.post.aan(REGIE)[0], "vrijgeven")

    assert "al vrijgegeven" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert len(wereld.post.aan(POLITIE)) == 1
