"""The addresses of the bot in both forms, out and back."""

import pytest

from bot.mail.addresses import Addresses, mark_of, without_marks
from bot.mail.mailbox.inbox_rows import row_contents
from bot.mail.reading.reader import read_mail
from bot.settings.channels import LONGEST_MAILBOX
from commands.adres import antwoordadres, groepsadres, lees_postadres, persoonlijk_adres, vraagadres
from tests.bot.mail.hulp import ANTWOORD, TOKEN, config, rij

CATCH_ALL = Addresses(domain="bot.test")
PLUS = Addresses(domain="zvh.test", mailbox="ketenbot", plus=True, one_sender=True)
LOCALS = (
    "bot",
    groepsadres("K7Q2"),
    antwoordadres("K7Q2", TOKEN),
    antwoordadres("K7Q2", TOKEN, 17),
    antwoordadres("K7Q2", TOKEN, als="vraag"),
    persoonlijk_adres(TOKEN),
    vraagadres(TOKEN),
)


@pytest.mark.parametrize("ours", [CATCH_ALL, PLUS, Addresses(domain="zvh.test", mailbox="bot", plus=True)])
@pytest.mark.parametrize("local", LOCALS)
def test_each_address_comes_back_as_itself_in_any_case(ours, local):
    address = ours.of(local)
    assert lees_postadres(ours.local(address.upper())) == lees_postadres(local)
    assert len(address.partition("@")[0]) <= 64


def test_the_longest_mailbox_leaves_room_for_the_longest_tag():
    ours = Addresses(domain="zvh.test", mailbox="k" * LONGEST_MAILBOX, plus=True)
    assert max(len(ours.of(f"casus-k7q2+{TOKEN}-9999").partition("@")[0]), len(ours.of("check+" + "f" * 22))) <= 64


def test_with_plus_there_is_one_plus_and_one_sender():
    assert PLUS.of(ANTWOORD) == f"ketenbot+casus-k7q2-{TOKEN}@zvh.test"
    assert {PLUS.sender(local) for local in LOCALS} == {"ketenbot@zvh.test"}
    assert CATCH_ALL.sender(ANTWOORD) == f"{ANTWOORD}@bot.test"


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("ketenbot@zvh.test", "bot"),
        ("ketenbot+zomaar@zvh.test", "bot"),
        (f"ketenbot%2bcasus-k7q2-{TOKEN}@zvh.test", f"casus-k7q2-{TOKEN}"),
        (f"casus-k7q2+{TOKEN}@zvh.test", f"casus-k7q2+{TOKEN}"),
        ("bot@zvh.test", ""),
        ("regie@zvh.test", ""),
        ("ketenbot@elders.test", ""),
        ("ketenbot", ""),
    ],
)
def test_with_plus_only_what_is_of_the_mailbox_or_names_a_casus_is_ours(address, local):
    assert PLUS.local(address) == local


def gelezen(*koppen: str, **anders):
    """The addresses of the rows that a mail with these headers makes."""
    conf = config(domain="zvh.test", mailbox="ketenbot", plus=True, one_sender=True, **anders)
    ruw = "\r\n".join([*koppen, "From: a@p.test", "Message-ID: <1@p.test>", "", "3 klaar", ""]).encode()
    return [read_mail(rij(inhoud), conf).adres for _, inhoud in row_contents(ruw, conf.addresses)]


MET_TOKEN = PLUS.of(ANTWOORD)


@pytest.mark.parametrize(
    "koppen",
    [
        (f"To: {MET_TOKEN}",),
        (f"Cc: iemand@p.test, {MET_TOKEN}", "To: ketenbot@zvh.test"),
        ("Delivered-To: ketenbot@zvh.test", f"To: {MET_TOKEN}"),
        (f"X-Original-To: {MET_TOKEN}", "To: iedereen@p.test"),
        (f"X-Gm-Original-To: {MET_TOKEN}", "Delivered-To: ketenbot@zvh.test", "To: iedereen@p.test"),
        (f"X-MS-Exchange-Organization-OriginalEnvelopeRecipients: {MET_TOKEN}", "To: ketenbot@zvh.test"),
    ],
)
def test_whichever_header_names_the_address_it_is_found(koppen):
    assert gelezen(*koppen) == [f"casus-k7q2-{TOKEN}"]


