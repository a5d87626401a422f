"""A partner asks the casushouder alone, and the answer comes back alone; a signaal goes the same way."""

from dataclasses import replace

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.toetswereld import met_toets, open_nummers
from tests.nepkamers import Kamer
from tests.neptoets import NAAM
from tests.wereld import BELEID, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

VRAAG = "Mag ik de school bellen over het verzuim?"
ROL = "GGZ Regio (behandelaar)"


def houder(wereld: Wereld) -> Kamer:
    """The private room of the casushouder."""
    return wereld.kamers.prive(WIJKTEAM)


def stil(wereld: Wereld, code: str) -> int:
    """How much the group ever heard: in the room and by mail."""
    in_kamer = len(wereld.kamers.casuskamer(code).berichten)
    return in_kamer + sum(bool(een.list_id) for een in wereld.post.verzonden)


async def groep(wereld: Wereld, tekst: str, adres: str = GGZ) -> None:
    """A partner answers the plan by mail, as if to everybody."""
    await wereld.antwoord(wereld.post.aan(adres)[0], tekst)


async def laat_politie_houden(wereld: Wereld, code: str) -> None:
    """The casushouder is one who reads mail."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} Politie")


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

    assert "vraag <tekst>" in wereld.post.tekst(wereld.post.laatste(GGZ))


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


@pytest.mark.parametrize("woord", ["vraag", "signaal"])
async def test_held_words_and_new_ones_in_reply_reach_nobody_but_the_casushouder(maak: Maak, woord: str) -> None:
    plan = maak(toets=None).post.aan(GGZ)[0]
    wereld = met_toets(maak)
    eerder = stil(wereld, wereld.code)
    await wereld.antwoord(plan, f"{woord} Mag {NAAM} al naar school?")
    assert await open_nummers(wereld) == ["W1"]

    await wereld.antwoord(wereld.post.laatste(GGZ), "Mag de jongen al naar school?")

    assert await open_nummers(wereld) == []
    assert "Mag de jongen al naar school?" in houder(wereld).laatste
    assert stil(wereld, wereld.code) == eerder
    assert NAAM not in houder(wereld).tekst


@pytest.mark.parametrize(
    ("op_bericht", "staat_er"), [("voorstel", "Betrokkene komt"), ("Die komt wel.", "Die komt wel.")]
)
async def test_a_held_answer_goes_back_in_other_words_and_to_nobody_else(maak: Maak, op_bericht, staat_er) -> None:
    plan = maak(toets=None).post.aan(GGZ)[0]
    wereld = met_toets(maak)
    await laat_politie_houden(wereld, wereld.code)
    await wereld.antwoord(plan, f"vraag {VRAAG}")
    eerder = stil(wereld, wereld.code)

    await wereld.antwoord(wereld.post.laatste(POLITIE), f"{NAAM} komt")
    assert "antwoord op uw vraag" not in wereld.post.teksten(GGZ)
    await wereld.antwoord(wereld.post.laatste(POLITIE), op_bericht)

    assert staat_er in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert NAAM not in wereld.post.teksten(GGZ)
    assert stil(wereld, wereld.code) == eerder


async def test_onder_ons_holds_no_question_for_it_goes_to_one_person(maak: Maak) -> None:
    plan = maak(toets=None).post.aan(GGZ)[0]
    wereld = met_toets(maak)

    await wereld.antwoord(plan, f"vraag Onder ons, niet delen met iedereen: {VRAAG}")

    assert VRAAG in houder(wereld).laatste
    assert await open_nummers(wereld) == []


async def test_two_robots_who_answer_each_other_come_to_rest(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, berichten_per_uur=3))
    await laat_politie_houden(wereld, wereld.code)
    await groep(wereld, f"vraag {VRAAG}")
    gezien = {GGZ: len(wereld.post.aan(GGZ)), POLITIE: len(wereld.post.aan(POLITIE)) - 1}
    for _ronde in range(40):
        nieuw = [mail for wie in gezien for mail in wereld.post.aan(wie)[gezien[wie] :]]
        for mail in nieuw:
            gezien[mail.recipient] += 1
            await wereld.antwoord(mail, "Dit adres wordt niet gelezen.")
        if not nieuw:
            break

    assert not nieuw
    assert sum(gezien.values()) < 60


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


async def test_a_signaal_is_not_asked_about_again(wereld: Wereld, code: str) -> None:
    await groep(wereld, "signaal De opname gaat niet door.")

    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))

    assert houder(wereld).tekst.count("De opname gaat niet door.") == 1


async def test_an_unanswered_question_is_asked_again_and_then_reaches_the_procesregisseur(wereld, code) -> None:
    await groep(wereld, f"vraag {VRAAG}")  # Tuesday the 3rd
    telling = []
    for dag in ("2026-11-04", "2026-11-05", "2026-11-10", "2026-11-11", "2026-11-12"):
        await wereld.vooruit(tot=lokaal(f"{dag} 17:00"))
        telling.append((houder(wereld).tekst.count(VRAAG), wereld.post.teksten(REGIE).count(VRAAG)))

    assert telling == [(1, 0), (2, 0), (3, 0), (3, 0), (4, 1)]
    assert "wacht op antwoord" in wereld.post.teksten(REGIE)

    vraag = next(een for een in reversed(wereld.post.aan(REGIE)) if VRAAG in wereld.post.tekst(een))
    await wereld.antwoord(vraag, "Dat mag.")
    assert "Procesregisseur antwoordt" in wereld.post.tekst(wereld.post.laatste(GGZ))
    await wereld.vooruit(tot=lokaal("2026-12-04 17:00"))
    assert (houder(wereld).tekst.count(VRAAG), wereld.post.teksten(REGIE).count(VRAAG)) == (4, 1)


async def test_a_reply_to_the_repeated_question_is_the_answer(wereld: Wereld, code: str) -> None:
    await groep(wereld, f"vraag {VRAAG}")
    await wereld.vooruit(tot=lokaal("2026-11-05 17:00"))
    kamer = houder(wereld)
    nr = max(nr for nr, een in enumerate(kamer.zendingen) if "wacht op antwoord" in een.bericht.onderwerp)

    await wereld.zeg(WIJKTEAM, kamer.id, "Ja hoor", antwoord_op=[kamer.events[kamer.zendingen[nr].txn_id]])

    assert "> Ja hoor" in wereld.post.tekst(wereld.post.laatste(GGZ))
    await wereld.vooruit(tot=lokaal("2026-11-20 17:00"))
    assert kamer.tekst.count(VRAAG) == 2


async def test_of_an_asker_who_left_nothing_is_asked_again(wereld: Wereld, code: str) -> None:
    await groep(wereld, f"vraag {VRAAG}")
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} {GGZ}")

    await wereld.vooruit(tot=lokaal("2026-11-20 17:00"))
    assert houder(wereld).tekst.count(VRAAG) == 1
    await wereld.zeg(WIJKTEAM, houder(wereld).id, "antwoord V1 ja")
    assert "Er ligt geen vraag V1 bij u" in houder(wereld).laatste


async def test_a_colleague_is_asked_in_the_place_of_a_casushouder_who_changed(wereld: Wereld, code: str) -> None:
    await groep(wereld, f"vraag {VRAAG}")
    await laat_politie_houden(wereld, code)

    await wereld.vooruit(tot=lokaal("2026-11-05 17:00"))

    assert VRAAG in wereld.post.teksten(POLITIE)
    assert houder(wereld).tekst.count(VRAAG) == 1
