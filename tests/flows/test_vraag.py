"""A partner asks the casushouder alone, and the answer comes back alone; a signaal goes the same way."""

import pytest

from tests.flows.vraagwereld import VRAAG, groep, houder, laat_politie_houden, stil
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


@pytest.mark.story_of("vraag")
@pytest.mark.parametrize(
    "tekst",
    [
        f"vraag {VRAAG}",
        f"Vraag: {VRAAG}",
        f"Hallo,\n\nVraag voor de casushouder: {VRAAG}\n\nMet vriendelijke groet,\nDe behandelaar",
        f"ik heb een vraag aan de casushouder.\n{VRAAG}",
        f"vraagje voor casushouder: {VRAAG}",
    ],
)
async def test_a_question_by_mail_reaches_the_casushouder_alone(wereld: Wereld, code: str, tekst: str) -> None:
    eerder = stil(wereld, code)

    await groep(wereld, tekst)

    assert VRAAG in houder(wereld).laatste
    assert "heeft een vraag voor u" in houder(wereld).laatste
    assert "casushouder van casus" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert stil(wereld, code) == eerder
    assert VRAAG not in wereld.post.teksten(POLITIE) + wereld.post.teksten(REGIE)
    assert VRAAG not in wereld.kamers.casuskamer(code).tekst


@pytest.mark.story_of("antwoord")
@pytest.mark.parametrize("als_reply", [True, False])
async def test_the_answer_from_a_private_room_goes_to_the_asker_alone(wereld, code, als_reply) -> None:
    await groep(wereld, f"vraag {VRAAG}")
    eerder, kamer = stil(wereld, code), houder(wereld)
    event = kamer.events[kamer.zendingen[-1].txn_id]

    if als_reply:
        await wereld.zeg(WIJKTEAM, kamer.id, "Akkoord", antwoord_op=[event])
    else:
        await wereld.zeg(WIJKTEAM, kamer.id, "antwoord V1 Akkoord")

    antwoord = wereld.post.laatste(GGZ)
    assert antwoord.bericht.onderwerp == f"Casus {code}: antwoord op uw vraag V1"
    assert "> Akkoord" in wereld.post.tekst(antwoord)
    assert "@" not in wereld.post.tekst(antwoord)
    assert "doorgegeven aan" in kamer.laatste
    assert stil(wereld, code) == eerder


@pytest.mark.parametrize("met_draad", [True, False])
@pytest.mark.parametrize(
    "tekst",
    ["Ja, dat is goed.", "klaar", "Akkoord.\n\nGroet,\nDe wijkagent", "Vraag het school zelf, wat kan?"],
)
async def test_a_plain_reply_by_mail_is_the_answer_whatever_it_says(wereld, code, tekst, met_draad) -> None:
    await laat_politie_houden(wereld, code)
    await groep(wereld, f"vraag {VRAAG}")
    vraag = wereld.post.laatste(POLITIE)
    assert VRAAG in wereld.post.tekst(vraag)
    assert GGZ not in wereld.post.mail(vraag).as_string()
    eerder = stil(wereld, code)

    if met_draad:
        await wereld.antwoord(vraag, tekst)
    else:  # a program that drops the thread still has the address
        await wereld.mail(POLITIE, vraag.reply_local, tekst, onderwerp="RE: vraag")

    antwoord = wereld.post.laatste(GGZ)
    assert antwoord.bericht.onderwerp.endswith("antwoord op uw vraag V1")
    assert tekst.splitlines()[0].rstrip(".") in wereld.post.tekst(antwoord)
    assert POLITIE not in wereld.post.mail(antwoord).as_string()
    assert stil(wereld, code) == eerder


async def test_the_conversation_goes_on_between_the_two(wereld: Wereld, code: str) -> None:
    await laat_politie_houden(wereld, code)
    await groep(wereld, f"vraag {VRAAG}")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "Ja.")
    eerder = stil(wereld, code)

    await wereld.antwoord(wereld.post.laatste(GGZ), "En mag de huisarts het ook weten?")
    assert "En mag de huisarts het ook weten?" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    await wereld.antwoord(wereld.post.laatste(POLITIE), "Nee, nog niet.")
    assert "Nee, nog niet." in wereld.post.tekst(wereld.post.laatste(GGZ))

    aantal = len(wereld.post.verzonden)
    await wereld.antwoord(wereld.post.laatste(GGZ), "Dank u wel!")
    assert (len(wereld.post.verzonden), stil(wereld, code)) == (aantal, eerder)


