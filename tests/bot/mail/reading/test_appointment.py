"""The answers of calendars, as Outlook, Google, Apple, Thunderbird and a bare telephone write them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mail.reading.appointment import MAX_BYTES, MAX_EVENTS, read_answer
from bot.mail.reading.reader import read_mail
from commands.domain.bijeenkomst import DeelnameSoort
from commands.messages import Inbound, MailStaat
from tests.bot.mail.hulp import ANTWOORD, config, rij

DATA = Path(__file__).parent / "agenda"
UID = "bijeenkomst-4f1c@bot.test"
GGZ = "ggz@partner.test"
BRIEVEN = {
    "outlook_ja": (DeelnameSoort.JA, "", None),
    "outlook_nee_met_woorden": (
        DeelnameSoort.NEE,
        "Ik heb die ochtend spreekuur, één week later kan wel.",
        None,
    ),
    "outlook_ander_moment": (
        DeelnameSoort.MISSCHIEN,
        "Liever een uur later.",
        datetime(2026, 10, 23, 9, 0, tzinfo=UTC),
    ),
    "google_ja": (DeelnameSoort.JA, "", None),
    "google_misschien_met_woorden": (DeelnameSoort.MISSCHIEN, "Ik kom iets later", None),
    "google_ander_moment": (DeelnameSoort.MISSCHIEN, "Maandag is beter", datetime(2026, 10, 26, 9, 0, tzinfo=UTC)),
    "apple_nee": (DeelnameSoort.NEE, "", None),
    "thunderbird_ja": (DeelnameSoort.JA, "", None),
    "telefoon_kaal": (DeelnameSoort.JA, "", None),
}


def lees(ruw: bytes) -> Inbound:
    inbound = read_mail(rij(ruw), config())
    assert inbound is not None
    return inbound


def kalender(regels: str = f"UID:{UID}", *, methode: str = "REPLY", deelnemer: str = "") -> str:
    wie = deelnemer or f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{GGZ}"
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:{methode}\r\nBEGIN:VEVENT\r\n"
        f"{regels}\r\n{wie}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def brief(bestand: str, *, methode: str = "REPLY", tekst: str = "", kop: str = "") -> bytes:
    return (
        f"Delivered-To: {ANTWOORD}@bot.test\r\nFrom: {GGZ}\r\nSubject: Agenda\r\nMessage-ID: <1@p.test>\r\n{kop}"
        'Content-Type: multipart/alternative; boundary="g"\r\n\r\n'
        f"--g\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{tekst}\r\n"
        f"--g\r\nContent-Type: text/calendar; charset=utf-8; method={methode}\r\n\r\n{bestand}\r\n--g--\r\n"
    ).encode()


@pytest.mark.parametrize("naam", BRIEVEN)
def test_the_button_and_the_words_beside_it_are_read(naam):
    inbound = lees((DATA / f"{naam}.eml").read_bytes())
    antwoord, woorden, voorstel = BRIEVEN[naam]
    assert inbound.agenda is not None
    assert (inbound.agenda.uid, inbound.agenda.volgnummer) == (UID, 0)
    assert (inbound.agenda.antwoord, inbound.tekst, inbound.agenda.voorstel) == (antwoord, woorden, voorstel)
    assert (inbound.staat, inbound.bijlagen, inbound.afzender) == (MailStaat.GEWOON, (), GGZ)


def test_every_sample_is_read():
    assert {pad.stem for pad in DATA.glob("*.eml")} == set(BRIEVEN)


def test_words_in_the_mail_that_no_program_writes_are_kept():
    inbound = lees(brief(kalender(), tekst="actie gereed 3"))
    assert inbound.agenda is not None
    assert inbound.tekst == "actie gereed 3"


@pytest.mark.parametrize(
    "bestand",
    [
        "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:x",
        kalender().replace("END:VEVENT\r\n", ""),
        kalender("UID:x\r\nSEQUENCE:veel"),
        kalender("UID:x\r\nSEQUENCE:-3"),
        kalender("DTSTART:gisteren"),
        kalender("UID:"),
        kalender(deelnemer=f"ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:{GGZ}"),
        kalender(deelnemer="ATTENDEE:mailto:a@b.test\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:c@b.test"),
        kalender().replace("END:VEVENT\r\n", "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:anders\r\nEND:VEVENT\r\n"),
        kalender(methode="REQUEST"),
        "geen kalender",
        "",
        "\x00\xff" * 200,
    ],
)
def test_a_broken_file_is_no_answer_and_counts_as_mail_of_a_program(bestand):
    inbound = lees(brief(bestand))
    assert (inbound.agenda, inbound.staat) == (None, MailStaat.AUTOMATISCH)


def test_a_file_of_two_hundred_thousand_octets_is_not_read():
    groot = kalender(f"UID:{UID}\r\nDESCRIPTION:{'x' * 2 * MAX_BYTES}")
    assert lees(brief(groot)).agenda is None
    assert read_answer([groot.encode()], GGZ) is None


def test_a_thousand_events_are_not_read():
    event = kalender().partition("BEGIN:VEVENT")[2].partition("END:VCALENDAR")[0]
    veel = kalender().replace("END:VCALENDAR", f"BEGIN:VEVENT{event}" * 1_000 + "END:VCALENDAR")
    assert veel.count("BEGIN:VEVENT") > MAX_EVENTS
    assert lees(brief(veel)).agenda is None


@pytest.mark.parametrize("methode", ["REQUEST", "PUBLISH"])
def test_an_invitation_of_somebody_else_is_a_file_beside_their_words(methode):
    inbound = lees(brief(kalender(methode=methode), methode=methode, tekst="Zullen we dan afspreken?"))
    assert (inbound.agenda, inbound.staat, inbound.tekst) == (None, MailStaat.GEWOON, "Zullen we dan afspreken?")
    assert [bestand.mime for bestand in inbound.bijlagen] == ["text/calendar"]


def test_a_cancel_of_somebody_else_changes_nothing():
    inbound = lees(brief(kalender(methode="CANCEL"), methode="CANCEL"))
    assert (inbound.agenda, inbound.staat) == (None, MailStaat.AUTOMATISCH)


def test_our_own_mail_that_comes_back_is_no_answer():
    inbound = lees(brief(kalender(), kop="X-Ketenbot-Lus: bot.test\r\n"))
    assert (inbound.agenda, inbound.staat) == (None, MailStaat.AUTOMATISCH)


def test_of_several_people_the_sender_is_the_one_who_answers():
    samen = f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:een@ander.test\r\nATTENDEE;PARTSTAT=DECLINED:MAILTO:{GGZ.upper()}"
    answer = read_answer([kalender(deelnemer=samen).encode()], GGZ)
    assert answer is not None
    assert answer.value.antwoord is DeelnameSoort.NEE


def test_a_moment_without_a_zone_or_a_whole_day_is_no_proposal():
    for begin in ("DTSTART:20261026T100000", "DTSTART;VALUE=DATE:20261026", "SUMMARY:x"):
        answer = read_answer([kalender(f"UID:{UID}\r\n{begin}", methode="COUNTER").encode()], GGZ)
        assert answer is not None
        assert answer.value.voorstel is None


@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda regels: kalender(regels).encode()))
def test_no_file_whatever_breaks_the_reading(ruw):
    read_answer([ruw], GGZ)
