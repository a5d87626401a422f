"""A mail with a meeting, as calendars want it."""

from email import message_from_bytes, policy

from icalendar import Calendar

from bot.mail.sending.composing import compose
from tests.bot.base.test_appointment import GEVALLEN
from tests.bot.mail.hulp import ANTWOORD, bericht, config, zending


def lees(naam: str, **anders):
    ding = zending(bericht=bericht(afspraak=GEVALLEN[naam]), from_local=ANTWOORD)
    return message_from_bytes(compose(ding, config(**anders)), policy=policy.default)


def test_it_stands_beside_the_text_and_among_the_files():
    """Outlook shows its buttons for a part beside the text; other programs look among the files."""
    mail = lees("uitnodiging")
    delen = [deel.get_content_type() for deel in mail.walk()]
    assert delen == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics",
    ]  # fmt: skip
    naast, bestand = list(mail.walk())[4:]
    assert naast["Content-Type"].params == {"charset": "utf-8", "method": "REQUEST"}
    assert bestand.get_filename() == "afspraak.ics"
    assert naast.get_payload(decode=True) == bestand.get_payload(decode=True)
    assert len(mail.as_bytes()) < 12_000


def test_the_answer_comes_to_the_address_of_this_reader_whichever_header_a_program_takes():
    mail = lees("uitnodiging")
    event = Calendar.from_ical(next(mail.iter_attachments()).get_payload(decode=True)).walk("VEVENT")[0]
    assert event["ORGANIZER"] == f"mailto:{ANTWOORD}@bot.test"
    assert mail["From"].addresses[0].addr_spec == mail["Reply-To"].addresses[0].addr_spec == f"{ANTWOORD}@bot.test"
    assert event["ATTENDEE"] == f"mailto:{mail['To']}"


def test_one_that_was_called_off_says_so_in_the_header_too():
    assert list(lees("afgezegd").walk())[4]["Content-Type"].params["method"] == "CANCEL"


def test_a_training_shows_in_the_calendar():
    event = Calendar.from_ical(list(lees("uitnodiging", training=True).walk())[5].get_payload(decode=True))
    assert event.walk("VEVENT")[0]["SUMMARY"] == "PROEF ICO casus K7Q2"


def test_it_is_the_same_at_every_try():
    een, twee = (next(lees("uitnodiging").iter_attachments()).get_payload(decode=True) for _ in range(2))
    assert een == twee
