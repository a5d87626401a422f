"""`check` and `status` say whether the mailbox forgets, and when it last did."""

import pytest

from bot.cli.check_forgetting import check_forgetting
from bot.cli.finding import Verdict
from bot.mail.mailbox.cursors import emptied_cursor, held_cursor
from bot.settings.sources import read_settings
from tests.bot.settings.files import MATRIX


def zet(installatie, **cursors):
    async def werk(uow):
        for naam, waarde in cursors.items():
            await uow.cursors.set({"backup": held_cursor("INBOX"), "geleegd": emptied_cursor("INBOX")}[naam], waarde)

    installatie.in_opslag(werk)


def gevonden(installatie):
    return [(een.verdict, een.text) for een in check_forgetting(read_settings(installatie.config, {}))]


@pytest.mark.parametrize(
    ("cursors", "oordeel", "zegt", "in_status"),
    [
        ({}, Verdict.NOTE, "all mail stays in it, for no `ketenbot backup` holds any yet", "alle mail blijft staan"),
        (
            {"backup": "plek:7:12"},
            Verdict.OK,
            "after 35 days; nothing was old enough yet",
            "na 35 dagen gewist; nog niets",
        ),
        (
            {"backup": "plek:7:12", "geleegd": "2026-02-28T03:00:00+00:00"},
            Verdict.OK,
            "after 35 days; mail was last erased on 2026-02-28",
            "voor het laatst op zaterdag 28 februari 2026 om 04:00 uur",
        ),
    ],
)
def test_it_says_whether_the_mailbox_forgets(proef, cursors, oordeel, zegt, in_status):
    zet(proef, **cursors)
    ((werkelijk, tekst),) = gevonden(proef)
    assert werkelijk is oordeel
    assert zegt in tekst
    assert in_status in proef.draai("status").uit


def test_without_mail_or_a_database_it_says_nothing(gemigreerd, installatie):
    gemigreerd.schrijf(MATRIX)
    assert gevonden(gemigreerd) == []
    (installatie.map / "ketenbot.db").unlink()
    assert gevonden(installatie) == []


def test_a_backup_from_before_the_first_mail_is_known(proef, tmp_path):
    assert proef.draai("backup", str(tmp_path / "kopieen")).status == 0

    ((oordeel, tekst),) = gevonden(proef)

    assert oordeel is Verdict.NOTE
    assert "until the next backup" in tekst
    gezegd = proef.draai("status").uit
    assert "alle mail blijft staan tot de volgende backup" in gezegd
    assert "nog geen backup" not in gezegd
