"""The clock and the ids."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.base.clock import ClockFailure, FileClock, RealIds, system_clock
from commands.adres import TOKEN_LENGTE, lees_postadres, persoonlijk_adres
from commands.domain.casus import is_code


class Stopwatch:
    """Real seconds that only move when the test says so."""

    def __init__(self):
        self.seconden = 100.0

    def __call__(self):
        return self.seconden


def een_klok(tmp_path, tekst="2026-03-02T09:00:00+01:00"):
    pad = tmp_path / "klok"
    pad.write_text(tekst)
    stopwatch = Stopwatch()
    return FileClock(pad, monotonic=stopwatch), pad, stopwatch


def test_the_system_clock_is_aware_and_utc():
    assert system_clock().utcoffset() == timedelta(0)


def test_the_test_clock_stands_where_the_file_says(tmp_path):
    klok, _, _ = een_klok(tmp_path, "2026-03-02T09:00:00+01:00\n")
    assert klok() == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert klok().tzinfo is UTC


def test_the_file_is_read_at_most_once_a_second(tmp_path):
    klok, pad, stopwatch = een_klok(tmp_path)
    pad.write_text("2026-03-09T09:00:00Z")
    stopwatch.seconden += 0.9
    assert klok() == datetime(2026, 3, 2, 8, tzinfo=UTC)
    stopwatch.seconden += 0.1
    assert klok() == datetime(2026, 3, 9, 9, tzinfo=UTC)


@pytest.mark.parametrize("halverwege", ["", "2026-03-0", "2026-03-09T09:00:00", "morgen"])
def test_what_cannot_be_read_leaves_the_last_good_moment(tmp_path, halverwege):
    klok, pad, stopwatch = een_klok(tmp_path)
    pad.write_text(halverwege)
    stopwatch.seconden += 5
    assert klok() == datetime(2026, 3, 2, 8, tzinfo=UTC)


def test_a_file_that_goes_away_leaves_the_last_good_moment_and_counts_again_when_back(tmp_path):
    klok, pad, stopwatch = een_klok(tmp_path)
    pad.unlink()
    stopwatch.seconden += 5
    assert klok() == datetime(2026, 3, 2, 8, tzinfo=UTC)
    pad.write_text("2026-04-01T00:00:00+02:00")
    stopwatch.seconden += 1
    assert klok() == datetime(2026, 3, 31, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("inhoud", "reden"), [("2026-03-02T09:00:00", "no offset"), ("gisteren", "no ISO 8601"), (b"\xff\xfe", "read")]
)
def test_a_bad_file_at_the_start_is_refused_with_the_reason(tmp_path, inhoud, reden):
    pad = tmp_path / "klok"
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    with pytest.raises(ClockFailure, match=reden):
        FileClock(pad)


def test_a_missing_file_at_the_start_is_refused(tmp_path):
    with pytest.raises(ClockFailure, match="cannot be read"):
        FileClock(tmp_path / "weg")


def test_ids_are_32_hex_characters_in_order_of_time_and_never_the_same():
    ids = RealIds()
    gemaakt = [ids.new_id() for _ in range(2000)]
    assert sorted(set(gemaakt)) == gemaakt
    assert all(len(een) == 32 and int(een, 16) and een == een.lower() for een in gemaakt)
    assert {(een[12], een[16] in "89ab") for een in gemaakt} == {("7", True)}


def test_ids_of_a_later_process_sort_after_those_of_an_earlier_one():
    assert RealIds().new_id() < RealIds().new_id()


def test_casus_codes_have_the_shape_of_a_code():
    ids = RealIds()
    codes = {ids.casuscode() for _ in range(500)}
    assert all(is_code(code) and code == code.upper() for code in codes)
    assert len(codes) > 450


def test_a_token_fits_in_an_address_of_the_bot():
    token = RealIds().token()
    assert len(token) == TOKEN_LENGTE
    adres = lees_postadres(persoonlijk_adres(token))
    assert adres is not None
    assert adres.token == token


def test_a_surprise_code_is_not_taken_for_a_casus_code():
    code = RealIds().failure_code()
    assert len(code) == 7
    assert code.startswith("F-")
    assert code[2:].isdigit()
    assert not is_code(code)


def test_ids_that_follow_from_a_source_are_the_same_each_time_and_go_up():
    ene, andere = (RealIds(b"geheim").following("mail:1") for _ in range(2))
    gemaakt = [ene.new_id() for _ in range(700)]
    assert gemaakt == [andere.new_id() for _ in range(700)] == sorted(set(gemaakt))
    assert all(len(een) == 32 and int(een, 16) and een == een.lower() for een in gemaakt)


def test_codes_and_tokens_that_follow_from_a_source_are_the_same_each_time_and_have_their_shape():
    ene, andere = (RealIds(b"geheim").following("mail:1") for _ in range(2))
    codes = [ene.casuscode() for _ in range(500)]
    assert codes == [andere.casuscode() for _ in range(500)]
    assert all(is_code(code) for code in codes)
    assert len(set(codes)) > 450
    tokens = [ene.token() for _ in range(50)]
    assert tokens == [andere.token() for _ in range(50)]
    assert len(set(tokens)) == 50
    assert all(len(token) == TOKEN_LENGTE for token in tokens)
    assert ene.failure_code() == andere.failure_code() != ene.failure_code()


def test_ids_of_another_source_or_under_another_secret_have_nothing_in_common():
    bronnen = [
        RealIds(b"geheim").following("mail:1"),
        RealIds(b"geheim").following("mail:2"),
        RealIds(b"ander").following("mail:1"),
    ]
    assert len({een.new_id()[:16] for een in bronnen}) == len({een.token() for een in bronnen}) == 3
    assert RealIds().following("mail:1").token() != RealIds().following("mail:1").token()


def test_what_follows_from_a_source_does_not_hang_on_who_asks():
    ids = RealIds(b"geheim")
    assert ids.following("mail:1").following("mail:2").new_id() == ids.following("mail:2").new_id()