async def test_a_command_in_the_reply_stays_a_command(wereld: Wereld, code: str) -> None:
    await laat_politie_houden(wereld, code)
    await groep(wereld, f"vraag {VRAAG}")
    vraag = wereld.post.laatste(POLITIE)
    aantal = len(wereld.post.aan(GGZ))

    await wereld.antwoord(vraag, "bericht: wij zien elkaar donderdag")
    assert "wij zien elkaar donderdag" in wereld.kamers.casuskamer(code).tekst
    await wereld.antwoord(vraag, "mijn")

    assert "antwoord op uw vraag" not in wereld.post.teksten(GGZ)
    assert len(wereld.post.aan(GGZ)) == aantal + 1


async def test_a_question_of_the_casushouder_goes_to_the_procesregisseur(wereld: Wereld, code: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!mijn")
    await wereld.zeg(WIJKTEAM, houder(wereld).id, f"vraag {VRAAG}")

    vraag = wereld.post.laatste(REGIE)
    assert VRAAG in wereld.post.tekst(vraag)
    await wereld.antwoord(vraag, "Dat mag.")
    assert "Procesregisseur antwoordt op uw vraag V1:" in houder(wereld).laatste


async def test_where_no_casushouder_is_reached_the_procesregisseur_is_asked(wereld: Wereld, code: str) -> None:
    await wereld.zeg(WIJKTEAM, houder(wereld).id, f"afmelden {code} zeker")
    await groep(wereld, f"vraag {VRAAG}")

    assert VRAAG in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "doorgegeven aan de procesregisseur" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize("tekst", [f"!vraag {VRAAG}", "!signaal er is iets gebeurd", "!antwoord V1 ja"])
async def test_in_the_room_of_the_casus_it_is_refused(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    aantal = len(houder(wereld).berichten)

    await wereld.zeg(RECLASSERING, kamer.id, tekst)

    assert "lezen anderen mee" in kamer.laatste
    assert len(houder(wereld).berichten) == aantal


async def test_without_words_there_is_no_question(wereld: Wereld, code: str) -> None:
    await groep(wereld, "vraag")

    assert "Antwoord: vraag, met uw tekst" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_words_put_to_another_are_for_the_group_as_ever(wereld: Wereld, code: str) -> None:
    await groep(wereld, "Vraag aan de politie: is er nog een melding geweest?")

    assert "is er nog een melding geweest" in wereld.kamers.casuskamer(code).tekst


async def test_nobody_else_can_answer_or_find_out_that_it_exists(wereld: Wereld, code: str) -> None:
    await groep(wereld, f"vraag {VRAAG}")

    await groep(wereld, "antwoord V1 Dat mag best.", POLITIE)
    eerste = wereld.post.tekst(wereld.post.laatste(POLITIE))
    await groep(wereld, "antwoord V9 Dat mag best.", POLITIE)

    assert eerste.replace("V1", "V9") == wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "Er ligt geen vraag V1 bij u" in eerste
    assert "Dat mag best" not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst


@pytest.mark.story_of("signaal")
@pytest.mark.parametrize(
    "tekst", ["signaal De opname gaat niet door.", "Er is iets veranderd: De opname gaat niet door."]
)
async def test_a_signaal_reaches_the_casushouder_who_may_share_it(wereld: Wereld, code: str, tekst: str) -> None:
    eerder = stil(wereld, code)
    await groep(wereld, tekst)

    kamer = houder(wereld)
    assert "De opname gaat niet door." in kamer.laatste
    assert "er iets is veranderd" in kamer.laatste
    assert "doorgegeven aan de casushouder" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert stil(wereld, code) == eerder

    await wereld.zeg(WIJKTEAM, kamer.id, "Dank, ik bel u.", antwoord_op=[kamer.events[kamer.zendingen[-1].txn_id]])
    assert "Dank, ik bel u." in wereld.post.tekst(wereld.post.laatste(GGZ))
    await wereld.zeg(WIJKTEAM, kamer.id, f"bericht {code} De opname gaat niet door.")
    assert "De opname gaat niet door." in wereld.post.teksten(POLITIE)
