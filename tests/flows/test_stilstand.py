"""Mail that stands still in a running bot: told once, and once more when it goes on."""

from contextlib import nullcontext
from datetime import timedelta

import pytest

from bot.loops.loop import Waker
from bot.watch.standstill import RECEIVING, SENDING, ReportingSender, Standstill
from commands.domain.rollen import Rol
from commands.ports import ChannelRefused, PermanentFailure, TemporaryFailure
from tests.neppost import NepPost
from tests.wereld import BEHEER, CONFIG, GGZ, REGIE, Wereld

pytestmark = pytest.mark.breed

GEWEIGERD = {RECEIVING: "IMAP_AANMELDEN", SENDING: "SMTP_AANMELDEN"}
MINUUT = timedelta(minutes=1)
MATRIX_BEHEER = "@beheer:demo.test"
MATRIX_REGIE = "@regie:demo.test"


def maak(wereld: Wereld) -> Standstill:
    """As a start of the bot makes it."""
    huis = wereld.huis
    return Standstill(huis.work, huis.clock, queued=Waker())


async def gehoord(wereld: Wereld, stilstand: Standstill) -> list[str]:
    """Subjects of all that the beheerder got up to now."""
    await stilstand.one_round()
    await wereld.rust()
    return [een.bericht.onderwerp for een in wereld.post.aan(BEHEER)]


@pytest.mark.parametrize("weg", [RECEIVING, SENDING])
async def test_a_refused_password_is_told_at_once_and_once_and_so_is_the_end_of_it(wereld: Wereld, weg: str) -> None:
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER)
    stilstand = maak(wereld)
    meld = stilstand.reporter(weg)
    meld("")
    assert await gehoord(wereld, stilstand) == []

    for _ in range(3):
        meld(GEWEIGERD[weg])
        assert await gehoord(wereld, stilstand) == [f"Alarm: mail {weg} lukt niet"]
    assert "weigert het wachtwoord" in wereld.post.teksten(BEHEER)
    for _ in range(3):
        meld("")
        assert await gehoord(wereld, stilstand) == [f"Alarm: mail {weg} lukt niet", f"Mail {weg} werkt weer"]
    wereld.nu += MINUUT
    meld(GEWEIGERD[weg])
    assert len(await gehoord(wereld, stilstand)) == 3


async def test_it_goes_to_the_channel_that_still_works(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER, matrix=MATRIX_BEHEER)
    wereld.post.faal = TemporaryFailure("SMTP_AANMELDEN")
    stilstand = maak(wereld)
    stilstand.reporter(SENDING)("SMTP_AANMELDEN")

    assert await gehoord(wereld, stilstand) == []

    assert "Mail versturen lukt niet meer (code SMTP_AANMELDEN)" in wereld.kamers.prive(MATRIX_BEHEER).tekst


async def test_a_server_that_is_away_is_told_after_half_an_hour(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER)
    stilstand = maak(wereld)
    meld = stilstand.reporter(RECEIVING)
    for _ in range(30):
        meld("IMAP_GROET")
        assert await gehoord(wereld, stilstand) == []
        wereld.nu += MINUUT

    assert await gehoord(wereld, stilstand) == ["Alarm: mail ontvangen lukt niet"]
    assert "een half uur niet te bereiken" in wereld.post.teksten(BEHEER)


async def test_one_good_turn_in_between_begins_the_half_hour_anew(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER)
    stilstand = maak(wereld)
    meld = stilstand.reporter(RECEIVING)
    for code in ("IMAP_STIL", "", "IMAP_STIL"):
        meld(code)
        wereld.nu += 20 * MINUUT

    assert await gehoord(wereld, stilstand) == []


async def test_a_restart_tells_nothing_twice_and_still_tells_the_end(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER)
    for _ in range(2):
        stilstand = maak(wereld)
        stilstand.reporter(SENDING)("SMTP_AANMELDEN")
        assert len(await gehoord(wereld, stilstand)) == 1
    stilstand = maak(wereld)
    stilstand.reporter(SENDING)("")

    assert (await gehoord(wereld, stilstand))[1:] == ["Mail versturen werkt weer"]


async def test_who_lost_the_role_reports_no_silence_of_it(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER)
    stilstand = maak(wereld)
    stilstand.reporter(RECEIVING)("IMAP_GROET")
    stilstand.forget(RECEIVING)
    wereld.nu += 60 * MINUUT

    assert await gehoord(wereld, stilstand) == []


@pytest.mark.parametrize(
    ("fout", "codes"),
    [
        (ChannelRefused("SMTP_AANMELDEN", needs_person=True), [("SMTP_AANMELDEN", True)]),
        (ChannelRefused("SMTP_VERBINDING", retry_after=2.0), [("SMTP_VERBINDING", False)]),
        (TemporaryFailure("SMTP_452"), []),
        (PermanentFailure("SMTP_550"), [("", False)]),
        (PermanentFailure("SMTP_ADRES"), []),
        (None, [("", False)]),
    ],
)
async def test_the_sender_reports_what_is_of_our_own_side_and_what_went_well(
    wereld: Wereld, code: str, fout: Exception | None, codes: list[tuple[str, bool]]
) -> None:
    post, gemeld = NepPost(CONFIG), []
    post.faal = fout
    sender = ReportingSender(post, lambda code, *, needs_person=False: gemeld.append((code, needs_person)))
    verwacht = nullcontext() if fout is None else pytest.raises(type(fout))
    with verwacht:
        assert await sender.send(wereld.post.verzonden[0]) == wereld.post.verzonden[0].message_id

    assert gemeld == codes


