"""A forger knows the id of a mail of ours, and writes that it could not be delivered."""

import pytest

from commands.adres import antwoordadres, groepsadres
from tests.flows.test_terugpost import kom_terug, laatste_id
from tests.wereld import DOMEIN, GGZ, POLITIE, REGIE, Wereld

PROEF = "komt onze mail bij u aan?"


async def krijgt_nog_mail(wereld: Wereld, code: str) -> bool:
    wereld.post.wis()
    await wereld.mail(POLITIE, antwoordadres(code, (await wereld.leden(code))[POLITIE].token), "De school belt morgen.")
    return "De school belt morgen." in wereld.post.teksten(GGZ)


@pytest.mark.parametrize("zonder", ["bot", "groep"])
async def test_a_forged_report_silences_nobody_and_is_a_question(wereld: Wereld, code: str, zonder: str) -> None:
    op = await laatste_id(wereld)
    wereld.post.wis()
    for _ in range(3):
        await kom_terug(wereld, code, op=op, aan="bot" if zonder == "bot" else groepsadres(code))

    [gevraagd] = wereld.post.aan(REGIE)
    assert "klopt het adres van GGZ-instelling (behandelaar)?" in gevraagd.bericht.onderwerp
    assert GGZ not in wereld.post.tekst(gevraagd)
    [proef] = wereld.post.aan(GGZ)
    assert PROEF in proef.bericht.onderwerp
    assert await krijgt_nog_mail(wereld, code)


@pytest.mark.parametrize("aan", ["bot", ""])
async def test_what_our_server_calls_forged_silences_nobody_either(wereld: Wereld, code: str, aan: str) -> None:
    await kom_terug(wereld, code, op=await laatste_id(wereld), aan=aan, server="partners.test", merk="fail")
    assert await krijgt_nog_mail(wereld, code)


async def test_when_the_try_comes_back_too_the_address_is_gone(wereld: Wereld, code: str) -> None:
    await kom_terug(wereld, code, op=await laatste_id(wereld), aan="bot")
    proef = wereld.post.laatste(GGZ)
    assert PROEF in proef.bericht.onderwerp
    wereld.post.wis()

    await kom_terug(wereld, code, op=proef.message_id, aan="bot")
    [gezegd] = wereld.post.aan(REGIE)
    assert "bestaat niet" in gezegd.bericht.onderwerp
    assert not await krijgt_nog_mail(wereld, code)


@pytest.mark.parametrize("server", ["partners.test", DOMEIN])
async def test_a_report_that_our_server_vouches_for_counts_at_once(wereld: Wereld, code: str, server: str) -> None:
    await kom_terug(wereld, code, op=await laatste_id(wereld), aan="bot", server=server, merk="pass")
    assert not await krijgt_nog_mail(wereld, code)


async def test_the_mark_of_another_domain_is_none(wereld: Wereld, code: str) -> None:
    await kom_terug(wereld, code, op=await laatste_id(wereld), aan="bot", server="elders.test", merk="pass")
    assert await krijgt_nog_mail(wereld, code)
