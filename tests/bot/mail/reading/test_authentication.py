"""What our own receiving server says of who wrote a mail, and that nobody else can say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mail.raw.headers import Headers
from bot.mail.reading.authentication import UNNAMED, is_aligned, judge, parse, servers
from commands.messages.authentication import Authentication

OWN, FROM = "mx.zvh.test", "wijkagent@partners.test"
AR, RECEIVED = "Authentication-Results", "Received: from buiten.test by mx.zvh.test"
PASS = f"{AR}: {OWN}; dmarc=pass header.from=partners.test"
FAIL = f"{AR}: {OWN}; dmarc=fail (p=none dis=none) header.from=partners.test"


def outcome(*headers: str, own: str = OWN, sender: str = FROM) -> Authentication:
    raw = "\n".join([*headers, f"From: {sender}", "", "3 klaar"])
    return judge(Headers.of(raw.encode()).in_order, own, sender)


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ("dmarc=pass header.from=partners.test", Authentication.PASS),
        ("DMARC=Pass header.From=Partners.TEST", Authentication.PASS),
        ("dmarc=pass", Authentication.PASS),
        ("dmarc=fail header.from=partners.test; spf=pass smtp.mailfrom=partners.test", Authentication.FAIL),
        ("dmarc=pass header.from=partners.test; dmarc=fail header.from=partners.test", Authentication.FAIL),
        ("dmarc=pass header.from=elders.test", Authentication.NONE),
        ("dmarc=none header.from=partners.test; dkim=pass header.d=partners.test", Authentication.PASS),
        ("dmarc=none; dkim=pass header.i=@partners.test", Authentication.PASS),
        ("dkim=pass header.d=mail.partners.test", Authentication.PASS),
        ("dkim=pass header.d=elders.test", Authentication.NONE),
        ("dkim=pass header.d=test", Authentication.NONE),
        ("dkim=pass header.d=evilpartners.test", Authentication.NONE),
        ("dkim=fail header.d=partners.test; spf=pass smtp.mailfrom=x@partners.test", Authentication.PASS),
        ("dkim=fail header.d=partners.test", Authentication.FAIL),
        ("dkim=fail header.d=elders.test", Authentication.NONE),
        ("spf=pass smtp.mailfrom=wijkagent@partners.test", Authentication.PASS),
        ("spf=pass smtp.helo=partners.test", Authentication.NONE),
        ("spf=fail smtp.mailfrom=partners.test", Authentication.FAIL),
        ("spf=softfail smtp.mailfrom=partners.test", Authentication.NONE),
        ("arc=pass; compauth=pass reason=100; iprev=pass; auth=pass smtp.auth=partners.test", Authentication.NONE),
        ("none", Authentication.NONE),
        ("", Authentication.NONE),
    ],
)
def test_dmarc_decides_and_otherwise_an_aligned_dkim_or_spf(results: str, expected: Authentication) -> None:
    assert outcome(f"{AR}: {OWN}; {results}") is expected
    assert outcome(f"{AR}: {OWN} 1; {results}") is expected


def test_without_a_setting_or_a_header_nobody_vouches() -> None:
    assert outcome(PASS, own="") is Authentication.NONE
    assert outcome() is Authentication.NONE


@pytest.mark.parametrize(
    "headers",
    [
        (f"{AR}: mx.elders.test; dmarc=pass header.from=partners.test",),
        (f"{AR}: {OWN}.elders.test; dmarc=pass header.from=partners.test",),
        (f"ARC-{AR}: i=1; {OWN}; dmarc=pass header.from=partners.test",),
        (f"X-{AR}: {OWN}; dmarc=pass", f"{AR}-Original: {OWN}; dmarc=pass"),
        (f"{AR}: ({OWN};) mx.elders.test; dmarc=pass",),
        (f'{AR}: mx.elders.test; dmarc=pass; x="; {OWN}; dmarc=pass"',),
    ],
)
def test_what_another_server_says_does_not_count(headers: tuple[str, ...]) -> None:
    assert outcome(*headers) is Authentication.NONE
    assert outcome(*headers, FAIL) is Authentication.FAIL


@pytest.mark.parametrize(
    "headers",
    [
        (FAIL, RECEIVED, PASS),
        (RECEIVED, FAIL, RECEIVED, PASS),
        (RECEIVED, FAIL, PASS),
        (FAIL, PASS),
        (f"{AR}: mx.elders.test; dmarc=pass", FAIL, RECEIVED, PASS),
        (RECEIVED, RECEIVED, "ARC-Seal: i=1; cv=none", FAIL, "Received-SPF: pass", RECEIVED, PASS),
    ],
)
def test_a_copy_below_our_own_mark_does_not_make_it_better(headers: tuple[str, ...]) -> None:
    assert outcome(*headers) is Authentication.FAIL


def test_a_copy_right_below_cannot_decide_what_our_own_left_open() -> None:
    own = f"{AR}: {OWN}; dmarc=none header.from=partners.test; dkim=none; spf=softfail smtp.mailfrom=partners.test"
    copy = f"{AR}: {OWN}; dmarc=pass; dkim=pass header.d=partners.test; spf=pass smtp.mailfrom=partners.test"
    assert outcome(RECEIVED, own, copy) is Authentication.NONE


def test_several_of_our_own_in_one_block_count_together() -> None:
    dkim = f"{AR}: {OWN}; dkim=pass header.d=partners.test"
    spf = f"{AR}: {OWN}; spf=softfail smtp.mailfrom=partners.test"
    dmarc = f"{AR}: {OWN}; dmarc=none header.from=partners.test"
    assert outcome(dmarc, spf, dkim, RECEIVED) is Authentication.PASS
    assert outcome(RECEIVED, dmarc, spf, "Received-SPF: softfail", dkim) is Authentication.PASS
    assert outcome(dmarc, RECEIVED, dkim) is Authentication.NONE


def test_a_server_that_does_not_name_itself_is_read_where_the_settings_say_so() -> None:
    exchange = (
        f"{AR}: spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=elders.test; dkim=pass (signature was verified)\n"
        " header.d=partners.test;dmarc=pass action=none header.from=partners.test;compauth=pass reason=100"
    )
    assert outcome(exchange, own=UNNAMED) is Authentication.PASS
    assert outcome(exchange) is Authentication.NONE
    assert outcome(PASS, own=UNNAMED) is Authentication.NONE


@pytest.mark.parametrize(
    "tail",
    ["(" * 5_000, '"open', "x=(" + "y" * 9_000, "; dkim=none" * 60, "dkim=none; " * 2_000 + "dmarc=fail"],
)
def test_a_mark_of_ours_that_does_not_end_vouches_for_nobody(tail: str) -> None:
    assert outcome(f"{AR}: {OWN}; dmarc=pass header.from=partners.test; {tail}") is Authentication.FAIL


def test_comments_quotes_and_space_are_read_as_the_standard_has_them() -> None:
    value = f'{OWN} ; dkim = pass (2048 (bit\\)) key;) reason="go;od = \\" x" header.d = partners.test ; dmarc=none'
    server, results = parse(value)
    assert server == OWN
    assert [(een.method, een.outcome) for een in results] == [("dkim", "pass"), ("dmarc", "none")]
    assert results[0].properties["header.d"] == "partners.test"


def test_the_servers_in_a_mail_are_listed_from_the_top() -> None:
    koppen = Headers.of(f"{PASS}\n{RECEIVED}\n{AR}: spf=pass\n{AR}: Mx.Elders.test; none\n\n".encode())
    assert servers(koppen.in_order) == [OWN, "", "mx.elders.test"]


@pytest.mark.parametrize(
    ("een", "ander", "expected"),
    [
        ("partners.test", "partners.test", True),
        ("a.partners.test", "Partners.test", True),
        ("a.partners.test", "b.partners.test", False),
        ("test", "partners.test", False),
        ("", "partners.test", False),
    ],
)
def test_domains_of_one_owner(een: str, ander: str, expected: bool) -> None:
    assert is_aligned(een, ander) is is_aligned(ander, een) is expected


@given(st.lists(st.text(st.sampled_from('ab=;()"\\ .\t-_@/\u0301') | st.characters(), max_size=60), max_size=5))
def test_no_junk_raises_or_vouches(values: list[str]) -> None:
    headers = [("authentication-results", value) for value in values]
    assert judge(headers, OWN, FROM) is Authentication.NONE
    for value in values:
        parse(f"{OWN};{value}")