async def test_a_relay_that_cannot_be_talked_to_is_told_after_half_an_hour_as_a_mailbox_is(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER)
    stilstand = maak(wereld)
    meld = stilstand.reporter(SENDING)
    meld("SMTP_VERBINDING")
    assert await gehoord(wereld, stilstand) == []
    wereld.nu += 31 * MINUUT

    assert await gehoord(wereld, stilstand) == ["Alarm: mail versturen lukt niet"]
    assert stilstand.standing_still == ("mail versturen: SMTP_VERBINDING",)


async def test_a_process_that_met_one_cut_line_raises_no_alarm_while_others_send(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER)
    stilstand = maak(wereld)
    stilstand.reporter(SENDING)("SMTP_VERBINDING")
    wereld.nu += 31 * MINUUT
    await wereld.staf(Rol.PROCESREGISSEUR, "hulp")  # answered by a mail that went out

    assert await gehoord(wereld, stilstand) == []


async def test_a_refusal_of_our_own_side_is_told_at_once_in_the_room_of_the_procesregisseur_too(wereld: Wereld) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE, matrix=MATRIX_REGIE)
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER, matrix=MATRIX_BEHEER)
    weigert = ChannelRefused("SMTP_554_5.7.1", needs_person=True)
    wereld.post.faal = weigert
    stilstand = maak(wereld)
    stilstand.reporter(SENDING)(str(weigert), needs_person=True)

    await gehoord(wereld, stilstand)

    assert "De mailserver weigert mail van de bot" in wereld.kamers.prive(MATRIX_BEHEER).tekst
    assert "De bot kan nu geen mail versturen" in wereld.kamers.prive(MATRIX_REGIE).tekst


async def test_what_our_own_side_refuses_is_never_given_up_and_goes_in_the_end(wereld: Wereld, code: str) -> None:
    wereld.post.faal = ChannelRefused("SMTP_554_5.7.1", retry_after=0.001, needs_person=True)
    wereld.post.wis()
    await wereld.staf(Rol.PROCESREGISSEUR, f"bericht {code} Tot morgen.")
    await wereld.vooruit(dagen=7)
    wereld.post.faal = None
    await wereld.vooruit(dagen=1)

    assert "> Tot morgen." in wereld.post.teksten(GGZ)
    assert "niet bereikt" not in wereld.post.teksten(REGIE)
    assert "niet bezorgd" not in wereld.post.teksten(BEHEER)
    async with wereld.opslag.uow() as uow:
        assert await uow.outbox.given_up_items() == []


async def test_what_stood_still_before_a_restart_is_not_well_after_it_and_is_tried_at_once(
    wereld: Wereld, code: str
) -> None:
    weigert = ChannelRefused("SMTP_554_5.7.1", needs_person=True)
    wereld.post.faal = weigert
    await wereld.staf(Rol.PROCESREGISSEUR, f"bericht {code} Tot morgen.")
    await wereld.vooruit(tot=wereld.nu + 90 * MINUUT)
    stilstand = maak(wereld)
    stilstand.reporter(SENDING)(str(weigert), needs_person=True)
    await stilstand.one_round()
    await wereld.rust()
    wereld.post.faal = None
    wereld.post.wis()

    opnieuw = maak(wereld)
    await opnieuw.one_round()
    assert opnieuw.standing_still == ("mail versturen: SMTP_554_5.7.1",)
    await wereld.rust()

    assert "> Tot morgen." in wereld.post.teksten(GGZ)
    opnieuw.reporter(SENDING)("")
    assert opnieuw.standing_still == ()


async def test_a_refusal_that_only_one_person_met_is_for_the_beheerder_alone(wereld: Wereld) -> None:
    """Half an hour of it, and nobody else to write to: it is told, and not as more than it is."""
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE, matrix=MATRIX_REGIE)
    await wereld.medewerker(Rol.BEHEERDER, email=BEHEER, matrix=MATRIX_BEHEER)
    stilstand = maak(wereld)
    stilstand.reporter(SENDING)("SMTP_554_5.7.1")
    wereld.nu += 31 * MINUUT

    await gehoord(wereld, stilstand)

    assert "De mailserver weigert mail van de bot" in wereld.kamers.prive(MATRIX_BEHEER).tekst
    assert "geen mail versturen" not in wereld.post.teksten(REGIE)


async def test_what_needs_a_person_stays_so_until_something_goes_out(wereld: Wereld) -> None:
    stilstand = maak(wereld)
    meld = stilstand.reporter(SENDING)
    meld("SMTP_554_5.7.1", needs_person=True)
    meld("SMTP_VERBINDING")
    assert stilstand.standing_still == ("mail versturen: SMTP_VERBINDING",)
    meld("")
    meld("SMTP_VERBINDING")
    assert stilstand.standing_still == ()
