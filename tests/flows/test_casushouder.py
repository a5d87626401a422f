"""The casushouder hands over his role, and words of others stay outside."""

from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


async def test_a_casushouder_can_leave_once_another_has_taken_over(wereld: Wereld, code: str) -> None:
    regie = wereld.post.aan(REGIE)[0]
    await wereld.antwoord(regie, f"deelnemer verwijder {code} Gemeente")
    assert "Kies eerst een ander" in wereld.post.tekst(wereld.post.laatste(REGIE))

    await wereld.antwoord(regie, f"deelnemer casushouder {code} Politie")
    assert "Politie (wijkagent) is vanaf nu casushouder" in wereld.post.teksten(GGZ)
    assert "is nu casushouder" in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.antwoord(regie, f"deelnemer verwijder {code} Gemeente")

    leden = await wereld.leden(code)
    assert leden[POLITIE].casushouder
    assert not leden[WIJKTEAM].actief


async def test_a_forwarded_mail_of_somebody_else_is_not_shared(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(GGZ)
    wereld.post.wis()

    lokaal = planmail.reply_local
    await wereld.mail(
        GGZ, lokaal, "Zie onder.\n\n---------- Forwarded message\nVan: huisarts\n\n3 klaar", onderwerp="FW: uitslag"
    )

    [antwoord] = wereld.post.verzonden
    assert (antwoord.recipient, "doorgestuurd" in wereld.post.tekst(antwoord)) == (GGZ, True)


async def test_a_command_may_stand_in_the_subject_alone(wereld: Wereld, code: str) -> None:
    await wereld.mail(GGZ, wereld.post.laatste(GGZ).reply_local, "", onderwerp="2 klaar")

    assert f"casus {code}, actiepunt 2 is klaar" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_plain_words_of_the_procesregisseur_to_the_bot_go_to_nobody(wereld: Wereld, code: str) -> None:
    voorbeeld = wereld.post.aan(REGIE)[0]
    wereld.post.wis()

    await wereld.antwoord(voorbeeld, "Dit is voor mezelf.")

    assert {een.recipient for een in wereld.post.verzonden} == {REGIE}
