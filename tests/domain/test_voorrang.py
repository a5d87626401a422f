"""What may be passed by where a mail server takes only so many mails a minute."""

import pytest

from commands.domain.voorrang import burst, kan_wachten


@pytest.mark.parametrize(
    ("sleutel", "wacht"),
    [
        ("bericht/mail:1/c1/mail/p1", True),
        ("bericht/spoed/mail:1/c1/mail/p1", False),
        ("nieuws/abc", True),
        ("overzicht/p1/2026-11-02", True),
        ("antwoord/mail:1", False),
        ("klok/herinnering/abc", False),
        ("planpost/l1", False),
        ("uitnodiging/l1", False),
        ("alarm/relay", False),
    ],
)
def test_only_what_tells_and_asks_nothing_waits(sleutel, wacht):
    assert kan_wachten(sleutel) is wacht


def test_a_tenth_of_the_quota_goes_at_once():
    assert [burst(een) for een in (1, 9, 30, 600)] == [1, 1, 3, 60]
