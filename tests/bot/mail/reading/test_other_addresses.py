"""Addresses in To and Cc that do not reach the bot."""

import pytest

from bot.mail.addresses import Addresses
from bot.mail.raw.delivered import MAX_OTHERS, other_addresses
from bot.mail.raw.headers import Headers

CATCH_ALL = Addresses(domain="casus.zvh.test")
PLUS = Addresses(domain="zvh.test", mailbox="ketenbot", plus=True)


def anderen(koppen: str, ours: Addresses) -> tuple[str, ...]:
    return other_addresses(Headers.of(f"{koppen}\n\n".encode()), ours)


@pytest.mark.parametrize(
    ("koppen", "ours", "gevonden"),
    [
        ("To: casus-k7q2@casus.zvh.test", CATCH_ALL, ()),
        (
            "To: iets@CASUS.zvh.test\nCc: A <A@partners.test>, b@partners.test",
            CATCH_ALL,
            ("a@partners.test", "b@partners.test"),
        ),
        ("To: a@partners.test, a@partners.test", CATCH_ALL, ("a@partners.test",)),
        ("To: undisclosed-recipients:;\nCc: ", CATCH_ALL, ()),
        ("To: ketenbot+casus-k7q2@zvh.test, ketenbot@zvh.test", PLUS, ()),
        ("To: ketenbot+casus-k7q2@zvh.test\nCc: collega@zvh.test", PLUS, ("collega@zvh.test",)),
    ],
)
def test_only_what_does_not_reach_the_bot_counts(koppen, ours, gevonden):
    assert anderen(koppen, ours) == gevonden


def test_a_mail_to_very_many_is_looked_at_in_part():
    veel = ", ".join(f"a{nummer}@partners.test" for nummer in range(500))
    assert len(anderen(f"To: {veel}", CATCH_ALL)) == MAX_OTHERS
