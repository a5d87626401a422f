"""No value of people makes a header, ends the headers, or is shown other than as it was written."""

import re
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.mail.sending.composing import compose
from commands.messages import Blok
from commands.ports import PermanentFailure
from commands.texts.opmaak import een_regel
from tests.bot.mail.hulp import bericht, config, zending
from tests.bot.mail.sending.test_composing import TOEGESTAAN

LOGIN = "=?utf-8?q?Politie=0d=0aContent-Type=3a_text/html=0d=0a=0d=0a=3ch1=3eLog_in=3c/h1=3e?="
PIECES = (
    *("=?utf-8?q?", "=?utf-8?b?", "=0d=0aBcc=3a_x=40y.test", "?=", "=?", "SmFuIEphbnNlbg==", "_", "=", "?"),
    *("\r\n", "\n", "\r", "\x00", "\x0b", "\x85", "\u2028", "\u202e", "\u2067", "\u200f", "\ud800", "\t", " "),
    *('"', "\\", "(", ")", "<", ">", ",", ";", ":", "@", "é", "Ü", "🙂", "Politie", "Bcc: x@y.test", "a" * 90),
)
VALUES = st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=12).map("".join)
IDS = VALUES.map(lambda value: f"<{value}@p.test>")
FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def shown(value: str) -> str:
    """As a forgiving mail program shows a header."""
    return str(make_header(decode_header(value)))


def voor_adres(mail: Message) -> str:
    """The words before the address in From."""
    return shown(parseaddr(mail["From"].replace("\r\n", ""))[0])


@settings(deadline=None, max_examples=400)
@given(VALUES, VALUES, IDS, IDS, IDS, VALUES, VALUES)
@example(LOGIN, LOGIN, f"<{LOGIN}@p.test>", f"<{LOGIN}@p.test>", "<1@p.test>", f"{LOGIN}@p.test", LOGIN)
def test_every_value_that_reaches_a_header(van, onderwerp, eigen_id, antwoord_op, eerder, aan, weergave):
    een = zending(
        bericht=bericht(van=van, onderwerp=onderwerp),
        in_reply_to=antwoord_op,
        references=(eerder, antwoord_op),
        list_id="casus-k7q2",
    )
    ruw = compose(een, config(display_name=weergave))
    kop = ruw.partition(b"\r\n\r\n")[0].decode("ascii")
    mail = message_from_bytes(ruw, policy=policy.default)
    rauw = message_from_bytes(ruw)

    assert set(rauw.keys()) <= TOEGESTAAN
    assert len(rauw.keys()) == len(set(rauw.keys()))
    assert rauw.get_content_type() == "multipart/alternative"
    assert mail["Subject"] == shown(rauw["Subject"]) == een_regel(onderwerp)
    assert voor_adres(rauw) == (een_regel(van) or een_regel(weergave))
    assert [adres.addr_spec for adres in mail["From"].addresses] == ["casus-k7q2@bot.test"]
    assert not any(FORBIDDEN.search(shown(waarde.replace("\r\n", ""))) for waarde in rauw.values())
    assert all(len(woord) <= 75 for woord in re.findall(r"=\?[^?]+\?[bqBQ]\?[^?]*\?=", kop))
    assert all(len(regel) <= 76 for regel in kop.split("\r\n") if "=?" in regel)
    for naam, waarde in (("message_id", eigen_id), ("recipient", aan), ("recipient", f"{aan}@p.test")):
        try:
            ander = message_from_bytes(compose(zending(**{naam: waarde}), config()))
        except PermanentFailure:
            continue
        assert set(ander.keys()) <= TOEGESTAAN
        assert waarde == shown(ander["Message-ID" if naam == "message_id" else "To"])


@pytest.mark.parametrize("waarde", [LOGIN, "=?utf-8?b?SmFuIEphbnNlbg==?=", "a =?x?= b", "?="])
def test_what_looks_like_an_encoded_word_is_shown_as_it_was_typed(waarde):
    mail = message_from_bytes(compose(zending(bericht=bericht(van=waarde, onderwerp=waarde)), config()))

    assert voor_adres(mail) == waarde
    assert shown(mail["Subject"]) == waarde


def test_an_id_that_a_reader_would_decode_is_not_sent_on():
    ids = ("<1@p.test>", f"<{LOGIN}@p.test>", "<2@p.test>")
    mail = message_from_bytes(compose(zending(references=ids, in_reply_to=ids[1]), config()))

    assert mail["References"].split() == ["<1@p.test>", "<2@p.test>"]
    assert mail["In-Reply-To"] is None


@settings(deadline=None, max_examples=100)
@given(VALUES | st.text("é .\r\n=", min_size=990, max_size=1100))
def test_no_line_of_a_body_is_longer_than_quoted_printable_may_be(tekst):
    een = bericht(blokken=(Blok(kop="Actiepunt 3", tekst=tekst, regels=(tekst,)),))
    romp = compose(zending(bericht=een), config()).partition(b"\r\n\r\n")[2]

    assert max(map(len, romp.split(b"\r\n"))) <= 76
