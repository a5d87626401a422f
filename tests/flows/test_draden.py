"""A thread of an actiepunt in the room: reports by mail are said there, and a command there is about it."""

from commands.ports.outgoing import OutgoingMail
from tests.flows.conftest import Maak
from tests.flows.test_kamerpraat import AAN, MORGENVROEG
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


def plan(wereld: Wereld) -> OutgoingMail:
    """The plan of the GGZ."""
    return next(een for een in wereld.post.aan(GGZ) if "plan" in een.bericht.onderwerp)


async def test_a_report_by_mail_is_said_in_the_thread_of_its_actiepunt(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.antwoord(plan(wereld), "2 bezig, de intake is maandag")
    assert (kamer.berichten[-1].draad, "de intake is maandag" in kamer.laatste) == (2, True)
    await wereld.antwoord(plan(wereld), "bericht: tot morgen")
    assert (kamer.berichten[-1].draad, "tot morgen" in kamer.laatste) == (0, True)


async def test_a_command_in_the_thread_is_about_its_actiepunt_and_is_answered_there(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.antwoord(plan(wereld), "2 bezig")
    wortel = kamer.laatste_event
    event = await wereld.zeg(WIJKTEAM, kamer.id, "!klaar", antwoord_op=[wortel], draad=wortel)

    assert "U schrijft over actiepunt 2." in kamer.laatste
    assert (kamer.zendingen[-1].reply_to, kamer.zendingen[-1].thread) == (event, wortel)
    assert kamer.zendingen[-1].bericht.draad == 0

    event = await wereld.zeg(WIJKTEAM, kamer.id, "!1 klaar", antwoord_op=[wortel])
    assert "1 klaar" in kamer.laatste
    assert (kamer.zendingen[-1].reply_to, kamer.zendingen[-1].thread) == (event, "")


async def test_talk_in_the_thread_stays_talk(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.antwoord(plan(wereld), "2 bezig")
    gezegd = len(kamer.berichten)
    await wereld.zeg(WIJKTEAM, kamer.id, "fijn", antwoord_op=[kamer.laatste_event], draad=kamer.laatste_event)
    assert len(kamer.berichten) == gezegd


async def test_talk_in_the_thread_names_the_actiepunt_to_those_who_read_mail(maak: Maak) -> None:
    wereld = maak(beleid=AAN)
    kamer = wereld.kamers.casuskamer(wereld.code)
    await wereld.zeg(WIJKTEAM, kamer.id, "goedemorgen allemaal")
    await wereld.antwoord(plan(wereld), "2 bezig, de intake is maandag")
    wortel = kamer.laatste_event
    await wereld.zeg(WIJKTEAM, kamer.id, "dan ben ik er ook bij", antwoord_op=[wortel], draad=wortel)
    await wereld.vooruit(tot=MORGENVROEG)

    assert "💬 In de kamer, bij actiepunt 2 · Gemeente (wijkteam)\n> dan ben ik er ook bij" in (
        wereld.post.teksten(POLITIE)
    )