def test_where_no_header_names_it_only_the_mailbox_is_known():
    assert gelezen("To: ketenbot@zvh.test") == ["bot"]
    assert gelezen("To: iedereen@p.test") == [""]


def test_one_copy_for_two_casussen_is_a_row_for_each():
    ander = PLUS.of(f"casus-b3c4+{TOKEN[::-1]}")
    assert len(gelezen("Delivered-To: ketenbot@zvh.test", f"To: {MET_TOKEN}, {ander}")) == 2


@pytest.mark.parametrize("local", [een for een in LOCALS if lees_postadres(een).token])
def test_a_mark_in_the_words_is_the_address_and_leaves_no_trace(local):
    found, words = without_marks(f"3 klaar\n\n{mark_of(local).upper()}\n")
    assert (lees_postadres(found), words) == (lees_postadres(local), "3 klaar")


@pytest.mark.parametrize(
    "words", ["[casus-k7q2]", f"[casus-k7q2-{TOKEN[1:]}]", "casus-k7q2-overleg", "[bot]", "[vraag-3]"]
)
def test_other_words_between_brackets_stay(words):
    assert without_marks(words) == ("", words)


@pytest.mark.parametrize("local", [een for een in LOCALS if lees_postadres(een).token])
@pytest.mark.parametrize("vorm", ["{}", "{}@zvh.test", "mailto:{}@zvh.test"])
def test_an_address_with_a_token_leaves_no_trace_in_the_words(local, vorm):
    found, words = without_marks(f"3 klaar, zie {vorm.format(local)}, dank")
    assert (found, lees_postadres(local).token in words) == ("", False)
    assert (words[:7], words[-6:]) == ("3 klaar", ", dank")


@pytest.mark.parametrize("plek", range(1, 33))
@pytest.mark.parametrize("breuk", ["\n", "\r\n", " \n> ", "\n>> ", "\u00ad"])
def test_a_mark_that_was_broken_leaves_no_trace_either(plek, breuk):
    heel = f"[casus-k7q2-{TOKEN}-3]"
    found, words = without_marks(f"3 klaar\n\n{heel[:plek]}{breuk}{heel[plek:]}\n")
    assert (found, words) == (f"casus-k7q2-{TOKEN}-3", "3 klaar")


@pytest.mark.parametrize("waar", ["onderwerp", "tekst", "beide"])
def test_a_mail_to_the_bot_itself_counts_by_its_mark(waar):
    conf = config(domain="zvh.test", mailbox="ketenbot", plus=True)
    onderwerp = f"K7Q2 actiepunt 3 {mark_of(ANTWOORD) if waar != 'tekst' else ''}"
    tekst = f"3 klaar\r\n\r\n{mark_of(ANTWOORD) if waar != 'onderwerp' else ''}"
    kop = f"To: ketenbot@zvh.test\r\nFrom: a@p.test\r\nSubject: {onderwerp}\r\n\r\n{tekst}\r\n"
    gelezen_mail = read_mail(rij(kop.encode()), conf)
    assert gelezen_mail.adres == f"casus-k7q2-{TOKEN}"
    assert (gelezen_mail.tekst, gelezen_mail.onderwerp) == ("3 klaar", "K7Q2 actiepunt 3")


def test_an_address_with_a_token_wins_from_a_mark():
    ander = mark_of(f"casus-b3c4+{TOKEN[::-1]}")
    conf = config(domain="zvh.test", mailbox="ketenbot", plus=True)
    kop = f"To: {MET_TOKEN}\r\nFrom: a@p.test\r\nSubject: x {ander}\r\n\r\n3 klaar\r\n"
    assert read_mail(rij(kop.encode()), conf).adres == f"casus-k7q2-{TOKEN}"
